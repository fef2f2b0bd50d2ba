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
    assert "1 won deal was left out: row 6 (no account)." in assumed
    model = kam.KamModel(scenario, rng=1)
    model.run_for(3)
    assert model.partners == 2


BAD = (
    "A,Bo,Won,,2017-01-01,100\n"
    "\n"
    "B,Bo,Won,,2017-01-01,\n"
    "C,Bo,Won,,2017-01-01,soon\n"
    "D,Bo,Won,,2017-01-01,-5\n"
    "E,Bo,Won,,,7\n"
    "F,Bo,Lost,,,\n"
    "G,Bo,Won,,in May,7\n"
    "  ,Bo,Won,,2017-01-01,7\n"
)  # fmt: skip
FAULTS = ["row 4 (no amount)", "row 5 ('soon' is no amount)", "row 6 (an amount of -5)", "row 7 (no date)",
          "row 9 ('in May' is no date like the others)"]  # fmt: skip


def test_each_row_that_is_left_out_is_named_with_its_reason(tmp_path):
    """Rows are counted as a spreadsheet counts them: the heading is row 1, and the blank line is row 3."""
    scenario, assumed = scenario_from_crm(write(tmp_path, HEAD + BAD))
    assert [buyer["name"] for buyer in scenario.part("buyers").values()] == ["A"]
    assert f"6 won deals were left out: {', '.join(FAULTS)} and 1 more." in assumed


def test_rows_are_counted_from_the_top_of_the_file(tmp_path):
    _, assumed = scenario_from_crm(write(tmp_path, "\n\n" + HEAD + BAD))
    assert any("row 6 (no amount), row 7 (" in line for line in assumed)


def test_tables_without_a_usable_deal_say_which_rows_were_won(tmp_path):
    with pytest.raises(kam.KamsimError, match=r"Won, and of no use: row 2 \(no amount\), row 3 \('soon'"):
        scenario_from_crm(write(tmp_path, HEAD + "B,Bo,Won,,2017-01-01,\nC,Bo,Won,,2017-01-01,soon\n"))
    with pytest.raises(kam.KamsimError, match="No deal_stage says Won"):
        scenario_from_crm(write(tmp_path, HEAD + "X,Y,Lost,2017-01-01,2017-01-02,5\n"))


def test_a_firm_is_sized_by_its_sales(tmp_path):
    """62 days are 2.037 months: 6,000 over them are 2,946 a month; capacity 1.5 times, budget 10%, cash four months."""
    deals = "A,Bo,Won,,2017-01-01,1000\nA,Bo,Won,,2017-03-04,5000\n"
    firm = scenario_from_crm(write(tmp_path, HEAD + deals))[0].part("suppliers")["firm"]
    assert firm["capacity"] == pytest.approx(4419, abs=1)
    assert (firm["selling_budget"], firm["fixed_cost"]) == (
        pytest.approx(294.6, abs=0.1),
        pytest.approx(235.7, abs=0.1),
    )
    assert (firm["cash"], firm["key_cap"]) == (pytest.approx(11783, abs=3), 3)
    assert firm["scruple"] == 1.0  # nobody's own firm is taken to cheat


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", HEAD, HEAD + "X,Y,Lost,2017-01-01,2017-01-02,5\n"])
def test_tables_that_cannot_serve_say_why(tmp_path, text):
    with pytest.raises(kam.KamsimError):
        scenario_from_crm(write(tmp_path, text))


@pytest.mark.skipif(not REAL.is_dir(), reason="the CRM example does not lie beside this checkout")
def test_a_real_crm_runs_end_to_end():
    scenario, _ = scenario_from_crm(REAL)
    assert len(scenario.part("buyers")) == 85
    assert kam.simulate(scenario.vary(months=24), seeds=2).relationships["revenue"].sum() > 0


def test_names_without_latin_letters_and_names_that_begin_alike_have_short_ids_of_their_own():
    """A thousand names in Cyrillic are account, account_2, ... account_1000; the firm's own id is not given away."""
    from kamsim.scenario.crm import key_of

    taken = {"firm": 1}
    keys = [key_of(f"Завод {'я' * number}", taken) for number in range(1000)]
    assert (keys[0], keys[1], keys[-1]) == ("account", "account_2", "account_1000") and len(set(keys)) == 1000
    assert [key_of(name, taken) for name in ("Firm", "Account 2", "A" * 50, "A" * 60)] == [
        "firm_2", "account_2_2", "a" * 40, "a" * 40 + "_2",
    ]  # fmt: skip
