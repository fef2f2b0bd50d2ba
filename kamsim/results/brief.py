"""What many runs come to, in an amount of memory that hardly grows with them: figures per run, counts for the rest."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError

from . import measures, survival

SPANS = (1, 12)  # months over which moves between states are counted
MOST_YEARLY = 5_000  #: runs whose yearly figures and accounts are kept; bands of these are read from them


@dataclass(frozen=True)
class Brief:
    """Figures and counts of some runs; several can be put together.

    Parameters
    ----------
    seeds : tuple of int
    outcomes : DataFrame
        One row per run and supplier.
    accounts : DataFrame
        One row per run and relationship.
    yearly : array, shape (runs, figures, years, suppliers)
    watched, stays, ends : DataFrame
        Counts of `kamsim.results.survival`.
    moves : dict of int to array
        Moves between states over 1 and over 12 months.
    """

    seeds: tuple
    outcomes: pd.DataFrame
    accounts: pd.DataFrame
    yearly: np.ndarray
    watched: pd.DataFrame
    stays: pd.DataFrame
    ends: pd.DataFrame
    moves: dict

    @classmethod
    def of(cls, record, scenario):
        """The brief of one record."""
        return cls(
            tuple(record.seeds), measures.outcome_table(record, scenario), measures.account_table(record, scenario),
            measures.yearly_values(record), survival.watched(record), survival.stays(record),
            survival.ends(record), {months: survival.moves(record, months) for months in SPANS},
        )  # fmt: skip

    @classmethod
    def joined(cls, briefs):
        """Several briefs as one."""
        briefs = list(briefs)
        if len(briefs) == 1:
            return briefs[0]
        seeds = tuple(seed for brief in briefs for seed in brief.seeds)
        most = len(briefs[0].accounts) // len(briefs[0].seeds) * MOST_YEARLY
        return cls(
            seeds, stacked([brief.outcomes for brief in briefs]),
            stacked([brief.accounts for brief in briefs]).iloc[:most],
            np.concatenate([brief.yearly for brief in briefs])[:MOST_YEARLY],
            added([brief.watched for brief in briefs]), added([brief.stays for brief in briefs]),
            added([brief.ends for brief in briefs]),
            {months: sum(brief.moves[months] for brief in briefs) for months in SPANS},
        )  # fmt: skip


def stacked(tables):
    """Tables one under the other, units kept."""
    table = pd.concat(tables, ignore_index=True)
    table.attrs = tables[0].attrs
    return table


def added(tables):
    """Tables of counts added up."""
    table = pd.concat(tables, ignore_index=True)
    return table.groupby([name for name in table.columns if name != "count"], as_index=False)["count"].sum()


def moves_of(table):
    """The counts of moves out of their table."""
    size = len(survival.STATES)
    return {months: some["count"].to_numpy().reshape(size, size) for months, some in table.groupby("months")}


class Briefly:
    """What an ensemble can say from its brief alone; mixed into `Ensemble`."""

    @cached_property
    def outcomes(self):
        """One row per run and supplier: the measures of `kamsim.results.measures.MEASURES`."""
        return self.brief.outcomes

    @cached_property
    def years(self):
        """One row per year and supplier: mean, 5%, 50%, 95% over runs (the first 5,000 of them)."""
        return measures.year_table(self.brief.yearly, self.scenario)

    @cached_property
    def moves(self):
        """How often relationships moved from one state to another over 1 and over 12 months."""
        states = survival.STATES
        return pd.DataFrame([
            {"months": months, "from": one, "to": other, "count": int(counts[row, column])}
            for months, counts in self.brief.moves.items()
            for row, one in enumerate(states) for column, other in enumerate(states)
        ])  # fmt: skip

    def survival(self, by=None, since=12):
        """Kaplan–Meier curves with 95% bands, for ``by`` stage, tier, shape or cause.

        See `kamsim.results.survival.survival`.

        Examples
        --------
        >>> from kamsim.readers.ensemble import simulate
        >>> float(simulate("bow_tie", seeds=5).survival()["share"].iloc[0])
        1.0
        """
        return survival.survival(self.brief.watched, by, since)

    def transitions(self, months=12):
        """Shares of moves between stages over 1 or 12 months: from (rows) to (columns)."""
        if months not in SPANS:
            raise KamsimError("must be 1 or 12", got=months, where="transitions(months=...)")
        return survival.transitions(self.brief.moves[months])

    @cached_property
    def dwell(self):
        """How long relationships stay in each stage: one row per stage."""
        return survival.dwell(self.brief.stays)
