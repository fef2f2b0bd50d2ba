"""Every table of an ensemble, made from what was kept; an error where it was not."""

from kamsim.errors import KamsimError, nearest

from . import measures, state_tables, tables
from .brief import move_table
from .columns import stacked

OF_RECORD = {
    "relationships": tables.relationship_table,
    "people": tables.people_table,
    "firms": tables.firm_table,
    "bids": tables.bid_table,
    "events": tables.event_table,
}  #: tables that are made record by record
TABLES = (*OF_RECORD, "endings")
IN_BRIEF = ("outcomes", "accounts", "watched", "stays", "ends")  #: tables of a brief


def made_table(ensemble, name):
    """A table of an ensemble, made from what was kept."""
    if name in IN_BRIEF:
        return getattr(ensemble.brief, name)
    if name == "years":
        return measures.year_table(ensemble.brief.yearly, ensemble.scenario)
    if name == "moves":
        return move_table(ensemble.brief.moves)
    kind = name.removeprefix("state_")
    if kind != name and kind in ensemble.states:
        months, rows = ensemble.records[0].states
        return state_tables.state_table(kind, months, rows, ensemble.scenario)
    check_table(ensemble, name)
    if name == "endings":
        return tables.ending_table(ensemble.events)
    return stacked([OF_RECORD[name](record, ensemble.scenario) for record in ensemble.records])


def check_table(ensemble, name):
    """An error if there is no such table, or if only a brief was kept."""
    if name not in TABLES:
        known = (*TABLES, *IN_BRIEF, "years", "moves")
        raise KamsimError("must be the name of a table", got=name, where="table", advice=nearest(name, known))
    if not ensemble.has_tables:
        raise KamsimError(
            "only a brief of these runs was kept, not their tables",
            where=f"{len(ensemble.seeds)} runs of {ensemble.scenario.name}",
            advice='Write simulate(..., keep="years"), or use .outcomes, .years, .survival(), .transitions().',
        )


def check_state(run, kind):
    """An error if the state of a kind of entity was not kept."""
    if not run.states:
        raise KamsimError(
            "the state over time is kept of a single history only",
            got=f"{len(run.seeds)} runs" if len(run.seeds) != 1 else "a run without it",
            where="state",
            advice='Play one: model = kam.KamModel("bow_tie", rng=7); model.run_model(); model.results().',
        )
    if kind not in run.states:
        raise KamsimError("must be a kind of entity", got=kind, where="state", advice=nearest(kind, run.states))
