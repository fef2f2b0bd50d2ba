"""The service desk: pooled or of one's own, waits and cases told again, answers, disputes, hassle (S2.13-S2.17)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import TINY, clamp
from kamsim.theory.words import Role, ServiceLever

from .levers import lever_level


@rule
def count_calls(relationship, assumptions):
    """Calls to ask where things are: fewer for who may look into the schedule, more while a problem is open (S2.9)."""
    looks = 1.0 - assumptions.schedule_saves * relationship.sharing_schedule
    worry = 0.5 * min(assumptions.worst_after, relationship.open_problem)
    relationship.calls = assumptions.chase_calls * looks * (1.0 + worry)


@rule
def load_desk(world, supplier, assumptions):
    """Calls at the pooled desk against what it is made for: the usual calls of every account (S2.13)."""
    calls = 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        if relationship.active:
            count_calls(relationship, assumptions)
            calls += relationship.calls * (1.0 - relationship.dedicated)
    made_for = max(TINY, assumptions.chase_calls) * max(1, supplier.partners)
    supplier.desk_load = calls / made_for


@rule
def wait_for_help(relationship, supplier, assumptions):
    """Pooled, one waits the longer the fuller the desk, and tells the case again; one's own desk knows it (S2.14).

    With 1.5 days at the usual load, a load of 0.8 and a quarter of one's own: 1.5 x 0.64 x 0.75 = 0.72 days.
    """
    pooled = 1.0 - relationship.dedicated
    relationship.wait = assumptions.desk_days * supplier.desk_load * supplier.desk_load * pooled
    relationship.explained_again = assumptions.told_again * pooled * (1.0 - relationship.recorded)


@rule
def keep_up_to_date(relationship):
    """How well the customer is kept up to date: 1 at once, a half after two days, a third after four (S2.16)."""
    return 2.0 / (2.0 + relationship.answer_days)


@rule
def answer(world, relationship, assumptions):
    """Answers take their time; silence on an open problem costs trust, updates earn some, whenever it is solved."""
    care = lever_level(world, relationship, ServiceLever.RESPONSE)
    relationship.answer_days = relationship.wait + assumptions.answer_slowest * (1.0 - care)
    if relationship.open_problem > 1:
        kept = keep_up_to_date(relationship) - assumptions.usual_answer
        trust = relationship.buyer_competence_trust * (1.0 + assumptions.silence_harm * kept)
        relationship.buyer_competence_trust = clamp(trust)


@rule
def settle_disputes(world, relationship, draw, assumptions):
    """Bills are disputed where orders go wrong; settling takes months where it is not made easy (S2.15)."""
    errors = relationship.defects / max(TINY, assumptions.usual_errors)
    if relationship.dispute_months == 0:
        if draw.dispute < assumptions.dispute_rate * errors:
            relationship.dispute_months = 1
            note(world, Kind.DISPUTE_OPENED, relationship, errors, 0)
    else:
        ease = lever_level(world, relationship, ServiceLever.DISPUTES)
        if draw.dispute_settled < assumptions.solving + assumptions.response_solves * ease:
            note(world, Kind.DISPUTE_SETTLED, relationship, float(relationship.dispute_months), 0)
            relationship.dispute_months = 0
        else:
            relationship.dispute_months += 1
            harm = assumptions.dispute_harm * min(assumptions.worst_after, relationship.dispute_months)
            relationship.buyer_goodwill_trust *= 1.0 - harm


@rule
def cost_nerves(relationship, assumptions):
    """Hassle: the part of its time the customer's staff spends on this supplier (S2.17).

    A call takes twice its time where the case is told again, and half of it more for each day of wait: 0.004, told
    again in half of all calls after a day, are 0.004 x (1 + 0.5 + 0.5) = 0.008.
    """
    a_call = assumptions.call_takes * (1.0 + relationship.explained_again + 0.5 * relationship.wait)
    months = min(assumptions.worst_after, relationship.open_problem)
    months += min(assumptions.worst_after, relationship.dispute_months)
    relationship.hassle = clamp(relationship.calls * a_call + assumptions.problem_takes * months)


@rule
def serve_desk(world, relationship, supplier, draw, assumptions):
    """A month at the service desk."""
    wait_for_help(relationship, supplier, assumptions)
    answer(world, relationship, assumptions)
    settle_disputes(world, relationship, draw, assumptions)
    cost_nerves(relationship, assumptions)


@rule
def drops_in(relationship, seller, assumptions):
    """Further chance of a meeting with a service representative of the customer's own (S2.14)."""
    return assumptions.desk_ties * relationship.dedicated if seller.role == Role.SERVICE else 0.0
