"""A history told in plain sentences, with causes and the names of the scenario."""

from .words import STAGE_ALIASES, Kind, Role, Side, Stage

SENTENCES = {
    "recession_began": "a recession began; output will fall by about {percent}",
    "recession_ended": "the recession ended",
    "scandal": "{firm} was hit by a public scandal",
    "internal_trouble": "internal trouble at {firm} cost {percent} of its quality",
    "shortage": "{firm} ran short: {percent} of its capacity was missing",
    "buyer_grows": "{firm} grew by {percent} at one stroke",
    "contact_joined": "{who} became {role} of {house}{knows}",
    "knowledge_lost": "{supplier} lost {percent} of what there is to know about {buyer}: it was in one head and on no record",
    "window_opened": "a new contact at {buyer} opened the door to {supplier}",
    "prior_tie": "the newcomer at {buyer} already knew {supplier}",
    "access_refused": "{buyer} refused {supplier} access to further people for {size:.0f} months",
    "access_granted": "{buyer} let {supplier} see its people again",
    "shape_changed": "{pair}: who meets whom changed from {old_shape} to {new_shape}",
    "contradiction": "{supplier}'s people told {buyer} contradictory things",
    "service_failed": "{supplier} failed {buyer} badly",
    "rationed": "{supplier} could not deliver {percent} of {buyer}'s orders ({detail} rationing)",
    "act_committed": "unseen by {buyer}, {supplier} took an unfair gain: {act}",
    "act_detected": "{buyer} found out: {act} by {supplier}",
    "misconduct_committed": "unseen by {supplier}, {buyer} behaved unethically",
    "misconduct_detected": "{supplier} found out that {buyer} had behaved unethically",
    "disappointed": "{buyer} was bitterly disappointed by {supplier}",
    "status_announced": "{supplier} announced to {buyer} that it is a key account",
    "treated_as_one_of_many": "{buyer} saw that {supplier} calls it a key account and treats it as one of many",
    "wrong_people": "{buyer} found that {supplier} had put the wrong people on its account",
    "unrealistic_aims": "{buyer} found that {supplier} had promised more than anybody could keep",
    "survey_held": "{supplier} asked {buyer} what it values",
    "trial_began": "{buyer} gave {supplier} a first order, on trial",
    "trial_passed": "{supplier} passed its trial at {buyer}",
    "trial_failed": "{supplier} failed its trial at {buyer}",
    "listed": "{buyer} put {supplier} on its preferred list, place {size:.0f}",
    "delisted": "{buyer} took {supplier} off its preferred list",
    "tender_won": "{supplier} defended its contract with {buyer} in a tender",
    "tender_lost": "{supplier} lost a tender at {buyer}",
    "vendor_cut": "{firm} cut its suppliers by {size:.0f}",
    "accredited": "{buyer} accredited {supplier}",
    "accreditation_lapsed": "{supplier}'s accreditation at {buyer} lapsed",
    "concession": "{buyer} pressed {supplier} to a discount of {percent}",
    "distress": "{firm} ran out of cash; its largest account is {percent} of sales",
    "recovered": "{firm} recovered from its distress",
    "insolvent": "{firm} failed",
    "stage_rose": "{pair} became {stage}",
    "stage_fell": "{pair} fell back to {stage}",
    "consent_refused": "{buyer} was not ready to go deeper with {supplier}",
    "status_given": "{supplier} made {buyer} a {detail} account",
    "status_withdrawn": "{supplier} took status away from {buyer} ({detail})",
    "decline_began": "{pair} began to come apart",
    "decline_halted": "{pair} was mended",
    "exit_planned": "{buyer} and {supplier} agreed how to part",
    "ended": "{pair} ended; {ender} ended it{plan}",
    "returned": "{buyer} came back to {supplier}",
    "reengineered": "{supplier} made {buyer} cheaper to serve",
    "rival_conflict": "{supplier}'s tie to a rival of {buyer} barred the way deeper",
    "board_review": "the board of {supplier} stepped in for {buyer}",
    "bad_word": "{buyer} spoke badly of {supplier}",
}  # fmt: skip
DEPARTURES = {
    "contact_left": "{who}, {role} of {house}, left",
    "contact_poached": "{who}, {role} of {house}, joined {joined}",
    "contact_retired": "{who}, {role} of {house}, retired",
    "contact_promoted": "{who}, {role} of {house}, was promoted",
}
CAUSES = {
    "price_high": "the price was high", "value_forgotten": "its benefits had been forgotten", "power": "it could",
    "trust_low": "trust was low", "dependence": "one side depends on the other", "drift": "interests drifted apart",
    "neglect": "hardly anybody met", "service_failed": "promises were broken", "act_detected": "of the betrayal",
    "contact_left": "a contact had gone", "benefit_low": "the benefit was small", "ceiling": "it never wanted more",
    "rival_conflict": "of a rival's tie", "delighted": "service was good", "bonds": "leaving would be costly",
    "vendor_cut": "of the vendor cut", "tender_lost": "of the lost tender", "unprofitable": "it lost money",
    "distress": "of its distress", "insolvent": "one of them failed", "misconduct_detected": "of the misconduct", "shortage": "of the shortage", "status_announced": "of what had been announced",
    "window_opened": "a window was open", "selection": "it was worth it", "disappointed": "it disappointed",
    "contact_joined": "of the newcomer", "contact_poached": "the person went to a rival", "poor_fit": "people did not fit",
    "contact_retired": "the person retired", "contact_promoted": "the person rose",
    "tender_won": "it won the tender",
}  # fmt: skip
MINOR = {"contradiction", "survey_held", "listed", "delisted", "access_granted", "contact_joined", "window_opened",
         "trial_passed", "concession", "board_review", "accredited", "consent_refused", "bad_word", "knowledge_lost",
         "service_failed", "rationed", "misconduct_committed", "prior_tie", "reengineered"}  # fmt: skip
