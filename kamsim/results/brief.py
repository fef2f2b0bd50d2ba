"""What many runs come to, as tables: made of a `Tally` once, at the end."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError

from . import measures, survival
from .columns import described
from .tally import MOST_YEARLY, SPANS


@dataclass(frozen=True)
class Brief:
    """Figures and counts of some runs.

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
    def of(cls, tally, scenario):
        """The tables of a tally."""
        kept = tally.seeds[:MOST_YEARLY]
        return cls(
            tally.seeds,
            measures.outcome_table(tally.seeds, tally.outcomes, scenario),
            measures.account_table(kept, tally.accounts, scenario),
            tally.yearly,
            described(pd.DataFrame(tally.watched), survival.OF_WATCHED),
            described(pd.DataFrame(tally.stays), survival.OF_STAYS),
            described(pd.DataFrame(tally.ends), survival.OF_ENDS),
            tally.moves,
        )


def moves_of(table):
    """The counts of moves out of their table."""
    size = len(survival.STATES)
    return {months: some["count"].to_numpy().reshape(size, size) for months, some in table.groupby("months")}


def move_table(moves):
    """How often relationships moved from one state to another over 1 and over 12 months."""
    states = survival.STATES
    table = pd.DataFrame(
        [
            {"months": months, "from": one, "to": other, "count": int(counts[row, column])}
            for months, counts in moves.items()
            for row, one in enumerate(states)
            for column, other in enumerate(states)
        ]
    )
    return described(table, survival.OF_MOVES)


class BriefTables:
    """What an ensemble can say from its brief alone; mixed into `Ensemble`."""

    @property
    def outcomes(self) -> pd.DataFrame:
        """One row per run and supplier: the measures of `kamsim.results.measures.MEASURES`."""
        return self.table("outcomes")

    @property
    def years(self) -> pd.DataFrame:
        """One row per year and supplier: mean, 5%, 50%, 95% over runs (the first 5,000 of them)."""
        return self.table("years")

    @property
    def moves(self) -> pd.DataFrame:
        """How often relationships moved from one state to another over 1 and over 12 months."""
        return self.table("moves")

    def survival(self, by: str | None = None, since: int = 12) -> pd.DataFrame:
        """Kaplan–Meier curves of the relationships that traded at the end of a month.

        Parameters
        ----------
        by : {None, "stage", "tier", "shape", "cause"}
            One curve for each group at the landmark; for ``"cause"`` one for each reason of ending, as if the other
            reasons were not at work.
        since : int
            The landmark, a month that closes a year.

        Returns
        -------
        DataFrame
            group, month (since the landmark), share with its 95% band (low, high), watched (relationships).

        Raises
        ------
        KamsimError
            No such group, or nothing is traded at the landmark.

        Examples
        --------
        >>> from kamsim.readers.ensemble import simulate
        >>> curve = simulate("bow_tie", seeds=2, months=36, interpreted=True).survival()
        >>> float(curve["share"].iloc[0])
        1.0
        """
        return survival.survival(self.brief.watched, by, since)

    def transitions(self, months: int = 12) -> pd.DataFrame:
        """Shares of moves between stages.

        Parameters
        ----------
        months : {1, 12}
            Over how many months.

        Returns
        -------
        DataFrame
            Stage before (rows) to stage after (columns), each row adding up to 1.

        Raises
        ------
        KamsimError
            Over that many months moves were not counted.

        Examples
        --------
        >>> from kamsim.readers.ensemble import simulate
        >>> shares = simulate("bow_tie", seeds=2, months=24, interpreted=True).transitions(12)
        >>> shares.sum(axis=1).round(6).unique().tolist()
        [1.0]
        """
        if months not in SPANS:
            raise KamsimError("must be 1 or 12", got=months, where="transitions(months=...)")
        return survival.transitions(self.brief.moves[months])

    @cached_property
    def dwell(self) -> pd.DataFrame:
        """How long relationships stay in each stage: one row per stage."""
        return survival.dwell(self.brief.stays)
