"""Product lines and their sourcing."""

from .kinds import part, weight, yearly


class Lines:
    """Product lines and their sourcing."""

    line_weight = weight(0.5, "How far lines and their sourcing modes move shares; 0 = lines do not matter (S0.14).")
    usual_scope = part(0.85, "Part of a buyer's spend that a supplier's lines usually cover.")
    scope_rate = yearly(0.35, "Lines added in a year by an able supplier in a co-operative relationship.")
    sole_trust = part(0.54, "Trust that opens sole supply of what is not critical; 1 = never (S0.12, S0.14).")
    sole_slack = part(0.08, "How far it may fall before a second source is sought.")
    sole_saves = part(0.03, "Cost of goods saved where there is one source only.")
    sole_exposes = part(0.4, "Harder replacement of a supplier without a second source.")
    first_places = weight(0.15, "Gain of the first and second on a line bought from two.")
    sole_places = weight(0.3, "Gain of the one on a line bought from one; what is left to others is as much less.")
    white_space_speed = weight(1.0, "How much faster white space is won in an interdependent relationship (S0.18).")
    critical = part(0.7, "Criticality for which worldwide buyers want worldwide suppliers; 1 = for nothing (S1.11).")
