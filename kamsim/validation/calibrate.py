"""`calibrate`: search for assumptions under which the patterns come out, on seeds that validation never uses.

Every evaluation is a line of a file, so a search that was interrupted goes on where it stopped: the same call walks the
same way again, and what is already on file is not played a second time.
"""

import json
from collections import namedtuple
from pathlib import Path

import numpy as np

from kamsim.errors import KamsimError, nearest
from kamsim.readers.progress import progress_or_line
from kamsim.results.folders import write_whole
from kamsim.scenario.toml import toml_text
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fingerprints import theory_mark

from .patterns import COMPARED, PATTERNS
from .validate import validate

Free = namedtuple("Free", "low high")
"""Bounds within which a calibrated assumption may lie: what is plausible, narrower than what is possible."""

FREE = {
    "decline_rate": Free(0.001, 0.10), "bond_holds": Free(0.0, 2.5),
    "push_failure": Free(0.5, 4.0), "failures_borne": Free(1.5, 5.0), "unforgivable": Free(0.15, 0.6),
    "temptation": Free(0.03, 0.5), "betrayal_harm": Free(0.5, 0.98), "scar": Free(0.1, 0.6),
    "trust_gain": Free(0.02, 0.10), "firm_unknown": Free(0.40, 0.60), "search_cost": Free(0.02, 1.0),
    "switching_scale": Free(0.1, 5.0), "choice_luck": Free(0.02, 0.3), "service_worth": Free(0.05, 0.4),
    "ties_worth": Free(0.05, 1.0), "loss_fades": Free(0.85, 0.97), "doubt_holds": Free(0.05, 0.8),
    "value_defends": Free(0.0, 1.2), "serve_fixed": Free(30.0, 600.0),
    "stage_information": Free(0.30, 0.60), "strangers": Free(0.1, 6.0),
}  # fmt: skip
"""Assumptions no study gives, found by calibration; bounds are judged."""

FIRST_SEED = 1  #: seeds of validation lie from 200,001 on
METHODS = ("nelder-mead", "differential-evolution")
NAMES = ("settings.json", "evaluations.jsonl", "calibrated.toml")


def calibrate(
    out,
    only=None,
    method="nelder-mead",
    evaluations=100,
    seeds=6,
    quick=False,
    workers=None,
    progress=None,
    compile_progress=None,
):
    """Search from the present assumptions for ones that come closer to the patterns.

    Parameters
    ----------
    out : path
        Folder of the search; the same call goes on with it.
    only : sequence of str, optional
        Names in `FREE`; default all.
    method : {"nelder-mead", "differential-evolution"}
        From the present assumptions downhill, or over the whole of the bounds.
    evaluations : int
        How many sets of assumptions are played, at most.
    seeds : int
        Histories of one evaluation, the same for all.
    quick : bool
        On the small market, to try it out.
    progress : function, optional
        Told ``progress(done, evaluations, distance)`` with the least distance so far.

    Returns
    -------
    dict
        assumptions (the best), distance, evaluations, file.
    """
    names = list(FREE) if only is None else list(only)
    for name in names:
        if name not in FREE:
            raise KamsimError(
                "must be an assumption that may be calibrated", got=name, where="only", advice=nearest(name, FREE)
            )
    if method not in METHODS:
        raise KamsimError("must be a known method", got=method, where="method", advice=nearest(method, METHODS))
    progress, compile_progress = progress_or_line(progress, compile_progress)
    search = Search(Path(out), names, dict(method=method, seeds=seeds, quick=quick), evaluations)
    search.play = lambda point: play(point, seeds, quick, workers, compile_progress)
    search.progress = progress
    try:
        WALKS[method](search)
    except Enough:
        pass
    return search.told()


def play(assumptions, seeds, quick, workers, compile_progress):
    """Distance of one set of assumptions, and how many patterns it meets."""
    told = validate(
        quick,
        seeds=seeds,
        null_seeds=0,
        assumptions=assumptions,
        first_seed=FIRST_SEED,
        workers=workers,
        compile_progress=compile_progress,
    )["models"]["kamsim"]
    return {"distance": told["distance"], "passed": told["passed"], "tier_1_passed": told["tier_1_passed"]}


class Enough(Exception):
    """The evaluations that were asked for are done."""


