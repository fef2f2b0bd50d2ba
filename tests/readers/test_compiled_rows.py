"""Compiled code is given addresses: rows that lie otherwise than they are declared never reach it."""

import pickle

import numba
import numpy as np
import pytest
from numpy.lib.recfunctions import repack_fields

from kamsim.readers.batch import worlds_of
from kamsim.readers.compiled_rows import addresses_of, assumptions_of, row_of, world_of
from kamsim.scenario.load import load_scenario
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import fresh_rows
from kamsim.theory.state import BuyerState


@pytest.fixture(scope="module")
def worlds():
    """Two runs of a small scenario, and of one that went to another process."""
    scenario = load_scenario("bow_tie")
    assert scenario.layout
    other = pickle.loads(pickle.dumps(scenario)).vary(assumptions={"trust_gain": 0.1})
    return worlds_of([(scenario, 1), (other, 2)])


def test_tables_their_lengths_and_assumptions_are_those_of_the_run(worlds):
    @numba.njit
    def look(addresses, run):
        world = world_of(addresses, run)
        last = world.accounts[-1].relationship
        return len(world.contacts), last, world.buyers[0].orders, assumptions_of(world).trust_gain

    rows, assumptions = worlds
    for run in range(2):
        expected = (rows.contacts.shape[1], rows.accounts[run, -1]["relationship"], rows.buyers[run, 0]["orders"])
        assert look(addresses_of(*worlds), run) == (*expected, assumptions[run]["trust_gain"])
    assert assumptions["trust_gain"][1] == 0.1 != assumptions["trust_gain"][0]


def test_every_kind_of_field_is_written_where_it_stands():
    buyer_at = row_of(BuyerState)

    @numba.njit
    def change(address):
        buyer = buyer_at(address)
        buyer.exited, buyer.partners, buyer.orders = not buyer.exited, buyer.partners + 3, buyer.orders + 0.5

    rows, expected = fresh_rows(BuyerState, 3), fresh_rows(BuyerState, 3)
    change(rows[1:].ctypes.data)
    expected[1]["exited"], expected[1]["partners"] = not expected[1]["exited"], expected[1]["partners"] + 3
    expected[1]["orders"] += 0.5
    np.testing.assert_array_equal(rows, expected)


def test_rows_of_another_form_are_refused(worlds):
    rows, assumptions = worlds
    for wrong in (rows.contacts[:, ::2], rows.suppliers, repack_fields(rows.contacts)):
        with pytest.raises(ValueError, match="ContactState"):
            addresses_of(rows._replace(contacts=wrong), assumptions)
    with pytest.raises(ValueError, match="Assumptions"):
        addresses_of(rows, fresh_rows(Assumptions, 4)[::2])
