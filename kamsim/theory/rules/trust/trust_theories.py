"""Which theory moves the buyer's trust in the supplier: kamsim's own, or one of three others, by name.

The others know one trust and not two, so they move competence and goodwill trust alike.
"""

import math

from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.words import TrustTheory

from .trust import trust_competence, trust_goodwill


@rule
def trust_supplier(relationship, assumptions):
    """The buyer's trust in the supplier moves as the chosen theory says."""
    if assumptions.trust_theory == TrustTheory.KAMSIM:
        trust_competence(relationship, assumptions)
        trust_goodwill(relationship, assumptions)
    else:
        old = 0.5 * (relationship.buyer_competence_trust + relationship.buyer_goodwill_trust)
        trust = old
        if assumptions.trust_theory == TrustTheory.QUANTITY:
            trust = trust_quantity(old, delivered_part(relationship), assumptions)
        elif assumptions.trust_theory == TrustTheory.DURATION:
            trust = trust_duration(relationship.age, assumptions)
        elif assumptions.trust_theory == TrustTheory.TWO_LAYER:
            grow_scar(relationship, assumptions)
            trust = trust_two_layers(old, relationship, assumptions)
        relationship.buyer_competence_trust = relationship.buyer_goodwill_trust = clamp(trust)


@rule
def delivered_part(relationship):
    """Part of what was ordered that arrived: filled orders, less this month's failure."""
    return relationship.fill_rate * (1.0 - (relationship.severity if relationship.failed else 0.0))


@rule
def trust_quantity(trust, delivered, assumptions):
    """Trust follows the delivered quantity (Kim 2009, recalled).

    After full delivery it becomes the larger of the old value and a weighted mean of delivery and old value, after
    shortfall the smaller.  From 0.5 at a weight of 0.1 it rises to 0.55 after full delivery, falls to 0.47 after 0.2.
    """
    mean = toward(trust, delivered, assumptions.quantity_weight)
    return max(trust, mean) if delivered >= 1.0 else min(trust, mean)


@rule
def trust_duration(age, assumptions):
    """Trust is a matter of time: it grows with age, whatever happens (recalled).

    It starts at the goodwill nobody has to earn and half of all trust is added with time.  From 0.35 with a span of
    60 months it is 0.35 + 0.5 x 0.632 = 0.666 after 60 months, and nears 0.85.
    """
    return assumptions.goodwill_given + 0.5 * (1.0 - math.exp(-age / assumptions.duration_span))


@rule
def grow_scar(relationship, assumptions):
    """Violations leave scars that fade slowly and lower the ceiling; a failure counts as far as it harms (recalled)."""
    relationship.buyer_scar *= 1.0 - assumptions.scar_fades
    failure = assumptions.failure_harm * relationship.severity if relationship.failed else 0.0
    violation = relationship.discovered + failure
    relationship.buyer_scar = clamp(relationship.buyer_scar + assumptions.scar * violation)


@rule
def trust_two_layers(trust, relationship, assumptions):
    """Gain goes towards a ceiling that scars lower, loss in proportion to trust and dependence (recalled).

    The signal is satisfaction from -1 to 1.  From 0.5 without scar, at gain 0.04: a signal of 0.5 lifts trust to 0.51;
    at loss 0.1, with a dependence of 0.2 weighing 1, a signal of -0.5 lowers it to 0.47.
    """
    signal = 2.0 * (relationship.buyer_satisfaction - 0.5) - relationship.discovered
    if signal > 0.0:
        return trust + assumptions.two_layer_gain * signal * max(0.0, 1.0 - relationship.buyer_scar - trust)
    exposed = 1.0 + relationship.buyer_dependence
    return trust * (1.0 - min(1.0, assumptions.two_layer_loss * -signal * exposed))
