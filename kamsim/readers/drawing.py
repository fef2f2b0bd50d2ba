"""Luck in the compiled reader: ``draws.relationships[i].bid`` is drawn on the spot, as `kamsim.theory.chance` says.

To numba the luck of a kind, and of one entity, are types of their own: keys, month and row, whose attributes are draws.
"""

import operator

from numba.core import cgutils, types
from numba.core.typing.templates import AbstractTemplate, AttributeTemplate, infer_global, signature
from numba.extending import (
    infer_getattr,
    intrinsic,
    lower_builtin,
    lower_getattr_generic,
    models,
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
    """The luck of a month; of all entities of one kind in it; or of one of them."""

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
    whole = LuckType(Draws)

    def make(context, builder, signature, values):
        luck = cgutils.create_struct_proxy(whole)(context, builder)
        luck.keys, luck.month = context.make_array(KEYS)(context, builder, values[0]).data, values[1]
        return luck._getvalue()

    return whole(KEYS, WHOLE), make


@infer_global(operator.getitem)
class LuckOfRow(AbstractTemplate):
    """``draws.relationships[i]``."""

    def generic(self, given, named):
        """The luck of one entity."""
        luck, row = given
        wanted = isinstance(luck, LuckType) and luck.declared is not Draws and isinstance(row, types.Integer)
        return signature(luck, luck, WHOLE) if wanted else None


@lower_builtin(operator.getitem, LuckType, WHOLE)
def take_row(context, builder, signature, values):
    """``draws.relationships[i]``."""
    one = cgutils.create_struct_proxy(signature.args[0])(context, builder, value=values[0])
    one.row = values[1]
    return one._getvalue()


@infer_getattr
class Events(AttributeTemplate):
    """The attributes of a month's luck are its kinds, those of a kind its events."""

    key = LuckType

    def generic_resolve(self, luck, name):
        """Every event is a real number."""
        if luck.declared is Draws:
            return LuckType(getattr(LUCK, name)) if name in Draws._fields else None
        return REAL if name in luck.declared.fields else None


@lower_getattr_generic(LuckType)
def draw(context, builder, luck, value, name):
    """The luck of one kind; or draw one event."""
    if luck.declared is Draws:
        return value
    event = luck.declared.fields[name]
    one = cgutils.create_struct_proxy(luck)(context, builder, value=value)
    key = builder.load(cgutils.gep(builder, one.keys, event.place))
    return context.compile_internal(builder, LAWS[event.law], REAL(WHOLE, WHOLE, WHOLE), (key, one.month, one.row))
