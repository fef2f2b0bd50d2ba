"""From the number of a shipped strategy to its function: a chain that both readers can walk."""

from kamsim.theory.rule import rule

from .buyer import cautious, dual_sourcer, keep_free, partner, power_player, price_hunter
from .registry import BUYER, SUPPLIER, named
from .supplier import (
    alike,
    ask_the_customer,
    brochure,
    by_potential,
    by_spend,
    by_stage,
    depth_and_breadth,
    diversify,
    harvest,
    name_only,
    opportunist,
    transactional,
)

ALIKE = named(SUPPLIER)["alike"]
BY_SPEND = named(SUPPLIER)["by_spend"]
BY_POTENTIAL = named(SUPPLIER)["by_potential"]
BY_STAGE = named(SUPPLIER)["by_stage"]
DEPTH_AND_BREADTH = named(SUPPLIER)["depth_and_breadth"]
ASK_THE_CUSTOMER = named(SUPPLIER)["ask_the_customer"]
BROCHURE = named(SUPPLIER)["brochure"]
HARVEST = named(SUPPLIER)["harvest"]
OPPORTUNIST = named(SUPPLIER)["opportunist"]
DIVERSIFY = named(SUPPLIER)["diversify"]
TRANSACTIONAL = named(SUPPLIER)["transactional"]
NAME_ONLY = named(SUPPLIER)["name_only"]
PARTNER = named(BUYER)["partner"]
PRICE_HUNTER = named(BUYER)["price_hunter"]
DUAL_SOURCER = named(BUYER)["dual_sourcer"]
POWER_PLAYER = named(BUYER)["power_player"]
CAUTIOUS = named(BUYER)["cautious"]
KEEP_FREE = named(BUYER)["keep_free"]


@rule
def decide_supplier(number, supplier, relationship, buyer, assumptions):
    """Let the supplier strategy of this number decide about one relationship."""
    if number == ALIKE:
        alike(supplier, relationship, buyer, assumptions)
    elif number == BY_SPEND:
        by_spend(supplier, relationship, buyer, assumptions)
    elif number == BY_POTENTIAL:
        by_potential(supplier, relationship, buyer, assumptions)
    elif number == BY_STAGE:
        by_stage(supplier, relationship, buyer, assumptions)
    elif number == DEPTH_AND_BREADTH:
        depth_and_breadth(supplier, relationship, buyer, assumptions)
    elif number == ASK_THE_CUSTOMER:
        ask_the_customer(supplier, relationship, buyer, assumptions)
    elif number == BROCHURE:
        brochure(supplier, relationship, buyer, assumptions)
    elif number == HARVEST:
        harvest(supplier, relationship, buyer, assumptions)
    elif number == OPPORTUNIST:
        opportunist(supplier, relationship, buyer, assumptions)
    elif number == DIVERSIFY:
        diversify(supplier, relationship, buyer, assumptions)
    elif number == TRANSACTIONAL:
        transactional(supplier, relationship, buyer, assumptions)
    elif number == NAME_ONLY:
        name_only(supplier, relationship, buyer, assumptions)


@rule
def decide_buyer(number, buyer, relationship, supplier, assumptions):
    """Let the buyer strategy of this number decide about one relationship."""
    if number == PARTNER:
        partner(buyer, relationship, supplier, assumptions)
    elif number == PRICE_HUNTER:
        price_hunter(buyer, relationship, supplier, assumptions)
    elif number == DUAL_SOURCER:
        dual_sourcer(buyer, relationship, supplier, assumptions)
    elif number == POWER_PLAYER:
        power_player(buyer, relationship, supplier, assumptions)
    elif number == CAUTIOUS:
        cautious(buyer, relationship, supplier, assumptions)
    elif number == KEEP_FREE:
        keep_free(buyer, relationship, supplier, assumptions)
