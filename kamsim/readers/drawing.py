"""Luck in the compiled reader: ``draws.relationships[i].bid`` is drawn on the spot, as `kamsim.theory.chance` says.

To numba the luck of a kind, and of one entity, are types of their own: keys, month and row, whose attributes are draws.
"""

import operator

from numba.core import cgutils, types
from numba.core.typing.templates import AttributeTemplate
from numba.extending import (
    infer_getattr,
    intrinsic,
    lower_getattr_generic,
    models,
    overload,
    register_jitable,
    register_model,
)

from kamsim.theory import chance
from kamsim.theory.chance import LUCK, Draws

WHOLE, REAL = types.int64, types.float64
KEYS, FIRST_KEY = types.Array(WHOLE, 1, "C"), types.CPointer(WHOLE)

for part in (chance.splitmix, chance.uniform, chance.normal, chance.bell):
    register_jitable(part)

LAWS = {"uniform": chance.uniform, "normal": chance.normal}


class LuckType(types.Type):
    """The luck of all entities of a kind in a month, or that of one of them."""

    def __init__(self, declared):
        self.declared = declared
        super().__init__(declared.__name__)


@register_model(LuckType)
class LuckModel(models.StructModel):
    """What a draw depends on, except for the event."""

    def __init__(self, manager, luck):
        super().__init__(manager, luck, [("keys", FIRST_KEY), ("month", WHOLE), ("row", WHOLE)])


@intrinsic
def luck_of_month(typing, keys, month):
    """The luck of every kind in a month."""
    kinds = types.NamedTuple([LuckType(declared) for declared in LUCK], Draws)

    def make(context, builder, signature, values):
        made, keys = [], context.make_array(KEYS)(context, builder, values[0])
        for kind in kinds:
            luck = cgutils.create_struct_proxy(kind)(context, builder)
            luck.keys, luck.month = keys.data, values[1]
            made.append(luck._getvalue())
        return context.make_tuple(builder, kinds, made)

    return kinds(KEYS, WHOLE), make


@intrinsic
def luck_of_row(typing, luck, row):
    """The luck of one entity."""

    def make(context, builder, signature, values):
        one = cgutils.create_struct_proxy(luck)(context, builder, value=values[0])
        one.row = values[1]
        return one._getvalue()

    return luck(luck, WHOLE), make


@overload(operator.getitem)
def take_row(luck, row):
    """``draws.relationships[i]``."""
    if isinstance(luck, LuckType):
        return lambda luck, row: luck_of_row(luck, row)


@infer_getattr
class Events(AttributeTemplate):
    """The attributes of luck are its events."""

    key = LuckType

    def generic_resolve(self, luck, name):
        """Every event is a real number."""
        return REAL if name in luck.declared.fields else None


@lower_getattr_generic(LuckType)
def draw(context, builder, luck, value, name):
    """Draw one event."""
    event = luck.declared.fields[name]
    one = cgutils.create_struct_proxy(luck)(context, builder, value=value)
    key = builder.load(cgutils.gep(builder, one.keys, event.place))
    return context.compile_internal(builder, LAWS[event.law], REAL(WHOLE, WHOLE, WHOLE), (key, one.month, one.row))
