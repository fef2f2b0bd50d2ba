"""What each side can know when it decides: strategies look at this and at nothing else.

A dot names a field of a firm (`supplier.sales_mean`); without one it is a field of the relationship.
The other side's needs, trust and intentions are in neither list: a firm has beliefs about them, and may ask.
"""

from kamsim.theory.state import BuyerState, SupplierState

SUPPLIER_DECIDES = (
    "budget_claim", "breadth_wanted", "technical_wanted", "response_wanted", "presence_wanted", "record_wanted",
    "pledge_wanted", "ask_wanted", "own_taste", "evenness", "customer_focus", "firmness", "temptation",
    "tier_wanted", "still_served", "supplier_ceiling",
    "coverage_wanted", "reassign_wanted", "plan_wanted", "joint_wanted", "review_wanted",
    "campaign_wanted",
)  # fmt: skip
EFFORT_SHARES = ("technical_wanted", "response_wanted", "presence_wanted")  #: together 1
BUYER_DECIDES = ("buyer_ceiling", "price_pressure", "access_wanted", "loyalty_wanted", "joint_work_wanted")
DECISIONS = (*SUPPLIER_DECIDES, *BUYER_DECIDES)

#: seen by both: what is done, ordered, paid, met and agreed in the open
OPEN = (
    "number", "supplier", "buyer", "active", "stage", "stage_months", "highest_stage", "age", "spells", "trial",
    "agreed", "switching_cost", "information", "sharing_forecast", "sharing_cost", "sharing_pipeline",
    "sharing_schedule", "supplier_contacts", "buyer_contacts", "contact_intensity", "depth", "breadth", "bus_factor",
    "person_share", "access_refused", "refused_months", "supplier_dependence", "supplier_pledge", "buyer_pledge",
    "reliability", "response", "technical", "presence", "fill_rate", "failed", "recent_failures", "open_problem",
    "caught_acts", "caught_misconduct", "recent_betrayal", "recent_misconduct", "preferred", "accredited",
    "accreditation_months", "contract_end", "share_of_wallet", "revenue", "revenue_mean", "revenue_year",
    "revenue_last_year", "unit_price", "concession", "concessions", "overdue", "status_announced",
    "announced_months", "disintegrating", "decline_months", "exit_planned", "ended", "end_reason", "end_month",
    "initiator", "orders", "defects", "hit_rate", "stock_out", "proven", "dedicated", "calls", "answer_days",
    "dispute_months", "extras", "stock_managed", "planned_jointly", "staff_trained", "develops_along",
    "markets_along", "site_count",
)  # fmt: skip
SUPPLIERS_OWN = (
    "tier", "tier_months", "supplier_competence_trust", "supplier_goodwill_trust", "supplier_trust",
    "supplier_commitment", "supplier_satisfaction", "supplier_expectation", "supplier_checking", "knowledge",
    "recorded", "knowledge_lost", "effort", "effort_level", "hidden_act", "hidden_months", "hidden_size",
    "unfair_gain", "norm_price", "unit_cost", "gross_margin", "cost_to_serve", "investment", "profit", "profit_mean",
    "profit_year", "profit_last_year", "complexity", "reengineered", "value_documented", "supplier_given",
    "supplier_got", "potential_believed", "significance", "believed_price", "believed_response",
    "believed_technical", "believed_presence", "blocked", "window_months", "manager_fit", "selling_time", "support",
    "plan_until", "joint_until", "report_card", "danger_seen",
    "lever_cost", "quantified", "voice", "technology", "trust_believed", "hassle_believed",
)  # fmt: skip
BUYERS_OWN = (
    "buyer_competence_trust", "buyer_goodwill_trust", "buyer_trust", "buyer_commitment", "buyer_satisfaction",
    "buyer_expectation", "buyer_checking", "buyer_dependence", "delivered", "hidden_misconduct", "rank", "offer",
    "share_wanted", "rival_share", "value_delivered", "value_remembered", "importance_to_buyer",
    "service_fit", "hassle", "wait", "explained_again", "productivity_gain", "insight", "lean_gap", "site_harm",
    "consistency",
)  # fmt: skip
BUYER_IN_PUBLIC = ("number", "distressed", "exited", "scandal", "accredits", "exclusive", "rivalry_group")
SUPPLIER_IN_PUBLIC = ("number", "price", "reputation", "distressed", "exited", "scandal")


def dotted(firm, fields):
    """Names of a firm's fields as strategies declare them."""
    return {f"{firm}.{name}" for name in fields}


SUPPLIER_KNOWS = (
    {*OPEN, *SUPPLIERS_OWN, *SUPPLIER_DECIDES} | dotted("supplier", SupplierState.fields)
    | dotted("buyer", BUYER_IN_PUBLIC)
)  # fmt: skip
BUYER_KNOWS = (
    {*OPEN, *BUYERS_OWN, *BUYER_DECIDES} | dotted("buyer", BuyerState.fields)
    | dotted("supplier", SUPPLIER_IN_PUBLIC)
)  # fmt: skip
