"""People and their meetings."""

from kamsim.theory.fields import Field

from .kinds import euros, fraction, months, weight, yearly


class People:
    """People and their meetings."""

    # people
    seller_turnover = yearly(0.25, "Sales people of three years' tenure leaving their seat.", "HBR 2017 (verified)")
    key_manager_turnover = yearly(
        0.15, "Key account managers of three years' tenure leaving their seat.", "pattern C10 (judged)"
    )
    buyer_turnover = yearly(
        0.26,
        "Buyer contacts of three years' tenure leaving their seat.",
        "calibrated to C11; employer tenure statistics say 0.20 (verified)",
    )
    promoted_share = fraction(0.25, "Leavers who are promoted inside their firm.")
    poached_share = fraction(0.22, "Supplier's leavers who join a rival.")
    vacancy_months = Field(2.0, "months", "Mean time a seat stays empty.", "judged", 0.0, 24.0, given=True)
    newcomer_knows = fraction(0.45, "Newcomers on the buyer's side who already know one of the suppliers.")
    poached_tie = fraction(
        0.8,
        "Part of a poached person's ties and knowledge that the rival gains.",
        "calibrated to C13; Palmatier, Scheer, Steenkamp 2007 (verified-2)",
    )
    handed_over = fraction(
        0.5,
        "Part of a leaver's bonds that a successor alike takes over at once.",
        "sign Shi and others 2017 (verified)",
    )
    retirement_age = Field(65.0, "years", "Age at which people retire.", "judged", 40.0, 100.0, given=True)
    window_months = months(9, "How long a change of buyer contact leaves the door open.")
    loss_fades = fraction(0.93, "Part of the loss of a contact still felt a month later.", "calibrated to C12")
    preference_fades = fraction(0.97, "Part of a newcomer's older preference left a month later.")
    # meetings
    meeting_rate = weight(1.1, "Meetings a month on the main tie at usual effort.")
    tie_growth = fraction(0.10, "Part of the gap to a full bond that one meeting closes.")
    tie_fade = fraction(0.035, "Part of a bond lost in a month without meeting.")
    stranger_trust = fraction(0.40, "Trust between persons who have just met.")
    introduction_rate = fraction(1.0, "Chance a month of an introduction when everything favours it.")
    access_refusal = fraction(0.08, "Chance a month that a powerful buyer refuses access.")
    hours_a_meeting = fraction(0.02, "Part of a month's work one meeting takes.")
    hours_an_account = fraction(0.10, "Part of a month's work an ordinary account takes its manager.")
    coordination_load = fraction(0.06, "Contradiction each further contact person adds without a co-ordinator.")
    gatekeeper_loss = fraction(0.30, "Messages lost when one pair carries everything.")
    learning = fraction(0.08, "Part of the unknown that one meeting reveals to a perfectly able person.")
    recording = fraction(0.12, "Part of unrecorded knowledge a careful supplier puts on record in a month.")
    knowledge_ages = fraction(0.012, "Knowledge that goes stale in a month.")
    knowledge_of_firm = fraction(0.5, "Seller's knowledge that still holds when the buyer's person changes.")
    complacency = fraction(0.6, "Protective spending dropped by a wholly comfortable supplier.")


class BuyingCentre:
    """The buying centre, access to it, and what hangs on single persons."""

    calendars = Field(True, "yes/no", "Documented processes keep suppliers out between their dates.", given=True)
    purchasing_gate = fraction(0.7, "How far introductions hang on the tie to purchasing, up to co-operation.")
    usual_backing = fraction(
        0.21, "Backing of an ordinary account; no effect there.", "calibrated to the default market"
    )
    bid_selling = weight(
        0.08, "Worth, in a choice, of the manager's skill at selling; none under a documented process (S1.28)."
    )
    bid_capability = weight(0.05, "Worth of relationship capability in a tender without documented process.")
    bid_capability_formal = weight(0.15, "The same under a documented process (S1.28).")
    senior_access_needed = Field(
        True, "yes/no", "Senior managers are met only where the buyer grants it (S1.32).", given=True
    )
    standard_contact = Field(
        0.9, "ratio", "Contact beyond the main tie at accounts without status (S1.33).", "judged", 0.0, 2.0, given=True
    )
    key_contact = Field(1.2, "ratio", "The same at key accounts.", "judged", 0.0, 2.0, given=True)
    usual_divisions = Field(
        1.4,
        "departments",
        "Linked departments of an ordinary account; no effect there.",
        "calibrated to the default market",
        0.0,
        5.0,
        given=True,
    )
    division_talk = fraction(0.05, "Openness each further pair of departments that talk adds.")
    fit_weight = weight(1.0, "How much it matters whether two persons get on (S1.44); 0 = not at all.")
    fit_poor = Field(
        -0.25, "-1..1", "Fit below which trust between two persons does not grow.", "judged", -1.0, 1.0, given=True
    )
    held_weight = weight(0.3, "How much more a leaver takes along where trust hangs on persons (S2.20).")
    living_tie = fraction(0.15, "Strength from which a tie counts as living.")
    hot_line_helps = fraction(0.25, "Chance a month that a hot line to the top adds to solving a problem (S2.22).")
    hours_of_executives = fraction(0.06, "Part of a month's work one meeting takes an executive.")


class Coverage:
    """How accounts are covered: teams and leaders, skills, managers' time, claims on departments."""

    coverage_binds = Field(True, "yes/no", "A single manager is the only one who meets the customer.", given=True)
    inside_cost = Field(
        0.4, "0..1", "Part of the usual effort that usual service takes inside sales.", "judged", 0.01, 1.0, given=True
    )
    team_cost = euros(120.0, "Cost a month of each further member who knows the customer.")
    skill_spread = fraction(
        0.12, "How far people's skills differ, and each person's three from the general one (S4.8)."
    )
    skill_solves = weight(0.2, "Weight of the manager's problem solving in solving a problem.")
    leader_weight = weight(0.5, "Weight of clear priorities in co-ordination (S1.7).")
    type_weight = fraction(1.0, "How much it matters whether the manager's type suits the account (S4.21).")
    fit_grows = weight(0.3, "Weight of a suitable manager in the growth of the account.")
    reassign_gain = fraction(0.15, "Suitability that another manager must add.")
    reassign_cost = euros(8000.0, "Cost of putting another manager on an account.")
    time_shifts = weight(1.0, "How far time goes from selling to co-ordinating as accounts deepen (S0.21); 0 = never.")
    time_weight = weight(0.5, "Weight of how the manager's time is spent.")
    usual_selling = fraction(0.4, "Part of an ordinary manager's time that goes into selling.")
    usual_coordinating = fraction(0.4, "Part that goes into co-ordinating.")
    clarity_weight = weight(0.5, "Weight of a role the customer understands (S4.22); 0 = none.")
    usual_clarity = fraction(0.55, "Clearness of an ordinary manager's role; no effect there.")
    claim_harm = fraction(
        0.5, "Part of support and answers lost when all claims on other departments are refused (S4.7)."
    )
    claims_a_seat = Field(
        15.0, "accounts", "Accounts' worth of work one seat of a department can do.", "judged", 0.0, 1000.0, given=True
    )
    segment_saves = fraction(0.2, "Work saved on accounts of one segment against mixed ones (S4.6).")
