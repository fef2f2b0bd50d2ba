"""What differs in numbers only is not looked at again, and must be the same as if it were."""

import numpy as np
import pytest

from kamsim.errors import KamsimError
from kamsim.scenario.load import load_scenario, scenarios
from kamsim.scenario.nested import merged, nested
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.varying import FIRMS_AND_PEOPLE, numbers_in

SHIPPED = list(scenarios()["name"])


def looked_at_again(scenario, changes):
    """The same change, with everything checked and laid out anew."""
    tables = scenario.tables
    for path, value in changes.items():
        tables = merged(tables, nested(path, value))
    return Scenario(tables, scenario.name, scenario.where)


def real_numbers(scenario):
    """A path and a value for every real number of the first firm and person of each table."""
    for table, (_, declared, _) in FIRMS_AND_PEOPLE.items():
        for line in list(scenario.part(table))[:1]:
            for name, field in declared.fields.items():
                if field.given and field.dtype is np.float64:
                    low, high = (0.0 if field.low is None else field.low), (2.0 if field.high is None else field.high)
                    yield f"{table}.{line}.{name}", float(low + 0.37 * (high - low))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_real_number_stands_where_laying_out_anew_would_put_it(name):
    scenario = load_scenario(name)
    changes = dict(real_numbers(scenario))
    assert numbers_in(scenario.tables, changes) is not None
    other, anew = scenario.vary(**changes), looked_at_again(scenario, changes)
    assert other == anew and other.digest == anew.digest
    for kind, rows in other.layout.world._asdict().items():
        np.testing.assert_array_equal(rows, getattr(anew.layout.world, kind), err_msg=kind)
        masks, expected = getattr(other.layout.given, kind), getattr(anew.layout.given, kind)
        assert masks.keys() == expected.keys()
        for field, mask in masks.items():
            np.testing.assert_array_equal(mask, expected[field], err_msg=field)
    assert not np.shares_memory(other.layout.world.suppliers, scenario.layout.world.suppliers) or not changes


def test_numbers_are_laid_over_one_another():
    first = load_scenario("bow_tie")
    second = first.vary(**{"suppliers.north.price": 1.1}).vary(**{"suppliers.north.quality": 0.8})
    third = second.vary(**{"suppliers.north.price": 0.9, "assumptions.trust_gain": 0.2})
    row = third.layout.world.suppliers[0]
    assert (row["price"], row["quality"], third.assumption_row["trust_gain"][0]) == (0.9, 0.8, 0.2)
    assert second.layout.world.suppliers[0]["price"] == 1.1


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("suppliers.north.quality", 7.0, "must be"),
        ("suppliers.north.quality", float("nan"), "must be"),
        ("suppliers.north.qualty", 0.5, "quality"),
        ("suppliers.nroth.quality", 0.5, "nroth"),
        ("assumptions.trust_gain", "much", "must be"),
        ("assumptions.trust_gain", 99.0, "must be"),
    ],
)
def test_what_cannot_be_held_is_refused_in_the_same_words(path, value, told):
    scenario = load_scenario("bow_tie")
    with pytest.raises(KamsimError, match=told) as varied:
        scenario.vary(**{path: value})
    with pytest.raises(KamsimError) as anew:
        looked_at_again(scenario, {path: value})
    assert str(varied.value) == str(anew.value)


def test_what_is_more_than_a_number_is_looked_at_again():
    tables = load_scenario("bow_tie").tables
    for changes in ({"suppliers.north.key_cap": 3}, {"suppliers.north.quality": None}, {"months": 12},
                    {"assumptions.preset": "trust_calculus"}, {"suppliers.north.name": "North"}):  # fmt: skip
        assert numbers_in(tables, changes) is None
