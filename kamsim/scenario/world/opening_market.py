"""What the two sides of a living relationship already know of each other.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.state.lines import LINES

from .columns import clamp, grown


def start_estimates(columns, layout, assumed):
    """Each side's estimate of the other: sure after years, with an error where it is unsure (S0.4)."""
    relationships, suppliers, buyers = columns["relationships"], columns["suppliers"], columns["buyers"]
    rows = layout.world.relationships
    known = 0.8 * grown(relationships["age"], 12.0) * relationships["active"] * bool(assumed["explore_capability"])
    spread = 0.25 * np.sqrt(1.0 - known)
    able = clamp(0.5 + 5.0 * (suppliers["quality"][:, rows["supplier"]] - 0.93))
    sound = clamp(0.5 + 2.0 * (buyers["solvency"][:, rows["buyer"]] - 0.85))
    error = 0.4 * spread * relationships.luck["ability_seen"]
    relationships["buyer_estimate"] = clamp(0.5 + known * (able - 0.5 + error))
    relationships["supplier_estimate"] = clamp(0.5 + known * (sound - 0.5 - error))
    relationships["buyer_uncertainty"] = relationships["supplier_uncertainty"] = spread


def start_lines(columns, layout, assumed):
    """A supplier is best at one line and was given the others with the years (S0.14, S0.18)."""
    relationships, supplied = columns["relationships"], columns["supplies"]
    supplies = layout.world.supplies
    dyad = supplies["relationship"]
    place = np.arange(len(dyad)) % LINES
    order = (place - dyad) % LINES  # 0 for its best line, 1 for the next
    tilt = np.array([1.2, 0.95, 0.85])[order]
    old = relationships["age"][:, dyad] > np.array([-1, 18, 54])[order]
    held = relationships["share_of_wallet"][:, dyad] > 0.4  # so much is never sold on one line
    supplied["potential"] = clamp(relationships["potential"][:, dyad] * tilt)
    supplied["in_scope"] = (order == 0) | (relationships["active"][:, dyad].astype(bool) & (old | held))
    weight = layout.world.lines["weight"][supplies["line"]]
    covered = np.where(supplied["in_scope"], weight, 0.0).reshape(len(old), -1, LINES).sum(axis=2)
    relationships["line_pull"] = covered / max(0.01, assumed["usual_scope"])
    relationships["white_space"] = clamp(relationships["potential"] - relationships["share_of_wallet"])


def start_expectations(columns):
    """What both sides expect at the start is what they are used to (S4.18)."""
    relationships = columns["relationships"]
    relationships["expected_share"] = relationships["share_of_wallet"]
    relationships["expected_openness"] = relationships["information"]
    relationships["expected_response"] = relationships["expected_technical"] = 0.5 * np.ones(relationships["age"].shape)
