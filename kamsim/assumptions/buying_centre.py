"""The buying centre, access to it, and what hangs on single persons."""

from ..fields import Field
from .kinds import part, weight


class BuyingCentre:
    """The buying centre, access to it, and what hangs on single persons."""

    calendars = Field(True, "yes/no", "Documented processes keep suppliers out between their dates.", given=True)
    purchasing_gate = part(0.7, "How far introductions hang on the tie to purchasing, up to co-operation.")
    voice_user = part(0.15, "Say of a user in the buying decision.")
    voice_influencer = part(0.25, "Say of an engineer or other influencer.")
    voice_purchaser = part(0.30, "Say of a purchaser.")
    voice_gatekeeper = part(0.10, "Say of a gatekeeper.")
    voice_decider = part(0.20, "Say of a decider.")
    backing_weight = weight(0.6, "Weight of the buying centre's backing in how a supplier looks.")
    backing_usual = part(0.21, "Backing of an ordinary account; no effect there.", "calibrated to the default market")
    bid_selling = weight(0.5, "Weight of the manager's skill at selling in a tender without documented process.")
    bid_selling_formal = weight(0.02, "The same under a documented process: next to nothing (S1.28).")
    bid_capability = weight(0.3, "Weight of relationship capability in a tender without documented process.")
    bid_capability_formal = weight(0.9, "The same under a documented process.")
    senior_access_needed = Field(
        True, "yes/no", "Senior managers are met only where the buyer grants it (S1.32).", given=True
    )
    senior_trust = part(0.5, "Trust from which a buyer lets a key supplier see its senior management.")
    standard_contact = Field(
        0.9, "ratio", "Contact beyond the main tie at accounts without status (S1.33).", "judged", 0.0, 2.0, given=True
    )
    key_contact = Field(1.2, "ratio", "The same at key accounts.", "judged", 0.0, 2.0, given=True)
    divisions_usual = Field(
        1.4, "departments", "Linked departments of an ordinary account; no effect there.", "calibrated to the default market",
        0.0, 5.0, given=True,
    )  # fmt: skip
    division_talk = part(0.05, "Openness each further pair of departments that talk adds.")
    fit_counts = weight(1.0, "How much it matters whether two persons get on (S1.44); 0 = not at all.")
    fit_poor = Field(-0.35, "-1..1", "Fit below which trust between two persons does not grow.", "judged", -1.0, 1.0, given=True)
    held_weight = weight(0.8, "How much more a leaver takes along where trust hangs on persons (S2.20).")
    held_usual = part(0.37, "Person-held share of an ordinary account; no effect there.", "calibrated to the default market")
    hot_line_helps = part(0.25, "Chance a month that a hot line to the top adds to solving a problem (S2.22).")
    hours_of_executives = part(0.06, "Part of a month's work one meeting takes an executive.")
