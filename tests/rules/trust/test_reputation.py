"""Word of mouth, worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.rules.trust import reputation
from kamsim.theory.words import Conduct, EndReason
from tests.rules.conftest import kinds


@pytest.fixture
def talker(world, draws, assumptions):
    """A customer that talks this month, where 0.5 is content."""
    assumptions.talking, assumptions.content_level, draws.relationships.word = 0.3, 0.5, 0.2
    assumptions.word_strength, assumptions.satisfaction_memory, assumptions.reputation_speed = 4.0, 0.15, 0.03
    world.relationships[0].recent_betrayal = 0.0
    return world.relationships[0]


@pytest.mark.parametrize(("satisfaction", "word"), [(0.6, 0.4), (0.9, 1.0), (0.45, -0.4), (0.3, -1.0), (0.5, 0.0)])
def test_anger_talks_twice_as_loud_as_joy(world, talker, draws, assumptions, satisfaction, word):
    """S2.4: 0.1 above content is 4 x 0.1, 0.05 below it 8 x 0.05; nobody says more than 1."""
    talker.buyer_satisfaction = satisfaction
    assert reputation.speak(world, talker, draws.relationships, assumptions) == pytest.approx(word)


def test_bad_words_are_told_when_they_are_bad(world, talker, draws, assumptions):
    """0.5 - 0.5 - 0.1 is let pass; a betrayal of 0.2 makes -0.2 of it and is told; who keeps silent says nothing."""
    talker.buyer_satisfaction, talker.recent_betrayal = 0.5, 0.1
    assert reputation.speak(world, talker, draws.relationships, assumptions) == pytest.approx(-0.8)
    assert kinds(world) == []
    talker.recent_betrayal = 0.2
    assert reputation.speak(world, talker, draws.relationships, assumptions) == -1.0
    assert kinds(world) == ["BAD_WORD"] and world.events[0].size == pytest.approx(-0.2)
    draws.relationships.word = 0.4
    assert reputation.speak(world, talker, draws.relationships, assumptions) == 0.0


@pytest.mark.parametrize(("month", "conduct", "quality", "cause", "word"), [
    (10, Conduct.HOSTILE, 0.0, EndReason.BETRAYAL, -1.0), (9, Conduct.HOSTILE, 0.0, EndReason.BETRAYAL, 0.0),
    (10, Conduct.SILENT, 0.5, EndReason.DRIFT, -0.5), (10, Conduct.CONSTRUCTIVE, 1.0, EndReason.DRIFT, 0.0),
    (10, Conduct.SILENT, 0.5, EndReason.NONE, 0.0),  # a tender lost without a decline
])  # fmt: skip
def test_the_end_of_a_decline_is_talked_about_in_its_month(
    world, talker, draws, assumptions, month, conduct, quality, cause, word
):
    """S0.32: an agreed parting keeps the name, a bitter one costs it; only that is told."""
    talker.active, talker.ended, talker.end_month, talker.conduct = False, True, month, conduct
    talker.parting_quality, talker.decline_cause = quality, cause
    assert reputation.speak(world, talker, draws.relationships, assumptions) == word
    assert kinds(world) == (["BAD_WORD"] if word == -1.0 else [])


def test_reputation_follows_words_and_quality(world, talker, draws, assumptions):
    """Words of 0.8 and -0.4 by two make a balance of 0.4 / 3: 15% of it is the referral, 0.02.
    A quality of 0.95 is an ability of 0.75, half of which above the middle is deserved, 0.625:
    0.5 + 0.03 x 0.125 + 0.1 x 0.4 / 3 = 0.50375 + 0.01333."""
    supplier, other = world.suppliers[0], world.relationships[1]
    talker.buyer_satisfaction, other.buyer_satisfaction, other.recent_betrayal = 0.7, 0.45, 0.0
    supplier.quality, supplier.trouble, supplier.scandal, supplier.referral, supplier.reputation = 0.95, 0, 0, 0, 0.5
    assumptions.word_weight, assumptions.usual_quality = 0.1, 0.9
    luck = SimpleNamespace(relationships=[draws.relationships, draws.relationships])
    reputation.spread_word(world, supplier, luck, assumptions)
    assert supplier.referral == pytest.approx(0.02)
    assert supplier.reputation == pytest.approx(0.50375 + 0.04 / 3.0)


def test_trouble_and_scandal_wear_reputation_down(world, draws, assumptions):
    """Trouble of a quarter leaves no ability: 0.25 less 0.4 x 0.1 are deserved, 3% of the way from 0.54 to 0.21."""
    supplier, draws.relationships.word = world.suppliers[0], 1.0
    assumptions.scandal_costs, assumptions.reputation_speed = 0.4, 0.03
    supplier.quality, supplier.trouble, supplier.scandal, supplier.reputation = 0.96, 0.25, 0.1, 0.54
    luck = SimpleNamespace(relationships=[draws.relationships, draws.relationships])
    reputation.spread_word(world, supplier, luck, assumptions)
    assert supplier.reputation == pytest.approx(0.54 - 0.03 * 0.33)
