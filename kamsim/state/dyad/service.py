"""What was promised and what was delivered."""

from ...fields import Field


class Service:
    """What was promised and what was delivered."""

    delivered = Field(0.5, "0..1", "Service as this buyer values it, this month.")
    reliability = Field(0.9, "0..1", "Share of promises kept, this month.")
    response = Field(0.5, "0..1", "Quickness of answers and updates.")
    technical = Field(0.3, "0..1", "Technical support given.")
    presence = Field(0.3, "0..1", "Events, gifts and brochures given.")
    fill_rate = Field(1.0, "0..1", "Share of its orders that was delivered.")
    failed = Field(False, "yes/no", "A service failure happened this month.")
    recent_failures = Field(0.0, "count", "Failures, fading within a year (C19).")
    open_problem = Field(0, "months", "Age of the problem that is still open; 0 none.")
