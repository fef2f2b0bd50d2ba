"""Buyers that grow, merge and buy together."""

from .kinds import part, weight, yearly


class Concentration:
    """Buyers that grow, merge and buy together."""

    purchasing_power_weight = weight(0.5, "Weight of a buyer's size, or its group's, in a price round (S1.8, S1.9).")
    concentration_trend = part(0.01, "Part that large buyers gain and small ones lose in a year (S1.8).")
    merger_rate = yearly(0.004, "Mergers in which a buyer takes over another (S1.8).")
    group_rate = yearly(0.02, "Small buyers without a group that join one (S1.9).")
    group_small = weight(0.6, "Size, in mean buyers, below which a buyer wants company.")
    group_caution = part(0.3, "Openness lost by buyers who share a group with a rival (S1.10).")
    group_breaks = part(0.15, "Chance a year that a buyer leaves a group because of a rival in it.")
