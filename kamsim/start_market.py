"""What the two sides of a living relationship already know of each other.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from .start import grown, share


def start_knowing(columns, layout, assumed):
    """Each side's estimate of the other: sure after years, with an error where it is unsure (S0.4)."""
    relationships, suppliers, buyers = columns["relationships"], columns["suppliers"], columns["buyers"]
    rows = layout.world.relationships
    known = 0.8 * grown(relationships["age"], 12.0) * relationships["active"] * bool(assumed["explore_capability"])
    spread = 0.25 * np.sqrt(1.0 - known)
    able = share(0.5 + 5.0 * (suppliers["quality"][:, rows["supplier"]] - 0.93))
    sound = share(0.5 + 2.0 * (buyers["solvency"][:, rows["buyer"]] - 0.85))
    error = 0.4 * spread * relationships.luck["ability_seen"]
    relationships["buyer_estimate"] = share(0.5 + known * (able - 0.5 + error))
    relationships["supplier_estimate"] = share(0.5 + known * (sound - 0.5 - error))
    relationships["buyer_uncertainty"] = relationships["supplier_uncertainty"] = spread
