"""Sites, scope and the global representative."""

from .kinds import part, weight


class Sites:
    """Sites, scope and the global representative."""

    site_distance = part(1.0, "How far distance makes a site harder to serve (S1.1).")
    site_failures = part(0.15, "Chance a month that a far site is badly served, without delivery service.")
    site_losses = part(0.10, "Part of what was promised that does not arrive at a far site, without delivery service.")
    site_harm_worst = part(0.5, "Part of what was promised that a site badly served does not get.")
    local_hits_central = part(0.5, "How far the worst site counts for the whole of a central contract (S1.12).")
    site_hurts = weight(0.8, "Service lost for each part of what was promised that sites miss.")
    site_conflict = part(0.3, "Contradiction when sites are told wholly different things and nobody answers for all.")
