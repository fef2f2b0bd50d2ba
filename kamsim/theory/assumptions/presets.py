"""Named sets of assumptions: what studies find, what practitioners say, regimes of trade, and null models."""

from .tensions import CLAIMS, SIDES

#: Kinds of trade; they differ in switching cost and specificity, contract length and rhythm, and search cost only.
REGIMES = {
    "kam": {},
    "subscription": {"switching_scale": 1.5, "contract_stretch": 0.5, "search_cost": 0.2},
    "contract_services": {
        "switching_scale": 0.01,
        "contract_stretch": 1.0,
        "search_cost": 0.4,
        "strangers": 24.0,
    },
    "spot": {"switching_scale": 0.265, "contract_stretch": 0.06, "search_cost": 0.001, "strangers": 450.0},
}

#: What a model must be better than: each is kamsim with something taken out.
NULL_MODELS = {
    "constant_hazard": {
        "decline_rate": 0.11, "bond_holds": 0.0, "push_satisfaction": 0.0, "push_trust": 0.0,
        "push_drift": 0.0, "push_betrayal": 0.0, "push_failure": 0.0, "push_contact": 0.0,
        "push_neglect": 0.0, "unforgivable": 1.0, "trust_gain": 0.0, "failure_harm": 0.0, "betrayal_harm": 0.0,
        "scar": 0.0, "disappointment_harm": 0.0, "scandal_harm": 0.0,
    },
    "trust_by_age": {"trust_theory": "duration"},
    "no_persons": {
        "people_leave": False, "newcomer_knows": 0.0, "ties_worth": 0.0, "push_contact": 0.0,
        "push_neglect": 0.0, "gatekeeper_loss": 0.0, "coordination_load": 0.0, "knowledge_helps": 0.0,
    },
}  # fmt: skip

PRESETS = {
    "evidence": {},
    "practice": {name: number for claim in CLAIMS.values() for name, number in claim.items()},
    "calm": {
        "recessions": False,
        "trouble_rate": 0.0,
        "buyer_trouble_rate": 0.0,
        "shortage_rate": 0.0,
        "scandal_rate": 0.0,
        "vendor_cut_rate": 0.0,
        "temptation": 0.0,
        "misconduct": 0.0,
    },
    **{name: numbers for name, numbers in REGIMES.items() if name != "kam"},
    **NULL_MODELS,
    **SIDES,
    **CLAIMS,
}
"""What a scenario may name as ``preset``: what studies find, what practitioners say, a world without shocks, a regime,
a null model, a side of what the field disputes, or a common claim."""
