"""Sites and needs as a scenario gives them."""

import pytest

from kamsim.errors import KamsimError
from kamsim.readers.interpreted import History
from kamsim.scenario.load import load_scenario
from kamsim.scenario.world.population import populate
from kamsim.theory.words import ServiceLever


def test_only_buyers_with_several_sites_have_rows():
    """Four plants of one buyer with two suppliers are eight rows; a named part is kept, the names are known."""
    scenario = load_scenario("plants_abroad")
    world = populate(scenario, 1)
    assert len(world.sites) == 8
    assert world.sites["part"][:4].tolist() == [0.4, 0.3, 0.2, 0.1]
    assert scenario.names.site(0, 1) == "porto"
    assert len(populate(load_scenario("bow_tie"), 1).sites) == 0


def test_sites_without_names_are_spread_by_scope():
    """Three sites all over a country stand at 0, 0.3 and 0.6 with a third of the need each."""
    tables = {"buyers.harlow.sites": 3, "buyers.harlow.scope": "country"}
    world = populate(load_scenario("plants_abroad").vary(**tables), 1)
    mine = world.sites[world.sites["buyer"] == 1][:3]
    assert mine["distance"].tolist() == pytest.approx([0.0, 0.3, 0.6])
    assert mine["part"].tolist() == pytest.approx([1.0 / 3.0] * 3)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"buyers.meridian.sites": 3}, "must be 4, as many as places are named"),
        ({"buyers.meridian.places.porto.part": 0.5}, "must add up to 1. Got 1.2"),
        ({"buyers.meridian.places.porto.prt": 0.5}, "Did you mean 'part'?"),
        ({"buyers.harlow.places": {"here": {}}}, "at least two places must be named"),
        ({"buyers.harlow.needs.technical_suport": {}}, "Did you mean 'technical_support'?"),
        ({"buyers.harlow.needs.delivery.required": 80.0}, "Did you mean 0.8?"),
        ({"levers.delivery.fixed_cots": 1.0}, "Did you mean 'fixed_cost'?"),
    ],
)
def test_mistakes_are_told_kindly(changes, told):
    with pytest.raises(KamsimError) as caught:
        load_scenario("plants_abroad").vary(**changes)
    assert told in str(caught.value)


def test_promised_levels_are_kept_from_the_first_month():
    """North has promised 0.6 of a representative and of delivery; Southgate, the same otherwise, has not."""
    history = History(load_scenario("plants_abroad"), 1)
    history.step()
    levels = history.rows.supports["level"].reshape(-1, len(ServiceLever))
    for lever in (ServiceLever.REPRESENTATIVE, ServiceLever.DELIVERY):
        assert levels[0, lever] >= 0.6 > levels[1, lever]
