"""What an account lacks for its next stage, asked of the rules themselves."""

from types import SimpleNamespace

from kamsim.theory.rules.life_cycle import conditions
from kamsim.theory.state import RelationshipState
from kamsim.theory.words import Condition, Stage

IN_WORDS = {
    Condition.TRUST: "trust", Condition.COMMITMENT: "commitment", Condition.INFORMATION: "shared information",
    Condition.INVOLVEMENT: "involvement", Condition.PEOPLE: "people who know each other",
    Condition.AGREEMENT: "the word of both sides",
}  # fmt: skip
MOST = 2  #: missing things that are named
NEEDED = ("stage_trust", "trust_step", "stage_commitment", "stage_information", "stage_involvement", "stage_step")


def lacking(seen):
    """The next stage and what is missing for it, in words; (None, ()) at the top, in decline and without trade.

    Parameters
    ----------
    seen : Seen
    """
    account = as_numbers(seen.account.iloc[-1])
    if not account.active or account.trial or account.stage >= Stage.INTEGRATED:
        return None, ()
    stage = max(Stage.BASIC, account.stage) + 1
    assumptions = SimpleNamespace(**{name: seen.assumed(name) for name in NEEDED})
    return Stage(stage), tuple(
        word for condition, word in IN_WORDS.items() if not conditions.is_met(condition, account, stage, assumptions)
    )


def as_numbers(row):
    """A row of a state table as the rules read it: words as the numbers they stand for."""
    fields = RelationshipState.fields
    return SimpleNamespace(
        **{
            name: int(fields[name].words[str(value).upper()]) if name in fields and fields[name].words else value
            for name, value in row.items()
        }
    )


def in_words(seen, labels):
    """A clause for the headline: ``; for integrated it lacks involvement and people who know each other``."""
    stage, missing = lacking(seen)
    if stage is None:
        return ""
    name = labels[stage.name.lower()]
    if not missing:
        return f"; nothing stands in the way of {name}"
    if len(missing) > MOST:
        return f"; for {name} it lacks {missing[0]} and {len(missing) - 1} more"
    *first, last = missing
    return f"; for {name} it lacks {', '.join(first)}{' and ' if first else ''}{last}"
