"""What buyers believe in: six ways to deal with suppliers."""

from kamsim.theory.words import Stage

from .registry import BUYER, strategy


@strategy(number=0, side=BUYER, source="concepts S1.29, S1.51", reads=("buyer_trust", "buyer.willingness"))
def partner(buyer, relationship, supplier, assumptions):
    """Work closely with those who prove to be worth it."""
    relationship.buyer_ceiling = Stage.INTEGRATED
    relationship.price_pressure, relationship.loyalty_wanted = 0.25, 0.65
    relationship.access_wanted = 0.4 + 0.5 * relationship.buyer_trust
    relationship.joint_work_wanted = 0.3 + 0.6 * buyer.willingness


@strategy(number=1, side=BUYER, source="concept S0.5", reads=())
def price_hunter(buyer, relationship, supplier, assumptions):
    """The lowest price wins; contact is a cost."""
    relationship.buyer_ceiling = Stage.BASIC
    relationship.price_pressure, relationship.loyalty_wanted = 0.8, 0.2
    relationship.access_wanted, relationship.joint_work_wanted = 0.2, 0.1


@strategy(number=2, side=BUYER, source="concept S0.14", reads=("share_of_wallet",))
def dual_sourcer(buyer, relationship, supplier, assumptions):
    """Never without a second source: nobody grows too large."""
    relationship.buyer_ceiling = Stage.INTERDEPENDENT
    relationship.price_pressure, relationship.joint_work_wanted = 0.4, 0.5
    relationship.access_wanted = 0.5
    relationship.loyalty_wanted = 0.6 if relationship.share_of_wallet < 0.5 else 0.2


@strategy(number=3, side=BUYER, source="concepts S1.48, S3.6", reads=("supplier_dependence",))
def power_player(buyer, relationship, supplier, assumptions):
    """Show suppliers who needs whom: press prices and refuse access."""
    relationship.buyer_ceiling = Stage.COOPERATIVE
    relationship.price_pressure = 0.5 + 0.4 * relationship.supplier_dependence
    relationship.loyalty_wanted, relationship.joint_work_wanted = 0.4, 0.3
    relationship.access_wanted = 0.3 * (1.0 - relationship.supplier_dependence)


@strategy(number=4, side=BUYER, source="concept S0.12", reads=("buyer_trust",))
def cautious(buyer, relationship, supplier, assumptions):
    """Slowly and on evidence: every step is checked."""
    relationship.buyer_ceiling = Stage.INTERDEPENDENT if relationship.buyer_trust > 0.6 else Stage.COOPERATIVE
    relationship.price_pressure, relationship.loyalty_wanted = 0.35, 0.55
    relationship.access_wanted, relationship.joint_work_wanted = 0.45, 0.35


@strategy(number=5, side=BUYER, source="concept S3.6", reads=("buyer_dependence",))
def keep_free(buyer, relationship, supplier, assumptions):
    """Friendly with all, dependent on none: step back where dependence grows."""
    relationship.buyer_ceiling = Stage.INTEGRATED if relationship.buyer_dependence < 0.5 else Stage.COOPERATIVE
    relationship.price_pressure, relationship.joint_work_wanted = 0.4, 0.5
    relationship.access_wanted = 0.6
    relationship.loyalty_wanted = 0.7 - 0.6 * relationship.buyer_dependence
