"""What a scenario claims to show, tried: its two variants under the same luck, and whether the difference is there."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from os import PathLike

import numpy as np

from kamsim.errors import KamsimError
from kamsim.readers.ensemble import simulate
from kamsim.scenario.asked import MEASURES
from kamsim.scenario.claims import VARIANTS, claim_problems, variant_tables
from kamsim.scenario.load import scenario_meant
from kamsim.scenario.nested import thawed
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.seeds import checked_seeds
from kamsim.theory.state import RelationshipState

from .compare import tell_part
from .intervals import half_width
from .words import amount


@dataclass(frozen=True)
class Trial:
    """A claim that was tried.

    Parameters
    ----------
    scenario : Scenario
        Whose claim.
    values : dict of str to array, shape (seeds,)
        The measure ``"with"`` and ``"without"``, seed by seed, in its unit.

    Examples
    --------
    >>> told = try_claim("bow_tie", seeds=2, interpreted=True)
    >>> sorted(told.values), told.gain.shape
    (['with', 'without'], (2,))
    """

    scenario: Scenario
    values: dict[str, np.ndarray]

    @property
    def claim(self) -> dict:
        """The claim as the scenario file has it."""
        return self.scenario.part("claim")

    @property
    def gain(self) -> np.ndarray:
        """How far the measure went where it was said to go, seed by seed; below 0 where it went the other way."""
        return (self.values["with"] - self.values["without"]) * (1.0 if self.claim["direction"] == "up" else -1.0)

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% interval of the mean gain."""
        mean, half = float(self.gain.mean()), half_width(self.gain)
        return mean - half, mean + half

    @property
    def held(self) -> bool:
        """Whether the mean gain is at least what was claimed, and not luck."""
        return bool(self.gain.mean() >= self.claim["least"] and self.interval[0] > 0.0)

    def sentence(self) -> str:
        """What came out, in a sentence.

        Returns
        -------
        str
            The claim, whether it held, by how much, with the 95% interval.

        Examples
        --------
        >>> try_claim("bow_tie", seeds=2, interpreted=True).sentence()
        '... in 2 pairs of futures ...'
        """
        return trial_in_words(self)

    def __str__(self):
        return self.sentence()


def try_claim(
    scenario: Scenario | str | PathLike,
    seeds: int | Sequence[int] = 100,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], object] | None = None,
    compile_progress: Callable[[int, int, str], object] | None = None,
    interpreted: bool = False,
) -> Trial:
    """Try what a scenario claims to show: play both variants of its ``[claim]`` under the same luck.

    Parameters
    ----------
    scenario : Scenario, str or path
        A scenario with a claim.
    seeds : int or sequence of int
        A number of seeds (1, 2, ...), or the seeds themselves; two or more.
    workers, executor, progress, compile_progress, interpreted
        As in `kamsim.simulate`.

    Returns
    -------
    Trial
        ``held``, ``gain``, ``interval``; printed, a sentence.

    Raises
    ------
    KamsimError
        The scenario claims nothing, or one message with everything that is wrong in its claim.

    Examples
    --------
    >>> import kamsim as kam
    >>> kam.try_claim("bow_tie", seeds=2, interpreted=True).claim["measure"]
    'revenue_year'
    """
    scenario, seeds = scenario_meant(scenario), checked_seeds(seeds)
    if len(seeds) < 2:
        raise KamsimError("a claim is tried on 2 seeds or more", got=len(seeds), where="seeds")
    variants, values = variants_of(scenario), {}
    for place, (key, variant) in enumerate(variants.items()):
        tell = progress and partial(tell_part, progress, place, len(variants), len(seeds))
        keep = "years" if "buyer" in scenario.part("claim") else "brief"
        played = simulate(variant, seeds, keep, workers, executor, tell, compile_progress, interpreted)
        values[key] = measured(played, scenario.part("claim"))
    return Trial(scenario, values)


def variants_of(scenario):
    """The two variants of a claim as scenarios."""
    tables = thawed(scenario.tables)
    if "claim" not in tables:
        raise KamsimError(
            "claims nothing yet",
            where=scenario.where or scenario.name,
            advice="Write a table [claim], such as that of bow_tie: kamsim scenarios bow_tie",
        )
    problems = claim_problems(tables)
    if problems:
        raise KamsimError("\n  ".join(["the claim cannot be tried", *problems]), where=scenario.where or scenario.name)
    return {key: Scenario(variant_tables(tables, key), scenario.name, scenario.where) for key in VARIANTS}


def measured(played, claim):
    """The figure a claim is about at the end, one value for each seed."""
    layout = played.scenario.layout
    supplier = layout.suppliers[claim["supplier"]]
    if "buyer" not in claim:
        table = played.outcomes
        name = played.scenario.names.suppliers[supplier]
        return table[table["supplier"].astype(str) == name][claim["measure"]].to_numpy(float)
    rows, buyer = layout.world.relationships, layout.buyers[claim["buyer"]]
    place = int(np.flatnonzero((rows["supplier"] == supplier) & (rows["buyer"] == buyer))[0])
    columns = [record.relationships[claim["measure"]] for record in played.records]
    return np.concatenate([column[:, -1, place] for column in columns]).astype(float)


def trial_in_words(trial):
    """The claim, whether it held, and what came out."""
    claim, names = trial.claim, {**trial.scenario.part("suppliers"), **trial.scenario.part("buyers")}
    buyer, measure = claim.get("buyer"), MEASURES.get(claim["measure"])
    if buyer:
        measure = RelationshipState.fields[claim["measure"]]
    what = measure.meaning.split(";")[0].split(" (S")[0].rstrip(".")
    whose = names[claim["supplier"]]["name"] + (f" at {names[buyer]['name']}" if buyer else "")
    mean, (low, high) = trial.gain.mean(), trial.interval
    up = (claim["direction"] == "up") == (mean >= 0.0)
    out = f"{amount(abs(mean), measure)} {'higher' if up else 'lower'} than otherwise"
    turn = 1.0 if mean >= 0.0 else -1.0
    span = " to ".join(amount(end * turn, measure) for end in sorted((low, high), key=lambda end: end * turn))
    claimed = f"{amount(claim['least'], measure)} {'more' if claim['direction'] == 'up' else 'less'} was claimed"
    verdict = "It holds" if trial.held else why_not(trial)
    figure = f"{what[0].lower()}{what[1:]}, {whose}, came out {out} (95% interval {span}; {claimed})"
    return f"{claim['says'].rstrip('.')}. {verdict}: in {len(trial.gain):,} pairs of futures {figure}."


def why_not(trial):
    """Why a claim did not hold, in a few words."""
    low, high = trial.interval
    if low <= 0.0 <= high:
        return "It does not hold, luck explains the difference"
    return "It does not hold, it went the other way" if high < 0.0 else "It does not hold, the difference is too small"
