"""What customers require of each service lever: hot buttons come and go; suppliers find needs out, or do not."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import need_at, support_at
from kamsim.theory.rules.ledger import note, note_buyer
from kamsim.theory.rules.quantities import QUARTER, clamp, toward
from kamsim.theory.state.levers import LEVERS


@rule
def required_now(need, assumptions):
    """What is required now: a hot button is required more (S2.19).  0.3 and a lift of 0.4 make 0.7."""
    return clamp(need.required + assumptions.hot_lift) if need.hot_months > 0 else need.required


@rule
def change_priorities(world, buyer, draw, assumptions):
    """A quarter of a buyer's initiatives: old ones run out, a new one makes one need, known or not, a hot button."""
    for i in range(LEVERS):
        need = need_at(world, buyer.number, i)
        need.hot_months = max(0, need.hot_months - QUARTER)
    if draw.initiative < assumptions.hot_rate * (QUARTER / 12.0):
        lever = min(LEVERS - 1, int(LEVERS * draw.initiative_on))
        need_at(world, buyer.number, lever).hot_months = assumptions.hot_months
        note_buyer(world, Kind.PRIORITY_CHANGED, buyer, assumptions.hot_lift, lever)


@rule
def focus_on_customer(relationship, assumptions):
    """How much research on the customer finds: usual at a focus of 0.5, double at 1, nothing at 0 (S1.24)."""
    return 1.0 + assumptions.focus_weight * (2.0 * relationship.customer_focus - 1.0)


@rule
def discover_needs(world, relationship, assumptions):
    """Contact tells what a customer needs, the more the better it is known; hidden needs stay hidden (S2.6).

    With a discovery of 0.3, knowledge of 0.5 and a usual focus, a belief of 0.2 about a need of 0.8 becomes 0.29.
    """
    speed = clamp(assumptions.discovery * relationship.knowledge * focus_on_customer(relationship, assumptions))
    blurred = assumptions.newcomer_blurs if relationship.window_months >= assumptions.window_months - 2 else 0.0
    for i in range(LEVERS):
        support = support_at(world, relationship, i)
        need = need_at(world, relationship.buyer, i)
        if not need.hidden:
            support.believed = toward(support.believed, required_now(need, assumptions), speed)
        support.believed = toward(support.believed, world.levers[i].usual_need, blurred)


@rule
def believe_first(world, relationship):
    """Where nothing is given a supplier believes what is usual and, as far as it knows the customer, what it requires.

    Known to one half, a need of 0.8 where 0.4 is usual is believed to be 0.6; hidden ones are thought to be usual.
    """
    for i in range(LEVERS):
        support, need = support_at(world, relationship, i), need_at(world, relationship.buyer, i)
        if support.believed < 0.0:
            known = 0.0 if need.hidden else relationship.knowledge
            support.believed = toward(world.levers[i].usual_need, need.required, known)


@rule
def ask_about_needs(world, relationship, skill, error, assumptions):
    """Asking tells of every need, the hidden ones too, with an error (S2.31, S2.33)."""
    for i in range(LEVERS):
        support = support_at(world, relationship, i)
        need = need_at(world, relationship.buyer, i)
        said = clamp(required_now(need, assumptions) + error)
        before = support.believed
        support.believed = toward(before, said, skill)
        if need.hidden and support.believed > before + assumptions.surprise:
            note(world, Kind.NEED_FOUND, relationship, said, i)
        error = -error
