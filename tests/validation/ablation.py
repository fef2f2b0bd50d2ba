"""Play concepts with and without their mechanism, same luck, and read what an observer reads."""

import numpy as np

from kamsim.readers.batch import Reader, shape_of
from kamsim.readers.interpreted import History
from kamsim.theory.events import Kind

NOTHING = 1e-9  # relative difference that counts as none
SEEDS = 6  # of each case, the mean of which is looked at: no single stroke of luck decides


class Means:
    """In place of a recorder: the mean over rows and months of some columns, for every run.

    Parameters
    ----------
    world : World of structured arrays, each (runs, rows)
    seeds, months, every
        As for `kamsim.results.recorder.Recorder`.
    """

    wanted = ()

    def __init__(self, world, seeds, months, every=1):
        self.world, self.months = world, months
        self.sums = {name: np.zeros(len(seeds)) for name in self.wanted if not name.startswith(("events.", "bids."))}

    def take(self, month):
        """Add one month."""
        for name, total in self.sums.items():
            table, column = name.split(".")
            total += getattr(self.world, table)[column].mean(axis=1)

    def record(self, played):
        """One dict of name to number for each run."""
        runs = range(len(self.world.market))
        told = [{name: float(total[run]) / played for name, total in self.sums.items()} for run in runs]
        for run, figures in enumerate(told):
            lines = {table: getattr(self.world, table)[run, : self.world.market[table][run, 0]]
                     for table in ("events", "bids")}  # fmt: skip
            for name in self.wanted:
                table, column = name.split(".")
                if table == "events":
                    figures[name] = float((lines["events"]["kind"] == Kind[column.upper()]).sum())
                elif table == "bids":
                    figures[name] = float(lines["bids"][column].mean()) if len(lines["bids"]) else 0.0
        return told


def keeping(wanted):
    """A recorder of some means."""
    return type("MeansOfSome", (Means,), {"wanted": tuple(sorted(wanted))})


def play_interpreted(cases, wanted):
    """Figures of each case (scenario, seed), in plain Python."""
    told = []
    for scenario, seed in cases:
        history = History(scenario, seed, every=12)  # nothing else is kept
        history.recorder = keeping(wanted)(history.batch, [seed], scenario.months)
        told += history.play()
    return told


def play_compiled(cases, wanted):
    """The same from the compiled reader, all cases of one shape together."""
    told, shapes = {}, {}
    for place, (scenario, _) in enumerate(cases):
        shapes.setdefault(shape_of(scenario), []).append(place)
    for places in shapes.values():
        reader = Reader(cases[places[0]][0], every=1, keeps=keeping(wanted))
        for start in range(0, len(places), reader.size):
            some = places[start : start + reader.size]
            told |= dict(zip(some, reader.play([cases[place] for place in some]), strict=True))
    return [told[place] for place in range(len(cases))]


def measure(concepts, compiled):
    """For each concept what is shown (with, without) its mechanism: means over some seeds, the same for both."""
    plain, played = {}, []
    for concept in concepts:
        key = (concept.case, repr(concept.vary), concept.months, concept.seed)
        if key not in plain:
            plain[key] = len(played)
            played.append((concept.scenario(), concept.seed))
        plain[concept.id] = plain[key]
    off = {concept.id: len(played) + place for place, concept in enumerate(concepts)}
    played += [(played[plain[one.id]][0].vary(assumptions=one.off), one.seed) for one in concepts]
    seeds = SEEDS if compiled else 1
    cases = [(scenario, seed + more) for scenario, seed in played for more in range(seeds)]
    figures = (play_compiled if compiled else play_interpreted)(cases, {one.shows for one in concepts})
    return {one.id: tuple(
        float(np.mean([figures[place * seeds + more][one.shows] for more in range(seeds)]))
        for place in (plain[one.id], off[one.id])
    ) for one in concepts}  # fmt: skip


def fails(concept, with_it, without):
    """Why the two figures do not show the mechanism, in words; empty if they do."""
    change = with_it - without
    same = abs(change) <= NOTHING * max(abs(with_it), abs(without))
    right = {"up": change > 0, "down": change < 0, "differs": True}[concept.moves]
    if right and not same:
        return ""
    off = ", ".join(f"{name} = {value}" for name, value in concept.off.items())
    told = "stays the same" if same else f"moves {'up' if change > 0 else 'down'}"
    return (
        f"{concept.id} ({concept.says}) must move {concept.shows} {concept.moves} on {concept.case}: with the "
        f"mechanism {with_it:.6g}, with {off} {without:.6g}; it {told}. Choose a case or "
        f"`vary` in which the mechanism is at work, look at what else it moves (`shows`), or mend the rule."
    )
