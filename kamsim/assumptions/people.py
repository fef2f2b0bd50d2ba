"""People and their meetings."""

from ..fields import Field
from .kinds import months, part, weight, yearly


class People:
    """People and their meetings."""

    # people
    seller_turnover = yearly(0.25, "Sales people leaving their seat.", "HBR 2017 (verified)")
    key_manager_turnover = yearly(0.15, "Key account managers leaving their seat.", "pattern C10 (judged)")
    buyer_turnover = yearly(0.22, "Buyer contacts leaving their seat.", "calibrated to C11; employer tenure statistics say 0.20 (verified)")
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
    preference_fades = part(0.97, "Part of a newcomer's older preference left a month later.")
    # meetings
    meeting_rate = weight(1.1, "Meetings a month on the main tie at usual effort.")
    tie_growth = part(0.10, "Part of the gap to a full bond that one meeting closes.")
    tie_fade = part(0.035, "Part of a bond lost in a month without meeting.")
    stranger_trust = part(0.40, "Trust between persons who have just met.")
    introduction_rate = part(0.5, "Chance a month of an introduction when everything favours it.")
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
