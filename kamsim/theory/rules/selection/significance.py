"""Why an account matters beyond its size: reference, learning, access, objectives, growth (S1.4, S4.3-S4.14)."""

import math

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import QUARTER, TINY, clamp, mean, saturating, toward
from kamsim.theory.words import NOBODY, Objective


@rule
def value_types(relationship, buyer, assumptions):
    """Two values beyond volume: a famous, content and close customer impresses others, a demanding and open one
    teaches; which doors one opens is seen at the door (`open_doors`).

    Fame 0.8, satisfaction 0.1 above the level of content, involvement 0.4: a reference of 0.8 x 0.7 x 0.8.
    """
    content = clamp(0.5 + 2.0 * (relationship.buyer_satisfaction - assumptions.content_level))
    lived = 1.0 if relationship.active else 0.0
    relationship.reference_value = lived * buyer.fame * content * min(1.0, 2.0 * relationship.involvement)
    relationship.learning_value = lived * buyer.needs_technical * relationship.information


@rule
def add_up_values(world, supplier):
    """What all accounts together are worth as references and teachers; references of 0.3 and 0.7 make 1 / (1 + 1).

    Lessons are remembered over three years.
    """
    references, lessons, best = 0.0, 0.0, 0.0
    supplier.best_reference = NOBODY
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        references += relationship.reference_value
        lessons += relationship.learning_value
        if relationship.reference_value > best:
            supplier.best_reference, best = relationship.number, relationship.reference_value
    supplier.reference = saturating(references)
    supplier.lessons = toward(supplier.lessons, saturating(lessons), 1.0 / 12.0)


@rule
def margin_of(relationship):
    """Profit of what is sold: 20 of 100 are 0.2; nothing where there is no trade."""
    return relationship.profit_mean / relationship.revenue_mean if relationship.revenue_mean > 1.0 else 0.0


@rule
def fit_objective(relationship, supplier):
    """How far the account serves what the firm has declared: profit, growth, reputation or learning (S4.4).

    A margin of 20% serves profit by 0.4, a forecast of 5% serves growth by 0.6; half of the way there in a quarter.
    """
    fit = clamp(2.0 * margin_of(relationship))
    if supplier.objective == Objective.GROWTH:
        fit = clamp(0.5 + 2.0 * relationship.growth_forecast)
    if supplier.objective == Objective.REPUTATION:
        fit = relationship.reference_value
    if supplier.objective == Objective.LEARNING:
        fit = relationship.learning_value
    relationship.objective_fit = toward(relationship.objective_fit, fit, 0.5)


@rule
def hope_profit(relationship, buyer):
    """Profit after cost to serve if the potential that is believed were won at today's margin (S4.3)."""
    margin = max(-0.5, min(0.5, margin_of(relationship)))
    relationship.profit_possible = margin * relationship.potential_believed * buyer.orders
    relationship.codevelopment = relationship.criticality * mean(relationship.information, buyer.needs_technical)


@rule
def regard(world, relationship, draw, assumptions):
    """The buyer may regard the supplier as a strategic resource; the supplier may not know (S1.51, S4.14, S0.13)."""
    before = relationship.strategic_resource
    needed = assumptions.resource_bar - (assumptions.significance_slack if before else 0.0)
    possible = relationship.active and assumptions.resource_bar < 1.0
    relationship.strategic_resource = possible and relationship.importance_to_buyer > needed
    if relationship.strategic_resource and not before:
        note(world, Kind.STRATEGIC_RESOURCE, relationship, relationship.importance_to_buyer, 0)
        because(world, Kind.BONDS, relationship.importance_to_buyer, Kind.DELIGHTED, relationship.buyer_trust)
    truth = 1.0 if relationship.strategic_resource else 0.0
    seen = clamp(truth + assumptions.belief_error * (1.0 - relationship.knowledge) * draw.regard)
    relationship.status_believed = toward(relationship.status_believed, seen, assumptions.review_speed)


@rule
def ask_for_more(world, relationship, draw, assumptions):
    """A content buyer asks for more: meetings, new participants, joint work streams (S4.13)."""
    relationship.pull = toward(relationship.pull, 0.0, assumptions.review_speed)
    wish = relationship.buyer_satisfaction + relationship.joint_work_wanted
    if relationship.active and draw.pulls < assumptions.pull_rate * (QUARTER / 12.0) * wish:
        relationship.pull = toward(relationship.pull, 1.0, 0.5)
        note(world, Kind.PULL_SIGNAL, relationship, relationship.pull, 0)


@rule
def weigh_merit(relationship, assumptions):
    """What the criteria add: each is weighed against its usual level, so that they cancel on average."""
    usual = assumptions.usual_criterion
    hoped = saturating(max(0.0, relationship.profit_possible) / max(1.0, relationship.revenue_mean))
    critical = mean(relationship.criticality, relationship.codevelopment)
    locked_with_room = math.sqrt(relationship.lock_out * relationship.white_space)
    merit = assumptions.objective_weight * (relationship.objective_fit - usual)
    merit += assumptions.profit_weight * (hoped - usual)
    merit += assumptions.growth_weight * relationship.growth_forecast
    merit += assumptions.criticality_weight * (critical - usual)
    merit += assumptions.best_kind_weight * (locked_with_room - usual)
    merit += assumptions.summit_weight * (relationship.involvement - usual)
    merit += assumptions.regard_weight * (relationship.pull + relationship.status_believed - 2.0 * usual)
    relationship.merit = assumptions.criteria_weight * merit


@rule
def forecast_growth(relationship, buyer, supplier, draw, assumptions):
    """History goes on, says the forecast, with an error (S4.11).

    After a forecast of 2% and a growth of 10% the next one is half-way, without an error 6%.
    """
    error = assumptions.forecast_error * (1.0 - supplier.informing) * draw.potential
    hoped = toward(relationship.growth_forecast, buyer.growth_realised, 0.5) + error
    relationship.growth_forecast = max(-0.5, min(0.5, hoped))


@rule
def note_growth(buyer):
    """How much the buyer has grown in a year."""
    buyer.growth_realised = max(-0.5, min(0.5, buyer.trend / max(TINY, buyer.trend_last_year) - 1.0))
    buyer.trend_last_year = buyer.trend


@rule
def credit_reference(world, supplier, assumptions):
    """A customer won by a supplier with a better name than usual is put down to its best reference (S1.4).

    Whoever is leaving is no reference.
    """
    helps = assumptions.reference_weight > 0.0 and supplier.reference > assumptions.usual_reference
    if helps and supplier.best_reference >= 0 and not world.relationships[supplier.best_reference].disintegrating:
        world.relationships[supplier.best_reference].credited += 1
        note(world, Kind.REFERENCE_HELPED, world.relationships[supplier.best_reference], supplier.reference, 0)


@rule
def recommend(supplier, assumptions):
    """How much the reference helps at a stranger's door: 0.5 at a weight of 0.8 and a usual 0.3 gives 1.16."""
    return max(0.0, 1.0 + assumptions.reference_weight * (supplier.reference - assumptions.usual_reference))


@rule
def open_doors(world, relationship, assumptions):
    """A tie into the prospect's end market is known there: an involvement of 0.4 at a weight of 0.5 gives 1.2."""
    if relationship.rivalry < 0:
        return 1.0
    depth = world.rivalries[relationship.rivalry].deepest_involvement
    return 1.0 + assumptions.door_weight * depth


@rule
def lessons_saved(supplier, assumptions):
    """Cost of goods saved by what customers have taught, against what is usual."""
    return assumptions.lesson_saves * (supplier.lessons - assumptions.usual_lesson)
