"""C01 to C09: each figure on a history small enough to reckon by hand."""

import numpy as np
import pytest

from kamsim.validation.patterns import dissolution, life_cycle
from kamsim.validation.patterns.history import ages
from tests.validation.histories import make


def test_ages_count_from_the_first_year_of_a_spell():
    traded = np.array([[1, 0, 1], [1, 1, 0], [1, 1, 1]], bool)
    assert ages(traded, np.array([30, 0, 5])).tolist() == [[2, -1, 0], [3, 0, -1], [4, 1, 0]]


def test_health_split_of_ten():
    """Year 2: two interdependent, four cooperative (the better two are strong), three basic, one in decline."""
    stage = np.array([3, 3, 2, 2, 2, 2, 1, 1, 1, 5])
    trust = np.array([0.9, 0.8, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.3])
    seen = make(years=2, rows=10, yearly__stage=stage, yearly__buyer_trust=trust, yearly__age=48, sums__revenue=1.0)
    assert life_cycle.health_split(seen) == pytest.approx((0.4, 0.5, 0.1))


def test_the_lowest_tenth_fails_only_when_its_orders_fall():
    trust = np.linspace(0.3, 0.9, 10)
    seen = make(years=2, rows=10, yearly__buyer_trust=trust, yearly__age=48,
                sums__revenue=[[2.0] * 10, [1.0] + [2.0] * 9])  # fmt: skip
    assert life_cycle.health_split(seen) == pytest.approx((0.0, 0.9, 0.1))


def test_rise_then_drop_counts_features():
    """A hundred dyad-years a stage: means 0.4, 0.5, 0.7 and 0.3 in decline: steps 0.1 and 0.2, drop 0.4."""
    stage = np.repeat([1, 2, 3, 5], 100)
    rise = np.repeat([0.4, 0.5, 0.7, 0.3], 100)
    flat = np.repeat([0.4, 0.5, 0.4, 0.3], 100)
    given = {"yearly__stage": stage, "yearly__buyer_trust": rise, "yearly__commitment": rise,
             "yearly__information": rise, "yearly__contact_intensity": flat}  # fmt: skip
    assert life_cycle.rise_then_drop(make(years=1, rows=400, **given)) == (3.0,)


def test_stage_persistence_of_four_moves():
    """Stays: 2 of 4; up: one single step, one double."""
    seen = make(years=2, rows=4, yearly__stage=[[1, 2, 1, 1], [1, 2, 2, 3]])
    assert life_cycle.stage_persistence(seen) == (0.5, 0.5)


def test_one_decline_of_two_is_abrupt():
    """Both tip in month 7; the first one's trust falls from 0.6 to 0.25, the second's to 0.4."""
    trust, stage = np.full((24, 2), 0.6), np.ones((24, 2))
    stage[6:], trust[6:] = 5, (0.25, 0.4)
    seen = make(years=2, monthly__stage=stage, monthly__buyer_trust=trust)
    assert life_cycle.two_ways_down(seen) == (0.5, 1.0)


def test_survival_and_churn_by_value():
    """Year 1: four, one of them lost; year 2: three, none lost.  Lost value 1 of 7 (4 of it in year 1)."""
    traded = np.array([[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 1, 0]], bool)
    seen = make(years=3, rows=4, traded=traded, sums__revenue=[[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 1, 0]])
    assert dissolution.link_survival(seen) == (pytest.approx(1 - 0.125),)
    assert dissolution.value_churn(seen) == (pytest.approx(1.0),)
    seen.sums.revenue[:, :3] = 2.0
    assert dissolution.value_churn(seen) == (pytest.approx((1 / 13) / (1 / 7)),)


def test_growth_is_net_of_what_older_ones_did():
    """The young one doubles from age 1 to 2 and again to 3, the old one grows by half in both years."""
    revenue = np.array([[1.0, 8.0], [2.0, 8.0], [4.0, 12.0], [8.0, 18.0]])
    seen = make(years=4, first_age=[0, 120], sums__revenue=revenue)
    assert dissolution.growth_with_age(seen)[0] == pytest.approx(np.log(2.0 / 1.5))


def test_first_year_over_third():
    """Trade begins in month 1 with 1 a month, in the third year 2 a month: 0.5."""
    revenue = np.repeat([0.0, 1.0, 1.5, 2.0, 2.0], 12)[:, None] * np.ones(2)
    seen = make(years=5, monthly__revenue=revenue, monthly__active=revenue > 0.0)
    assert dissolution.start_small(seen)[0] == pytest.approx(0.5)


def test_small_ones_end_first():
    """Twelve begin in year 2; the four smallest end after 12 more months, of the four largest one does.

    Hazards: 4 of 4 x 13 months at risk, 1 of 13 + 3 x 25: ratio 4/52 over 1/88.
    """
    active = np.zeros((48, 12), bool)
    active[12:] = True
    active[36:, [0, 1, 2, 3, 11]] = False
    seen = make(years=4, rows=12, monthly__active=active, monthly__revenue=active * np.arange(1.0, 13.0))
    assert dissolution.start_small(seen)[1] == pytest.approx((4 / 52) / (1 / 88))


def test_tenure_skew_and_size():
    """Ages 1, 2, 3 and 10 years: mean 4, median 2.5; the largest customer's is 10, the smallest's 1."""
    seen = make(years=1, rows=4, yearly__age=[12, 24, 36, 120], buyers__orders=[1.0, 2.0, 3.0, 4.0])
    assert dissolution.tenure_skew(seen) == pytest.approx((1.6, 10.0))
