"""Which numbers of the theory move what one sees: ``python docs/measure_screening.py [SEEDS] [TRAJECTORIES]``.

Morris' method: one number after the other takes a step within half to half as much again of its default, as far as
its declared range goes, while those declared beside it stand anywhere in theirs; the luck is the same before and after.
An effect is what the whole range changes, in spreads between runs; it counts if it is well beyond what luck leaves.
"""

import sys
import warnings
from collections import namedtuple

import numpy as np

import kamsim as kam
from kamsim.experiments.sweep.designs import shares_of
from kamsim.experiments.sweep.space import Space
from kamsim.readers.batch import Reader
from kamsim.results.figures import outcome_figures
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.events import Kind
from kamsim.theory.fields import Field
from kamsim.theory.words import EndReason

CASES = (
    "life_cycle", "shortage", "buying_group", "co_branding", "betrayals", "plants_abroad", "open_book",
    "formal_buyer",
)  # fmt: skip
SEEN = (
    "stage", "buyer_trust", "supplier_trust", "buyer_satisfaction", "commitment", "share_of_wallet", "unit_price",
    "gross_margin", "cost_to_serve", "delivered", "information", "involvement", "knowledge", "switching_cost",
    "supplier_pledge", "value_remembered", "workload",
)  # fmt: skip
WIDTH = 0.5  #: how far a number is moved from its default, as a part of it
BEYOND = 6.0  #: times the noise from which an effect counts; of some 2,000 looks at a number hardly one is false
VISIBLE = 0.1  #: spreads between runs from which it is seen

Effect = namedtuple("Effect", "size noise measure case")
"""What a number changes over its range, and what luck leaves of that, in spreads between runs."""


def parts():
    """The numbers declared together, each with its range: half to one and a half times the default, or both words."""
    for part in Assumptions.__mro__:
        fields = [field for field in vars(part).values() if isinstance(field, Field) and not field.words]
        if fields:
            yield {f"assumptions.{field.name}": span(field) for field in fields}


def span(field):
    """The range of one number."""
    if isinstance(field.default, bool):
        return [False, True]
    ends = [(1.0 - WIDTH) * field.default, (1.0 + WIDTH) * field.default] if field.default else [0.0, WIDTH]
    low, high = sorted(ends)
    low, high = max(low, field.low), min(high, field.high)
    return (int(low), max(int(low) + 1, int(high + 0.5))) if isinstance(field.default, int) else (low, high)


def figures(record, scenario):
    """What one sees of each run: figures of firms and accounts, reasons of ends and what is told, by name."""
    found = {name: np.nanmean(values, axis=1) for name, values in outcome_figures(record, scenario).items()}
    rows = record.relationships
    traded = np.maximum(1, rows["active"].sum(axis=(1, 2)))
    for name in SEEN:
        where = record.suppliers[name] if name in record.suppliers else rows[name] * rows["active"]
        count = where[0].size if name in record.suppliers else traded
        found[name] = where.sum(axis=(1, 2)) / count
    first, last = record.path[:, 0] >= 0, record.path[:, -1] >= 0
    found["survival"] = (first & last).sum(axis=1) / np.maximum(1, first.sum(axis=1))
    kinds = np.array([np.bincount(lines["kind"], minlength=max(Kind) + 1) for lines in record.events])
    ended = [lines["detail"][lines["kind"] == Kind.ENDED] for lines in record.events]
    reasons = np.array([np.bincount(some, minlength=max(EndReason) + 1) for some in ended])
    found |= {f"told: {kind.name.lower()}": kinds[:, kind] for kind in Kind if kinds[:, kind].any()}
    return found | {f"ends: {reason.name.lower()}": reasons[:, reason] for reason in EndReason}


def played(scenario, points, seeds):
    """Figures at all points, by name: (points, seeds)."""
    reader = Reader(scenario)
    cases = [(scenario.vary(**point), seed) for point in points for seed in range(1, seeds + 1)]
    rows = []
    for first in range(0, len(cases), reader.size):
        some = cases[first : first + reader.size]
        found = figures(reader.play(some), scenario)
        rows += [{name: values[run] for name, values in found.items()} for run in range(len(some))]
    names = sorted({name for row in rows for name in row})
    return {name: np.array([row.get(name, 0.0) for row in rows]).reshape(-1, seeds) for name in names}


def effects_in(case, space, seeds, trajectories):
    """Pairs of a number and an `Effect` on each measure, in one scenario."""
    scenario = kam.load_scenario(case)
    space = Space(space).check(scenario)
    shares = shares_of(space, "morris", trajectories, seed=1)
    found = played(scenario, [space.values(point) for point in shares], seeds)
    step = np.diff(shares, axis=0)
    for measure, values in found.items():
        spread = np.sqrt(np.nanmean(np.nanvar(values, axis=1)))
        if spread > 0.0:
            change = np.diff(values, axis=0) / spread
            for place, name in enumerate(space.names):
                own = np.flatnonzero((step[:, place] != 0.0) & ((step != 0.0).sum(axis=1) == 1))
                size = np.nanmean(change[own], axis=1) / step[own, place]
                noise = np.nanstd(change[own], axis=1, ddof=1) / np.sqrt(seeds) / np.abs(step[own, place])
                yield name, Effect(np.abs(size).mean(), noise.mean(), measure, case)


def strongest(effects):
    """Of the effects of a number the largest that counts, else none."""
    return max((found for found in effects if counts(found)), default=None)


def counts(found):
    """Whether an effect is large enough to be seen, and beyond what luck leaves."""
    return found.size > VISIBLE and found.size > BEYOND * found.noise


def told(name, ends, found):
    """A row of the table."""
    low, high = (f"{end:g}" if not isinstance(end, bool) else ("yes" if end else "no") for end in ends)
    seen = ("nothing beyond luck", "", "", "")
    if found:
        seen = (found.measure.replace("_", " "), found.case, f"{found.size:.2f}", f"{found.noise:.2f}")
    return f"| `{name.removeprefix('assumptions.')}` | {low} to {high} | " + " | ".join(seen) + " |"


def table(effects):
    """All rows, the number that moves most first, from pairs of a number and an `Effect`."""
    of_number = {}
    for name, found in effects:
        of_number.setdefault(name, []).append(found)
    ranges = {name: ends for part in parts() for name, ends in part.items()}
    best = {name: strongest(of_number.get(name, ())) for name in ranges}
    yield "| number | range | moves most | in | effect | noise |\n|---|---|---|---|---|---|"
    for name in sorted(best, key=lambda name: (-best[name].size if best[name] else 0.0, name)):
        yield told(name, ranges[name], best[name])


if __name__ == "__main__":
    warnings.simplefilter("ignore", RuntimeWarning)  # a firm that has lost all customers has no mean of them
    seeds, trajectories = int(sys.argv[1]) if len(sys.argv) > 1 else 8, int(sys.argv[2]) if len(sys.argv) > 2 else 2
    played_all = (effects_in(case, part, seeds, trajectories) for case in CASES for part in parts())
    print(*table(pair for some in played_all for pair in some), sep="\n")
