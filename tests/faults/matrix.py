"""Faults done for real to commands at work: ``python tests/faults/matrix.py > docs/faults.md`` tries them all.

``python tests/faults/matrix.py kills 20`` kills run, simulate and sweep at so many moments drawn by chance.
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

import kamsim as kam

SPACE = '"assumptions.trust_gain" = [0.02, 0.3]\n'
COMMANDS = {
    "run": ("run", "bow_tie", "--seeds", "300"),
    "simulate": ("simulate", "bow_tie", "--seeds", "1500", "--keep", "brief", "--workers", "2"),
    "sweep": ("sweep", "bow_tie", "--space", "space.toml", "-n", "300", "--seeds", "5", "--workers", "2"),
    "compare": ("compare", "bow_tie", "--strategies", "alike,by_spend", "--seeds", "700", "--workers", "2"),
}
END_SECONDS, BEGIN_SECONDS = 10, 300  #: a cold cache is filled first
LIMIT = 20_000  #: bytes: no file grows larger on the disk that is full

Outcome = namedtuple("Outcome", "code told half orphans again")
"""Exit code, what was told last, what is half-written, processes left after ten seconds, and the same once more."""


def start(command, room, place="out", before=(), **more):
    """A command in a process and a session of its own; what it tells goes into a file."""
    (room / "space.toml").write_text(SPACE)
    words = [*before, sys.executable, "-m", "kamsim", *COMMANDS[command], "--out", place]
    with open(room / "told", "w") as told:
        return subprocess.Popen(words, cwd=room, stdout=told, stderr=told, start_new_session=True, **more)


def wait_until_at_work(process, room):
    """Until the command has begun to write, or has ended."""
    until = time.monotonic() + BEGIN_SECONDS
    while process.poll() is None and time.monotonic() < until:
        if (room / ".out.writing").exists() or list(room.glob("out/runs/*/runs.parquet")):
            return
        time.sleep(0.02)


def processes_of(session):
    """Living processes of a session."""
    found = []
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            state, _, _, own = Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()[:4]
        except (OSError, ValueError):
            continue
        if int(own) == session and state != "Z":
            found.append(int(entry))
    return found


def left_after(session):
    """Processes of a session that are there ten seconds later; they are ended here."""
    until = time.monotonic() + END_SECONDS
    while processes_of(session) and time.monotonic() < until:
        time.sleep(0.1)
    left = processes_of(session)
    for number in left:
        os.kill(number, signal.SIGKILL)
    return len(left)


def half_written(command, room):
    """Names of what is there and is not whole."""
    out = room / "out"
    if command == "sweep":
        return [str(path) for path in out.glob("runs/*/runs.parquet") if not is_whole(path)]
    return ["out"] if out.exists() and not (out / "run.json").exists() else []


def is_whole(path):
    """Whether a table can be read."""
    from kamsim.results.folders import read_table

    try:
        return len(read_table(path)) > 0
    except kam.KamsimError:
        return False


def results(command, room):
    """What came out, to be compared."""
    if command == "sweep":
        return {"runs": kam.load_sweep(room / "out").runs()}
    if command == "compare":
        return {"findings": (room / "out" / "findings.txt").read_text()}
    return kam.load(room / "out").tables()


def alike(one, other):
    """Whether two results are the same to the last bit."""
    return one.keys() == other.keys() and all(
        one[name].equals(other[name]) if hasattr(one[name], "equals") else one[name] == other[name] for name in one
    )


def outcome(command, process, room, reference):
    """What a fault led to, and whether the same command then gives what it should."""
    code, told = process.wait(), (room / "told").read_text()
    orphans, half = left_after(process.pid), half_written(command, room)
    if command != "sweep":
        shutil.rmtree(room / "out", ignore_errors=True)
    again = start(command, room)
    whole = again.wait() == 0 and alike(results(command, room), reference)
    hidden = [path.name for path in room.glob(".out*")]
    return Outcome(code, "Traceback" if "Traceback" in told else last_line(told), half + hidden, orphans, whole)


def last_line(told):
    """The last thing that was said."""
    return (told.strip().splitlines() or [""])[-1]


def by_signal(number, wait=0.7):
    """A fault that is a signal, some time after the command has begun."""

    def do(command, room):
        process = start(command, room)
        wait_until_at_work(process, room)
        time.sleep(wait)
        if process.poll() is None:
            os.kill(process.pid, number)
        return process

    return do


def full_disk(command, room):
    """The kernel refuses to let files grow, as a full disk does."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))

    return start(command, room, preexec_fn=limit)


