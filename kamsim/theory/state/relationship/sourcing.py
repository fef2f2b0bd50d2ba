"""Lists, contracts, offers and shares."""

from kamsim.theory.fields import Field
from kamsim.theory.words import NOBODY


class Sourcing:
    """Lists, contracts, offers and shares."""

    preferred = Field(False, "yes/no", "On the buyer's preferred list.", given=True)
    rank = Field(0, "place", "Place among the buyer's suppliers, 1 = best; 0 = none.")
    accredited = Field(False, "yes/no", "Holds the buyer's accreditation.", given=True)
    accreditation_months = Field(0, "months", "Months it stays valid.")
    contract_end = Field(0, "month", "Month in which the next of its contracts ends.", given=True)
    offer = Field(0.0, "share of price", "What it is worth to the buyer now, against a usual supplier.")
    bids = Field(False, "yes/no", "It was on the table in the buyer's last choice.")
    bid = Field(0.0, "share of price", "What it was worth there, switching and luck included.")
    put_out = Field(0.0, "0..1", "Part of the buyer's spend here that is put out to tender this month.")
    won_back = Field(0.0, "0..1", "What of it is kept.")
    lost_to = Field(NOBODY, "row", "Relationship that took the rest; -1 for a firm outside this world.")
    contested = Field(False, "yes/no", "It bid for what it held.")
    challengers = Field(0, "suppliers", "Who bid against it.")
    challenger_price = Field(1.0, "index, market = 1", "What the best of them asked.")
    share_of_wallet = Field(0.0, "0..1", "Part of the buyer's category spend placed here.", "", 0.0, 1.0, given=True)
    share_wanted = Field(0.0, "0..1", "Share the buyer is moving to.")
    rival_share = Field(0.0, "0..1", "Part of the spend that other suppliers of this world hold.")
    track_record = Field(0.9, "0..1", "Record of reliability over about a year (S0.8).")


class Capability:
    """What each side believes the other can, and how the supplier gets in."""

    buyer_estimate = Field(0.5, "0..1", "Buyer's estimate of what the supplier can (S0.4).")
    buyer_uncertainty = Field(1.0, "0..1", "How unsure it is of that, 1 = as of a stranger.")
    supplier_estimate = Field(0.5, "0..1", "Supplier's estimate of how well the buyer pays and plans (S0.4).")
    supplier_uncertainty = Field(1.0, "0..1", "How unsure it is of that.")
    visits = Field(0, "count", "Visits of the buyer to the supplier's site so far.")
    signal = Field(0.0, "0..1", "How promising the prospect looks to the supplier (S1.39).")
    true_promise = Field(0.0, "0..1", "How promising it truly is; no strategy reads it.")
    spotted = Field(False, "yes/no", "The supplier takes it for a coming key account (S1.39).")
    criteria_missed = Field(
        0, "criteria, of 4", "Of quality, finances, conduct and ability, how many fall short (S1.25)."
    )
    audit_months = Field(0, "months", "Months until a supplier that failed its audit may try again.")
    one_off = Field(0.0, "EUR", "Cost of visits, surveys and talks, booked with the next month.")
    entry_spend = Field(0.0, "EUR", "Spent on getting in before the first order (S1.26).")


class Scope:
    """What the relationship covers of the buyer's product lines."""

    first_supply = Field(0, "row", "Its first row in the table of supplies; three in all.")
    sole_part = Field(0.0, "0..1", "Part of its trade for which the buyer has no other source (S0.14).")
    white_space = Field(0.0, "0..1", "Part of the buyer's spend it could still win, line by line (S0.18).")
    criticality = Field(0.5, "0..1", "How critical what it delivers is to the buyer (S4.12).")
