"""Rows made by hand for rules to act on."""

from functools import cache
from types import SimpleNamespace

import pytest

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.chance import LUCK
from kamsim.theory.fields import columns_of, fresh_rows
from kamsim.theory.state import DECLARED, World
from kamsim.theory.state.levers import LEVERS


@cache
def strict(declared):
    """The same kind of row, which refuses to be given what it does not have: a name of before would go unnoticed."""

    def set_declared(row, name, value):
        assert name in (*declared.fields, "columns", "row"), f"{declared.__name__} has no field {name}."
        object.__setattr__(row, name, value)

    return type(declared.__name__, (declared,), {"__setattr__": set_declared})


def rows(declared, count):
    """`count` fresh views with their numbers set."""
    table = fresh_rows(declared, count)
    if "number" in declared.fields:
        table["number"] = range(count)
    columns = columns_of(declared, table)
    return [strict(declared)(columns, row) for row in range(count)]


@pytest.fixture
def assumptions():
    """The numbers of the theory at their defaults; a test may change them."""
    return rows(Assumptions, 1)[0]


@pytest.fixture
def world():
    """One supplier, two buyers, two trading relationships of two ties each."""
    made = World(
        market=rows(DECLARED.market, 1), suppliers=rows(DECLARED.suppliers, 2), buyers=rows(DECLARED.buyers, 2),
        contacts=rows(DECLARED.contacts, 6), ties=rows(DECLARED.ties, 4), relationships=rows(DECLARED.relationships, 2),
        rivalries=rows(DECLARED.rivalries, 1), accounts=rows(DECLARED.accounts, 4), shocks=[],
        events=rows(DECLARED.events, 50),
        bids=rows(DECLARED.bids, 10), lines=rows(DECLARED.lines, 6), supplies=rows(DECLARED.supplies, 6),
        levers=rows(DECLARED.levers, LEVERS), needs=rows(DECLARED.needs, 2 * LEVERS),
        supports=rows(DECLARED.supports, 2 * LEVERS), sites=rows(DECLARED.sites, 3),
        projects=rows(DECLARED.projects, 4),
        groups=rows(DECLARED.groups, 1),
    )  # fmt: skip
    made.suppliers[0].account_count = 2
    for number in range(2):
        made.accounts[number].relationship = number
    for number, relationship in enumerate(made.relationships):
        relationship.buyer, relationship.active, relationship.manager = number, True, 0
        relationship.known = True
        relationship.first_tie, relationship.tie_count = 2 * number, 2
        relationship.first_project, relationship.project_count = 2 * number, 2
        made.buyers[number].first_relationship, made.buyers[number].relationship_count = number, 1
        made.buyers[number].contact_count = 2
    for number, supply in enumerate(made.supplies):
        supply.relationship, supply.line, supply.potential = number // 3, number, 0.5
        made.relationships[number // 3].first_supply = 3 * (number // 3)
    for number, tie in enumerate(made.ties):
        tie.relationship, tie.supplier_contact, tie.buyer_contact = number // 2, 0, 2 + number
    for number, contact in enumerate(made.contacts):
        contact.person, contact.side, contact.firm = number, int(number >= 2), max(0, (number - 2) // 2)
    made.market[0].month = 10
    return made


@pytest.fixture
def one(world):
    """The first relationship of the world, at its defaults."""
    return world.relationships[0]


@pytest.fixture
def buyer(world):
    """The buyer of the first relationship."""
    return world.buyers[0]


@pytest.fixture
def supplier(world):
    """The supplier of both relationships."""
    return world.suppliers[0]


@pytest.fixture
def draws():
    """Luck for one relationship, one contact and so on: every draw at 0.5 or, for normal ones, 0."""
    return SimpleNamespace(**{kind: middling_luck(declared) for kind, declared in LUCK._asdict().items()})


def middling_luck(declared):
    """One row of luck with every draw in the middle; a test may change them."""
    return SimpleNamespace(**{
        name: 0.5 if chance.law == "uniform" else 0.0 for name, chance in declared.fields.items()
    })  # fmt: skip


def set_each(rows, **values):
    """Give each row its own value of every named field."""
    for name, each in values.items():
        for row, value in zip(rows, each, strict=True):
            setattr(row, name, value)


def kinds(world):
    """Names of the lines in the ledger, in order."""
    from kamsim.theory.events import Kind

    return [Kind(world.events[line].kind).name for line in range(world.market[0].events)]


def last_event(world):
    """The line of the ledger that was written last."""
    return world.events[world.market[0].events - 1]


def put(world, lever, level, required=1.0, number=0):
    """Set level and need of one lever of one relationship."""
    support = world.supports[number * LEVERS + lever]
    support.level, support.required = level, required