def read_only(command, room):
    """A place where nobody may write: below a file."""
    (room / "file").write_text("x")
    return start(command, room, place="file/out")


def no_shared_memory(command, room):
    """Shared memory that cannot be written; needs leave to mount."""
    return start(
        command, room, before=("unshare", "-m", "sh", "-c", 'mount -t tmpfs -o ro none /dev/shm; exec "$@"', "-")
    )


FAULTS = {
    "kill -9": by_signal(signal.SIGKILL), "a polite kill (SIGTERM)": by_signal(signal.SIGTERM),
    "Ctrl-C": by_signal(signal.SIGINT), "a full disk": full_disk, "a place that is read-only": read_only,
    "no shared memory": no_shared_memory,
}  # fmt: skip


def can_mount():
    """Whether shared memory can be taken away here."""
    return (
        bool(shutil.which("unshare")) and subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0
    )


def undisturbed(command):
    """What a command gives that nothing happens to."""
    with tempfile.TemporaryDirectory() as room:
        if start(command, Path(room)).wait():
            raise RuntimeError((Path(room) / "told").read_text())
        return results(command, Path(room))


def tried(fault, command, reference):
    """One fault at one command."""
    with tempfile.TemporaryDirectory() as room:
        return outcome(command, FAULTS[fault](command, Path(room)), Path(room), reference)


def in_words(found):
    """An outcome in a cell of the table."""
    said = {0: "ends well", -signal.SIGKILL: "is gone"}.get(found.code, f"a sentence, code {found.code}")
    bad = [*(["a traceback"] if found.told == "Traceback" else []), *found.half]
    bad += [f"{found.orphans} processes left"] * bool(found.orphans) + ["the same again FAILS"] * (not found.again)
    return "; ".join([said, *(bad or ["nothing half-written, none left; again: the same to the last bit"])])


def page():
    """The table of docs/faults.md."""
    lines = [
        "# What happens when something goes wrong", "",
        "Each fault was done for real to each command at work, then the same command was given again. `python "
        "tests/faults/matrix.py > docs/faults.md` makes this page; `tests/faults/test_matrix.py` tries some of it.", "",
        f"| | {' | '.join(COMMANDS)} |", "|" + "---|" * (len(COMMANDS) + 1),
    ]  # fmt: skip
    references = {command: undisturbed(command) for command in COMMANDS}
    for fault in FAULTS:
        if fault == "no shared memory" and not can_mount():
            continue
        cells = [in_words(tried(fault, command, references[command])) for command in COMMANDS]
        lines.append(f"| {fault} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def kills(count):
    """Kills at moments drawn by chance; prints what each led to."""
    luck, names = random.Random(1), ("run", "simulate", "sweep")
    references = {command: undisturbed(command) for command in names}
    for number in range(count):
        command, signal_number = names[number % 3], luck.choice((signal.SIGKILL, signal.SIGTERM))
        with tempfile.TemporaryDirectory() as place:
            room, seconds = Path(place), luck.uniform(0.2, 8.0)
            process = start(command, room)
            time.sleep(seconds)
            if process.poll() is None:
                os.kill(process.pid, signal_number)
            found = in_words(outcome(command, process, room, references[command]))
        print(f"{command}, {signal.Signals(signal_number).name} after {seconds:.1f} s: {found}", flush=True)


if __name__ == "__main__":
    kills(int(sys.argv[2])) if sys.argv[1:2] == ["kills"] else print(page(), end="")
