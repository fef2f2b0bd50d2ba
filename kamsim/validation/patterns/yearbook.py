"""What the patterns need of one long history, kept while it is played: months, years and people after the burn-in."""

from types import SimpleNamespace

import numpy as np

MONTHLY = (
    "active", "stage", "revenue", "buyer_trust", "delivered", "buyer_expectation", "recent_failures",
    "share_of_wallet",
)  # fmt: skip
AT_YEAR_END = (
    "active", "stage", "age", "tier", "buyer_trust", "buyer_commitment", "commitment", "buyer_satisfaction",
    "information", "contact_intensity", "unit_price", "share_of_wallet", "recent_betrayal", "delivered", "concession",
)  # fmt: skip
SUMMED = ("revenue", "gross_margin", "cost_to_serve", "effort", "investment", "profit")
OF_SUPPLIERS = ("capacity", "fixed_cost", "exited")
SMALL = {"active": np.bool_, "stage": np.int8, "tier": np.int8, "age": np.int16, "exited": np.bool_}
LIVING = 0.15  #: strength from which a tie counts as living
MEMORY = 12  #: months over which meetings make a contact the primary one


class YearBook:
    """A recorder of one run; `record` gives the arrays the patterns are computed from.

    Parameters
    ----------
    world : World of structured arrays, each (1, rows)
    seeds : sequence of one int
    months : int
        Months that will be played.
    every : int
        Not used; the book always keeps months and years.
    burn_in : int
        Months that are played before anything but activity is kept; full years.
    """

    def __init__(self, world, seeds, months, every=12, burn_in=480):
        self.world, self.seed, self.months, self.burn_in = world, seeds[0], months, burn_in
        self.kept, self.years = months - burn_in, (months - burn_in) // 12
        rows, firms = world.relationships[0], world.suppliers[0]
        self.first_age = np.where(rows["active"], rows["age"], 0).copy()
        self.monthly = {name: self.room(self.kept, name, rows) for name in MONTHLY}
        self.yearly = {name: self.room(self.years, name, rows) for name in AT_YEAR_END}
        self.sums = {name: np.zeros((self.years, len(rows)), np.float32) for name in SUMMED}
        self.firms = {name: self.room(self.years, name, firms) for name in OF_SUPPLIERS}
        self.traded = np.zeros((months // 12, len(rows)), bool)
        self.economy = np.zeros((self.kept, 2), np.float32)
        buyers, seats = len(world.buyers[0]), len(world.contacts[0])
        self.buyers = {name: np.zeros((self.kept, buyers), np.float32) for name in ("orders", "sales", "alive")}
        self.departed, self.filled = np.zeros((self.kept, seats), np.int8), np.zeros((self.kept, seats), bool)
        self.functions = np.zeros((self.years, len(rows)), np.int8)
        self.prepare_meetings()

    @staticmethod
    def room(length, name, rows):
        """Empty rows for one quantity."""
        return np.zeros((length, len(rows)), SMALL.get(name, np.float32))

    def prepare_meetings(self):
        """Which ties lie between which seats, and rings of the last months' meetings."""
        ties, rows = self.world.ties[0], self.world.relationships[0]
        self.recent = np.zeros((MEMORY, len(ties)), np.int8)
        self.met = np.zeros(len(ties), np.int16)
        self.owner = ties["relationship"].copy()
        places = places_of(ties, rows, self.world.buyers[0])
        self.seats = {side: PrimaryContact(self.owner, place, len(rows)) for side, place in places.items()}
        self.primary = {side: np.full((self.kept, len(rows)), -1, np.int32) for side in self.seats}

    def take(self, month):
        """Copy what is due at the end of a month (1, 2, ...)."""
        rows = self.world.relationships[0]
        self.traded[(month - 1) // 12] |= rows["revenue"] > 0.0
        place = month - self.burn_in - 1
        if place < -MEMORY:
            return
        self.count_meetings(month)
        if place < 0:
            return
        for name, kept in self.monthly.items():
            kept[place] = rows[name]
        for name, kept in self.sums.items():
            kept[place // 12] += rows[name]
        market, buyers, contacts = self.world.market[0], self.world.buyers[0], self.world.contacts[0]
        self.economy[place] = market["output"][0], market["in_recession"][0]
        self.buyers["orders"][place] = buyers["orders"]
        self.buyers["sales"][place] = buyers["sales"] * buyers["spend"]
        self.buyers["alive"][place] = ~buyers["exited"]
        self.departed[place], self.filled[place] = contacts["departed"], contacts["filled"]
        for side, seats in self.seats.items():
            self.primary[side][place] = seats.most(self.met, self.world.ties[0][f"{side}_contact"])
        if month % 12 == 0:
            self.close_year(place // 12, rows)

    def count_meetings(self, month):
        """Meetings of the last twelve months on every tie; a newcomer starts at none."""
        ties, joined = self.world.ties[0], self.world.contacts[0]["joined"]
        fresh = joined[ties["supplier_contact"]] | joined[ties["buyer_contact"]]
        self.recent[:, fresh] = 0
        self.recent[month % MEMORY] = ties["met"]
        self.met = self.recent.sum(axis=0, dtype=np.int16)

    def close_year(self, year, rows):
        """What is kept once a year."""
        for name, kept in self.yearly.items():
            kept[year] = rows[name]
        for name, kept in self.firms.items():
            kept[year] = self.world.suppliers[0][name]
        self.functions[year] = self.kinds_of_ties()

    def kinds_of_ties(self):
        """In how many fields people of the two firms know each other: commercial, technical, operations, general."""
        ties, contacts = self.world.ties[0], self.world.contacts[0]
        living = ties["strength"] >= LIVING
        field = contacts["function"][ties["supplier_contact"]]
        count = np.zeros(len(self.world.relationships[0]), np.int8)
        for kind in np.unique(field):
            found = np.zeros(len(count), bool)
            found[self.owner[living & (field == kind)]] = True
            count += found
        return count

    def record(self, played):
        """Everything kept, as named arrays."""
        world = self.world
        lines = world.events[0, : world.market["events"][0, 0]]
        bids = world.bids[0, : world.market["bids"][0, 0]]
        rows, seats = world.relationships[0], world.contacts[0]
        return SimpleNamespace(
            seed=self.seed,
            burn_in=self.burn_in,
            monthly=SimpleNamespace(**self.monthly),
            yearly=SimpleNamespace(**self.yearly),
            sums=SimpleNamespace(**self.sums),
            firms=SimpleNamespace(**self.firms),
            traded=self.traded,
            first_age=self.first_age,
            output=self.economy[:, 0],
            in_recession=self.economy[:, 1] > 0.5,
            buyers=SimpleNamespace(**self.buyers),
            departed=self.departed,
            filled=self.filled,
            functions=self.functions,
            primary_seller=self.primary["supplier"],
            primary_buyer=self.primary["buyer"],
            events=lines[lines["month"] > self.burn_in].copy(),
            bids=bids[bids["month"] > self.burn_in].copy(),
            supplier=rows["supplier"].copy(),
            buyer=rows["buyer"].copy(),
            role=seats["role"].copy(),
            side=seats["side"].copy(),
        )


def places_of(ties, relationships, buyers):
    """Place of each tie's seat within its team, and within its buyer: who works on an account may change."""
    owner = ties["relationship"]
    seats = buyers["contact_count"][relationships["buyer"][owner]]
    supplier, buyer = np.divmod(np.arange(len(ties)) - relationships["first_tie"][owner], seats)
    return {"supplier": supplier, "buyer": buyer}


class PrimaryContact:
    """Which seat of one side has met the other side most often, relationship by relationship.

    Parameters
    ----------
    owner, seat : array
        Relationship of every tie, and place of its seat.
    count : int
        Number of relationships.
    """

    def __init__(self, owner, seat, count):
        self.order = np.lexsort((seat, owner))
        owner, seat = owner[self.order], seat[self.order]
        first = np.flatnonzero(np.concatenate(([True], (owner[1:] != owner[:-1]) | (seat[1:] != seat[:-1]))))
        self.first, self.owner, self.count = first, owner[first], count
        self.starts = np.flatnonzero(np.concatenate(([True], self.owner[1:] != self.owner[:-1])))

    def most(self, met, seat):
        """The seat with the most meetings, -1 where nobody met; `seat` is that of every tie now."""
        held = np.add.reduceat(met[self.order], self.first).astype(np.int64)
        places = len(self.first)
        best = np.maximum.reduceat(held * places + np.arange(places)[::-1], self.starts)
        seats = np.full(self.count, -1, np.int32)
        seats[self.owner[self.starts]] = np.where(best >= places, seat[self.order[self.first]][places - 1 - best % places], -1)
        return seats
