"""What many runs come to, in an amount of memory that hardly grows with them: figures per run, counts for the rest."""

from functools import cached_property

import numpy as np
import pandas as pd

from . import lifetimes, outcomes

MOST_YEARLY = 5_000  #: runs whose yearly figures are kept; bands of a year are read from these


class Brief:
    """Figures and counts of some runs; two can be put together.

    Parameters
    ----------
    seeds : tuple of int
    outcomes : DataFrame
        One row per run and supplier.
    yearly : array, shape (runs, figures, years, suppliers)
    watched, stays : DataFrame
        Counts of `kamsim.lifetimes`.
    moves : dict of int to array
        Moves between states over 1 and over 12 months.
    """

    def __init__(self, seeds, outcomes, yearly, watched, stays, moves):
        self.seeds, self.outcomes, self.yearly = seeds, outcomes, yearly
        self.watched, self.stays, self.moves = watched, stays, moves

    @classmethod
    def of(cls, record, scenario):
        """The brief of one record."""
        return cls(
            tuple(record.seeds),
            outcomes.outcome_table(record, scenario),
            outcomes.yearly_values(record),
            lifetimes.watched(record),
            lifetimes.stays(record),
            {months: lifetimes.moves(record, months) for months in (1, 12)},
        )

    @classmethod
    def joined(cls, briefs):
        """Several briefs as one."""
        briefs = list(briefs)
        if len(briefs) == 1:
            return briefs[0]
        units = briefs[0].outcomes.attrs
        table = pd.concat([brief.outcomes for brief in briefs], ignore_index=True)
        table.attrs = units
        return cls(
            tuple(seed for brief in briefs for seed in brief.seeds),
            table,
            np.concatenate([brief.yearly for brief in briefs])[:MOST_YEARLY],
            added([brief.watched for brief in briefs]),
            added([brief.stays for brief in briefs]),
            {months: sum(brief.moves[months] for brief in briefs) for months in (1, 12)},
        )


def added(tables):
    """Tables of counts added up."""
    table = pd.concat(tables, ignore_index=True)
    return table.groupby([name for name in table.columns if name != "count"], as_index=False)["count"].sum()


class Briefly:
    """What an ensemble can say from its brief alone; mixed into `Ensemble`."""

    @cached_property
    def outcomes(self):
        """One row per run and supplier: profit, distress, accounts lost and won, trust (`kamsim.outcomes.MEASURES`)."""
        return self.brief.outcomes

    @cached_property
    def years(self):
        """One row per year and supplier: mean, 5%, 50%, 95% over runs (the first 5,000 of them)."""
        return outcomes.year_table(self.brief.yearly, self.scenario)

    def survival(self, by=None, since=12):
        """Kaplan–Meier curves with 95% bands, for ``by`` stage, tier, shape or cause.

        See `kamsim.lifetimes.survival`.

        Examples
        --------
        >>> from kamsim.ensemble import simulate
        >>> float(simulate("bow_tie", seeds=5).survival()["share"].iloc[0])
        1.0
        """
        return lifetimes.survival(self.brief.watched, by, since)

    def transitions(self, months=12):
        """Shares of moves between stages over 1 or 12 months: from (rows) to (columns)."""
        return lifetimes.transitions(self.brief.moves[months])

    @cached_property
    def dwell(self):
        """How long relationships stay in each stage: one row per stage."""
        return lifetimes.dwell(self.brief.stays)
