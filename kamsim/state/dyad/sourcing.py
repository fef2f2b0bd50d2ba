"""Lists, contracts, offers and shares."""

from ...fields import Field


class Sourcing:
    """Lists, contracts, offers and shares."""

    preferred = Field(False, "yes/no", "On the buyer's preferred list.", given=True)
    rank = Field(0, "place", "Place among the buyer's suppliers, 1 = best; 0 = none.")
    accredited = Field(False, "yes/no", "Holds the buyer's accreditation.", given=True)
    accreditation_months = Field(0, "months", "Months it stays valid.")
    contract_end = Field(0, "month", "Month in which the contract ends.", given=True)
    offer = Field(0.0, "score", "How good its offer looks to the buyer now.")
    share_of_wallet = Field(0.0, "0..1", "Part of the buyer's category spend placed here.", "", 0.0, 1.0, given=True)
    share_wanted = Field(0.0, "0..1", "Share the buyer is moving to.")
    rival_share = Field(0.0, "0..1", "Part of the spend that other suppliers of this world hold.")
    track_record = Field(0.9, "0..1", "Record of reliability over about a year (S0.8).")
