"""The order of events at the start, in a month, a review and a yearly plan: written here and nowhere else."""

from collections import namedtuple

from . import monthly, quarterly, start, yearly

Phase = namedtuple("Phase", "name every play sentence decides")
"""One step: due in months that are a multiple of `every`, at the start where it is 0; `decides` asks strategies."""

PHASES = tuple(
    Phase(name, every, play, play.__doc__, decides)
    for name, every, play, decides in (
        ("start", 0, start.start, False),
        ("market", 1, monthly.move_market, False),
        ("shocks", 1, monthly.strike_shocks, False),
        ("people", 1, monthly.move_people, False),
        ("meetings", 1, monthly.hold_meetings, False),
        ("delivery", 1, monthly.deliver, False),
        ("temptation", 1, monthly.face_temptation, False),
        ("judgement", 1, monthly.judge, False),
        ("bonds", 1, monthly.bind, False),
        ("sourcing", 1, monthly.source, False),
        ("money", 1, monthly.settle_money, False),
        ("life cycle", 1, monthly.turn_life_cycle, False),
        ("reputation", 1, monthly.spread_word, False),
        ("review", 3, quarterly.hold_review, True),
        ("plan", 12, yearly.make_plan, False),
    )
)
"""What happens in a month, in order.  ``kamsim.theory.month.PHASES`` can be read aloud before anything runs."""


def due(phase, month):
    """Whether a phase is played in a month (1, 2, ...), or at the start (0)."""
    return month == 0 if phase.every == 0 else month > 0 and month % phase.every == 0
