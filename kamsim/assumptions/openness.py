"""How far two firms let each other look in, and what comes of it."""

from .kinds import months, part, weight, yearly


class Openness:
    """How far two firms let each other look in, and what comes of it."""

    book_rate = yearly(0.15, "Requests to open the books, by a buyer that presses prices half as hard as it could.")
    book_trust = part(0.52, "Trust in the buyer from which a supplier opens its books.")
    book_helps = part(0.08, "Goodwill gained by opening the books; a refusal costs a quarter of it.")
    margin_seen = weight(0.8, "How strongly a margin that is seen moves a price round.")
    margin_fair = part(0.30, "Gross margin that a buyer thinks fair.")
    book_misuse = yearly(0.3, "Misuses of open books by an unscrupulous buyer that presses prices with all its might.")
    book_misuse_takes = part(0.03, "Price lost when open books are used against the supplier.")
    nda_trust = part(0.5, "Trust on both sides at which an agreement of secrecy is signed.")
    pipeline_without_nda = part(0.3, "How openly new products are shared without such an agreement.")
    leak_by_sharing = part(0.5, "How far the harm of a leak depends on how much was shared (S1.70).")
    leak_costs = part(0.02, "Business the victim of the gravest leak loses to a rival.")
    rival_sale_is_breach = part(0.0, "From 0.5 on a sale to a rival is a breach even without clause or expectation (T5).")
    withholding = part(0.1, "Orders held back by the gravest restriction of supply.")
    suspicion_harm = part(0.05, "Goodwill lost in a real shortage by those who cannot see that it is real (S1.72).")
    information_solves = part(0.2, "Chance a month to solve a problem that full information adds (S1.52).")
    specialists_solve = part(0.15, "Chance that specialists of both sides who know each other well add.")
    forecast_cost = part(0.1, "Cost of goods of a forecast that misses all, as a share of orders (S0.15).")
    innovation_rate = yearly(0.3, "Innovations of a supplier.")
    innovation_months = months(9, "Months key accounts have an innovation to themselves.")
    innovation_helps = part(0.03, "Service worth more while an innovation is new.")
    innovation_sells = part(0.02, "Growth a year of those who have it first.")
    resentment = part(0.03, "Satisfaction lost by close customers who have to wait for an innovation.")
    secondment_share = part(0.005, "Monthly cost of one seconded person to each side, as a share of revenue.")
    seconded_saves = part(0.01, "Cost saved by one seconded person on each side, as a share of revenue.")
    strategy_capacity = part(0.003, "Capacity built in a quarter for a partner whose plans one shares, where it is short.")
    strategy_trust = part(0.6, "Trust on both sides that taking part in each other's strategy needs.")
    strategy_pull = part(0.01, "Interests brought together in a quarter by a common strategy.")
