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
OVERVIEW, LARGEST, OTHERS = "overview", "largest account", "other large accounts"


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
        Where it stands in the report: ``"overview"``, ``"largest account"``, ``"other large accounts"``.
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
            "Life cycle",
            "all accounts: bars of stages with letters at the turns, how long stages last, what followed them, how "
            "many came how far and wanted no more; one account: its way over involvement and commitment, both "
            "ceilings, revenue behind the label, the turns with causes, what it lacks for the next stage",
            life_cycle.draw,
            HISTORY,
            (OVERVIEW, LARGEST),
        ),
        View(
            "people",
            "Relationship map",
            "who meets whom, ties coloured by trust, unknown people grey, refused ones crossed; functions that talk; "
            "depth, breadth, share in one pair of hands; contact by tier",
            people.draw,
            ACCOUNT,
            (LARGEST, OTHERS),
        ),
        View(
            "trust",
            "Trust and commitment",
            "both directions, firms and persons, the gate to open books; ability and goodwill apart with the scar of "
            "betrayal; commitment, satisfaction, interests; bonds and checking",
            trust.draw,
            ACCOUNT,
            (LARGEST, OTHERS),
        ),
        View(
            "profit",
            "Account profit",
            "from revenue down to profit; effort against margin over all accounts; months with the stage as a strip; "
            "discount, checking, overdue bills",
            profit.draw,
            ACCOUNT,
            (LARGEST, OTHERS),
        ),
        View(
            "portfolio",
            "Portfolio",
            "shares, Lorenz curve, concentration with profit; client matrix with trails, tiers with caps, money spent "
            "against brought; dependence both ways, lock-out against headroom, skills; bus factors, revenue at risk, "
            "holes left by ends",
            portfolio.draw,
            PORTFOLIO,
            (OVERVIEW,),
        ),
        View(
            "events",
            "Event ledger",
            "every line of the ledger as a dot by topic (hollow: still hidden), the weightiest in words with causes "
            "and the concept each shows",
            events.draw,
            HISTORY,
            (OVERVIEW,),
        ),
        View(
            "service",
            "Service scorecard",
            "all accounts of a supplier side by side; one account: needs, beliefs and delivery, levers, service "
            "against expectation, problems, shortages, sites",
            service.draw,
            PORTFOLIO,
            (OVERVIEW, LARGEST),
        ),
        View(
            "contracts",
            "Contracts and prices",
            "what holds (trade, trial, accreditation, list, status, window, exit plan) and what happened; price "
            "against its norm; tenders; terms",
            contracts.draw,
            ACCOUNT,
            (LARGEST,),
        ),
        View(
            "knowledge",
            "Knowledge",
            "on record, in heads, lost, at stake; openness by topic with the gate and the leaks; beliefs about needs",
            knowledge.draw,
            ACCOUNT,
            (LARGEST,),
        ),
        View(
            "both sides",
            "Both sides",
            "the same eight questions to both sides; ceilings and agreement; expectation against what each gets; "
            "giving and getting; what each thinks the other can, with its doubt; worth of status to the customer",
            both_sides.draw,
            ACCOUNT,
            (LARGEST,),
        ),
        View(
            "futures",
            "Many futures",
            "bands of profit, spread of one outcome, survival by a trait and by cause",
            futures.draw,
            ENSEMBLE,
            (OVERVIEW,),
        ),
        View(
            "debrief",
            "Debrief",
            "decisions against incidents and dangers; how long acts stayed hidden; luck against skill; goals against "
            "results",
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
    "North Bearings – Arkona Pumps: the customer's trust never fell sharply"
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
