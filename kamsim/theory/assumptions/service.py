"""Service and what it costs."""

from kamsim.theory.fields import Field

from .kinds import euros, fraction, months, weight, yearly


class Service:
    """Service and what it costs."""

    selling_share = fraction(0.08, "Share of sales that goes into selling and serving accounts.")
    capacity_reserve = fraction(0.5, "Capacity beyond usual orders that a supplier wants to have.")
    foresight_saves = fraction(
        1.0, "How far orders known ahead need no reserve of capacity.", "forecast sharing (recalled)"
    )
    capacity_built = fraction(0.5, "Part of missing capacity that is built in a year.")
    capacity_let_go = fraction(0.045, "Part of idle capacity that is let go in a year.")
    ended_claim = fraction(
        0.25, "Part of its claim on the budget that an ended account keeps where it is still served."
    )
    newcomer_claim = fraction(0.6, "Least claim on the budget of prospects and of accounts in their first two years.")
    claims_follow_size = fraction(
        0.55, "How far an account's claim on the budget follows its size.", "calibrated to C30"
    )
    budget_floor = fraction(0.15, "Part of the planned selling budget that is spent however small sales are.")
    overhead_share = fraction(0.10, "Overhead in the long run, as a share of sales.")
    overhead_speed = fraction(0.03, "Part of the way to it that overhead goes in a month.")
    effort_fixed = euros(100.0, "Usual effort a month for any account.")
    effort_rate = fraction(0.045, "Usual effort as a share of revenue.")
    effort_serves = weight(3.0, "Service for usual effort; a third of it on one kind brings half of the best.")
    effort_key_account = euros(1500.0, "Further effort a month an account with status needs.")
    overload_harm = fraction(
        0.036, "Reliability lost when work is twice what people can carry, or messages wholly contradict each other."
    )
    least_severity = fraction(0.2, "Severity of the lightest failure.")
    usual_severity = fraction(0.47, "Severity of a failure that counts as one.")
    grave_failure = fraction(0.6, "Severity above which a failure is put in the ledger.")
    solving = fraction(0.30, "Chance a month that an open problem is solved or a dispute settled, at the least.")
    response_solves = fraction(
        0.4, "Further chance where answers come at once, or disputes are made easy (S2.15, S2.16)."
    )
    problem_hurts = fraction(0.03, "Service lost for each month that a problem is open and nobody answers.")
    worst_after = months(6, "Months from which an open problem or dispute gets no worse.")
    grave_weight = weight(4.0, "How much more a grave failure counts than one of usual severity.")
    failure_fades = fraction(
        0.92,
        "Part of a failure still counted a month later.",
        "older slips weigh less, Bolton et al. 2006 (verified sign)",
    )
    knowledge_helps = weight(0.12, "How much knowing the customer improves service.")
    alignment_helps = weight(0.25, "How much agreeing interests improve what the service is worth.")
    service_noise = fraction(0.04, "Small ups and downs of service.")
    value_rate = fraction(0.07, "Benefit of a perfect service as a share of purchases.")
    remembering = fraction(0.06, "Speed with which remembered value follows what is felt and documented.")


