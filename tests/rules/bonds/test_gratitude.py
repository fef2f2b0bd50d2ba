"""Gratitude for time and care, by hand."""

import pytest

from kamsim.theory.rules.bonds import gratitude


@pytest.fixture
def account(one, assumptions):
    """An account that usually takes 2 x (400 + 0.04 x 40,000) = 4,000 a month and gets what fits its needs as usual."""
    assumptions.effort_fixed, assumptions.effort_rate, assumptions.usual_fit = 400.0, 0.04, 0.3
    one.complexity, one.revenue_mean, one.service_fit, one.active = 2.0, 40_000.0, 0.3, True
    one.effort, one.waste = 8000.0, 0.0
    return one


def test_usual_effort_grows_with_size_and_complexity(account, assumptions):
    """`usual_effort`."""
    assert gratitude.usual_effort(account, assumptions) == pytest.approx(4000.0)


@pytest.mark.parametrize(("effort", "waste", "fit", "active", "felt"), [
    (4000.0, 0.0, 0.3, True, 0.5), (8000.0, 0.0, 0.3, True, 2 / 3), (8000.0, 4000.0, 0.3, True, 0.5),
    (1000.0, 4000.0, 0.3, True, 0.0), (4000.0, 0.0, 0.9, True, 2 / 3), (8000.0, 0.0, 0.3, False, 0.0),
])  # fmt: skip
def test_care_is_felt_where_it_is_needed(account, assumptions, effort, waste, fit, active, felt):
    """`care_felt`: the usual is a half, twice the usual two thirds; waste is not felt; a fit of three times the usual
    doubles what is; nobody owes who is not there."""
    account.effort, account.waste, account.service_fit, account.active = effort, waste, fit, active
    assert gratitude.care_felt(account, assumptions) == pytest.approx(felt)


def test_gratitude_comes_and_goes_within_months(account, assumptions):
    """From 0.5 a tenth of the way to 2/3, and a tenth of the way to nothing when the two no longer trade; half of the
    way to it is taken for granted."""
    assumptions.gratitude_speed, assumptions.gratitude_fades = 0.1, 0.5
    account.gratitude, account.taken_for_granted = 0.5, 0.5
    gratitude.feel_gratitude(account, assumptions)
    assert account.gratitude == pytest.approx(0.5 + 0.1 / 6.0)
    assert account.taken_for_granted == pytest.approx(0.5 + 0.05 / 6.0)
    account.gratitude, account.active = 0.5, False
    gratitude.feel_gratitude(account, assumptions)
    assert account.gratitude == pytest.approx(0.45)


@pytest.mark.parametrize(("active", "used"), [(True, (0.5, 2 / 3)), (False, (2 / 3, 2 / 3))])
def test_one_is_used_to_what_others_do(world, account, assumptions, active, used):
    """`compare_care`: two suppliers whose care is felt as 2/3 and 1/2; one alone is compared with itself."""
    other, buyer = world.relationships[1], world.buyers[0]
    buyer.first_relationship, buyer.relationship_count = 0, 2
    for name in ("complexity", "revenue_mean", "service_fit"):
        setattr(other, name, getattr(account, name))
    other.effort, other.waste, other.active = 4000.0, 0.0, active
    gratitude.compare_care(world, buyer, assumptions)
    pairs = (account, other)
    assert [pair.taken_for_granted for pair in pairs] == pytest.approx(used)
    assert [pair.gratitude for pair in pairs] == pytest.approx(used)


@pytest.mark.parametrize(("involvement", "felt", "orders"), [
    (0.5, 2 / 3, 1.0 + 2.0 * 0.5 / 6.0), (0.5, 0.5, 1.0), (0.0, 0.9, 1.0), (1.0, 0.0, 0.0), (0.5, 0.25, 0.75),
])  # fmt: skip
def test_orders_return_what_was_done_the_more_the_closer(one, assumptions, involvement, felt, orders):
    """`reciprocity`: orders answer care at a weight of 2, never below nothing; between strangers it is not answered."""
    assumptions.gratitude_weight, one.taken_for_granted = 2.0, 0.5
    one.involvement, one.gratitude = involvement, felt
    assert gratitude.reciprocity(one, assumptions) == pytest.approx(orders)


def test_who_has_gone_is_owed_nothing(one):
    """Two thirds of the ties take a third of 0.6 along."""
    one.gratitude = 0.6
    gratitude.owe_less(one, 2 / 3)
    assert one.gratitude == pytest.approx(0.4)
