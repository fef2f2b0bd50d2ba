"""The economy, buyers' own business, and shocks."""

from kamsim.theory.fields import Field

from .kinds import fraction, weight, yearly


class Economy:
    """The economy, buyers' own business, and shocks."""

    # switches
    recessions = Field(True, "yes/no", "Recessions happen.", given=True)
    people_leave = Field(True, "yes/no", "People leave by chance; scheduled departures always happen.", given=True)
    firms_renew = Field(False, "yes/no", "Two years after a firm fails another takes its place.", given=True)
    # economy
    recession_gap = Field(
        75.0, "months", "Mean span from peak to peak.", "NBER cycles since 1945 (verified)", 12.0, 400.0, given=True
    )
    recession_gap_spread = Field(
        0.52,
        "spread of the logarithm",
        "How irregular that span is.",
        "NBER: coefficient of variation 0.55 (verified)",
        0.0,
        1.5,
        given=True,
    )
    recession_gap_shortest = Field(
        14.0, "months", "Shortest span from peak to peak.", "NBER: 18 months (verified)", 1.0, 100.0, given=True
    )
    recession_length = Field(10.3, "months", "Mean length of a contraction.", "NBER (verified)", 1.0, 60.0, given=True)
    recession_depth = Field(0.022, "0..1", "Mean fall of output.", "post-war average (recalled)", 0.0, 0.3, given=True)
    recession_spread = Field(
        0.45, "spread of the logarithm", "How irregular length and depth are.", "judged", 0.0, 1.5, given=True
    )
    recovery_speed = fraction(0.10, "Part of the gap to trend that closes in a month of recovery.")
    buyer_sales_noise = fraction(0.04, "Monthly noise of a buyer's own sales.")
    buyer_trend_noise = fraction(0.012, "Monthly wandering of a buyer's size.")
    buyer_trend_return = fraction(0.004, "Pull of a buyer's size back to where it started.")
    expectation_speed = fraction(0.13, "Speed with which buyers change their sales forecast.", "calibrated to C26")
    stock_adjustment = fraction(0.45, "Part of the gap in stock a buyer closes in a month.", "calibrated to C26")
    usual_solvency = fraction(0.88, "Usual financial health of buyers.")
    solvency_return = fraction(0.06, "Pull of solvency back to usual.")
    solvency_strain = weight(0.12, "Strain of a recession on solvency.")
    solvency_noise = fraction(0.035, "Monthly noise of solvency.")
    solvency_distress = fraction(0.45, "Solvency below which a buyer pays late.")
    buyer_failure = yearly(0.5, "Failures of a buyer without any solvency.")
    # shocks
    trouble_rate = yearly(0.06, "Internal troubles of a supplier.")
    buyer_trouble_rate = yearly(0.03, "Internal troubles of a buyer.")
    trouble_spread = fraction(0.4, "Part of troubles that are not about quality.")
    cash_hole = Field(2.0, "months of sales", "Cash that the gravest trouble takes.", "judged", 0.0, 24.0, given=True)
    strategy_turn = fraction(0.02, "How hard the gravest change of strategy pushes interests apart in a month.")
    worst_trouble = fraction(0.25, "Gravity of the worst trouble that chance sends, for a year; the mildest is half.")
    shortage_rate = yearly(0.05, "Shortages at a supplier.")
    worst_shortage = fraction(0.5, "Capacity missing in the worst shortage that chance sends; the mildest is half.")
    scandal_rate = yearly(0.01, "Public scandals of a firm.")
    vendor_cut_rate = yearly(0.02, "Vendor-reduction programmes of a buyer.")
    scandal_fades = fraction(0.1, "Part of a scandal that is forgotten in a month.")
    scandal_costs = fraction(0.4, "Part of reputation, sales or a partner's goodwill that the gravest scandal costs.")
    scandal_harm = fraction(0.06, "Goodwill lost a month while a scandal is fresh.")


class Concentration:
    """Buyers that grow, merge and buy together."""

    purchasing_power_weight = weight(
        0.4, "Weight of a buyer's size, or its group's, and of how easily it could do without, in a price round (S1.8)."
    )
    concentration_trend = fraction(0.01, "Part that large buyers gain and small ones lose in a year (S1.8).")
    merger_rate = yearly(0.004, "Mergers in which a buyer takes over another (S1.8).")
    group_rate = yearly(0.02, "Small buyers without a group that join one (S1.9).")
    group_caution = fraction(0.3, "Openness lost by buyers who share a group with a rival (S1.10).")
    group_breaks = fraction(0.15, "Chance a year that a buyer leaves a group because of a rival in it.")
