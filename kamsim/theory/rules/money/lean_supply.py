"""Systems for one account that must pay back, and customers who want no waste in what they pay for (S1.14, S1.21)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import TINY, clamp
from kamsim.theory.rules.service.levers import lever_level
from kamsim.theory.words import ServiceLever, Stage


@rule
def expected_stay(relationship, assumptions):
    """Months the account is expected to stay, as far as the supplier sees: 12, and more the more both are committed."""
    return 12.0 + assumptions.stay_hoped * relationship.supplier_commitment * relationship.buyer_trust


@rule
def technology_saving(relationship, assumptions):
    """What systems for the account save in cost to serve a month."""
    return assumptions.technology_saves * relationship.revenue_mean if relationship.technology > 0.0 else 0.0


@rule
def consider_technology(world, relationship, assumptions):
    """Systems are put in where they pay back within the stay that is expected; they are of use here only (S1.21).

    6,000 and 0.1 months of 60,000 make 12,000; saving 0.5% of 60,000, 300 a month, they pay back in 40 months.
    """
    joined = lever_level(world, relationship, ServiceLever.ORDER_CHANNEL) > 0.0
    wanted = relationship.active and relationship.agreed >= Stage.COOPERATIVE and not relationship.disintegrating
    cost = assumptions.technology_fixed + assumptions.technology_rate * relationship.revenue_mean
    stay = expected_stay(relationship, assumptions)
    pays = assumptions.technology_saves * relationship.revenue_mean * stay > cost
    if wanted and joined and pays and relationship.technology <= 0.0:
        relationship.technology = cost
        relationship.one_off += cost
        note(world, Kind.TECHNOLOGY_BOUGHT, relationship, cost, 0)


@rule
def write_off(world, relationship, assumptions):
    """Systems age and are gone when less than half of their fixed cost is left, or with the account (S1.21)."""
    if relationship.active:
        relationship.technology *= 1.0 - assumptions.technology_ages
        if relationship.technology < 0.5 * assumptions.technology_fixed:
            relationship.technology = 0.0
    elif relationship.technology > 0.0:
        note(world, Kind.TECHNOLOGY_STRANDED, relationship, relationship.technology, 0)
        relationship.technology = 0.0


@rule
def waste_in_service(relationship):
    """Share of the effort for an account that is of no value to it."""
    return relationship.waste / max(1.0, relationship.effort)


@rule
def waste_part(relationship, supplier):
    """Share of what the customer pays for that is of no value to it: in the supplier's work and in its service."""
    return clamp(supplier.slack + waste_in_service(relationship))


@rule
def check_waste(relationship, buyer, supplier):
    """The buyer checks how lean a supplier is; what exceeds the tolerated part counts against it (S1.14)."""
    excess = max(0.0, waste_part(relationship, supplier) - buyer.waste_tolerated)
    relationship.lean_gap = excess if relationship.active else 0.0


@rule
def demand_more(buyer, assumptions):
    """Buyers ask for leaner suppliers from year to year (S1.14)."""
    buyer.waste_tolerated = max(0.0, buyer.waste_tolerated - assumptions.lean_rise)


@rule
def complaint_about_work(relationship, supplier):
    """Waste in a supplier's work that a customer complains of; complaints about service make no work leaner.

    Of 0.3 too much where 0.1 is wasted in work and 0.4 in service a fifth is about work.
    """
    part = supplier.slack / max(TINY, supplier.slack + waste_in_service(relationship))
    return relationship.lean_gap * part


@rule
def get_lean(world, supplier, assumptions):
    """A supplier takes out a part of the waste in its work that customers complain of (S1.14).

    All of it would cost a month of sales, to be borne by the accounts by size.
    """
    complaints = 0.0
    for k in accounts_of(supplier):
        complaints = max(complaints, complaint_about_work(account_at(world, k), supplier))
    taken = min(supplier.slack, assumptions.lean_speed * complaints)
    supplier.slack -= taken
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        relationship.one_off += taken * relationship.revenue_mean
