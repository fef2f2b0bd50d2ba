"""Dependence, information, alignment."""

from .kinds import fraction, months, weight, yearly


class Dependence:
    """Dependence, information, alignment."""

    pledge_decay = fraction(0.025, "Decay of a relationship-specific investment in a month.")
    pledge_scale = fraction(0.02, "Investment, in yearly purchases, that ties a buyer well.")
    buyer_answers = fraction(0.6, "Part of a supplier's pledge that a trusting buyer matches.")
    gratitude_speed = fraction(0.2, "Part of the way gratitude goes in a month to the care that is felt.")
    gratitude_weight = weight(7.0, "How far orders answer gratitude between two that do everything together.")
    gratitude_fades = fraction(
        0.03, "Part of the way to taking the care it gets for granted that a buyer goes in a month."
    )
    routine_weight = weight(2.5, "Part of the cost to serve that full routine would save.")
    usual_routine = fraction(0.02, "Routine in serving an ordinary account.")
    switching_base = fraction(0.05, "Switching cost that any supplier enjoys.")
    sharing_speed = fraction(0.06, "Speed with which information opens.")
    trust_gate = fraction(
        0.52, "Trust below which costs, new products, senior people and joint projects stay closed (S0.12)."
    )
    depth_opens = fraction(0.2, "How far an agreed depth opens what is shared.")
    drift_lasts = fraction(0.95, "Part of a drift of interests that lasts a month.")
    drift_noise = fraction(0.0095, "Monthly push on the direction of interests.")
    drift_down = fraction(0.0003, "Interests drift apart on average.")
    alignment_pull = fraction(0.03, "Pull of joint work on diverging interests.")
    trust_replaces_checking = fraction(0.75, "Checking that full trust removes.")
    checking_cost = fraction(0.02, "Cost of full checking as a share of revenue.")
    give_get_fades = fraction(0.97, "Part of what was given, got or conceded still remembered a month later.")


class Openness:
    """How far two firms let each other look in, and what comes of it."""

    book_rate = yearly(0.15, "Requests to open the books, by a buyer that presses prices half as hard as it could.")
    book_helps = fraction(0.08, "Goodwill gained by opening the books; a refusal costs half of it.")
    margin_seen = weight(0.8, "How strongly a margin that is seen moves a price round.")
    margin_fair = fraction(0.30, "Gross margin that a buyer thinks fair.")
    book_misuse = yearly(0.3, "Misuses of open books by an unscrupulous buyer that presses prices with all its might.")
    book_misuse_takes = fraction(0.03, "Price lost when open books are used against the supplier.")
    nda_trust = fraction(0.5, "Trust on both sides at which an agreement of secrecy is signed.")
    pipeline_without_nda = fraction(0.3, "How openly new products are shared without such an agreement.")
    leak_by_sharing = fraction(0.5, "How far the harm of a leak depends on how much was shared (S1.70).")
    leak_costs = fraction(0.02, "Business the victim of the gravest leak loses to a rival.")
    rival_sale_is_breach = fraction(
        0.0, "From 0.5 on a sale to a rival is a breach even without clause or expectation (T5)."
    )
    withholding = fraction(0.1, "Orders held back by the gravest restriction of supply.")
    suspicion_harm = fraction(0.05, "Goodwill lost in a real shortage by those who cannot see that it is real (S1.72).")
    information_solves = fraction(0.2, "Chance a month to solve a problem that full information adds (S1.52).")
    specialists_solve = fraction(0.15, "Chance that specialists of both sides who know each other well add.")
    forecast_cost = fraction(0.1, "Cost of goods of a forecast that misses all, as a share of orders (S0.15).")
    innovation_rate = yearly(0.3, "Innovations of a supplier.")
    innovation_months = months(9, "Months key accounts have an innovation to themselves.")
    innovation_helps = fraction(0.03, "Service worth more while an innovation is new.")
    innovation_sells = fraction(0.02, "Growth a year of those who have it first.")
    resentment = fraction(0.03, "Satisfaction lost by close customers who have to wait for an innovation.")
    secondment_share = fraction(0.005, "Monthly cost of one seconded person to each side, as a share of revenue.")
    seconded_saves = fraction(0.01, "Cost saved by one seconded person on each side, as a share of revenue.")
    strategy_capacity = fraction(0.003, "Capacity built in a quarter for a partner whose plans one shares.")
    strategy_trust = fraction(0.6, "Trust on both sides that taking part in each other's strategy needs.")
    strategy_pull = fraction(0.01, "Interests brought together in a quarter by a common strategy.")


class Joint:
    """What two firms do together."""

    project_rate = yearly(0.4, "Joint projects a willing, trusted pair begins.")
    project_openness = fraction(0.2, "Sharing of costs or new products that projects on them need.")
    project_cost = fraction(0.012, "Monthly cost of a cost project while it is developed, as a share of revenue.")
    project_gain = fraction(0.008, "Monthly yield of a cost project that succeeds, as a share of revenue.")
    project_risk = fraction(
        0.25, "Chance to fail of what is small, between firms that share nothing; twice as much for what is new."
    )
    project_life = months(36, "Months the smallest project yields.")
    project_mood = fraction(0.03, "Satisfaction gained or lost with a project that succeeds or fails.")
    standing_by = fraction(0.58, "Trust and commitment from which a partner stands by a firm in scandal.")
    scandal_spill = fraction(0.6, "Part of a scandal that reaches the partner of a joint brand (S0.30).")
    distance_hurts = fraction(
        0.10, "Goodwill of the firm in scandal that a partner's distance costs, or its loyalty gains."
    )
