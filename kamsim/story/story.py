"""A history told in plain sentences, with causes and the names of the scenario.

Of the many lines of the cause ledger a story tells the weighty ones, once: what happens to several at the same time
is one sentence, a label that flickers is not told, and what goes on happening is told once, with its number.
"""

import calendar
from collections.abc import Collection
from typing import TYPE_CHECKING

from kamsim.errors import KamsimError

from .teller import Teller, name_of
from .weighing import lines_of

if TYPE_CHECKING:
    from kamsim.results.run import Run

LEAST = 1.8  #: importance below which a thing is minor
MONTHS = tuple(calendar.month_name)[1:]
MOST = 90  #: sentences of a story, unless more are wanted


def one_run(run):
    """A run with its ledger; an ensemble has many stories and none of them is the story."""
    if len(run.seeds) != 1:
        raise KamsimError(
            "a story is told of one history",
            got=f"{len(run.seeds)} histories",
            where="story",
            advice="Play one seed: kamsim story SCENARIO --seed 7.",
        )
    return run


def chosen(told, least, most):
    """The lines of at least some importance, and of these the weightiest, in order."""
    kept = [one for one in told if one.importance >= least]
    if most is not None and len(kept) > most:
        heaviest = sorted(kept, key=lambda one: -one.importance)[:most]
        kept = [one for one in kept if any(one is other for other in heaviest)]
    return kept


def tell(
    run: "Run",
    relationships: Collection[int] | None = None,
    minor: bool = False,
    least: float = LEAST,
    most: int | None = MOST,
) -> list[str]:
    """The story of a run as sentences in order.

    Parameters
    ----------
    run : Run
        One history.
    relationships : list of int, optional
        Only what concerns these relationships, their firms and the economy.
    minor : bool
        Tell everything, small things and flickers too.
    least : float
        Importance from which a thing is told, 0 (a detail) to 9 (it decides an account's fate).
    most : int or None
        Number of sentences at most; the weightiest are told.  None for no limit.

    Returns
    -------
    list of str
        ``Month 37, January of year 4: Anna Berg, key account manager of North Bearings, left, and held 81% of ...``

    Raises
    ------
    KamsimError
        The run holds more than one history.

    Examples
    --------
    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(37)
    >>> kam.story.tell(model.results(), least=5.0)[-1]
    'Month 37, January of year 4: Anna Berg, key account manager of North Bearings, left, ...'
    """
    turns = turns_of(run, relationships, minor, least, most)
    return [f"Month {month}, {when(month)}: {turn}" for month, turn in turns]


def by_quarter(turns):
    """The turns of a story under the quarter they fell into: (heading, lines), in order.

    Examples
    --------
    >>> by_quarter([(37, "Anna left."), (38, "Ben came."), (40, "All was well.")])[0]
    ('Year 4, January to March (months 37 to 39)', ['January: Anna left.', 'February: Ben came.'])
    """
    found = {}
    for month, turn in turns:
        first = month - (month - 1) % 3
        span = f"{MONTHS[(first - 1) % 12]} to {MONTHS[(first + 1) % 12]}"
        heading = f"Year {(month + 11) // 12}, {span} (months {first} to {first + 2})"
        found.setdefault(heading, []).append(f"{MONTHS[(month - 1) % 12]}: {turn}")
    return list(found.items())


def turns_of(run, relationships=None, minor=False, least=LEAST, most=MOST, year=None):
    """The story of a run, or of one year of it, as (month, sentence) in order; see `tell`."""
    told = lines_of(one_run(run), everything=minor)
    if relationships is not None:
        told = concerning(run, told, set(relationships))
    asked = [one for one in told if year in (None, (one.month + 11) // 12)]
    wanted = chosen(asked, 0.0 if minor else least, None if minor else most)
    return [(month, f"{sentence[0].upper()}{sentence[1:]}.") for month, sentence in spoken(run, told, wanted)]


def spoken(run, told, wanted):
    """(month, sentence) of the wanted lines; the others are noticed, so that later causes can name them."""
    teller, wanted = Teller(run), {id(one) for one in wanted}
    for one in told:
        if id(one) in wanted:
            yield one.month, teller.sentence(one.events, one.times)
        for event in one.events:
            teller.notice(event)


def concerning(run, told, relationships):
    """The lines about some relationships, about their firms as a whole, and about the economy."""
    pairs, names = run.scenario.layout.world.relationships, run.scenario.names
    firms = {names.suppliers[pairs["supplier"][n]] for n in relationships}
    firms |= {names.buyers[pairs["buyer"][n]] for n in relationships}

    def about(event):
        if event.relationship >= 0:
            return event.relationship in relationships
        named = {name_of(event.supplier), name_of(event.buyer)} - {""}
        return event.contact < 0 and (not named or bool(named & firms))

    kept = [one._replace(events=[event for event in one.events if about(event)]) for one in told]
    return [one for one in kept if one.events]


def turning_points(run: "Run", relationship: int, most: int = 4) -> list[str]:
    """What best explains how a relationship came to stand where it stands.

    Parameters
    ----------
    run : Run
        One history.
    relationship : int
        Number of the relationship, its row in ``model.relationships``.
    most : int
        Number of sentences at most; the weightiest are told.

    Returns
    -------
    list of str
        ``month 37: ...``, in order.

    Raises
    ------
    KamsimError
        The run holds more than one history.

    Examples
    --------
    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(37)
    >>> kam.story.turning_points(model.results(), relationship=0, most=1)
    ['month 37: Anna Berg, ...']
    """
    return [f"month {month}: {sentence}" for month, sentence in turns_at(run, relationship, most)]


def turns_at(run, relationship, most):
    """What best explains how a relationship came to stand where it stands, as (month, clause); see `turning_points`."""
    own = [(one, [e for e in one.events if e.relationship == relationship]) for one in lines_of(one_run(run))]
    told = [one._replace(events=events) for one, events in own if events]
    return list(spoken(run, told, chosen(told, 0.5, most)))


def when(month):
    """A month as one says it.

    >>> when(37)
    'January of year 4'
    """
    return f"{MONTHS[(month - 1) % 12]} of year {(month + 11) // 12}"


def span_of(months):
    """A number of months as one says it.

    >>> span_of(180), span_of(12), span_of(5)
    ('15 years', 'a year', '5 months')
    """
    if months % 12:
        return f"{months} months" if months > 1 else "a month"
    return f"{months // 12} years" if months > 12 else "a year"
