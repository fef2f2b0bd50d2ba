"""Small functions of numbers, by hand."""

import pytest

from kamsim.theory.rules import quantities


def test_quantities():
    """0.2 a quarter of the way to 1.0 is 0.4; 3 saturates at 3/4; the logistic of 0 is a half."""
    assert quantities.toward(0.2, 1.0, 0.25) == pytest.approx(0.4)
    assert quantities.saturating(3.0) == pytest.approx(0.75)
    assert quantities.logistic(0.0) == pytest.approx(0.5)
    assert quantities.spread_around(10.0, 0.5, 0.5 * 0.5) == pytest.approx(10.0)  # exp(0.125 - 0.125)


def test_contracts_run_to_the_end_of_a_year():
    """From month 5, 24 months would be month 29: the nearest year's end is 24.  From 9 they are 33: 36 is nearer."""
    from kamsim.theory.rules.quantities import contract_until

    assert contract_until(5, 24) == 24
    assert contract_until(9, 24) == 36
    assert contract_until(11, 12) == 24
    assert contract_until(5, 3) == 8
