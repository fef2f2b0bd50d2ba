"""What a scenario lets come to light hurts as much as what comes to light by chance."""

import pytest

from kamsim.readers.interpreted import History
from kamsim.scenario.load import load_scenario

ALONE = {"shocks": [], "assumptions": {"temptation": 0.0, "misconduct": 0.0, "detection": 0.0, "people_leave": False}}
ACT = {"month": 3, "kind": "act_committed", "supplier": "north", "buyer": "arkona", "act": "leak", "size": 0.5}


def trust_after(shocks, detection=0.0, field="buyer_trust"):
    """Trust at the end of month 6, when an act of month 3 came to light in that month or not at all."""
    scenario = load_scenario("betrayals")
    supplier, buyer = scenario.part("relationships")[0]["supplier"], scenario.part("relationships")[0]["buyer"]
    shocks = [{**shock, "supplier": supplier, "buyer": buyer} for shock in shocks]
    changed = scenario.vary(**{**ALONE, "shocks": shocks, "months": 6})
    history = History(changed, 1)
    for month in range(1, 7):
        # certain to be found in month 6 and not before: the delay is over, and detection is at its highest
        history.assumption_rows["detection"] = detection if month == 6 else 0.0
        history.step()
    return float(history.rows.relationships[field][0])


@pytest.mark.parametrize("act", ["leak", "price_hike"])
def test_a_scheduled_discovery_costs_what_a_found_one_costs(act):
    done = {**ACT, "act": act}
    hidden = trust_after([done])
    found = trust_after([done], detection=1.0e6)
    told = trust_after([done, {"month": 6, "kind": "act_detected"}])
    assert told == pytest.approx(found, abs=1e-9) and told < hidden - 0.1


def test_misconduct_that_comes_to_light_as_scheduled_costs_what_it_costs_by_chance():
    done = {"month": 3, "kind": "misconduct_committed", "supplier": "north", "buyer": "arkona", "size": 0.5}
    hidden = trust_after([done], field="supplier_trust")
    found = trust_after([done], detection=1.0e6, field="supplier_trust")
    told = trust_after([done, {"month": 6, "kind": "misconduct_detected"}], field="supplier_trust")
    assert told == pytest.approx(found, abs=1e-9) and told < hidden - 0.1
