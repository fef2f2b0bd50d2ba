"""The compiled reader draws the very numbers that plain Python sees."""

import numba
import pytest

from kamsim.readers.drawing import luck_of_month
from kamsim.readers.interpreted import Luck
from kamsim.theory.chance import LUCK, Draws, keys_of

COUNTS = Draws(*(3 for _ in LUCK))


@pytest.mark.parametrize("kind", Draws._fields)
def test_every_event_of_a_kind_is_drawn_alike(kind):
    names = list(getattr(LUCK, kind).fields)
    told = ", ".join(f"one.{name}" for name in names)
    made = {"luck_of_month": luck_of_month}
    exec(f"def look(keys, month, row):\n    one = luck_of_month(keys, month).{kind}[row]\n    return ({told},)", made)
    look, luck = numba.njit(made["look"]), Luck(9, COUNTS)
    for month in range(1, 27):
        rows = getattr(luck.next_month(), kind)
        for row in range(3):
            assert look(keys_of([9])[0], month, row) == tuple(getattr(rows[row], name) for name in names)


def test_luck_begins_in_any_month():
    whole, late = Luck(4, COUNTS), Luck(4, COUNTS, month=17)
    for _ in range(17):
        whole.next_month()
    for _ in range(10):
        one, other = whole.next_month().buyers[2], late.next_month().buyers[2]
        assert (one.sales, one.failure) == (other.sales, other.failure)
