"""What two firms do together."""

from .kinds import months, part, yearly


class Joint:
    """What two firms do together."""

    project_rate = yearly(0.4, "Joint projects a willing, trusted pair begins.")
    project_trust = part(0.5, "Trust on both sides a joint project needs.")
    project_openness = part(0.2, "Sharing of costs or new products that projects on them need.")
    project_cost = part(0.012, "Monthly cost of a cost project while it is developed, as a share of revenue.")
    project_gain = part(0.008, "Monthly yield of a cost project that succeeds, as a share of revenue.")
    project_risk = part(0.25, "Chance that the smallest project fails between firms that share middling information.")
    project_life = months(36, "Months the smallest project yields.")
    project_mood = part(0.03, "Satisfaction gained or lost with a project that succeeds or fails.")
    standing_by = part(0.45, "Trust and commitment from which a partner stands by a firm in scandal.")
    scandal_spill = part(0.6, "Part of a scandal that reaches the partner of a joint brand (S0.30).")
    distance_hurts = part(0.10, "Goodwill of the firm in scandal that a partner's distance costs, or its loyalty gains.")
