"""Finding and reading scenario files; every way a file can be wrong as a file is told in one message."""

import os
import tomllib
from pathlib import Path

from kamsim.errors import KamsimError, nearest

LARGEST_FILE = 20_000_000  # bytes


def kept_folder(installed, cloned):
    """Where files of the project lie: inside the package when it is installed, beside it in a clone.

    Scenarios and rows of concepts are read and written by people who need not look into the package, so in a clone
    they lie at the top; an installed package has to bring them along (see ``force-include`` in pyproject.toml).
    """
    package = Path(__file__).resolve().parents[1]
    return package / installed if (package / installed).is_dir() else package.parent / cloned


def shipped_folder():
    """Where the scenarios of the package lie."""
    return kept_folder("shipped", "scenarios")


def shipped_files():
    """The scenario files of the package by name."""
    return {path.stem: path for path in sorted(shipped_folder().glob("*.toml"))}


def find_file(path_or_name):
    """The file meant by a path or by the name of a shipped scenario."""
    if not isinstance(path_or_name, str | os.PathLike):
        raise KamsimError(
            "must be a scenario, the name of a shipped one, or a file", got=path_or_name, where="scenario"
        )
    path, shipped = Path(path_or_name), shipped_files()
    name = str(path_or_name).removesuffix(".toml")
    if exists_as(path.is_file):
        return path
    if name in shipped:
        return shipped[name]
    if exists_as(path.is_dir):
        raise KamsimError(
            "a scenario is a .toml file, and this is a folder", where=str(path), advice="Name a file in it."
        )
    raise KamsimError(
        "there is no such file and no such scenario", where=str(path_or_name)[:200], advice=nearest(name[:200], shipped)
    )


def exists_as(question):
    """The answer of the file system; no for names it cannot even hold."""
    try:
        return question()
    except (OSError, ValueError):
        return False


def read_tables(path):
    """The raw tables of a TOML file."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise KamsimError("a scenario file must stay under 20 MB", got=path.stat().st_size, where=str(path))
        text = path.read_bytes().decode("utf-8-sig")
        tables = tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as mistake:
        raise KamsimError(f"must be readable: {mistake.strerror}", where=str(path)) from None
    except UnicodeDecodeError as mistake:
        raise KamsimError(
            f"must be written in UTF-8; byte {mistake.start + 1} is not",
            where=str(path),
            advice="Save it again with the encoding UTF-8.",
        ) from None
    except RecursionError:
        raise KamsimError("must not nest tables or lists this deep", where=str(path)) from None
    except KamsimError:
        raise
    except ValueError as mistake:
        raise KamsimError(
            f"must be TOML, and it is not: {mistake}",
            where=str(path),
            advice="Start from a copy of a shipped scenario.",
        ) from None
    if not tables:
        raise KamsimError(
            "is empty; a scenario needs at least a title, suppliers, buyers and relationships",
            where=str(path),
            advice="Start from a copy of a shipped scenario.",
        )
    return tables
