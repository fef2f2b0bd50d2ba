"""Folders of saved runs: written all or nothing, read with errors that name the file."""

import errno
import json
import os
import shutil
import tomllib
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from kamsim.errors import KamsimError, notice
from kamsim.scenario.scenario import Scenario

HALF = ".writing-"  #: how names of half-written files begin
ANOTHER = "Choose another name."
LIST = ".kamsim"  #: names of the files in a folder that kamsim wrote


@contextmanager
def told_plainly(place, advice=""):
    """The disk's own errors as one sentence."""
    try:
        yield
    except OSError as mistake:
        if isinstance(mistake, KamsimError):
            raise
        full = mistake.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        why = "the disk is full" if full else f"must be writable: {mistake.strerror or mistake}"
        raise KamsimError(why, where=str(place), advice=advice if full else "") from None


@contextmanager
def whole_file(path):
    """A hidden file to be written, which takes the place of the old one when all is well; a link is followed."""
    path = Path(path).resolve()
    if path.exists() and not path.is_file():
        raise KamsimError("must be a file, or not be there yet: a folder or device is not replaced", where=str(path))
    hidden = path.with_name(f"{HALF}{os.getpid()}")
    try:
        yield hidden
        with open(hidden, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(hidden, path)
    finally:
        hidden.unlink(missing_ok=True)


def write_whole(path, text):
    """Write a text file so that a reader finds the old one or the new one, never a part."""
    with told_plainly(path), whole_file(path) as hidden:
        hidden.write_text(text, encoding="utf-8")


def write_table(table, path):
    """A table as a Parquet file whose pages carry checksums: a bit that was turned over is no other number later."""
    table.to_parquet(path, index=False, compression="zstd", write_page_checksum=True)


def read_table(path, columns=None):
    """One table, or some of its columns; an error that names the file if it is not as it was written."""
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path, page_checksum_verification=True) as file:
            read = file.read(columns=columns)
        table = read.to_pandas()
        table.attrs = json.loads((read.schema.metadata or {}).get(b"PANDAS_ATTRS", "{}"))  # older pyarrow forgets them
        return table
    except Exception as mistake:  # a broken file breaks pyarrow in many ways
        raise KamsimError(
            "must be a table as kamsim wrote it",
            where=str(path),
            advice=f"It is damaged or not there; play it again. ({type(mistake).__name__})",
        ) from None


class Description(BaseModel):
    """What a ``run.json`` holds at least."""

    model_config = ConfigDict(extra="allow", strict=True)
    kamsim: str
    scenario: str
    scenario_text: str
    digest: str
    seeds: list[int]
    every: Literal[1, 12]
    months: int
    tables: list[str]
    states: list[str]


