"""Luck: whatever may happen is drawn by name where a rule asks for it, and every draw can be had alone.

A draw depends on the seed of the run, the event's name, the month and the row, and on nothing else.  So a longer
horizon leaves the earlier months alone, a new kind of event or a further row does not reshuffle the others, two runs
that differ in one decision share all other luck, and what nobody asks for costs nothing.
"""

import math
import zlib
from collections import namedtuple

import numpy as np

from .fields import Field, Row, row_type

GAMMA, FIRST, SECOND = 0x9E3779B97F4A7C15 - 2**64, 0xBF58476D1CE4E5B9 - 2**64, 0x94D049BB133111EB - 2**64
TOP_34, TOP_37, TOP_33, TOP_32 = 2**34 - 1, 2**37 - 1, 2**33 - 1, 2**32 - 1
STEP = 2.0**-32


def splitmix(start, place):
    """The number at `place` (0, 1, ...) in the stream of 64-bit numbers that begins at `start`: SplitMix64.

    Steele, Lea and Flood (2014).  For whole numbers, for arrays of them, and compiled; only the lower 64 bits count.
    """
    word = start + (place + 1) * GAMMA
    word = (word ^ word >> 30 & TOP_34) * FIRST
    word = (word ^ word >> 27 & TOP_37) * SECOND
    return word ^ word >> 31 & TOP_33


def uniform(key, month, row):
    """A number between 0 and 1, never either, for one row in one month; `key` stands for the seed and the event."""
    return ((splitmix(splitmix(key, month), row) >> 32 & TOP_32) + 0.5) * STEP


def normal(key, month, row):
    """A number with mean 0 and spread 1."""
    return bell(uniform(key, month, row))


def bell(part):
    """The number that a standard normal one falls below with probability `part`, to seven digits.

    Algorithm AS 241 (Wichura 1988); its outermost tails are beyond the reach of 32 bits.  ``bell(0.5)`` is 0.
    """
    middle = part - 0.5
    if abs(middle) <= 0.425:
        r = 0.180625 - middle * middle
        above = ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
        return middle * above / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1.0)
    r = math.sqrt(-math.log(min(part, 1.0 - part))) - 1.6
    above = ((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777
    size = above / ((0.12021132975 * r + 0.73700164250) * r + 1.0)
    return size if middle > 0.0 else -size


class Chance(Field):
    """One kind of event; `law` is ``"uniform"`` (0..1) or ``"normal"`` (mean 0, spread 1)."""

    def __init__(self, law, meaning):
        super().__init__(0.0, law, meaning)
        self.law = law

    def __get__(self, row, owner=None):
        part = super().__get__(row, owner)
        return bell(part) if row is not None and self.law == "normal" else part


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
    joins_group = Chance("uniform", "Does it join or leave a buying group?")
    which_group = Chance("uniform", "Which one?")
    merges = Chance("uniform", "Does it merge with another buyer?")
    which_buyer = Chance("uniform", "With which?")

    initiative = Chance("uniform", "Does a new initiative begin?")
    initiative_on = Chance("uniform", "What is it about?")
    trouble = Chance("uniform", "Does internal trouble break out?")
    trouble_kind = Chance("uniform", "Which?")
    trouble_size = Chance("uniform", "How bad is it?")


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
    enters = Chance("uniform", "Does it come to the table?")
    looks = Chance("uniform", "Does the buyer look around when its contracts end?")
    bid = Chance("uniform", "How good its bids turn out.")
    decline = Chance("uniform", "Does the relationship tip into decline?")
    recovers = Chance("uniform", "Is the decline turned?")
    plans_exit = Chance("uniform", "Do the two agree how to part?")
    rises = Chance("uniform", "Do the two find the time to go a step up?")
    word = Chance("uniform", "Does somebody talk about it?")
    negotiation = Chance("normal", "How a price round turns out.")
    dispute = Chance("uniform", "Is a bill disputed?")
    dispute_settled = Chance("uniform", "Is the dispute settled?")
    annoyed = Chance("uniform", "Does the customer mind that one goes to its customers?")
    misunderstanding = Chance("uniform", "Are messages contradictory?")
    buyer_sees = Chance("normal", "Error of what the buyer sees of the supplier's ability.")
    supplier_sees = Chance("normal", "Error of what the supplier sees of the buyer's ability.")
    audit = Chance("uniform", "Is the audit passed?")
    pulls = Chance("uniform", "Does the buyer ask for more engagement?")
    regard = Chance("normal", "Error of what the supplier believes about its standing.")
    signal = Chance("normal", "Error of the signs that a prospect will matter.")
    project = Chance("uniform", "Do the two begin a joint project?")
    project_kind = Chance("uniform", "Which?")
    project_result = Chance("uniform", "Does anything come of it?")
    asks_books = Chance("uniform", "Does the buyer ask for open books?")
    misuses_book = Chance("uniform", "Does it use them against the supplier?")


class LineLuck(Row):
    looks = Chance("uniform", "Does the buyer look around when a contract with a firm outside this world ends?")
    asks = Chance("uniform", "Which firm does a buyer that looks around ask?")
    stranger = Chance("uniform", "How good the best of the strangers turns out.")
    outsider = Chance("uniform", "How good the firm outside turns out that held the contract.")


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
    "lines": LineLuck,
    "sites": SiteLuck,
}

Draws = namedtuple("Draws", ROWS)
"""One month's luck, one row for each row of the world."""

LUCK = Draws(**ROWS)


EVENTS = {f"{kind}.{name}": chance for kind, of in LUCK._asdict().items() for name, chance in of.fields.items()}
"""Every kind of event by its name."""

for place, event in enumerate(EVENTS.values()):
    event.place = place  #: in `keys_of`

NUMBERS = np.array([zlib.crc32(name.encode()) for name in EVENTS])  # an event is known by its name, not by its place


def keys_of(seeds):
    """One key for every seed and event, (seeds, events): where the months of an event begin."""
    starts = [np.random.SeedSequence(seed).generate_state(1, np.uint64) for seed in seeds]
    return splitmix(np.array(starts).view(np.int64), NUMBERS)


def stream(seed, name):
    """A generator of numpy for what is drawn before a run, e.g. ``stream(7, "population.contacts.normal")``."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(zlib.crc32(name.encode()),))))


def months_of_luck(seed, first, months, counts):
    """The luck of some months from `first` on, drawn together: for each kind rows of uniform numbers (months, rows).

    Parameters
    ----------
    seed : int
        The seed of the run, zero or more.
    first, months : int
    counts : Draws of int
        Number of rows of each kind of entity.

    Examples
    --------
    >>> months_of_luck(7, 1, 12, Draws(1, 0, 0, 0, 0, 2, 0, 0)).relationships.shape
    (12, 2)
    """
    keys, months = keys_of([seed])[0], np.arange(first, first + months)
    luck = Draws(*(np.empty((len(months), n), row_type(kind)) for kind, n in zip(LUCK, counts, strict=True)))
    for declared, rows in zip(LUCK, luck, strict=True):
        places = [chance.place for chance in declared.fields.values()]
        parts = uniform(keys[places, None, None], months[:, None], np.arange(rows.shape[1]))
        for name, part in zip(declared.fields, parts, strict=True):
            rows[name] = part
    return luck