class Delivery:
    """Orders, the service desk, disputes and hassle."""

    # orders
    order_errors = fraction(0.04, "Orders with an error where they are taken by telephone.")
    order_saves = fraction(0.8, "Part of these errors that a full order channel saves (S2.7).")
    usual_errors = fraction(0.0335, "Orders with an error at an ordinary account.")
    misses = fraction(0.06, "Deliveries to those who require a way of delivery that are missed without it (S2.11).")
    usual_misses = fraction(0.042, "Deliveries missed at an ordinary account.")
    misses_hurt = weight(0.8, "Service lost with each delivery missed.")
    miss_penalty = fraction(0.02, "Penalty for missed deliveries as a share of their value.")
    surge_share = fraction(0.2, "Part of a surge of demand that stocks do not cover.")
    stock_cover = fraction(
        0.9, "Part of what is missing that a full vendor-managed stock covers, if told the truth (S2.8)."
    )
    vendor_calms = fraction(
        0.8, "How far vendor-managed stock lets orders follow expected sales instead of last month's."
    )
    proof_weight = weight(0.25, "Weight of proven efficiency in the buyer's experience (S0.6).")
    usual_proof = fraction(0.835, "Proof of an ordinary account.")
    shortage_anger = fraction(0.15, "Goodwill lost by being served worse than others, if all are seen (S2.10).")
    # the service desk
    chase_calls = Field(
        4.0, "calls per month", "Calls of an account that cannot look in.", "judged", 0.0, 1000.0, given=True
    )
    schedule_saves = fraction(0.6, "Part of the calls saved by a look into the production schedule (S2.9).")
    desk_days = Field(1.5, "days", "Wait at a pooled desk with the usual load.", "judged", 0.0, 60.0, given=True)
    told_again = fraction(0.6, "Calls at a pooled desk in which the case is told again (S2.13).")
    desk_ties = fraction(0.3, "Chance a month of a further meeting with a service representative of one's own (S2.14).")
    answer_slowest = Field(
        5.0, "days", "Time to an answer where nobody cares about answering.", "judged", 0.0, 60.0, given=True
    )
    silence_harm = fraction(
        0.02, "Competence trust lost a month while a problem is open and nobody says a word (S2.16)."
    )
    usual_answer = fraction(0.29, "Being kept up to date at an ordinary account.")
    # disputes and hassle
    dispute_rate = fraction(0.02, "Chance a month of a disputed bill at usual order errors (S2.15).")
    dispute_harm = fraction(0.003, "Goodwill lost a month for each month a dispute has lasted.")
    hassle_worth = weight(0.25, "Worth lost by hassle (S2.17).")
    usual_hassle = fraction(0.031, "Hassle with an ordinary supplier.")
    call_takes = fraction(0.004, "Part of a purchaser's month a call takes.")
    problem_takes = fraction(0.025, "Part of it an open problem or dispute takes for each month of age.")


class Levers:
    """Service levers and what buyers need of them."""

    lever_share = Field(
        0.25, "0..1", "Part of an account's effort that goes into service levers.", "judged", 0.0, 0.9, given=True
    )
    lever_speed = fraction(0.5, "Part of the way levers go to the level wanted in a quarter.")
    lever_helps = weight(0.3, "How much service that fits the customer's needs improves what it is worth.")
    usual_fit = fraction(0.32, "Fit of the levers of an ordinary account.")
    lever_binds = weight(0.25, "How much levers that tie the customer add to its switching cost.")
    usual_bond = fraction(0.12, "Tie by the levers of an ordinary account.")
    lever_informs = weight(0.25, "How much levers open the flow of information.")
    usual_opening = fraction(0.11, "Opening by the levers of an ordinary account.")
    own_taste = fraction(1.0, "How far suppliers that do not ask serve as they would like to be served (S2.6).")
    spend_served = fraction(1.0, "How far service by spend follows the customer's spend (S2.5).")
    discovery = fraction(0.15, "Part of a wrong belief about a need that a quarter of perfect knowledge mends.")
    asking_finds = fraction(0.7, "Part of a wrong belief about a need that asking mends.")
    surprise = fraction(0.3, "How far asking must raise the belief about a hidden need to count as finding it.")
    focus_weight = fraction(1.0, "How far research on the customer or on oneself decides what one finds (S1.24).")
    newcomer_blurs = fraction(0.3, "Part of the knowledge of needs lost while a new buyer contact settles in.")
    end_market_sight = fraction(0.5, "Sight of true demand that full work with the customer's customers gives (S2.26).")
    hot_rate = yearly(0.3, "New initiatives of a buyer that make one need a hot button (S2.19).")
    hot_lift = fraction(0.4, "How much more a hot button is required.")
    hot_months = months(18, "How long an initiative runs.")


