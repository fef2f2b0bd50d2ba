"""What the relationship covers of the buyer's product lines."""

from ...fields import Field

NOBODY = -1


class Scope:
    """What the relationship covers of the buyer's product lines."""

    first_supply = Field(0, "row", "Its first row in the table of supplies; three in all.")
    line_pull = Field(1.0, "ratio, 1 = usual", "How far its lines and their sourcing modes favour it (S0.14).")
    sole_part = Field(0.0, "0..1", "Part of its trade for which the buyer has no other source (S0.14).")
    white_space = Field(0.0, "0..1", "Part of the buyer's spend it could still win, line by line (S0.18).")
    criticality = Field(0.5, "0..1", "How critical what it delivers is to the buyer (S4.12).")
