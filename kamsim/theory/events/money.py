"""Kinds of events: money."""

from .declared import Cause, Event, Mark, Subject

# fmt: off
CONCESSION_TOLD = 0.02  # what a price round must add to the discount to be told
OVERDUE_TOLD = 0.5  # months of revenue that must be overdue to be told


class Money(Subject):
    """Money."""

    topic, colour = "money", "green"

    CONCESSION = Event(
        701, 2, "{buyer} pressed {supplier} to a discount of {percent}", because="of the discounts", concept="S3.6",
        nags=True, behind={"dependence": "the supplier needs it more"},
        shown=Mark("concession", marker="D", colour="orange"))
    PRICE_HIGH = Cause(702, "the price was high")
    UNPROFITABLE = Cause(703, "it lost money")
    OVERDUE = Event(704, 2, "{buyer} paid {supplier} late", because="of late payment", concept="S1.65")
    DISTRESS = Event(
        705, 6, "{firm} ran out of cash{exposed}", because="it had been out of cash too long", concept="S3.4",
        behind={"dependence": "", "unprofitable": "it spent more than it earned"})
    RECOVERED = Event(706, 4, "{firm} was solvent again", because="it had recovered", concept="S3.4")
    INSOLVENT = Event(707, 9, "{firm} failed", because="one of them failed", concept="S3.5", scheduled=(("buyer",),))
    REENGINEERED = Event(
        708, 3, "{supplier} made {buyers} cheaper to serve", because="it had become cheaper to serve",
        concept="S1.73", together="supplier", nags=True)
