"""Stories are true: what an audit found told wrongly stays away, each kind with a test of its own."""

from types import SimpleNamespace

import numpy as np
import pytest

import kamsim as kam
from kamsim import story
from kamsim.story import teller, weighing
from kamsim.story.story import by_quarter, turns_of
from kamsim.theory.events import EVENTS, TOLD_AS_CAUSE
from tests.story.test_story import history


@pytest.fixture(scope="module")
def long():
    return history("life_cycle", seed=2)


@pytest.fixture(scope="module")
def shedding():
    return history("shedding", seed=1)


def told_causes(run, cause):
    """The lines of a run that name a cause with a weight that is told."""
    events = run.events
    pairs = (("cause", "cause_weight"), ("second_cause", "second_weight"), ("third_cause", "third_weight"))
    named = [(events[name].astype(str) == cause) & (events[weight] >= TOLD_AS_CAUSE) for name, weight in pairs]
    return events[np.logical_or.reduce(named)]


@pytest.mark.parametrize("seed", [1, 2])
def test_trust_was_low_only_where_it_was_low_against_others(seed):
    """An eighth below the mean of those that traded at the turn of the year, or lower."""
    run = history("life_cycle", seed)
    rows = run.relationships[run.relationships["active"]]
    usual = rows.groupby("month")["buyer_trust"].mean()
    for line in told_causes(run, "trust_low").itertuples():
        turn = 12 * ((line.month - 1) // 12)
        if turn and line.kind != "disappointed":  # whose own bound is lower still
            assert line.trust <= 0.88 * usual[turn], line


def test_no_line_is_told_of_an_account_that_has_ended(long, shedding):
    for run in (long, shedding):
        active = run.relationships.pivot(index="month", columns="relationship", values="active")
        for one in weighing.lines_of(run):
            for event in one.events:
                if event.relationship >= 0 and not EVENTS[str(event.kind)].outside:
                    months = active.loc[max(1, event.month - 1) : event.month, event.relationship]
                    assert months.any(), f"{event.kind} in month {event.month}, which had ended"


def test_what_goes_on_happening_is_told_once_with_its_number(shedding):
    """Each kind, account, firm and detail once; the number is that of all such lines."""
    seen = set()
    for one in weighing.lines_of(shedding):
        for event in one.events:
            if EVENTS[str(event.kind)].nags:
                key = (
                    event.kind,
                    event.relationship,
                    str(event.supplier),
                    str(event.buyer),
                    event.contact,
                    event.detail,
                )
                assert key not in seen, key
                seen.add(key)
    pruned = shedding.events[
        (shedding.events["kind"] == "range_pruned") & (shedding.events["supplier"] == "Southgate Drives")
    ]
    (line,) = [line for line in story.tell(shedding) if "Southgate Drives dropped 10% of its range" in line]
    assert len(pruned) > 1 and line.endswith(f" (the first of {teller.number(len(pruned))} times).")


def test_the_trouble_of_a_buyer_is_a_buyers():
    """A customer has no quality of supply that could fall."""
    shocks = [
        {"month": 2, "kind": "internal_trouble", "buyer": "arkona", "trouble": "quality", "size": 0.2, "months": 6}
    ]
    model = kam.KamModel(kam.load_scenario("bow_tie").vary(shocks=shocks), rng=1)
    model.run_for(2)
    told = " ".join(story.tell(model.results()))
    assert "Arkona Pumps had internal trouble: " in told and "its quality fell" not in told


def line_of(kind, size, buyer, **more):
    """A line of the ledger with what a teller reads of one."""
    return SimpleNamespace(kind=kind, size=size, buyer=buyer, supplier="North", cause=more.pop("cause", ""),
                           cause_weight=more.pop("cause_weight", 0.0), second_cause="", second_weight=0.0,
                           third_cause="", third_weight=0.0, **more)  # fmt: skip


def test_who_was_served_badly_in_a_shortage_is_told_one_by_one():
    lines = [
        line_of("rationed", 0.24, "Gransee"),
        line_of("rationed", 1.0, "Iverness"),
        line_of("rationed", 0.9, "Hollmark"),
    ]
    assert teller.parts(lines, "buyer", "orders", "of") == (
        "all orders of Iverness, 90% of those of Hollmark and 24% of those of Gransee"
    )
    equal = [
        line_of("rationed", 1.0, "Iverness"),
        line_of("rationed", 1.0, "Hollmark"),
        line_of("rationed", 0.24, "Gransee"),
    ]
    assert teller.parts(equal, "buyer", "orders", "of") == (
        "all orders of Iverness and Hollmark, and 24% of those of Gransee"
    )
    many = [line_of("rationed", 0.1 * n, f"B{n}") for n in range(1, 6)]
    assert teller.parts(many, "buyer", "orders", "of").endswith("30% of those of B3 and some of those of two more")


@pytest.mark.parametrize(("weight", "told"), [(0.3, ", which nobody had seen a need to spread"), (0.2, "")])
def test_comfort_is_told_of_the_ties_and_not_as_the_reason_to_leave(weight, told):
    assert teller.put_off([line_of("contact_left", 0.2, "Loaf", cause="complacency", cause_weight=weight)]) == told
    assert EVENTS["contact_poached"].behind["complacency"] == ""


def test_the_one_who_is_named_is_the_one_who_went():
    """In the month itself the leaver of the month; later whoever held most within a year and a half."""
    scribe = teller.Teller(history("bow_tie"))
    for month, share, who in ((1, 1.0, "Early"), (16, 0.3, "Manager"), (21, 0.7, "Late")):
        scribe.notice(SimpleNamespace(kind="contact_left", contact=0, relationship=5, month=month, size=share, who=who))
    named = [scribe.remembered(SimpleNamespace(relationship=5, month=month))["gone"] for month in (16, 18, 25, 39, 40)]
    assert named == ["Manager", "Early", "Late", "Late", "a contact"]


def test_a_door_is_opened_by_the_change_and_not_by_people_who_are_not_there_yet():
    assert EVENTS["window_opened"].because == "the change of people there had opened a door"


def test_broken_trust_is_not_called_low_and_an_end_does_not_repeat_its_decline():
    scribe = teller.Teller(history("bow_tie"))
    decline = SimpleNamespace(kind="decline_began", relationship=0, month=9, detail="betrayal", cause="act_detected",
                              cause_weight=1.0, second_cause="trust_low", second_weight=0.9, third_cause="",
                              third_weight=0.0)  # fmt: skip
    assert scribe.causes(decline) == ["act_detected"]
    end = SimpleNamespace(**{**vars(decline), "kind": "ended", "detail": "drift", "cause": "drift"})
    assert scribe.causes(end) == ["drift", "trust_low"]
    scribe.notice(decline)
    assert scribe.causes(end) == ["drift"]


def test_what_happens_to_several_at_once_is_one_sentence():
    """Three that leave a supplier for the same reason in one month are one sentence with one sum."""
    scribe = teller.Teller(history("bow_tie"))
    buyers = ("Looms", "Saws", "Carts")
    common = {"detail": "tender_lost", "initiator": "buyer", "planned": False, "month": 12, "contact": -1}
    shared = {**common, "trust": 0.5, "commitment": 0.5}
    ends = [line_of("ended", 6000.0, buyer, relationship=n, **shared) for n, buyer in enumerate(buyers)]
    assert len({weighing.belongs_to(end) for end in ends}) == 1
    assert scribe.sentence(ends) == (
        "Looms, Saws and Carts ended their relationships with North, because the tender was lost; "
        "it cost North 18 thousand EUR"
    )


def test_a_story_has_a_line_a_turn_under_its_quarter(long):
    turns = turns_of(long)
    quarters = by_quarter(turns)
    assert sum(len(lines) for _, lines in quarters) == len(turns)
    assert quarters[0][0].startswith("Year 1, ") and len({heading for heading, _ in quarters}) == len(quarters)
    assert by_quarter([(12, "A."), (13, "B.")]) == [
        ("Year 1, October to December (months 10 to 12)", ["December: A."]),
        ("Year 2, January to March (months 13 to 15)", ["January: B."]),
    ]
