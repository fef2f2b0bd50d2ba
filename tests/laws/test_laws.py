"""What must hold in every month of every history."""

import numpy as np
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from kamsim.readers.interpreted import History
from kamsim.scenario.load import load_scenario
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.events import Kind
from kamsim.theory.state import RelationshipState, SupplierState
from kamsim.theory.words import Stage

SCENARIO = load_scenario("life_cycle").vary(months=30)
GRACE = Assumptions.fields["grace_months"].default
UNIT = [name for name, field in RelationshipState.fields.items() if field.unit == "0..1"]


def check_month(history, before):
    """The laws that can be seen at the end of a month."""
    rows = history.rows.relationships
    for name in UNIT:
        assert ((rows[name] >= 0.0) & (rows[name] <= 1.0)).all(), name
    for table in (rows, history.rows.suppliers, history.rows.buyers, history.rows.ties, history.rows.contacts):
        for name in table.dtype.names:
            assert np.isfinite(table[name]).all(), name
    shares = np.bincount(rows["buyer"], rows["share_of_wallet"])
    assert (shares <= 1.0 + 1e-9).all()
    assert not (rows["active"] & rows["ended"]).any()
    assert (rows["stage"][rows["ended"]] == Stage.ENDED).all()
    rising = (
        (before["stage"] <= Stage.INTEGRATED) & (rows["stage"] <= Stage.INTEGRATED) & rows["active"] & before["active"]
    )
    agreed = np.maximum(1, np.maximum(rows["agreed"], before["agreed"]))  # a review steps back after the label is read
    rose = rising & (rows["stage"] > before["stage"])
    assert (rows["stage"][rose] <= agreed[rose]).all()
    above = rising & (rows["stage"] > agreed)  # what one side took back is lost after the months of grace
    assert (rows["lacking_months"][above] > 0).all() and (rows["lacking_months"] <= GRACE).all()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=some.integers(0, 2**31), turnover=some.floats(0.0, 3.0), temptation=some.floats(0.0, 1.0))
@example(seed=31050, turnover=0.0, temptation=0.0)  # a customer is let go in a review
def test_laws_of_every_month(seed, turnover, temptation):
    scenario = SCENARIO.vary(assumptions={"seller_turnover": turnover, "temptation": temptation})
    history = History(scenario, seed)
    while history.month < scenario.months:
        before = history.rows.relationships.copy()
        history.step()
        check_month(history, before)
    check_ledger(history)


def check_ledger(history):
    """Laws of the ledger: in order of months, no finding without an act, no return without an end, nobody twice."""
    lines = history.rows.events[: history.rows.market["events"][0]]
    assert (np.diff(lines["month"]) >= 0).all()
    hidden = {}
    for line in lines:
        kind, number = Kind(int(line["kind"])), int(line["relationship"])
        if kind == Kind.ACT_COMMITTED:
            hidden[number] = True
        if kind == Kind.ACT_DETECTED:
            assert hidden.pop(number, False)
    people = lines["person"][lines["kind"] == Kind.CONTACT_JOINED]
    assert len(set(people.tolist())) == len(people)


def test_the_suppliers_sales_are_the_sum_of_their_accounts():
    history = History(SCENARIO, 3)
    for _ in range(12):
        history.step()
        rows = history.rows.relationships
        sums = np.bincount(rows["supplier"], rows["revenue"])
        assert np.allclose(history.rows.suppliers["sales"], sums)
    assert "sales" in SupplierState.fields
