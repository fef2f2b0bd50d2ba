"""Rows in the compiled reader: an entity is the address of its row, a world the address of the list of its tables.

So a rule is called with a few words, however much there is in the world, and its types have short names: numba writes
them into the name of every function it compiles.
"""

import math
import operator

import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.core import ir as numba_ir
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import AnalysisPass, register_pass
from numba.core.errors import NumbaTypeError
from numba.core.typed_passes import NopythonTypeInference
from numba.core.typing.templates import AbstractTemplate, AttributeTemplate, infer_global, signature
from numba.extending import (
    infer_getattr,
    intrinsic,
    lower_builtin,
    lower_getattr_generic,
    lower_setattr_generic,
    models,
    register_model,
)
from numba.np.numpy_support import from_dtype

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import row_type
from kamsim.theory.state import DECLARED, World
from kamsim.theory.strategies import DECISIONS

BYTE, WORD = ir.IntType(8), ir.IntType(64)
TABLES = len(World._fields)
REAL = "a real number where a whole one belongs"
ASSUMPTIONS = 2 * TABLES  #: where the address of a run's assumptions stands in its line of `addresses_of`


class RowType(types.Type):
    """One entity of a declared kind."""

    def __init__(self, declared):
        self.declared = declared
        super().__init__(declared.__name__)


class TableType(types.Type):
    """All entities of a kind in one run."""

    def __init__(self, declared):
        self.declared = declared
        super().__init__(f"Table{declared.__name__}")


class WorldType(types.Type):
    """All tables of one run."""

    def __init__(self):
        super().__init__("World")


@register_model(RowType)
@register_model(WorldType)
class AddressModel(models.PrimitiveModel):
    """An address."""

    def __init__(self, manager, kind):
        super().__init__(manager, kind, BYTE.as_pointer())


@register_model(TableType)
class TableModel(models.StructModel):
    """Where the rows begin, and how many there are."""

    def __init__(self, manager, table):
        super().__init__(manager, table, [("first", types.voidptr), ("count", types.int64)])


def addresses_of(worlds, assumptions):
    """Where the tables of every run stand, (runs, words): address and length of each, then the assumptions' address.

    The arrays must live as long as compiled code uses the addresses.
    """
    lines = np.empty((len(assumptions), ASSUMPTIONS + 1), np.int64)
    for place, (rows, declared) in enumerate(zip(worlds, DECLARED, strict=True)):
        lines[:, 2 * place], lines[:, 2 * place + 1] = addresses(rows, declared), rows.shape[1]
    lines[:, ASSUMPTIONS] = addresses(assumptions, Assumptions)
    return lines


def addresses(rows, declared):
    """Where the rows of every run begin; rows that lie otherwise than compiled code believes are refused."""
    if rows.dtype != row_type(declared) or not rows.flags.c_contiguous:
        raise ValueError(f"rows of {declared} must stand side by side, as they are declared")
    return rows.ctypes.data + rows.strides[0] * np.arange(len(rows))


def access(builder, instruction, name, constant):
    """Tell LLVM that what is read or written has a name of its own: nothing else stands there, perhaps for good."""
    module, zero = builder.module, ir.Constant(WORD, 0)
    kind = module.add_metadata([name, module.add_metadata(["kamsim"]), zero])
    instruction.set_metadata("tbaa", module.add_metadata([kind, kind, zero, *[ir.Constant(WORD, 1)] * constant]))
    return instruction


def read_word(builder, line, place):
    """A word in the list of a run's tables, which stays as it is."""
    words = builder.bitcast(line, WORD.as_pointer())
    return access(builder, builder.load(cgutils.gep(builder, words, place)), "list of tables", constant=True)


@intrinsic
def world_of(typing, addresses, run):
    """The world of one run out of a batch."""

    def make(context, builder, signature, values):
        array = context.make_array(signature.args[0])(context, builder, values[0])
        return builder.bitcast(cgutils.get_item_pointer(context, builder, signature.args[0], array,
                               [values[1], ir.Constant(WORD, 0)]), BYTE.as_pointer())  # fmt: skip

    return WorldType()(addresses, types.int64), make


@intrinsic
def assumptions_of(typing, world):
    """The assumptions of a run."""

    def make(context, builder, signature, values):
        return builder.inttoptr(read_word(builder, values[0], ASSUMPTIONS), BYTE.as_pointer())

    return RowType(Assumptions)(world), make


def row_of(declared):
    """A function for compiled code: the row of a declared kind at an address."""

    @intrinsic
    def row(typing, address):
        def make(context, builder, signature, values):
            return builder.inttoptr(values[0], BYTE.as_pointer())

        return RowType(declared)(types.int64), make

    return row


