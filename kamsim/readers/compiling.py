"""Compiling the phases of a month, each cached under the sources it really uses.

An edit to one rule changes the mark of the phases that use it, and only those are compiled again.
"""

import hashlib
import inspect
import os
import shutil
import sys
from functools import cache
from pathlib import Path

import llvmlite
import numba
import numpy as np
from numba.core.errors import NumbaError
from numba.extending import register_jitable

from kamsim.errors import KamsimError
from kamsim.theory import strategies
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fingerprints import luck_told, rows_told, sources_of
from kamsim.theory.month import PHASES
from kamsim.theory.rule import RULES
from kamsim.theory.source import code_of
from kamsim.theory.state import BuyerState, RelationshipState, SupplierState

from . import compiled_rows, drawing
from .compiled_rows import Careful, assumptions_of, decisions_hold, row_of, world_of
from .crew import CREW
from .drawing import luck_of_month
from .kept_phases import cache_folder
from .workers import end_with

FEW = 3  #: phases that are compiled without a crew


@cache
def register_rules():
    """Tell numba about every rule; done once in a process."""
    for function in RULES.values():
        register_jitable(no_cfunc_wrapper=True)(function)


@cache
def mark_of(phase):
    """A mark that changes when anything changes that a phase uses, or is compiled by and for."""
    versions = (sys.version, numba.__version__, np.__version__, llvmlite.__version__)
    stamp = os.stat(__file__)  # numba takes nothing from its cache that another file has left there
    machine = (numba.core.registry.cpu_target.target_context.codegen().magic_tuple(), __file__, stamp.st_mtime)
    told = repr(
        (
            sorted(sources_of(phase, code_of).items()),
            rows_told(),
            luck_told(),
            versions,
            machine,
            [inspect.getsource(part) for part in (compiled_rows, drawing, luck_of, batch_reader, to_compile)],
        )
    )
    return hashlib.sha256(told.encode()).hexdigest()[:20]


def folder_of(phase):
    """The cache folder of one phase as its sources are now."""
    return cache_folder() / f"{phase.name.replace(' ', '_')}-{mark_of(phase)}"


def is_compiled(phase):
    """Whether the compiled form lies in the cache."""
    return any(folder_of(phase).rglob("*.nbc"))


@register_jitable
def luck_of(keys, run, month):
    """One month's luck of one run out of a batch."""
    return luck_of_month(keys[run], month)


def batch_reader(play, deciders):
    """A function that plays one phase for a batch of runs: `addresses_of` its worlds, and keys, (runs, events)."""
    if deciders is None:

        def play_phase(addresses, keys, month):
            for run in range(len(addresses)):
                world = world_of(addresses, run)
                play(world, luck_of(keys, run, month), assumptions_of(world))

    else:
        decide_supplier, decide_buyer = deciders

        def play_phase(addresses, keys, month):
            for run in range(len(addresses)):
                world = world_of(addresses, run)
                play(world, luck_of(keys, run, month), assumptions_of(world), decide_supplier, decide_buyer)

    return play_phase


WORDS = numba.types.Array(numba.types.int64, 2, "C")
ARGUMENTS = (WORDS, WORDS, numba.types.int64)
"""The numba types every phase is compiled for."""


def to_compile(phase, own=()):
    """A phase for a batch of runs, ready to be compiled for `ARGUMENTS`."""
    register_rules()
    deciders = strategies.deciders(own, register_jitable, watched) if phase.decides else None
    function = batch_reader(phase.play, deciders)
    function.__qualname__ = f"play_{phase.name.replace(' ', '_')}"  # compiled code finds functions by name
    return numba.njit(nogil=True, _nrt=False)(function)


def compiled(phase, own=()):
    """The compiled form of a phase; strategies of the user's own are compiled for this process only."""
    function = to_compile(phase, own)
    try:
        if not (own and phase.decides):
            keep(function, folder_of(phase))
        function.compile(ARGUMENTS)
    except (NumbaError, KamsimError):
        raise
    except Exception:  # whatever a broken file of the cache brings on, or a disk that is full
        shutil.rmtree(folder_of(phase), ignore_errors=True)
        if not function.overloads:
            function = to_compile(phase, own)
            function.compile(ARGUMENTS)
    return function


def keep(function, folder):
    """Let numba keep a function in a folder; its own second choice would be the package, where rules may be stale."""
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        function.enable_caching()
    finally:
        numba.config.CACHE_DIR = before
    if not Path(function.stats.cache_path).is_relative_to(folder):
        raise OSError(f"{folder} cannot be written")


def register_strategy(known):
    """Tell numba about a strategy of the user's own and the functions it calls."""
    for helper in known.helpers:
        register_jitable(pipeline_class=Careful)(helper)
    return register_jitable(pipeline_class=Careful)(known.function)


def watched(known):
    """A strategy of the user's own that stops where it decides what cannot be decided; rows still hold what it was."""
    decide = register_strategy(known)

    def decide_in_range(one, relationship, other, assumptions):
        decide(one, relationship, other, assumptions)
        if not decisions_hold(relationship):
            raise KamsimError("a strategy must decide what can be decided")

    return register_jitable(decide_in_range)


def compile_strategy(known):
    """A strategy of the user's own alone: what cannot be compiled shows here, long before the phase that asks it."""
    register_rules()
    kinds = {"supplier": SupplierState, "buyer": BuyerState}
    other = next(side for side in kinds if side != known.side)
    firm, account, partner, given = map(row_of, (kinds[known.side], RelationshipState, kinds[other], Assumptions))
    decide = register_strategy(known)

    def decide_at(one, relationship, another, assumptions):
        decide(firm(one), account(relationship), partner(another), given(assumptions))

    function = numba.njit(_nrt=False)(decide_at)
    function.compile((numba.types.int64,) * 4)
    return function


def missing():
    """Phases that have to be compiled before the compiled reader can start."""
    return [phase for phase in PHASES if not is_compiled(phase)]


def compile_missing(progress=None):
    """Compile what is missing, several phases in worker processes; `progress(done, total, name)` is told."""
    todo = missing()
    total = len(todo)
    if total > FEW or (total and CREW.hands):
        CREW.fill()
        watch_compiling(todo, progress)
    for done, phase in enumerate(todo):
        if progress:
            progress(done, total, phase.name)
        if not is_compiled(phase):
            compiled(phase)
    if progress and total:
        progress(total, total, "")


def watch_compiling(todo, progress):
    """Tell how far the processes are, until all is done; none of them outlives this."""
    try:
        while CREW.at_work():
            left = [phase for phase in todo if not is_compiled(phase)]
            if progress:
                progress(len(todo) - len(left), len(todo), left[0].name if left else "")
    finally:
        CREW.dismiss()


def compile_untaken(taken, phases):
    """Compile phases one after the other, the largest first, but for those that another process has taken."""
    for phase in sorted(phases, key=lambda phase: -len(sources_of(phase))):
        try:
            (Path(taken) / phase.name).mkdir()
        except FileExistsError:
            continue
        compiled(phase)


if __name__ == "__main__":
    end_with(int(sys.argv[1]))
    compile_untaken(sys.argv[2], missing())
