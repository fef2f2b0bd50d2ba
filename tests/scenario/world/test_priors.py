"""What is drawn for what a scenario does not say, worked out by hand."""

import math

import numpy as np
import pytest

from kamsim.scenario.explain import MEANINGS
from kamsim.scenario.world import priors
from kamsim.theory.state import DECLARED

EVERY = [(kind, name, prior) for kind, some in priors.PRIORS.items() for name, prior in some.items()]


@pytest.mark.parametrize(("prior", "luck", "value"), [
    (priors.normal(0.5, 0.2), 1.0, 0.7), (priors.normal(0.5, 0.2), -3.0, 0.0), (priors.normal(0.5, 0.2), 9.0, 1.0),
    (priors.lognormal(100.0, 0.5, 1.0, 1e9), 0.0, 100.0), (priors.lognormal(100.0, 0.5, 1.0, 1e9), 2.0, 100.0 * math.e),
    (priors.lognormal(100.0, 0.5, 50.0, 150.0), 2.0, 150.0), (priors.uniform(0.2, 0.6), 0.25, 0.3),
    (priors.whole(2, 4), 0.0, 2), (priors.whole(2, 4), 0.34, 3), (priors.whole(2, 4), 0.999, 4),
    (priors.chance(0.3), 0.29, True), (priors.chance(0.3), 0.3, False),
])  # fmt: skip
def test_each_law_makes_a_value_of_its_luck(prior, luck, value):
    assert priors.value_of(prior, np.array([luck]))[0] == pytest.approx(value)


def test_whole_numbers_are_equally_likely():
    """Of nine lucks spread evenly, three fall on each of 2, 3 and 4."""
    drawn = priors.value_of(priors.whole(2, 4), (np.arange(9) + 0.5) / 9.0)
    assert drawn.tolist() == [2, 2, 2, 3, 3, 3, 4, 4, 4]


@pytest.mark.parametrize(("prior", "words"), [
    (priors.normal(0.5, 0.2), "normal, mean 0.5, spread 0.2, cut at 0 and 1"),
    (priors.lognormal(60.0, 0.84, 2.0, 480.0), "log-normal, median 60, spread of the logarithm 0.84"),
    (priors.uniform(0.0, 0.06), "uniform, 0 to 0.06"), (priors.whole(0, 3), "whole number, 0 to 3"),
    (priors.chance(0.6), "yes with probability 0.6"),
])  # fmt: skip
def test_a_prior_is_said_in_words(prior, words):
    assert priors.prior_in_words(prior) == words


@pytest.mark.parametrize(("kind", "name", "prior"), EVERY, ids=[f"{kind}.{name}" for kind, name, _ in EVERY])
def test_every_prior_is_possible_explained_and_sourced(kind, name, prior):
    """Its middle lies in its range, its range in that of the field, and a name that is no field has a meaning."""
    assert prior.low <= prior.middle <= prior.high and prior.spread >= 0.0 and prior.source
    field = getattr(DECLARED, kind).fields.get(name)
    told_by_field = field is not None and kind != "ties"
    assert told_by_field or MEANINGS.get(name), f"say in explain.MEANINGS what {name} is."
    if told_by_field and field.low is not None and name != "commitment":
        assert field.low <= prior.low and prior.high <= field.high


def test_only_normal_laws_are_fed_by_normal_numbers():
    laws = {prior.law: priors.is_normal(prior) for _, _, prior in EVERY}
    assert laws == {"normal": True, "lognormal": True, "uniform": False, "whole": False, "chance": False}
