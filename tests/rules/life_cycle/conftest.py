"""Two that may go deeper."""

import pytest

from kamsim.theory.words import Stage


@pytest.fixture
def courting(one, draws, assumptions):
    """Both sides would go from basic to co-operative trade, and today they talk."""
    one.agreed = one.stage = Stage.BASIC
    one.stage_months, one.relationship_value, one.supplier_satisfaction, one.buyer_satisfaction = 5, 1.0, 0.6, 0.9
    assumptions.grace_months, assumptions.talks_a_year, draws.relationships.rises = 5, 3.0, 0.0
    return one
