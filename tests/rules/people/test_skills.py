"""Skills that grow with practice, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import skills


def test_skills_follow_practice(world, assumptions):
    """S1.23: three key accounts teach 0.5 x (0.5 + 3/4) = 0.625; from 0.525 at 0.1 a year the skill becomes 0.535."""
    supplier = world.suppliers[0]
    supplier.key_accounts, supplier.growing, assumptions.training = 3, 0.525, 0.1
    skills.train(supplier, assumptions)
    assert supplier.growing == pytest.approx(0.535)


@pytest.mark.parametrize(("lesson", "skill"), [(0.6, 0.42), (1.7, 0.46), (0.2, 0.38)])
def test_a_skill_goes_towards_what_practice_teaches(assumptions, lesson, skill):
    """S1.23: a tenth of the way from 0.4, to 1 at most."""
    assumptions.training = 0.1
    assert skills.practise(0.4, lesson, assumptions) == pytest.approx(skill)


def test_what_a_supplier_asks_and_knows_teaches_it_to_select_and_to_inform(supplier, assumptions):
    """Attention 0.5 teaches 0.5 x (0.5 + 0.5), a competence of 0.8 teaches 0.65, three key accounts 0.625."""
    assumptions.training, supplier.board_attention, supplier.board_competence = 1.0, 0.5, 0.8
    supplier.key_accounts = 3
    skills.train(supplier, assumptions)
    assert (supplier.selecting, supplier.informing) == (pytest.approx(0.5), pytest.approx(0.65))
    assert supplier.growing == supplier.locking == pytest.approx(0.625)


def test_without_practice_skills_fade(supplier, assumptions):
    """A tenth of the way from a half to a quarter."""
    assumptions.training, supplier.growing, supplier.key_accounts = 0.1, 0.5, 0
    skills.train(supplier, assumptions)
    assert supplier.growing == pytest.approx(0.475)
