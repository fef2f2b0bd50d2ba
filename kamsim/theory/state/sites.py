"""The declared state of a site: one place of a buyer as one supplier serves it."""

from kamsim.theory.fields import Field, Row


class SiteState(Row):
    """A site of a buyer with several, as one supplier serves it (S1.12); buyers with one site need no rows."""

    relationship = Field(0, "row", "Who serves it.")
    buyer = Field(0, "row", "Whose site.")
    place = Field(0, "number", "Which of the buyer's sites.")
    part = Field(0.5, "0..1 of the buyer's need", "How much of the need arises here.", "", 0.0, 1.0, given=True)
    distance = Field(0.3, "0..1", "How hard it is to serve from afar.", "", 0.0, 1.0, given=True)
    kept = Field(0.9, "0..1", "Share of what was promised that arrived here.")
    failing_months = Field(0, "months", "Months in a row in which it was badly served.")
    message = Field(0.0, "spreads", "How far what it is told differs from what others are told (S2.12).")
