"""What an account lacks for its next stage, asked of the rules themselves."""

from types import SimpleNamespace

from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.rules.people import contact_map
from kamsim.theory.state import RelationshipState
from kamsim.theory.words import Stage

CONDITIONS = {
    "trust": stages.trusted_enough, "commitment": stages.committed_enough,
    "shared information": stages.informed_enough, "involvement": stages.involved_enough,
    "people who know each other": lambda relationship, stage, assumptions: contact_map.deep_enough(relationship, stage),
    "the word of both sides": lambda relationship, stage, assumptions: relationship.agreed >= stage,
}  # fmt: skip
NEEDED = ("stage_trust", "stage_commitment", "stage_step", "stage_information", "stage_involvement",
          "stage_slack")  # fmt: skip


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
    return Stage(stage), tuple(word for word, met in CONDITIONS.items() if not met(account, stage, assumptions))


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
    *first, last = missing
    return f"; for {name} it lacks {', '.join(first)}{' and ' if first else ''}{last}"
