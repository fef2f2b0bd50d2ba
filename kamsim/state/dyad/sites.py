"""How several sites of one customer are served under one contract."""

from ...fields import Field


class Sites:
    """How several sites of one customer are served under one contract."""

    first_site = Field(0, "row", "Its first row in the table of sites.")
    site_count = Field(0, "sites", "Sites served; 0 where the buyer has one only.")
    site_harm = Field(0.0, "0..1", "Local failures as the central contract feels them (S1.12).")
    consistency = Field(1.0, "0..1", "How far all sites hear the same from the supplier (S2.12).")
