"""The history of the ratios, one line a release: `benchmarks/history.csv` shows whether kamsim has become faster."""

import csv
import io
import os
import platform
import subprocess
from datetime import date
from pathlib import Path

from kamsim.errors import KamsimError

PACKAGE = Path(__file__).resolve().parents[1]
ABOUT = ("version", "date", "commit", "machine", "cores", "python")


def ratios(measured):
    """The figures that can be compared between machines."""
    return {name: f"{value:.3g}" for name, value in measured.items() if "_over_" in name and "_months" not in name}


def line_of(measured, version):
    """One line: what was measured, of what, on what."""
    about = (version, date.today().isoformat(), commit(), machine(), os.cpu_count(), platform.python_version())
    return {**dict(zip(ABOUT, map(str, about), strict=True)), **ratios(measured)}


def commit():
    """The commit of this checkout, with a mark if files were changed; empty outside of one."""
    try:
        asked = ["git", "-C", str(PACKAGE.parent), "describe", "--always", "--dirty", "--exclude=*"]
        return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def machine():
    """The processor as the system names it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def keep(path, measured, version):
    """Write the line of this version into the history; an earlier one of the same version is replaced.

    Parameters
    ----------
    path : Path
        A CSV file; made if there is none.
    measured : dict
        Figures by name, as `bench` returns them.
    version : str
    """
    lines = [line for line in read(path) if line["version"] != version] + [line_of(measured, version)]
    columns = list(dict.fromkeys(name for line in lines for name in line))
    text = io.StringIO()
    table = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows(lines)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_text(text.getvalue(), encoding="utf-8")
        os.replace(unfinished, path)
    except OSError as mistake:
        raise KamsimError(f"must be writable: {mistake.strerror}", where=str(path)) from None


def read(path):
    """The lines of a history; none if there is no file."""
    if not path.exists():
        return []
    try:
        lines = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    except (OSError, UnicodeDecodeError):
        lines = [{}]
    if any("version" not in line or None in line for line in lines):
        raise KamsimError("must be a history that kamsim bench wrote, with a column version", where=str(path))
    return lines
