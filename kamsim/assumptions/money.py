"""Money."""

from ..fields import Field
from .kinds import euros, months, part, weight


class Money:
    """Money."""

    price_of_value = part(0.01, "Price premium of a deep and documented relationship.")
    tenure_discount = part(0.02, "Price reduction for ten years of loyalty.")
    concession_step = part(0.035, "Largest concession in a yearly price round, about.")
    value_defends = weight(0.2, "How far remembered value holds a price.")
    price_calm = part(0.7, "How far prices come to rest between firms that do everything together (S1.54).")
    dependence_presses = weight(1.7, "How hard the less dependent side uses its position in a price round.", "calibrated to C22")
    key_claims = part(0.22, "Further push for concessions of those who know that they are key accounts.", "calibrated to C28")
    price_speed = part(0.12, "Speed with which prices follow agreements.")
    information_saves = part(0.05, "Cost of goods saved by full information.")
    serve_fixed = euros(400.0, "Cost of serving any active account for a month.")
    serve_rate = part(0.06, "Cost to serve as a share of revenue.")
    survey_cost = euros(1500.0, "Cost of asking one customer once.")
    concessions_fade = part(0.983, "Part of earlier concessions still counted a month later.")
    cash_kept_months = Field(6.0, "months of sales", "Cash beyond this is paid out in months of profit.", "judged", 0.0, 120.0, given=True)
    distress_patience = months(36, "Months of distress before the end.")
    comfort_speed = part(0.05, "Speed with which good results make comfortable.")
