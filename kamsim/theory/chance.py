"""Luck: every event that can happen has a named, seeded stream, drawn before the rules run.

The stream of an event depends on the seed and the event's name only.  So a longer horizon leaves the earlier
months alone, a new kind of event does not reshuffle old ones, and two runs that differ in one decision share
all other luck.
"""

import zlib
from collections import namedtuple

import numpy as np

from .fields import Field, Row, row_type

BLOCK = 36  #: months drawn at a time: keeps memory flat whatever the horizon


class Chance(Field):
    """One kind of event; `law` is ``"uniform"`` (0..1) or ``"normal"`` (mean 0, spread 1)."""

    def __init__(self, law, meaning):
        super().__init__(0.0, law, meaning)
        self.law = law


class MarketLuck(Row):
    recession_phase = Chance("uniform", "Where in the cycle the run begins.")
    recession_gap = Chance("normal", "How long until the next recession.")
    recession_length = Chance("normal", "How long a recession lasts.")
    recession_depth = Chance("normal", "How deep it goes.")


class SupplierLuck(Row):
    trouble = Chance("uniform", "Does internal trouble break out?")
    trouble_size = Chance("uniform", "How bad is it?")
    scandal = Chance("uniform", "Does a scandal break?")
    shortage = Chance("uniform", "Does supply run short?")
    shortage_size = Chance("uniform", "By how much?")
    innovates = Chance("uniform", "Does it have something new?")
    trouble_kind = Chance("uniform", "Which trouble is it?")


class BuyerLuck(Row):
    sales = Chance("normal", "Its own sales this month.")
    trend = Chance("normal", "Its longer trend.")
    failure = Chance("uniform", "Does it fail?")
    credit = Chance("normal", "Its solvency.")
    vendor_cut = Chance("uniform", "Does it cut its suppliers?")
    scandal = Chance("uniform", "Does a scandal break?")
    looks = Chance("uniform", "Does it look around without need?")
    joins_group = Chance("uniform", "Does it join or leave a buying group?")
    which_group = Chance("uniform", "Which one?")
    merges = Chance("uniform", "Does it merge with another buyer?")
    which_buyer = Chance("uniform", "With which?")

    initiative = Chance("uniform", "Does a new initiative begin?")
    initiative_on = Chance("uniform", "What is it about?")
    trouble = Chance("uniform", "Does internal trouble break out?")
    trouble_kind = Chance("uniform", "Which?")


class ContactLuck(Row):
    leaves = Chance("uniform", "Does the person leave?")
    destination = Chance("uniform", "Where to?")
    vacancy = Chance("uniform", "How long does the seat stay empty?")
    skill = Chance("normal", "How able is the newcomer?")
    type = Chance("uniform", "Which type of manager?")
    age = Chance("uniform", "How old?")
    loyalty = Chance("uniform", "How loyal?")
    brings_tie = Chance("uniform", "Does the newcomer know a supplier?")
    relating = Chance("normal", "How much better than at the rest is he or she at winning people?")
    planning = Chance("normal", "How much better at seeing where an account should go?")
    solving = Chance("normal", "How much better at getting problems solved?")
    known_supplier = Chance("uniform", "Which?")
    prior_strength = Chance("uniform", "How well?")


class TieLuck(Row):
    meets = Chance("uniform", "Do the two meet?")
    fit = Chance("uniform", "How well do two new persons get on?")


