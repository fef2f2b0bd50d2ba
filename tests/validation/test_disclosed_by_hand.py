"""D01 to D06: each figure on histories small enough to reckon by hand."""

from types import SimpleNamespace

import numpy as np
import pytest

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.chance import row_type
from kamsim.theory.state import DECLARED, World
from kamsim.validation import returns as paired
from kamsim.validation.market import market
from kamsim.validation.patterns import regimes, slump
from kamsim.validation.returns import PRICE, SPECIFIC, TIME, TURNS, Pairs
from tests.validation.histories import make


def survivors(kept, rows=10):
    """Two years of ten dyads, of which so many buy in both."""
    return make(years=2, rows=rows, traded=[[True] * rows, [place < kept for place in range(rows)]])


def test_half_of_the_partners_are_kept_on_the_spot():
    """5 of 10 on the spot, 9 of 10 under key account management; with half the switching cost 3: two points in ten."""
    played = SimpleNamespace(spot=survivors(5), kam=survivors(9), spot_halved=survivors(3))
    assert regimes.spot_market(played) == pytest.approx((0.5, 0.9, 0.2))


def test_only_what_a_regime_may_differ_in_differs():
    assert regimes.PLAYED["spot_halved"][1] == {"switching_scale": 0.5 * regimes.REGIMES["spot"]["switching_scale"]}
    assert regimes.PLAYED["services_reviewed"] == ("contract_services", {"review_years": 3})
    assert all(regimes.PLAYED[name][1] == {} for name in ("kam", "spot", "services"))


def test_cohorts_of_agencies():
    """Four begin in year 1 of 17 and buy for 2, 6, 7 and all 16 years; the first comes back in year 4: a new link.

    Fifteen years later one of the four is left.  Five years later three of the four are, and the new one: 4 of 5.  One
    that begins in year 13 cannot be seen so long, one was there before.
    """
    traded = np.zeros((17, 6), bool)
    for row, years in enumerate((2, 6, 7, 16)):
        traded[1 : 1 + years, row] = True
    traded[4:, 0], traded[13:, 4], traded[:, 5] = True, True, True
    seen = make(years=17, rows=6, traded=traded, first_age=[0, 0, 0, 0, 0, 240])
    assert regimes.lasting(seen, 15) == pytest.approx(1 / 4)
    assert regimes.lasting(seen, 5) == pytest.approx(4 / 5)


def test_elapsed_tenure_and_review():
    """Snapshots of years 1 and 6: 2 and 4 years, then 6 (the other has ended), mean 4.5; with a review 1.5."""
    age, standing = np.full((6, 2), 24), np.ones((6, 2), bool)
    age[0], age[5], standing[5, 1] = (24, 48), (72, 240), False
    long = make(years=6, yearly__age=age, yearly__active=standing)
    short = make(years=6, yearly__age=18)
    assert regimes.elapsed_tenure(long) == 4.5
    played = SimpleNamespace(services=long, services_reviewed=short)
    assert regimes.compulsory_review(played) == (3.0,)


def test_who_carries_a_slump():
    """Falls: 20 and 5 of those that go on, 10 of one that ends, 1 of a small one that goes on; 2 begin: 26 of 34.

    The smallest supplier, with 14 of 164: 1 of 11.
    """
    before, after = np.array([100.0, 50.0, 10.0, 4.0, 0.0]), np.array([80.0, 45.0, 0.0, 3.0, 2.0])
    month = np.arange(48)
    seen = make(years=4, rows=5, supplier=[0, 1, 2, 2, 1], in_recession=(month >= 18) & (month < 24),
                monthly__revenue=np.where(month[:, None] <= 20, before, after))  # fmt: skip
    assert slump.volume_in_slumps(seen) == pytest.approx((26 / 34, 26 / 34 - 1 / 11))


