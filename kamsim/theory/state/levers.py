"""The declared state of service levers: what each takes, what buyers need of it, what each relationship gets."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import ServiceLever, Stage

LEVERS = len(ServiceLever)


class LeverState(Row):
    """One of the fourteen ways to serve an account (S1.35, S1.36): what it costs, asks for and does."""

    lever = Field(int(ServiceLever.ORDER_CHANNEL), "word", "Which lever.", words=ServiceLever)
    fixed_cost = Field(
        150.0, "EUR per month", "Fixed part of the cost of a half service.", "judged", 0.0, 1e7, given=True
    )
    cost_rate = Field(0.003, "share of revenue", "Part that grows with revenue.", "judged", 0.0, 1.0, given=True)
    trust_needed = Field(0.0, "0..1", "Buyer's trust without which it cannot be had.", "judged", 0.0, 1.0, given=True)
    information_needed = Field(
        0.0, "0..1", "Information sharing without which it cannot be had.", "judged", 0.0, 1.0, given=True
    )
    depth_needed = Field(
        int(Stage.BASIC), "word", "Agreed depth without which it cannot be had.", "judged", given=True, words=Stage
    )
    bond = Field(0.1, "0..1", "How far it ties the buyer, fully used.", "judged", 0.0, 1.0, given=True)
    informs = Field(
        0.1, "0..1", "How far it opens the flow of information, fully used.", "judged", 0.0, 1.0, given=True
    )
    taste = Field(0.4, "0..1", "How much suppliers would like it themselves (S2.6).", "judged", 0.0, 1.0, given=True)
    usual_need = Field(0.3, "0..1", "Level that buyers require on average.", "judged", 0.0, 1.0, given=True)


class NeedState(Row):
    """What one buyer requires of one lever; fourteen rows a buyer."""

    buyer = Field(0, "row", "Whose need.")
    lever = Field(int(ServiceLever.ORDER_CHANNEL), "word", "Of which lever.", words=ServiceLever)
    required = Field(
        0.3, "0..1", "Level the buyer truly requires; the higher, the more it counts (S1.15).", "", 0.0, 1.0, given=True
    )
    hidden = Field(False, "yes/no", "Can be found by asking only, not by contact (S2.33).", given=True)
    hot_months = Field(
        0, "months", "Months a running initiative makes it a hot button (S2.19).", "", 0, 240, given=True
    )


class SupportState(Row):
    """What one relationship gets of one lever; fourteen rows a relationship."""

    relationship = Field(0, "row", "Whose lever.")
    lever = Field(int(ServiceLever.ORDER_CHANNEL), "word", "Which lever.", words=ServiceLever)
    promised = Field(0.0, "0..1", "Level the supplier keeps up whatever it would choose.", "", 0.0, 0.95, given=True)
    believed = Field(0.3, "0..1", "Level the supplier thinks the buyer requires (S2.6).", "", 0.0, 1.0, given=True)
    required = Field(0.0, "0..1", "Level the buyer required at the last review, hot buttons included.")
    wanted = Field(0.0, "0..1", "Level the supplier aims at.")
    level = Field(0.0, "0..1", "Level delivered.")
    cost = Field(0.0, "EUR per month", "What it costs.")
    waste = Field(0.0, "EUR per month", "Part of the cost for more than the buyer requires (S2.32).")


#: Each lever's row where it differs from the declared defaults; all judged.
LEVER_ROWS = {
    ServiceLever.ORDER_CHANNEL: {
        "fixed_cost": 90.0, "cost_rate": 0.0024, "bond": 0.25, "informs": 0.2, "taste": 0.3, "usual_need": 0.45},
    ServiceLever.AVAILABILITY: {
        "cost_rate": 0.006, "trust_needed": 0.4, "information_needed": 0.15, "bond": 0.2, "informs": 0.3,
        "taste": 0.3, "usual_need": 0.5},
    ServiceLever.DELIVERY: {"cost_rate": 0.0045, "taste": 0.3, "usual_need": 0.45},
    ServiceLever.REPRESENTATIVE: {
        "fixed_cost": 450.0, "cost_rate": 0.0015, "bond": 0.15, "informs": 0.15, "taste": 0.6, "usual_need": 0.15},
    ServiceLever.SERVICE_DESK: {
        "fixed_cost": 240.0, "cost_rate": 0.0024, "bond": 0.15, "informs": 0.15, "taste": 0.3, "usual_need": 0.45},
    ServiceLever.DISPUTES: {
        "fixed_cost": 90.0, "cost_rate": 0.0015, "bond": 0.05, "informs": 0.0, "taste": 0.15, "usual_need": 0.4},
    ServiceLever.RESPONSE: {
        "fixed_cost": 120.0, "cost_rate": 0.0024, "bond": 0.05, "informs": 0.05, "taste": 0.3, "usual_need": 0.4},
    ServiceLever.TECHNICAL_SUPPORT: {
        "fixed_cost": 240.0, "cost_rate": 0.0045, "trust_needed": 0.3, "bond": 0.25, "informs": 0.2, "taste": 0.4,
        "usual_need": 0.35},
    ServiceLever.SPONSORSHIP: {
        "fixed_cost": 300.0, "cost_rate": 0.0012, "trust_needed": 0.4, "informs": 0.3, "taste": 0.7,
        "usual_need": 0.25},
    ServiceLever.PIPELINE: {
        "fixed_cost": 180.0, "cost_rate": 0.0012, "trust_needed": 0.55, "information_needed": 0.15,
        "depth_needed": int(Stage.COOPERATIVE), "bond": 0.15, "informs": 0.35, "taste": 0.6},
    ServiceLever.MARKET_INSIGHT: {
        "fixed_cost": 180.0, "cost_rate": 0.0012, "trust_needed": 0.35, "bond": 0.05, "taste": 0.7},
    ServiceLever.DOWNSTREAM: {
        "fixed_cost": 300.0, "cost_rate": 0.0018, "trust_needed": 0.5, "information_needed": 0.15,
        "depth_needed": int(Stage.COOPERATIVE), "bond": 0.2, "informs": 0.3, "taste": 0.5, "usual_need": 0.2},
    ServiceLever.BENEFITS: {"fixed_cost": 120.0, "cost_rate": 0.0009, "bond": 0.05, "informs": 0.05},
    ServiceLever.VOICE: {
        "cost_rate": 0.0009, "trust_needed": 0.3, "bond": 0.0, "informs": 0.4, "taste": 0.2, "usual_need": 0.2},
}  # fmt: skip
