"""Several sites, one contract, with numbers worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.chance import LUCK
from kamsim.theory.rules.service import sites
from kamsim.theory.words import ServiceLever
from tests.rules.conftest import kinds, middling_luck


@pytest.fixture
def luck():
    """Luck of three sites: nothing fails, nobody says anything odd."""
    made = SimpleNamespace(sites=[middling_luck(LUCK.sites) for _ in range(3)])
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
    """S2.12: a message of 3 spreads at one of three sites moves it by 1.5; root of 2.25 / 3 is 0.8660; consistency
    1 / 2.7321 = 0.3660, and 0.3 of the rest, 0.1902, is contradiction.  A full representative leaves none."""
    luck.sites[1].message, assumptions.site_conflict = 3.0, 0.3
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert account.consistency == pytest.approx(0.3660, abs=1e-4)
    assert account.contradiction == pytest.approx(0.1902, abs=1e-4)
    world.supports[ServiceLever.REPRESENTATIVE].level = 1.0
    for site in world.sites:
        site.message = 0.0
    account.contradiction = 0.0
    sites.serve_sites(world, account, luck, 0.8, assumptions)
    assert (account.consistency, account.contradiction) == (1.0, 0.0)


@pytest.mark.parametrize(("central", "worst", "felt"), [(True, 0.5, 0.25), (True, 0.1, 0.1), (False, 0.5, 0.1)])
def test_a_central_contract_feels_the_worst_site(buyer, assumptions, central, worst, felt):
    """S1.12: a tenth is missing in all; the worst site misses a half and counts half."""
    buyer.central_contract, assumptions.local_hits_central = central, 0.5
    assert sites.felt_centrally(0.1, worst, buyer, assumptions) == pytest.approx(felt)


@pytest.mark.parametrize(("voice", "message"), [(0.0, 1.5), (0.5, 1.0), (1.0, 0.5)])
def test_what_a_site_hears_wanders_less_with_one_voice(world, luck, voice, message):
    """S2.12: from 1 half of the way to a draw of 2, half of it, nothing of it."""
    world.sites[0].message, luck.sites[0].message = 1.0, 2.0
    sites.speak_with_one_voice(world.sites[0], voice, luck.sites[0])
    assert world.sites[0].message == pytest.approx(message)
