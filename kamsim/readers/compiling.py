"""Compiling the phases of a month, each cached under the sources it really uses.

An edit to one rule changes the mark of the phases that use it, and only those are compiled again.
"""

import hashlib
import inspect
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import llvmlite
import numba
import numpy as np
from numba.extending import register_jitable

from kamsim.theory import strategies
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.chance import keys_of
from kamsim.theory.fields import fresh_rows, row_type
from kamsim.theory.fingerprints import luck_told, rows_told, sources_of
from kamsim.theory.month import PHASES
from kamsim.theory.rule import RULES
from kamsim.theory.state import DECLARED, BuyerState, RelationshipState, SupplierState, World

from . import drawing
from .drawing import luck_of_month

WORKERS = 2


@cache
def register_rules():
    """Tell numba about every rule; done once in a process."""
    for function in RULES.values():
        register_jitable(function)


@cache
def mark_of(phase):
    """A mark that changes when anything a phase uses changes: rules, rows, luck, versions."""
    versions = (sys.version, numba.__version__, np.__version__, llvmlite.__version__)
    told = repr(
        (
            sorted(sources_of(phase).items()),
            rows_told(),
            luck_told(),
            versions,
            [inspect.getsource(part) for part in (drawing, one_of_batch, luck_of, batch_reader, to_compile)],
            World._fields,
        )
    )
    return hashlib.sha256(told.encode()).hexdigest()[:20]


def cache_folder():
    """Where compiled phases are kept: ``KAMSIM_CACHE`` or the user's cache directory."""
    from platformdirs import user_cache_dir

    return Path(os.environ.get("KAMSIM_CACHE") or user_cache_dir("kamsim")) / "compiled"


def folder_of(phase):
    """The cache folder of one phase as its sources are now."""
    return cache_folder() / f"{phase.name.replace(' ', '_')}-{mark_of(phase)}"


def is_compiled(phase):
    """Whether the compiled form lies in the cache."""
    return any(folder_of(phase).rglob("*.nbc"))


def one_of_batch():
    """A function that takes the rows of one run out of a batch: ``World(worlds.market[run], ...)``.

    Compiled code must name every field; the text is written from the fields, so that they are listed once.
    """
    fields = ", ".join(f"worlds.{name}[run]" for name in World._fields)
    made = {"World": World}
    exec(f"def take(worlds, run):\n    return World({fields})", made)
    return register_jitable(made["take"])


world_of = one_of_batch()


@register_jitable
def luck_of(keys, run, month):
    """One month's luck of one run out of a batch."""
    return luck_of_month(keys[run], month)


def batch_reader(play, deciders):
    """A function that plays one phase for a batch of runs; arrays are (runs, rows), keys (runs, events)."""
    if deciders is None:

        def play_phase(worlds, keys, assumptions, month):
            for run in range(len(assumptions)):
                play(world_of(worlds, run), luck_of(keys, run, month), assumptions[run])

    else:
        decide_supplier, decide_buyer = deciders

        def play_phase(worlds, keys, assumptions, month):
            for run in range(len(assumptions)):
                play(world_of(worlds, run), luck_of(keys, run, month), assumptions[run], decide_supplier, decide_buyer)

    return play_phase


def types_of_arguments():
    """The numba types every phase is compiled for."""
    worlds = World(*(np.zeros((1, 1), np.int64) if kind is None else fresh_rows(kind, 1)[None] for kind in DECLARED))
    return tuple(numba.typeof(value) for value in (worlds, keys_of([0]), fresh_rows(Assumptions, 1), 0))


def to_compile(phase, own=()):
    """A phase for a batch of runs, ready to be compiled for `types_of_arguments`."""
    register_rules()
    for known in own if phase.decides else ():
        register_jitable(known.function)
    deciders = strategies.deciders(own, register_jitable) if phase.decides else None
    return numba.njit(nogil=True, _nrt=False)(batch_reader(phase.play, deciders))


def compiled(phase, own=()):
    """The compiled form of a phase; strategies of the user's own are compiled for this process only."""
    function = to_compile(phase, own)
    if not (own and phase.decides):
        before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(folder_of(phase))
        try:
            folder_of(phase).mkdir(parents=True, exist_ok=True)
            function.enable_caching()
        finally:
            numba.config.CACHE_DIR = before
    function.compile(types_of_arguments())
    return function


def compile_strategy(known):
    """A strategy of the user's own alone: what cannot be compiled shows here, long before the phase that asks it."""
    register_rules()
    kinds = {"supplier": SupplierState, "buyer": BuyerState}
    other = next(side for side in kinds if side != known.side)
    rows = (kinds[known.side], RelationshipState, kinds[other], Assumptions)
    function = numba.njit(_nrt=False)(known.function)
    function.compile(tuple(numba.from_dtype(row_type(declared)) for declared in rows))
    return function


def missing():
    """Phases that have to be compiled before the compiled reader can start."""
    return [phase for phase in PHASES if not is_compiled(phase)]


def compile_missing(progress=None):
    """Compile what is missing, several phases in worker processes; `progress(done, total, name)` is told."""
    todo = sorted(missing(), key=lambda phase: -len(sources_of(phase)))
    total = len(todo)
    if total > 3:
        compile_in_processes(todo, progress)
    for done, phase in enumerate(todo):
        if progress:
            progress(done, total, phase.name)
        if not is_compiled(phase):
            compiled(phase)
    if progress and total:
        progress(total, total, "")


def compile_in_processes(todo, progress):
    """Two processes share the phases; this one watches the cache fill up."""
    package = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(package), os.environ.get("PYTHONPATH", "")])}
    command, silent = [sys.executable, "-m", __spec__.name], subprocess.DEVNULL
    running = [
        subprocess.Popen(
            [*command, *(phase.name for phase in todo[start::WORKERS])], env=environment, stdout=silent, stderr=silent
        )
        for start in range(min(WORKERS, len(todo)))
    ]
    try:
        while any(process.poll() is None for process in running):
            left = [phase for phase in todo if not is_compiled(phase)]
            if progress:
                progress(len(todo) - len(left), len(todo), left[0].name if left else "")
            for process in running:
                try:
                    process.wait(0.3)
                except subprocess.TimeoutExpired:
                    continue
    finally:
        for process in running:
            process.kill()
            process.wait()


if __name__ == "__main__":
    for named in sys.argv[1:]:
        compiled(next(phase for phase in PHASES if phase.name == named))
