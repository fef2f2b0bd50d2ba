"""C20 to C34 and the negative tests by hand."""

import numpy as np
import pytest

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.events import Kind
from kamsim.theory.fields import fresh_rows
from kamsim.theory.words import Destination
from kamsim.validation.patterns import concentration, denials, macro, performance, statistics, switching
from tests.validation.histories import ledger, make, tenders


def test_top_fifth_of_twenty():
    """Four of twenty bring 10 each, the others 1: 40 of 56."""
    seen = make(years=1, rows=20, sums__revenue=[10.0] * 4 + [1.0] * 16)
    assert concentration.top_fifth(seen)[0] == pytest.approx(40 / 56)
    assert np.isnan(concentration.top_fifth(make(years=1, rows=19, sums__revenue=1.0))[0])


def test_major_customers_of_two_suppliers():
    """The first has one of 50% and six of 8%, the second twenty of 5%: one supplier with one major customer."""
    revenue = [0.5] + [0.5 / 6] * 6 + [0.05] * 20
    seen = make(years=1, rows=27, suppliers=2, supplier=[0] * 7 + [1] * 20, sums__revenue=revenue)
    assert concentration.major_customers(seen) == pytest.approx((1.0, 0.5))


def firms(customers, each, margin, cost, capacity):
    """One year of several suppliers with so many customers of so much revenue each (the first one takes `each[1]`)."""
    supplier = np.repeat(np.arange(len(customers)), customers)
    revenue = np.concatenate([[first] + [rest] * (n - 1) for n, (first, rest) in zip(customers, each, strict=True)])
    return make(years=1, rows=len(supplier), suppliers=len(customers), supplier=supplier, sums__revenue=revenue,
                sums__gross_margin=revenue * np.repeat(margin, customers), firms__capacity=capacity,
                sums__effort=revenue * np.repeat(cost, customers))  # fmt: skip


def test_concentration_costs_margin_and_saves_effort():
    """Six suppliers of the same sales; the concentrated ones have less margin, less selling cost, more turnover."""
    each = [(10.0 - 4 * (1.2 - k), 1.2 - k) for k in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)]
    order = np.arange(6)
    seen = firms([5] * 6, each, 0.4 - 0.02 * order, 0.2 - 0.01 * order, 20.0 - order)
    seen.sums.revenue[0] *= np.repeat(1.0 + 0.01 * np.array([0, 1, 0, 1, 0, 1]), 5)
    margin, selling, turnover = concentration.margin_and_overhead(seen)
    assert margin < 0.0 and selling < 0.0 and turnover > 0.0


def test_elasticity_of_sales():
    """Sales grow with the square root of the number of customers: 0.5, and -0.5 for each customer."""
    customers = [4, 9, 16, 25, 36]
    seen = firms(customers, [(n**-0.5, n**-0.5) for n in customers], [0.3] * 5, [0.1] * 5, 1.0)
    assert concentration.more_customers(seen) == pytest.approx((0.5, -0.5))


def test_recessions_of_the_rules_over_five_hundred_years():
    """The process the assumptions state: spans of about 75 months, contractions of about ten."""
    seen = make()
    seen.assumptions = fresh_rows(Assumptions, 1)
    lengths, gaps, part, spread = macro.recession_process(seen)
    assert 8.0 < lengths < 13.0 and 55.0 < gaps < 95.0
    assert part == pytest.approx(lengths / gaps, rel=0.1) and spread < 0.8
    seen.assumptions["recessions"] = False
    assert np.isnan(macro.recession_process(seen)[0])


def slump(starts, length, depth):
    """Output that falls in equal steps for `length` months from each start and is back a year later."""
    output, contracting = np.ones(240), np.zeros(240, bool)
    for start in starts:
        contracting[start : start + length] = True
        output[start : start + length] -= depth * np.arange(1, length + 1) / length
        output[start + length : start + length + 12] -= depth
    return output, contracting


def test_orders_fall_four_times_as_far():
    """Three contractions of 2% in which orders fall by 8%."""
    output, contracting = slump((40, 110, 180), 10, 0.02)
    orders = (1.0 - 4.0 * (1.0 - output))[:, None] * np.full(2, 50.0)
    seen = make(years=20, output=output, in_recession=contracting, buyers__orders=orders)
    ratio, fall, badly = macro.demand_amplitude(seen)
    assert ratio == pytest.approx(4.0) and fall == pytest.approx(0.08) and badly == pytest.approx(0.16)


