"""`KamModel`: the interpreted reader as users of Mesa know it."""

import secrets
from functools import partial
from os import PathLike
from typing import Any

import mesa
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.results.run import Run
from kamsim.scenario.load import scenario_meant
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.seeds import checked_seed
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.state import MarketState

from .agents import Relationship, agent_or_view
from .by_hand import ByHand, fixed
from .interpreted import History
from .kept_states import Collector, KeptStates, whole_months
from .progress import progress_or_line

KEPT_BYTES = 2_000_000  #: a world smaller than this keeps a snapshot of every month, a larger one of every year


class KamModel(KeptStates, ByHand, mesa.Model):
    """A scenario under one seed, to be played month by month.

    Parameters
    ----------
    scenario : Scenario, str or path
        A scenario, the name of a shipped one, or a file.
    rng : int, optional
        The seed, zero or more; None, as Mesa's ``batch_run`` hands it over, draws one, which `seed` tells.
    months : int, optional
        Months to play, fewer or more than the scenario's own.
    **assumptions
        Assumptions to change, e.g. ``trust_gain=0.1``.

    Attributes
    ----------
    history : History
        Rows, luck and record of the reader in plain Python.
    datacollector : mesa.DataCollector
        Means of the market and figures of every relationship, month by month.

    Raises
    ------
    KamsimError
        The scenario, the seed or an assumption is not what it must be.

    Notes
    -----
    `month` is the month of the world; Mesa's `time` counts the steps taken, rewound ones included.

    Examples
    --------
    >>> model = KamModel("bow_tie", rng=1)
    >>> model.run_for(3)
    >>> model.month
    3
    """

    def __init__(
        self,
        scenario: Scenario | str | PathLike = "life_cycle",
        rng: int | None = 1,
        months: int | None = None,
        **assumptions: Any,
    ) -> None:
        seed = secrets.randbits(32) if rng is None else checked_seed(rng, "KamModel(rng=...)")
        scenario = scenario_meant(scenario, months)
        super().__init__(rng=seed)
        scenario = scenario.vary(assumptions=assumptions) if assumptions else scenario
        self.is_playing = True
        self.history = History(scenario, seed, partial(agent_or_view, self))
        self.is_playing = False
        size = sum(rows.nbytes for rows in self.history.rows[:7])
        self.keep_every = 1 if size < KEPT_BYTES else 12
        self.snapshots = {0: self.history.snapshot()}
        self.datacollector = Collector(
            model_reporters={
                name: name for name in ("month", "output", "in_recession", "revenue", "profit", "partners", "seed")
            },
            agenttype_reporters={
                Relationship: {
                    name: name for name in ("stage", "tier", "revenue", "profit", "buyer_trust", "commitment")
                }
            },
        )
        self.datacollector.collect(self)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.history.scenario

    @scenario.setter
    def scenario(self, mesas_own):
        """Mesa attaches a scenario of its own; kamsim's is fixed at the start."""

    @property
    def seed(self) -> int:
        """The seed that is played."""
        return self.history.seed

    @property
    def month(self) -> int:
        """Months played."""
        return self.history.month

    @property
    def market(self) -> MarketState:
        """The economy."""
        row = self.history.world.market[0]
        return fixed(MarketState)(row.columns, row.row)

    @property
    def assumptions(self) -> Assumptions:
        """The numbers of the theory as this model plays them."""
        row = self.history.assumptions
        return fixed(Assumptions)(row.columns, row.row)

    @property
    def output(self) -> float:
        """Output of the economy, trend = 1."""
        return self.market.output

    @property
    def in_recession(self) -> bool:
        """Whether the economy contracts."""
        return self.market.in_recession

    @property
    def revenue(self) -> float:
        """Revenue of all relationships this month, EUR."""
        return float(self.history.rows.relationships["revenue"].sum())

    @property
    def profit(self) -> float:
        """Profit of all suppliers this month, EUR."""
        return float(self.history.rows.suppliers["profit"].sum())

    @property
    def partners(self) -> int:
        """Relationships that trade."""
        return int(self.history.rows.relationships["active"].sum())

    @property
    def relationships(self) -> list[Relationship]:
        """All relationships, in the order of the scenario's rows."""
        return self.history.world.relationships

    def step(self) -> None:
        """Play one month.

        Raises
        ------
        KamsimError
            All months of the scenario are played.

        Examples
        --------
        >>> model = KamModel("bow_tie", rng=1)
        >>> model.step()
        >>> model.month
        1
        """
        if self.month >= self.scenario.months:
            self.running = False
            raise KamsimError(
                f"a scenario of {self.scenario.months} months is over",
                where=self.scenario.name,
                advice="Use KamModel(..., months=...) for a longer one.",
            )
        self.is_playing = True
        try:
            self.history.step()
        finally:
            self.is_playing = False
        if self.month % self.keep_every == 0:
            self.snapshots[self.month] = self.history.snapshot()
        self.datacollector.collect(self)
        self.running = self.month < self.scenario.months

    def run_for(self, months: int) -> None:
        """Play some months.

        Parameters
        ----------
        months : int
            How many.

        Raises
        ------
        KamsimError
            The scenario is over before.

        Examples
        --------
        >>> model = KamModel("bow_tie", rng=1)
        >>> model.run_for(2)
        >>> model.month
        2
        """
        months = whole_months(months, "run_for")
        tell, _ = progress_or_line(None, None, "months")
        for done in range(months):
            self.step()
            if tell:
                tell(done + 1, months)

    def run_model(self) -> None:
        """Play to the end.

        Examples
        --------
        >>> from kamsim.scenario.load import load_scenario
        >>> model = KamModel(load_scenario("bow_tie").vary(months=4), rng=1)
        >>> model.run_model()
        >>> model.month, model.running
        (4, False)
        """
        self.run_for(self.scenario.months - self.month)

    def results(self) -> Run:
        """The history so far.

        Returns
        -------
        Run
            Its tables, with all declared state at the start and after every quarter.

        Examples
        --------
        >>> model = KamModel("bow_tie", rng=1)
        >>> model.run_for(3)
        >>> len(model.results().relationships)  # two relationships over three months
        6
        """
        return Run(self.scenario, [self.history.record()])

    @property
    def events(self) -> pd.DataFrame:
        """The cause ledger so far, one row per line; its columns are those of ``events`` in docs/tables.md."""
        return self.results().events

    def __repr__(self):
        played = f"month {self.month} of {self.scenario.months}"
        return f"<KamModel {self.scenario.name}, {played}, seed {self.history.seed}>"
