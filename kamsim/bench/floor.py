"""The floor: the least any version of a run has to do, so that the distance to the limit is visible."""

import numba
import numpy as np

from kamsim.readers import drawing  # noqa: F401  (makes luck known to numba)
from kamsim.readers.batch import worlds_of
from kamsim.readers.interpreted import History, Luck, counts_of
from kamsim.theory.chance import EVENTS, LUCK, keys_of, normal, stream, uniform

LIVING = ("market", "suppliers", "buyers", "contacts", "ties", "relationships")
BLOCK = 36  # months drawn at a time by numpy's generators


@numba.njit(nogil=True)
def pass_over(words):
    """Read and write every number once."""
    for place in range(words.size):
        words[place] = words[place] + 1.0


@numba.njit(nogil=True)
def draw_again(keys, is_normal, asked):
    """Draw what was asked for, (event, month, row) by (event, month, row)."""
    drawn = 0.0
    for line in range(len(asked)):
        place, month, row = asked[line, 0], asked[line, 1], asked[line, 2]
        if is_normal[place]:
            drawn += normal(keys[place], month, row)
        else:
            drawn += uniform(keys[place], month, row)
    return drawn


class NotedColumn:
    """The luck of one event in one month, which notes who asks for it."""

    def __init__(self, column, place, month, asked):
        self.column, self.place, self.month, self.asked = column, place, month, asked

    def __getitem__(self, row):
        self.asked.append((self.place, self.month, row))
        return self.column[row]


class NotedLuck(Luck):
    """Luck that keeps in `asked` what rules ask of it."""

    def __init__(self, seed, counts):
        super().__init__(seed, counts)
        self.asked = []

    def next_month(self):
        """The rows of the next month."""
        rows = super().next_month()
        for declared, columns in zip(LUCK, self.columns, strict=True):
            places = (event.place for event in declared.fields.values())
            columns[:] = [NotedColumn(*pair, self.month, self.asked) for pair in zip(columns, places, strict=True)]
        return rows


def luck_asked_for(scenario):
    """What the rules ask of luck in one run: lines of event, month and row."""
    history = History(scenario, 1, every=12)
    history.luck = NotedLuck(1, counts_of(history.rows))
    history.play()
    return np.array(history.luck.asked)


def draw_asked(asked, seeds):
    """The luck that one run asks for, for some seeds."""
    is_normal = np.array([event.law == "normal" for event in EVENTS.values()])
    for keys in keys_of(seeds):
        draw_again(keys, is_normal, asked)


def draw_by_numpy(scenario, seeds):
    """Luck for every event, row and month by numpy's generators, one for each event, block by block."""
    counts = counts_of(scenario.layout.world)._asdict()
    for seed in seeds:
        for name, event in EVENTS.items():
            generator, room = stream(seed, name), np.empty((BLOCK, counts[name.partition(".")[0]]))
            draw = generator.random if event.law == "uniform" else generator.standard_normal
            for _ in range(0, scenario.months, BLOCK):
                draw(out=room)


def rows_as_numbers(scenario):
    """The rows of one run as plain numbers of eight bytes, one array for each kind of entity."""
    worlds, _ = worlds_of([(scenario, 1)])
    return [np.zeros(getattr(worlds, kind).nbytes // 8) for kind in LIVING]


def pass_all(scenario, runs, tables):
    """One pass over all rows in every month, for some runs."""
    for _ in range(runs * scenario.months):
        for words in tables:
            pass_over(words)