class Search:
    """The evaluations of one search, on file.

    Parameters
    ----------
    folder : Path
    names : list of str
        Assumptions that are searched over.
    settings : dict
        What else must be the same when a search goes on.
    most : int
        Evaluations after which it ends.
    """

    def __init__(self, folder, names, settings, most):
        self.folder, self.names, self.most, self.done = folder, names, most, 0
        self.start = {name: float(Assumptions.fields[name].default) for name in names}
        self.low, self.high = (np.array([getattr(FREE[name], end) for name in names]) for end in ("low", "high"))
        self.open({**settings, "names": names, "theory": theory_mark(), "start": self.start})
        known = self.read()
        self.known = {self.key(line["assumptions"]): line for line in known}
        self.best = min(known, key=lambda line: line["distance"], default=None)

    def open(self, settings):
        """Make the folder, or check that it belongs to the same search."""
        path = self.folder / NAMES[0]
        if path.exists():
            if json.loads(path.read_text(encoding="utf-8")) != settings:
                raise KamsimError(
                    "holds a search with other settings, or of other rules",
                    where=str(self.folder),
                    advice="Choose another folder.",
                )
        elif self.folder.exists() and any(self.folder.iterdir()):
            raise KamsimError("must be a new folder or one of this search", where=str(self.folder))
        else:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(settings), encoding="utf-8")

    def read(self):
        """What is on file; a line that an interrupt cut off is dropped."""
        path = self.folder / NAMES[1]
        if not path.exists():
            return []
        text = path.read_text(encoding="utf-8")
        whole = text[: text.rfind("\n") + 1]
        if whole != text:
            write_whole(path, whole)
        return [json.loads(line) for line in whole.splitlines()]

    @staticmethod
    def key(assumptions):
        """Assumptions as something to look up."""
        return tuple(sorted((name, round(value, 9)) for name, value in assumptions.items()))

    def distance(self, place):
        """Distance at a place in the unit cube of the bounds; played unless it is on file."""
        if self.done >= self.most:
            raise Enough
        values = self.low + np.clip(place, 0.0, 1.0) * (self.high - self.low)
        point = {name: round(float(value), 6) for name, value in zip(self.names, values, strict=True)}
        line = self.known.get(self.key(point)) or self.add(point)
        self.done += 1
        if self.progress:
            self.progress(self.done, self.most, self.best["distance"])
        return line["distance"]

    def add(self, point):
        """Play one set of assumptions and write it down."""
        line = {"assumptions": point, **self.play(point)}
        with (self.folder / NAMES[1]).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        self.known[self.key(point)] = line
        if self.best is None or line["distance"] < self.best["distance"]:
            self.best = line
            self.write()
        return line

    def write(self):
        """The best assumptions so far as TOML, to be tried with ``kamsim validate --assumptions``."""
        head = (
            f"# Source: calibrated to the patterns by kamsim calibrate; distance {self.best['distance']:.4f}, "
            f"{self.best['passed']} of {len(PATTERNS + COMPARED)} patterns.\n"
        )
        write_whole(self.folder / NAMES[2], head + toml_text({"assumptions": self.best["assumptions"]}).strip() + "\n")

    @property
    def first(self):
        """The present assumptions as a place in the unit cube."""
        present = np.array([self.start[name] for name in self.names])
        return np.clip((present - self.low) / (self.high - self.low), 0.0, 1.0)

    def told(self):
        """What the search has come to."""
        return {**self.best, "evaluations": self.done, "file": str(self.folder / NAMES[2])}


def walk_downhill(search):
    """Nelder and Mead's simplex, begun around the present assumptions."""
    from scipy.optimize import minimize

    first = search.first
    corners = [first, *(moved(first, place) for place in range(len(first)))]
    minimize(
        search.distance,
        first,
        method="Nelder-Mead",
        bounds=[(0.0, 1.0)] * len(first),
        options={"initial_simplex": np.array(corners), "maxfev": search.most + 1, "adaptive": True},
    )


def moved(first, place, step=0.2):
    """A corner of the first simplex: one coordinate a step towards the middle."""
    corner = first.copy()
    corner[place] += step if corner[place] < 0.5 else -step
    return corner


def look_everywhere(search):
    """Differential evolution over the whole of the bounds; the present assumptions are one of the first."""
    from scipy.optimize import differential_evolution

    differential_evolution(
        search.distance,
        [(0.0, 1.0)] * len(search.names),
        x0=search.first,
        popsize=4,
        rng=1,
        maxiter=10_000,
        polish=False,
    )


WALKS = dict(zip(METHODS, (walk_downhill, look_everywhere), strict=True))
