"""Play concepts with and without their mechanism, same luck, and read what an observer reads."""

import numpy as np

from kamsim.readers.batch import Reader, shape_of
from kamsim.readers.interpreted import History
from kamsim.theory.events import Kind
from kamsim.validation.concept_index import firms_of

SEEDS = 100  # of each case, the same with and without: no single stroke of luck decides
ANY = -1  # no firm in particular


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
        over_time = [one for one in self.wanted if not one[0].startswith(("events.", "bids."))]
        self.sums = {one: np.zeros(len(seeds)) for one in over_time}

    def take(self, month):
        """Add one month."""
        for (name, supplier, buyer), total in self.sums.items():
            table, column = name.split(".")
            rows = getattr(self.world, table)
            total += rows[column].mean(axis=1, where=self.there(table, rows, supplier, buyer))

    @staticmethod
    def there(table, rows, supplier, buyer):
        """Which rows are those of a supplier, of a buyer or of an account."""
        right = np.ones(rows.shape, bool)
        for kind, wanted in (("supplier", supplier), ("buyer", buyer)):
            if wanted != ANY:
                right &= (rows[kind] if table == "relationships" else np.arange(rows.shape[1])) == wanted
        return right

    def record(self, played):
        """One dict of what is read to number for each run."""
        runs = range(len(self.world.market))
        told = [{name: float(total[run]) / played for name, total in self.sums.items()} for run in runs]
        for run, figures in enumerate(told):
            lines = {table: getattr(self.world, table)[run, : self.world.market[table][run, 0]]
                     for table in ("events", "bids")}  # fmt: skip
            for one in self.wanted:
                table, column = one[0].split(".")
                if table == "events":
                    figures[one] = float((lines["events"]["kind"] == Kind[column.upper()]).sum())
                elif table == "bids":
                    figures[one] = float(lines["bids"][column].mean()) if len(lines["bids"]) else 0.0
        return told


def keeping(wanted):
    """A recorder of some means: each (``table.field``, row of the supplier, row of the buyer)."""
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


def measure(concepts, compiled, seeds=SEEDS):
    """For each concept what is shown with and without its mechanism: two arrays over the same seeds."""
    play, cases = (play_compiled if compiled else play_interpreted), {}
    for concept in concepts:
        cases.setdefault((concept.case, repr(concept.vary), concept.months, concept.seed), []).append(concept)
    told = {}
    for some in cases.values():
        plain = figures_of(play, some[0].scenario(), some, seeds)
        for one in some:
            without = figures_of(play, one.without(), [one], seeds)
            told[one.id] = plain[read_of(one)], without[read_of(one)]
    return told


def figures_of(play, scenario, concepts, seeds):
    """What some concepts read of one scenario: name to array over seeds."""
    wanted = {read_of(one) for one in concepts}
    told = play([(scenario, concepts[0].seed + more) for more in range(seeds)], wanted)
    return {name: np.array([figures[name] for figures in told]) for name in wanted}


def read_of(concept):
    """What is read, and the rows of the supplier and the buyer at which it is (ANY: at all of them)."""
    sellers, buyers = firms_of(concept.scenario())
    first, _, second = concept.of.partition(" > ")
    return (
        concept.shows,
        sellers.index(first) if first in sellers else ANY,
        next((buyers.index(name) for name in (first, second) if name in buyers), ANY),
    )


def seen(concept, with_it, without):
    """Mean difference, the larger level, two standard errors; and whether the mechanism shows."""
    change = with_it - without
    mean, level = change.mean(), max(abs(with_it.mean()), abs(without.mean()))
    luck = 2 * change.std(ddof=1) / np.sqrt(len(change)) if len(change) > 1 else 0.0
    right = mean > 0 if concept.moves == "up" else mean < 0
    return mean, level, luck, bool(right and abs(mean) >= max(concept.least * level, luck))


def fails(concept, with_it, without):
    """Why the figures do not show the mechanism, in words; empty if they do."""
    mean, level, luck, shown = seen(concept, with_it, without)
    if shown:
        return ""
    off = ", ".join(f"{name} = {value}" for name, value in concept.off.items())
    told = "stays the same" if mean == 0 else f"moves {mean / level:+.2%} (two standard errors {luck / level:.2%})"
    at = f" of {concept.of}" if concept.of else ""
    return (
        f"{concept.id} ({concept.says}) must move {concept.shows}{at} {concept.moves} by {concept.least:.0%} on "
        f"{concept.case}: with the mechanism {with_it.mean():.6g}, with {off} {without.mean():.6g}; it {told}. Choose "
        f"a case or `vary` in which the mechanism is at work, look nearer (`shows`, `of`), or mend the rule."
    )
