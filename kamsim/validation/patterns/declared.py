"""The forty patterns: statement, figures with targets and bands, grade of the evidence, and what computes them.

Every band is judged.  A pattern holds when all its figures hold.  Sources and marks stand in docs/validation.md.
"""

from collections import namedtuple

from . import (
    concentration,
    denials,
    dissolution,
    life_cycle,
    macro,
    people,
    performance,
    regimes,
    slump,
    switching,
    trust,
)  # fmt: skip

Pattern = namedtuple("Pattern", "id tier grade statement mark measure figures")
"""A published regularity: `tier` 1 is to be met first; `grade` A (panels, official figures), B or C weighs its
distance; `measure` gives one number for each of `figures` from one history, or from those of `regimes.PLAYED`."""

Figure = namedtuple("Figure", "name target low high kind")
"""A number with its target (None if the study gives a sign only) and band.  Kinds: ``mean``: the mean over histories
lies in the band; ``sign``: nine of ten histories lie in it; ``always``: all do."""

WEIGHTS = {"A": 3.0, "B": 2.0, "C": 1.0}
ANY = 1e9  #: an open end of a band


def band(name, target, low, high):
    """A figure whose mean must lie in a band."""
    return Figure(name, target, low, high, "mean")


def above(name, low=0.0, high=ANY):
    """A figure whose sign must hold in nine histories of ten."""
    return Figure(name, None, low, high, "sign")


def below(name, high=0.0, low=-ANY):
    """A figure whose sign must hold in nine histories of ten."""
    return Figure(name, None, low, high, "sign")


