"""A case played quarter by quarter: what is decided by hand is checked, and holds until it is given back."""

import pytest

from kamsim.classroom.session import Session
from kamsim.errors import KamsimError


def test_a_decision_holds_through_reviews_and_plans_until_it_is_given_back():
    """North's strategy would set the breadth at every third month; fifteen months have five reviews and a plan."""
    session = Session("bow_tie", seed=7)
    session.decide(breadth_wanted=0.93, budget_claim=7)
    for _ in range(5):
        session.play_quarter()
        assert (session.account.breadth_wanted, session.account.budget_claim) == (0.93, 7.0)
    assert session.decisions == {"breadth_wanted": 0.93, "budget_claim": 7.0}
    session.decide(breadth_wanted=None)
    session.play_quarter()
    assert session.account.breadth_wanted != 0.93 and session.decisions == {"budget_claim": 7.0}


@pytest.mark.parametrize("decision, told", [
    ({"breadth_wantd": 1.0}, "decide: must be a decision. Got 'breadth_wantd'. Did you mean 'breadth_wanted'?"),
    ({"buyer_trust": 1.0}, "decide: must be a decision. Got 'buyer_trust'."),
    ({"breadth_wanted": "much"}, "relationship.breadth_wanted: must be a finite number from 0 to 1. Got 'much'."),
    ({"breadth_wanted": float("nan")}, "must be a finite number from 0 to 1. Got nan."),
    ({"breadth_wanted": 1.5}, "must be a finite number from 0 to 1. Got 1.5."),
    ({"breadth_wanted": True}, "must be a finite number from 0 to 1. Got true."),
    ({"still_served": 1}, "relationship.still_served: must be true or false. Got 1."),
    ({"tier_wanted": "kee"}, "must be one of standard, key"),
])  # fmt: skip
def test_a_decision_is_checked_and_if_one_is_wrong_none_is_taken(decision, told):
    session = Session("bow_tie")
    with pytest.raises(KamsimError) as caught:
        session.decide(record_wanted=0.5, **decision)
    assert told in str(caught.value) and session.decisions == {}


@pytest.mark.parametrize("months", [2.5, "a year", -3, float("inf"), None])
def test_rewind_takes_whole_months_and_leaves_the_model_as_it_was(months):
    session = Session("bow_tie")
    session.play_quarter()
    with pytest.raises(KamsimError, match="rewind: must be a whole number of months"):
        session.rewind(months)
    session.play_quarter()
    assert session.model.month == 6


def test_rewind_takes_what_a_slider_gives():
    session = Session("bow_tie")
    session.play_quarter()
    session.rewind(2.0)
    assert session.model.month == 1 and isinstance(session.model.month, int)


def test_an_account_that_is_not_there_is_refused():
    for number in (99, -1, "first", True):
        with pytest.raises(KamsimError, match="relationship: must be the number of an account"):
            Session("bow_tie", relationship=number)
