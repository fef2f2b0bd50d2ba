"""The floor draws what the rules ask for, and nothing else."""

import kamsim as kam
from kamsim.bench.floor import NotedLuck, luck_asked_for
from kamsim.theory.chance import EVENTS, LUCK, Draws


def test_what_is_asked_of_luck_is_noted():
    luck = NotedLuck(1, Draws(*(2 for _ in LUCK)))
    luck.next_month()
    rows = luck.next_month()
    assert 0.0 < rows.contacts[1].leaves < 1.0
    assert luck.asked == [(EVENTS["contacts.leaves"].place, 2, 1)]


def test_rules_ask_something_of_luck_in_every_month_and_of_rows_that_are_there():
    scenario = kam.load_scenario("bow_tie").vary(months=12)
    places, months, rows = luck_asked_for(scenario).T
    assert set(months) == set(range(1, 13))
    people = EVENTS["contacts.leaves"].place
    assert set(rows[places == people]) <= set(range(len(scenario.layout.world.contacts)))
