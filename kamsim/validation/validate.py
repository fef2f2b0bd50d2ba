"""`validate`: every pattern measured on many histories of a market, beside three null models."""

import time
from functools import partial
from types import SimpleNamespace

import numpy as np

from kamsim.readers.batch import Reader, prepare
from kamsim.readers.progress import progress_or_line
from kamsim.readers.workers import Lost, gather, lost
from kamsim.theory.assumptions import NULL_MODELS, REGIMES

from .market import FULL, MIDDLE, OWN, QUICK, market
from .patterns import COMPARED, DENIALS, PATTERNS, PLAYED, History, YearBook, total_distance, verdict
from .returns import returns

FULL_SEEDS, QUICK_SEEDS, NULL_SEEDS = 100, 4, 20
FIFTH = 5  #: regimes are compared on the first of every five seeds: five histories and thirteen pairs each
FIRST_SEED = 200_001  #: seeds of validation; those of calibration lie below
NAMES = (OWN, *NULL_MODELS)
MEASURED = (*PATTERNS, *DENIALS)


def history(scenario, seed, burn_in):
    """Play one history."""
    reader = Reader(scenario, keeps=partial(YearBook, burn_in=burn_in))
    record = reader.play([(scenario, seed)])
    record.assumptions = scenario.assumption_row
    return History(record)


def measure(scenario, seed, burn_in):
    """Play one history and compute every pattern that needs one only: a tuple of numbers for each."""
    seen = history(scenario, seed, burn_in)
    with np.errstate(all="ignore"):
        return {pattern.id: pattern.measure(seen) for pattern in MEASURED}


def compare(size, model, assumptions, seed):
    """Play one seed under every regime, and pairs that differ in spending; compute every pattern that compares them.

    What a regime sets stays, whatever assumptions are tried.
    """
    lead, played = 12 * size["burn_in"], SimpleNamespace()
    for name, (regime, more) in PLAYED.items():
        tried = {key: value for key, value in dict(assumptions).items() if key not in REGIMES[regime]}
        setattr(played, name, history(market(size, regime, model, {**tried, **more}), seed, lead))
    played.returns = returns(market({**size, "years": 2}, model=model, assumptions=assumptions), seed, lead)
    with np.errstate(all="ignore"):
        return {pattern.id: pattern.measure(played) for pattern in COMPARED}


def whole_histories(scenarios, counts, first_seed, burn_in):
    """Tasks of `do`, one for each seed of each model, and whose they are."""
    for name, count in counts.items():
        for seed in range(first_seed, first_seed + count):
            yield (name, seed), (measure, scenarios[name], seed, burn_in)


def comparisons(counts, first_seed, size, assumptions):
    """The same for every fifth seed, on which regimes are compared."""
    for name, count in counts.items():
        for seed in range(first_seed, first_seed + count, FIFTH):
            yield (name, seed), (compare, size, name, assumptions, seed)


def do(function, *given):
    """One task of a worker."""
    return function(*given)


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
        Histories of kamsim (default 100, quick 4) and of each null model (default 20, quick 2); 0 null seeds for none.
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
        size, compared (size of the market on which regimes are), regime, seeds, seconds, models: for each model its
        patterns, denials, how many passed, distance, how many histories, on how many seeds regimes were compared.
    """
    began, (size, middle) = time.perf_counter(), (QUICK, QUICK) if quick else (FULL, MIDDLE)
    counts = {OWN: seeds or (QUICK_SEEDS if quick else FULL_SEEDS)}
    null = (QUICK_SEEDS // 2 if quick else NULL_SEEDS) if null_seeds is None else null_seeds
    counts |= dict.fromkeys(NULL_MODELS, null) if null else {}
    scenarios = {name: market(size, regime, name, assumptions) for name in counts}
    progress, compile_progress = progress_or_line(progress, compile_progress)
    prepare(scenarios[OWN], compile_progress)
    tasks = [
        *whole_histories(scenarios, counts, first_seed, 12 * size["burn_in"]),
        *comparisons(counts, first_seed, middle, assumptions),
    ]
    measured = {name: [] for name in counts}
    for done, (job, told) in enumerate(gather(do, tasks, workers=workers)):
        if isinstance(told, Lost):
            raise lost(told)
        measured[job[0]].append((job[1], told))
        if progress:
            progress(done + 1, len(tasks))
    return {
        "size": size, "compared": middle, "regime": regime,
        "seeds": [first_seed + place for place in range(counts[OWN])],
        "seconds": time.perf_counter() - began, "assumptions": dict(assumptions),
        "models": {name: judged(told) for name, told in measured.items()},
    }  # fmt: skip


def judged(histories):
    """Verdicts on one model; histories in the order of their seeds, whatever the order they came in."""
    told = [told for _, told in sorted(histories, key=lambda pair: pair[0])]
    patterns, denials = (
        [verdict(pattern, [one[pattern.id] for one in told if pattern.id in one]) for pattern in some]
        for some in (sorted(PATTERNS + COMPARED), DENIALS)
    )
    return {
        "histories": sum(PATTERNS[0].id in one for one in told),
        "compared": sum(COMPARED[0].id in one for one in told), "patterns": patterns, "denials": denials,
        "passed": sum(row["passed"] for row in patterns), "distance": total_distance(patterns),
        "tier_1_passed": sum(row["passed"] for row in patterns if row["tier"] == 1),
        "tier_1": sum(row["tier"] == 1 for row in patterns),
    }  # fmt: skip
