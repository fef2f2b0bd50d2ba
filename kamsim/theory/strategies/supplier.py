"""What suppliers believe in: twelve ways to spread money, people and status over accounts.

Each reads only what a supplier can know (`knowledge.py`).  A claim of 1 is that of an ordinary account on the
budget: an account gets its claim over the sum of all claims.  The tier wanted is a wish; caps decide.
"""

from kamsim.theory.words import Coverage, Stage, Tier

from .postures import hold_back, nurture, serve_from_afar, split_by_belief
from .registry import strategy

BELIEFS = ("believed_technical", "believed_response", "believed_presence")


@strategy(number=0, source="concept S2.1", reads=("active",))
def alike(supplier, relationship, buyer, assumptions):
    """Everyone is treated alike."""
    hold_back(relationship)
    relationship.own_taste, relationship.evenness = 0.0, 1.0


@strategy(
    number=1,
    source="concept S2.5",
    asks_customer=True,
    resources_follow=True,
    reads=("active", "revenue_mean", "supplier.sales_mean", "supplier.partners", "assumptions.spend_served", *BELIEFS),
)
def by_spend(supplier, relationship, buyer, assumptions):
    """Those who spend most get most; those who spend less than half the usual are left to inside sales."""
    hold_back(relationship)
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    spend = max(0.15, min(4.0, relationship.revenue_mean / usual))
    relationship.budget_claim = 1.0 + assumptions.spend_served * (spend - 1.0)
    if relationship.active and spend < 0.5:
        serve_from_afar(relationship)
    if relationship.revenue_mean > 1.5 * usual:
        nurture(relationship)
        relationship.tier_wanted = Tier.KEY


@strategy(
    number=2,
    source="concepts S1.3, S4.3-S4.5",
    reads=("active", "significance", *BELIEFS),
    asks_customer=True,
    resources_follow=True,
)
def by_potential(supplier, relationship, buyer, assumptions):
    """Present and possible contribution decide: the few get people, pledges and status, the least inside sales."""
    hold_back(relationship)
    relationship.budget_claim = 0.3 + 2.0 * relationship.significance * relationship.significance
    if relationship.active and relationship.budget_claim < 0.5:
        serve_from_afar(relationship)
    if relationship.significance > 0.45:
        nurture(relationship)
        relationship.tier_wanted = Tier.STRATEGIC if relationship.significance > 0.7 else Tier.KEY


@strategy(
    number=3, source="concept S0.2", reads=("active", "stage", *BELIEFS), asks_customer=True, resources_follow=True
)
def by_stage(supplier, relationship, buyer, assumptions):
    """Effort follows how far the relationship has come."""
    hold_back(relationship)
    if relationship.stage >= Stage.COOPERATIVE and relationship.stage <= Stage.INTEGRATED:
        nurture(relationship)
        relationship.budget_claim = 0.8 + 0.4 * relationship.stage
        relationship.tier_wanted = Tier.KEY
    elif relationship.stage == Stage.DISINTEGRATING:
        relationship.budget_claim = 0.5


@strategy(number=4, source="concepts S3.12-S3.14", reads=("active", "significance"), resources_follow=True)
def depth_and_breadth(supplier, relationship, buyer, assumptions):
    """Insure first: many people on both sides, everything on record."""
    hold_back(relationship)
    relationship.budget_claim = 0.6 + relationship.significance
    relationship.breadth_wanted, relationship.record_wanted, relationship.reassign_wanted = 0.9, 0.9, 0.6
    relationship.plan_wanted, relationship.review_wanted = 0.8, 0.6
    relationship.tier_wanted = Tier.KEY if relationship.significance > 0.5 else Tier.STANDARD


@strategy(
    number=5,
    source="concepts S2.6, S2.31",
    reads=("active", "significance", *BELIEFS),
    asks_customer=True,
    resources_follow=True,
)
def ask_the_customer(supplier, relationship, buyer, assumptions):
    """Ask what the customer values and do that."""
    hold_back(relationship)
    split_by_belief(relationship)
    relationship.budget_claim = 0.5 + relationship.significance
    relationship.ask_wanted, relationship.record_wanted, relationship.breadth_wanted = 1.0, 0.6, 0.4
    relationship.own_taste, relationship.customer_focus = 0.0, 0.9
    relationship.tier_wanted = Tier.KEY if relationship.significance > 0.5 else Tier.STANDARD


@strategy(number=6, source="concept S2.32", reads=("active", "significance"), resources_follow=True)
def brochure(supplier, relationship, buyer, assumptions):
    """Give customers what one would like oneself: events, gifts and a very fine brochure."""
    hold_back(relationship)
    relationship.budget_claim = 0.5 + relationship.significance
    relationship.technical_wanted, relationship.response_wanted, relationship.presence_wanted = 0.1, 0.15, 0.75
    relationship.own_taste, relationship.customer_focus = 1.0, 0.1
    relationship.tier_wanted = Tier.KEY if relationship.significance > 0.5 else Tier.STANDARD


@strategy(number=7, source="concept S2.35", reads=("active", "profit_mean", "age"))
def harvest(supplier, relationship, buyer, assumptions):
    """Take the profit now: little effort, firm prices, no gifts to those who lose money."""
    hold_back(relationship)
    relationship.budget_claim = 0.4 if relationship.active else 0.0
    relationship.firmness, relationship.record_wanted, relationship.customer_focus = 0.9, 0.05, 0.1
    relationship.still_served = relationship.profit_mean >= 0.0 or relationship.age < 24


@strategy(number=8, source="concepts S1.68-S1.72", reads=("active", "switching_cost", "significance"), may_cheat=True)
def opportunist(supplier, relationship, buyer, assumptions):
    """Look after accounts until they depend on one, then take what one can."""
    hold_back(relationship)
    relationship.budget_claim, relationship.firmness = 1.0, 0.8
    relationship.breadth_wanted, relationship.pledge_wanted = 0.5, 0.2
    relationship.temptation = 0.3 + 0.7 * relationship.switching_cost
    relationship.tier_wanted = Tier.KEY if relationship.significance > 0.5 else Tier.STANDARD


@strategy(number=9, source="concept S3.4", reads=("active", "revenue_mean", "supplier.sales_mean", "supplier.partners"))
def diversify(supplier, relationship, buyer, assumptions):
    """No customer may become too large: new and small accounts come first."""
    hold_back(relationship)
    part = relationship.revenue_mean / supplier.sales_mean if supplier.sales_mean > 0.0 else 0.0
    relationship.budget_claim = 1.3 if relationship.active else 0.8
    relationship.breadth_wanted, relationship.record_wanted = 0.5, 0.5
    if part > max(0.2, 1.5 / max(1, supplier.partners)):
        relationship.budget_claim = 0.7
        relationship.supplier_ceiling = Stage.COOPERATIVE


@strategy(number=10, source="concept S0.5", reads=("active",))
def transactional(supplier, relationship, buyer, assumptions):
    """One order at a time: sell, deliver, no further ties."""
    hold_back(relationship)
    relationship.budget_claim, relationship.breadth_wanted = 0.6, 0.0
    relationship.firmness, relationship.record_wanted = 0.3, 0.1
    relationship.coverage_wanted = Coverage.SINGLE
    relationship.supplier_ceiling = Stage.BASIC


@strategy(number=11, source="concept S4.19", reads=("active", "significance"))
def name_only(supplier, relationship, buyer, assumptions):
    """Announce key status and go on as before."""
    hold_back(relationship)
    relationship.budget_claim = 0.7 if relationship.active else 0.2
    relationship.tier_wanted = Tier.KEY if relationship.significance > 0.3 else Tier.STANDARD
