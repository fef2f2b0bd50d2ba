"""What the field disputes: a preset for each side, and one for each common claim that studies do not bear out."""

#: Number of the tension to its two sides; what each says stands in docs/tensions.md.
TENSIONS = {
    "T1": ("interdependent_is_best", "integrated_is_summit"),
    "T2": ("rank_by_spend", "rank_by_significance"),
    "T3": ("shed_small", "keep_small"),
    "T4": ("equal_importance", "asymmetry_is_stable"),
    "T5": ("any_rival_sale_betrays", "clause_decides"),
    "T6": ("trust_removes_checking", "always_check"),
    "T7": ("failures_are_forgiven", "nothing_is_forgiven"),
    "T8": ("forward_only", "reversible"),
    "T9": ("cycle_of_practice", "cycle_of_record"),
    "T10": ("change_is_a_threat", "change_is_a_chance"),
    "T11": ("buyer_decides", "supplier_decides"),
}

SIDES = {
    "interdependent_is_best": {"best_kind_weight": 0.3, "summit_weight": 0.0},
    "integrated_is_summit": {"best_kind_weight": 0.0, "summit_weight": 0.3},
    "rank_by_spend": {"potential_weight": 0.0, "criteria_weight": 0.0},
    "rank_by_significance": {"potential_weight": 0.5, "criteria_weight": 1.0},
    "shed_small": {"loss_borne": 0.0, "loss_patience": 6, "significant": 0.9},
    "keep_small": {"loss_patience": 1200},
    "equal_importance": {"mutual_bar": 0.7, "gap_costs": 0.5},
    "asymmetry_is_stable": {"mutual_bar": 0.0, "gap_costs": 0.0},
    "any_rival_sale_betrays": {"rival_sale_is_breach": 1.0},
    "clause_decides": {"rival_sale_is_breach": 0.0},
    "trust_removes_checking": {"trust_replaces_checking": 0.75},
    "always_check": {"trust_replaces_checking": 0.0},
    "failures_are_forgiven": {"forgiveness": 0.8},
    "nothing_is_forgiven": {"forgiveness": 0.0, "unforgivable": 0.0, "failure_harm": 0.3},
    "forward_only": {"sour_below": 0.0},
    "reversible": {"sour_below": 0.35},
    "cycle_of_practice": {"recession_gap": 102.0, "recession_gap_spread": 0.1, "recession_gap_shortest": 84.0},
    "cycle_of_record": {"recession_gap": 75.0, "recession_gap_spread": 0.52, "recession_gap_shortest": 14.0},
    "change_is_a_threat": {"window_months": 0, "newcomer_knows": 0.0},
    "change_is_a_chance": {"push_contact": 0.0, "ties_worth": 0.0},
    "buyer_decides": {"buyer_must_consent": True},
    "supplier_decides": {"buyer_must_consent": False},
}

#: What is often said; what studies find is kamsim's default.
CLAIMS = {
    "claim_recession_every_8_years": SIDES["cycle_of_practice"],
    "claim_age_makes_trust": {"trust_theory": "duration"},
    "claim_status_makes_trust": {"status_trust": 0.2},
    "claim_decline_is_gradual": {"temptation": 0.0, "misconduct": 0.0, "unforgivable": 1.0},
    "claim_the_contact_is_the_account": {"push_contact": 8.0, "ties_worth": 0.8},
}
