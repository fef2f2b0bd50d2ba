"""The declared state of a buying group."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY


class GroupState(Row):
    """Buyers that negotiate as one (S1.9)."""

    number = Field(0, "row", "Its own row.")
    members = Field(0, "buyers", "How many it has.")
    orders = Field(0.0, "EUR per month", "What they order together.")
    pressure = Field(0.0, "0..1", "How hard it pushes prices: its hardest negotiator speaks for all.")
    rivalry = Field(NOBODY, "number", "End market of the first member that has rivals; -1 none.")
    rivals = Field(0, "buyers", "Members that fight each other in that end market (S1.10).")
