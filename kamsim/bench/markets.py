"""The cases on which speed is measured."""

from kamsim.scenario.load import load_scenario
from kamsim.scenario.scenario import Scenario


def market_of(relationships, months=24):
    """A drawn market of about so many relationships, over two years or as many months as asked for."""
    buyers = max(2, relationships // 4)
    crowd = {"suppliers": max(2, buyers // 4), "buyers": buyers, "suppliers_per_buyer": 4}
    return load_scenario("life_cycle").vary(
        **{key: None for key in ("suppliers", "buyers", "people", "relationships", "shocks")},
        population=crowd,
        months=months,
        name="market",
    )


def one_account(months=180):
    """The subset in which the order of activation cannot matter: one supplier, one customer and their people."""
    tables = {
        "title": "One account", "months": months,
        "population": {"suppliers": 1, "buyers": 1, "suppliers_per_buyer": 1, "active": 1.0},
    }  # fmt: skip
    return Scenario(tables, "one account")
