"""How a kind of event is declared: once, with everything that the ledger, stories and pictures need of it."""

from collections import namedtuple

Mark = namedtuple("Mark", "label letter marker colour incident", defaults=("", "", "", False))
Mark.__doc__ = """How a kind of event is shown in the pictures.

`label` names it; with a `letter` it stands on the bars of the life cycle, with a `marker` and a `colour` on the
calendar of contracts, as an `incident` above the decisions of the debrief."""


class Event:
    """One kind of line in the cause ledger.

    Parameters
    ----------
    number : int
        Its number in the ledger, a hundred for each subject.
    importance : float
        0 (a detail) to 9 (it decides an account's fate).
    sentence : str
        How it is told; {suppliers}, {buyers} and {held} may stand for several, where one thing happened to several.
    because : str
        How it is told as a cause of something else, after "because".
    behind : dict
        Where its own causes read otherwise: name of the cause to clause; an empty clause is not told.
    concept : str
        The concept of the field that it shows, by its number in the list of concepts.
    concepts : dict
        The same by its detail, where each word of the detail stands for a concept of its own.
    detail : IntEnum, optional
        The ladder that its detail is a word of.
    together : str
        What lines of one month share that are told in one sentence: contact, supplier, buyer or parting.
    nags : bool
        It goes on happening, and is told once of a relationship or firm, with the number of times.
    outside : bool
        It is about getting in, and may be told of two firms that do not trade.
    turn : bool
        It turns the life cycle of a relationship.
    scheduled : tuple
        Ways in which a scenario may schedule it: each the names it must give; empty if only rules write it.
    shown : Mark, optional
        How pictures show it.
    """

    def __init__(
        self,
        number,
        importance,
        sentence,
        because="",
        behind=None,
        concept="",
        concepts=None,
        detail=None,
        together="",
        nags=False,
        outside=False,
        turn=False,
        scheduled=(),
        shown=None,
    ):
        self.number, self.importance, self.sentence = number, importance, sentence
        self.because, self.behind = because, behind or {}
        self.concept, self.concepts, self.detail = concept, concepts or {}, detail
        self.together, self.nags, self.outside, self.turn = together, nags, outside, turn
        self.scheduled, self.shown = scheduled, shown

    def __set_name__(self, subject, name):
        self.subject, self.name = subject, name.lower()

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class Cause(Event):
    """A slow cause that no line of its own is written for; other lines name it."""

    def __init__(self, number, because, scheduled=()):
        super().__init__(number, 0.0, "", because, scheduled=scheduled)


class Subject:
    """The kinds of events of one subject, with the topic and the colour that pictures give them."""

    topic, colour = "", ""

    @classmethod
    def declared(cls):
        """Its events and causes, in order."""
        return [event for event in vars(cls).values() if isinstance(event, Event)]
