"""Kinds of events: each declared once, written by some rule, and told whatever its detail."""

import re
from collections import namedtuple
from itertools import pairwise

import pytest

import kamsim as kam
import kamsim.theory.month  # noqa: F401  (registers all rules)
from kamsim.readers.interpreted import History
from kamsim.results.run import Run
from kamsim.scenario.shape import SHOCKS
from kamsim.story.teller import Teller
from kamsim.theory import strategies  # noqa: F401
from kamsim.theory.events import EVENTS, SUBJECTS, Cause, Kind, concept, kinds_where
from kamsim.theory.rule import RULES
from kamsim.theory.words import Act, EndReason, Withdrawal

IN_RULES = {name for function in RULES.values() for name in function.__code__.co_names}


@pytest.fixture(scope="module")
def run():
    scenario = kam.load_scenario("bow_tie").vary(months=12)
    return Run(scenario, [History(scenario, 7).play()])


def test_numbers_go_up_within_the_hundred_of_the_subject():
    for place, subject in enumerate(SUBJECTS, 1):
        numbers = [event.number for event in subject.declared()]
        assert all(one < other for one, other in pairwise(numbers)), f"{subject.__name__}: {numbers}"
        assert all(number // 100 == place for number in numbers), f"{subject.__name__}: {place}01 to {place}99"


@pytest.mark.parametrize("name", EVENTS)
def test_some_rule_writes_or_names_each_kind(name):
    assert name.upper() in IN_RULES, f"no rule knows {name}: write it in one, or take its declaration out."


@pytest.mark.parametrize("name", kinds_where(lambda event: not isinstance(event, Cause)))
def test_each_kind_is_told_in_a_whole_sentence_whatever_its_detail(name, run):
    """With every word of its ladder, and with a cause behind it that is told."""
    columns = ["Index", *run.events.columns]
    common = dict.fromkeys(columns, None) | {
        "kind": name, "month": 5, "who": "Anna Berg", "contact": 0, "relationship": 0, "supplier": "North Bearings",
        "buyer": "Arkona Pumps", "size": 0.4, "cause": "trust_low", "cause_weight": 0.5, "second_weight": 0.0,
        "third_weight": 0.0, "trust": 0.61, "commitment": 0.44, "initiator": "supplier", "planned": False,
    }  # fmt: skip
    ladder = EVENTS[name].detail
    for detail in [word.name.lower() for word in ladder] if ladder else ["Zest Foods"]:  # a merger tells whom
        event = namedtuple("Line", columns)(**common | {"detail": detail})
        told = Teller(run).sentence([event])
        assert len(told) > 12 and not re.search(r"[{}_]|\bnan\b|None|  ", told), told


@pytest.mark.parametrize("name", EVENTS)
def test_what_a_declaration_names_exists(name):
    event = EVENTS[name]
    assert set(event.behind) <= set(EVENTS), (
        f"{name}: behind names {set(event.behind) - set(EVENTS)}, which is no kind."
    )
    assert event.together in ("", "contact", "supplier", "buyer", "parting"), f"{name}: together={event.together!r}"
    assert set(event.concepts) <= set(event.detail or ()), f"{name}: concepts are by the words of its detail."
    assert not isinstance(event, Cause) or (event.because and not event.sentence), f"{name}: a cause has a clause only."


def test_what_may_be_scheduled_is_what_says_so():
    assert SHOCKS["merger"] == (("buyer",),) and SHOCKS["scandal"] == (("supplier",), ("buyer",))
    assert "stage_rose" not in SHOCKS


def test_a_line_shows_the_concept_of_its_kind_or_of_its_detail():
    assert concept(Kind.CONTACT_LEFT, 0) == "S1.45"
    assert concept(Kind.ACT_DETECTED, Act.LEAK) == "S1.70" and concept(Kind.STATUS_WITHDRAWN, Withdrawal.NONE) == ""
    assert concept(Kind.ENDED, EndReason.DRIFT) == "S0.26" and concept(Kind.ENDED, EndReason.NEGLECT) == "S0.25"
