"""Stories: one sentence for every kind, told once, with the names of the scenario."""

import re
from collections import namedtuple

import pytest

import kamsim as kam
from kamsim import story
from kamsim.readers.interpreted import History
from kamsim.results.run import Run
from kamsim.story import teller, weighing
from kamsim.story.phrases import ACTS, REASONS, ROLES, SHAPES, WITHDRAWALS
from kamsim.story.sentences import CAUSES, SENTENCES
from kamsim.theory.event_concepts import concept
from kamsim.theory.words import Act, EndReason, Kind, Role, Shape, Withdrawal

Event = namedtuple("Event", "Index month kind relationship size detail contact causes", defaults=(0, -1, ""))
SCENARIOS = ("bow_tie", "betrayals", "exits", "vendor_cut", "shortage", "life_cycle")


def history(name, seed=7):
    scenario = kam.load_scenario(name)
    return Run(scenario, [History(scenario, seed).play()])


@pytest.fixture(scope="module")
def bow_tie():
    return history("bow_tie")


def test_every_word_has_its_words():
    events = {kind.name.lower() for kind in Kind if 0 < kind < Kind.DRIFT} | {"bad_word", "board_review"}
    assert events <= set(SENTENCES) <= {kind.name.lower() for kind in Kind if kind}
    assert {kind.name.lower() for kind in Kind if kind} == set(CAUSES)
    for ladder, told in ((Act, ACTS), (EndReason, REASONS), (Role, ROLES), (Shape, SHAPES), (Withdrawal, WITHDRAWALS)):
        assert {member.name.lower() for member in ladder} == set(told), ladder


def test_anna_leaves_and_the_sentence_says_who_what_and_how_much(bow_tie):
    told = story.tell(bow_tie)
    (line,) = [line for line in told if "Anna Berg, key" in line]
    assert line.startswith("Month 37: Anna Berg, key account manager of North Bearings, left, and held all ties to ")
    assert any("in place of Anna Berg" in line for line in told)


@pytest.mark.parametrize("name", SCENARIOS)
def test_stories_read_as_sentences_and_say_nothing_twice(name):
    told = story.tell(history(name))
    assert 0 < len(told) <= story.MOST
    assert len(set(told)) == len(told)
    months = [int(re.match(r"Month (\d+): [A-Z]", line).group(1)) for line in told]
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


def test_an_account_in_a_paragraph(bow_tie):
    text = story.account(bow_tie, 0)
    assert text.startswith("North Bearings and Arkona Pumps: ") and "Anna Berg" in text and "EUR" in text


def test_words_for_amounts_lists_and_causes():
    assert teller.money(1_234_567.0, "EUR") == "1.2 million EUR"
    assert teller.money(340_200.0, "EUR") == "340 thousand EUR"
    assert teller.listed(["A", "B", "A", "C"]) == "A, B and C"
    assert teller.possessive("Arkona Pumps") == "Arkona Pumps'" and teller.possessive("Celsus") == "Celsus'"
    assert teller.weighed_causes("trust_low 0.30, drift 0.70") == [("drift", 0.7), ("trust_low", 0.3)]
    assert teller.clause(["A", "", "B", "C"]) == ", because A, and partly because B" and teller.clause([""]) == ""


def test_events_name_the_concept_they_show():
    assert concept(Kind.ACT_DETECTED, Act.LEAK) == "S1.70" and concept(Kind.ENDED, EndReason.DRIFT) == "S0.26"
    assert concept(Kind.CONTACT_POACHED, 2) == "S3.9"