SHAPES = ("no tie", "bow-tie", "fan", "lattice", "diamond")


def because(causes):
    """The causes of a line as a clause; empty if there is none to tell."""
    named = [part.rsplit(" ", 1) for part in causes.split(", ") if part]
    told = [CAUSES[cause] for cause, weight in named if cause in CAUSES and float(weight) >= 0.25][:2]
    return f", because {' and '.join(told)}" if told else ""


class Teller:
    """Tells the lines of one run's ledger; knows names, roles and places."""

    def __init__(self, scenario):
        self.scenario, self.seats = scenario, scenario.layout.world.contacts

    def words(self, event):
        """Everything a sentence may mention."""
        seat = int(event.contact)
        place = {}
        if seat >= 0:
            names = self.scenario.names
            side, firm = self.seats["side"][seat], self.seats["firm"][seat]
            place = {
                "role": Role(int(self.seats["role"][seat])).name.lower().replace("_", " "),
                "house": (names.suppliers if side == Side.SUPPLIER else names.buyers)[firm],
            }
        supplier, buyer = str(event.supplier), str(event.buyer)
        shape = int(event.size) if event.kind == "shape_changed" else 0
        stages = STAGE_ALIASES["kamsim"]
        return {
            "supplier": supplier,
            "buyer": buyer,
            "pair": f"{supplier}–{buyer}",
            "firm": buyer if supplier == "nan" else supplier,
            "who": event.who,
            "joined": "a rival" if str(event.joined) == "nan" else str(event.joined),
            "knows": "" if str(event.joined) == "nan" else f", and knows {event.joined} from before",
            "percent": f"{abs(event.size):.0%}",
            "size": event.size,
            "detail": event.detail.replace("_", " "),
            "act": event.detail.replace("_", " "),
            "stage": event.detail if event.detail in stages else "",
            "old_shape": SHAPES[shape],
            "new_shape": event.detail.replace("_", "-"),
            "ender": supplier if event.initiator == "supplier" else buyer,
            "plan": ", along an agreed plan" if event.planned else "",
            **place,
        }

    def sentence(self, event):
        """One line of the ledger as a sentence without its month."""
        kind = str(event.kind)
        words = self.words(event)
        if kind in DEPARTURES:
            told = DEPARTURES[kind].format(**words)
            if event.relationship >= 0:
                other = words["buyer"] if words["house"] == words["supplier"] else words["supplier"]
                told += f", and held {event.size:.0%} of the ties to {other}"
            return told
        return SENTENCES[kind].format(**words) + because(event.causes) if kind in SENTENCES else ""


def tell(run, relationships=None, minor=False):
    """The story of a run as sentences in order.

    Parameters
    ----------
    run : Run
        One history.
    relationships : list of int, optional
        Only what concerns these relationships and the economy.
    minor : bool
        Tell small things too.

    Returns
    -------
    list of str
        ``Month 37: Anna Berg, key account manager of North Bearings, left, and held 81% of the ties to ...``
    """
    teller, events = Teller(run.scenario), run.events
    if relationships is not None:
        general = events["kind"].isin(["recession_began", "recession_ended"])
        events = events[events["relationship"].isin(relationships) | general]
    if not minor:
        events = events[~events["kind"].isin(list(MINOR))]
        quiet = events["kind"].isin(list(DEPARTURES)) & ((events["relationship"] < 0) | (events["size"] < 0.25))
        events = events[~quiet]
    told = ((int(event.month), teller.sentence(event)) for event in events.itertuples())
    return [f"Month {month}: {sentence[0].upper()}{sentence[1:]}." for month, sentence in told if sentence]


def turning_points(run, relationship, most=4):
    """The lines that explain best how a relationship came to stand where it stands."""
    weights = {
        Kind.ENDED: 9, Kind.ACT_DETECTED: 8, Kind.DECLINE_BEGAN: 7, Kind.RETURNED: 6, Kind.TENDER_LOST: 5,
        Kind.CONTACT_POACHED: 5, Kind.CONTACT_LEFT: 4, Kind.TREATED_AS_ONE_OF_MANY: 4, Kind.STATUS_WITHDRAWN: 4,
        Kind.STAGE_ROSE: 3, Kind.STATUS_GIVEN: 3, Kind.STAGE_FELL: 3, Kind.TENDER_WON: 2, Kind.TRIAL_BEGAN: 2,
    }  # fmt: skip
    weight = {kind.name.lower(): value for kind, value in weights.items()}
    lines = run.events[run.events["relationship"] == relationship]
    small = lines["kind"].isin(list(DEPARTURES)) & (lines["size"] < 0.4)
    lines = lines[lines["kind"].isin(list(weight)) & ~small]
    order = lines["kind"].astype(str).map(weight).astype(float) + lines["month"] / 1000.0
    chosen = lines.loc[order.sort_values(ascending=False).index[:most]].sort_values("month")
    teller = Teller(run.scenario)
    return [f"month {int(event.month)}: {teller.sentence(event)}" for event in chosen.itertuples()]


def stage_words(stage):
    """A stage as one says it."""
    return STAGE_ALIASES["kamsim"][int(Stage[stage.upper()])]
