"""What a scenario does not say is drawn from these priors, afresh for every seed.

Each is stated with its law, so that a user sees what was assumed and can write the value into the scenario
instead.  Marks: verified, recalled, judged (see the reference pages).
"""

from collections import namedtuple

import numpy as np

Prior = namedtuple("Prior", "law middle spread low high source")
"""Laws: ``normal`` (middle, spread, cut at low and high), ``lognormal`` (median, spread of the logarithm),
``uniform`` (low to high), ``whole`` (whole number from low to high), ``chance`` (probability `middle` of yes)."""


def normal(middle, spread, low=0.0, high=1.0, source="judged"):
    return Prior("normal", middle, spread, low, high, source)


def lognormal(median, spread, low, high, source="judged"):
    return Prior("lognormal", median, spread, low, high, source)


def uniform(low=0.0, high=1.0, source="judged"):
    return Prior("uniform", 0.5 * (low + high), 0.0, low, high, source)


def whole(low, high, source="judged"):
    return Prior("whole", 0.5 * (low + high), 0.0, low, high, source)


def chance(probability, source="judged"):
    return Prior("chance", probability, 0.0, 0.0, 1.0, source)


AGELESS = "nearly the same at every age, pattern C14 (recalled)"

#: Draws stand in this order within a stream: append new ones at the end, so that old luck stays as it is.
PRIORS = {
    "suppliers": {
        "quality": normal(0.93, 0.03, 0.75, 0.99),
        "price": normal(1.0, 0.05, 0.85, 1.2),
        "unit_cost": normal(0.68, 0.03, 0.55, 0.82),
        "selecting": normal(0.5, 0.18, 0.05, 0.95),
        "growing": normal(0.5, 0.18, 0.05, 0.95),
        "locking": normal(0.5, 0.18, 0.05, 0.95),
        "informing": normal(0.5, 0.18, 0.05, 0.95),
        "scruple": normal(0.7, 0.18, 0.05, 1.0),
        "board_competence": normal(0.5, 0.2, 0.05, 0.95),
        "reputation": normal(0.5, 0.12, 0.1, 0.9),
        "maturity": normal(0.5, 0.2, 0.05, 0.95),
        "worldwide": chance(0.6),
        "vocabulary": whole(0, 3),
    },
    "buyers": {
        "growth": normal(0.02, 0.025, -0.06, 0.12),
        "sensitivity": lognormal(4.0, 0.3, 0.5, 9.0, "pattern C25 (verified-2), spread judged"),
        "solvency": normal(0.85, 0.08, 0.4, 1.0),
        "ethics": normal(0.85, 0.12, 0.2, 1.0),
        "power_use": normal(0.4, 0.2, 0.0, 1.0),
        "willingness": normal(0.6, 0.2, 0.1, 1.0),
        "list_length": whole(2, 4),
        "contract_years": whole(1, 3),
        "accredits": chance(0.3),
        "exclusive": chance(0.15),
        "diligence": normal(0.5, 0.2, 0.05, 0.95),
        "needs_price": normal(0.35, 0.15, 0.05, 0.9),
        "needs_reliability": normal(0.5, 0.15, 0.1, 0.95),
        "needs_response": normal(0.4, 0.17, 0.05, 0.95),
        "needs_technical": normal(0.35, 0.2, 0.0, 0.95),
        "needs_presence": normal(0.12, 0.1, 0.0, 0.6),
        "maturity": normal(0.5, 0.2, 0.05, 0.95),
        "spend": lognormal(120_000.0, 1.0, 3_000.0, 1e8, "skew as pattern C20 (verified), level judged"),
        "stock_wanted": lognormal(1.5, 1.4, 0.05, 12.0, "calibrated to C26"),
        "order_smoothing": uniform(0.36, 0.97, "some smooth and some amplify, pattern C26 (verified)"),
        "formal": chance(0.2),
        "worldwide": chance(0.2),
        "delivery_type": whole(0, 4),
        "segment": whole(0, 3),
        "fame": normal(0.4, 0.2),
        "vocabulary": whole(0, 3),
        "orders_a_month": lognormal(4.0, 1.2, 0.05, 60.0),
        "closing": whole(1, 9, "two of three in December, the rest at the end of another quarter (recalled)"),
    },
    "contacts": {
        "skill": normal(0.5, 0.15, 0.1, 0.95),
        "type": whole(0, 2),
        "loyalty": uniform(0.1, 0.9),
        "age": uniform(27.0, 60.0),
        "tenure": lognormal(36.0, 0.8, 1.0, 300.0, "median employer tenure 3.9 years, via pattern C11 (verified)"),
        "better_at_relating": normal(0.0, 1.0, -2.5, 2.5),
        "better_at_planning": normal(0.0, 1.0, -2.5, 2.5),
        "better_at_solving": normal(0.0, 1.0, -2.5, 2.5),
    },
    "relationships": {
        "age": lognormal(60.0, 0.84, 2.0, 480.0, "mean over median tenure 1.42, pattern C09 (verified); level judged"),
        "closeness": normal(0.5, 0.2, 0.05, 0.95),
        "share_of_wallet": normal(0.32, 0.14, 0.05, 0.75),
        "buyer_competence_trust": normal(0.66, 0.11, 0.15, 0.92, AGELESS),
        "buyer_goodwill_trust": normal(0.61, 0.12, 0.12, 0.92, AGELESS),
        "supplier_competence_trust": normal(0.62, 0.1, 0.15, 0.92),
        "supplier_goodwill_trust": normal(0.58, 0.11, 0.15, 0.92),
        "buyer_satisfaction": normal(0.64, 0.1, 0.15, 0.9),
        "supplier_satisfaction": normal(0.6, 0.1, 0.15, 0.9),
        "buyer_expectation": normal(0.52, 0.08, 0.2, 0.85),
        "supplier_expectation": normal(0.08, 0.03, -0.05, 0.25),
        "alignment": normal(0.62, 0.13, 0.15, 0.95),
        "complexity": lognormal(1.0, 0.7, 0.25, 5.0, "calibrated to C30"),
        "concession": uniform(0.0, 0.06),
        "room": uniform(0.0, 0.7),
        "misjudged": normal(0.0, 0.1, -0.3, 0.3),
        "contract": uniform(),
        "record": uniform(),
        "pledge": uniform(),
        "commitment": normal(0.0, 0.08, -0.25, 0.25),
        "ability_seen": normal(0.0, 1.0, -3.0, 3.0),
    },
    "ties": {
        "meets": uniform(),
        "strength": uniform(),
        "fit": normal(0.0, 0.35, -1.0, 1.0),
        "buyer_trust": normal(0.0, 0.09, -0.3, 0.3),
        "knowledge": uniform(),
    },
    "needs": {
        "difference": normal(0.0, 0.2, -0.5, 0.5),
    },
}


