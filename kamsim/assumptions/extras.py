"""What goes beyond the usual offer: extras, productivity, insight, downstream work, technology, lean supply."""

from ..fields import Field
from .kinds import euros, part, weight


class Extras:
    """What goes beyond the usual offer: extras, productivity, insight, downstream work, technology, lean supply."""

    extra_level = part(0.3, "Level of a lever from which it is an extra on top of the usual offer (S1.36).")
    extras_remembered = weight(0.03, "Benefit remembered for each extra.")
    usual_extras = Field(0.24, "of five", "Extras of an ordinary account.", "judged", 0.0, 5.0, given=True)
    adaptation_binds = weight(0.3, "How much adaptation adds to the buyer's commitment (S1.35).")
    usual_adaptation = part(0.117, "Adaptation of an ordinary account.")
    support_gain = part(0.06, "Saving on the customer's line, as a share of purchases, by all the support it needs (S2.18).")
    gain_felt = weight(2.0, "How much of the benefit remembered comes from such savings.")
    usual_gain = part(0.0034, "Saving at an ordinary account, as a share of purchases.")
    insight_matters = weight(0.3, "How much market insight makes a supplier matter (S2.25).")
    usual_insight = part(0.124, "Insight brought to an ordinary account.")
    documents_count = weight(0.6, "Weight of documented benefit in what purchasing remembers (S2.27).")
    benefits_help = part(0.3, "How much quantified benefits add to what is documented (S2.27).")
    pull_most = part(0.10, "Orders that full work with the customer's customers pulls in (S4.28).")
    annoyance = part(0.10, "Chance a quarter that a distrustful customer minds it (S2.26).")
    annoyance_harm = part(0.08, "Satisfaction lost when it does.")
    basics_needed = part(0.65, "Baseline below which any account decays (S4.2).")
    basics_count = weight(0.8, "Commitment lost for each part of the baseline that is missing.")
    technology_fixed = euros(6000.0, "Fixed cost of systems for one account (S1.21).")
    technology_rate = Field(0.1, "months of revenue", "Cost that grows with the account.", "judged", 0.0, 24.0, given=True)
    technology_saves = part(0.005, "Saving in cost to serve by such systems, as a share of revenue.")
    technology_ages = part(0.017, "Part of their book value written off a month.")
    stay_hoped = Field(
        100.0, "months", "Time for which a wholly committed account is expected to stay.", "judged", 1.0, 600.0, given=True
    )
    lean_weight = weight(0.6, "Weight of a supplier's waste in how it looks (S1.14).")
    lean_rise = part(0.01, "How much less waste buyers tolerate each year.")
    lean_floor = part(0.15, "Waste that is always tolerated.")
    lean_speed = part(0.3, "Part of the waste complained of that a supplier takes out in a year.")
    lean_cost = Field(1.0, "months of sales", "Cost of taking all waste out.", "judged", 0.0, 60.0, given=True)
    usual_slack = part(0.10, "Share of an ordinary supplier's work that adds no value.")
    waste_costs = part(0.3, "How far waste in one's own work shows in the cost of goods.")
    asking_rate = part(0.25, "Chance a quarter to ask a customer, where asking is wanted without limit (S2.31).")
    voice_asks = part(0.2, "Further chance by a full voice-of-the-customer service.")
    trust_alarm = part(0.4, "Believed trust below which a board takes a strategic account for endangered (S2.31).")
