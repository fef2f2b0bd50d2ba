"""States of a model that are kept: to go back to, to go on from twice, to be written to a file."""

import json
import os
import tempfile
import tomllib
from os import PathLike
from pathlib import Path
from typing import Self

import mesa
import numpy as np

from kamsim.errors import KamsimError
from kamsim.scenario.scenario import Scenario


class Collector(mesa.DataCollector):
    """Mesa's collector, which can also forget: Mesa 3.5 has no public way to take collected months back."""

    def forget_after(self, month):
        """Drop what was collected after the end of a month."""
        kept = sum(known <= month for known in self.model_vars["month"])
        for values in (*self.model_vars.values(), self._collection_steps):
            del values[kept:]
        for later in list(self._agenttype_records)[kept:]:  # keyed by steps taken, which go on when one rewinds
            del self._agenttype_records[later]


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
        other = type(self)(self.scenario, int(self.history.seed))
        other.history.put_back(self.history.snapshot(), self.history.recorded(), self.month)
        other.steps = self.month
        other.snapshots = {**self.snapshots, self.month: other.history.snapshot()}
        return other

    def save(self, path: str | PathLike) -> Path:
        """Write the model's state to one file (rows, record, seed, scenario); no code, no pickle.

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
        mark = {
            "scenario": self.scenario.text(),
            "name": self.scenario.name,
            "seed": int(self.history.seed),
            "month": self.month,
        }
        arrays = {f"rows_{name}": rows for name, rows in self.history.rows._asdict().items()}
        arrays |= {f"record_{number}": column for number, column in enumerate(self.history.recorded())}
        arrays["told"] = np.frombuffer(json.dumps(mark).encode(), np.uint8)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            np.savez_compressed(file, **arrays)
        os.replace(file.name, path)
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
        try:
            with np.load(Path(path), allow_pickle=False) as kept:
                mark = json.loads(kept["told"].tobytes())
                model = cls(Scenario(tomllib.loads(mark["scenario"]), mark["name"]), mark["seed"])
                rows = [kept[f"rows_{name}"] for name in model.history.rows._fields]
                columns = [kept[f"record_{number}"] for number in range(len(model.history.recorded()))]
                model.history.put_back(rows, columns, mark["month"])
        except KamsimError:
            raise
        except Exception as mistake:
            raise KamsimError(
                "must be a file written by KamModel.save with this version",
                where=str(path),
                advice=f"({type(mistake).__name__})",
            ) from None
        model.steps, model.snapshots = model.month, {model.month: model.history.snapshot()}
        return model
