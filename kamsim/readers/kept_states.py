"""States of a model that are kept: to go back to, to go on from twice, to be written to a file."""

import copy
import io
import json
import math
import tomllib
from numbers import Real
from os import PathLike
from pathlib import Path
from typing import Self

import mesa
import numpy as np

from kamsim.errors import KamsimError
from kamsim.results.folders import told_plainly, whole_file
from kamsim.scenario.scenario import Scenario
from kamsim.theory.state import World
from kamsim.theory.strategies import added, adopt, frozen, get, registered
from kamsim.theory.strategies.registry import next_number

from .interpreted import own_strategies


def whole_months(months, where):
    """A number of months, zero or more, as a slider or a table may give it."""
    whole = isinstance(months, Real) and not isinstance(months, bool) and 0 <= months < math.inf
    if not whole or months != int(months):
        raise KamsimError("must be a whole number of months, zero or more", got=months, where=where)
    return int(months)


class Collector(mesa.DataCollector):
    """Mesa's collector, which can also forget: Mesa 3.5 has no public way to take collected months back."""

    def forget_after(self, month):
        """Drop what was collected after the end of a month."""
        kept = sum(known <= month for known in self.model_vars["month"])
        for values in (*self.model_vars.values(), self._collection_steps):
            del values[kept:]
        for later in list(self._agenttype_records)[kept:]:  # keyed by steps taken, which go on when one rewinds
            del self._agenttype_records[later]

    def take_over(self, other):
        """Hold what another collector of the same kind holds."""
        for name in ("model_vars", "_agenttype_records", "_collection_steps"):
            setattr(self, name, copy.deepcopy(getattr(other, name)))


class KeptStates:
    """A model that can be rewound, doubled, saved and read back; mixed into `KamModel`."""

    def rewind(self, month: int) -> None:
        """Go back to the end of a month; the same luck lies ahead.

        Parameters
        ----------
        month : int
            A month that was played; 0 is the start.  Large worlds keep the last month of every year only.

        Raises
        ------
        KamsimError
            The month was not played, or not kept.

        Examples
        --------
        >>> from kamsim.readers.model import KamModel
        >>> model = KamModel("bow_tie", rng=1)
        >>> model.run_for(5)
        >>> model.rewind(2)
        >>> model.month
        2
        """
        month = whole_months(month, "rewind")
        if month not in self.snapshots or month > self.month:
            kept = [known for known in self.snapshots if known <= self.month]
            raise KamsimError(
                "must be a month that was played and kept",
                got=month,
                where="rewind",
                advice=f"Kept: {kept[0]} to {kept[-1]}, every {self.keep_every}.",
            )
        self.history.restore(self.snapshots[month], month)
        self.snapshots = {known: rows for known, rows in self.snapshots.items() if known <= month}
        self.steps, self.running = month, True
        self.datacollector.forget_after(month)

    def fork(self) -> Self:
        """Another model in the same state, with the same luck ahead.

        Returns
        -------
        KamModel
            Changes in one do not touch the other.

        Examples
        --------
        >>> from kamsim.readers.model import KamModel
        >>> model = KamModel("bow_tie", rng=1)
        >>> other = model.fork()
        >>> other.relationships[0].breadth_wanted = 1.0
        >>> model.relationships[0].breadth_wanted
        0.2
        """
        other = type(self)(self.scenario, self.seed)
        other.history.put_back(self.history.snapshot(), self.history.recorded(), self.month)
        other.steps, other.running = self.month, self.running
        other.snapshots = {**self.snapshots, self.month: other.history.snapshot()}
        for (row, name), value in self.history.held.items():
            other.history.hold(row, name, value)
        other.datacollector.take_over(self.datacollector)
        return other

    def __deepcopy__(self, memo):
        return self.fork()

    def __reduce__(self):
        room = io.BytesIO()
        np.savez_compressed(room, **arrays_of(self))
        return woken, (type(self), room.getvalue(), own_strategies(self.scenario))

    def save(self, path: str | PathLike) -> Path:
        """Write the model's state to one file (rows, record, seed, scenario); no code, no pickle.

        What Mesa's collector gathered is not in it; `results` of the model that is read back has every month.

        Parameters
        ----------
        path : str or path
            The file; one that is there is replaced.

        Returns
        -------
        Path
            The same path.

        Examples
        --------
        >>> import tempfile
        >>> from kamsim.readers.model import KamModel
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     KamModel("bow_tie", rng=1).save(f"{folder}/kept.npz").name
        'kept.npz'
        """
        path = Path(path)
        with told_plainly(path), whole_file(path) as hidden, open(hidden, "wb") as file:
            np.savez_compressed(file, **arrays_of(self))
        return path

    @classmethod
    def load(cls, path: str | PathLike) -> Self:
        """Read a saved model back and go on from there.

        Parameters
        ----------
        path : str or path
            A file that `save` wrote.

        Returns
        -------
        KamModel
            In the same state, with the same luck ahead; it can be rewound to that month and to later ones.

        Raises
        ------
        KamsimError
            The file is none that this version wrote.

        Examples
        --------
        >>> import tempfile
        >>> from kamsim.readers.model import KamModel
        >>> model = KamModel("bow_tie", rng=1)
        >>> model.run_for(2)
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     KamModel.load(model.save(f"{folder}/kept.npz"))
        <KamModel bow_tie, month 2 of 72, seed 1>
        """
        return read_back(cls, Path(path), str(path))