def test_bullwhip_of_two_buyers():
    """The first orders with twice the swing of its sales (excess of the variance 3), the second with half (-0.75)."""
    wave = np.repeat(np.random.default_rng(1).normal(0.0, 0.1, 40), 3)[:, None]
    seen = make(years=10, buyers__sales=1.0 + wave * np.ones(2), buyers__orders=1.0 + wave * np.array([2.0, 0.5]),
                buyers__alive=1.0)  # fmt: skip
    assert macro.bullwhip(seen) == pytest.approx((0.5, 1.125, 1.125), rel=2e-3)
    seen.buyers.alive[100:] = 0.0
    assert np.isnan(macro.bullwhip(seen)[0])  # none has lived for ten years


def test_supply_base_at_the_trough():
    """Of two buyers with two suppliers each one loses one and the other wins one."""
    output, contracting = slump((40,), 10, 0.02)
    active = np.ones((72, 5), bool)
    active[45:, 0], active[:45, 4] = False, False
    seen = make(years=6, rows=5, buyer=[0, 0, 1, 1, 1], output=output[:72], in_recession=contracting[:72],
                monthly__active=active, buyers__alive=1.0)  # fmt: skip
    assert macro.supply_base(seen) == (0.5, 0.5)


def test_key_accounts_are_compared_within_size_and_age(monkeypatch):
    """Key accounts are larger, and commitment rises with size; at like size they are 0.2 more committed, no more."""
    monkeypatch.setattr(performance, "observed", lambda values, luck: np.asarray(values, float))
    key = np.tile([True, False], 60)
    size = np.repeat(np.arange(10.0), 12)
    will = 0.02 * size + 0.2 * key
    seen = make(years=1, rows=120, yearly__tier=key, sums__revenue=1.0 + size, yearly__age=60,
                yearly__buyer_commitment=will, yearly__buyer_trust=0.01 * size, yearly__unit_price=1.0)  # fmt: skip
    committed, trusting, price = performance.key_accounts(seen)
    assert committed == pytest.approx(0.2 / will.std(), rel=1e-4) and trusting == pytest.approx(0.0, abs=1e-9)
    assert np.isnan(price)  # one price for all


def test_tenure_and_profit():
    seen = make(years=1, rows=5, yearly__age=[1, 2, 3, 4, 5], sums__profit=[5.0, 4.0, 3.0, 2.0, 1.0])
    assert performance.tenure_and_profit(seen)[0] == pytest.approx(-1.0)


def test_whale_curve_of_ten_after_overhead():
    """Two earn 10, four 0, four lose 3: 20 of 8 before overhead; a tenth of sales as overhead takes 1 from each."""
    profit = [10.0] * 2 + [0.0] * 4 + [-3.0] * 4
    seen = make(years=1, rows=10, sums__profit=profit, sums__revenue=10.0)
    assert performance.whale_curve(seen) == pytest.approx((2.5, 0.4))
    seen = make(years=1, rows=10, sums__profit=np.add(profit, 1.0), sums__revenue=10.0, firms__fixed_cost=10.0 / 12.0)
    assert performance.whale_curve(seen) == pytest.approx((2.5, 0.4))


def test_priority_is_effort_for_the_large_per_euro():
    """Twelve suppliers of six customers; the more they put on the large ones, the more they earn."""
    luck = np.random.default_rng(0)
    revenue = np.tile([1.0, 1.1, 2.0, 2.1, 4.0, 4.1], 12) * np.repeat(luck.uniform(0.8, 1.2, 12), 6)
    focus = np.repeat(np.linspace(0.5, 2.0, 12), 6)
    effort = 0.1 * revenue * np.where(np.tile([0, 0, 0, 0, 1, 1], 12), focus, 1.0)
    seen = make(years=1, rows=72, suppliers=12, supplier=np.repeat(np.arange(12), 6), sums__revenue=revenue,
                sums__effort=effort, sums__profit=revenue * 0.1 * focus, yearly__age=60,
                yearly__buyer_satisfaction=luck.uniform(0.4, 0.6, 72))  # fmt: skip
    returns, content = performance.priorities(seen)
    assert returns > 0.8 and abs(content) < 0.6


