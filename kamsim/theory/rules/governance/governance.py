"""Key account management as a structure: set up or not, what management sees, how a board learns, declared goals."""

from kamsim.theory.events import Kind
from kamsim.theory.events.governance import COMFORT_TOLD
from kamsim.theory.events.life_cycle import LOST_CONTACT_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of
from kamsim.theory.rules.ledger import note, note_supplier
from kamsim.theory.rules.people.buying_centre import count_blocked
from kamsim.theory.rules.people.coverage import reassign, settle_claims
from kamsim.theory.rules.quantities import QUARTER, clamp, toward
from kamsim.theory.words import Goal

from .planning import keep_plan, plan_together, review_business, run_campaign, share_aims, take_care, write_plan


@rule
def calls_for_it(world, supplier, assumptions):
    """Whether business calls for key account management: two customers or more that matter, the half of all sales.

    Two of a significance above the bar that bring 30 and 25 of 100 sold call for it, if there is money for it (S1.2).
    """
    count, sales = 0, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        if relationship.active and relationship.significance >= assumptions.significance_bar:
            count += 1
            sales += relationship.revenue_mean
    return count >= 2 and sales > 0.5 * supplier.sales_mean and supplier.cash > assumptions.setup_cost


@rule
def set_up(world, supplier, assumptions):
    """The firm adopts key account management, pays for it over some months, and then has it (S1.2)."""
    month, before = world.market[0].month, supplier.kam_ready
    if supplier.kam_month < -1 and calls_for_it(world, supplier, assumptions):
        supplier.kam_month = month
    building = supplier.kam_month > 0 and month >= supplier.kam_month and not supplier.exited
    done = building and month >= supplier.kam_month + assumptions.setup_months
    supplier.kam_ready = supplier.kam_month == 0 or done or not assumptions.structure_needed
    supplier.programme = 0.0
    if building and not done:
        supplier.programme = assumptions.setup_cost / max(1, assumptions.setup_months)
        if month < supplier.kam_month + QUARTER:
            note_supplier(world, Kind.KAM_ADOPTED, supplier, assumptions.setup_cost, 0)
    if done and not before:
        note_supplier(world, Kind.KAM_READY, supplier, 0.0, 0)


@rule
def teach_board(world, supplier, assumptions):
    """A board without the skill hires a practitioner, whose skills spread with delay; leavers take it along (S4.17)."""
    supplier.board_competence *= 1.0 - assumptions.board_forgets * (QUARTER / 12.0)
    lacks = supplier.board_competence < assumptions.board_enough and supplier.key_accounts >= 2
    able = not supplier.distressed and not supplier.exited and assumptions.practitioner_spreads > 0.0
    if supplier.board_learning > 0:
        supplier.programme += assumptions.practitioner_cost
        supplier.board_learning = max(0, supplier.board_learning - QUARTER)
        if supplier.board_learning == 0:
            supplier.board_competence = toward(supplier.board_competence, 1.0, assumptions.practitioner_spreads)
    elif lacks and able:
        supplier.board_learning = max(QUARTER, assumptions.setup_months)
        note_supplier(world, Kind.PRACTITIONER_HIRED, supplier, supplier.board_competence, 0)


@rule
def govern(world, supplier, assumptions):
    """The quarter's look at the structure itself, and at what accounts claim of departments."""
    settle_claims(world, supplier, assumptions)
    set_up(world, supplier, assumptions)
    teach_board(world, supplier, assumptions)


@rule
def watch(world, relationship, supplier, assumptions):
    """Management acts on what it sees: danger shows after the delay its dashboard leaves (S2.30).

    With 0.7 of the indicators and a delay of 9 months: 2.7 months, at the first review; with none, at the fourth.
    """
    sour = min(relationship.supplier_satisfaction, relationship.trust_believed) < assumptions.trust_alarm
    apart = relationship.alignment < 0.5 * assumptions.usual_alignment
    danger = sour or apart or relationship.disintegrating or relationship.contact_lost > LOST_CONTACT_TOLD
    danger = danger and relationship.active
    relationship.danger_months = relationship.danger_months + QUARTER if danger else 0
    unseen = assumptions.dashboard_delay * (1.0 - supplier.dashboard)
    seen = danger and relationship.danger_months > unseen
    if seen and not relationship.danger_seen and relationship.tier > 0:
        note(world, Kind.DANGER_SEEN, relationship, float(relationship.danger_months), 0)
    relationship.danger_seen = seen


@rule
def put_off(relationship, supplier, assumptions):
    """Protection that is wanted and put off because all goes well, quarter after quarter (S3.15)."""
    missing = relationship.active and relationship.breadth_wanted > relationship.breadth
    comfortable = assumptions.complacency * supplier.comfort > COMFORT_TOLD
    if missing and comfortable:
        relationship.postponed_months += QUARTER
    else:
        relationship.postponed_months = max(0, relationship.postponed_months - QUARTER)


@rule
def review_account(world, relationship, supplier, assumptions):
    """The quarter's governance of one account: plan kept, business review, campaign, danger seen."""
    watch(world, relationship, supplier, assumptions)
    put_off(relationship, supplier, assumptions)
    if relationship.active:
        keep_plan(world, relationship, assumptions)
        share_aims(world, relationship, assumptions)
        review_business(world, relationship, supplier, assumptions)
        run_campaign(world, relationship, supplier, assumptions)
        take_care(world, relationship)


@rule
def plan_account(world, relationship, supplier, assumptions):
    """The year's plans for one account: who looks after it, how it is treated, what both sides are after."""
    count_blocked(world, relationship)
    reassign(world, relationship, assumptions)
    write_plan(world, relationship, supplier, assumptions)
    plan_together(world, relationship, supplier, assumptions)


@rule
def judge_goal(world, supplier, goal, declared, met, gap):
    """One declared goal against the year: told when missed, and when reached."""
    if declared:
        supplier.goals_declared += 1
        supplier.goals_met += 1 if met else 0
        note_supplier(world, Kind.GOAL_REACHED if met else Kind.GOAL_MISSED, supplier, gap, goal)


@rule
def judge_goals(world, supplier, assumptions):
    """Once a year: results against the goals the firm declared, and against nothing else; a miss wakes up (S4.23).

    A goal of 5% growth and sales of 1.02 after 1.00 is missed by 3%.
    """
    supplier.goals_declared, supplier.goals_met = 0, 0
    if supplier.sales_last_year > 0.0 and supplier.sales_year > 0.0 and not supplier.exited:
        growth = supplier.sales_year / supplier.sales_last_year - 1.0
        margin = supplier.profit_year / supplier.sales_year
        gap = growth - supplier.goal_growth
        judge_goal(world, supplier, Goal.GROWTH, supplier.goal_growth > -1.0, gap >= 0.0, gap)
        gap = margin - supplier.goal_margin
        judge_goal(world, supplier, Goal.MARGIN, supplier.goal_margin > -1.0, gap >= 0.0, gap)
        gap = supplier.goal_largest_share - supplier.largest_share
        judge_goal(world, supplier, Goal.LARGEST_SHARE, supplier.goal_largest_share >= 0.0, gap >= 0.0, gap)
    if supplier.goals_met < supplier.goals_declared:
        supplier.comfort = clamp(supplier.comfort * (1.0 - assumptions.goals_wake))