def test_links_begin_and_end_in_a_slump():
    """Twelve links, the third year is a slump.  In July one of the four loosest and one of the four tightest end, in
    July of the slump two and one: rates of 2 and 1 times.

    Both are back in September, when 10 trade (and 12 a year before): 2 of 22; in the slump 1, when 9 trade: 11/9 times.
    """
    active = np.ones((36, 12), bool)
    active[18:20, [0, 8]] = False
    active[30:, [0, 1, 8]] = False
    active[32:, 0] = True
    seen = make(years=3, rows=12, monthly__active=active, in_recession=np.arange(36) >= 24,
                yearly__switching_cost=np.linspace(0.1, 0.9, 12))  # fmt: skip
    assert slump.creation_and_separation(seen) == pytest.approx((11 / 9, 1.0, 1.0))


@pytest.fixture
def pairs():
    """Four suppliers that plan to spend 100 a month, in turns; three accounts, the first met more than once a month."""
    world = World(*(np.zeros((1, 4), row_type(declared)) for declared in DECLARED))
    rows, assumptions = world.relationships, np.zeros(1, row_type(Assumptions))[0]
    rows["active"], rows["supplier"] = [True, True, True, False], [0, 0, 1, 2]
    rows["contact_intensity"], rows["pledge_wanted"] = [2.0, 0.5, 1.0, 0.0], 0.1
    world.suppliers["sales_mean"], world.suppliers["price"] = 1000.0, 1.0
    assumptions["budget_floor"], assumptions["selling_share"] = 0.2, 0.1
    return Pairs(world, assumptions)


def test_one_in_turn_spends_more_in_one_way(pairs):
    """100 now are a plan of 500 at a floor of 0.2, or of 600; 0.1 of 1.0 specific are 0.1 or 0.3 of 1.2."""
    budget, price = pairs.worlds.suppliers["selling_budget"], pairs.worlds.suppliers["price"]
    pledge = pairs.worlds.relationships["pledge_wanted"]
    time, specific, off = (1 + TURNS * kind for kind in (TIME, SPECIFIC, PRICE))
    assert budget[[0, time, specific + 1, off]] == pytest.approx(
        np.array([[500.0] * 4, [600.0, *[500.0] * 3], [500.0, 600.0, 500.0, 500.0], [500.0] * 4])
    )
    assert price[[0, time, off + 2]] == pytest.approx(np.array([[1.0] * 4, [1.0] * 4, [1.0, 1.0, 0.98, 1.0]]))
    assert pledge[[0, time, specific]] == pytest.approx(
        np.array([[0.1] * 4, [0.1 / 1.2] * 2 + [0.1] * 2, [0.25] * 2 + [0.1] * 2])
    )


def test_without_more_spending_nothing_differs(monkeypatch):
    """All runs go on alike to the last bit, whoever would be in turn."""
    monkeypatch.setattr(paired, "MORE", 0.0)
    monkeypatch.setattr(paired, "OFF", 0.0)
    monkeypatch.setattr(Pairs, "returns", lambda pairs: pairs)
    small = {"suppliers": 4, "buyers": 16, "suppliers_per_buyer": 3, "burn_in": 2, "years": 2}
    pairs = paired.returns(market(small), 1, 24)
    assert (pairs.profit == pairs.profit[:1]).all() and not pairs.spent.any() and pairs.profit.any()


def test_net_return_per_euro(pairs):
    """Time: 5 for 10.  Specific: 2 for 10 where met often, -3 and -1 for 20 elsewhere.  Price: -1 for 2 points of 100.

    What happens to the account of a supplier that does not spend more is nobody's return.
    """
    rows = pairs.worlds.relationships
    rows["profit"], rows["effort"], rows["unit_price"], rows["revenue"] = 10.0, 5.0, 1.0, 98.0
    time, specific, off = (1 + TURNS * kind for kind in (TIME, SPECIFIC, PRICE))
    rows["effort"][time, 0], rows["profit"][time, [0, 2]] = 15.0, (15.0, 0.0)
    rows["investment"][specific, :2], rows["profit"][specific, :2] = 10.0, (12.0, 7.0)
    rows["investment"][specific + 1, 2], rows["profit"][specific + 1, 2] = 10.0, 9.0
    rows["unit_price"][off, 0], rows["profit"][off, 0] = 0.98, 9.0
    pairs.take(1)
    assert pairs.returns() == pytest.approx((0.5, 0.2, -0.2, -0.5))
