"""Sourcing."""

from kamsim.theory.fields import Field

from .kinds import euros, fraction, months, weight


class Sourcing:
    """The choice of suppliers; worth is counted in shares of the price: 0.03 is three points of price."""

    service_worth = weight(0.2, "Worth of service as it was delivered, from none to the best.")
    memory_worth = weight(0.06, "Worth of benefit that is remembered.")
    quality_worth = weight(0.1, "Worth of ability that is believed in, and of a record of reliability (S0.4, S0.8).")
    trust_worth = weight(0.06, "Worth of trust.")
    ties_worth = weight(0.44, "Worth of people who speak for a supplier, and of older ties (S3.10).")
    breach_worth = weight(0.2, "Worth lost by betrayal; a fifth of it by a failure more than is borne.")
    doubt_costs = weight(0.1, "Risk of taking a stranger.")
    switching_scale = Field(
        3.4,
        "of a year's purchases",
        "What leaving costs a buyer that is bound as far as can be (S0.7).",
        "judged",
        0.0,
        50.0,
        given=True,
    )
    choice_luck = Field(
        0.12, "share of price", "Spread of what nobody foresees in a choice.", "judged", 0.001, 1.0, given=True
    )
    strangers = Field(
        0.3, "suppliers", "Firms outside this world that a buyer meets when it looks.", "judged", 0.0, 1e6, given=True
    )
    search_cost = Field(
        0.38, "part of a year's purchases", "What looking at others costs a buyer.", "judged", 0.0, 10.0, given=True
    )
    review_years = Field(
        0, "years", "Years after which buyers that do not say otherwise must review all suppliers; 0 = never.", "judged",
        0, 30, given=True,
    )  # fmt: skip
    window_eases = weight(1.5, "How much cheaper search is while new people look around (S3.11).")
    wait_and_see = Field(
        26.0, "weight", "How much dearer search seems to a buyer that doubts its own sales (S0.28).", "judged",
        0.0, 1000.0, given=True,
    )  # fmt: skip
    slump_bundles = weight(
        5.0, "How much more those who hold much are wanted for what is not critical, and less for what is, in a slump."
    )
    doubt_holds = fraction(0.15, "Part of what it has contracted that a buyer does not order from a stranger.")
    second_part = fraction(0.2, "Part of a critical line kept for a second source, unless one is trusted (S0.14).")
    share_speed = fraction(0.5, "Part of the way orders go in a month to what is contracted.")
    listing_trust = fraction(0.66, "Trust a preferred supplier needs.")
    listing_margin = fraction(0.03, "How far trust may fall before a preferred supplier is struck off the list.")
    trial_months = months(9, "Length of a trial.")
    contract_stretch = Field(
        1.0, "times", "Length of drawn contracts, against one to three years.", "judged", 0.02, 10.0
    )
    accreditation_quality = fraction(0.88, "Quality a buyer that accredits demands.")
    accreditation_months = months(36, "How long an accreditation holds.")
    accreditation_cost = euros(3000.0, "What it costs to prove oneself.")
    conflict_depth = fraction(0.42, "Depth of a tie to a customer's rival that bars the way (S1.74).")


class GettingIn:
    """Getting to know each other and getting in."""

    explore_capability = Field(True, "yes/no", "The two sides learn what the other can (S0.4).", given=True)
    usual_quality = fraction(0.93, "Usual quality of suppliers.")
    ability_spread = fraction(0.25, "How far firms differ in what they can, as one expects of strangers.")
    look_noise = fraction(0.5, "Error of one look at what the other can.")
    trial_looks = Field(6.0, "looks", "What a quarter of trial shows, in meetings.", "judged", 0.0, 100.0, given=True)
    visit_looks = Field(8.0, "looks", "What a visit to the site shows, in meetings.", "judged", 0.0, 100.0, given=True)
    ability_wanders = fraction(0.08, "Uncertainty that a quarter adds, because firms change.")
    visit_cost = euros(
        2500.0, "What a visit costs the supplier: to its site, or for a talk before a key account is named."
    )
    capability_in_significance = weight(0.1, "Weight of the believed ability of the buyer in its significance.")
    accreditation = Field(True, "yes/no", "Buyers that accredit really do so (S1.25).", given=True)
    audit_passes = fraction(0.95, "Audits passed by a supplier that meets all criteria.")
    audit_doubt = fraction(0.2, "Doubt in a supplier's ability that an audit does not forgive.")
    scandal_excludes = fraction(0.2, "Fresh scandal above which the criterion of conduct is not met.")
    training = fraction(0.1, "Part of the way skills go in a year to what practice with key accounts teaches (S1.23).")
    signal_noise = fraction(0.25, "Error of a signal that a prospect will matter, at middling skill (S1.39).")
    signal_bar = fraction(0.45, "Signal that marks a coming key account; 1 = nobody is ever spotted.")
    signal_cost = euros(500.0, "Cost of following up a spotted prospect in a quarter.")
    spotted_zeal = weight(0.4, "How much oftener a spotted prospect comes to the table; others come less.")


class Lines:
    """Product lines and their sourcing."""

    sole_trust = fraction(0.54, "Trust that opens sole supply of what is not critical; 1 = never (S0.12, S0.14).")
    sole_saves = fraction(0.03, "Cost of goods saved where there is one source only.")
    sole_exposes = fraction(0.4, "Harder replacement of a supplier without a second source.")
    critical = fraction(
        0.7, "Criticality for which worldwide buyers want worldwide suppliers; 1 = for nothing (S1.11)."
    )
