"""Sourcing."""

from ..fields import Field
from .kinds import euros, months, part, weight, yearly


class Sourcing:
    """Sourcing."""

    price_weight = weight(5.0, "Weight of the price in how a supplier looks.")
    service_weight = weight(1.4, "Weight of service in how a supplier looks.")
    memory_weight = weight(0.5, "Weight of remembered benefit.")
    people_weight = weight(0.7, "Weight of the strongest personal tie.")
    breadth_weight = weight(1.4, "Weight of being known to many.")
    preference_weight = weight(4.6, "Weight of a person's older preference, e.g. for a seller who joined a rival.", "calibrated to C13")
    loss_weight = weight(1.5, "Weight of a contact just lost.")
    anger_weight = weight(1.0, "Weight of betrayal and repeated failure.")
    mood_weight = weight(0.8, "Weight of satisfaction.")
    offer_slope = weight(1.6, "How sharply shares answer to offers.")
    listing_trust = part(0.46, "Trust a preferred supplier needs.")
    preferred_bonus = weight(1.15, "Growth of the share that a place on the list allows.")
    share_reach = weight(2.3, "Share that a middling offer gets of what could be won.", "calibrated to C34")
    share_untrusted = part(0.45, "Part of the possible share that a supplier without trust may reach.")
    share_speed = part(0.07, "Part of the way shares go in a month.")
    drain_speed = part(0.02, "Part of the share lost a month in decline, at middling switching cost.")
    trial_share = part(0.08, "Largest share during a trial.")
    trial_months = months(9, "Length of a trial.")
    trial_satisfaction = part(0.4, "Satisfaction that passes a trial.")
    entry_rate = yearly(2.5, "Entries of an eager, able outsider with an offer like the best.")
    window_bonus = weight(2.5, "How much easier it is to get in while a window is open.")
    cooling_months = months(12, "Months before a lost customer may return.")
    accreditation_quality = part(0.88, "Quality a buyer that accredits demands.")
    accreditation_months = months(36, "How long an accreditation holds.")
    accreditation_cost = euros(15000.0, "What it costs to prove oneself.")
    contract_stretch = Field(1.0, "times", "Length of drawn contracts, against one to three years.", "judged", 0.02, 10.0)
    tender_share = part(0.25, "Contracts that are put out to tender when they end.")
    tender_loss = part(0.7, "Part of its share that a losing incumbent loses.")
    tender_lost_tips = part(0.13, "Switching cost below which an uncommitted supplier that loses a tender is out altogether.")
    bid_price_weight = weight(6.0, "Weight of the price in a tender.")
    bid_quality_weight = weight(0.9, "Weight of performance in a tender.")
    bid_noise = weight(0.45, "Luck in a tender.")
    bid_switching = weight(0.9, "Weight of switching costs for the incumbent.")
    bid_memory = weight(0.4, "Weight of remembered benefit for the incumbent.")
    bid_incumbency = weight(0.05, "Weight of simply being there.")
    conflict_depth = part(0.42, "Depth of a tie to a customer's rival that bars the way (S1.74).")
