"""A case played quarter by quarter: decisions held, events told, undo.  No widgets."""

from kamsim import story
from kamsim.readers.model import KamModel


class Session:
    """One account of one model, played quarter by quarter with decisions held by the player.

    Parameters
    ----------
    scenario : str or Scenario
    seed : int
    relationship : int
        The account that is looked at.

    Examples
    --------
    >>> session = Session("bow_tie", seed=7, relationship=0)
    >>> session.decide(breadth_wanted=1.0)
    >>> session.play_quarter()
    >>> session.model.month
    3
    """

    def __init__(self, scenario, seed=7, relationship=0):
        self.model = KamModel(scenario, rng=seed)
        self.number, self.decisions, self.told_until = relationship, {}, 0

    @property
    def account(self):
        """The relationship that is looked at."""
        return self.model.relationships[self.number]

    def decide(self, **decisions):
        """Hold decisions from now on, e.g. ``breadth_wanted=1.0``; None gives one back to the strategy."""
        for name, value in decisions.items():
            if value is None:
                self.decisions.pop(name, None)
            else:
                self.decisions[name] = value

    def play_quarter(self):
        """Play up to three months under the decisions held."""
        self.told_until = self.model.month
        for _ in range(min(3, self.model.scenario.months - self.model.month)):
            for name, value in self.decisions.items():
                setattr(self.account, name, value)
            self.model.step()

    def rewind(self, months=12):
        """Go back some months; the same luck lies ahead."""
        self.model.rewind(max(0, self.model.month - months))
        self.told_until = self.model.month

    def events_told(self):
        """What happened since the last quarter began, as sentences."""
        lines = story.tell(self.model.results(), relationships=[self.number], minor=True) if self.model.month else []
        return [line for line in lines if int(line.split(":")[0].removeprefix("Month ")) > self.told_until]
