"""The cause ledger, line by line."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules import ledger
from kamsim.theory.words import NOBODY, EndReason, Side
from tests.rules.conftest import kinds, last_event


def test_a_line_says_who_what_when_and_how_much(world):
    world.market[0].month = 7
    ledger.write(world, Kind.CONTACT_LEFT, 2, 30, 1, 0, 1, 0.4, 3)
    line = last_event(world)
    assert (line.month, line.kind, line.contact, line.person) == (7, Kind.CONTACT_LEFT, 2, 30)
    assert (line.relationship, line.supplier, line.buyer, line.size, line.detail) == (1, 0, 1, 0.4, 3)


@pytest.mark.parametrize(("kind", "deceptive", "detected"), [
    (Kind.ACT_COMMITTED, True, False), (Kind.MISCONDUCT_COMMITTED, True, False), (Kind.ACT_DETECTED, True, True),
    (Kind.MISCONDUCT_DETECTED, True, True), (Kind.SERVICE_FAILED, False, False),
])  # fmt: skip
def test_only_acts_are_deceptive_and_only_some_of_them_known(world, one, kind, deceptive, detected):
    ledger.note(world, kind, one, 0.5, 0)
    assert (last_event(world).deceptive, last_event(world).detected) == (deceptive, detected)


def test_up_to_three_causes_are_named_with_their_weights(world, one):
    ledger.note(world, Kind.CONCESSION, one, 0.1, 0)
    ledger.because(world, Kind.POWER, 0.5, Kind.DEPENDENCE, 0.3)
    ledger.also_because(world, Kind.GROUP_JOINED, 0.2)
    line = last_event(world)
    assert (line.cause, line.second_cause, line.third_cause) == (Kind.POWER, Kind.DEPENDENCE, Kind.GROUP_JOINED)
    assert (line.cause_weight, line.second_weight, line.third_weight) == (0.5, 0.3, 0.2)


def test_an_end_says_whose_doing_it_was(world, one):
    ledger.note(world, Kind.ENDED, one, 0.0, EndReason.DRIFT)
    ledger.sign(world, Side.BUYER, True)
    assert (last_event(world).initiator, last_event(world).planned) == (Side.BUYER, True)


def test_lines_about_one_firm_name_that_firm_only(world, supplier):
    ledger.note_supplier(world, Kind.DISTRESS, supplier, 0.5, 0)
    assert (last_event(world).supplier, last_event(world).buyer) == (0, NOBODY)
    ledger.note_buyer(world, Kind.INSOLVENT, world.buyers[1], 0.5, 0)
    assert (last_event(world).supplier, last_event(world).buyer) == (NOBODY, 1)
    ledger.note_market(world, Kind.RECESSION_BEGAN, 0.02)
    assert (last_event(world).supplier, last_event(world).buyer, last_event(world).size) == (NOBODY, NOBODY, 0.02)
    assert kinds(world) == ["DISTRESS", "INSOLVENT", "RECESSION_BEGAN"]


def test_a_full_ledger_goes_on_counting_and_overwrites_nothing(world, one):
    small = world._replace(events=world.events[:1])
    ledger.note(small, Kind.DISTRESS, one, 0.1, 0)
    ledger.note(small, Kind.ENDED, one, 0.2, 0)
    ledger.because(small, Kind.POWER, 0.5, Kind.NONE, 0.0)
    ledger.also_because(small, Kind.POWER, 0.5)
    ledger.sign(small, Side.BUYER, True)
    line = small.events[0]
    assert small.market[0].events == 2
    assert (line.kind, line.cause, line.third_cause, line.planned) == (Kind.DISTRESS, Kind.NONE, Kind.NONE, False)
