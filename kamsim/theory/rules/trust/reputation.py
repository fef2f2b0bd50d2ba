"""Word of mouth: delighted customers send others, angry ones warn them (S2.4)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.trust import BAD_WORD_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import accounts_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.words import Conduct


@rule
def speak(world, relationship, draw, assumptions):
    """What one customer says this month, between -1 and 1; anger talks more than joy."""
    if relationship.active and draw.word < assumptions.talking:
        mood = relationship.buyer_satisfaction - assumptions.content_level - relationship.recent_betrayal
        if mood < -BAD_WORD_TOLD:
            note(world, Kind.BAD_WORD, relationship, mood, 0)
        return max(-1.0, min(1.0, 4.0 * mood if mood > 0.0 else 8.0 * mood))
    if (
        relationship.ended
        and relationship.end_month == world.market[0].month
        and relationship.conduct == Conduct.HOSTILE
    ):
        note(world, Kind.BAD_WORD, relationship, -1.0, 0)
        return -1.0
    return 0.0


@rule
def spread_word(world, supplier, draws, assumptions):
    """Reputation follows what is said, and slowly returns to what the quality deserves."""
    said, speakers = 0.0, 0
    for k in accounts_of(supplier):
        number = world.accounts[k].relationship
        word = speak(world, world.relationships[number], draws.relationships[number], assumptions)
        said += word
        speakers += 1 if word != 0.0 else 0
    balance = said / max(4, speakers)
    supplier.referral = toward(supplier.referral, balance, 0.2)
    deserved = clamp(0.5 + 2.0 * (supplier.quality * (1.0 - supplier.trouble) - 0.93) - 0.4 * supplier.scandal)
    supplier.reputation = clamp(toward(supplier.reputation, deserved, 0.03) + assumptions.word_weight * balance)
