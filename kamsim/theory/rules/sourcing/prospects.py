"""Before the first order: signals that mislead, money spent on hope, buyers who reopen their choice (S1.26-S1.40)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp, saturating, toward


@rule
def read_signal(world, relationship, buyer, supplier, draw, assumptions):
    """Signs that a prospect will matter come with an error; some are missed, some are false (S1.39).

    A truth of 0.4 seen with an error of 0.2 goes a third of the way from 0.3 to 0.6: 0.4.
    """
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    relationship.true_promise = saturating(relationship.potential * buyer.orders / usual)
    error = assumptions.signal_noise * 2.0 * (1.0 - supplier.selecting) * draw.signal
    relationship.signal = toward(relationship.signal, clamp(relationship.true_promise + error), 1.0 / 3.0)
    before = relationship.spotted
    relationship.spotted = relationship.signal > assumptions.signal_bar and relationship.still_served
    if relationship.spotted:
        relationship.one_off += assumptions.signal_cost
    if relationship.spotted and not before:
        note(world, Kind.PROSPECT_SPOTTED, relationship, relationship.signal, 0)


@rule
def reopen_choice(world, relationship, buyer, assumptions):
    """Those inside have ties; a buyer looks again only where an outsider fits better by a margin (S1.40)."""
    relationship.fit_advantage = relationship.offer - buyer.best_offer
    relationship.reopened_months = max(0, relationship.reopened_months - 3)
    better = buyer.partners > 0 and relationship.fit_advantage > assumptions.rebuy_threshold
    if better and relationship.reopened_months == 0 and assumptions.rebuy_bonus > 0.0:
        relationship.reopened_months = assumptions.rebuy_months
        note(world, Kind.REBUY_OPENED, relationship, relationship.fit_advantage, 0)
        because(world, Kind.BENEFIT_LOW, clamp(relationship.fit_advantage), Kind.NONE, 0.0)


@rule
def court(world, relationship, buyer, supplier, draw, assumptions):
    """A quarter in the life of a prospect."""
    if relationship.active or buyer.exited or supplier.exited:
        relationship.spotted, relationship.reopened_months = False, 0
    else:
        read_signal(world, relationship, buyer, supplier, draw, assumptions)
        reopen_choice(world, relationship, buyer, assumptions)


@rule
def courtship(relationship, assumptions):
    """How much sooner a prospect is won because it was spotted or has reopened its choice.

    With a zeal of 0.4 a spotted one counts 1.4 and an overlooked one 0.8; an open choice doubles at a bonus of 1.
    """
    sought = 1.0 + assumptions.spotted_zeal if relationship.spotted else 1.0 - 0.5 * assumptions.spotted_zeal
    if relationship.reopened_months > 0:
        sought *= 1.0 + assumptions.rebuy_bonus
    return max(0.0, sought)


@rule
def sink_entry(relationship):
    """What is spent on a firm that does not order yet is sunk (S1.26)."""
    if not relationship.active:
        relationship.entry_spend += relationship.effort + relationship.investment + relationship.cost_to_serve
