"""How sure means, shares and differences are, worked out by hand."""

import math

import numpy as np
import pytest

from kamsim.experiments.comparison import intervals

Z = 1.959964  # 97.5% of the normal distribution lie below


def wilson(count, total):
    """Wilson's interval, as it stands in the books."""
    p, n = count / total, total
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return middle - half, middle + half


def test_a_mean_is_as_sure_as_student_says():
    """1, 2, 3 have a spread of 1; with two degrees of freedom t is 4.3027.  One value says nothing."""
    assert intervals.half_width(np.array([1.0, 2.0, 3.0])) == pytest.approx(4.3027 / math.sqrt(3.0), rel=1e-4)
    assert intervals.half_width(np.array([1.0])) == math.inf


@pytest.mark.parametrize(("count", "total"), [(8, 10), (0, 5), (5, 5), (30, 100)])
def test_a_share_has_wilsons_band(count, total):
    assert intervals.share_with_band(count, total) == pytest.approx((count / total, *wilson(count, total)), abs=1e-6)


def test_ties_are_half_a_win():
    """Three wins, one loss, two ties: 4 of 6; the band is that of 3 in 4, squeezed to the decided two thirds."""
    low, high = wilson(3, 4)
    found = intervals.winning(np.array([1.0, 2.0, 0.5, -1.0, 0.0, 0.0]))
    assert found == pytest.approx((4 / 6, 1 / 6 + 2 / 3 * low, 1 / 6 + 2 / 3 * high), abs=1e-6)
    assert intervals.winning(np.zeros(7)) == (0.5, 0.5, 0.5)


@pytest.mark.parametrize(("gain", "aim", "seeds"), [
    ([-2.0, 0.0, 2.0], 1.0, 16),  # a spread of 2: (1.96 x 2 / 1) squared is 15.4
    ([-2.0, 0.0, 2.0], 0.5, 62),  # (1.96 x 4) squared is 61.5
    ([3.0, 3.0], 1.0, 2), ([3.0], 1.0, 2), ([-2.0, 2.0], 0.0, intervals.MOST_SEEDS),
])  # fmt: skip
def test_half_as_wide_takes_four_times_the_seeds(gain, aim, seeds):
    assert intervals.needed(np.array(gain), aim) == seeds
