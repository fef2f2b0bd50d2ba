"""A run as it stood at the end of a month, and the account in it that is looked at: what every view is drawn from."""

from functools import cached_property

from kamsim.errors import KamsimError, nearest
from kamsim.theory.assumptions import Assumptions


def tables_of(run):
    """The tables of a run; of a model, those it has made so far."""
    return run.results() if hasattr(run, "run_for") else run


def account_rows(table, relationship):
    """Monthly figures of one relationship of a table."""
    rows = table[table["relationship"] == relationship]
    if rows.empty:
        raise unknown_account(relationship, table["relationship"])
    return rows


def unknown_account(asked, known):
    """The error for a number no relationship has."""
    numbers = ", ".join(map(str, sorted(set(known))[:20]))
    return KamsimError(
        "must be the number of a relationship", got=asked, where="relationship", advice=f"Known: {numbers}."
    )


class Seen:
    """Tables of one history, cut at a month, and the account and supplier that are looked at.

    Parameters
    ----------
    run : KamModel, Run or a saved run
    relationship : int or str, optional
        Number of the relationship or name of its customer; without it the account with the most revenue so far.
    supplier : str, optional
        Name of the firm whose portfolio is looked at; without it the account's.
    month : int, optional
        The last month that is seen; without it the last that was played.
    """

    def __init__(self, run, relationship=None, supplier=None, month=None):
        self.run = tables_of(run)
        if len(self.run.seeds) != 1:
            raise KamsimError(
                "this view is of one history",
                got=f"{len(self.run.seeds)} runs",
                where="view",
                advice='Many are shown by view(run, "futures").',
            )
        last = int(self.run.relationships["month"].max()) if len(self.run.relationships) else 0
        if last == 0:
            raise KamsimError("at least one month must have been played", where="view", advice="Write model.step().")
        self.month = last if month is None else month
        if not 1 <= self.month <= last:
            raise KamsimError(f"must be in 1..{last}", got=month, where="view(month=...)")
        self.asked = relationship is not None
        self.scenario, self.currency = self.run.scenario, self.run.scenario.currency
        self.supplier = self.firm(supplier) if supplier else None
        self.number = self.account_number(relationship)
        self.supplier = self.supplier or str(self.now["supplier"])

    @cached_property
    def table(self):
        """Monthly figures of all relationships until now."""
        return self.until_now(self.run.relationships)

    def until_now(self, table):
        """A table without its later months, and without its descriptions, which every step would copy."""
        table = table.copy(deep=False)
        table.attrs = {}
        return table[table["month"] <= self.month]

    @cached_property
    def rows(self):
        """Monthly figures of the account."""
        table = self.table
        return table[table["relationship"] == self.number]

    @property
    def now(self):
        """The account's last month."""
        return self.rows.iloc[-1]

    @cached_property
    def pair(self):
        """Names of both firms."""
        return f"{self.now['supplier']} – {self.now['buyer']}"

    @property
    def buyer(self):
        """Name of the customer."""
        return str(self.now["buyer"])

    @cached_property
    def events(self):
        """The cause ledger until now."""
        return self.until_now(self.run.events)

    @cached_property
    def own_events(self):
        """Lines of the ledger about the account."""
        return self.events[self.events["relationship"] == self.number]

    def of_kind(self, *kinds, own=True):
        """Lines of the ledger of some kinds, about the account or, with ``own=False``, about everybody."""
        events = self.own_events if own else self.events
        return events[events["kind"].isin(kinds)]

    @cached_property
    def bids(self):
        """Tenders of the customer until now."""
        bids = self.until_now(self.run.bids)
        return bids[bids["buyer"].astype(str) == self.buyer]

    def state(self, kind):
        """State over time of one kind of entity until now."""
        return self.until_now(self.run.state(kind))

    @cached_property
    def account(self):
        """Every declared quantity of the account, quarter by quarter."""
        state = self.state("relationships")
        return state[state["relationship"] == self.number]

    @cached_property
    def buyer_state(self):
        """Every declared quantity of the customer, quarter by quarter."""
        state = self.state("buyers")
        return state[state["firm"] == self.buyer]

    @cached_property
    def supplier_state(self):
        """Every declared quantity of the supplier, quarter by quarter."""
        state = self.state("suppliers")
        return state[state["firm"] == self.supplier]

    @cached_property
    def portfolio(self):
        """Monthly figures of all accounts of the supplier."""
        table = self.table
        return table[table["supplier"].astype(str) == self.supplier]

    def assumed(self, name):
        """A number of the theory as this run plays it."""
        return self.scenario.assumptions.get(name, Assumptions.fields[name].default)

    def firm(self, name):
        """The name of a supplier of the scenario, checked."""
        known = self.scenario.names.suppliers
        if name not in known:
            raise KamsimError(
                "must be a supplier's name", got=name, where="view(supplier=...)", advice=nearest(name, known)
            )
        return name

    def account_number(self, asked):
        """The number of the account that is asked for, or of the largest."""
        table = self.table if self.supplier is None else self.portfolio
        totals = table.groupby("relationship")["revenue"].sum().sort_values(ascending=False, kind="stable")
        if asked is None:
            return int(totals.index[0])
        if isinstance(asked, str):
            pairs = table.drop_duplicates("relationship")
            found = pairs[pairs["buyer"].astype(str) == asked]["relationship"]
            if found.empty:
                raise KamsimError(
                    "must be a customer's name",
                    got=asked,
                    where="view(relationship=...)",
                    advice=nearest(asked, pairs["buyer"].astype(str).unique()),
                )
            return int(totals.index[totals.index.isin(found)][0])
        if asked not in totals.index:
            raise unknown_account(asked, totals.index)
        return int(asked)
