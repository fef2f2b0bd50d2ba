"""How sure a mean, a share or a paired difference is, and how many seeds it takes to be surer."""

import numpy as np

CONFIDENCE = 0.95
MOST_SEEDS = 10_000


def half_width(values):
    """Half the width of the 95% interval of a mean, by Student's t."""
    from scipy.stats import t

    if len(values) < 2:
        return np.inf
    return float(t.ppf(0.5 + CONFIDENCE / 2.0, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values)))


def share_with_band(count, total):
    """A share and its 95% interval by Wilson's method; of nothing it may be anything.

    Examples
    --------
    >>> [round(value, 3) for value in share_with_band(8, 10)]
    [0.8, 0.49, 0.943]
    """
    from scipy.stats import binomtest

    if total == 0:
        return np.nan, 0.0, 1.0
    band = binomtest(count, total).proportion_ci(CONFIDENCE, method="wilson")
    return count / total, float(band.low), float(band.high)


def winning(gain):
    """How often a difference is positive, ties counted half, with the interval of the decided ones."""
    ties, wins = int((gain == 0.0).sum()), int((gain > 0.0).sum())
    if ties == len(gain):
        return 0.5, 0.5, 0.5
    share = (wins + 0.5 * ties) / len(gain)
    _, low, high = share_with_band(wins, len(gain) - ties)
    decided = 1.0 - ties / len(gain)
    return share, 0.5 * (1.0 - decided) + decided * low, 0.5 * (1.0 - decided) + decided * high


def needed(gain, aim):
    """Seeds until the 95% interval is no wider than `aim` to each side, by what is known of the spread."""
    from scipy.stats import norm

    spread = gain.std(ddof=1) if len(gain) > 1 else 0.0
    if spread == 0.0:
        return 2
    return int(np.ceil((norm.ppf(0.5 + CONFIDENCE / 2.0) * spread / aim) ** 2)) if aim > 0.0 else MOST_SEEDS
