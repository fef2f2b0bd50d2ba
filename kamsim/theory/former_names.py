"""Names that quantities had before, so that who uses an old one is told the new one."""

from kamsim.errors import nearest

FORMER = {
    "level_usual": "usual_level", "tone_usual": "usual_tone", "solvency_usual": "usual_solvency",
    "backing_usual": "usual_backing", "divisions_usual": "usual_divisions", "held_usual": "held_weight",
    "direction_usual": "leader_weight", "selling_usual": "usual_selling",
    "coordinating_usual": "usual_coordinating", "solving_usual": "usual_selling", "clarity_usual": "usual_clarity",
    "plan_usual": "usual_plan", "joint_usual": "usual_joint", "care_usual": "usual_care",
    "proof_counts": "proof_weight", "tone_counts": "tone_weight", "grave_counts": "grave_weight",
    "fit_counts": "fit_weight", "leader_counts": "leader_weight", "type_counts": "type_weight",
    "time_counts": "time_weight", "clarity_counts": "clarity_weight", "care_counts": "care_weight",
    "documents_count": "documents_weight", "basics_count": "basics_weight", "claims_count": "claims_weight",
    "coverage_counts": "coverage_binds", "forgiven_failures": "forgiveness_lasts",
    "failures_forgiven": "failures_borne", "weight": "budget_claim", "planned_weight": "planned_claim",
    "seat_wanted": "joint_work_wanted", "match_wanted": "reassign_wanted", "serve": "still_served",
    "locked": "access_refused", "locked_months": "refused_months", "goodbye": "parting_quality",
    "promise": "true_promise", "care": "care_taken", "freedom": "dependence_deters",
    "price_of_freedom": "dependence_deters", "price_of_freedom_step": "trust_step",
    "freedom_step": "trust_step", "sour": "sour_below", "weights": "budget_claims",
    "months_to_solve": "solving_months", "hassle_weight": "hassle_worth", "lean_weight": "lean_worth",
    "memory_weight": "memory_worth", "service_weight": "service_worth", "capability_weight": "quality_worth",
    "people_weight": "ties_worth", "breadth_weight": "ties_worth", "preference_weight": "ties_worth",
    "backing_weight": "ties_worth", "loss_weight": "ties_worth", "anger_weight": "breach_worth",
    "mood_weight": "service_worth", "reliability_opens": "quality_worth", "bid_noise": "choice_luck",
    "bid_switching": "switching_scale", "bid_incumbency": "switching_scale", "bid_memory": "memory_worth",
    "bid_quality_weight": "service_worth", "entry_rate": "search_cost", "tender_share": "search_cost",
    "window_bonus": "window_eases", "lock_weight": "switching_scale", "stage_commitment_step": "stage_step",
    "poached_knowledge": "poached_tie",
    "visit_above": "visit_looks", "criteria_met": "criteria_missed",
    "usual_held": "held_weight", "usual_direction": "leader_weight",
    "book_trust": "book_rate", "usual_gratitude": "gratitude_fades", "usual_lock": "switching_scale",
    "stage_patience": "grace_months", "stage_slack": "grace_months",
    "plan_saves": "notice_saves",
    "cooling_months": "open_to_return", "young_frail": "decline_rate",
    "hardly_met": "push_neglect",
    "bid_selling_formal": "bid_selling",
    "concessions_fade": "give_get_fades",
    "give_get_patience": "give_get_bar",
    "misses_in_time": "misses",
    "misses_configured": "misses",
    "misses_part_loads": "misses",
    "misses_slots": "misses",
    "desk_memory": "told_again",
    "hours_a_call": "call_takes",
    "hours_a_problem": "problem_takes",
    "hours_a_dispute": "problem_takes",
    "customer_hours": "call_takes",
    "recession_length_spread": "recession_spread",
    "recession_depth_spread": "recession_spread",
    "audit_wait": "audit_passes",
    "dialogue_cost": "visit_cost",
    "act_gain": "hike_gain",
    "practice_saves": "scale_saves",
    "lean_floor": "lean_rise",
    "usual_solving": "usual_selling",
    "two_layer_exposure": "two_layer_loss",
    "group_small": "group_rate",
    "errors_hurt": "usual_errors",
    "detection_delay": "detection",
    "announcement_patience": "disappointment_harm",
    "mismatch_months": "mismatch_harm",
    "exit_talk_months": "notice_saves",
    "pull_weight": "regard_weight",
    "lean_cost": "lean_speed",
    "pruning_margin": "pruning",
    "act_months": "detection",
    "alignment_repairable": "recovery",
    "misconduct_limit": "misconduct_unbearable",
    "senior_trust": "trust_gate",
    "project_trust": "trust_gate",
    "single_quickness": "skill_solves",
    "leader_lost": "leader_weight",
    "settling": "solving",
    "settling_helped": "response_solves",
    "tone_speed": "review_speed",
    "practitioner_months": "setup_months",
    "access_refusal_months": "access_refusal",
}  # fmt: skip
"""Those that were taken into one thing lead to what does their work now."""


def advise(name, valid):
    """What to write instead of an unknown name: what it is called now, else the nearest of the valid names.

    >>> advise("tone_usual", ["usual_tone", "tone_speed"])
    "It is called 'usual_tone' now."
    >>> advise("tone_sped", ["usual_tone", "tone_speed"])
    "Did you mean 'tone_speed'?"
    """
    now = FORMER.get(name)
    return f"It is called {now!r} now." if now in valid else nearest(name, valid)
