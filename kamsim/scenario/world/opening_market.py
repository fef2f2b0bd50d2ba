"""What the two sides of a living relationship already know of each other.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.rules.quantities import TINY
from kamsim.theory.state.lines import LINES

from .columns import clamp, grown


def start_estimates(columns, layout, assumed):
    """Each side's estimate of the other: sure after years, with an error where it is unsure (S0.4)."""
    relationships, suppliers, buyers = columns["relationships"], columns["suppliers"], columns["buyers"]
    rows = layout.world.relationships
    known = 0.8 * grown(relationships["age"], 12.0) * relationships["active"] * bool(assumed["explore_capability"])
    unsure = np.sqrt(1.0 - known)
    able = ability(suppliers["quality"][:, rows["supplier"]], assumed["usual_quality"])
    sound = ability(buyers["solvency"][:, rows["buyer"]], assumed["usual_solvency"])
    error = 0.4 * assumed["ability_spread"] * unsure * relationships.luck["ability_seen"]
    relationships["buyer_estimate"] = clamp(0.5 + known * (able - 0.5 + error))
    relationships["supplier_estimate"] = clamp(0.5 + known * (sound - 0.5 - error))
    relationships["buyer_uncertainty"] = relationships["supplier_uncertainty"] = unsure


def ability(value, usual):
    """The same as in the rules, for columns."""
    return clamp(1.0 - 0.5 * (1.0 - value) / np.maximum(TINY, 1.0 - usual))


def start_lines(columns, layout):
    """What a supplier could win of each line, and when its contract ends."""
    relationships, supplied, buyers = columns["relationships"], columns["supplies"], columns["buyers"]
    supplies, rows = layout.world.supplies, layout.world.relationships
    dyad = supplies["relationship"]
    place = np.arange(len(dyad)) % LINES
    order = (place - dyad) % LINES  # 0 for its best line, 1 for the next
    tilt = np.array([1.2, 0.95, 0.85])[order]
    supplied["potential"] = clamp(relationships["potential"][:, dyad] * tilt)
    buyer = rows["buyer"][dyad]
    ends = contract_ends(
        relationships.luck["contract"][:, dyad], buyers["contract_months"][:, buyer], buyers["year_end"][:, buyer]
    )
    given = relationships.given.get("contract_end", np.zeros(len(rows), bool))
    supplied["contract_end"] = np.where(given[dyad], relationships["contract_end"][:, dyad], ends)
    lines = columns["lines"]
    months, year_end = (np.repeat(buyers[name], LINES, axis=1) for name in ("contract_months", "year_end"))
    part = np.tile((np.arange(LINES) + 0.5) / LINES, months.shape[1] // LINES)
    lines["contract_end"] = contract_ends(np.broadcast_to(part, months.shape), months, year_end)


def contract_ends(part, months, year_end):
    """Months in which contracts end that have run for a part of their length; those of a year end with a year."""
    left = 1.0 + np.floor(part * months)
    whole = 12.0 * np.ceil((left - year_end) / 12.0) + year_end
    return np.where(months >= 12, np.where(whole > 0.0, whole, whole + 12.0), left).astype(int)


def start_expectations(columns):
    """What both sides expect at the start is what they are used to (S4.18)."""
    relationships = columns["relationships"]
    relationships["expected_share"] = relationships["share_of_wallet"]
    relationships["expected_openness"] = relationships["information"]
    relationships["expected_response"] = relationships["expected_technical"] = 0.5 * np.ones(relationships["age"].shape)
