"""Investments in accounts at work: small experiments under matched luck that show which pay, and where."""

import numpy as np
import pytest

import kamsim as kam
from docs.measure_returns import KINDS, STAGES, case, figures

SEEDS = range(1, 101)


@pytest.fixture(scope="module")
def returns():
    """Net return per euro of a kind in 24 months, stage by stage: (best guess, low, high) of each."""
    told = {}

    def of(name):
        if name not in told:
            found = zip(STAGES, figures(KINDS[name], SEEDS), strict=True)
            told[name] = {stage: figure for stage, figure in found if figure}
        return told[name]

    return of


def test_a_pledge_pays_where_one_serves_often_and_not_where_one_serves_rarely(returns):
    """D06 (Palmatier and others 2006, verified): specific investment pays in accounts that are served frequently."""
    often, rarely = (
        returns("specific investment, ordering daily"),
        returns("specific investment, ordering every ten months"),
    )
    assert all(often[stage][1] > 0.0 for stage in ("basic", "cooperative", "interdependent"))
    assert all(rarely[stage][2] < 0.0 for stage in ("cooperative", "interdependent"))
    assert rarely["basic"][0] < often["basic"][0]


def test_time_with_people_pays_where_they_are_close(returns):
    """D06: it pays between two that do much together; in a basic relationship it may or may not come back."""
    time = returns("time with people")
    assert time["basic"][1] < 0.0 and time["cooperative"][1] > 0.0 and time["interdependent"][1] > 0.0
    assert time["basic"][0] < time["cooperative"][0] < time["interdependent"][0]


def test_a_lever_pays_where_it_is_needed_only(returns):
    """S1.36, S2.32: the same service, needed or not."""
    needed, vain = returns("a lever that is needed"), returns("a lever that nobody needs")
    assert needed["interdependent"][1] > 0.0 and all(figure[2] < 0.0 for figure in vain.values())
    assert all(needed[stage][1] > vain[stage][2] for stage in needed)


def test_a_pledge_is_written_off_when_the_account_goes():
    """S1.34: an account that turns away ends; the month after its books show what is stranded."""
    scenario = case(pledge=2.0).vary(months=18, shocks=[
        {"month": 3, "kind": "decline_began", "supplier": "north", "buyer": "dunmore"},
    ])  # fmt: skip
    table = kam.simulate(scenario, seeds=SEEDS, keep="months").relationships
    pair = table[(table["supplier"] == "North Bearings") & (table["buyer"] == "Dunmore Foods")]
    pair = pair.set_index(["run", "month"])
    active = pair["active"].unstack()
    ended = active.shift(1, axis=1, fill_value=True) & ~active
    lost = pair["profit"].unstack()[ended.shift(1, axis=1, fill_value=False)]
    before = pair["supplier_pledge"].unstack()[ended.shift(-1, axis=1, fill_value=False)]
    runs = ended.any(axis=1).sum()
    assert runs > 20 and lost.stack().mean() < -0.5 * before.stack().mean()


def test_a_sole_source_that_nobody_checks_drifts_down():
    """S3.15, Villena and others: of two bound buyers with one source each the one that never looks gets less care from
    year to year, and worse service than the one that does."""
    served = {}
    for diligence in (0.0, 1.0):
        scenario = sole_source(diligence)
        table = kam.simulate(scenario, seeds=SEEDS, keep="months").relationships
        table = table[table["active"]]
        served[diligence] = table.groupby((table["month"] - 1) // 12)[["effort", "revenue", "delivered"]].mean()
    care = {who: years["effort"] / years["revenue"] for who, years in served.items()}
    lost = care[0.0] / care[1.0]
    assert lost.iloc[-1] < lost.iloc[0] - 0.03 and np.all(np.diff(lost) < 0.01)
    assert served[0.0]["delivered"].iloc[-1] < served[1.0]["delivered"].iloc[-1] - 0.005


def sole_source(diligence):
    """One supplier with all of one buyer, bound to it."""
    return kam.Scenario({
        "title": "A sole source", "teaches": "Who does not look gets less.", "months": 96,
        "assumptions": {"firms_renew": False, "recessions": False},
        "suppliers": {"north": {"name": "North Bearings", "strategy": "alike"}},
        "buyers": {"arkona": {
            "name": "Arkona Pumps", "strategy": "partner", "spend": 300_000.0, "diligence": diligence,
            "contract_months": 96,
        }},
        "relationships": [{
            "supplier": "north", "buyer": "arkona", "age": 96, "share_of_wallet": 0.9, "supplier_pledge": 500_000.0,
            "buyer_pledge": 500_000.0,
        }],
    }, "a sole source")  # fmt: skip


def test_a_shortage_of_what_is_specific_lowers_the_buyers_own_sales():
    """Barrot and Sauvagnat (2016, verified sign): buyers sell less while a supplier they cannot replace fails
    them, and buy less from others too."""
    bought = []
    for size in (0.0, 0.5):
        shocks = [{"month": 6, "kind": "shortage", "supplier": "north", "size": size, "months": 6}] if size else []
        table = kam.simulate(case().vary(months=12, shocks=shocks), seeds=SEEDS, keep="months").relationships
        other = table[(table["buyer"] == "Arkona Pumps") & (table["supplier"] == "Southgate Drives")]
        bought.append(other.loc[other["month"].between(8, 12), "revenue"].sum())
    assert bought[1] < 0.98 * bought[0]
