"""A firm's own tables become a scenario that plays."""

from pathlib import Path

import pytest

import kamsim as kam
from kamsim.scenario.crm import scenario_from_crm

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "crm"
HEAD = "account,sales_agent,deal_stage,engage_date,close_date,close_value\n"
DEALS = (
    "Älmgate Ovens,Bo Lund,Won,2016-11-01,2017-01-01,12000\n"
    "Älmgate Ovens,Bo Lund,Won,2017-02-01,2017-07-01,\"6,000.00\"\n"
    "Ferris Scales,Cy Dahl,won,2017-01-10,2017-04-01,9000\n"
    "Ferris Scales,Cy Dahl,Lost,2017-01-10,2017-05-01,0\n"
    ",Cy Dahl,Won,2017-01-10,2017-05-01,50\n"
)  # fmt: skip


def write(folder, text, encoding="utf-8"):
    """A folder with one table."""
    (folder / "deals.csv").write_bytes(text.encode(encoding))
    return folder


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_won_deals_give_revenue_and_tenure(tmp_path, encoding):
    """Älmgate won 18,000 over 181 days, 5.946 months: 3,027 a month, at 35% of the wallet a spend of 8,650."""
    scenario, assumed = scenario_from_crm(write(tmp_path, HEAD + DEALS, encoding))
    buyers = scenario.part("buyers")
    assert [buyer["name"] for buyer in buyers.values()] == ["Älmgate Ovens", "Ferris Scales"]
    assert next(iter(buyers.values()))["spend"] == pytest.approx(8650, rel=0.001)
    assert scenario.part("relationships")[0]["age"] == 8  # November 2016 to July 2017
    assert any("1 won deals without" in line for line in assumed)
    model = kam.KamModel(scenario, rng=1)
    model.run_for(3)
    assert model.partners == 2


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", HEAD, HEAD + "X,Y,Lost,2017-01-01,2017-01-02,5\n"])
def test_tables_that_cannot_serve_say_why(tmp_path, text):
    with pytest.raises(kam.KamsimError):
        scenario_from_crm(write(tmp_path, text))


@pytest.mark.skipif(not REAL.is_dir(), reason="the CRM example does not lie beside this checkout")
def test_a_real_crm_runs_end_to_end():
    scenario, _ = scenario_from_crm(REAL)
    assert len(scenario.part("buyers")) == 85
    assert kam.simulate(scenario.vary(months=24), seeds=2).relationships["revenue"].sum() > 0
