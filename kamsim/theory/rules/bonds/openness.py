"""Letting each other look in: open books, secrecy agreements, seconded people, a seat in each other's strategy."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import QUARTER, clamp, toward
from kamsim.theory.words import Stage, Tier


@rule
def opens_book(relationship):
    """A supplier shows its costs to a buyer that it trusts more than it defends its prices (S1.53)."""
    return relationship.supplier_trust > relationship.firmness


@rule
def ask_for_open_book(world, relationship, draw, assumptions):
    """The buyer asks to see the costs: opened books win goodwill, a refusal costs some (S1.53).

    Goodwill of 0.5 becomes 0.54 at 0.08, or 0.48 after a refusal.
    """
    may_ask = relationship.active and relationship.agreed >= Stage.COOPERATIVE and not relationship.open_book
    if may_ask and draw.asks_books < assumptions.book_rate * (QUARTER / 12.0) * 2.0 * relationship.price_pressure:
        relationship.open_book = opens_book(relationship)
        goal, pull = (1.0, 1.0) if relationship.open_book else (0.0, 0.5)
        pull *= assumptions.book_helps
        relationship.buyer_goodwill_trust = toward(relationship.buyer_goodwill_trust, goal, pull)
        note(world, Kind.BOOKS_OPENED if relationship.open_book else Kind.BOOKS_REFUSED, relationship, 0.0, 0)


@rule
def misuse_book(world, relationship, buyer, draw, assumptions):
    """Who sees the costs may take them to a rival and come back with a demand; the books are closed (S1.53)."""
    chance = assumptions.book_misuse * (QUARTER / 12.0) * (1.0 - buyer.ethics) * relationship.price_pressure
    if relationship.open_book and draw.misuses_book < chance:
        relationship.open_book = False
        relationship.concession = min(0.5, relationship.concession + assumptions.book_misuse_takes)
        relationship.supplier_goodwill_trust *= 1.0 - 0.5 * assumptions.betrayal_harm
        relationship.recent_misconduct = clamp(relationship.recent_misconduct + assumptions.least_severity)
        note(world, Kind.BOOKS_MISUSED, relationship, assumptions.book_misuse_takes, 0)
        because(world, Kind.POWER, relationship.price_pressure, Kind.NONE, 0.0)


@rule
def seen_margin(relationship, assumptions):
    """Push of an open margin in a price round: down where it is fat, none where it is fair (S1.53).

    A margin of 0.4 against a fair 0.3 pushes with 0.8 x 0.1 = 0.08.
    """
    if not relationship.open_book:
        return 0.0
    return assumptions.margin_seen * (1.0 - relationship.unit_cost / relationship.unit_price - assumptions.margin_fair)


@rule
def sign_nda(world, relationship, assumptions):
    """Two that trust each other and work together agree on secrecy, and new products may be shown (S2.24)."""
    trust = min(relationship.buyer_trust, relationship.supplier_trust)
    ready = relationship.agreed >= Stage.COOPERATIVE and trust > assumptions.nda_trust
    if relationship.active and ready and not relationship.nda:
        relationship.nda = True
        note(world, Kind.NDA_SIGNED, relationship, trust, 0)


@rule
def second_people(world, relationship, assumptions):
    """Integrated firms send somebody to work at the other's, one each (S1.59)."""
    close = relationship.stage == Stage.INTEGRATED and relationship.tier >= Tier.KEY
    wanted = 1 if close and assumptions.secondment_share > 0.0 else 0
    if wanted > relationship.seconded:
        note(world, Kind.PEOPLE_SECONDED, relationship, float(wanted), 0)
    relationship.seconded = wanted


@rule
def pay_seconded(relationship, assumptions):
    """Seconded people cost both sides, tie both, and save cost where two firms work as one (S1.59, S0.20)."""
    cost = assumptions.secondment_share * relationship.seconded * relationship.revenue_mean
    relationship.investment += cost
    relationship.buyer_pledge += 0.5 * cost
    relationship.joint_saving += assumptions.seconded_saves * relationship.seconded
    relationship.joint_budget = relationship.joint_cost + 2.0 * cost


@rule
def share_strategy(world, relationship, buyer, supplier, assumptions):
    """At the top each takes part in the other's strategy: interests meet, capacity is built for the partner (S4.25)."""
    trust = min(relationship.buyer_trust, relationship.supplier_trust)
    deep = relationship.stage >= Stage.INTERDEPENDENT and relationship.stage <= Stage.INTEGRATED
    seat = deep and relationship.tier == Tier.STRATEGIC and trust > assumptions.strategy_trust
    if seat and not relationship.strategy_seat:
        note(world, Kind.STRATEGY_JOINED, relationship, trust, 0)
    relationship.strategy_seat = seat
    if seat:
        relationship.alignment = clamp(relationship.alignment + assumptions.strategy_pull)
        buyer.willingness = toward(buyer.willingness, 1.0, 0.5 * assumptions.strategy_pull)
        supplier.capacity *= 1.0 + assumptions.strategy_capacity
