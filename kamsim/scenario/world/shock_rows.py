"""Rows of what is scheduled: the shocks of a scenario, and the recessions it replays."""

from kamsim.theory.events import Kind
from kamsim.theory.state import DECLARED
from kamsim.theory.words import NOBODY

from .dated_recessions import replayed
from .given_rows import GivenRows


def shock_rows(scenario, ids, people, relationships):
    """Scheduled shocks, and replayed recessions, in the order of their months."""
    lines = sorted([*scenario.part("shocks"), *replayed_lines(scenario.part("market"))], key=lambda line: line["month"])
    firms = zip(relationships.rows["supplier"].tolist(), relationships.rows["buyer"].tolist(), strict=True)
    row_of = {pair: row for row, pair in enumerate(firms)}
    shocks = GivenRows(DECLARED.shocks, len(lines))
    for row, line in enumerate(lines):
        struck = {
            "supplier": ids["suppliers"].get(line.get("supplier"), NOBODY),
            "buyer": ids["buyers"].get(line.get("buyer"), NOBODY),
            "contact": people.get(line.get("who"), NOBODY),
            "partner": ids["buyers"].get(line.get("partner"), NOBODY),
            "rival": ids["suppliers"].get(line.get("rival"), NOBODY),
        }
        struck["relationship"] = row_of.get((struck["supplier"], struck["buyer"]), NOBODY)
        shocks.give_all(row, {**line, **struck, "kind": int(Kind[line["kind"].upper()])})
    return shocks


def replayed_lines(market):
    """The recessions of a real economy as lines of a scenario, where its market replays them."""
    dated = replayed(market.get("replay_from", 1990)) if market.get("replay") else []
    return [
        {"month": month, "kind": "recession_began", "months": months, "size": fall} for month, months, fall in dated
    ]
