"""A case played quarter by quarter: decisions held, events told, undo.  No widgets."""

from os import PathLike

from kamsim import story
from kamsim.readers.agents import Relationship
from kamsim.readers.model import KamModel
from kamsim.scenario.scenario import Scenario


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
    decisions : dict
        What the player holds at present.

    Examples
    --------
    >>> session = Session("bow_tie", seed=7, relationship=0)
    >>> session.decide(breadth_wanted=1.0)
    >>> session.play_quarter()
    >>> session.model.month
    3
    """

    def __init__(self, scenario: Scenario | str | PathLike, seed: int = 7, relationship: int = 0) -> None:
        self.model = KamModel(scenario, rng=seed)
        self.number, self.decisions, self.told_until = relationship, {}, 0

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

        Examples
        --------
        >>> session = Session("bow_tie")
        >>> session.decide(breadth_wanted=1.0, record_wanted=0.5)
        >>> session.decide(record_wanted=None)
        >>> session.decisions
        {'breadth_wanted': 1.0}
        """
        for name, value in decisions.items():
            if value is None:
                self.decisions.pop(name, None)
            else:
                self.decisions[name] = value

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
            for name, value in self.decisions.items():
                setattr(self.account, name, value)
            self.model.step()

    def rewind(self, months: int = 12) -> None:
        """Go back some months; the same luck lies ahead.

        Parameters
        ----------
        months : int
            How many; more than were played lead to the start.

        Examples
        --------
        >>> session = Session("bow_tie")
        >>> session.play_quarter()
        >>> session.rewind(2)
        >>> session.model.month
        1
        """
        self.model.rewind(max(0, self.model.month - months))
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
        return [line for line in lines if int(line.split(":")[0].removeprefix("Month ")) > self.told_until]
