"""Buyers' strategies: three lines each."""

from kamsim.theory import strategies
from kamsim.theory.words import Stage
from tests.strategies.shipped_checks import ShippedBuyer


class TestPartner(ShippedBuyer):
    """Trust of 0.8 opens doors: 0.4 + 0.5 x 0.8; willingness of 0.5 joins in: 0.3 + 0.6 x 0.5."""

    name = "partner"
    decides = [({"buyer_trust": 0.8, "buyer__willingness": 0.5}, {"access_wanted": 0.8, "joint_work_wanted": 0.6})]


class TestPriceHunter(ShippedBuyer):
    name = "price_hunter"
    decides = [({"buyer_trust": 1.0}, {"price_pressure": 0.8, "buyer_ceiling": Stage.BASIC, "loyalty_wanted": 0.2})]


class TestDualSourcer(ShippedBuyer):
    name = "dual_sourcer"
    decides = [({"share_of_wallet": 0.3}, {"loyalty_wanted": 0.6}), ({"share_of_wallet": 0.7}, {"loyalty_wanted": 0.2})]


class TestPowerPlayer(ShippedBuyer):
    """The more the supplier needs it, the more it presses: 0.5 + 0.4 x 0.5, access 0.3 x 0.5."""

    name = "power_player"
    decides = [({"supplier_dependence": 0.5}, {"price_pressure": 0.7, "access_wanted": 0.15}),
               ({"supplier_dependence": 0.0}, {"price_pressure": 0.5, "access_wanted": 0.3})]  # fmt: skip


class TestCautious(ShippedBuyer):
    name = "cautious"
    decides = [({"buyer_trust": 0.5}, {"buyer_ceiling": Stage.COOPERATIVE}),
               ({"buyer_trust": 0.7}, {"buyer_ceiling": Stage.INTERDEPENDENT})]  # fmt: skip


class TestKeepFree(ShippedBuyer):
    name = "keep_free"
    decides = [({"buyer_dependence": 0.2}, {"buyer_ceiling": Stage.INTEGRATED, "loyalty_wanted": 0.58}),
               ({"buyer_dependence": 0.8}, {"buyer_ceiling": Stage.COOPERATIVE, "loyalty_wanted": 0.22})]  # fmt: skip


def test_every_shipped_buyer_strategy_is_checked():
    checked = {kind.name for kind in ShippedBuyer.__subclasses__()}
    missing = set(strategies.named("buyer", shipped_only=True)) - checked
    assert not missing, f"add a class of three lines for {missing}"
