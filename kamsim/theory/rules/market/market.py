"""The economy: recessions come, deepen and pass; buyers' own sales and stocks move their orders (S0.28)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note_market
from kamsim.theory.rules.quantities import clamp, spread_around, toward


@rule
def draw_recession_gap(market, draw, assumptions):
    """Months from one peak to the next: mean and spread as the dated cycles have them."""
    gap = spread_around(assumptions.recession_gap, assumptions.recession_gap_spread, draw.recession_gap)
    market.months_to_recession = int(max(assumptions.recession_gap_shortest, gap))


@rule
def begin_recession(world, depth, length):
    """Output starts to fall towards `depth` below trend over `length` months."""
    market = world.market[0]
    market.in_recession = True
    market.recession_month = 0
    market.recession_length = length
    market.recession_depth = depth
    note_market(world, Kind.RECESSION_BEGAN, depth)


@rule
def draw_recession(world, draw, assumptions):
    """A recession of drawn length and depth begins, and the clock of the next one starts."""
    market = world.market[0]
    length = spread_around(assumptions.recession_length, assumptions.recession_spread, draw.recession_length)
    depth = spread_around(assumptions.recession_depth, assumptions.recession_spread, draw.recession_depth)
    begin_recession(world, min(0.5, depth), max(2, int(length + 0.5)))
    draw_recession_gap(market, draw, assumptions)


@rule
def move_economy(world, draw, assumptions):
    """One month of the cycle: contract in equal steps, recover a part of the gap, count down to the next peak."""
    market = world.market[0]
    if market.month == 1 and market.months_to_recession < 0:
        draw_recession_gap(market, draw, assumptions)
        market.months_to_recession = int(market.months_to_recession * draw.recession_phase)
    if market.in_recession:
        market.recession_month += 1
        market.output -= market.recession_depth / market.recession_length
        if market.recession_month >= market.recession_length:
            market.in_recession = False
            note_market(world, Kind.RECESSION_ENDED, market.recession_depth)
    else:
        market.output = toward(market.output, 1.0, assumptions.recovery_speed)
    market.months_to_recession -= 1
    if market.months_to_recession <= 0 and not market.in_recession and assumptions.recessions:
        draw_recession(world, draw, assumptions)


@rule
def sell_downstream(buyer, market, draw, assumptions):
    """The buyer's own sales: trend, the cycle as far as it is exposed to it, its own luck, and what a scandal costs."""
    wandering = assumptions.buyer_trend_noise * draw.trend + assumptions.buyer_trend_return * (1.0 - buyer.trend)
    buyer.trend = max(0.0, buyer.trend * (1.0 + wandering) + buyer.trend * buyer.growth / 12.0)
    cycle = max(0.0, 1.0 - buyer.sensitivity * (1.0 - market.output))
    luck = max(0.0, 1.0 + assumptions.buyer_sales_noise * draw.sales)
    shunned = 1.0 - assumptions.scandal_costs * buyer.scandal
    buyer.sales = buyer.trend * cycle * luck * shunned * (1.0 + buyer.pulled)
    buyer.scandal *= 1.0 - assumptions.scandal_fades


@rule
def order_goods(buyer, assumptions):
    """Orders replace sales and move stock to its target, so most swing more than sales (the bullwhip, C26).

    Those who smooth order what they expect to sell rather than what they sold, and let their stock breathe; they swing
    less than their sales.
    """
    buyer.sales_expected = toward(buyer.sales_expected, buyer.sales, assumptions.expectation_speed)
    needed = toward(buyer.sales, buyer.sales_expected, min(1.0, buyer.order_smoothing + buyer.managed))
    gap = buyer.stock_wanted * buyer.sales_expected - buyer.stock
    ordered = max(0.0, needed + assumptions.stock_adjustment * (1.0 - buyer.order_smoothing) * gap)
    buyer.stock += ordered - buyer.sales
    buyer.orders = buyer.spend * ordered


@rule
def move_solvency(buyer, market, draw, assumptions):
    """Financial health wanders, suffers in recessions, and makes the buyer a late payer when it is low (S1.65)."""
    pull = assumptions.solvency_return * (assumptions.usual_solvency - buyer.solvency)
    strain = assumptions.solvency_strain * (1.0 - market.output) * buyer.sensitivity
    buyer.solvency = clamp(buyer.solvency + pull - strain + assumptions.solvency_noise * draw.credit)
    buyer.distressed = buyer.solvency < assumptions.solvency_distress
