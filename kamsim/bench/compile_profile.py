"""Where the first compile goes: typing, lowering and LLVM, phase by phase."""

import time
from collections import Counter, namedtuple

from numba.core import event

from kamsim.readers.compiling import ARGUMENTS, to_compile
from kamsim.theory.fingerprints import sources_of
from kamsim.theory.month import PHASES

CompileCost = namedtuple("CompileCost", "name rules typing lowering llvm other")
"""Seconds of work to compile a phase anew, and how many rules it holds."""

LLVM = "LLVM"


class PassWatch(event.Listener):
    """Adds up the work of every pass of numba by itself: what lies inside of it, as a rule's callees do, not twice."""

    def __init__(self):
        self.spent, self.open = Counter(), []

    def on_start(self, event):
        """A pass begins; what was open waits."""
        name = event.data["name"].partition(" ")[0] if event.data else LLVM
        self.open.append([name, time.process_time(), 0.0])

    def on_end(self, event):
        """A pass is done."""
        name, start, inside = self.open.pop()
        whole = time.process_time() - start
        self.spent[name] += whole - inside
        if self.open:
            self.open[-1][2] += whole


def compile_profile(progress=None):
    """Compile every phase anew, without the cache; `progress(done, total, name)` is told.

    Returns
    -------
    list of CompileCost
        One for each phase, the costliest first; then the whole.
    """
    costs = []
    for done, phase in enumerate(PHASES):
        if progress:
            progress(done, len(PHASES), phase.name)
        costs.append(cost_of(phase))
    costs.sort(key=lambda cost: -sum(cost[2:]))
    return [*costs, CompileCost("all", *(sum(column) for column in list(zip(*costs, strict=True))[1:]))]


def cost_of(phase):
    """The work that compiling one phase takes."""
    function, watch = to_compile(phase), PassWatch()
    start = time.process_time()
    with event.install_listener("numba:run_pass", watch), event.install_listener("numba:llvm_lock", watch):
        function.compile(ARGUMENTS)
    whole = time.process_time() - start
    typing, lowering, llvm = watch.spent["nopython_type_inference"], watch.spent["native_lowering"], watch.spent[LLVM]
    return CompileCost(phase.name, len(sources_of(phase)), typing, lowering, llvm, whole - typing - lowering - llvm)
