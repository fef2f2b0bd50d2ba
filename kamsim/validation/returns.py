"""D06: what a euro more brings back in two years, by kind: a settled market goes on, with and without.

Luck is matched.  Suppliers take turns, a quarter of them at a time, so that few customers deal with two that do.
"""

import numpy as np

from kamsim.readers.batch import Reader, worlds_of
from kamsim.theory.state import World
from kamsim.validation.patterns.statistics import ratio

KINDS = TIME, SPECIFIC, PRICE = range(3)
TURNS, MONTHS = 4, 24
MORE = 0.2  #: spent more on time and care, or on specific investment, as a part of the money for accounts
OFF = 0.02  #: taken off the price


def returns(scenario, seed, lead):
    """Net return per euro of time and care, specific investment where served often and seldom, and price.

    -1: the euro is gone; 0: it has come back.  In the books specific investment stands at what has not worn off.

    Parameters
    ----------
    scenario : Scenario
        Of at least `MONTHS` more than `lead`.
    seed : int
    lead : int
        Months played before anything differs.
    """
    reader = Reader(scenario)
    worlds, assumptions = worlds_of([(scenario, seed)])
    reader.go_on(worlds, assumptions, [seed], range(lead + 1), lambda month: None)
    pairs = Pairs(worlds, assumptions[0])
    count = len(pairs.kind)
    later = range(lead + 1, lead + MONTHS + 1)
    reader.go_on(pairs.worlds, np.repeat(assumptions, count), [seed] * count, later, pairs.take)
    return pairs.returns()


class Pairs:
    """The market as it is in run 0, and beside it a run for every kind of spending and turn of suppliers.

    Parameters
    ----------
    worlds : World of structured arrays, each (1, rows)
    assumptions : row
        Assumptions of the run.
    """

    def __init__(self, worlds, assumptions):
        self.kind = np.array([-1, *np.repeat(KINDS, TURNS)])
        self.worlds = World(*map(self.again, World._fields, worlds))
        rows, suppliers = self.worlds.relationships, self.worlds.suppliers
        turn = np.concatenate(([-1], np.tile(np.arange(TURNS), len(KINDS))))
        self.spends = turn[:, None] == np.arange(suppliers.shape[1]) % TURNS
        self.counted = rows["active"] & np.take_along_axis(self.spends, rows["supplier"].astype(np.int64), axis=1)
        contact = rows["contact_intensity"][0]
        self.often = contact > np.median(contact[rows["active"][0]])
        self.profit, self.spent = np.zeros(rows.shape), np.zeros(rows.shape)
        self.change_plans(suppliers, assumptions)
        self.split_money()

    def again(self, name, rows):
        """The rows of a table for every run; ledgers begin empty, and cost only what is written."""
        shape = (len(self.kind), rows.shape[1])
        return np.zeros(shape, rows.dtype) if name in ("events", "bids") else np.repeat(rows, shape[0], axis=0)

    def of_kind(self, *kinds):
        """Which suppliers spend more in these ways, run by run."""
        return self.spends & np.isin(self.kind, kinds)[:, None]

    def change_plans(self, suppliers, assumptions):
        """Everyone plans the money it spends now, some more of it, and some take something off their price."""
        floor = assumptions["budget_floor"]
        now = np.maximum(floor * suppliers["selling_budget"], assumptions["selling_share"] * suppliers["sales_mean"])
        suppliers["selling_budget"] = now / floor * np.where(self.of_kind(TIME, SPECIFIC), 1.0 + MORE, 1.0)
        suppliers["price"] *= np.where(self.of_kind(PRICE), 1.0 - OFF, 1.0)

    def split_money(self):
        """Of 1.2 where 1 was spent, 0.1 of it specific: 0.1 go there with more time and care, 0.3 with more of that."""
        rows = self.worlds.relationships
        for kind, more in ((TIME, 0.0), (SPECIFIC, MORE)):
            chosen = np.take_along_axis(self.of_kind(kind), rows["supplier"].astype(np.int64), axis=1)
            part = (rows["pledge_wanted"][:1] + more) / (1.0 + MORE)
            rows["pledge_wanted"] = np.where(chosen, part, rows["pledge_wanted"])

    def take(self, month):
        """Add up profit and what is spent: money, or what the lower price gives away on what is sold."""
        rows = self.worlds.relationships
        self.profit += rows["profit"]
        price = rows["unit_price"]
        given = (price[:1] - price) * rows["revenue"] / np.maximum(price, 1e-9)
        money = rows["effort"] + rows["investment"]
        self.spent += np.where(self.kind[:, None] == PRICE, given, money - money[:1])
        self.split_money()

    def returns(self):
        """Net return per euro over the accounts that traded at the start."""
        often, seldom, all_ = self.often, ~self.often, np.ones_like(self.often)
        gained = self.profit - self.profit[:1]
        chosen = [
            self.counted & (self.kind == kind)[:, None] & some
            for kind, some in ((TIME, all_), (SPECIFIC, often), (SPECIFIC, seldom), (PRICE, all_))
        ]
        return tuple(ratio(gained[one].sum(), self.spent[one].sum()) for one in chosen)
