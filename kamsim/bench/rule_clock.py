"""What the rules of one phase cost: the phase compiled once more, with the processor's clock read around every call.

Reading the clock costs a few nanoseconds each time, so that cheap rules look dearer than they are.
"""

import ast
import inspect
import textwrap
from collections import namedtuple

import numba
import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import intrinsic, register_jitable

from kamsim.readers.batch import Reader, batches
from kamsim.readers.compiled_rows import assumptions_of, world_of
from kamsim.readers.compiling import luck_of, register_rules
from kamsim.theory import strategies
from kamsim.theory.month import PHASES

RuleCost = namedtuple("RuleCost", "name share")
"""A call in a phase as it is written there, and its share of the phase's time."""


@intrinsic
def ticks(typing):
    """The processor's clock."""

    def read(context, builder, signature, values):
        counter = ir.FunctionType(ir.IntType(64), [])
        return builder.call(cgutils.get_or_insert_function(builder.module, counter, "llvm.readcyclecounter"), [])

    return types.int64(), read


class ClockedCalls(ast.NodeTransformer):
    """Puts ``spent[n] += ...`` around every call of a phase that stands as a statement of its own."""

    def __init__(self):
        self.names = []

    def visit_Expr(self, statement):
        """A statement that only calls something; docstrings fall out."""
        if not isinstance(statement.value, ast.Call):
            return ast.Pass()
        place = len(self.names)
        self.names.append(ast.unparse(statement.value.func))
        before, after = ast.parse(f"since = ticks()\nspent[{place}] += ticks() - since").body
        return [before, statement, after]


def clocked(phase):
    """The phase with its clock in `spent`, for a batch of runs, and the names of its calls."""
    tree, calls = ast.parse(textwrap.dedent(inspect.getsource(phase.play))), ClockedCalls()
    function = calls.visit(tree).body[0]
    function.decorator_list = []
    function.args.args[3:] = [ast.arg("spent")]
    decide_supplier, decide_buyer = strategies.deciders((), register_jitable)
    made = {
        **phase.play.__globals__, "ticks": ticks, "decide_supplier": decide_supplier, "decide_buyer": decide_buyer,
    }  # fmt: skip
    exec(compile(ast.fix_missing_locations(tree), f"<{phase.name}>", "exec"), made)
    play = register_jitable(made[phase.play.__name__])

    @numba.njit(nogil=True)
    def play_phase(addresses, keys, month, spent):
        for run in range(len(addresses)):
            world = world_of(addresses, run)
            play(world, luck_of(keys, run, month), assumptions_of(world), spent)

    return play_phase, calls.names


def rule_costs(scenario, name, runs=120):
    """The calls of one phase, the costliest first, as shares of what they cost together.

    Parameters
    ----------
    scenario : Scenario
    name : str
        Name of the phase, such as ``"review"``.
    runs : int
    """
    register_rules()
    reader, phase = Reader(scenario), next(phase for phase in PHASES if phase.name == name)
    play, names = clocked(phase)
    spent = np.zeros(len(names), np.int64)
    reader.plan = [(one, (lambda *given: play(*given, spent)) if one is phase else own) for one, own in reader.plan]
    for some in batches([(scenario, seed) for seed in range(1, runs + 1)], reader.size):
        reader.play(some)
    return sorted(
        (RuleCost(*pair) for pair in zip(names, spent / spent.sum(), strict=True)), key=lambda cost: -cost.share
    )