class RelationshipLuck(Row):
    service = Chance("uniform", "Does a promise fail?")
    severity = Chance("uniform", "How bad is the failure?")
    solved = Chance("uniform", "Is the open problem solved?")
    delivery = Chance("normal", "Small ups and downs of service.")
    tempted = Chance("uniform", "Does the supplier give in to temptation?")
    act = Chance("uniform", "Which temptation?")
    found_out = Chance("uniform", "Is the supplier's act found out?")
    misconduct = Chance("uniform", "Does the buyer misbehave?")
    misconduct_size = Chance("uniform", "How badly?")
    misconduct_found = Chance("uniform", "Is it found out?")
    drift = Chance("normal", "Where the interests drift.")
    refuses_access = Chance("uniform", "Does the buyer show its power?")
    survey = Chance("normal", "Error of what a survey tells.")
    survey_held = Chance("uniform", "Is the customer asked?")
    potential = Chance("normal", "Error of the potential that is seen.")
    bid = Chance("normal", "How good a bid turns out.")
    rival_bid = Chance("normal", "How good the best outside bid turns out.")
    rival_price = Chance("normal", "How low the best outside bid is.")
    looks = Chance("uniform", "Does the buyer reconsider this supplier?")
    enters = Chance("uniform", "Does an outsider get in?")
    decline = Chance("uniform", "Does the relationship tip into decline?")
    ends = Chance("uniform", "Does the declining relationship end now?")
    recovers = Chance("uniform", "Is the decline turned?")
    plans_exit = Chance("uniform", "Do the two agree how to part?")
    returns = Chance("uniform", "Does the lost customer come back?")
    rises = Chance("uniform", "Do the two find the time to go a step up?")
    word = Chance("uniform", "Does somebody talk about it?")
    negotiation = Chance("normal", "How a price round turns out.")
    dispute = Chance("uniform", "Is a bill disputed?")
    dispute_settled = Chance("uniform", "Is the dispute settled?")
    annoyed = Chance("uniform", "Does the customer mind that one goes to its customers?")
    misunderstanding = Chance("uniform", "Are messages contradictory?")
    buyer_sees = Chance("normal", "Error of what the buyer sees of the supplier's ability.")
    supplier_sees = Chance("normal", "Error of what the supplier sees of the buyer's ability.")
    widens = Chance("uniform", "Is a product line added?")
    audit = Chance("uniform", "Is the audit passed?")
    pulls = Chance("uniform", "Does the buyer ask for more engagement?")
    regard = Chance("normal", "Error of what the supplier believes about its standing.")
    signal = Chance("normal", "Error of the signs that a prospect will matter.")
    project = Chance("uniform", "Do the two begin a joint project?")
    project_kind = Chance("uniform", "Which?")
    project_result = Chance("uniform", "Does anything come of it?")
    asks_books = Chance("uniform", "Does the buyer ask for open books?")
    misuses_book = Chance("uniform", "Does it use them against the supplier?")


class SiteLuck(Row):
    fails = Chance("uniform", "Is the site badly served?")
    message = Chance("normal", "What it is told that others are not.")


ROWS = {
    "market": MarketLuck,
    "suppliers": SupplierLuck,
    "buyers": BuyerLuck,
    "contacts": ContactLuck,
    "ties": TieLuck,
    "relationships": RelationshipLuck,
    "sites": SiteLuck,
}

Draws = namedtuple("Draws", ROWS)
"""One month's luck, one row for each row of the world."""

LUCK = Draws(**ROWS)


def stream(seed, name):
    """The generator of one kind of event, e.g. ``stream(7, "contacts.leaves")``."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(zlib.crc32(name.encode()),))))


class Dice:
    """All streams of one run; hands out blocks of `BLOCK` months in order.

    Parameters
    ----------
    seed : int
        The seed of the run, zero or more.
    counts : Draws of int
        Number of rows of each kind of entity.

    Examples
    --------
    >>> dice = Dice(7, Draws(1, 0, 0, 0, 0, 2, 0))
    >>> dice.block().relationships.shape
    (36, 2)
    """

    def __init__(self, seed, counts):
        self.counts = counts
        self.streams = {
            (kind, name): (stream(seed, f"{kind}.{name}"), chance.law)
            for kind, declared in LUCK._asdict().items()
            for name, chance in declared.fields.items()
        }

    def block(self):
        """The next `BLOCK` months of luck: one array (months, rows) for each kind of entity."""
        return self.fill(Draws(*(np.empty((BLOCK, n), row_type(d)) for n, d in zip(self.counts, LUCK, strict=True))))

    def fill(self, draws):
        """Draw the next months of luck into given arrays (months, rows)."""
        for (kind, name), (generator, law) in self.streams.items():
            luck = getattr(draws, kind)
            draw = generator.random if law == "uniform" else generator.standard_normal
            luck[name] = draw(luck.shape)
        return draws
