"""The twelve views by their number: ``kam.plots.view("V7", run)``."""

from collections import namedtuple

from kamsim.errors import KamsimError, nearest

from .both_sides import plot_both_sides
from .contracts import plot_contracts
from .debrief import plot_debrief
from .events import plot_ledger
from .futures import plot_many
from .knowledge import plot_knowledge
from .life_cycle import plot_journey
from .people import plot_people
from .portfolio import plot_whole_portfolio
from .profit import plot_profit
from .seen import Seen
from .service import plot_scorecard
from .trust import plot_bonds


def debrief(seen, others=0, baseline="alike", **more):
    """V12, with replays under other luck if `others` are asked for."""
    replays = None
    if others and seen.month >= 12:
        from kamsim.experiments.comparison.replays import replay

        replays = replay(seen.run, seen.supplier, others, baseline, months=seen.month, **more)
    return plot_debrief(seen, replays)


View = namedtuple("View", "name title shows draw")
"""One view: its number, what it is called, what it shows, and the function that draws it from what is `Seen`."""

VIEWS = {
    view.name: view
    for view in (
        View("V1", "Life cycle", "stages over time, involvement and commitment, turns and causes", plot_journey),
        View("V2", "Relationship map", "who meets whom: map, functions, depth, breadth, fragility", plot_people),
        View("V3", "Trust and commitment", "both directions, persons and firms, the gate, bonds", plot_bonds),
        View("V4", "Account profit", "profit and loss from revenue down; effort against margin; meters", plot_profit),
        View("V5", "Portfolio", "shares, concentration, matrix, tiers, dependence, risks", plot_whole_portfolio),
        View("V6", "Event ledger", "what happened, when, to whom and why", plot_ledger),
        View("V7", "Service scorecard", "required, believed, delivered; waits and shortages", plot_scorecard),
        View("V8", "Contracts and prices", "contracts, prices, tenders, plans, accreditation, windows", plot_contracts),
        View("V9", "Knowledge", "what is known, recorded, lost, shared by topic and leaked; needs", plot_knowledge),
        View("V10", "Both sides", "what each side sees, wants, expects, gives and gets", plot_both_sides),
        View("V11", "Many futures", "bands, survival by stage and cause, spread of outcomes", plot_many),
        View("V12", "Debrief", "decisions against events, what was known when, luck and skill, goals", debrief),
    )
}  # fmt: skip


def view(name, run, relationship=None, supplier=None, month=None, **more):
    """Draw one of the twelve views.

    Parameters
    ----------
    name : str
        ``"V1"`` to ``"V12"``.
    run : KamModel, Run, saved run or (for V11) Ensemble
        A model is seen as it stands; a saved run is read with ``kam.load(folder)``.
    relationship : int or str, optional
        The account: its number, or the name of the customer.  Without it V1, V6 and V7 show all accounts, the
        others the largest.
    supplier : str, optional
        The firm whose accounts are looked at.
    month : int, optional
        See it as it stood at the end of that month.
    **more
        What a view takes beyond that; see `docs/views.md`.

    Returns
    -------
    matplotlib Figure
        A notebook shows it; ``.savefig("view.png")`` writes it.
    """
    if name not in VIEWS:
        raise KamsimError("must be a view", got=name, where="view", advice=nearest(name, VIEWS))
    if name == "V11":
        return VIEWS[name].draw(run, **more)
    return VIEWS[name].draw(Seen(run, relationship, supplier, month), **more)
