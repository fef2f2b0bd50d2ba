"""What of a cause ledger is worth telling: weighed, joined where it belongs together, without flickers and echoes."""

from collections import defaultdict, namedtuple

import numpy as np

from kamsim.theory.events import DEPARTURES, EVENTS

from .teller import name_of

Told = namedtuple("Told", "month kind events importance times")
Told.__doc__ = "Lines of the ledger that become one sentence, how much it matters (0..9), how often it happened."

STEADY_MONTHS = 6  #: a stage held for less is a flicker
STAGE_KINDS = ("stage_rose", "stage_fell")
LADDER = ("exploratory", "basic", "cooperative", "interdependent", "integrated")


class Weights:
    """How much each account matters, month by month: its part of the largest account's best year, softened."""

    def __init__(self, run):
        table = run.relationships
        self.months = np.sort(table["month"].unique())
        revenue = table["revenue_year"].to_numpy().reshape(len(self.months), -1)
        yearly = np.maximum.accumulate(revenue, axis=0)
        largest = yearly.max() if yearly.size else 0.0
        self.weights = np.sqrt(yearly / largest) if largest > 0.0 else np.ones_like(yearly)
        self.active = table["active"].to_numpy().reshape(len(self.months), -1)

    def trading(self, event):
        """Whether the two traded when it happened, or had until the month before."""
        at = min(int(np.searchsorted(self.months, event.month)), len(self.months) - 1)
        return bool(self.active[max(0, at - 1) : at + 1, event.relationship].any())

    def of(self, event):
        """0.3 for a small account, 1 for the largest, and for what concerns a firm or everybody."""
        if event.relationship < 0 or not len(self.months):
            return 1.0
        ahead = min(int(np.searchsorted(self.months, event.month + 12)), len(self.months) - 1)
        return 0.3 + 0.7 * float(self.weights[ahead, event.relationship])


def importance(event, weights):
    """How much a line matters: by its kind, its account, and the part of the ties a leaver held."""
    kind = str(event.kind)
    by_kind = EVENTS[kind].importance * weights.of(event)
    if kind in DEPARTURES:
        return by_kind * event.size if event.relationship >= 0 and weights.trading(event) else 0.0
    if kind == "contact_joined" and name_of(event.joined):
        return by_kind + event.size
    return by_kind


def steady(events):
    """Without the stages that were held for less than half a year: only where the label came to rest."""
    flickering, past = set(), defaultdict(list)
    for event in events:
        if event.kind in STAGE_KINDS:
            past[event.relationship].append(event)
    for changes in past.values():
        flickering |= unsettled(changes)
    return [event for event in events if event.Index not in flickering]


def unsettled(changes):
    """Of one relationship's changes of stage, those that did not last or led back to where it stood."""
    drop, at = set(), int(changes[0].size)
    for change, following in zip(changes, [*changes[1:], None], strict=True):
        reached = LADDER.index(change.detail)
        lasted = following is None or following.month - change.month >= STEADY_MONTHS
        if not lasted or reached == at or (reached > at) != (change.kind == "stage_rose"):
            drop.add(change.Index)
        at = reached if lasted else at
    return drop


def undone(events):
    """Without status that is taken and given back to the same account within a month."""
    given = {(e.month, e.relationship) for e in events if e.kind == "status_given"}
    taken = {(e.month, e.relationship) for e in events if e.kind == "status_withdrawn"}
    both = given & taken
    status = ("status_given", "status_withdrawn")
    return [e for e in events if not (e.kind in status and (e.month, e.relationship) in both)]


def living(events, weights):
    """Without what befalls two that no longer trade, or one that has failed; what is about getting in stays."""
    over, kept = set(), []
    for event in events:
        kind, firms = str(event.kind), {name_of(event.supplier), name_of(event.buyer)} - {""}
        if kind in ("trial_began", "returned"):
            over.discard(event.relationship)
        trades = event.relationship < 0 or (weights.trading(event) and not over & {event.relationship, *firms})
        if trades or kind == "ended" or EVENTS[kind].outside:
            kept.append(event)
        if kind in ("ended", "insolvent"):
            over |= {event.relationship} if kind == "ended" else firms
    return kept


def once(events):
    """What goes on happening, told once; and how often it happened, by the index of the line that is told."""
    first, times = {}, {}
    for event in events:
        who = (event.relationship, name_of(event.supplier), name_of(event.buyer), event.contact)
        nags = EVENTS[str(event.kind)].nags
        told = first.setdefault((event.kind, who, event.detail) if nags else event.Index, event.Index)
        times[told] = times.get(told, 0) + 1
    return [event for event in events if event.Index in times], times


def parts_with(event):
    """Whose ends in one month are one sentence: those of a firm that is gone, or of a supplier for the same reason."""
    if event.detail in ("contact_lost", "betrayal"):  # each has a name or a word of its own
        return event.relationship
    if event.detail in ("buyer_failed", "buyers_merged"):
        return (event.buyer, event.planned)
    return (event.supplier, event.initiator, event.planned)


def belongs_to(event):
    """What a line shares with others that are told in the same sentence."""
    shared = EVENTS[str(event.kind)].together
    if shared == "parting":
        return (event.month, event.kind, event.detail, parts_with(event))
    if shared and event.relationship >= 0:
        return (event.month, event.kind, event.detail, getattr(event, shared))
    return (event.Index,)


def gathered(events, weights, times):
    """Lines that belong together, in the order in which they happened; lost knowledge goes with its leaver."""
    groups, left = defaultdict(list), {}
    for event in events:
        key = belongs_to(event)
        if event.kind in DEPARTURES:
            left[event.month, event.relationship] = key
        elif event.kind == "knowledge_lost":
            key = left.get((event.month, event.relationship), key)
        groups[key].append(event)
    told = []
    for group in groups.values():
        most = max(importance(event, weights) for event in group)
        often = max(times.get(event.Index, 1) for event in group)
        told.append(Told(group[0].month, str(group[0].kind), group, most, often))
    return told


def with_sequels(told):
    """What follows is as much worth telling as what it follows: a successor half, the outcome of a decline wholly."""
    begun, lifted = {}, []
    for one in told:
        before = 0.0
        for event in one.events:
            seat, relationship = ("seat", event.contact), ("decline", event.relationship)
            if one.kind in DEPARTURES:
                begun[seat] = 0.5 * one.importance
            elif one.kind == "decline_began":
                begun[relationship] = one.importance
            elif one.kind == "contact_joined":
                before = begun.pop(seat, 0.0)
            elif one.kind in ("decline_halted", "ended"):
                before = max(before, begun.pop(relationship, 0.0))
        lifted.append(one._replace(importance=max(one.importance, before)))
    return lifted


def lines_of(run, everything=False):
    """The story of a run as lines to be told, with their importance."""
    weights, times = Weights(run), {}
    events = living(run.events.itertuples(), weights)
    if not everything:
        events, times = once(undone(steady(events)))
    return with_sequels(gathered(events, weights, times))
