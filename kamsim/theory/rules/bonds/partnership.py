"""What two firms do together, in the order in which it happens in a month and at the review."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.money.give_and_take import draw_balance
from kamsim.theory.rules.money.lifetime_value import review_worth
from kamsim.theory.rules.trust.scandals import keep_distance

from .foresight import match_specialists
from .innovation import use_head_start
from .openness import ask_for_open_book, misuse_book, pay_seconded, second_people, share_strategy, sign_nda
from .project_months import work_together
from .projects import consider_project


@rule
def live_together(world, relationship, draw, assumptions):
    """A month of what the two have going together; nothing where there is nothing."""
    if relationship.projects > 0 or relationship.seconded > 0 or relationship.joint_saving > 0.0:
        buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
        work_together(world, relationship, buyer, supplier, draw, assumptions)
        pay_seconded(relationship, assumptions)


@rule
def review_partnership(world, relationship, buyer, supplier, draw, assumptions):
    """Once in a quarter the two look at what they have together and what else they could do."""
    keep_distance(relationship)
    if relationship.active:
        review_worth(relationship, supplier, assumptions)
        draw_balance(world, relationship, assumptions)
    consider_project(world, relationship, buyer, supplier, draw, assumptions)
    if relationship.active:
        match_specialists(world, relationship)
        misuse_book(world, relationship, buyer, draw, assumptions)
        ask_for_open_book(world, relationship, draw, assumptions)
        sign_nda(world, relationship, assumptions)
        share_strategy(world, relationship, buyer, supplier, assumptions)
        use_head_start(relationship, buyer, assumptions)
    else:
        relationship.open_book, relationship.nda, relationship.early_months = False, False, 0
        relationship.strategy_seat, relationship.specialists = False, 0.0
    second_people(world, relationship, assumptions)
