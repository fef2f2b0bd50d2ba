"""Stories: one sentence for every kind, told once, with the names of the scenario."""

import re
from collections import namedtuple
from types import SimpleNamespace

import pytest

import kamsim as kam
from kamsim import story
from kamsim.readers.interpreted import History
from kamsim.results.run import Run
from kamsim.story import teller, weighing
from kamsim.story.phrases import ACTS, REASONS, ROLES, SHAPES, WITHDRAWALS
from kamsim.theory.words import Act, EndReason, Role, Shape, Withdrawal

Event = namedtuple("Event", "Index month kind relationship size detail contact", defaults=(0, -1))
SCENARIOS = ("bow_tie", "betrayals", "exits", "vendor_cut", "shortage", "life_cycle")


def history(name, seed=7):
    scenario = kam.load_scenario(name)
    return Run(scenario, [History(scenario, seed).play()])


@pytest.fixture(scope="module")
def bow_tie():
    return history("bow_tie")


def test_every_word_has_its_words():
    for ladder, told in ((Act, ACTS), (EndReason, REASONS), (Role, ROLES), (Shape, SHAPES), (Withdrawal, WITHDRAWALS)):
        assert {member.name.lower() for member in ladder} == set(told), ladder


def test_anna_leaves_and_the_sentence_says_who_what_and_how_much(bow_tie):
    told = story.tell(bow_tie)
    (line,) = [line for line in told if "Anna Berg, key" in line]
    assert line.startswith(
        "Month 37, January of year 4: Anna Berg, key account manager of North Bearings, left, and held all ties to "
    )
    assert any("in place of Anna Berg" in line for line in told)


@pytest.mark.parametrize("name", SCENARIOS)
def test_stories_read_as_sentences_and_say_nothing_twice(name):
    told = story.tell(history(name))
    assert 0 < len(told) <= story.MOST
    assert len(set(told)) == len(told)
    months = [int(re.match(r"Month (\d+), [A-Z][a-z]+ of year \d+: [A-Z]", line).group(1)) for line in told]
    assert months == sorted(months)
    for line in told:
        assert line.endswith(".") and not re.search(r"[{}_]|\bnan\b|None|  |\(\)|, because\.|-\d", line), line


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_whole_ledger_can_be_told(name):
    run = history(name, seed=3)
    everything = story.tell(run, minor=True)
    assert len(everything) > len(story.tell(run)) / 2
    assert not [line for line in everything if re.search(r"[{}_]|\bnan\b", line)]


def test_the_story_of_one_account_leaves_the_others_out():
    run = history("betrayals", seed=1)
    told = story.tell(run, relationships=[0])
    pairs = run.scenario.layout.world.relationships
    others = set(run.scenario.names.buyers) - {run.scenario.names.buyers[pairs["buyer"][0]]}
    assert told and not [line for line in told for other in others if other in line]


def test_a_limit_keeps_the_weightiest_in_order():
    run = history("exits", seed=2)
    few = story.tell(run, most=5)
    assert len(few) == 5 and few == [line for line in few if line in story.tell(run, most=None)]
    assert len(story.tell(run, least=6.0)) < len(story.tell(run))


def test_an_ensemble_is_no_story():
    with pytest.raises(kam.KamsimError, match="one history"):
        story.tell(kam.simulate("bow_tie", seeds=2, interpreted=True))


def test_a_stage_held_for_less_than_half_a_year_is_not_told():
    """Cooperative, 3 months of basic, back: nothing happened; then 12 months of basic: that is a fall."""
    changes = [
        Event(0, 10, "stage_fell", 4, 2.0, "basic"),
        Event(1, 13, "stage_rose", 4, 1.0, "cooperative"),
        Event(2, 30, "stage_fell", 4, 2.0, "basic"),
        Event(3, 42, "stage_rose", 4, 1.0, "cooperative"),
    ]
    assert [event.month for event in weighing.steady(changes)] == [30, 42]


def test_a_history_read_back_from_disk_tells_the_same_story(tmp_path):
    run = history("vendor_cut", seed=3)
    assert story.tell(kam.load(run.save(tmp_path / "kept"))) == story.tell(run)


def test_words_for_amounts_lists_and_causes():
    assert teller.money(1_234_567.0, "EUR") == "1.2 million EUR"
    assert teller.money(340_200.0, "EUR") == "340 thousand EUR"
    assert teller.listed(["A", "B", "A", "C"]) == "A, B and C"
    assert teller.possessive("Arkona Pumps") == "Arkona Pumps'" and teller.possessive("Celsus") == "Celsus'"
    causes = SimpleNamespace(cause="trust_low", cause_weight=0.3, second_cause="drift", second_weight=0.7,
                             third_cause="power", third_weight=0.2)  # fmt: skip
    assert teller.weighed_causes(causes) == [("drift", 0.7), ("trust_low", 0.3)]  # a weight of 0.2 is not told
    assert teller.clause(["A", "", "B", "C"]) == ", because A, and partly because B" and teller.clause([""]) == ""
