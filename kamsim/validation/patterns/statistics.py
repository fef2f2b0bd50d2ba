"""The few statistics the patterns are made of; plain numpy."""

import numpy as np

RELIABILITY = 0.8  #: of survey measures of what cannot be seen
SURVEYED = 300  #: relationships in one survey, within the 200 to 500 of such studies


def ratio(part, whole):
    """`part` over `whole`; missing where there is nothing to divide by."""
    return float(part) / float(whole) if whole else float("nan")


def observed(values, luck, reliability=RELIABILITY):
    """A survey's view of a hidden quantity: true spread and error such that reliability is as stated."""
    values = np.asarray(values, float)
    noise = np.std(values) * np.sqrt(1.0 / reliability - 1.0)
    return values + luck.normal(0.0, 1.0, len(values)) * noise


def drawn(rows, luck, most=SURVEYED):
    """Some of the rows, drawn without repetition."""
    rows = np.asarray(rows)
    return rows if len(rows) <= most else luck.choice(rows, most, replace=False)


def correlation(one, other):
    """Pearson's correlation; missing where one side does not vary."""
    one, other = np.asarray(one, float), np.asarray(other, float)
    if len(one) < 5 or np.ptp(one) == 0.0 or np.ptp(other) == 0.0:
        return float("nan")
    return float(np.corrcoef(one, other)[0, 1])


def standardized(values):
    """Mean 0, spread 1; zeros where nothing varies."""
    values = np.asarray(values, float)
    spread = values.std()
    return (values - values.mean()) / spread if spread > 0.0 else np.zeros(len(values))


def within(values, groups):
    """Deviations from the mean of one's group.

    >>> within([1.0, 3.0, 5.0], [0, 0, 1]).tolist()
    [-1.0, 1.0, 0.0]
    """
    values, groups = np.asarray(values, float), np.unique(groups, return_inverse=True)[1]
    sums, counts = np.bincount(groups, values), np.bincount(groups)
    return values - (sums / counts)[groups]


def slopes(outcome, *causes):
    """Least-squares coefficients of the causes, with a constant.

    >>> slopes([1.0, 3.0, 5.0, 7.0], [0.0, 1.0, 2.0, 3.0]).round(6).tolist()
    [2.0]
    """
    causes = [np.asarray(cause, float) for cause in causes]
    if len(outcome) < len(causes) + 3:
        return np.full(len(causes), np.nan)
    design = np.column_stack((np.ones(len(outcome)), *causes))
    return np.linalg.lstsq(design, np.asarray(outcome, float), rcond=None)[0][1:]


def logit(happened, *causes, rounds=40):
    """Coefficients of the causes in a logistic regression with a constant, by Newton's method.

    A very small ridge keeps coefficients finite where a cause separates the two outcomes.
    """
    happened = np.asarray(happened, float)
    if len(happened) < 30 or happened.min() == happened.max():
        return np.full(len(causes), np.nan)
    design = np.column_stack((np.ones(len(happened)), *causes))
    weights, ridge = np.zeros(design.shape[1]), 1e-4 * np.eye(design.shape[1])
    for _ in range(rounds):
        chance = 1.0 / (1.0 + np.exp(-np.clip(design @ weights, -30.0, 30.0)))
        slope = design.T @ (happened - chance) - ridge @ weights
        step = np.linalg.solve((design * (chance * (1.0 - chance))[:, None]).T @ design + ridge, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights[1:]


def odds(happened):
    """Odds of something that happened or not."""
    part = np.mean(happened) if len(happened) else float("nan")
    return ratio(part, 1.0 - part)


def parts_of(values, count):
    """The quantile group (0 ... count-1) of every value.

    >>> parts_of([10.0, 30.0, 20.0, 40.0], 2).tolist()
    [0, 1, 0, 1]
    """
    values = np.asarray(values, float)
    place = np.empty(len(values))
    place[np.argsort(values, kind="stable")] = np.arange(len(values))
    return (place * count / max(1, len(values))).astype(int)