class Extras:
    """What goes beyond the usual offer: extras, productivity, insight, downstream work, technology, lean supply."""

    extra_level = fraction(
        0.3, "Level of a lever, and openness in return, from which it is an extra on top of the usual offer (S1.36)."
    )
    extras_remembered = weight(0.03, "Benefit remembered for each extra.")
    usual_extras = Field(0.24, "of five", "Extras of an ordinary account.", "judged", 0.0, 5.0, given=True)
    adaptation_binds = weight(0.25, "How much adaptation adds to the buyer's commitment (S1.35).")
    usual_adaptation = fraction(0.42, "Adaptation of an ordinary account.")
    support_gain = fraction(
        0.06, "Saving on the customer's line, as a share of purchases, by all the support it needs (S2.18)."
    )
    gain_felt = weight(3.0, "How much of the benefit remembered comes from such savings, and from joint projects.")
    usual_gain = fraction(0.0034, "Saving at an ordinary account, as a share of purchases.")
    insight_matters = weight(0.3, "How much market insight makes a supplier matter (S2.25).")
    usual_insight = fraction(0.124, "Insight brought to an ordinary account.")
    felt_weight = weight(0.3, "Weight of service delivered, and of trust in persons, in what purchasing remembers.")
    documents_weight = weight(0.6, "Weight of documented benefit in what purchasing remembers (S2.27).")
    benefits_help = fraction(0.3, "How much quantified benefits add to what is documented (S2.27).")
    pull_most = fraction(0.10, "Orders that full work with the customer's customers pulls in (S4.28).")
    annoyance = fraction(0.10, "Chance a quarter that a distrustful customer minds it (S2.26).")
    annoyance_harm = fraction(0.08, "Satisfaction lost when it does.")
    basics_needed = fraction(0.65, "Baseline below which any account decays (S4.2).")
    basics_weight = weight(0.8, "Commitment lost for each part of the baseline that is missing.")
    technology_fixed = euros(6000.0, "Fixed cost of systems for one account (S1.21).")
    technology_rate = Field(
        0.1, "months of revenue", "Cost that grows with the account.", "judged", 0.0, 24.0, given=True
    )
    technology_saves = fraction(0.005, "Saving in cost to serve by such systems, as a share of revenue.")
    technology_ages = fraction(0.017, "Part of their book value written off a month.")
    stay_hoped = Field(
        100.0,
        "months",
        "Time for which a wholly committed account is expected to stay.",
        "judged",
        1.0,
        600.0,
        given=True,
    )
    lean_worth = weight(0.1, "Worth lost by a supplier's waste (S1.14).")
    lean_rise = fraction(0.01, "How much less waste buyers tolerate each year.")
    lean_speed = fraction(0.3, "Part of the waste complained of that a supplier takes out in a year.")
    usual_slack = fraction(0.10, "Share of an ordinary supplier's work that adds no value.")
    waste_costs = fraction(0.3, "How far waste in one's own work shows in the cost of goods.")
    asking_rate = fraction(0.25, "Chance a quarter to ask a customer, where asking is wanted without limit (S2.31).")
    voice_asks = fraction(0.2, "Further chance by a full voice-of-the-customer service.")
    trust_alarm = fraction(
        0.4, "Believed trust, or own satisfaction, below which an account is taken for endangered (S2.31)."
    )


class Sites:
    """Sites, scope and the global representative."""

    site_distance = fraction(1.0, "How far distance makes a site harder to serve (S1.1).")
    site_failures = fraction(0.15, "Chance a month that a far site is badly served, without delivery service.")
    site_losses = fraction(
        0.10, "Part of what was promised that does not arrive at a far site, without delivery service."
    )
    site_harm_worst = fraction(0.5, "Part of what was promised that a site badly served does not get.")
    local_hits_central = fraction(0.5, "How far the worst site counts for the whole of a central contract (S1.12).")
    site_hurts = weight(0.8, "Service lost for each part of what was promised that sites miss.")
    site_conflict = fraction(
        0.25, "Contradiction when sites are told wholly different things and nobody answers for all."
    )
