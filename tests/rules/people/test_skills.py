"""Skills that grow with practice, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import skills


def test_skills_follow_practice(world, assumptions):
    """S1.23: three key accounts teach 0.4 + 0.2 x 3/4 = 0.55; from 0.45 at 0.1 a year the skill becomes 0.46."""
    supplier = world.suppliers[0]
    supplier.key_accounts, supplier.growing, assumptions.training = 3, 0.45, 0.1
    skills.train(supplier, assumptions)
    assert supplier.growing == pytest.approx(0.46)
