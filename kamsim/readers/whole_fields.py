"""A real number that a strategy of the user's own stores in a field of whole numbers, in any branch, is found.

Compiled code would cut it off without a word; plain Python says so when it comes to it.
"""

from numba.core import ir, types
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import AnalysisPass, register_pass
from numba.core.errors import NumbaTypeError
from numba.core.typed_passes import NopythonTypeInference

from .compiled_rows import RowType, kind_of

REAL = "a real number where a whole one belongs"


@register_pass(mutates_CFG=False, analysis_only=True)
class WholeFields(AnalysisPass):
    """Refuses to compile what stores a real number in a field of whole numbers, or of yes and no."""

    _name = "kamsim_whole_fields"

    def __init__(self):
        super().__init__()

    def run_pass(self, state):
        """Look at every store into a row; nothing is changed."""
        for block in state.func_ir.blocks.values():
            for store in block.find_insts(ir.SetAttr):
                row, value = state.typemap[store.target.name], state.typemap[store.value.name]
                real = isinstance(value, types.Float)
                if real and isinstance(row, RowType) and not isinstance(kind_of(row, store.attr), types.Float):
                    raise NumbaTypeError(f"it gives {store.attr} {REAL}")
        return False


class Careful(CompilerBase):
    """Numba's compiler with this one look more."""

    def define_pipelines(self):
        """The usual steps, and the look when all types are known."""
        steps = DefaultPassBuilder.define_nopython_pipeline(self.state)
        steps.add_pass_after(WholeFields, NopythonTypeInference)
        steps.finalize()
        return [steps]
