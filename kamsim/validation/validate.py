"""`validate`: every pattern measured on many histories of a market, beside three null models."""

import time
from functools import partial

import numpy as np

from kamsim.readers.batch import Reader, prepare
from kamsim.readers.workers import Lost, gather, lost
from kamsim.theory.assumptions import NULL_MODELS

from .market import FULL, OWN, QUICK, market
from .patterns import DENIALS, PATTERNS, History, YearBook, total_distance, verdict

FULL_SEEDS, QUICK_SEEDS, NULL_SEEDS = 100, 4, 30
FIRST_SEED = 200_001  #: seeds of validation; those of calibration lie below
NAMES = (OWN, *NULL_MODELS)
MEASURED = (*PATTERNS, *DENIALS)


def measure(scenario, seed, burn_in):
    """Play one history and compute every pattern: one tuple of numbers for each."""
    reader = Reader(scenario, keeps=partial(YearBook, burn_in=burn_in))
    record = reader.play([(scenario, seed)])
    record.assumptions = scenario.assumption_row
    seen = History(record)
    with np.errstate(all="ignore"):
        return {pattern.id: pattern.measure(seen) for pattern in MEASURED}


def validate(
    quick=False,
    regime="kam",
    seeds=None,
    null_seeds=None,
    assumptions=(),
    first_seed=FIRST_SEED,
    workers=None,
    progress=None,
    compile_progress=None,
):
    """Measure all patterns on kamsim and on the null models.

    Parameters
    ----------
    quick : bool
        A small market and few seeds; patterns that need a large market are then noisy.
    regime : str
        A key of `kamsim.theory.assumptions.REGIMES`.
    seeds, null_seeds : int, optional
        Histories of kamsim (default 100, quick 4) and of each null model (default 30, quick 2); 0 null seeds for none.
    assumptions : dict, optional
        Assumptions to try instead of the defaults.
    first_seed : int
        Seeds from here on are used.
    workers : int, optional
        Worker processes; default all cores.
    progress, compile_progress : function, optional
        As in `kamsim.simulate`.

    Returns
    -------
    dict
        size, regime, seeds, seconds, models: for each model its patterns, denials, how many passed, and distance.
    """
    began, size = time.perf_counter(), QUICK if quick else FULL
    counts = {OWN: seeds or (QUICK_SEEDS if quick else FULL_SEEDS)}
    null = (QUICK_SEEDS // 2 if quick else NULL_SEEDS) if null_seeds is None else null_seeds
    counts |= dict.fromkeys(NULL_MODELS, null) if null else {}
    scenarios = {name: market(size, regime, name, assumptions) for name in counts}
    prepare(scenarios[OWN], compile_progress)
    jobs = [(name, first_seed + place) for name, count in counts.items() for place in range(count)]
    tasks = [(job, (scenarios[job[0]], job[1], 12 * size["burn_in"])) for job in jobs]
    measured = {name: [] for name in counts}
    for done, (job, told) in enumerate(gather(measure, tasks, workers=workers)):
        if isinstance(told, Lost):
            raise lost(told)
        measured[job[0]].append((job[1], told))
        if progress:
            progress(done + 1, len(jobs))
    return {
        "size": size, "regime": regime, "seeds": [first_seed + place for place in range(counts[OWN])],
        "seconds": time.perf_counter() - began, "assumptions": dict(assumptions),
        "models": {name: judged(told) for name, told in measured.items()},
    }  # fmt: skip


def judged(histories):
    """Verdicts on one model; histories in the order of their seeds, whatever the order they came in."""
    histories = [told for _, told in sorted(histories, key=lambda pair: pair[0])]
    patterns, denials = (
        [verdict(pattern, [told[pattern.id] for told in histories]) for pattern in some] for some in (PATTERNS, DENIALS)
    )
    return {
        "histories": len(histories), "patterns": patterns, "denials": denials,
        "passed": sum(row["passed"] for row in patterns), "distance": total_distance(patterns),
        "tier_1_passed": sum(row["passed"] for row in patterns if row["tier"] == 1),
        "tier_1": sum(row["tier"] == 1 for row in patterns),
    }  # fmt: skip
