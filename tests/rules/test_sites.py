"""Several sites, one contract; with numbers worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.errors import KamsimError
from kamsim.readers.interpreted import History
from kamsim.scenario.scenario import load_scenario
from kamsim.scenario.world.population import populate
from kamsim.theory.chance import LUCK
from kamsim.theory.rules.service import sites
from kamsim.theory.words import ServiceLever
from tests.rules.conftest import kinds, rows


@pytest.fixture
def luck():
    """Luck of three sites: nothing fails, nobody says anything odd."""
    made = SimpleNamespace(sites=rows(LUCK.sites, 3))
    for draw in made.sites:
        draw.fails, draw.message = 1.0, 0.0
    return made


@pytest.fixture
def account(world, assumptions):
    """Three sites: the first next door with 0.5 of the need, two far away."""
    assumptions.site_distance, assumptions.site_losses, assumptions.site_failures = 1.0, 0.1, 0.15
    assumptions.site_harm_worst, assumptions.local_hits_central = 0.5, 0.5
    relationship = world.relationships[0]
    relationship.first_site, relationship.site_count = 0, 3
    for site, (part, distance) in zip(world.sites, ((0.5, 0.0), (0.3, 0.5), (0.2, 1.0)), strict=True):
        site.part, site.distance = part, distance
    return relationship


def test_far_sites_get_less_unless_cared_for(world, account, luck, assumptions):
    """S1.1: of 0.9 kept the site at 0.5 gets 0.9 x (1 - 0.1 x 0.5 x 0.6) = 0.873 with 40% of the delivery service."""
    sites.serve_site(world.sites[1], 0.9, 0.4, luck.sites[1], assumptions)
    assert world.sites[1].kept == pytest.approx(0.873)
    sites.serve_site(world.sites[0], 0.9, 0.0, luck.sites[0], assumptions)
    assert world.sites[0].kept == pytest.approx(0.9)


def test_a_local_failure_hits_the_central_contract(world, account, luck, assumptions):
    """S1.12: without losses on the way the far site, 0.2 of the need, misses half of 0.8: 0.08 by its part.

    Under a central contract the worst, 0.4, counts half: 0.2.  The second month in a row is told.
    """
    assumptions.site_losses = 0.0
    luck.sites[2].fails = 0.14
    world.buyers[0].central_contract = False
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert account.site_harm == pytest.approx(0.08)
    world.buyers[0].central_contract = True
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert account.site_harm == pytest.approx(0.2)
    assert world.sites[2].failing_months == 2
    assert kinds(world) == ["SITE_FAILED"]
    luck.sites[2].fails = 0.16
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert account.site_harm == 0.0


def test_one_representative_is_one_voice(world, account, luck, assumptions):
    """S2.12: a message of 3 spreads at one of three sites moves it by 0.9; root of 0.81 / 3 is 0.5196; consistency
    1 / 2.0392 = 0.4904, and 0.3 of the rest, 0.1529, is contradiction.  A full representative leaves none."""
    luck.sites[1].message, assumptions.site_conflict = 3.0, 0.3
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert account.consistency == pytest.approx(0.4904, abs=1e-4)
    assert account.contradiction == pytest.approx(0.1529, abs=1e-4)
    world.supports[ServiceLever.REPRESENTATIVE].level = 1.0
    for site in world.sites:
        site.message = 0.0
    account.contradiction = 0.0
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert (account.consistency, account.contradiction) == (1.0, 0.0)


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
