"""A scenario explained says what it gives and what is left to chance."""

import pytest

from kamsim.scenario.explain import explanation
from kamsim.scenario.scenario import Scenario

SMALL = {
    "title": "Two and two", "teaches": "Little.", "months": 24,
    "suppliers": {"north": {"name": "North", "quality": 0.9}, "south": {"name": "South"}},
    "buyers": {"harlow": {"name": "Harlow"}, "arco": {"name": "Arco"}},
    "relationships": [
        {"supplier": "north", "buyer": "harlow"}, {"supplier": "south", "buyer": "arco", "active": False},
    ],
    "assumptions": {"trust_gain": 0.1},
    "shocks": [{"month": 7, "kind": "vendor_cut", "buyer": "harlow"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def lines():
    return explanation(Scenario(SMALL)).splitlines()


def test_the_heading_has_title_months_and_lesson(lines):
    assert lines[0].startswith("Two and two (") and "24 months" in lines[0] and lines[1] == "Little."


def test_firms_and_relationships_are_counted(lines):
    counted = next(line for line in lines if line.startswith("2 suppliers, 2 buyers, "))
    assert counted.endswith("1 relationships and 1 prospects.")
    assert "  North: 1 accounts and prospects." in lines


def test_a_changed_assumption_stands_beside_its_usual_value(lines):
    changed = next(line for line in lines if line.startswith("  trust_gain = 0.1 (usually "))
    assert changed.endswith("Part of the way trust goes towards better experience in a month.")


def test_what_is_scheduled_is_told(lines):
    assert "  month 7: vendor cut (buyer harlow)" in lines


def test_what_is_given_is_not_drawn(lines):
    """Quality is given for one of two suppliers, and for both if the other's is given too."""
    assert any(line.startswith("  quality of 1 suppliers: normal, mean 0.93") for line in lines)
    assert any(line.startswith("  price of 2 suppliers: ") for line in lines)
    both = explanation(Scenario(SMALL).vary(**{"suppliers.south.quality": 0.8}))
    assert "  quality of " not in both and "  price of 2 suppliers: " in both


def test_every_line_of_chance_has_a_law_a_source_and_a_meaning(lines):
    drawn = lines[lines.index("Drawn afresh for every run where the scenario gives no value:") + 1 :]
    assert len(drawn) > 50
    for line in drawn:
        law, meaning = line.split("]. ")
        assert "[" in law and meaning.endswith(".") and meaning != "None", line
