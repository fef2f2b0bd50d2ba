"""What is usual among accounts: against it the causes of what happens are weighed, not against all or nothing."""

from kamsim.theory.rule import rule


@rule
def take_usual(world):
    """Means over all accounts that trade, taken once a year: trusted at 0.5 and 0.7, the usual is 0.6.

    Where nobody trades, what was usual stays.
    """
    market, count = world.market[0], 0
    trust, satisfaction, value, switching, dependence, alignment = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for i in range(len(world.relationships)):
        relationship = world.relationships[i]
        if relationship.active:
            count += 1
            trust += relationship.buyer_trust
            satisfaction += relationship.buyer_satisfaction
            value += relationship.value_remembered
            switching += relationship.switching_cost
            dependence += relationship.buyer_dependence
            alignment += relationship.alignment
    if count > 0:
        market.usual_trust, market.usual_satisfaction = trust / count, satisfaction / count
        market.usual_value, market.usual_switching_cost = value / count, switching / count
        market.usual_dependence, market.usual_interests = dependence / count, alignment / count