PATTERNS = (
    Pattern("C01", 2, "B", "Most relationships are lukewarm, a minority strong, a tenth failing",
            "verified, mapping judged", life_cycle.health_split,
            (band("strong", 0.29, 0.19, 0.39), band("indifferent", 0.60, 0.50, 0.70),
             band("failing", 0.11, 0.01, 0.21))),
    Pattern("C02", 1, "B", "Trust, commitment, information and contact rise with the stages and drop in decline",
            "verified", life_cycle.rise_then_drop, (above("features of four", 3.0, 4.0),)),
    Pattern("C03", 2, "C", "Stages last years; the way up goes step by step", "judged", life_cycle.stage_persistence,
            (band("stays a year", 0.70, 0.50, 0.88), band("single steps", 1.0, 0.85, 1.0))),
    Pattern("C04", 2, "B", "Decline comes by slow neglect and by abrupt betrayal", "verified, shares judged",
            life_cycle.two_ways_down,
            (band("abrupt", 0.30, 0.10, 0.60), Figure("both kinds", 1.0, 1.0, 1.0, "always"))),
    Pattern("C05", 1, "A", "Nine relationships of ten live on from year to year", "verified",
            dissolution.link_survival, (band("survival", 0.92, 0.88, 0.95),)),
    Pattern("C06", 1, "B", "Value churns less than counts", "verified-2", dissolution.value_churn,
            (band("value over count", 0.80, 0.55, 0.95),)),
    Pattern("C07", 2, "A", "Trade grows in the first years", "verified sign", dissolution.growth_with_age,
            (above("growth a year"),)),
    Pattern("C08", 2, "A", "Relationships start small, and small ones end first", "verified sign, ratio judged",
            dissolution.start_small,
            (band("first over third year", 0.60, 0.30, 0.85), band("hazard small over large", None, 1.3, ANY))),
    Pattern("C09", 1, "A", "Elapsed tenure is skewed, and longer with big customers", "verified",
            dissolution.tenure_skew,
            (band("mean over median", 1.42, 1.25, 1.75), band("big over small", None, 1.2, ANY))),
    Pattern("C10", 2, "B", "A quarter of the sellers leaves in a year, fewer key account managers", "verified, judged",
            people.seller_turnover, (band("sales", 0.25, 0.18, 0.34), band("key managers", 0.15, 0.08, 0.22))),
    Pattern("C11", 2, "B", "The primary buyer contact changes about every five years", "verified pieces",
            people.buyer_turnover, (band("changes a year", 0.20, 0.12, 0.30),)),
    Pattern("C12", 1, "B", "Losing the seller's contact costs a seventh of the revenue", "verified",
            people.contact_loss, (band("change of revenue", -0.15, -0.22, -0.08),)),
    Pattern("C13", 2, "B", "A quarter of the business goes with a salesperson who joins a rival",
            "verified-2, meaning recalled", people.moved_business, (band("moved", 0.26, 0.12, 0.40),)),
    Pattern("C14", 1, "A", "Trust hardly rises with age", "sign verified, size recalled", trust.trust_and_age,
            (band("correlation", 0.08, -0.05, 0.20),)),
    Pattern("C15", 2, "B", "Losses outweigh gains", "sign verified, ratio judged", trust.losses_and_gains,
            (band("loss over gain", 2.5, 1.5, 5.0),)),
    Pattern("C16", 2, "B", "Trust comes back after a failure; after deception a scar stays",
            "sign verified, levels judged", trust.recovery_and_scar,
            (band("regained after failure", None, 0.85, ANY), band("after deception", None, 0.50, 0.90),
             Figure("less after deception", 1.0, 1.0, 1.0, "sign"))),
    Pattern("C17", 2, "B", "Opportunism, trust, commitment and exit go together as surveys say", "recalled",
            trust.construct_correlations,
            (band("opportunism and trust", -0.45, -0.65, -0.25), band("trust and commitment", 0.50, 0.30, 0.70),
             band("commitment and exit", None, -0.45, -0.10))),
    Pattern("C18", 2, "B", "Trust does not pick today's winner, but who means to stay", "verified",
            trust.trust_and_choice, (band("in choice", 0.0, -0.25, 0.25), above("in intention"))),
    Pattern("C19", 2, "B", "One slip is forgiven, recent ones count", "signs verified, cut-offs judged", trust.slips,
            (band("odds, two over one", None, 2.0, ANY), band("weight of older ones", None, -ANY, 0.5))),
    Pattern("C20", 1, "A", "The top fifth of customers brings two thirds of the revenue", "verified",
            concentration.top_fifth, (band("share", 0.67, 0.55, 0.80),)),
    Pattern("C21", 2, "A", "Suppliers with major customers have about two, a fifth of sales each", "verified-2",
            concentration.major_customers, (band("number", 1.8, 1.3, 2.4), band("share of each", 0.22, 0.16, 0.28))),
    Pattern("C22", 2, "A", "Concentration costs margin and saves selling cost and capacity", "verified-2",
            concentration.margin_and_overhead,
            (below("gross margin"), below("selling cost"), above("capacity turnover"))),
    Pattern("C23", 2, "A", "More customers, more sales, less of each", "verified", concentration.more_customers,
            (above("sales"), below("sales per customer"))),
    Pattern("C24", 2, "A", "Recessions come every six years and last ten months", "verified, derived",
            macro.recession_process,
            (band("contraction, months", 10.3, 7.0, 14.0), band("peak to peak, months", 75.0, 50.0, 100.0),
             band("share of months", 0.14, 0.07, 0.20), band("irregularity", 0.55, 0.3, 0.8))),
    Pattern("C25", 1, "A", "Orders fall four times as far as output", "verified-2", macro.demand_amplitude,
            (band("orders over output", 4.2, 2.5, 6.0), band("fall, average", 0.09, 0.08, 0.10),
             band("fall, as in 2008", 0.20, 0.15, 0.25))),
    Pattern("C26", 2, "A", "Orders vary more than sales with two buyers of three", "verified", macro.bullwhip,
            (band("buyers", 0.66, 0.55, 0.78), band("mean excess", 0.16, 0.05, 0.30),
             band("median excess", 0.07, 0.01, 0.18))),
    Pattern("C27", 2, "C", "In a recession some buyers cut suppliers, others add them", "verified-2", macro.supply_base,
            (band("fewer", 0.46, 0.30, 0.58), band("more", 0.42, 0.30, 0.58))),
    Pattern("C28", 1, "B", "Key accounts are more committed, not more trusting, and pay the same",
            "verified, sizes judged", performance.key_accounts,
            (above("commitment", 0.2), band("trust", 0.0, -0.20, 0.20), band("price", 0.0, -0.20, 0.20))),
    Pattern("C29", 2, "A", "Tenure is a weak guide to profit", "verified-2", performance.tenure_and_profit,
            (band("correlation", 0.30, 0.15, 0.48),)),
    Pattern("C30", 2, "B", "The best fifth earns more than all profit, many customers lose money", "verified-2, judged",
            performance.whale_curve, (band("best fifth", 2.0, 1.1, 3.0), band("losing money", 0.35, 0.20, 0.50))),
    Pattern("C31", 2, "B", "Priorities pay, and the lowest third is no less content", "verified",
            performance.priorities, (above("return on sales"), band("satisfaction", 0.0, -0.1, 0.1))),
    Pattern("C32", 2, "A", "Several kinds of ties sell more and steadier", "verified", performance.kinds_of_ties,
            (above("sales"), below("volatility"))),
    Pattern("C33", 1, "B", "Incumbents win six tenders of ten", "verified-2", switching.incumbent_wins,
            (band("wins", 0.58, 0.48, 0.78), band("over a challenger", 2.1, 1.6, 3.5))),
    Pattern("C34", 2, "B", "Most buyers have several suppliers, and one that leads", "verified, verified-2",
            switching.many_sources,
            (band("two or more", 0.70, 0.50, 0.85), band("share of the first", 0.55, 0.35, 0.70),
             band("lead of key accounts", None, 0.10, 1.0))),
    Pattern("D04", 1, "A", "Smaller orders, not endings, carry a slump, less so with small suppliers",
            "verified signs, band judged", slump.volume_in_slumps,
            (band("through continuing dyads", None, 0.65, 0.97), above("less with small suppliers"))),
    Pattern("D05", 1, "A", "In a slump fewer links begin, and tight ones end no oftener",
            "verified signs, sizes judged", slump.creation_and_separation,
            (band("new links", None, 0.60, 0.95), band("separation, stickiest", None, -ANY, 1.05),
             above("loosest over stickiest"))),
)  # fmt: skip

