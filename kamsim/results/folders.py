"""Folders of saved runs: written all or nothing, read with errors that name the file."""

import json
import os
import shutil
import tempfile
from contextlib import contextmanager
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
        description = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as mistake:
        raise KamsimError(
            "must be a folder that kamsim wrote, with a run.json", where=str(folder), advice=f"({mistake})"
        ) from None
    needed = {"scenario", "scenario_text", "seeds", "every", "kamsim"}
    if not isinstance(description, dict) or needed - description.keys():
        raise KamsimError(f"must hold {', '.join(sorted(needed))}", where=str(path))
    return description


@contextmanager
def new_folder(folder, force=False):
    """Write a folder all or nothing: into a hidden sibling that takes the final name when all went well."""
    folder = Path(folder)
    check_free(folder, force)
    inside = hidden_sibling(folder)
    try:
        yield inside
    except BaseException:
        shutil.rmtree(inside, ignore_errors=True)
        raise
    if folder.exists():
        shutil.rmtree(folder)
    os.replace(inside, folder)


def check_free(folder, force):
    """A folder may be written if it is not there, or if kamsim wrote it and it is to be replaced."""
    if folder.exists() and not force:
        raise KamsimError(
            "must not exist yet; nothing is overwritten",
            where=str(folder),
            advice="Choose another name or add --force.",
        )
    ours = any((folder / name).is_file() for name in ("run.json", "validation.json"))
    if folder.exists() and not ours and (not folder.is_dir() or any(folder.iterdir())):
        raise KamsimError(
            "is not a folder that kamsim wrote, and is left alone even with --force",
            where=str(folder),
            advice="Choose another name.",
        )


def hidden_sibling(folder):
    """A new hidden folder beside the one to be written."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        inside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        inside.chmod(0o755)
    except OSError as mistake:
        raise KamsimError(f"must be writable: {mistake.strerror}", where=str(folder)) from None
    return inside
