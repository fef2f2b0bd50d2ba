"""The start is read off by the rules of a month: the first month moves nothing that an ordinary month would not."""

import numpy as np
import pytest

from kamsim.readers import compiled_rows
from kamsim.readers.batch import Reader, worlds_of
from kamsim.scenario.load import load_scenario
from kamsim.theory.chance import keys_of
from kamsim.theory.month import due

DERIVED = """switching_cost involvement lock_out headroom buyer_dependence supplier_dependence importance_to_buyer
buyer_checking supplier_checking breadth person_share interpersonal_trust buyer_trust supplier_trust
commitment knowledge reliability delivered service_fit lever_cost lever_bond unit_cost gross_margin
cost_to_serve revenue offer share_wanted rival_share adaptation hassle basics calls""".split()
SEEDS = range(1, 41)

MARKET = {"suppliers": 25, "buyers": 100, "suppliers_per_buyer": 4}


def means_by_month(scenario, months):
    """The mean of every derived quantity over trading accounts, from the start on, (months + 1, quantities)."""
    reader = Reader(scenario)
    worlds, assumptions = worlds_of([(scenario, seed) for seed in SEEDS])
    addresses, keys = compiled_rows.addresses_of(worlds, assumptions), keys_of(SEEDS)
    means = []
    for month in range(months + 1):
        for phase, play in reader.plan:
            if due(phase, month):
                play(addresses, keys, month)
        trading = worlds.relationships[worlds.relationships["active"]]
        means.append([trading[name].mean() for name in DERIVED])
    return np.array(means)


@pytest.mark.parametrize("drawn", [False, True])
def test_the_first_month_is_no_earthquake(drawn):
    """No mean moves by more than twice the most it moves in any month of the two years that follow."""
    scenario = load_scenario("life_cycle")
    if drawn:
        nobody = dict.fromkeys(("suppliers", "buyers", "people", "relationships", "shocks"))
        scenario = scenario.vary(**nobody, population=MARKET, name="market")
    moves = np.abs(np.diff(means_by_month(scenario, 24), axis=0))
    jumps = dict(zip(DERIVED, moves[0] / moves[1:].max(axis=0), strict=True))
    assert {name: round(float(jump), 1) for name, jump in jumps.items() if jump > 2.0} == {}
