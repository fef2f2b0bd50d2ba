"""What is usual among accounts: against it the causes of what happens are weighed, not against all or nothing."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import below_usual


@rule
def take_usual(world):
    """Means over all accounts that trade, taken once a year: trusted at 0.5 and 0.7, the usual is 0.6.

    Where nobody trades, what was usual stays.
    """
    market, count = world.market[0], 0
    trust, satisfaction, service, value, switching, dependence = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for i in range(len(world.relationships)):
        relationship = world.relationships[i]
        if relationship.active:
            count += 1
            trust += relationship.buyer_trust
            satisfaction += relationship.buyer_satisfaction
            service += relationship.delivered
            value += relationship.value_remembered
            switching += relationship.switching_cost
            dependence += relationship.buyer_dependence
    if count > 0:
        market.usual_trust, market.usual_satisfaction = trust / count, satisfaction / count
        market.usual_service = service / count
        market.usual_value, market.usual_switching_cost = value / count, switching / count
        market.usual_dependence = dependence / count


@rule
def how_low(world, relationship, cause):
    """How much low trust or a small benefit weighs as a cause at one account, against all; 0 for any other cause."""
    market = world.market[0]
    if cause == Kind.TRUST_LOW:
        return below_usual(relationship.buyer_trust, market.usual_trust)
    return below_usual(relationship.buyer_satisfaction, market.usual_satisfaction) if cause == Kind.BENEFIT_LOW else 0.0
