"""Product lines of a buyer, what each supplier delivers on them, and groups of buyers."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY, Exclusion, Sourcing

LINES = 3  #: product lines a buyer has in the category


class LineState(Row):
    """One of a buyer's product lines in the category (S0.14)."""

    number = Field(0, "row", "Its own row.")
    weight = Field(0.34, "0..1", "Its part of the buyer's spend in the category.")
    criticality = Field(0.5, "0..1", "How badly the buyer's work stops without it (S1.11).")
    mode = Field(int(Sourcing.MULTI), "word", "From how many it buys here.", words=Sourcing)
    first = Field(NOBODY, "row", "Relationship that comes first on this line; -1 none.")
    second = Field(NOBODY, "row", "Relationship that comes second; -1 none.")
    suppliers = Field(0, "suppliers", "Suppliers that deliver on it.")
    contract_end = Field(0, "month", "Month in which the contract of firms outside this world ends.")


class SupplyState(Row):
    """What one relationship covers on one product line."""

    relationship = Field(NOBODY, "row", "Whose.")
    line = Field(NOBODY, "row", "On which line.")
    excluded = Field(int(Exclusion.NONE), "word", "Why it may not deliver here.", words=Exclusion)
    share = Field(0.0, "0..1", "The part of the line it holds under contract.")
    contract_end = Field(0, "month", "Month in which that contract ends.")
    potential = Field(0.0, "0..1", "The part it could win.")
