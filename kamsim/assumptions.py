"""The numbers of the theory: each declared once with its unit, range, meaning and source.

Marks of sources: *verified* (seen in an abstract, table or official figure), *recalled* (from memory of the
literature), *calibrated* (set so that published regularities come out), *judged* (a plausible value).
A scenario overrides any of them under ``[assumptions]``; `PRESETS` names sets of them.
"""

from .fields import Field, Row


def part(default, meaning, source="judged"):
    """An assumption between 0 and 1."""
    return Field(default, "0..1", meaning, source, 0.0, 1.0, given=True)


def weight(default, meaning, source="judged"):
    """A weight in a sum or exponent."""
    return Field(default, "weight", meaning, source, -20.0, 20.0, given=True)


def yearly(default, meaning, source="judged"):
    """A rate of events in a year."""
    return Field(default, "per year", meaning, source, 0.0, 12.0, given=True)


def months(default, meaning, source="judged"):
    """A span of months."""
    return Field(default, "months", meaning, source, 0, 1200, given=True)


def euros(default, meaning, source="judged"):
    """A sum of money."""
    return Field(default, "EUR", meaning, source, 0.0, 1e9, given=True)


class Assumptions(Row):
    """All numbers of the theory; one row, handed to every rule."""

    # switches
    recessions = Field(True, "yes/no", "Recessions happen.", given=True)
    people_leave = Field(True, "yes/no", "People leave by chance; scheduled departures always happen.", given=True)
    firms_renew = Field(False, "yes/no", "Two years after a firm fails another takes its place.", given=True)
    # economy
    recession_gap = Field(
        75.0, "months", "Mean span from peak to peak.", "NBER cycles since 1945 (verified)", 12.0, 400.0, given=True
    )
    recession_gap_spread = Field(
        0.52,
        "spread of the logarithm",
        "How irregular that span is.",
        "NBER: coefficient of variation 0.55 (verified)",
        0.0,
        1.5,
        given=True,
    )
    recession_gap_shortest = Field(
        14.0, "months", "Shortest span from peak to peak.", "NBER: 18 months (verified)", 1.0, 100.0, given=True
    )
    recession_length = Field(10.3, "months", "Mean length of a contraction.", "NBER (verified)", 1.0, 60.0, given=True)
    recession_length_spread = Field(
        0.4, "spread of the logarithm", "How irregular that length is.", "judged", 0.0, 1.5, given=True
    )
    recession_depth = Field(0.022, "0..1", "Mean fall of output.", "post-war average (recalled)", 0.0, 0.3, given=True)
    recession_depth_spread = Field(
        0.5, "spread of the logarithm", "How irregular that depth is.", "judged", 0.0, 1.5, given=True
    )
    recovery_speed = part(0.10, "Part of the gap to trend that closes in a month of recovery.")
    buyer_sales_noise = part(0.04, "Monthly noise of a buyer's own sales.")
    buyer_trend_noise = part(0.012, "Monthly wandering of a buyer's size.")
    buyer_trend_return = part(0.004, "Pull of a buyer's size back to where it started.")
    expectation_speed = part(0.15, "Speed with which buyers change their sales forecast.")
    stock_months = Field(0.7, "months of sales", "Stock a buyer wants to hold.", "judged", 0.0, 12.0, given=True)
    stock_adjustment = part(0.08, "Part of the gap in stock a buyer closes in a month.")
    solvency_usual = part(0.88, "Usual financial health of buyers.")
    solvency_return = part(0.06, "Pull of solvency back to usual.")
    solvency_strain = weight(0.25, "Strain of a recession on solvency.")
    solvency_noise = part(0.035, "Monthly noise of solvency.")
    solvency_distress = part(0.45, "Solvency below which a buyer pays late.")
    buyer_failure = yearly(0.5, "Failures of a buyer without any solvency.")
    # shocks
    trouble_rate = yearly(0.06, "Internal troubles of a supplier.")
    shortage_rate = yearly(0.05, "Shortages at a supplier.")
    scandal_rate = yearly(0.01, "Public scandals of a firm.")
    vendor_cut_rate = yearly(0.02, "Vendor-reduction programmes of a buyer.")
    scandal_harm = part(0.06, "Goodwill lost a month while a scandal is fresh.")
    # people
    seller_turnover = yearly(0.25, "Sales people leaving their seat.", "HBR 2017 (verified)")
    key_manager_turnover = yearly(0.15, "Key account managers leaving their seat.", "pattern C10 (judged)")
    buyer_turnover = yearly(0.20, "Buyer contacts leaving their seat.", "employer tenure statistics (verified)")
    promoted_share = part(0.25, "Leavers who are promoted inside their firm.")
    poached_share = part(0.22, "Supplier's leavers who join a rival.")
    vacancy_months = Field(2.0, "months", "Mean time a seat stays empty.", "judged", 0.0, 24.0, given=True)
    newcomer_knows = part(0.45, "Newcomers on the buyer's side who already know one of the suppliers.")
    poached_tie = part(
        0.6, "Part of a poached person's ties that the rival gains.", "Palmatier, Scheer, Steenkamp 2007 (verified-2)"
    )
    poached_knowledge = part(0.5, "Part of what a poached person knew that the rival gains.")
    window_months = months(9, "How long a change of buyer contact leaves the door open.")
    loss_fades = part(0.93, "Part of the loss of a contact still felt a month later.", "calibrated to C12")
    preference_fades = part(0.94, "Part of a newcomer's older preference left a month later.")
    # meetings
    meeting_rate = weight(1.1, "Meetings a month on the main tie at usual effort.")
    tie_growth = part(0.10, "Part of the gap to a full bond that one meeting closes.")
    tie_fade = part(0.035, "Part of a bond lost in a month without meeting.")
    stranger_trust = part(0.40, "Trust between persons who have just met.")
    introduction_rate = part(0.30, "Chance a month of an introduction when everything favours it.")
    access_refusal = part(0.12, "Chance a month that a powerful buyer refuses access.")
    access_refusal_months = months(9, "How long access stays refused.")
    hours_a_meeting = part(0.02, "Part of a month's work one meeting takes.")
    hours_an_account = part(0.10, "Part of a month's work an ordinary account takes its manager.")
    coordination_load = part(0.06, "Contradiction each further contact person adds without a co-ordinator.")
    gatekeeper_loss = part(0.30, "Messages lost when one pair carries everything.")
    learning = part(0.08, "Part of the unknown that one meeting reveals to a perfectly able person.")
    recording = part(0.12, "Part of unrecorded knowledge a careful supplier puts on record in a month.")
    knowledge_ages = part(0.012, "Knowledge that goes stale in a month.")
    knowledge_of_firm = part(0.5, "Seller's knowledge that still holds when the buyer's person changes.")
    complacency = part(0.6, "Protective spending dropped by a wholly comfortable supplier.")
    # service
    selling_share = part(0.08, "Share of sales that goes into selling and serving accounts.")
    budget_floor = part(0.4, "Part of the planned selling budget that is spent however small sales are.")
    overhead_share = part(0.06, "Overhead in the long run, as a share of sales.")
    overhead_speed = part(0.03, "Part of the way to it that overhead goes in a month.")
    effort_fixed = euros(400.0, "Usual effort a month for any account.")
    effort_rate = part(0.045, "Usual effort as a share of revenue.")
    effort_key_account = euros(1500.0, "Further effort a month an account with status needs.")
    overload_harm = part(0.10, "Reliability lost when work is twice what people can carry.")
    grave_failure = part(0.6, "Severity above which a failure is put in the ledger.")
    solving = part(0.30, "Chance a month that an open problem is solved, at the least.")
    failure_fades = part(
        0.85,
        "Part of a failure still counted a month later.",
        "older slips weigh less, Bolton et al. 2006 (verified sign)",
    )
    knowledge_helps = weight(0.12, "How much knowing the customer improves service.")
    alignment_helps = weight(0.25, "How much agreeing interests improve what the service is worth.")
    service_noise = part(0.04, "Small ups and downs of service.")
    value_rate = part(0.08, "Benefit of a perfect service as a share of purchases.")
    remembering = part(0.06, "Speed with which remembered value follows what is felt and documented.")
    # opportunism
    temptation = part(0.06, "Chance a month of an unfair act when everything invites it.")
    detection = part(0.10, "Chance a month that an act is found out under full checking.")
    detection_delay = months(2, "Months before an act can be found out.")
    act_months = months(36, "Months after which an act can no longer be found out.")
    betrayal_fades = part(0.955, "Part of a betrayal still fresh a month later.")
    misconduct = part(0.02, "Chance a month of buyer misconduct when everything invites it.")
    misconduct_cost = part(0.04, "What full misconduct costs the supplier, as a share of revenue.")
    hike_gain = part(0.08, "Price rise of the gravest hidden hike.")
    act_gain = part(0.05, "Gain of the gravest other act as a share of revenue.")
    # judgement and trust
    content_level = part(0.55, "Satisfaction when one gets just what one expected.")
    gap_weight = weight(1.3, "How strongly satisfaction answers to the gap between delivery and expectation.")
    satisfaction_memory = part(0.15, "Part of satisfaction that is new each month.")
    expectation_habit = part(0.04, "Speed with which expectations follow experience.")
    trust_gain = part(0.045, "Part of the way trust goes towards better experience in a month.", "calibrated")
    trust_loss_ratio = Field(
        2.5,
        "ratio",
        "How much faster trust falls than it rises.",
        "sign verified, ratio judged (C15)",
        1.0,
        10.0,
        given=True,
    )
    failure_harm = part(0.14, "Competence trust lost by the worst failure without any bond.")
    forgiveness = part(0.6, "Part of a failure that the strongest bond forgives.")
    betrayal_harm = part(0.75, "Goodwill trust lost by the gravest betrayal.")
    scar = part(
        0.40, "Part of goodwill closed off by the gravest betrayal.", "Schweitzer, Hershey, Bradlow (verified sign)"
    )
    scar_fades = part(0.015, "Part of a scar that heals in a month.")
    disappointment_harm = part(0.15, "Goodwill lost when announced status is not lived.")
    commitment_speed = part(0.07, "Part of the way commitment goes in a month.")
    announcement_lift = part(0.10, "Jump of expectations when status is announced.")
    announcement_patience = months(9, "Months until the customer draws the balance of an announcement.")
    # dependence, information, alignment
    pledge_decay = part(0.025, "Decay of a relationship-specific investment in a month.")
    pledge_scale = part(0.08, "Investment, in yearly purchases, that ties a buyer well.")
    buyer_answers = part(0.6, "Part of a supplier's pledge that a trusting buyer matches.")
    switching_base = part(0.05, "Switching cost that any supplier enjoys.")
    sharing_speed = part(0.06, "Speed with which information opens.")
    trust_gate = part(0.52, "Trust below which costs and new products stay closed (S0.12).")
    drift_noise = part(0.004, "Monthly push on the direction of interests.")
    drift_down = part(0.0001, "Interests drift apart on average.")
    alignment_pull = part(0.03, "Pull of joint work on diverging interests.")
    trust_replaces_checking = part(0.9, "Checking that full trust removes.")
    checking_cost = part(0.02, "Cost of full checking as a share of revenue.")
    give_get_fades = part(0.97, "Part of what was given or got still remembered a month later.")
    # sourcing
    price_weight = weight(5.0, "Weight of the price in how a supplier looks.")
    service_weight = weight(1.4, "Weight of service in how a supplier looks.")
    memory_weight = weight(0.5, "Weight of remembered benefit.")
    people_weight = weight(0.7, "Weight of personal ties.")
    loss_weight = weight(1.5, "Weight of a contact just lost.")
    anger_weight = weight(1.0, "Weight of betrayal and repeated failure.")
    mood_weight = weight(0.8, "Weight of satisfaction.")
    offer_slope = weight(1.6, "How sharply shares answer to offers.")
    listing_trust = part(0.46, "Trust a preferred supplier needs.")
    preferred_bonus = weight(1.15, "Growth of the share that a place on the list allows.")
    share_untrusted = part(0.45, "Part of the possible share that a supplier without trust may reach.")
    share_speed = part(0.07, "Part of the way shares go in a month.")
    drain_speed = part(0.10, "Part of the share lost a month in decline, at middling switching cost.")
    trial_share = part(0.08, "Largest share during a trial.")
    trial_months = months(9, "Length of a trial.")
    trial_satisfaction = part(0.46, "Satisfaction that passes a trial.")
    entry_rate = yearly(0.35, "Entries of an eager, able outsider with an offer like the best.")
    window_bonus = weight(2.5, "How much easier it is to get in while a window is open.")
    cooling_months = months(12, "Months before a lost customer may return.")
    accreditation_quality = part(0.88, "Quality a buyer that accredits demands.")
    accreditation_months = months(36, "How long an accreditation holds.")
    accreditation_cost = euros(15000.0, "What it costs to prove oneself.")
    tender_share = part(0.55, "Contracts that are put out to tender when they end.")
    tender_loss = part(0.7, "Part of its share that a losing incumbent loses.")
    bid_price_weight = weight(6.0, "Weight of the price in a tender.")
    bid_quality_weight = weight(0.9, "Weight of performance in a tender.")
    bid_noise = weight(0.45, "Luck in a tender.")
    bid_switching = weight(0.7, "Weight of switching costs for the incumbent.")
    bid_memory = weight(0.4, "Weight of remembered benefit for the incumbent.")
    bid_incumbency = weight(0.05, "Weight of simply being there.")
    conflict_depth = part(0.42, "Depth of a tie to a customer's rival that bars the way (S1.74).")
    # money
    price_of_value = part(0.03, "Price premium of a deep and documented relationship.")
    tenure_discount = part(0.02, "Price reduction for ten years of loyalty.")
    concession_step = part(0.03, "Largest concession in a yearly price round, about.")
    value_defends = weight(1.0, "How far remembered value holds a price.")
    price_speed = part(0.12, "Speed with which prices follow agreements.")
    information_saves = part(0.05, "Cost of goods saved by full information.")
    serve_fixed = euros(500.0, "Cost of serving any active account for a month.")
    serve_rate = part(0.05, "Cost to serve as a share of revenue.")
    survey_cost = euros(1500.0, "Cost of asking one customer once.")
    concessions_fade = part(0.983, "Part of earlier concessions still counted a month later.")
    cash_kept_months = Field(6.0, "months of sales", "Cash beyond this is paid out in months of profit.", "judged", 0.0, 120.0, given=True)
    distress_patience = months(18, "Months of distress before the end.")
    comfort_speed = part(0.05, "Speed with which good results make comfortable.")
    # life cycle
    stage_trust = part(0.46, "Buyer trust a co-operative relationship needs.")
    stage_commitment = part(0.40, "Commitment it needs.")
    stage_commitment_step = part(0.06, "More of it for each further stage.")
    stage_information = part(0.16, "Information sharing for each stage above basic.")
    stage_involvement = part(0.16, "Involvement for each stage above basic.")
    stage_slack = part(0.05, "How far the state may fall short before the label falls.")
    stage_patience = months(6, "Months a stage is lived before the next is talked about.")
    talks_a_year = yearly(1.5, "Talks about the next step.")
    freedom = part(0.48, "What going deeper must be worth to the buyer.")
    freedom_step = part(0.06, "More of it for each further stage.")
    significant = part(0.6, "Significance for which a supplier accepts losses.")
    sour = part(0.35, "Satisfaction below which a side steps back.")
    decline_rate = yearly(0.07, "Declines of an ordinary relationship without bonds.", "calibrated to C05")
    bond_holds = weight(1.5, "How strongly bonds hold.")
    young_frail = weight(1.2, "How much likelier the young are to decline.")
    push_satisfaction = weight(3.0, "Push of dissatisfaction.")
    push_trust = weight(2.0, "Push of distrust.")
    push_drift = weight(4.0, "Push of diverging interests.")
    push_betrayal = weight(2.0, "Push of a recent betrayal.")
    push_failure = weight(
        0.7, "Push of each failure after the first.", "one slip is forgiven, Dutta et al. 2005 (verified sign)"
    )
    push_contact = weight(1.2, "Push of a lost contact.")
    push_offer = weight(0.4, "Hold of a good offer.")
    push_neglect = weight(0.8, "Push of hardly ever meeting.")
    unforgivable = part(0.45, "Gravity above which betrayal tips a relationship with no switching cost at once.")
    end_rate = part(0.05, "Chance a month that a decline comes to its end.")
    recovery = part(0.05, "Chance a month that a repaired relationship turns.")
    betrayal_repairable = part(0.15, "Fresh betrayal above which no decline is repaired.")
    alignment_repairable = part(0.45, "Agreement of interests below which no decline is repaired.")
    betrayal_haste = Field(2.5, "ratio", "How much faster the betrayed take their orders away.", "judged", 1.0, 10.0, given=True)
    share_too_small = part(0.012, "Share of wallet below which a declining relationship ends.")
    exit_talk_months = months(3, "Months into decline when the parties talk about the exit.")
    plan_saves = part(0.6, "Part of exit costs that an agreed plan saves.")
    forgetting = part(0.02, "Speed with which old trust fades without trade.")
    # reputation and review
    talking = part(0.15, "Chance a month that a customer talks about a supplier.")
    word_weight = part(0.03, "Weight of what is said in the reputation.")
    potential_error = part(0.15, "Error in the potential seen of an unknown account.")
    survey_error = part(0.10, "Error of asking once.")
    key_willing = part(0.25, "Willingness to share that a key account needs.")
    significance_bar = part(0.5, "Significance that earns status.")
    significance_slack = part(0.15, "How far it may fall before status is withdrawn.")
    misconduct_limit = part(0.4, "Misconduct that costs status.")
    misconduct_unbearable = part(0.85, "Misconduct that ends a relationship.")
    concession_limit = part(0.12, "Concession that costs an unprofitable account its status.")
    rival_limit = part(0.45, "Lead of rivals' share that costs status.")
    withdrawal_hurts = part(0.12, "Satisfaction a customer loses with its status.")
    loss_borne = part(0.15, "Loss, as a share of revenue, that a supplier bears for the sake of its overhead.")
    loss_patience = months(24, "Months of losses before an account is re-engineered or let go.")
    reengineering_saves = part(0.25, "Cost to serve that re-engineering saves.")


PRESETS = {
    "evidence": {},
    "practice": {"recession_gap": 102.0, "recession_gap_spread": 0.1, "recession_gap_shortest": 84.0},
    "calm": {
        "recessions": False,
        "trouble_rate": 0.0,
        "shortage_rate": 0.0,
        "scandal_rate": 0.0,
        "vendor_cut_rate": 0.0,
    },
}
"""Named sets of assumptions: what studies find, what practitioners say, and a world without shocks."""