def arrays_of(model):
    """All that a model is, as arrays: rows, record, and what is said about them."""
    mark = {
        "scenario": model.scenario.text(),
        "name": model.scenario.name,
        "seed": model.seed,
        "month": model.month,
        "own": [[known.side, known.number, known.name] for known in own_strategies(model.scenario)],
        "held": [[row, name, value] for (row, name), value in model.history.held.items()],
    }
    arrays = {f"rows_{name}": rows for name, rows in model.history.rows._asdict().items()}
    arrays |= {f"record_{number}": column for number, column in enumerate(model.history.recorded())}
    return {**arrays, "told": np.frombuffer(json.dumps(mark).encode(), np.uint8)}


def woken(model, saved, own):
    """A model out of the bytes that `KeptStates.__reduce__` made, and the user's own strategies that it plays."""
    for known in own:
        here = next((one for one in added() if (one.side, one.name) == (known.side, known.name)), known)
        if not here.mark and frozen(here).mark != known.mark:  # one that another process brought may go
            raise KamsimError(
                "must play the strategy that it was made with, and one of that name was defined otherwise since",
                got=known.name,
                where="a pickled model",
                advice="Give the new one a name of its own, or make the model again.",
            )
        taken = [one.name for one in registered(known.side) if one.number == known.number]
        adopt([known if taken in ([], [known.name]) else known._replace(number=next_number(known.side, shipped=False))])
    return read_back(model, io.BytesIO(saved), "a pickled model")


def number_anew(rows, own):
    """Strategies of the user's own go by the numbers that they have in this process."""
    for side, firms in (("supplier", rows.suppliers), ("buyer", rows.buyers)):
        before = firms["strategy"].copy()
        for number, name in [(number, name) for of, number, name in own if of == side]:
            firms["strategy"][before == number] = get(side, name).number


def read_back(model, source, where):
    """A model from what `arrays_of` gave; a KamsimError if it is anything else."""
    try:
        with np.load(source, allow_pickle=False) as kept:
            mark = json.loads(kept["told"].tobytes())
            made = model(Scenario(tomllib.loads(mark["scenario"]), mark["name"]), mark["seed"])
            rows = [kept[f"rows_{name}"] for name in made.history.rows._fields]
            number_anew(World(*rows), mark["own"])
            columns = [kept[f"record_{number}"] for number in range(len(made.history.recorded()))]
            made.history.put_back(rows, columns, whole_months(mark["month"], "month"))
            for row, name, value in mark["held"]:
                made.set_by_hand(made.relationships[row], name, value)
    except KamsimError:
        raise
    except Exception as mistake:
        raise KamsimError(
            "must be a file written by KamModel.save with this version",
            where=where,
            advice=f"({type(mistake).__name__})",
        ) from None
    made.steps, made.snapshots = made.month, {made.month: made.history.snapshot()}
    made.running = made.month < made.scenario.months
    return made
