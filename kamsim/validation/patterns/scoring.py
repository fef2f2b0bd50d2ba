"""From numbers of many histories to verdicts: in the band or not, and how far from the target."""

import numpy as np

from .declared import ANY, WEIGHTS

HOLDS_IN = {"sign": 0.9, "always": 1.0}  #: part of the histories in which a sign must hold


def judged(figure, values):
    """One figure over all histories.

    Returns
    -------
    dict
        name, target, low, high, kind, mean, p05, p95, holds (part of histories in the band), passed, distance.
    """
    values = np.asarray(values, float)
    known = values[np.isfinite(values)]
    told = {"name": figure.name, "target": figure.target, "low": bound(figure.low), "high": bound(figure.high),
            "kind": figure.kind}  # fmt: skip
    if not known.size:
        return told | {"mean": None, "p05": None, "p95": None, "holds": 0.0, "passed": False, "distance": None}
    mean, holds = float(known.mean()), float(((known >= figure.low) & (known <= figure.high)).mean())
    passed = figure.low <= mean <= figure.high if figure.kind == "mean" else holds >= HOLDS_IN[figure.kind]
    low, high = (float(part) for part in np.quantile(known, (0.05, 0.95)))
    return told | {"mean": mean, "p05": low, "p95": high, "holds": holds, "passed": bool(passed),
                   "distance": distance(figure, mean, holds)}  # fmt: skip


def bound(value):
    """An end of a band; None where it is open."""
    return None if abs(value) >= ANY else value


def distance(figure, mean, holds):
    """How far a figure is off: |mean - target| over half the band; for open bands and signs 0 where they hold.

    >>> from .declared import band
    >>> distance(band("survival", 0.92, 0.88, 0.96), 0.90, 1.0)
    0.5
    """
    if figure.kind != "mean":
        return round(max(0.0, (HOLDS_IN[figure.kind] - holds) / HOLDS_IN[figure.kind]), 6)
    if figure.target is not None:
        return round(abs(mean - figure.target) / (0.5 * (figure.high - figure.low)), 6)
    edge = figure.low if mean < figure.low else figure.high
    if figure.low <= mean <= figure.high:
        return 0.0
    return round(abs(mean - edge) / max(0.1, abs(edge)), 6)


def verdict(pattern, histories):
    """One pattern over all histories; `histories` holds a tuple of numbers for each.

    Returns
    -------
    dict
        id, tier, grade, statement, mark, histories (how many), passed, distance, figures.
    """
    columns = list(zip(*histories, strict=True))
    figures = [judged(figure, column) for figure, column in zip(pattern.figures, columns, strict=True)]
    known = [figure["distance"] for figure in figures if figure["distance"] is not None]
    return {
        "id": pattern.id, "tier": pattern.tier, "grade": pattern.grade, "statement": pattern.statement,
        "mark": pattern.mark, "histories": len(histories), "passed": all(figure["passed"] for figure in figures),
        "distance": float(np.mean(known)) if known else None, "figures": figures,
    }  # fmt: skip


def total_distance(verdicts):
    """The weighted mean distance of all patterns; one that could not be computed counts as two half-bands off."""
    weights = [WEIGHTS[verdict["grade"]] for verdict in verdicts]
    distances = [2.0 if verdict["distance"] is None else verdict["distance"] for verdict in verdicts]
    return float(np.average(distances, weights=weights))


def band_of(figure):
    """The band of a figure of a verdict in words.

    >>> band_of({"low": 0.5, "high": 0.7}), band_of({"low": 2.0, "high": None}), band_of({"low": None, "high": 0.5})
    ('0.5 to 0.7', 'above 2', 'below 0.5')
    """
    low, high = figure["low"], figure["high"]
    if low is None or high is None:
        return f"below {high:g}" if low is None else f"above {low:g}"
    return f"{low:g} to {high:g}"
