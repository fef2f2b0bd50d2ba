"""What a relationship is worth: scale and practice, value over its life, what both make of it (S1.18, S1.29, S0.20)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import clamp, saturating, toward
from kamsim.theory.words import Outlook


@rule
def gain_efficiency(relationship, supplier, assumptions):
    """Volume makes an account cheaper, and practice with volume does (S1.18); a usual account gains nothing.

    Three times the usual volume for 12 months: 0.01 x 2 x (0.75 - 0.5) + 0.01 x 2 x (0.5 - 0.5) = 0.005.
    """
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    volume = relationship.revenue_mean / usual
    scale = saturating(volume) - 0.5
    practice = saturating(relationship.age * volume / 36.0) - 0.5
    relationship.efficiency = 2.0 * (assumptions.scale_saves * scale + assumptions.practice_saves * practice)


@rule
def value_life(relationship, assumptions):
    """One account, two ways to look at it: what a deal leaves, and what the relationship will (S1.29).

    A profit of 1 000 a month, discounted by 0.008 and lost with 0.007 a month, is worth 66 667.
    """
    relationship.deal_margin = relationship.gross_margin / max(1.0, relationship.revenue)
    lost = 0.01 * (1.3 - relationship.supplier_commitment)
    relationship.relationship_value = relationship.profit_mean / (assumptions.discount + lost)


@rule
def is_worth_more(relationship, supplier, assumptions):
    """Whether the supplier's own objective tells it to go deeper (S1.29)."""
    if supplier.outlook == Outlook.DEAL and assumptions.deal_focus > 0.5:
        return relationship.deal_margin > assumptions.deal_margin_bar and relationship.profit > 0.0
    return relationship.relationship_value > 0.0 or relationship.significance > assumptions.significant


@rule
def look_at_deals(relationship, supplier, assumptions):
    """Who looks at the margin of each deal defends prices and ties no money down (S1.29)."""
    if supplier.outlook == Outlook.DEAL:
        relationship.firmness = toward(relationship.firmness, 1.0, 0.6 * assumptions.deal_focus)
        relationship.pledge_wanted *= 1.0 - 0.7 * assumptions.deal_focus


@rule
def set_tone(relationship, assumptions):
    """How two firms deal with each other follows trust both ways, pressure and what was done (S1.30).

    Trust of 0.6 both ways under a pressure of 0.4 leads towards 0.42 + 0.18 = 0.6.
    """
    trust = 0.35 * (relationship.buyer_trust + relationship.supplier_trust)
    harm = 0.5 * (relationship.recent_betrayal + relationship.recent_misconduct)
    slow = 0.02 * (relationship.solving_months - 2.0)
    goal = clamp(trust + 0.3 * (1.0 - relationship.price_pressure) - harm - slow)
    relationship.tone = toward(relationship.tone, goal, assumptions.tone_speed)


@rule
def dull_price(relationship, assumptions):
    """Remembered value takes the edge off the price (S2.34): at 0.65 against a usual 0.4 it counts for 0.9."""
    relationship.price_sensitivity = 1.0 - assumptions.value_dulls_price * (relationship.value_remembered - 0.4)


@rule
def review_worth(relationship, supplier, assumptions):
    """Once in a quarter: efficiency, value, tone, edge of the price."""
    gain_efficiency(relationship, supplier, assumptions)
    value_life(relationship, assumptions)
    set_tone(relationship, assumptions)
    dull_price(relationship, assumptions)
    look_at_deals(relationship, supplier, assumptions)


@rule
def win_customer(relationship, buyer, assumptions):
    """A new customer costs what courting it took and an opening effort in proportion to its size (S1.20)."""
    opening = assumptions.acquisition_share * 12.0 * buyer.spend * buyer.trend
    relationship.winning_cost = relationship.entry_spend + opening
    relationship.supplier_given += relationship.winning_cost
    relationship.one_off += opening


@rule
def renew_contract(relationship, assumptions):
    """Keeping a customer costs less: a renewal in proportion to its yearly revenue (S1.20)."""
    relationship.renewing_cost = assumptions.renewal_share * 12.0 * relationship.revenue_mean
    relationship.one_off += relationship.renewing_cost


@rule
def seen_gap(relationship, assumptions):
    """Who needs whom more, as each sees it: books show the supplier's need, knowledge the buyer's (S3.6).

    Unseen parts are taken for usual: 0.15 for a supplier, 0.3 for a buyer.
    """
    seen = assumptions.dependence_known
    books = seen + (1.0 - seen) * relationship.sharing_cost
    knows = seen + (1.0 - seen) * relationship.knowledge
    suppliers = toward(0.15, relationship.supplier_dependence, books)
    relationship.dependence_gap = suppliers - toward(0.3, relationship.buyer_dependence, knows)
    return relationship.dependence_gap
