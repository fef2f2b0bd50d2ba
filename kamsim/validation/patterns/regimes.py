"""D01 to D03, D06: the same market, firms and luck, where only what makes a kind of trade differs, or spending."""

import numpy as np

from kamsim.theory.assumptions import REGIMES

from .dissolution import link_survival
from .statistics import ratio

PLAYED = {
    "kam": ("kam", {}),
    "spot": ("spot", {}),
    "spot_halved": ("spot", {"switching_scale": 0.5 * REGIMES["spot"]["switching_scale"]}),
    "services": ("contract_services", {}),
    "services_reviewed": ("contract_services", {"review_years": 3}),
}
"""Histories of one seed: regime, and what is assumed beyond it; ``returns`` stands beside them."""


def spot_market(played):
    """D01: yearly survival of links on the spot and under key account management; what half the switching cost takes.

    Switching cost is what leaving costs a buyer that is bound by pledges, habit and levers (`switching_scale`); looking
    at others, doubt about strangers and what people and trust are worth stay as they are.
    """
    (spot,), (kam,), (halved,) = (link_survival(seen) for seen in (played.spot, played.kam, played.spot_halved))
    return spot, kam, spot - halved


def agencies(played):
    """D02: links lost within five years, those left after fifteen, and mean elapsed tenure of contract services."""
    seen = played.services
    return 1.0 - lasting(seen, 5), lasting(seen, 15), elapsed_tenure(seen)


def compulsory_review(played):
    """D03: mean elapsed tenure without over with a review of all suppliers every three years."""
    return (ratio(elapsed_tenure(played.services), elapsed_tenure(played.services_reviewed)),)


def which_investment_pays(played):
    """D06: net return per euro in two years: time and care; specific, served often and seldom; price."""
    return played.returns


def lasting(seen, years):
    """Part of the links begun in the window, early enough to be seen so long, that were active in all years since."""
    return ratio((seen.age[years:] == years).sum(), (seen.age[:-years] == 0).sum())


def elapsed_tenure(seen):
    """Mean age of the living in years, mean over snapshots."""
    return float(np.mean([seen.yearly.age[year, seen.standing[year]].mean() / 12.0 for year in seen.snapshots]))
