"""One task of many futures, as a worker plays it; a worker needs no tables, and none of what makes them."""

from kamsim.results.tally import joined, tally_of
from kamsim.theory import strategies

from .batch import batches, reader_for


def play_elsewhere(own, *task):
    """A task in another process, which has to be told of the user's own strategies."""
    strategies.adopt(own)
    return play_some(*task)


def play_some(scenario, seeds, every, brief, plain):
    """Play some seeds; their records, or one tally."""
    reader = reader_for(scenario, every, plain)
    records = (reader.play(cases) for cases in batches([(scenario, seed) for seed in seeds], reader.size))
    return joined(tally_of(record, scenario) for record in records) if brief else list(records)
