"""What was promised and what was delivered."""

from kamsim.theory.fields import Field


class Service:
    """What was promised and what was delivered."""

    delivered = Field(0.5, "0..1", "Service as this buyer values it, this month.")
    reliability = Field(0.9, "0..1", "Share of promises kept, this month.")
    response = Field(0.5, "0..1", "Quickness of answers and updates.")
    technical = Field(0.3, "0..1", "Technical support given.")
    presence = Field(0.3, "0..1", "Events, gifts and brochures given.")
    fill_rate = Field(1.0, "0..1", "Share of its orders that was delivered.")
    failed = Field(False, "yes/no", "A service failure happened this month.")
    recent_failures = Field(0.0, "count", "Failures, fading within a year (C19).")
    open_problem = Field(0, "months", "Age of the problem that is still open; 0 none.")


class Delivery:
    """How orders arrive, what the service desk is like, and what dealing with the supplier costs the customer."""

    # orders
    defects = Field(0.03, "0..1", "Share of orders with an error.")
    hit_rate = Field(0.97, "0..1", "Share of deliveries that came just as required (S2.11).")
    stock_out = Field(0.0, "0..1", "Share of what was needed that was not at hand (S2.8).")
    proven = Field(0.85, "0..1", "Share of orders on time, in full and without error, remembered over a year (S0.6).")
    # the service desk
    dedicated = Field(0.0, "0..1", "Part of its calls that a service representative of its own takes (S2.14).")
    calls = Field(4.0, "calls per month", "Calls to ask where things are (S2.9).")
    wait = Field(1.0, "days", "Wait for somebody who can help (S2.13).")
    explained_again = Field(0.4, "0..1", "Share of calls in which the case is told once more (S2.13).")
    answer_days = Field(3.0, "days", "Time to the first answer and between updates (S2.16).")
    dispute_months = Field(0, "months", "Age of the disputed bill; 0 none (S2.15).")
    hassle = Field(0.05, "0..1 of a purchaser's time", "Time the customer's staff spends on this supplier (S2.17).")


class Levers:
    """What service levers come to in a relationship, and how the supplier chooses them."""

    service_fit = Field(0.32, "0..1", "How near the levers come to what the buyer requires (S1.15).")
    lever_cost = Field(0.0, "EUR per month", "Money that goes into service levers, part of the effort.")
    lever_bond = Field(0.12, "0..1", "How far its levers tie the buyer.")
    lever_opening = Field(0.11, "0..1", "How far its levers open the flow of information.")
    quantified = Field(0.0, "0..1", "Level of benefits put into numbers (S2.27).")
    voice = Field(0.0, "0..1", "Level of voice-of-the-customer research (S2.31).")
    waste = Field(0.0, "EUR per month", "Money spent on what the buyer does not value (S2.32).")
    # what the supplier decides at a review
    own_taste = Field(0.3, "0..1", "How far levers follow what the supplier would like itself (S2.6).")
    evenness = Field(0.0, "0..1", "How far all levers get the same, whatever the customer needs.")
    customer_focus = Field(
        0.5, "0..1", "Research on the customer's needs, against research on what there is to gain (S1.24)."
    )


class Extras:
    """What goes beyond the usual offer, what it is worth, and what is bound to one account."""

    stock_managed = Field(False, "yes/no", "The supplier manages the customer's stock (S1.36).")
    planned_jointly = Field(False, "yes/no", "The two plan production together (S1.36).")
    staff_trained = Field(False, "yes/no", "The supplier trains the customer's staff (S1.36).")
    develops_along = Field(False, "yes/no", "The supplier helps with the customer's product development (S1.36).")
    markets_along = Field(False, "yes/no", "The supplier helps with the customer's marketing (S1.36).")
    extras = Field(0, "of five", "Extra elements on top of the usual offer (S1.36).")
    adaptation = Field(0.42, "0..1", "Adapted product, stock, price, service and process, as far as wanted (S1.35).")
    productivity_gain = Field(0.0, "EUR per month", "What technical support saves the customer's line (S2.18).")
    insight = Field(0.05, "0..1", "Market insight brought, as far as it is to the point (S2.25).")
    demand_pulled = Field(0.0, "share of its orders", "Demand pulled by work with the customer's customers (S4.28).")
    basics = Field(0.7, "0..1", "Regular contact, kept promises, answers: what any account needs (S4.2).")
    technology = Field(0.0, "EUR", "Book value of systems for this account only (S1.21).")
    lean_gap = Field(0.0, "0..1", "Waste the buyer sees beyond what it tolerates (S1.14).")
    trust_believed = Field(0.5, "0..1", "The customer's trust, as a survey told (S2.31).")
    hassle_believed = Field(0.03, "0..1 of a purchaser's time", "How difficult one is, as a survey told (S2.31).")


class Sites:
    """How several sites of one customer are served under one contract."""

    first_site = Field(0, "row", "Its first row in the table of sites.")
    site_count = Field(0, "sites", "Sites served; 0 where the buyer has one only.")
    site_harm = Field(0.0, "0..1", "Local failures as the central contract feels them (S1.12).")
    consistency = Field(1.0, "0..1", "How far all sites hear the same from the supplier (S2.12).")
