"""A case played quarter by quarter: decisions held, events told, undo.  No widgets."""

from numbers import Integral
from os import PathLike

from kamsim import story
from kamsim.errors import KamsimError, nearest
from kamsim.readers.agents import Relationship
from kamsim.readers.by_hand import DECISIONS, checked_value
from kamsim.readers.kept_states import whole_months
from kamsim.readers.model import KamModel
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.seeds import checked_seed


class Session:
    """One account of one model, played quarter by quarter with decisions held by the player.

    Parameters
    ----------
    scenario : Scenario, str or path
        The case that is played.
    seed : int
        The seed, zero or more.
    relationship : int
        Number of the account that is looked at, its row in ``model.relationships``.

    Attributes
    ----------
    model : KamModel
        The model that is played.
    number : int
        The account that is looked at.

    Examples
    --------
    >>> session = Session("bow_tie", seed=7, relationship=0)
    >>> session.decide(breadth_wanted=1.0)
    >>> session.play_quarter()
    >>> session.model.month
    3
    """

    def __init__(self, scenario: Scenario | str | PathLike, seed: int = 7, relationship: int = 0) -> None:
        self.model = KamModel(scenario, rng=checked_seed(seed))
        most = len(self.model.relationships) - 1
        if isinstance(relationship, bool) or not isinstance(relationship, Integral) or not 0 <= relationship <= most:
            raise KamsimError(f"must be the number of an account, 0 to {most}", got=relationship, where="relationship")
        self.number, self.told_until = int(relationship), 0

    @property
    def decisions(self) -> dict[str, float]:
        """What the player holds at present."""
        return self.account.held

    @property
    def account(self) -> Relationship:
        """The relationship that is looked at."""
        return self.model.relationships[self.number]

    def decide(self, **decisions: float | None) -> None:
        """Hold decisions from now on.

        Parameters
        ----------
        **decisions
            What the strategies of either side decide, e.g. ``breadth_wanted=1.0``; see the page of strategies.
            None gives a decision back to the strategy.

        Raises
        ------
        KamsimError
            One of them is no decision, or cannot be what it is given; then none is taken.

        Examples
        --------
        >>> session = Session("bow_tie")
        >>> session.decide(breadth_wanted=1.0, record_wanted=0.5)
        >>> session.decide(record_wanted=None)
        >>> session.decisions
        {'breadth_wanted': 1.0}
        """
        for name, value in decisions.items():
            if name not in DECISIONS:
                raise KamsimError("must be a decision", got=name, where="decide", advice=nearest(name, DECISIONS))
            if value is not None:
                checked_value(self.account, name, value)
        for name, value in decisions.items():
            setattr(self.account, name, value)

    def play_quarter(self) -> None:
        """Play up to three months under the decisions held; at the end of the scenario nothing happens.

        Examples
        --------
        >>> session = Session("bow_tie")
        >>> session.play_quarter()
        >>> session.model.month
        3
        """
        self.told_until = self.model.month
        for _ in range(min(3, self.model.scenario.months - self.model.month)):
            self.model.step()

    def rewind(self, months: int = 12) -> None:
        """Go back some months; the same luck lies ahead.

        Parameters
        ----------
        months : int
            How many; more than were played lead to the start.

        Raises
        ------
        KamsimError
            It is no whole number, or that month was not kept.

        Examples
        --------
        >>> session = Session("bow_tie")
        >>> session.play_quarter()
        >>> session.rewind(2)
        >>> session.model.month
        1
        """
        self.model.rewind(max(0, self.model.month - whole_months(months, "rewind")))
        self.told_until = self.model.month

    def events_told(self) -> list[str]:
        """What happened since the last quarter began.

        Returns
        -------
        list of str
            Sentences, small things too.

        Examples
        --------
        >>> session = Session("bow_tie")
        >>> session.events_told()
        []
        """
        lines = story.tell(self.model.results(), relationships=[self.number], minor=True) if self.model.month else []
        return [line for line in lines if int(line.split(",")[0].removeprefix("Month ")) > self.told_until]
