"""Getting to know each other and getting in."""

from ..fields import Field
from .kinds import euros, months, part, weight


class GettingIn:
    """Getting to know each other and getting in."""

    explore_capability = Field(True, "yes/no", "The two sides learn what the other can (S0.4).", given=True)
    look_noise = part(0.5, "Error of one look at what the other can.")
    trial_looks = Field(6.0, "looks", "What a quarter of trial shows, in meetings.", "judged", 0.0, 100.0, given=True)
    visit_looks = Field(8.0, "looks", "What a visit to the site shows, in meetings.", "judged", 0.0, 100.0, given=True)
    ability_wanders = part(0.02, "Uncertainty that a quarter adds, because firms change.")
    visit_above = part(0.15, "Uncertainty above which a buyer on trial wants to see the site.")
    visit_cost = euros(3000.0, "What a visit to the site costs the supplier.")
    capability_weight = weight(0.4, "Weight of believed capability in how a supplier looks.")
    capability_in_trial = weight(0.2, "Weight of believed capability in the verdict on a trial.")
    capability_in_significance = weight(0.1, "Weight of the believed ability of the buyer in its significance.")
    accreditation = Field(True, "yes/no", "Buyers that accredit really do so (S1.25).", given=True)
    audit_passes = part(0.95, "Audits passed by a supplier that meets all criteria.")
    audit_doubt = part(0.2, "Doubt in a supplier's ability that an audit does not forgive.")
    audit_wait = months(6, "Months before a failed audit can be repeated.")
    scandal_excludes = part(0.2, "Fresh scandal above which the criterion of conduct is not met.")
    training = part(0.1, "Part of the way skills go in a year to what practice with key accounts teaches (S1.23).")
    signal_noise = part(0.25, "Error of a signal that a prospect will matter, at middling skill (S1.39).")
    signal_bar = part(0.45, "Signal that marks a coming key account; 1 = nobody is ever spotted.")
    signal_cost = euros(500.0, "Cost of following up a spotted prospect in a quarter.")
    spotted_zeal = weight(0.4, "How much sooner a spotted prospect is won; others are won later.")
    rebuy_threshold = Field(0.1, "score", "Advantage of fit for which a buyer reopens its choice.", "judged", 0.0, 9.0,
                            given=True)  # fmt: skip
    rebuy_months = months(6, "How long the choice stays open.")
    rebuy_bonus = weight(1.0, "How much easier entry is while it is open; 0 = nothing is reopened (S1.40).")
