"""Folders of saved runs: written all or nothing, read with errors that name the file."""

import json
import os
import shutil
import tempfile
from pathlib import Path

import pandas as pd

from kamsim.errors import KamsimError


def write_whole(path, text):
    """Write a text file so that a reader finds the old one or the new one, never a part."""
    beside = Path(path).with_name(f".{Path(path).name}")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def read_table(path):
    """One table, or an error that names the file."""
    try:
        return pd.read_parquet(path)
    except (OSError, ValueError) as mistake:  # pyarrow's errors are ValueErrors
        raise KamsimError(
            "must be a table that kamsim wrote",
            where=str(path),
            advice=f"Play the scenario again into a new folder. ({type(mistake).__name__})",
        ) from None


def read_description(folder):
    """The content of ``run.json``, checked for what is needed."""
    path = Path(folder) / "run.json"
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as mistake:
        raise KamsimError(
            "must be a folder that kamsim wrote, with a run.json", where=str(folder), advice=f"({mistake})"
        ) from None
    needed = {"scenario", "scenario_text", "seeds", "every", "kamsim"}
    if not isinstance(told, dict) or needed - told.keys():
        raise KamsimError(f"must hold {', '.join(sorted(needed))}", where=str(path))
    return told


class new_folder:
    """Write a folder all or nothing: into a hidden sibling that takes the final name when all went well."""

    def __init__(self, folder, force=False):
        self.folder, self.force = Path(folder), force

    def __enter__(self):
        if self.folder.exists() and not self.force:
            raise KamsimError(
                "must not exist yet; nothing is overwritten",
                where=str(self.folder),
                advice="Choose another name or add --force.",
            )
        ours = any((self.folder / name).is_file() for name in ("run.json", "validation.json"))
        if self.folder.exists() and not ours and (not self.folder.is_dir() or any(self.folder.iterdir())):
            raise KamsimError(
                "is not a folder that kamsim wrote, and is left alone even with --force",
                where=str(self.folder),
                advice="Choose another name.",
            )
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.inside = Path(tempfile.mkdtemp(prefix=f".{self.folder.name}-", dir=self.folder.parent))
            self.inside.chmod(0o755)
        except OSError as mistake:
            raise KamsimError(f"must be writable: {mistake.strerror}", where=str(self.folder)) from None
        return self.inside

    def __exit__(self, kind, value, trace):
        if kind is None:
            if self.folder.exists():
                shutil.rmtree(self.folder)
            os.replace(self.inside, self.folder)
        else:
            shutil.rmtree(self.inside, ignore_errors=True)