def test_more_kinds_of_ties_sell_more_and_steadier():
    """Half of the relationships go from one kind of tie to two in year 3 and from 1 to 1.2 in sales."""
    kinds, level = np.ones((5, 40)), np.ones((60, 40))
    kinds[3:, :20], level[36:, :20] = 2, 1.2
    swing = np.where(np.repeat(kinds, 12, axis=0) > 1, 0.04, 0.2)
    wobble = 1.0 + swing * np.where(np.arange(60) % 2, 1.0, -1.0)[:, None]
    paid = level * wobble
    seen = make(years=5, rows=40, functions=kinds, monthly__revenue=paid, first_age=np.full(40, 24),
                sums__revenue=paid.reshape(5, 12, 40).sum(axis=1))  # fmt: skip
    sales, volatility = performance.kinds_of_ties(seen)
    assert sales == pytest.approx(np.log(1.2), rel=1e-3) and volatility < 0.0


def test_incumbents_against_an_average_challenger():
    """Three of five tenders are won, two of them with two challengers: 0.6 over 0.4/1.4."""
    bids = tenders(challengers=[1, 1, 1, 2, 2], incumbent=[0] * 5, winner=[0, 0, 0, 1, -1])
    assert switching.incumbent_wins(make(bids=bids)) == pytest.approx((0.6, 0.6 / (0.4 / 1.4)))


def test_wallets_of_two_buyers():
    """One has suppliers of 0.6 (key) and 0.2, the other one of 0.4: half have two, the first holds 0.5 on average."""
    seen = make(years=1, rows=3, buyer=[0, 0, 1], yearly__share_of_wallet=[0.6, 0.2, 0.4], yearly__tier=[1, 0, 0])
    assert switching.many_sources(seen) == pytest.approx((0.5, 0.5, 0.3))


def test_key_accounts_may_earn_less():
    """Two key accounts at 5% and 20% of sales beside ordinary ones at 10%: one of two is worse."""
    seen = make(years=1, rows=4, yearly__tier=[1, 1, 0, 0], sums__revenue=1.0, sums__profit=[0.05, 0.2, 0.05, 0.15])
    assert denials.key_accounts_worse(seen) == (0.5,)


def test_the_lowest_hazard_is_found():
    """Two hundred of one age and stage; 10 of them are lost after the second year."""
    traded = np.ones((3, 200), bool)
    traded[2, :10] = False
    seen = make(years=3, rows=200, traded=traded)
    assert denials.lowest_hazard(seen)[0] == pytest.approx(0.025)  # over the two years of the age band


def test_endings_in_a_recession_beyond_the_usual():
    """Orders fall by a tenth; one of a hundred ends, nobody does at other times: 0.01 of a fall of about 0.11."""
    output, contracting = slump((120,), 10, 0.02)
    revenue = np.ones((240, 100))
    revenue[120:133] = 0.9
    revenue[125:, 0] = 0.0
    seen = make(years=20, rows=100, output=output, in_recession=contracting, monthly__revenue=revenue,
                monthly__active=revenue > 0.0)  # fmt: skip
    assert denials.endings_in_recessions(seen)[0] == pytest.approx(0.01 / (1.0 - 0.99 * 0.9), rel=0.02)


def test_departures_without_harm():
    """Ten lose their contact, one in each class of size: four grow, six shrink."""
    revenue, lose = np.ones((36, 50)), np.arange(0, 50, 5)
    revenue[13:, lose[:4]], revenue[13:, lose[4:]] = 1.2, 0.8
    events = ledger(month=np.full(10, 13), kind=np.full(10, int(Kind.CONTACT_LEFT)), relationship=lose,
                    contact=np.zeros(10), detail=np.full(10, int(Destination.ELSEWHERE)))  # fmt: skip
    seen = make(years=3, rows=50, monthly__revenue=revenue, yearly__age=36, events=events)
    assert denials.harmless_departures(seen) == (0.4,)


def test_statistics_by_hand():
    assert statistics.slopes([1.0, 2.0, 3.0, 5.0, 4.0], [0, 1, 2, 4, 3]) == pytest.approx([1.0])
    assert statistics.odds(np.array([1, 0, 0, 0])) == pytest.approx(1 / 3)
    assert statistics.parts_of([3.0, 1.0, 2.0], 3).tolist() == [2, 0, 1]
    assert np.isnan(statistics.correlation([1.0] * 9, range(9)))
