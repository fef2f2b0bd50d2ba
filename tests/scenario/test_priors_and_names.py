"""Laws of the priors by hand, what a scenario explains of them, and names that do not repeat."""

import numpy as np
import pytest

from kamsim.scenario.scenario import load_scenario
from kamsim.scenario.world.names import BUYS, Names, firm_name, numbered, person_name
from kamsim.scenario.world.priors import (
    PRIORS,
    chance,
    is_normal,
    lognormal,
    normal,
    prior_in_words,
    uniform,
    value_of,
    whole,
)


@pytest.mark.parametrize(
    "prior, luck, value",
    [
        (normal(0.5, 0.2), 1.0, 0.7),  # 0.5 + 0.2 x 1
        (normal(0.5, 0.2), 9.0, 1.0),  # cut
        (lognormal(100.0, 1.0, 1.0, 1000.0), 0.0, 100.0),  # the median
        (lognormal(100.0, 1.0, 1.0, 1000.0), 1.0, 271.8281828),  # once e
        (lognormal(100.0, 1.0, 1.0, 200.0), 1.0, 200.0),  # cut
        (uniform(2.0, 4.0), 0.25, 2.5),
        (whole(2, 4), 0.0, 2),
        (whole(2, 4), 0.5, 3),  # 2 + floor(3 x 0.5)
        (whole(2, 4), 0.999, 4),
        (chance(0.3), 0.29, True),
        (chance(0.3), 0.31, False),
    ],
)
def test_values_of_priors(prior, luck, value):
    assert value_of(prior, np.array([luck]))[0] == pytest.approx(value)


def test_priors_in_words():
    assert prior_in_words(normal(0.5, 0.2)) == "normal, mean 0.5, spread 0.2, cut at 0 and 1"
    assert prior_in_words(lognormal(60.0, 0.8, 1.0, 300.0)) == "log-normal, median 60, spread of the logarithm 0.8"
    assert prior_in_words(chance(0.3)) == "yes with probability 0.3"
    assert prior_in_words(whole(0, 3)) == "whole number, 0 to 3"
    assert prior_in_words(uniform(0.1, 0.9)) == "uniform, 0.1 to 0.9"


def test_the_two_normal_laws_are_fed_by_normal_luck():
    assert is_normal(normal(0.0, 1.0)) and is_normal(lognormal(1.0, 1.0, 0.1, 9.0))
    assert not is_normal(uniform()) and not is_normal(whole(0, 1)) and not is_normal(chance(0.5))


def test_a_scenario_explains_what_it_draws_and_not_what_it_gives():
    """Arkona's spend is given; so is the suppliers' quality; the age of ten of eleven people is drawn."""
    told = load_scenario("bow_tie").explain()
    assert "spend of" not in told and "quality of" not in told
    assert f"age of 10 contacts: {prior_in_words(PRIORS['contacts']['age'])} [judged]" in told
    assert "month 37: contact left (who anna)" in told


def test_names_do_not_repeat():
    people = [person_name(number) for number in range(6000)]
    assert len(set(people)) == 6000
    firms = [firm_name(number, BUYS) for number in range(6000)]
    assert len(set(firms)) == 6000
    assert [numbered("Anna Berg", place) for place in range(4)] == [
        "Anna Berg", "Anna Berg II", "Anna Berg III", "Anna Berg 4"
    ]  # fmt: skip


def test_a_newcomer_is_not_taken_for_a_first_holder():
    """Person 1 has the name a listed person bears already."""
    names = Names(("North",), ("Arco",), (person_name(1),))
    assert names.person(0) == person_name(1)
    assert names.person(1) == f"{person_name(1)} jr."
