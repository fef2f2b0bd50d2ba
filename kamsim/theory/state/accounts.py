"""Which relationships are a supplier's."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY


class AccountState(Row):
    """A place for one of a supplier's relationships; its places stand side by side, those taken first."""

    relationship = Field(NOBODY, "row", "The relationship, -1 while the place is free.")