@infer_getattr
class Tables(AttributeTemplate):
    """The attributes of a world are its tables."""

    key = WorldType

    def generic_resolve(self, world, name):
        """A table, if there is one of that name."""
        return TableType(getattr(DECLARED, name)) if name in World._fields else None


@lower_getattr_generic(WorldType)
def read_table(context, builder, world, line, name):
    """``world.buyers``."""
    table, place = (
        cgutils.create_struct_proxy(TableType(getattr(DECLARED, name)))(context, builder),
        2 * World._fields.index(name),
    )
    table.first = builder.inttoptr(read_word(builder, line, place), BYTE.as_pointer())
    table.count = read_word(builder, line, place + 1)
    return table._getvalue()


@infer_global(len)
class LengthOfTable(AbstractTemplate):
    """``len(world.buyers)``."""

    def generic(self, given, named):
        """A whole number."""
        return signature(types.int64, *given) if isinstance(given[0], TableType) else None


@lower_builtin(len, TableType)
def length(context, builder, signature, values):
    """``len(world.buyers)``."""
    return cgutils.create_struct_proxy(signature.args[0])(context, builder, value=values[0]).count


@infer_global(operator.getitem)
class RowOfTable(AbstractTemplate):
    """``world.buyers[number]``."""

    def generic(self, given, named):
        """One entity."""
        table, number = given
        if isinstance(table, TableType) and isinstance(number, types.Integer):
            return signature(RowType(table.declared), table, types.int64)
        return None


@lower_builtin(operator.getitem, TableType, types.int64)
def take_row(context, builder, signature, values):
    """``world.buyers[number]``; from the end if the number is below zero, as in plain Python."""
    kind = signature.args[0]
    table, number = cgutils.create_struct_proxy(kind)(context, builder, value=values[0]), values[1]
    below = builder.icmp_signed("<", number, ir.Constant(WORD, 0))
    number = builder.select(below, builder.add(number, table.count), number)
    size = ir.Constant(WORD, row_type(kind.declared).itemsize)
    return builder.gep(table.first, [builder.mul(number, size)])


def kind_of(row, name):
    """The numba type of a field."""
    return from_dtype(np.dtype(row.declared.fields[name].dtype))


@infer_getattr
class FieldsOfRow(AttributeTemplate):
    """The attributes of an entity are its fields."""

    key = RowType

    def generic_resolve(self, row, name):
        """The type of a field, if there is one of that name."""
        return kind_of(row, name) if name in row.declared.fields else None


def place_of(context, builder, row, value, name):
    """Where a field of an entity stands, and how its type lies in memory."""
    model = context.data_model_manager[kind_of(row, name)]
    offset = row_type(row.declared).fields[name][1]
    return builder.bitcast(cgutils.gep(builder, value, offset), model.get_data_type().as_pointer()), model


@lower_getattr_generic(RowType)
def read_field(context, builder, row, value, name):
    """``buyer.orders``."""
    place, model = place_of(context, builder, row, value, name)
    loaded = access(builder, builder.load(place), f"{row}.{name}", constant=row.declared is Assumptions)
    return model.from_data(builder, loaded)


@lower_setattr_generic(RowType)
def write_field(context, builder, signature, values, name):
    """``buyer.orders = 3.0``."""
    row, (value, given) = signature.args[0], values
    place, model = place_of(context, builder, row, value, name)
    access(builder, builder.store(model.as_data(builder, given), place), f"{row}.{name}", constant=False)


@intrinsic
def decisions_hold(typing, relationship):
    """Whether every decision about a relationship is within its bounds, which nothing is that is no number."""

    def make(context, builder, signature, values):
        fine = ir.Constant(ir.IntType(1), 1)
        for name in DECISIONS:
            value = read_field(context, builder, relationship, values[0], name)
            compare = builder.fcmp_ordered if kind_of(relationship, name) in types.real_domain else builder.icmp_signed
            for sign, bound in zip((">=", "<="), relationship.declared.fields[name].bounds, strict=True):
                if math.isfinite(bound):
                    fine = builder.and_(fine, compare(sign, value, ir.Constant(value.type, bound)))
        return fine

    return types.boolean(relationship), make


@register_pass(mutates_CFG=False, analysis_only=True)
class WholeFields(AnalysisPass):
    """Refuses what stores a real number in a field of whole numbers: compiled code would cut it off without a word."""

    _name = "kamsim_whole_fields"

    def __init__(self):
        super().__init__()

    def run_pass(self, state):
        """Look at every store into a row; nothing is changed."""
        for block in state.func_ir.blocks.values():
            for store in block.find_insts(numba_ir.SetAttr):
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
