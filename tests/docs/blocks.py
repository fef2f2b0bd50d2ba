"""The code blocks of README and docs, found by Sybil.

- ``python`` runs, in one namespace a page and in an empty folder; one that begins with ``# name.py`` becomes that file.
- ``sh``: every `kamsim` command must parse, and quick ones run; `pytest` runs on a file the page has made.
- ``toml`` must be readable; one that begins with ``# name.toml`` becomes that file, assumptions are tried.

What cannot run here is marked in the page, with its reason: ``<!-- skip: next "needs a cluster" -->``.
"""

import os
import shlex
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from sybil import Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser, SkipParser

import kamsim as kam
from kamsim.theory.strategies import registry

ROOT = Path(__file__).resolve().parents[2]
QUICK = ("scenarios", "story")  #: commands that are run
OTHERS = ("uv", "pip", "python", "dask")  #: programs that install or serve, and are not kamsim's
LANGUAGES = ("python", "sh", "toml", "text")

in_python = PythonEvaluator()


def saved(example):
    """Save a block whose first line names a file; false if it names none."""
    first = example.parsed.split("\n", 1)[0]
    name = first.removeprefix("# ")
    if first.startswith("# ") and name.endswith((".py", ".toml")) and " " not in name:
        Path(name).write_text(example.parsed)
        return True
    return False


def run_python(example):
    """Run a block, or save it as the file it is."""
    if not saved(example):
        in_python(example)


def read_toml(example):
    """Read a block; assumptions that hold no ranges must be possible ones."""
    tables = tomllib.loads(example.parsed)
    if not saved(example) and tables.keys() == {"assumptions"}:
        kam.load_scenario("bow_tie").vary(**tables)


def commands_of(text):
    """The words of every command of a block, without comments, paths and ``uv run``."""
    for line in text.splitlines():
        for part in line.split("&&"):
            words = shlex.split(part, comments=True)
            if words[:2] == ["uv", "run"]:
                words = words[2:]
                while words[0] == "--extra":
                    words = words[2:]
            if words:
                yield [words[0].rpartition("/")[2], *words[1:]]


def run_commands(example):
    """Parse every command of kamsim, run the quick ones, and pytest on the page's own files."""
    for program, *words in commands_of(example.parsed):
        if program == "kamsim":
            parse(words)
            if words[0] in QUICK:
                run("kamsim", *words)
        elif program == "pytest":
            if words:
                run("pytest", "-q", "-p", "no:cacheprovider", *words)
        else:
            assert program in OTHERS, f"{program} is no program this page may ask for; see tests/docs/blocks.py."


def parse(words):
    """Whether the shell's door understands a command, without doing it."""
    from typer.main import get_command

    from kamsim.cli.commands import app

    if ">" in words:
        words = words[: words.index(">")]
    door = get_command(app)
    name, command, rest = door.resolve_command(door.context_class(door, info_name="kamsim"), words)
    command.make_context(name, list(rest))


def run(module, *words):
    """Run a command here; what it said is shown if it fails."""
    there = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.getcwd()])}
    done = subprocess.run([sys.executable, "-m", module, *words], capture_output=True, text=True, env=there)
    assert done.returncode == 0, f"{module} {shlex.join(words)}\n{done.stdout}\n{done.stderr}"


def begin(page):
    """An empty folder to work in, and what is there before to come back to."""
    page["_folder"] = tempfile.TemporaryDirectory(prefix="kamsim-docs-", ignore_cleanup_errors=True)
    page["_before"] = (
        os.getcwd(),
        list(sys.path),
        set(sys.modules),
        {s: dict(k) for s, k in registry.REGISTERED.items()},
    )
    os.chdir(page["_folder"].name)
    sys.path.insert(0, page["_folder"].name)


def end(page):
    """Leave the folder; forget the page's modules and strategies."""
    folder, sys.path[:], modules, known = page["_before"]
    os.chdir(folder)
    for name in set(sys.modules) - modules:
        if getattr(sys.modules[name], "__file__", None) and sys.modules[name].__file__.startswith(page["_folder"].name):
            del sys.modules[name]
    registry.REGISTERED.clear()
    registry.REGISTERED.update(known)
    page["_folder"].cleanup()


PAGES = Sybil(
    parsers=[
        CodeBlockParser("python", run_python), CodeBlockParser("sh", run_commands), CodeBlockParser("toml", read_toml),
        SkipParser(),
    ],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/how-to/*.md", "benchmarks/*.md"],
    path=str(ROOT), setup=begin, teardown=end,
)  # fmt: skip
