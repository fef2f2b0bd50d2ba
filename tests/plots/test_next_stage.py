"""What an account lacks for its next stage, by hand on one account whose state is set."""

import kamsim as kam
from kamsim.plots.views.parts.next_stage import in_words, lacking
from kamsim.plots.views.seen import Seen
from kamsim.theory.words import Stage

LABELS = {stage.name.lower(): stage.name.lower() for stage in Stage}


def seen_with(**state):
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(1)
    for name, value in state.items():
        setattr(model.relationships[0], name, value)
    return Seen(model, relationship=0)


RIPE = {"trial": False, "agreed": 2, "buyer_trust": 0.99, "commitment": 0.99, "information": 0.99, "involvement": 0.99,
        "buyer_contacts": 2}  # fmt: skip


def test_nothing_is_missing_where_all_conditions_are_met():
    seen = seen_with(stage=1, **RIPE)
    assert lacking(seen) == (Stage.COOPERATIVE, ())
    assert in_words(seen, LABELS) == "; nothing stands in the way of cooperative"


def test_what_is_missing_is_named():
    seen = seen_with(stage=1, **{**RIPE, "buyer_trust": 0.0, "buyer_contacts": 1})
    assert lacking(seen)[1] == ("trust", "people who know each other")
    assert in_words(seen, LABELS).endswith("it lacks trust and people who know each other")


def test_the_top_and_decline_have_no_next_stage():
    assert lacking(seen_with(stage=4)) == lacking(seen_with(stage=5)) == (None, ())
