"""Small functions of numbers, by hand."""

import math

import pytest

from kamsim.theory.rules import quantities


@pytest.mark.parametrize(("value", "kept"), [(-0.2, 0.0), (0.3, 0.3), (1.7, 1.0)])
def test_a_share_stays_between_nothing_and_all(value, kept):
    assert quantities.clamp(value) == kept


def test_toward_goes_a_part_of_the_way():
    """0.2 a quarter of the way to 1.0 is 0.4, and back to 0 it is 0.15."""
    assert quantities.toward(0.2, 1.0, 0.25) == pytest.approx(0.4)
    assert quantities.toward(0.2, 0.0, 0.25) == pytest.approx(0.15)


def test_a_mean_is_in_the_middle():
    assert quantities.mean(0.2, 0.6) == pytest.approx(0.4)


@pytest.mark.parametrize(("amount", "felt"), [(0.0, 0.0), (1.0, 0.5), (3.0, 0.75), (99.0, 0.99)])
def test_more_of_the_same_counts_ever_less(amount, felt):
    assert quantities.saturating(amount) == pytest.approx(felt)


@pytest.mark.parametrize(("value", "below", "above"), [
    (0.45, 0.5, 0.0), (0.6, 0.0, 0.0), (0.2, 1.0, 0.0), (0.66, 0.0, 0.2), (0.95, 0.0, 1.0),
])  # fmt: skip
def test_high_and_low_are_so_against_what_is_usual(value, below, above):
    """Where 0.6 is usual, 0.45 lies a quarter below: 2 x 0.25; 0.66 a tenth above: 2 x 0.1."""
    assert quantities.below_usual(value, 0.6) == pytest.approx(below)
    assert quantities.above_usual(value, 0.6) == pytest.approx(above)


def test_spreading_keeps_the_mean():
    """A draw of half the spread is the mean itself, as exp(0.125 - 0.125) = 1; one of 1.5 is exp(0.5 x 1.5 - 0.125)."""
    assert quantities.spread_around(10.0, 0.5, 0.25) == pytest.approx(10.0)
    assert quantities.spread_around(10.0, 0.5, 1.5) == pytest.approx(10.0 * math.exp(0.625))


def test_contracts_run_to_the_end_of_a_year():
    """From month 5, 24 months would be month 29: the nearest year's end is 24.  From 9 they are 33: 36 is nearer."""
    assert quantities.contract_until(5, 24, 12) == 24
    assert quantities.contract_until(9, 24, 12) == 36
    assert quantities.contract_until(11, 12, 12) == 24
    assert quantities.contract_until(5, 24, 3) == 27
    assert quantities.contract_until(5, 3, 12) == 8
    assert [quantities.next_year_end(month, 3) for month in (2, 3, 4)] == [3, 15, 15]


@pytest.mark.parametrize(("part", "value"), [(math.exp(-1.0), 0.0), (math.exp(-math.e), -1.0)])
def test_the_luck_of_a_choice_follows_the_law_of_gumbel(part, value):
    """Below 0 falls a part of exp(-1), 0.37, below -1 one of exp(-e), 0.07."""
    assert quantities.gumbel(part) == pytest.approx(value, abs=1e-12)


def test_no_power_is_beyond_reckoning():
    """e to the power of 1 is e; of 1,000, which would be beyond all numbers, it is taken as e to the power of 30."""
    assert quantities.power(1.0) == pytest.approx(math.e)
    assert quantities.power(1000.0) == pytest.approx(math.exp(30.0))
