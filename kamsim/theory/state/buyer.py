"""The declared state of a buying firm."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY, DeliveryType, Scope, Vocabulary


class BuyerState(Row):
    """A buying firm: a decision maker, not a parameter."""

    number = Field(0, "row", "Its own row.")

    strategy = Field(0, "number", "Which buyer strategy it plays.", given=True)
    spend = Field(100000.0, "EUR per month", "What it needs in this category at trend.", "", 0.0, 1e12, given=True)
    growth = Field(0.02, "per year", "Trend growth of its need.", "", -0.5, 1.0, given=True)
    sensitivity = Field(
        3.6,
        "ratio",
        "How much more its own sales swing than the economy.",
        "pattern C25 (verified-2)",
        0.0,
        10.0,
        given=True,
    )
    stock_wanted = Field(
        1.5, "months of sales", "Stock, on hand and ordered, it wants to hold.", "judged", 0.0, 24.0, given=True
    )
    order_smoothing = Field(
        0.5,
        "0..1",
        "How far it orders what it expects to sell rather than what it sold.",
        "pattern C26 (verified)",
        0.0,
        1.0,
        given=True,
    )
    solvency = Field(0.9, "0..1", "Financial health (S1.65).", "", 0.0, 1.0, given=True)
    ethics = Field(0.85, "0..1", "Reluctance to misbehave (S1.66).", "judged", 0.0, 1.0, given=True)
    power_use = Field(
        0.4, "0..1", "Inclination to show its power, e.g. by refusing access (S1.48).", "judged", 0.0, 1.0, given=True
    )
    willingness = Field(
        0.6, "0..1", "How deep it is ready to go with any supplier (S1.61).", "judged", 0.0, 1.0, given=True
    )
    list_length = Field(3, "suppliers", "Places on its preferred list (S0.9).", "", 1, 100, given=True)
    orders_a_month = Field(
        4.0, "orders per month", "How often it orders and is served.", "judged", 0.0, 1000.0, given=True
    )
    contract_months = Field(24, "months", "Length of its contracts.", "", 1, 240, given=True)
    year_end = Field(12, "month of the year", "Last month of its business year.", "", 1, 12, given=True)
    review_years = Field(
        0,
        "years",
        "Years after which it must review all its suppliers; 0 = it need not (S2.28).",
        "",
        0,
        30,
        given=True,
    )
    accredits = Field(False, "yes/no", "Orders only from accredited suppliers (S1.25).", given=True)
    diligence = Field(
        0.5, "0..1", "How hard it checks suppliers it does not trust (S1.22).", "judged", 0.0, 1.0, given=True
    )
    exclusive = Field(False, "yes/no", "Expects its key suppliers not to serve its rivals (S1.71).", given=True)
    rivalry_group = Field(
        NOBODY,
        "number",
        "End market in which it fights others of the same number (S1.74); -1 none.",
        "",
        -1,
        1000,
        given=True,
    )
    needs_price = Field(0.3, "0..1 weight", "How much it values a low price.", "", 0.0, 1.0, given=True)
    needs_reliability = Field(0.5, "0..1 weight", "How much it values kept promises.", "", 0.0, 1.0, given=True)
    needs_response = Field(
        0.4, "0..1 weight", "How much it values quick answers and updates (S2.16).", "", 0.0, 1.0, given=True
    )
    needs_technical = Field(
        0.4, "0..1 weight", "How much it values engineers who keep its line running (S2.33).", "", 0.0, 1.0, given=True
    )
    needs_presence = Field(
        0.1, "0..1 weight", "How much it values events, gifts and brochures (S2.32).", "", 0.0, 1.0, given=True
    )
    maturity = Field(0.5, "0..1", "Inclination to part in a grown-up way (S0.32).", "judged", 0.0, 1.0, given=True)
    worldwide = Field(
        False, "yes/no", "Works worldwide and wants worldwide supply of critical items (S1.11).", given=True
    )
    formal = Field(
        False, "yes/no", "Buys by a documented process: set people meet suppliers at set times (S1.27).", given=True
    )
    segment = Field(0, "number", "Territory or sector it belongs to (S4.6).", "", 0, 1000, given=True)
    calendar_every = Field(3, "months", "How often a documented process lets suppliers in.", "", 1, 60, given=True)
    calendar_open = Field(2, "months", "How long it lets them in each time.", "", 1, 60, given=True)
    delivery_type = Field(
        int(DeliveryType.ORDINARY), "word", "How it takes its deliveries (S2.11).", given=True, words=DeliveryType
    )
    buying_group = Field(
        NOBODY, "row", "Group with which it negotiates as one; -1 none (S1.9).", "", -1, 1000, given=True
    )
    scope = Field(int(Scope.SITE), "word", "How far it reaches (S1.1).", given=True, words=Scope)
    sites = Field(1, "sites", "Places where it needs deliveries (S1.1).", "", 1, 200, given=True)
    central_contract = Field(True, "yes/no", "Buys for all its sites under one contract (S1.12).", given=True)
    waste_tolerated = Field(
        0.4,
        "0..1",
        "Waste in a supplier's work and service that it puts up with (S1.14).",
        "judged",
        0.0,
        1.0,
        given=True,
    )
    fame = Field(0.4, "0..1", "How much others look at whom it buys from (S1.4).", "judged", 0.0, 1.0, given=True)
    vocabulary = Field(
        int(Vocabulary.KEY_ACCOUNT), "word", "What it calls such a relationship (S4.1).", given=True, words=Vocabulary
    )
    # kept by the rules
    pulled = Field(0.0, "share of its sales", "Sales that suppliers' work with its customers adds (S4.28).")
    short = Field(0.0, "share of its sales", "Sales lost as what it cannot replace soon did not arrive.")
    managed = Field(0.0, "0..1", "How far suppliers that manage its stock calm its orders (S2.8).")
    first_relationship = Field(0, "row", "Its first relationship.")
    relationship_count = Field(0, "relationships", "Suppliers it knows.")
    most_relationships = Field(0, "relationships", "Suppliers it can know, now and later.")
    first_contact = Field(0, "row", "Its first contact seat.")
    contact_count = Field(0, "seats", "Its contact seats.")
    trend = Field(1.0, "index, start = 1", "Its trend size.")
    sales = Field(1.0, "index, start = 1", "Its own sales this month.")
    sales_expected = Field(1.0, "index, start = 1", "What it expects to sell.")
    stock = Field(1.0, "months of sales at start", "Stock of the bought goods.")
    orders = Field(0.0, "EUR per month", "What it orders in the category this month, from everybody.")
    distressed = Field(False, "yes/no", "Pays late.")
    exited = Field(False, "yes/no", "Failed and gone.")
    leverage = Field(0.5, "0..1", "How easily it could do without any one supplier.")
    partners = Field(0, "suppliers", "Suppliers it buys from.")
    scandal = Field(0.0, "0..1", "Public damage that is still fresh (S0.30).")
    cut_to = Field(0, "suppliers", "Suppliers a running vendor cut leaves over; 0 = no cut (S1.13).")
    exited_months = Field(0, "months", "Months since it failed.")
    calendar_closed = Field(False, "yes/no", "The procurement calendar keeps suppliers out this month.")
    purchasing_power = Field(0.4, "0..1", "What it weighs in a price round, alone or with its group (S1.8).")
    joint_pressure = Field(0.0, "0..1", "How hard its group pushes prices; 0 without one.")
    group_conflict = Field(False, "yes/no", "A rival sits in its buying group (S1.10).")
    trend_last_year = Field(1.0, "index, start = 1", "Its trend size a year ago.")
    growth_realised = Field(0.02, "per year", "Its growth over the last year.")
    people_moved = Field(False, "yes/no", "Somebody left or joined this month.")
