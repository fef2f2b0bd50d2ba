"""Which concept of the field a line of the cause ledger shows, by the number it carries in the list of concepts."""

from .words import Act, EndReason, Kind, ProjectKind, Withdrawal

OF_KIND = {
    Kind.RECESSION_BEGAN: "S0.28", Kind.RECESSION_ENDED: "S0.28", Kind.SCANDAL: "S0.30",
    Kind.INTERNAL_TROUBLE: "S0.29", Kind.SHORTAGE: "S2.10", Kind.MERGER: "S1.8", Kind.BUYER_GROWS: "S4.11",
    Kind.CONTACT_LEFT: "S1.45", Kind.CONTACT_POACHED: "S3.9", Kind.CONTACT_RETIRED: "S1.45",
    Kind.CONTACT_PROMOTED: "S1.45", Kind.CONTACT_JOINED: "S3.10", Kind.KNOWLEDGE_LOST: "S1.47",
    Kind.WINDOW_OPENED: "S3.11", Kind.PRIOR_TIE: "S3.10", Kind.POOR_FIT: "S1.44", Kind.OVERLOAD: "S1.6",
    Kind.ACCESS_REFUSED: "S1.48", Kind.ACCESS_GRANTED: "S1.48", Kind.TIE_FORMED: "S3.12",
    Kind.CONTRADICTION: "S1.57", Kind.SHAPE_CHANGED: "S1.58",
    Kind.SERVICE_FAILED: "S1.15", Kind.PROBLEM_SOLVED: "S2.16", Kind.RATIONED: "S2.10", Kind.PRIORITISED: "S2.10",
    Kind.MISCONDUCT_COMMITTED: "S1.66", Kind.MISCONDUCT_DETECTED: "S1.66", Kind.SUSPICION: "S1.68",
    Kind.DISAPPOINTED: "S4.19", Kind.DELIGHTED: "S2.34", Kind.STATUS_ANNOUNCED: "S4.19",
    Kind.TREATED_AS_ONE_OF_MANY: "S4.19", Kind.WRONG_PEOPLE: "S4.19", Kind.UNREALISTIC_AIMS: "S4.19",
    Kind.SURVEY_HELD: "S2.31", Kind.VALUE_FORGOTTEN: "S2.27",
    Kind.TRIAL_BEGAN: "S1.41", Kind.TRIAL_PASSED: "S1.41", Kind.TRIAL_FAILED: "S1.41", Kind.LISTED: "S0.9",
    Kind.DELISTED: "S0.9", Kind.TENDER_WON: "S2.28", Kind.TENDER_LOST: "S2.28", Kind.VENDOR_CUT: "S1.13",
    Kind.ACCREDITED: "S1.25", Kind.ACCREDITATION_LAPSED: "S1.25", Kind.ENTERED: "S1.40",
    Kind.CONCESSION: "S3.6", Kind.DISTRESS: "S3.4", Kind.INSOLVENT: "S3.5", Kind.RECOVERED: "S3.4",
    Kind.OVERDUE: "S1.65", Kind.PRICE_ROUND: "S1.54",
    Kind.STAGE_ROSE: "S0.2", Kind.STAGE_FELL: "S1.62", Kind.CONSENT_REFUSED: "S1.16", Kind.STATUS_GIVEN: "S1.37",
    Kind.EXIT_PLANNED: "S0.31", Kind.DECLINE_BEGAN: "S0.25", Kind.DECLINE_HALTED: "S1.62", Kind.ENDED: "S0.25",
    Kind.RETURNED: "S0.32", Kind.REENGINEERED: "S1.73", Kind.RIVAL_CONFLICT: "S1.74", Kind.BOARD_REVIEW: "S4.16",
    Kind.BAD_WORD: "S2.4", Kind.PRIORITY_CHANGED: "S2.19", Kind.NEED_FOUND: "S2.33",
    Kind.DISPUTE_OPENED: "S2.15", Kind.DISPUTE_SETTLED: "S2.15", Kind.TECHNOLOGY_BOUGHT: "S1.21",
    Kind.TECHNOLOGY_STRANDED: "S1.21", Kind.CUSTOMER_ANNOYED: "S2.26", Kind.SITE_FAILED: "S1.12",
    Kind.AUDIT_FAILED: "S1.26", Kind.SITE_VISIT: "S0.4", Kind.PROSPECT_SPOTTED: "S1.39", Kind.REBUY_OPENED: "S1.40",
    Kind.MANAGER_REASSIGNED: "S4.21", Kind.CLAIM_REFUSED: "S4.7", Kind.LEADER_LOST: "S1.7",
    Kind.CONTACTS_BLOCKED: "S1.27", Kind.SENIOR_ACCESS_GRANTED: "S1.32",
    Kind.SENIOR_ACCESS_LOST: "S1.32", Kind.ESCALATED: "S2.22",
    Kind.SCOPE_WIDENED: "S0.18", Kind.SOLE_SOURCED: "S0.14", Kind.SECOND_SOURCED: "S0.14",
    Kind.PROJECT_STOPPED: "S4.26", Kind.PROJECT_FAILED: "S4.30", Kind.STOOD_BY: "S0.30",
    Kind.DISTANCED: "S0.30", Kind.BRAND_SPILLED: "S0.30",
    Kind.GROUP_JOINED: "S1.9", Kind.GROUP_LEFT: "S1.10",
    Kind.PULL_SIGNAL: "S4.13", Kind.STRATEGIC_RESOURCE: "S1.51", Kind.REFERENCE_HELPED: "S1.4",
    Kind.DIALOGUE_HELD: "S4.10", Kind.DIALOGUE_SKIPPED: "S4.10", Kind.MISMATCH_SHOWED: "S4.10",
    Kind.STAYED_OUTSIDE: "S1.17", Kind.TIER_MISFIT: "S4.24", Kind.IMPORTANCE_GAP: "S4.9",
}  # fmt: skip
OF_ACT = {
    Act.PRICE_HIKE: "S1.69", Act.LEAK: "S1.70", Act.RIVAL_SUPPLY: "S1.71", Act.RESTRICTION: "S1.72",
    Act.BUYER_MISCONDUCT: "S1.66",
}  # fmt: skip
OF_REASON = {
    EndReason.DRIFT: "S0.26", EndReason.BETRAYAL: "S1.68", EndReason.MISCONDUCT: "S1.66",
    EndReason.CONTACT_LOST: "S1.45", EndReason.TENDER_LOST: "S2.28", EndReason.VENDOR_CUT: "S1.13",
    EndReason.UNPROFITABLE: "S1.73", EndReason.BUYER_FAILED: "S3.5", EndReason.SUPPLIER_FAILED: "S3.5",
    EndReason.RIVAL_CONFLICT: "S1.74", EndReason.TRIAL_FAILED: "S1.41", EndReason.BUYERS_MERGED: "S1.8",
}  # fmt: skip
OF_WITHDRAWAL = {
    Withdrawal.NOT_SIGNIFICANT: "S1.63", Withdrawal.BUYS_FROM_RIVAL: "S1.64", Withdrawal.UNSTABLE: "S1.65",
    Withdrawal.UNETHICAL: "S1.66", Withdrawal.CONCESSIONS: "S1.67",
}  # fmt: skip
OF_PROJECT = {
    ProjectKind.QUALITY: "S1.60", ProjectKind.COST_REDUCTION: "S4.29", ProjectKind.NEW_PRODUCT: "S0.24",
    ProjectKind.CO_BRAND: "S0.23", ProjectKind.VENTURE: "S1.60",
}  # fmt: skip
BY_DETAIL = {
    Kind.ACT_COMMITTED: OF_ACT, Kind.ACT_DETECTED: OF_ACT, Kind.DECLINE_BEGAN: OF_REASON, Kind.ENDED: OF_REASON,
    Kind.STATUS_WITHDRAWN: OF_WITHDRAWAL, Kind.PROJECT_BEGAN: OF_PROJECT, Kind.PROJECT_SUCCEEDED: OF_PROJECT,
}  # fmt: skip


def concept(kind, detail):
    """The concept a line shows, e.g. ``S1.70`` for a leak that came to light; empty if it stands for none alone."""
    return BY_DETAIL.get(kind, {}).get(detail) or OF_KIND.get(kind, "")
