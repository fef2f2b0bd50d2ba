"""Sourcing."""

from kamsim.theory.fields import Field

from .kinds import euros, fraction, months, weight, yearly


class Sourcing:
    """Sourcing."""

    price_weight = weight(5.0, "Weight of the price in how a supplier looks.")
    service_weight = weight(1.4, "Weight of service in how a supplier looks.")
    memory_weight = weight(0.5, "Weight of remembered benefit.")
    people_weight = weight(0.7, "Weight of the strongest personal tie.")
    breadth_weight = weight(1.4, "Weight of being known to many.")
    preference_weight = weight(
        4.6, "Weight of a person's older preference, e.g. for a seller who joined a rival.", "calibrated to C13"
    )
    loss_weight = weight(1.5, "Weight of a contact just lost.")
    anger_weight = weight(1.0, "Weight of betrayal and repeated failure.")
    mood_weight = weight(0.8, "Weight of satisfaction.")
    offer_slope = weight(1.6, "How sharply shares answer to offers.")
    listing_trust = fraction(0.46, "Trust a preferred supplier needs.")
    preferred_bonus = weight(1.15, "Growth of the share that a place on the list allows.")
    share_reach = weight(2.3, "Share that a middling offer gets of what could be won.", "calibrated to C34")
    share_untrusted = fraction(0.45, "Part of the possible share that a supplier without trust may reach.")
    share_speed = fraction(0.07, "Part of the way shares go in a month.")
    drain_speed = fraction(0.02, "Part of the share lost a month in decline, at middling switching cost.")
    trial_share = fraction(0.08, "Largest share during a trial.")
    trial_months = months(9, "Length of a trial.")
    trial_satisfaction = fraction(0.4, "Satisfaction that passes a trial.")
    entry_rate = yearly(2.5, "Entries of an eager, able outsider with an offer like the best.")
    window_bonus = weight(2.5, "How much easier it is to get in while a window is open.")
    cooling_months = months(12, "Months before a lost customer may return.")
    accreditation_quality = fraction(0.88, "Quality a buyer that accredits demands.")
    accreditation_months = months(36, "How long an accreditation holds.")
    accreditation_cost = euros(15000.0, "What it costs to prove oneself.")
    contract_stretch = Field(
        1.0, "times", "Length of drawn contracts, against one to three years.", "judged", 0.02, 10.0
    )
    tender_share = fraction(0.25, "Contracts that are put out to tender when they end.")
    tender_loss = fraction(0.7, "Part of its share that a losing incumbent loses.")
    tender_lost_tips = fraction(
        0.13, "Switching cost below which an uncommitted supplier that loses a tender is out altogether."
    )
    bid_price_weight = weight(6.0, "Weight of the price in a tender.")
    bid_quality_weight = weight(0.9, "Weight of performance in a tender.")
    bid_noise = weight(0.45, "Luck in a tender.")
    bid_switching = weight(0.9, "Weight of switching costs for the incumbent.")
    bid_memory = weight(0.4, "Weight of remembered benefit for the incumbent.")
    bid_incumbency = weight(0.05, "Weight of simply being there.")
    conflict_depth = fraction(0.42, "Depth of a tie to a customer's rival that bars the way (S1.74).")


class GettingIn:
    """Getting to know each other and getting in."""

    explore_capability = Field(True, "yes/no", "The two sides learn what the other can (S0.4).", given=True)
    look_noise = fraction(0.5, "Error of one look at what the other can.")
    trial_looks = Field(6.0, "looks", "What a quarter of trial shows, in meetings.", "judged", 0.0, 100.0, given=True)
    visit_looks = Field(8.0, "looks", "What a visit to the site shows, in meetings.", "judged", 0.0, 100.0, given=True)
    ability_wanders = fraction(0.02, "Uncertainty that a quarter adds, because firms change.")
    visit_above = fraction(0.15, "Uncertainty above which a buyer on trial wants to see the site.")
    visit_cost = euros(3000.0, "What a visit to the site costs the supplier.")
    capability_weight = weight(0.4, "Weight of believed capability in how a supplier looks.")
    capability_in_trial = weight(0.2, "Weight of believed capability in the verdict on a trial.")
    capability_in_significance = weight(0.1, "Weight of the believed ability of the buyer in its significance.")
    accreditation = Field(True, "yes/no", "Buyers that accredit really do so (S1.25).", given=True)
    audit_passes = fraction(0.95, "Audits passed by a supplier that meets all criteria.")
    audit_doubt = fraction(0.2, "Doubt in a supplier's ability that an audit does not forgive.")
    audit_wait = months(6, "Months before a failed audit can be repeated.")
    scandal_excludes = fraction(0.2, "Fresh scandal above which the criterion of conduct is not met.")
    training = fraction(0.1, "Part of the way skills go in a year to what practice with key accounts teaches (S1.23).")
    signal_noise = fraction(0.25, "Error of a signal that a prospect will matter, at middling skill (S1.39).")
    signal_bar = fraction(0.45, "Signal that marks a coming key account; 1 = nobody is ever spotted.")
    signal_cost = euros(500.0, "Cost of following up a spotted prospect in a quarter.")
    spotted_zeal = weight(0.4, "How much sooner a spotted prospect is won; others are won later.")
    rebuy_threshold = Field(
        0.1, "score", "Advantage of fit for which a buyer reopens its choice.", "judged", 0.0, 9.0, given=True
    )
    rebuy_months = months(6, "How long the choice stays open.")
    rebuy_bonus = weight(1.0, "How much easier entry is while it is open; 0 = nothing is reopened (S1.40).")


class Lines:
    """Product lines and their sourcing."""

    line_weight = weight(0.5, "How far lines and their sourcing modes move shares; 0 = lines do not matter (S0.14).")
    usual_scope = fraction(0.85, "Part of a buyer's spend that a supplier's lines usually cover.")
    scope_rate = yearly(0.35, "Lines added in a year by an able supplier in a co-operative relationship.")
    sole_trust = fraction(0.54, "Trust that opens sole supply of what is not critical; 1 = never (S0.12, S0.14).")
    sole_slack = fraction(0.08, "How far it may fall before a second source is sought.")
    sole_saves = fraction(0.03, "Cost of goods saved where there is one source only.")
    sole_exposes = fraction(0.4, "Harder replacement of a supplier without a second source.")
    first_places = weight(0.15, "Gain of the first and second on a line bought from two.")
    sole_places = weight(0.3, "Gain of the one on a line bought from one; what is left to others is as much less.")
    white_space_speed = weight(1.0, "How much faster white space is won in an interdependent relationship (S0.18).")
    critical = fraction(
        0.7, "Criticality for which worldwide buyers want worldwide suppliers; 1 = for nothing (S1.11)."
    )
