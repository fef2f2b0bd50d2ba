"""Gratitude for time and care, by hand."""

import pytest

from kamsim.theory.rules.bonds import gratitude


@pytest.mark.parametrize(("effort", "active", "felt"), [(1.0, True, 0.5), (2.0, True, 2 / 3), (2.0, False, 0.0)])
def test_care_is_felt_against_what_is_usual(one, effort, active, felt):
    """`care_felt`: usual time is felt as a half, twice the usual as two thirds; nobody owes who is not there."""
    one.effort_level, one.active = effort, active
    assert gratitude.care_felt(one) == pytest.approx(felt)


def test_gratitude_comes_and_goes_within_months(one, assumptions):
    """From 0.5 a tenth of the way to 2/3, and a tenth of the way to nothing when the two no longer trade.

    What is taken for granted goes half of the way from 0.3 to what is felt then.
    """
    assumptions.gratitude_speed, one.gratitude, one.effort_level = 0.1, 0.5, 2.0
    assumptions.gratitude_fades, one.taken_for_granted = 0.5, 0.3
    gratitude.feel_gratitude(one, assumptions)
    assert one.gratitude == pytest.approx(0.5 + 0.1 / 6.0)
    assert one.taken_for_granted == pytest.approx(0.4 + 0.05 / 6.0)
    one.gratitude, one.active = 0.5, False
    gratitude.feel_gratitude(one, assumptions)
    assert one.gratitude == pytest.approx(0.45)


@pytest.mark.parametrize(("involvement", "felt", "orders"), [
    (0.5, 2 / 3, 1.0 + 2.0 * 0.5 / 6.0), (0.5, 0.5, 1.0), (0.0, 0.9, 1.0), (1.0, 0.0, 0.0), (0.5, 0.25, 0.75),
])  # fmt: skip
def test_orders_return_what_was_done_the_more_the_closer(one, assumptions, involvement, felt, orders):
    """Orders answer care at a weight of 2, never below nothing; between strangers it is not answered at all."""
    assumptions.gratitude_weight, one.taken_for_granted = 2.0, 0.5
    one.involvement, one.gratitude = involvement, felt
    assert gratitude.reciprocity(one, assumptions) == pytest.approx(orders)


def test_who_has_gone_is_owed_nothing(one):
    """Of 0.6 two thirds go with the leaver."""
    one.gratitude = 0.6
    gratitude.owe_less(one, 2 / 3)
    assert one.gratitude == pytest.approx(0.2)
