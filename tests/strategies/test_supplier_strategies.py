"""Suppliers' strategies: three lines each, plus what only that one promises."""

import pytest

from kamsim.theory import strategies
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.words import Coverage, Stage, Tier
from kamsim.validation.situations import watch
from tests.strategies.shipped_checks import ShippedSupplier


class TestAlike(ShippedSupplier):
    name = "alike"
    decides = [({"active": True, "significance": 0.9}, {"budget_claim": 1.0, "tier_wanted": Tier.STANDARD}),
               ({"active": False}, {"budget_claim": 0.3})]  # fmt: skip


class TestBySpend(ShippedSupplier):
    """Sales of 90,000 over 3 accounts: 30,000 is usual; 60,000 is twice that, 3,000 a tenth, 900,000 thirty times."""

    name = "by_spend"
    firm = {"supplier__sales_mean": 90_000.0, "supplier__partners": 3}
    decides = [({**firm, "revenue_mean": 60_000.0},
                {"budget_claim": 2.0, "tier_wanted": Tier.KEY, "breadth_wanted": 0.6}),
               ({**firm, "revenue_mean": 30_000.0}, {"budget_claim": 1.0, "tier_wanted": Tier.STANDARD}),
               ({**firm, "revenue_mean": 3_000.0}, {"budget_claim": 0.15}),
               ({**firm, "revenue_mean": 900_000.0}, {"budget_claim": 4.0})]  # fmt: skip


class TestByPotential(ShippedSupplier):
    name = "by_potential"
    decides = [({"significance": 0.8}, {"budget_claim": 0.3 + 2.0 * 0.64, "tier_wanted": Tier.STRATEGIC}),
               ({"significance": 0.5}, {"budget_claim": 0.8, "tier_wanted": Tier.KEY, "pledge_wanted": 0.2}),
               ({"significance": 0.2}, {"budget_claim": 0.38, "tier_wanted": Tier.STANDARD})]  # fmt: skip


class TestByStage(ShippedSupplier):
    name = "by_stage"
    decides = [({"active": True, "stage": Stage.INTEGRATED}, {"budget_claim": 2.4, "tier_wanted": Tier.KEY}),
               ({"active": True, "stage": Stage.BASIC}, {"budget_claim": 1.0, "tier_wanted": Tier.STANDARD}),
               ({"active": True, "stage": Stage.DISINTEGRATING}, {"budget_claim": 0.5}),
               ({"active": False, "stage": Stage.ENDED}, {"budget_claim": 0.3})]  # fmt: skip


class TestDepthAndBreadth(ShippedSupplier):
    name = "depth_and_breadth"
    decides = [({"significance": 0.2}, {"budget_claim": 0.8, "breadth_wanted": 0.9, "record_wanted": 0.9})]


class TestAskTheCustomer(ShippedSupplier):
    """Believed to value support 0.6, answers 0.3, presence 0.1: the effort follows in these parts."""

    name = "ask_the_customer"
    believed = {"believed_technical": 0.6, "believed_response": 0.3, "believed_presence": 0.1}
    parts = {"technical_wanted": 0.6, "response_wanted": 0.3, "presence_wanted": 0.1}
    decides = [(believed, {**parts, "ask_wanted": 1.0}),
               (dict.fromkeys(believed, 0.0), {"technical_wanted": 0.33, "presence_wanted": 0.34})]  # fmt: skip


class TestBrochure(ShippedSupplier):
    """What the customer is believed to want is not even looked at."""

    name = "brochure"
    decides = [({"believed_technical": 1.0, "believed_presence": 0.0}, {"presence_wanted": 0.75, "ask_wanted": 0.0})]


class TestHarvest(ShippedSupplier):
    name = "harvest"
    decides = [({"active": True, "profit_mean": -1.0, "age": 60},
                {"still_served": False, "budget_claim": 0.4, "firmness": 0.9}),
               ({"active": True, "profit_mean": -1.0, "age": 12}, {"still_served": True}),
               ({"active": False}, {"budget_claim": 0.0})]  # fmt: skip


class TestOpportunist(ShippedSupplier):
    name = "opportunist"
    decides = [({"switching_cost": 0.5}, {"temptation": 0.65, "budget_claim": 1.0}),
               ({"switching_cost": 0.0}, {"temptation": 0.3})]  # fmt: skip


class TestDiversify(ShippedSupplier):
    """With ten accounts a quarter of all sales is too much of one customer; a tenth is not."""

    name = "diversify"
    large = {"active": True, "supplier__sales_mean": 100_000.0, "revenue_mean": 25_000.0, "supplier__partners": 10}
    decides = [(large, {"budget_claim": 0.7, "supplier_ceiling": Stage.COOPERATIVE}),
               ({**large, "revenue_mean": 10_000.0}, {"budget_claim": 1.3, "supplier_ceiling": Stage.INTEGRATED}),
               ({"active": False}, {"budget_claim": 0.8})]  # fmt: skip


class TestTransactional(ShippedSupplier):
    name = "transactional"
    decides = [({"active": True, "significance": 1.0}, {"supplier_ceiling": Stage.BASIC, "breadth_wanted": 0.0})]


class TestNameOnly(ShippedSupplier):
    """The status is wanted, the weight stays as it was."""

    name = "name_only"
    decides = [({"active": True, "significance": 0.8},
                {"tier_wanted": Tier.KEY, "budget_claim": 0.7, "pledge_wanted": 0.0}),
               ({"active": True, "significance": 0.1},
                {"tier_wanted": Tier.STANDARD, "budget_claim": 0.7})]  # fmt: skip


def weight_of(name, **given):
    """The money a strategy asks for in a situation, against usual: its claim, or what inside sales take."""
    written = watch(strategies.get("supplier", name), active=True, **given)["relationship"].written
    inside = written["coverage_wanted"] == Coverage.INSIDE
    return written["budget_claim"] * (Assumptions.fields["inside_cost"].default if inside else 1.0)


@pytest.mark.parametrize("name", ["by_potential", "depth_and_breadth", "ask_the_customer", "brochure"])
def test_more_significance_never_gets_less(name):
    weights = [weight_of(name, significance=step / 20.0) for step in range(21)]
    assert weights == sorted(weights) and weights[0] < weights[-1]


def test_diversify_and_by_spend_disagree_about_the_largest():
    """Of 100,000 a month over 5 accounts, one of 40,000: one strategy feeds it, the other looks elsewhere (T3)."""
    firm = {"supplier__sales_mean": 100_000.0, "supplier__partners": 5}
    large, small = {**firm, "revenue_mean": 40_000.0}, {**firm, "revenue_mean": 15_000.0}
    assert weight_of("by_spend", **large) > weight_of("by_spend", **small)
    assert weight_of("diversify", **large) < weight_of("diversify", **small)


def test_every_shipped_supplier_strategy_is_checked():
    checked = {kind.name for kind in ShippedSupplier.__subclasses__()}
    missing = set(strategies.named("supplier", shipped_only=True)) - checked
    assert not missing, f"add a class of three lines for {missing}"
