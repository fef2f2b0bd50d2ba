"""What many runs come to, in an amount of memory that hardly grows with them: figures per run, counts for the rest.

Numbers only: workers hand them over, and no worker has to make a table.
"""

from collections import namedtuple

import numpy as np

from . import counts, figures

SPANS = (1, 12)  # months over which moves between states are counted
MOST_YEARLY = 5_000  #: runs whose yearly figures and accounts are kept; bands of these are read from them
COUNTED = ("watched", "stays", "ends")

Tally = namedtuple("Tally", ("seeds", "outcomes", "accounts", "yearly", *COUNTED, "moves"))
"""Figures and counts of some runs.

`outcomes` and `accounts` map a figure to (runs, suppliers) and (runs, relationships), `yearly` is (runs, figures,
years, suppliers), the counts map columns to whole numbers with their `count`, `moves` maps 1 and 12 months to
(from, to).
"""


def tally_of(record, scenario):
    """The tally of one record."""
    return Tally(
        tuple(record.seeds),
        figures.outcome_figures(record, scenario),
        figures.account_figures(record),
        figures.yearly_values(record),
        *(getattr(counts, name)(record) for name in COUNTED),
        {months: counts.moves(record, months) for months in SPANS},
    )


def joined(tallies):
    """Several tallies as one."""
    tallies = list(tallies)
    if len(tallies) == 1:
        return tallies[0]
    return Tally(
        tuple(seed for tally in tallies for seed in tally.seeds),
        put_together([tally.outcomes for tally in tallies]),
        put_together([tally.accounts for tally in tallies], MOST_YEARLY),
        np.concatenate([tally.yearly for tally in tallies])[:MOST_YEARLY],
        *(counts.added([getattr(tally, name) for tally in tallies]) for name in COUNTED),
        {months: sum(tally.moves[months] for tally in tallies) for months in SPANS},
    )


def put_together(several, most=None):
    """Figures of several batches as one, of the first runs only where there is a most."""
    return {name: np.concatenate([one[name] for one in several])[:most] for name in several[0]}
