"""Money."""

from kamsim.theory.fields import Field

from .kinds import euros, fraction, months, weight


class Money:
    """Money."""

    price_of_value = fraction(0.007, "Price premium of a deep and documented relationship.")
    tenure_discount = fraction(0.015, "Price reduction for very long loyalty; two years earn half of it.")
    concession_step = fraction(0.03, "Largest concession in a yearly price round, about.")
    round_luck = weight(0.3, "How much luck moves a price round, beside a push of 1 from full pressure.")
    discount_fades = fraction(0.1, "Part of a discount that is taken back by the next price round.")
    value_defends = weight(0.2, "How far remembered value holds a price.")
    price_calm = fraction(0.7, "How far prices come to rest between firms that do everything together (S1.54).")
    dependence_presses = weight(
        1.7, "How hard the less dependent side uses its position in a price round.", "calibrated to C22"
    )
    key_claims = fraction(
        0.24, "Further push for concessions of those who know that they are key accounts.", "calibrated to C28"
    )
    price_speed = fraction(0.12, "Speed with which prices follow agreements.")
    information_saves = fraction(0.05, "Cost of goods saved by full information.")
    serve_fixed = euros(100.0, "Cost of serving any active account for a month.")
    serve_rate = fraction(0.06, "Cost to serve as a share of revenue.")
    survey_cost = euros(1500.0, "Cost of asking one customer once.")
    paid_late = fraction(0.6, "Part of what is due, old and new, that a buyer in distress leaves unpaid for a month.")
    debt_lost = fraction(0.05, "Part of what is overdue that is lost in a month.")
    cash_kept_months = Field(
        6.0, "months of sales", "Cash beyond this is paid out in months of profit.", "judged", 0.0, 120.0, given=True
    )
    distress_patience = months(36, "Months of distress before the end.")
    comfort_margin = Field(
        0.2, "0..1", "Profit on sales that makes wholly comfortable.", "judged", 0.01, 1.0, given=True
    )
    comfort_speed = fraction(0.05, "Speed with which good results make comfortable.")


class Worth:
    """What relationships are worth, and how price rounds go."""

    scale_saves = fraction(
        0.01, "Cost saved by a very large account, and by long practice with it; want of either costs as much (S1.18)."
    )
    level_bonus = weight(0.2, "More than proportional growth of shares with involvement; 0 is the null (S1.19).")
    usual_level = fraction(0.15, "Square of a usual involvement.")
    acquisition_share = fraction(0.003, "Cost of winning a new customer, in its yearly purchases (S1.20).")
    renewal_share = fraction(0.001, "Cost of renewing a contract, in yearly revenue.")
    discount = fraction(0.008, "Monthly discount of later profit.")
    account_lost = fraction(0.02, "Chance a month, as reckoned, that an account without commitment is lost.")
    deal_focus = fraction(1.0, "How wholly a supplier that looks at deals acts on it (S1.29).")
    deal_margin_bar = fraction(0.2, "Margin below which a supplier that looks at deals goes no deeper.")
    usual_tone = fraction(0.6, "Usual tone.")
    tone_weight = weight(0.3, "How much the tone counts in price rounds and in solving problems (S1.30).")
    dispute_cost = fraction(0.2, "Cost to serve that a wholly adversarial tone adds.")
    usual_value = fraction(0.4, "Value of a usual supplier as it is remembered.")
    value_dulls_price = fraction(0.4, "How far remembered value takes the edge off the price (S2.34).")
    dependence_known = fraction(
        0.6, "How well each sees the other's dependence without knowing more (S3.6); 1 sees all."
    )
    give_get_bar = fraction(0.8, "What must come back of what is given.")
    give_get_stops = fraction(0.4, "Effort taken away from an account that does not give back (S4.26).")
    meeting_costs = fraction(0.004, "Buyer's own time and checking, as a share of purchases.")
    pruning = fraction(0.1, "Part of the range dropped in a bad year (S2.35).")
    range_complexity = fraction(0.4, "Cost to serve that the whole range causes.")
    range_misses = fraction(0.25, "Share of wallet that the whole range is worth.")
