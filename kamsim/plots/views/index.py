"""The views, one row each: report, details, docs and tests follow from it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from kamsim.errors import KamsimError, nearest, visible
from kamsim.plots.style import Picture

from . import (
    both_sides,
    contracts,
    debrief,
    events,
    futures,
    knowledge,
    life_cycle,
    people,
    portfolio,
    profit,
    service,
    trust,
)
from .seen import Seen

if TYPE_CHECKING:
    from kamsim.readers.model import KamModel
    from kamsim.results.run import Ensemble, Run

HISTORY, PORTFOLIO, ACCOUNT, ENSEMBLE = "history", "portfolio", "account", "ensemble"
FRONT, LARGEST, OTHERS = "front", "largest account", "other large accounts"


class View(NamedTuple):
    """One view.

    Parameters
    ----------
    name : str
        What it is asked for by; its file bears the same name.
    title : str
        What it is called in a page.
    shows : str
        What it shows.
    draw : function
        Draws it from what is `Seen`, or from an ensemble.
    of : str
        What it shows as long as no account is asked for: a whole ``"history"``, one supplier's ``"portfolio"``, the
        largest ``"account"``; or many histories, an ``"ensemble"``.
    report : tuple of str
        Where it stands in the report: ``"front"`` (of these the first four), ``"largest account"``, ``"other large
        accounts"``.
    """

    name: str
    title: str
    shows: str
    draw: Callable
    of: str
    report: tuple[str, ...] = ()


VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View(
            "life cycle",
            "The life of the portfolio",
            "how deep every relationship was, month by month, with letters at the turns (of more than 18 "
            "the ten largest, and all together); one account: its stages with what turned it named, and its "
            "revenue",
            life_cycle.draw,
            HISTORY,
            (FRONT, LARGEST, OTHERS),
        ),
        View(
            "people",
            "Who knows whom",
            "both organisations with the ties between them: a bow-tie or a diamond; who carries most, what "
            "would go with that person, who is known to nobody",
            people.draw,
            ACCOUNT,
            (FRONT, LARGEST, OTHERS),
        ),
        View(
            "trust",
            "Trust and what moved it",
            "trust of each side in the other and between persons, with the events that moved it named on "
            "the line; the gate to open books",
            trust.draw,
            ACCOUNT,
            (LARGEST, OTHERS),
        ),
        View(
            "profit",
            "What the account earns",
            "profit year by year, and the way from revenue down to profit in the mean month of the last year",
            profit.draw,
            ACCOUNT,
            (LARGEST, OTHERS),
        ),
        View(
            "portfolio",
            "What hangs on whom",
            "share of sales of each account with how many people carry it; beside it who depends on whom",
            portfolio.draw,
            PORTFOLIO,
            (FRONT,),
        ),
        View(
            "service",
            "Promised, needed, delivered",
            "all accounts of a supplier: what each expects and gets; one account: what it needs, what the "
            "supplier believes, what is given, and service against expectation over time",
            service.draw,
            PORTFOLIO,
            (LARGEST,),
        ),
        View(
            "contracts",
            "Contracts and the price path",
            "price against what is fair, with tenders, trials and concessions named; below it what held when",
            contracts.draw,
            ACCOUNT,
            (LARGEST,),
        ),
        View(
            "knowledge",
            "What is known, and where it is kept",
            "what is on record, in heads only and unknown, with the losses named",
            knowledge.draw,
            ACCOUNT,
            (LARGEST,),
        ),
        View(
            "both sides",
            "The same account from both sides",
            "the same eight questions to both sides, now and a year before",
            both_sides.draw,
            ACCOUNT,
            (LARGEST,),
        ),
        View(
            "futures",
            "Many futures",
            "the fan of yearly profit, or the spread of one outcome; what became of the accounts of the "
            "first year and why, or survival by a trait",
            futures.draw,
            ENSEMBLE,
            (FRONT,),
        ),
        View(
            "events",
            "What happened",
            "the weightiest turns in sentences with their causes, each at its time",
            events.draw,
            HISTORY,
            (FRONT,),
        ),
        View(
            "debrief",
            "Debrief",
            "decisions against what happened, when danger was there and when it was seen; where luck ends "
            "and decisions begin",
            debrief.draw,
            ACCOUNT,
            (LARGEST,),
        ),
    )
}


def find_view(run: object, name: str, where: str) -> View:
    """The view of a name, for a function that takes the run first."""
    if isinstance(run, str):
        advice = f"Write {where}(run, {run!r})." if run in VIEWS else nearest(run, VIEWS)
        raise KamsimError("the run comes first, then the name of a view", got=run, where=where, advice=advice)
    if not isinstance(name, str) or name not in VIEWS:
        raise KamsimError("must be a view", got=name, where=where, advice=nearest(name, VIEWS))
    return VIEWS[name]


def view(
    run: "KamModel | Run | Ensemble",
    name: str,
    relationship: int | str | None = None,
    supplier: str | None = None,
    month: int | None = None,
    **more: object,
) -> Picture:
    """Draw one of the views.

    Parameters
    ----------
    run : KamModel, Run or Ensemble
        A model is seen as it stands; a saved run is read with ``kam.load(folder)``.  The view "futures" wants an
        ensemble, all others want one history.
    name : str
        ``"life cycle"``, ``"people"``, ``"trust"``, ``"profit"``, ``"portfolio"``, ``"events"``, ``"service"``,
        ``"contracts"``, ``"knowledge"``, ``"both sides"``, ``"futures"`` or ``"debrief"``.
    relationship : int or str, optional
        The account: its number, or the name of the customer.  Without it "life cycle", "events" and "service" show
        all accounts, the others the one with the most revenue.
    supplier : str, optional
        The firm whose accounts are looked at.
    month : int, optional
        See it as it stood at the end of that month.
    **more
        What a view takes beyond that; see `docs/views.md`.

    Returns
    -------
    Picture
        A matplotlib figure: a notebook shows it; ``.savefig("view.png")`` writes it.

    Raises
    ------
    KamsimError
        If there is no such view, account, supplier or month, or the view is not of such a run.

    Examples
    --------
    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(12)
    >>> kam.plots.view(model, "trust", relationship="Arkona Pumps").get_suptitle()
    "Arkona Pumps' trust in North Bearings never fell sharply..."
    """
    found = find_view(run, name, "view")
    if found.of != ENSEMBLE:
        return with_ids(found.draw(Seen(run, relationship, supplier, month), **more), run.scenario)
    if relationship is not None or month is not None:
        raise KamsimError("many futures are seen whole; leave relationship and month out", where="view", got=name)
    return with_ids(found.draw(run, supplier=supplier, **more), run.scenario)


def with_ids(picture, scenario):
    """A picture that knows by which ids the scenario calls firms and people."""
    tables = (scenario.part(kind) for kind in ("suppliers", "buyers", "people"))
    picture.ids = {visible(str(row["name"])): key for table in tables for key, row in table.items() if "name" in row}
    return picture
