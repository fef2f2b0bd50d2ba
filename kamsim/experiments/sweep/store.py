"""A sweep on disk: a manifest, the points, and one Parquet part for each task, each written all at once or not at all.

A part that stands under its name is whole.  So whatever happens to the process or the machine, the same command
goes on where it stopped, and the finished dataset is the one that would have come without the interruption.
"""

import json
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from kamsim.errors import KamsimError, shown
from kamsim.results.folders import HALF, read_json, read_table, told_plainly, whole_file, write_table

GO_ON = "Nothing is damaged: make room and give the same command again; it goes on where it stopped."
MANIFEST, POINTS, RUNS, LOCK = "sweep.json", "points.parquet", "runs", ".lock"
NOT_COMPARED = ("scenario_text", "runs_per_task", "kamsim_python")


class Manifest(BaseModel):
    """What a ``sweep.json`` holds at least."""

    model_config = ConfigDict(extra="allow", strict=True)
    scenario: str
    scenario_text: str
    digest: str
    space: dict
    design: str
    n: int
    seeds: list[int]
    points: int
    runs_per_task: int = Field(ge=1)


class Dataset:
    """The folder of a sweep.

    Parameters
    ----------
    folder : str or path
    """

    def __init__(self, folder):
        self.folder = Path(folder)

    @contextmanager
    def locked(self):
        """The folder for one process alone."""
        from filelock import FileLock, Timeout

        with told_plainly(self.folder, GO_ON):
            if self.folder.exists() and not self.folder.is_dir():
                raise KamsimError("must be a folder", where=str(self.folder), advice="Choose another name.")
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / LOCK)
            try:
                lock.acquire(timeout=0)
            except Timeout:
                raise KamsimError(
                    "another kamsim is writing into this folder",
                    where=str(self.folder),
                    advice="Wait until it is done, or choose another folder.",
                ) from None
        try:
            yield self
        finally:
            lock.release()

    def open(self, manifest, points):
        """Begin a new dataset, or go on with one of the same manifest; returns the manifest that stands."""
        with told_plainly(self.folder, GO_ON):
            if (self.folder / MANIFEST).exists():
                standing = self.manifest()
                self.refuse_another(standing, manifest)
                return standing
            begun = [] if any(self.folder.glob(f"{RUNS}/*")) else [RUNS]  # one was killed before it wrote the manifest
            names = (path.name for path in self.folder.iterdir() if path.name not in begun)
            strange = [name for name in names if not name.startswith((".", POINTS))]
            if strange:
                raise KamsimError(
                    f"must be empty or hold a sweep; it holds {shown(strange[0])}",
                    where=str(self.folder),
                    advice="Choose another folder.",
                )
            self.replace(self.folder / POINTS, lambda path: write_table(points, path))
            (self.folder / RUNS).mkdir(exist_ok=True)
            text = json.dumps(manifest, indent=1)
            self.replace(self.folder / MANIFEST, lambda path: path.write_text(text, encoding="utf-8"))
            return manifest

    def refuse_another(self, standing, wanted):
        """One error that says in what a sweep differs from the one in the folder."""
        keys = [key for key in wanted if key not in NOT_COMPARED and standing.get(key) != wanted[key]]
        if keys:
            lines = [f"  {key}: {shown(standing.get(key))} there, {shown(wanted[key])} now" for key in keys]
            raise KamsimError(
                "\n".join(
                    [
                        f"{self.folder}: holds another sweep, and two must not be mixed",
                        *lines,
                        "  Choose another folder, or go on with what was asked for there.",
                    ]
                )
            )

    def manifest(self):
        """What the sweep is; a KamsimError if the folder holds none."""
        return read_json(self.folder / MANIFEST, Manifest, "the folder of a sweep, with a sweep.json")

    def part(self, task):
        """Where the rows of a task stand."""
        return self.folder / RUNS / f"task={task:06d}" / "runs.parquet"

    def is_done(self, task):
        """Whether a task's rows stand there, whole and readable."""
        from pyarrow import ArrowException
        from pyarrow.parquet import read_metadata

        path = self.part(task)
        try:
            return path.exists() and read_metadata(path).num_rows > 0
        except (OSError, ArrowException):
            return False

    def write_part(self, task, table):
        """The rows of a task, all at once."""
        with told_plainly(self.folder, GO_ON):
            self.part(task).parent.mkdir(parents=True, exist_ok=True)
            self.replace(self.part(task), lambda path: write_table(table, path))

    def replace(self, target, write):
        """Write a file under a hidden name, bring it safely to the disk, then give it its own name."""
        with whole_file(target) as hidden:
            write(hidden)

    def clean(self):
        """Take away what an interrupted process left half-written."""
        for path in self.folder.rglob(f"{HALF}*"):
            path.unlink(missing_ok=True)

    def points(self):
        """One row per point: its number and the value of every factor."""
        return read_table(self.folder / POINTS)

    def runs(self, columns=None):
        """One row per run and supplier, in order."""
        parts = sorted((self.folder / RUNS).glob("task=*/runs.parquet"))
        if not parts:
            raise KamsimError("no run of this sweep is done yet", where=str(self.folder))
        return pd.concat([read_table(part, columns) for part in parts], ignore_index=True)
