"""Where the time goes: of a compiled run, phase by phase; of a phase, rule by rule; of the first compile."""

import time
from collections import Counter, namedtuple

from kamsim.readers.batch import Reader, batches, worlds_of
from kamsim.results.recorder import Recorder
from kamsim.results.tally import tally_of
from kamsim.scenario.load import load_scenario
from kamsim.theory.month import PHASES

from .compile_profile import compile_profile
from .floor import draw_asked, luck_asked_for
from .rule_clock import rule_costs

PROFILES = ("run", "compile", *(phase.name for phase in PHASES))
Part = namedtuple("Part", "name microseconds share")
"""One line of a profile: microseconds of a run, and their share of the whole."""


class Watch:
    """Adds up the time this process works, name by name; others that use the machine do not count."""

    def __init__(self):
        self.spent = Counter()

    def timed(self, name, work):
        """The same work, watched."""

        def watched(*given):
            start = time.process_time()
            try:
                return work(*given)
            finally:
                self.spent[name] += time.process_time() - start

        return watched


def profile(scenario, runs=240):
    """What a run in brief spends where, in the compiled reader on one core.

    Parameters
    ----------
    scenario : Scenario
    runs : int

    Returns
    -------
    list of Part
        Laying out, every phase, recording, the brief, the costliest first; the rest, the whole, and the luck in it.
    """
    watch = Watch()
    reader = watched_reader(scenario, watch)
    cases = [(scenario, seed) for seed in range(1, runs + 1)]
    reader.play(cases[: reader.size])
    watch.spent.clear()
    brief, lay_out = watch.timed("brief", tally_of), watch.timed("laying out", worlds_of)
    start = time.process_time()
    for some in batches(cases, reader.size):
        brief(reader.play(some), scenario)
    whole = time.process_time() - start
    for some in batches(cases, reader.size):  # once more, for it happens inside of `play`
        lay_out(some)
    return [*parts_of(watch.spent, whole, runs), luck_within(scenario, whole, runs)]


def luck_within(scenario, whole, runs):
    """The luck that rules ask for inside the phases, drawn once more alone."""
    asked, watch = luck_asked_for(scenario), Watch()
    draw_asked(asked, [1])
    watch.timed("luck", draw_asked)(asked, range(runs))
    return Part("luck within the phases", 1e6 * watch.spent["luck"] / runs, watch.spent["luck"] / whole)


def watched_reader(scenario, watch):
    """A compiled reader whose phases and recorder are watched."""

    class WatchedRecorder(Recorder):
        take, record = (watch.timed("recording", work) for work in (Recorder.take, Recorder.record))

    reader = Reader(scenario, keeps=WatchedRecorder)
    reader.plan = [(phase, watch.timed(phase.name, play)) for phase, play in reader.plan]
    return reader


def parts_of(spent, whole, runs):
    """What was spent as lines: the costliest first, what nobody watched, and the whole."""
    rest = whole - sum(spent.values())
    lines = [*spent.most_common(), ("the rest", rest), ("a run", whole)]
    return [Part(name, 1e6 * seconds / runs, seconds / whole) for name, seconds in lines]


def profile_lines(wanted, progress):
    """The heads and lines of a profile: ``"run"``, ``"compile"``, or the name of a phase."""
    scenario = load_scenario("life_cycle")
    if wanted == "run":
        return ("part", "microseconds a run", "share"), profile(scenario)
    if wanted == "compile":
        return ("phase", "rules", "typing", "lowering", "LLVM", "other"), compile_profile(progress)
    return ("rule", "share"), rule_costs(scenario, wanted)
