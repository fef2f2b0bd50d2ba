"""Several sites, one contract: local delivery, local failures, one voice for all (S1.1, S1.12, S2.12)."""

import math

from kamsim.theory.events import Kind
from kamsim.theory.events.service import SITE_MONTHS_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import sites_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.words import ServiceLever

from .levers import lever_level


@rule
def serve_site(site, kept, care, draw, assumptions):
    """A month at one site: far ones get less and fail more often, unless delivery is cared for.

    Of 0.9 kept a site at distance 0.5 gets 0.9 x (1 - 0.1 x 0.5 x 0.6) = 0.873 where 40% of the service is there.
    """
    far = assumptions.site_distance * site.distance * (1.0 - care)
    site.kept = kept * (1.0 - assumptions.site_losses * far)
    if draw.fails < assumptions.site_failures * far:
        site.failing_months += 1
        site.kept *= 1.0 - assumptions.site_harm_worst
    else:
        site.failing_months = 0


@rule
def felt_centrally(harm, worst, buyer, assumptions):
    """Local shortfalls as the contract feels them: by their part of the need, and the worst of them for the whole.

    A site of 0.2 that misses half makes 0.1; under a central contract at 0.5 it counts 0.25 (S1.12).
    """
    return max(harm, assumptions.local_hits_central * worst) if buyer.central_contract else harm


@rule
def speak_with_one_voice(site, voice, draw):
    """What a site hears wanders from what others hear, less where one representative answers for all (S2.12)."""
    site.message = toward(site.message, (1.0 - voice) * draw.message, 0.5)


@rule
def serve_sites(world, relationship, draws, kept, assumptions):
    """A month at all sites of a customer, rolled up to the relationship."""
    care = lever_level(world, relationship, ServiceLever.DELIVERY)
    voice = lever_level(world, relationship, ServiceLever.REPRESENTATIVE)
    harm, worst, squares = 0.0, 0.0, 0.0
    for i in sites_of(relationship):
        site = world.sites[i]
        serve_site(site, kept, care, draws.sites[i], assumptions)
        speak_with_one_voice(site, voice, draws.sites[i])
        harm += site.part * (kept - site.kept)
        worst = max(worst, kept - site.kept)
        if site.failing_months == SITE_MONTHS_TOLD:
            note(world, Kind.SITE_FAILED, relationship, site.part, site.place)
        squares += site.message * site.message
    relationship.site_harm = felt_centrally(clamp(harm), worst, world.buyers[relationship.buyer], assumptions)
    spread = math.sqrt(squares / relationship.site_count)
    relationship.consistency = 1.0 / (1.0 + 2.0 * spread)
    confusion = assumptions.site_conflict * (1.0 - relationship.consistency)
    relationship.contradiction = clamp(relationship.contradiction + confusion)