COMPARED = (
    Pattern("D01", 1, "A", "On the spot market half of the partners are kept, fewer where switching is cheap",
            "verified, size of the drop judged", regimes.spot_market,
            (band("spot", 0.45, 0.38, 0.60), band("key account management", 0.92, 0.88, 0.95),
             band("points lost by half the cost", None, 0.15, ANY))),
    Pattern("D02", 1, "B", "Of agencies' accounts two thirds are lost within five years", "verified",
            regimes.agencies,
            (band("lost within 5 years", 0.67, 0.50, 0.78), band("left after 15", 0.03, 0.005, 0.12),
             band("mean tenure, years", None, 4.0, 8.0))),
    Pattern("D03", 2, "B", "A review every three years halves tenure", "verified", regimes.compulsory_review,
            (band("tenure without over with", 2.1, 1.4, 3.2),)),
    Pattern("D06", 2, "B", "Time and care pay soon, specific investment where one is served often, price does not",
            "verified, band of price judged", regimes.which_investment_pays,
            (above("time and care"), above("specific, served often"), below("specific, served seldom"),
             band("price", 0.0, -0.25, 0.25))),
)  # fmt: skip
"""Patterns that hold several histories of one seed against each other: regimes of trade, and paired returns."""

DENIALS = (
    Pattern("N1", 0, "A", "Trust does not rise with age", "verified", trust.trust_and_age,
            (band("correlation", None, -ANY, 0.35),)),
    Pattern("N2", 0, "A", "Tenure does not make profit", "verified-2", performance.tenure_and_profit,
            (band("correlation", None, -ANY, 0.6),)),
    Pattern("N3", 0, "B", "Key accounts are not always the more profitable", "judged", denials.key_accounts_worse,
            (band("key accounts below the rest", None, 0.10, 1.0),)),
    Pattern("N4", 0, "B", "No relationship is safe", "judged", denials.lowest_hazard,
            (above("lowest yearly hazard", 1e-6),)),
    Pattern("N5", 0, "B", "Not every departure does harm", "judged", denials.harmless_departures,
            (band("without harm", None, 0.10, 1.0),)),
    Pattern("N6", 0, "B", "A recession's fall is mostly smaller orders, not endings", "judged",
            denials.endings_in_recessions, (band("part of endings", None, -ANY, 0.5),)),
)  # fmt: skip
"""What must not come out, measured and judged in the same way."""
