"""Who stands in which row: seats, teams, ties, sites, levers, shocks, as the scenario lists them or as is usual."""

import numpy as np
import pytest

from kamsim.scenario.load import load_scenario
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.world.given_rows import GivenRows, assumption_row, side_by_side
from kamsim.scenario.world.lever_rows import place_of
from kamsim.scenario.world.seats import BUYING_SEATS, Turns
from kamsim.scenario.world.tie_rows import leader_of, team_of
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.events import Kind
from kamsim.theory.state import DECLARED
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import NOBODY, Role, Tier


@pytest.fixture
def bow_tie():
    return load_scenario("bow_tie")


def two_firms(**more):
    """The smallest scenario: one of each, and what is added."""
    tables = {
        "title": "Two firms",
        "suppliers": {"north": {"name": "North"}},
        "buyers": {"arco": {"name": "Arco"}},
        "relationships": [{"supplier": "north", "buyer": "arco"}],
    }
    return Scenario({**tables, **more})


def test_blocks_stand_side_by_side():
    """Blocks of 2, 0 and 3 rows begin at 0, 2 and 2."""
    first, lengths = side_by_side(np.array([2, 0, 3]))
    assert (first.tolist(), lengths.tolist()) == ([0, 2, 2], [2, 0, 3])


def test_a_given_value_is_marked_and_words_become_numbers():
    rows = GivenRows(DECLARED.relationships, 3)
    rows.give_all(1, {"tier": "key", "supplier": "north", "age": 24})
    assert (rows.rows["tier"][1], rows.rows["age"][1]) == (Tier.KEY, 24)
    assert rows.given["tier"].tolist() == [False, True, False]
    assert "supplier" not in rows.given, "rows of firms are no values of a file"
    assert rows.rows["number"].tolist() == [0, 1, 2]


def test_nobody_writes_to_the_row_of_assumptions():
    row = assumption_row({"trust_gain": 0.5})
    assert row["trust_gain"][0] == 0.5
    assert row["lever_speed"][0] == Assumptions.fields["lever_speed"].default
    with pytest.raises(ValueError):
        row["trust_gain"] = 0.1
    scenario = load_scenario("bow_tie").vary(assumptions={"trust_gain": 0.25})
    assert scenario.assumption_row["trust_gain"][0] == 0.25 and scenario.assumption_row is scenario.assumption_row


def test_a_team_is_as_named_else_of_those_with_ties_else_in_turn():
    people = {"anna": 0, "bela": 1, "elsa": 2}
    staff = Turns([Role.ACCOUNT_MANAGER, Role.ACCOUNT_MANAGER, Role.SPECIALIST], 0)
    assert team_of({"team": ["elsa", "anna"], "ties": [{"supplier_person": "bela"}]}, people, staff, 0) == [2, 0]
    assert team_of({"ties": [{"supplier_person": "elsa"}, {"supplier_person": "elsa"}]}, people, staff, 0) == [2, 0]
    assert team_of({}, people, staff, 0) == [1, 2], "the second manager is next in turn"


def test_an_account_director_leads_a_team_else_its_manager():
    roles = [Role.ACCOUNT_MANAGER, Role.SPECIALIST, Role.ACCOUNT_DIRECTOR]
    assert leader_of([0, 1], roles) == 0
    assert leader_of([0, 1, 2], roles) == 2


def test_listed_people_take_the_seats_of_their_firm_in_order(bow_tie):
    layout = bow_tie.layout
    assert layout.people["anna"] == 0 and layout.people["hanno"] == 4 and layout.people["amir"] == 6
    north, south = layout.world.suppliers
    assert (north["first_contact"], north["contact_count"], south["first_contact"]) == (0, 4, 4)
    assert layout.world.contacts["role"][6] == Role.PURCHASER
    assert layout.world.contacts["tenure"][layout.people["cosmin"]] == 100


def test_firms_without_listed_people_have_the_usual_ones():
    """One account, no key one: a key account manager, a manager, a specialist, service, a sponsor; then the buyer's."""
    world = two_firms().layout.world
    assert world.contacts["role"].tolist()[5:] == list(BUYING_SEATS)
    assert world.contacts["side"].tolist() == [0] * 5 + [1] * 5
    assert world.ties["buyer_contact"].min() == 5