def value_of(prior, luck):
    """Values of one prior from its luck: standard normal for the two normal laws, else uniform 0..1."""
    if prior.law == "normal":
        return np.minimum(np.maximum(prior.middle + prior.spread * luck, prior.low), prior.high)
    if prior.law == "lognormal":
        return np.minimum(np.maximum(prior.middle * np.exp(prior.spread * luck), prior.low), prior.high)
    if prior.law == "chance":
        return luck < prior.middle
    if prior.law == "whole":
        return np.floor(prior.low + (prior.high - prior.low + 1) * luck).astype(np.int64)
    return prior.low + (prior.high - prior.low) * luck


def is_normal(prior):
    """Whether a prior is fed by a standard normal number."""
    return prior.law in ("normal", "lognormal")


def prior_in_words(prior):
    """A prior in words."""
    if prior.law == "normal":
        return f"normal, mean {prior.middle:g}, spread {prior.spread:g}, cut at {prior.low:g} and {prior.high:g}"
    if prior.law == "lognormal":
        return f"log-normal, median {prior.middle:g}, spread of the logarithm {prior.spread:g}"
    if prior.law == "chance":
        return f"yes with probability {prior.middle:g}"
    return f"{'whole number' if prior.law == 'whole' else 'uniform'}, {prior.low:g} to {prior.high:g}"