def read_json(path, shape, what):
    """A JSON file of a shape that kamsim wrote, as a dict."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return shape.model_validate(told).model_dump()
    except (OSError, ValueError, RecursionError) as mistake:  # pydantic's errors are ValueErrors
        wrong = mistake.errors()[0]["loc"] if isinstance(mistake, ValidationError) else ()
        why = f"{'.'.join(map(str, wrong))} is not as it was" if wrong else type(mistake).__name__
        raise KamsimError(f"must be {what}, as kamsim wrote it", where=str(path.parent), advice=f"({why})") from None


def read_scenario(description, where):
    """The scenario that a description holds, if it is the one that was played."""
    try:
        scenario = Scenario(tomllib.loads(description["scenario_text"]), description["scenario"])
    except (tomllib.TOMLDecodeError, KamsimError) as mistake:
        why = str(mistake).splitlines()[0]
        raise KamsimError("must hold the scenario as kamsim wrote it", where=str(where), advice=f"({why})") from None
    if scenario.digest != description["digest"]:
        raise KamsimError(
            "must hold the scenario that was played; it was changed since",
            where=str(where),
            advice="Play the changed one into a new folder.",
        )
    return scenario


def read_description(folder):
    """The content of ``run.json``, checked for what is needed."""
    return read_json(Path(folder) / "run.json", Description, "a folder that kamsim wrote, with a run.json")


class NewFolder:
    """A folder that is being written: `inside` is where, `folder` is what it is called in the end."""

    def __init__(self, folder, inside):
        self.folder, self.inside = Path(folder), inside


@contextmanager
def new_folder(folder, force=False):
    """Write a folder all or nothing, as its only writer: in a hidden room beside it that is moved when all went well.

    What turns up under its name meanwhile is left alone, and the new folder takes the next free name.
    """
    with told_plainly(folder):  # the folder that one stands in may be gone
        place = Path(folder).resolve()
    check_free(place, force)
    with told_plainly(folder, "Make room, or choose a folder on another disk."), owned_room(place) as room:
        new = NewFolder(folder, room / "new")
        new.inside.mkdir()
        yield new
        files = sorted(str(path.relative_to(new.inside)) for path in new.inside.rglob("*") if path.is_file())
        (new.inside / LIST).write_text("\n".join(files), encoding="utf-8")
        if not put(room, place, force):
            new.folder = put_aside(room, Path(folder))


def check_free(folder, force):
    """A folder may be written if it is not there, or if kamsim wrote all that is in it and it is to be replaced."""
    if not os.path.lexists(folder):
        return
    if not force:
        raise KamsimError(
            "must not exist yet; nothing is overwritten",
            where=str(folder),
            advice="Choose another name or add --force.",
        )
    strange = strange_in(folder)
    if strange:
        is_old = (folder / "run.json").is_file() and not (folder / LIST).is_file()
        raise KamsimError(
            f"is not a folder of which kamsim wrote everything (it did not write {strange}), and is left alone even "
            "with --force",
            where=str(folder),
            advice="If an earlier kamsim wrote it, it lists no files: delete it yourself." if is_old else ANOTHER,
        )


def strange_in(folder):
    """A file in a folder that kamsim did not write, the first to be seen; empty if there is none."""
    if not folder.is_dir():
        return folder.name
    kept = folder / LIST
    known = {LIST, *(kept.read_text(encoding="utf-8").splitlines() if kept.is_file() else ())}
    found = (str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())
    return next((name for name in found if name not in known), "")


@contextmanager
def owned_room(place):
    """A hidden folder beside a place, for one process alone; one that was killed left what is cleared away here."""
    from filelock import FileLock, Timeout

    room = place.with_name(f".{place.name}.writing")
    place.parent.mkdir(parents=True, exist_ok=True)
    room.mkdir(exist_ok=True)
    lock = FileLock(room / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise KamsimError(
            "another kamsim is writing into this folder",
            where=str(place),
            advice="Wait until it is done, or choose another folder.",
        ) from None
    try:
        if (room / "old").is_dir() and not place.exists():
            os.rename(room / "old", place)
        for left in ("new", "old"):
            shutil.rmtree(room / left, ignore_errors=True)
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
        lock.release()


def put(room, place, force):
    """Give the new folder its name; false if something that is not to be replaced has turned up there."""
    if force and place.exists() and not strange_in(place):
        os.rename(place, room / "old")
    try:
        os.mkdir(place)  # first an empty one, which fails if there is anything: a rename would replace an empty folder
        if os.name == "nt":
            os.rmdir(place)
        os.rename(room / "new", place)
    except FileExistsError:
        return False
    except OSError as mistake:
        if mistake.errno != errno.ENOTEMPTY:
            raise
        return False
    return True


def put_aside(room, folder):
    """The next free name for a folder whose own name was taken meanwhile."""
    number = 2
    while not put(room, folder.with_name(f"{folder.name}-{number}").resolve(), False):
        number += 1
    aside = folder.with_name(f"{folder.name}-{number}")
    notice(f"{folder} turned up meanwhile and is left alone; what was played is written to {aside}")
    return aside