def test_listed_ties_are_all_there_are(bow_tie):
    """Four people of North by five of Arkona are twenty possible ties; only Anna and Amir know each other."""
    layout = bow_tie.layout
    north = layout.world.ties[layout.ties.listed]
    assert len(north) == 20 and north["strength"].tolist() == [0.85] + [0.0] * 19
    assert layout.given.ties["strength"].sum() == 20 and layout.given.ties["buyer_trust"].sum() == 1
    assert (~layout.ties.listed).sum() == 10, "two of Southgate by five, drawn"
    assert layout.world.relationships["first_buyer_contact"].tolist() == [6, 6]


def test_a_tie_without_a_strength_has_the_usual_one(bow_tie):
    lines = [dict(line) for line in bow_tie.part("relationships")]
    lines[0]["ties"] = [{"supplier_person": "bela", "buyer_person": "emil"}]
    layout = bow_tie.vary(relationships=lines).layout
    known = layout.world.ties[layout.ties.listed & (layout.world.ties["strength"] > 0.0)]
    assert [(tie["supplier_contact"], tie["buyer_contact"], tie["strength"]) for tie in known] == [(1, 9, 0.6)]
    assert layout.world.relationships["first_buyer_contact"][0] == 6, "the manager's own tie counts, not Bela's"


def test_a_prospect_is_listed_as_one():
    scenario = two_firms(relationships=[{"supplier": "north", "buyer": "arco", "active": False}])
    assert scenario.layout.world.relationships["active"].tolist() == [False]
    assert two_firms().layout.world.relationships["active"].tolist() == [True]


def test_what_a_scenario_says_of_levers_stands_in_its_block(bow_tie):
    """Needs of the second buyer begin after the fourteen of the first."""
    buyers = {
        "arco": {"name": "Arco"},
        "brem": {"name": "Brem", "needs": {"response": {"required": 0.9}}},
    }
    lines = [{"supplier": "north", "buyer": name} for name in buyers]
    lines[1]["levers"] = {"response": {"believed": 0.1}}
    layout = two_firms(buyers=buyers, relationships=lines).layout
    at = LEVERS + place_of("response")
    assert layout.world.needs["required"][at] == 0.9 and np.flatnonzero(layout.given.needs["required"]).tolist() == [at]
    assert layout.world.supports["believed"][at] == 0.1
    assert layout.world.needs["buyer"].tolist() == [0] * LEVERS + [1] * LEVERS


def test_named_places_share_what_is_left_and_the_farthest_is_as_far_as_the_scope_says():
    """A part of 0.6 leaves 0.2 each for two. In a country the farthest is 0.6 away, the middle one half of that."""
    places = {"home": {"part": 0.6}, "lyon": {}, "porto": {}}
    scenario = two_firms(buyers={"arco": {"name": "Arco", "scope": "country", "places": places}})
    sites = scenario.layout.world.sites
    assert sites["part"].tolist() == pytest.approx([0.6, 0.2, 0.2])
    assert sites["distance"].tolist() == pytest.approx([0.0, 0.3, 0.6])
    assert scenario.layout.world.buyers["sites"].tolist() == [3]
    assert scenario.names.site(0, 2) == "porto"


def test_shocks_know_whom_they_strike(bow_tie):
    shock = bow_tie.vary(
        shocks=[
            {"month": 40, "kind": "service_failed", "supplier": "south", "buyer": "arkona", "size": 0.5},
            {"month": 37, "kind": "contact_poached", "who": "anna", "rival": "south"},
        ]
    ).layout.world.shocks
    assert shock["month"].tolist() == [37, 40]
    assert shock["kind"].tolist() == [Kind.CONTACT_POACHED, Kind.SERVICE_FAILED]
    assert shock["contact"].tolist() == [0, NOBODY] and shock["rival"].tolist() == [1, NOBODY]
    assert shock["relationship"].tolist() == [NOBODY, 1]


def test_the_books_have_the_room_that_is_given_or_ample_room():
    """Ten years, one relationship, ten seats, one buyer: 400 + 10 x (10 + 15 + 2) lines, 50 + 10 x 1.5 tenders."""
    world = two_firms(months=120).layout.world
    assert (len(world.events), len(world.bids)) == (670, 65)
    world = two_firms(events=77, bids=5).layout.world
    assert (len(world.events), len(world.bids)) == (77, 5)


def test_rival_customers_of_one_supplier_share_a_line():
    """Two of the three buyers are in one group: North meets it once, with both of them."""
    buyers = {name: {"name": name, "rivalry_group": group} for name, group in (("a", 0), ("b", 0), ("c", -1))}
    world = two_firms(
        buyers=buyers, relationships=[{"supplier": "north", "buyer": name} for name in buyers]
    ).layout.world
    assert len(world.rivalries) == 1
    assert world.relationships["rivalry"].tolist() == [0, 0, NOBODY]
