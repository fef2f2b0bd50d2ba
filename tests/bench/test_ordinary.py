"""The ordinary Mesa model plays the same history as the readers, whatever the rules are."""

import kamsim as kam
from kamsim.bench.markets import one_account
from kamsim.bench.ordinary import check_equal, ordinary_runs


def test_shuffled_agents_of_one_account_give_the_same_history():
    scenario = one_account(36)
    check_equal(scenario, kam.simulate(scenario, [3], workers=1).records[0], shuffle=True)


def test_agents_in_order_give_the_same_history_and_the_same_table():
    scenario = kam.load_scenario("life_cycle").vary(months=24)
    check_equal(scenario, kam.simulate(scenario, [3], workers=1).records[0])
    table = ordinary_runs(scenario, [3])
    firms = kam.simulate(scenario, [3], workers=1).firms
    ours = firms[firms["side"].astype(str) == "supplier"]
    assert sorted(table["sales_year"]) == sorted(ours["sales"])
