"""The declared state of the economy."""

from kamsim.theory.fields import Field, Row


class MarketState(Row):
    """The economy all firms share: one row."""

    month = Field(0, "months", "Months played since the start.")
    in_recession = Field(False, "yes/no", "The economy is contracting.")
    recession_depth = Field(
        0.0, "0..1", "Fall of output at the trough of this recession.", "NBER cycles via patterns C24-C25 (verified)"
    )
    recession_month = Field(0, "months", "Months since this recession began.")
    recession_length = Field(0, "months", "Months this recession will contract.")
    months_to_recession = Field(
        -1, "months", "Months until the next contraction starts; -1 lets chance say.", "", -1, 1200, given=True
    )
    output = Field(1.0, "index, trend = 1", "Output of the whole economy against its trend.")
    events = Field(0, "lines", "Lines written in the cause ledger so far.")
    bids = Field(0, "lines", "Tenders written so far.")
    turned_away = Field(0, "suppliers", "Suppliers that could not be met because there was no place for them.")
    people = Field(0, "persons", "Number the next newcomer will carry.")
    mean_orders = Field(0.0, "EUR per month", "Mean orders of a buyer, taken once a year.")
    usual_trust = Field(0.6, "0..1", "Buyers' trust over all accounts, mean, taken once a year.")
    usual_satisfaction = Field(0.6, "0..1", "Buyers' satisfaction over all accounts, mean, taken once a year.")
    usual_service = Field(0.5, "0..1", "Service delivered over all accounts, mean, taken once a year.")
    usual_value = Field(0.5, "0..1", "Value remembered over all accounts, mean, taken once a year.")
    usual_switching_cost = Field(0.5, "0..1", "Cost of switching over all accounts, mean, taken once a year.")
    usual_dependence = Field(0.5, "0..1", "Buyers' dependence over all accounts, mean, taken once a year.")
    buyer_concentration = Field(0.0, "0..1", "Herfindahl index of the buyers' orders (S1.8).")
