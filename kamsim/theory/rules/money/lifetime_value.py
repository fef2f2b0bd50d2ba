"""What a relationship is worth: scale and practice, value over its life, what both make of it (S1.18, S1.29, S0.20)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import clamp, saturating, toward
from kamsim.theory.words import Outlook


@rule
def gain_efficiency(relationship, supplier, assumptions):
    """Volume makes an account cheaper, and practice with volume does (S1.18); a usual account gains nothing.

    Three times the usual volume for 8 months, which is as much as two usual years: 0.01 x 2 x (0.75 - 0.5) = 0.005.
    """
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    volume = relationship.revenue_mean / usual
    scale = saturating(volume) - 0.5
    practice = saturating(0.5 * relationship.age / 12.0 * volume) - 0.5
    relationship.efficiency = 2.0 * assumptions.scale_saves * (scale + practice)


@rule
def value_life(relationship, assumptions):
    """One account, two ways to look at it: what a deal leaves, and what the relationship will (S1.29).

    A profit of 1 000 a month, discounted by 0.008 and lost with 0.02 x (1 - 0.65) a month, is worth 66 667.
    """
    relationship.deal_margin = relationship.gross_margin / max(1.0, relationship.revenue)
    lost = assumptions.account_lost * (1.0 - relationship.supplier_commitment)
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
        relationship.firmness = toward(relationship.firmness, 1.0, 0.5 * assumptions.deal_focus)
        relationship.pledge_wanted *= 1.0 - 0.5 * assumptions.deal_focus


@rule
def set_tone(relationship, assumptions):
    """How two firms deal with each other follows trust both ways, pressure and what was done (S1.30).

    Trust of 0.5 and 0.6 under a pressure of 0.35 leads towards half of 0.55 and 0.65: 0.6.
    """
    trust = 0.5 * (relationship.buyer_trust + relationship.supplier_trust)
    harm = 0.5 * (relationship.recent_betrayal + relationship.recent_misconduct)
    goal = 0.5 * (trust + 1.0 - relationship.price_pressure) - harm
    relationship.tone = toward(relationship.tone, clamp(goal), assumptions.review_speed)


@rule
def dull_price(relationship, assumptions):
    """Remembered value takes the edge off the price (S2.34): at 0.65 against a usual 0.4 it counts for 0.9."""
    more = relationship.value_remembered - assumptions.usual_value
    relationship.price_sensitivity = 1.0 - assumptions.value_dulls_price * more


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

    What is not seen does not count: needs of 0.5 and 0.1, of which 0.6 are seen, are a gap of 0.24.
    """
    seen = assumptions.dependence_known
    books = seen + (1.0 - seen) * relationship.sharing_cost
    knows = seen + (1.0 - seen) * relationship.knowledge
    relationship.dependence_gap = books * relationship.supplier_dependence - knows * relationship.buyer_dependence
    return relationship.dependence_gap
