"""Word of mouth: delighted customers send others, angry ones warn them (S2.4)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.trust import BAD_WORD_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import accounts_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.rules.sourcing.capability import supplier_ability
from kamsim.theory.words import Conduct


@rule
def speak(world, relationship, draw, assumptions):
    """What one customer says this month, between -1 and 1; anger talks twice as loud as joy.

    Of a decline that ends in an agreed parting nothing bad is said, of a bitter one -1.
    """
    if relationship.active and draw.word < assumptions.talking:
        mood = relationship.buyer_satisfaction - assumptions.content_level - relationship.recent_betrayal
        if mood < -BAD_WORD_TOLD:
            note(world, Kind.BAD_WORD, relationship, mood, 0)
        loud = assumptions.word_strength * (1.0 if mood > 0.0 else 2.0)
        return max(-1.0, min(1.0, loud * mood))
    if relationship.ended and relationship.end_month == world.market[0].month and relationship.decline_cause > 0:
        if relationship.conduct == Conduct.HOSTILE:
            note(world, Kind.BAD_WORD, relationship, -1.0, 0)
        return relationship.parting_quality - 1.0
    return 0.0


@rule
def spread_word(world, supplier, draws, assumptions):
    """Reputation follows what is said, and slowly returns to what the supplier deserves: half of what it truly can.

    The fewer speak the less it counts: two that say 0.8 and -0.4 make a balance of 0.4 / 3.
    """
    said, speakers = 0.0, 0
    for k in accounts_of(supplier):
        number = world.accounts[k].relationship
        word = speak(world, world.relationships[number], draws.relationships[number], assumptions)
        said += word
        speakers += 1 if word != 0.0 else 0
    balance = said / (1.0 + speakers)
    supplier.referral = toward(supplier.referral, balance, assumptions.satisfaction_memory)
    deserved = clamp(
        0.5 * (0.5 + supplier_ability(supplier, assumptions)) - assumptions.scandal_costs * supplier.scandal
    )
    known = toward(supplier.reputation, deserved, assumptions.reputation_speed)
    supplier.reputation = clamp(known + assumptions.word_weight * balance)
