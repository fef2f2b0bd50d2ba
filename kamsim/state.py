"""The declared state of every entity of the world.

Money is EUR per month unless the unit says otherwise; shares, beliefs and probabilities are 0..1.
Where both sides hold a view, the name says whose it is.  Fields marked `given` may be set by a scenario;
everything else is moved by the rules only.
"""

from collections import namedtuple

from .fields import Field, Row
from .words import (
    Act,
    Conduct,
    Destination,
    EndReason,
    Function,
    Kind,
    Level,
    ManagerType,
    Role,
    Shape,
    ShortagePolicy,
    Side,
    Stage,
    Tier,
    Withdrawal,
)

NOBODY = -1

World = namedtuple("World", "market suppliers buyers contacts ties relationships rivalries accounts shocks events bids")
"""All rows of one run.  `accounts[k]` for `k` in ``supplier.first_account ... + account_count`` is the number of a
supplier's relationship; a buyer's relationships, a firm's contacts and a relationship's ties stand side by side."""


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
        NOBODY, "months", "Months until the next contraction starts; -1 lets chance say.", "", -1, 1200, given=True
    )
    output = Field(1.0, "index, trend = 1", "Output of the whole economy against its trend.")
    events = Field(0, "lines", "Lines written in the cause ledger so far.")
    bids = Field(0, "lines", "Tenders written so far.")
    people = Field(0, "persons", "Number the next newcomer will carry.")


class SupplierState(Row):
    """A selling firm."""

    number = Field(0, "row", "Its own row.")

    strategy = Field(0, "number", "Which supplier strategy it plays.", given=True)
    capacity = Field(1.0e6, "EUR per month at list price", "What it can deliver in a month.", "", 0.0, 1e12, given=True)
    quality = Field(0.94, "0..1", "Share of promises it keeps when nothing is wrong.", "judged", 0.0, 1.0, given=True)
    price = Field(1.0, "index, market = 1", "List price against the market.", "", 0.3, 3.0, given=True)
    unit_cost = Field(0.70, "EUR per EUR of list price", "Cost of goods sold.", "judged", 0.05, 2.0, given=True)
    fixed_cost = Field(0.0, "EUR per month", "Overhead that no account causes.", "", 0.0, 1e12, given=True)
    selecting = Field(
        0.5, "0..1", "Skill at seeing which accounts will matter (S1.23).", "judged", 0.0, 1.0, given=True
    )
    growing = Field(0.5, "0..1", "Skill at growing an account.", "judged", 0.0, 1.0, given=True)
    locking = Field(0.5, "0..1", "Skill at building bonds that keep rivals out.", "judged", 0.0, 1.0, given=True)
    informing = Field(0.5, "0..1", "Skill at finding out what customers need.", "judged", 0.0, 1.0, given=True)
    selling_budget = Field(
        20000.0, "EUR per month", "What it may spend on accounts in a month.", "", 0.0, 1e10, given=True
    )
    key_cap = Field(4, "accounts", "Most accounts that may hold key or strategic status.", "", 0, 100000, given=True)
    strategic_cap = Field(
        1, "accounts", "Most accounts that may hold strategic status (S4.15).", "", 0, 100000, given=True
    )
    shortage_policy = Field(
        int(ShortagePolicy.PROPORTIONAL), "word", "Who is served first in a shortage.", given=True, words=ShortagePolicy
    )
    scruple = Field(0.7, "0..1", "Reluctance to take an unfair gain.", "judged", 0.0, 1.0, given=True)
    board_competence = Field(
        0.5, "0..1", "How well the board understands key accounts (S4.16-S4.17).", "judged", 0.0, 1.0, given=True
    )
    cash = Field(1.0e6, "EUR", "Money at hand.", "", -1e12, 1e13, given=True)
    reputation = Field(0.5, "0..1", "What firms without own experience think of it.", "", 0.0, 1.0, given=True)
    maturity = Field(0.5, "0..1", "Inclination to part in a grown-up way (S0.32).", "judged", 0.0, 1.0, given=True)
    reviews_accounts = Field(True, "yes/no", "The board reviews strategic accounts every quarter (S4.16).", given=True)
    # kept by the rules
    first_account = Field(0, "row", "Where its accounts begin in `world.accounts`.")
    account_count = Field(0, "accounts", "Relationships it has or may have.")
    first_contact = Field(0, "row", "Its first contact seat.")
    contact_count = Field(0, "seats", "Its contact seats.")
    sales = Field(0.0, "EUR per month", "Sales to the accounts of this world this month.")
    profit = Field(0.0, "EUR per month", "Profit after cost to serve, effort and overhead.")
    selling_cost = Field(0.0, "EUR per month", "Effort and cost to serve of all accounts.")
    sales_year = Field(0.0, "EUR", "Sales since the start of this year.")
    profit_year = Field(0.0, "EUR", "Profit since the start of this year.")
    selling_cost_year = Field(0.0, "EUR", "Effort and cost to serve since the start of this year.")
    sales_last_year = Field(0.0, "EUR", "Sales of the year before.")
    sales_mean = Field(0.0, "EUR per month", "Sales, remembered over about a year.")
    concentration = Field(0.0, "0..1", "Herfindahl index of sales over accounts (S3.4).")
    largest_share = Field(0.0, "0..1", "Share of sales of the largest account.")
    partners = Field(0, "accounts", "Accounts that bought this month.")
    key_accounts = Field(0, "accounts", "Accounts with key or strategic status.")
    strategic_accounts = Field(0, "accounts", "Accounts with strategic status.")
    workload = Field(
        0.0, "ratio, 1 = full", "Effort promised to accounts against what budget and people can carry (S4.5)."
    )
    distressed = Field(False, "yes/no", "Cash has run out; lenders watch every step (S3.4).")
    distress_months = Field(0, "months", "Months in distress in a row.")
    exited = Field(False, "yes/no", "Insolvent and gone.")
    exited_months = Field(0, "months", "Months since it went.")
    weights = Field(0.0, "sum of weights", "Claims of all accounts on its selling budget.")
    demanded = Field(0.0, "EUR per month at list price", "Orders of all accounts.")
    served = Field(0.0, "EUR per month at list price", "Capacity already promised while orders are filled.")
    scandal = Field(0.0, "0..1", "Public damage that is still fresh (S0.30).")
    trouble_months = Field(0, "months", "Months its internal trouble will still last (S0.29).")
    trouble = Field(0.0, "0..1", "Share of quality that internal trouble takes away.")
    shortage = Field(0.0, "0..1", "True share of capacity missing (S2.10).")
    shortage_months = Field(0, "months", "Months the shortage will still last.")
    fill_rate = Field(1.0, "0..1", "Share of orders it could deliver this month.")
    board_attention = Field(0.5, "0..1", "How closely the board watches its strategic accounts.")
    comfort = Field(0.0, "0..1", "Complacency: rises with good results, lowers protective spending (S3.15).")
    referral = Field(0.0, "-1..1", "Balance of good and bad word about it this month (S2.4).")


class BuyerState(Row):
    """A buying firm: a decision maker, not a parameter."""

    number = Field(0, "row", "Its own row.")

    strategy = Field(0, "number", "Which buyer strategy it plays.", given=True)
    spend = Field(100000.0, "EUR per month", "What it needs in this category at trend.", "", 0.0, 1e12, given=True)
    growth = Field(0.02, "per year", "Trend growth of its need.", "", -0.5, 1.0, given=True)
    sensitivity = Field(
        2.0,
        "ratio",
        "How much more its own sales swing than the economy.",
        "pattern C25 (verified-2)",
        0.0,
        10.0,
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
    contract_months = Field(24, "months", "Length of its contracts.", "", 1, 240, given=True)
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
    # kept by the rules
    first_relationship = Field(0, "row", "Its first relationship.")
    relationship_count = Field(0, "relationships", "Suppliers it has or may have.")
    first_contact = Field(0, "row", "Its first contact seat.")
    contact_count = Field(0, "seats", "Its contact seats.")
    trend = Field(1.0, "index, start = 1", "Its trend size.")
    sales = Field(1.0, "index, start = 1", "Its own sales this month.")
    sales_expected = Field(1.0, "index, start = 1", "What it expects to sell.")
    stock = Field(1.0, "months of sales at start", "Stock of the bought goods.")
    orders = Field(0.0, "EUR per month", "What it orders in the category this month, from everybody.")
    outside_share = Field(1.0, "0..1", "Share of its spend with suppliers outside this world.")
    distressed = Field(False, "yes/no", "Pays late.")
    exited = Field(False, "yes/no", "Failed and gone.")
    leverage = Field(0.5, "0..1", "How easily it could do without any one supplier.")
    partners = Field(0, "suppliers", "Suppliers it buys from.")
    best_offer = Field(0.0, "score", "The best offer on its table this month.")
    scandal = Field(0.0, "0..1", "Public damage that is still fresh (S0.30).")
    cut_to = Field(0, "suppliers", "Suppliers a running vendor cut leaves over; 0 = no cut (S1.13).")
    exited_months = Field(0, "months", "Months since it failed.")
    offers_wanted = Field(0.0, "sum of shares", "What all suppliers' offers together claim of its spend.")


class ContactState(Row):
    """A seat in a boundary-spanning role; the person in it may change."""

    number = Field(0, "row", "Its own row.")

    firm = Field(0, "row", "Firm the seat belongs to.")
    side = Field(int(Side.SUPPLIER), "word", "Which side the firm is on.", words=Side)
    role = Field(int(Role.ACCOUNT_MANAGER), "word", "What the seat is there to do.", given=True, words=Role)
    function = Field(int(Function.COMMERCIAL), "word", "Department of the seat.", given=True, words=Function)
    level = Field(int(Level.STAFF), "word", "Height in the hierarchy.", given=True, words=Level)
    person = Field(NOBODY, "number", "Who sits there; every newcomer gets a new number.")
    filled = Field(True, "yes/no", "Somebody sits there.")
    skill = Field(0.5, "0..1", "How well the person does the work.", "", 0.0, 1.0, given=True)
    type = Field(int(ManagerType.SALES_MANAGER), "word", "What a manager is best at.", given=True, words=ManagerType)
    loyalty = Field(0.5, "0..1", "Attachment to the employer.", "", 0.0, 1.0, given=True)
    age = Field(42.0, "years", "Age of the person.", "", 16.0, 80.0, given=True)
    tenure = Field(36, "months", "Months in this seat.", "", 0, 600, given=True)
    vacant_months = Field(0, "months", "Months until the seat is filled again.")
    workload = Field(0.0, "ratio, 1 = full", "Work on all accounts against a full month (S1.6).")
    ties_held = Field(0.0, "sum of strengths", "Bonds the person holds.")
    prior_supplier = Field(NOBODY, "row", "Supplier a newcomer already knows (S3.10).", given=True)
    prior_strength = Field(0.0, "0..1", "How strong that older tie is.", "", 0.0, 1.0, given=True)
    left_for = Field(NOBODY, "row", "Supplier the last holder of the seat went to, -1 if none.")
    departed = Field(int(Destination.NONE), "word", "Where this month's leaver went.", words=Destination)
    summoned = Field(
        int(Destination.NONE), "word", "Where a scheduled shock sends the person this month.", words=Destination
    )
    leaver = Field(NOBODY, "number", "Who left this month.")
    joined = Field(False, "yes/no", "A newcomer took the seat this month.")
    counted_for = Field(0, "stamp", "Relationship and month for which the person was last counted.")
    held = Field(0.0, "sum of strengths", "Strength held in the relationship that is being counted.")
    hours = Field(0.0, "ratio, 1 = full", "Work gathered so far this month.")


class TieState(Row):
    """A possible bond between one person on each side."""

    relationship = Field(0, "row", "The relationship it belongs to.")
    supplier_contact = Field(0, "row", "The seat on the supplier's side.")
    buyer_contact = Field(0, "row", "The seat on the buyer's side.")
    strength = Field(0.0, "0..1", "How strong the bond is; 0 = never met.", "", 0.0, 1.0, given=True)
    fit = Field(0.0, "-1..1", "How well the two persons get on (S1.44).")
    buyer_trust = Field(0.4, "0..1", "Trust of the buyer's person in the supplier's person.", "", 0.0, 1.0, given=True)
    seller_trust = Field(0.4, "0..1", "Trust of the supplier's person in the buyer's person.", "", 0.0, 1.0, given=True)
    open = Field(False, "yes/no", "The buyer's side lets the two meet (S1.48).", given=True)
    met = Field(False, "yes/no", "The two met this month.")
    months_apart = Field(0, "months", "Months since they last met.")
    knowledge = Field(0.0, "0..1", "What the supplier's person knows of the customer and carries in the head (S1.47).")


class RelationshipState(Row):
    """The dyad of one supplier and one buyer: the unit of analysis."""

    number = Field(0, "row", "Its own row.")

    supplier = Field(0, "row", "The selling firm.")
    buyer = Field(0, "row", "The buying firm.")
    first_tie = Field(0, "row", "Its first possible tie.")
    tie_count = Field(0, "ties", "Its possible ties.")
    manager = Field(NOBODY, "row", "Seat of the manager who answers for it.")
    rivalry = Field(NOBODY, "row", "Its line in the table of rival customers; -1 if none.")
    # what it is
    active = Field(False, "yes/no", "The two firms trade.", given=True)
    stage = Field(int(Stage.EXPLORATORY), "word", "How far it has come, read off its state.", words=Stage)
    stage_months = Field(0, "months", "Months in this stage.")
    highest_stage = Field(int(Stage.EXPLORATORY), "word", "The highest ascending stage so far.", words=Stage)
    involvement = Field(0.0, "0..1", "How much the two firms do together (S1.38).")
    tier = Field(int(Tier.STANDARD), "word", "Its place in the supplier's hierarchy.", given=True, words=Tier)
    tier_months = Field(0, "months", "Months in this tier.")
    age = Field(0, "months", "Months since the first order of this spell.", "", 0, 1200, given=True)
    spells = Field(0, "count", "Times the two have started to trade.")
    trial = Field(False, "yes/no", "Still on trial (S1.41).")
    trial_months = Field(0, "months", "Months of trial left.")
    # trust and what goes with it
    buyer_competence_trust = Field(0.45, "0..1", "Buyer's belief that the supplier can.", "", 0.0, 1.0, given=True)
    buyer_goodwill_trust = Field(0.45, "0..1", "Buyer's belief that the supplier means well.", "", 0.0, 1.0, given=True)
    supplier_competence_trust = Field(
        0.5, "0..1", "Supplier's belief that the buyer can (pay, forecast).", "", 0.0, 1.0, given=True
    )
    supplier_goodwill_trust = Field(
        0.5, "0..1", "Supplier's belief that the buyer means well.", "", 0.0, 1.0, given=True
    )
    buyer_scar = Field(0.0, "0..1", "Part of the buyer's goodwill trust that betrayal has closed off for long.")
    supplier_scar = Field(0.0, "0..1", "The same on the supplier's side.")
    buyer_trust = Field(0.45, "0..1", "Buyer's trust in the supplier as a firm.")
    supplier_trust = Field(0.5, "0..1", "Supplier's trust in the buyer as a firm.")
    interpersonal_trust = Field(0.0, "0..1", "Trust between persons, weighted by the strength of their ties.")
    buyer_commitment = Field(0.2, "0..1", "Buyer's will to keep the relationship.", "", 0.0, 1.0, given=True)
    supplier_commitment = Field(0.2, "0..1", "Supplier's will to keep the relationship.", "", 0.0, 1.0, given=True)
    commitment = Field(0.2, "0..1", "The weaker of both commitments and their mean, averaged.")
    buyer_satisfaction = Field(
        0.5, "0..1", "What the buyer got against what it expected, remembered.", "", 0.0, 1.0, given=True
    )
    supplier_satisfaction = Field(
        0.5, "0..1", "What the supplier got against what it expected, remembered.", "", 0.0, 1.0, given=True
    )
    buyer_expectation = Field(0.5, "0..1", "Service the buyer expects.", "", 0.0, 1.0, given=True)
    supplier_expectation = Field(
        0.1, "share of revenue", "Account profit the supplier expects.", "", -1.0, 1.0, given=True
    )
    alignment = Field(0.6, "0..1", "How far the two firms' interests agree (S0.26).", "", 0.0, 1.0, given=True)
    drift = Field(0.0, "per month", "Where the interests are drifting at present.")
    buyer_checking = Field(0.5, "0..1", "How closely the buyer checks (S0.12, S1.22).")
    supplier_checking = Field(0.3, "0..1", "How closely the supplier checks.")
    # dependence, pledges, information
    buyer_dependence = Field(0.2, "0..1", "How badly the buyer would miss the supplier.")
    supplier_dependence = Field(0.1, "0..1", "How badly the supplier would miss the buyer.")
    supplier_pledge = Field(
        0.0, "EUR", "Supplier's investment of use in this relationship only (S1.34).", "", 0.0, 1e12, given=True
    )
    buyer_pledge = Field(0.0, "EUR", "Buyer's investment of use in this relationship only.", "", 0.0, 1e12, given=True)
    switching_cost = Field(0.0, "0..1 of a year's purchases", "What it would cost the buyer to leave (S0.7).")
    sharing_forecast = Field(0.0, "0..1", "How openly forecasts are shared.")
    sharing_cost = Field(0.0, "0..1", "How openly costs are shared.")
    sharing_pipeline = Field(0.0, "0..1", "How openly new products are shared.")
    sharing_schedule = Field(0.0, "0..1", "How openly schedules are shared.")
    information = Field(0.0, "0..1", "Information sharing over all topics.")
    knowledge = Field(0.0, "0..1", "What the supplier knows of the customer, in heads and on record.")
    recorded = Field(0.0, "0..1", "Part of it that is on record (S1.47).", "", 0.0, 1.0, given=True)
    knowledge_lost = Field(0.0, "parts, summed", "Knowledge that has gone out of the door so far.")
    lock_out = Field(0.0, "0..1", "How far rivals are shut out (S0.19).")
    headroom = Field(0.0, "EUR per month", "Spend that could still be won.")
    # people
    supplier_contacts = Field(0, "persons", "Supplier's people with a living tie.")
    buyer_contacts = Field(0, "persons", "Buyer's people with a living tie.")
    contact_intensity = Field(0.0, "meetings per month", "Meetings, remembered over half a year.")
    depth = Field(0.0, "0..1", "Strength of the strongest tie (S3.12).")
    breadth = Field(0.0, "0..1", "Share of the buyer's seats reached.")
    bus_factor = Field(0, "persons", "Fewest persons whose loss takes half of the ties (S3.7).")
    person_share = Field(0.0, "0..1", "Share of all tie strength that hangs on one person.")
    shape = Field(int(Shape.NONE), "word", "Shape of who meets whom.", words=Shape)
    locked = Field(False, "yes/no", "The buyer refuses access beyond the one contact (S1.48).", given=True)
    locked_months = Field(0, "months", "Months access will stay refused.")
    window_months = Field(0, "months", "Months the window after a new buyer contact stays open (S3.11).")
    contradiction = Field(0.0, "0..1", "Contradictory messages for want of co-ordination (S1.57).")
    gatekeeper_loss = Field(0.0, "0..1", "Messages lost on the way through two gatekeepers (S1.43).")
    effort_level = Field(
        0.5, "ratio, 1 = usual", "Effort against what an account of its size and complexity usually gets."
    )
    first_buyer_contact = Field(NOBODY, "row", "Buyer's seat that the manager deals with first.")
    # service this month
    delivered = Field(0.5, "0..1", "Service as this buyer values it, this month.")
    reliability = Field(0.9, "0..1", "Share of promises kept, this month.")
    response = Field(0.5, "0..1", "Quickness of answers and updates.")
    technical = Field(0.3, "0..1", "Technical support given.")
    presence = Field(0.3, "0..1", "Events, gifts and brochures given.")
    fill_rate = Field(1.0, "0..1", "Share of its orders that was delivered.")
    failed = Field(False, "yes/no", "A service failure happened this month.")
    recent_failures = Field(0.0, "count", "Failures, fading within a year (C19).")
    open_problem = Field(0, "months", "Age of the problem that is still open; 0 none.")
    # opportunism
    hidden_act = Field(int(Act.NONE), "word", "Supplier's act that nobody has found yet.", words=Act)
    hidden_months = Field(0, "months", "Age of that act.")
    hidden_size = Field(0.0, "0..1", "How grave it is.")
    hidden_misconduct = Field(0.0, "0..1", "Buyer's misconduct that nobody has found yet (S1.66).")
    misconduct_months = Field(0, "months", "Age of that misconduct.")
    caught_acts = Field(0, "count", "Supplier's acts found out so far.")
    caught_misconduct = Field(0, "count", "Buyer's misconduct found out so far.")
    recent_betrayal = Field(0.0, "0..1", "Betrayal by the supplier, fading over two years.")
    recent_misconduct = Field(0.0, "0..1", "Misconduct of the buyer, fading over two years.")
    unfair_gain = Field(0.0, "EUR per month", "What the supplier gains by its hidden act.")
    # sourcing
    preferred = Field(False, "yes/no", "On the buyer's preferred list.", given=True)
    rank = Field(0, "place", "Place among the buyer's suppliers, 1 = best; 0 = none.")
    accredited = Field(False, "yes/no", "Holds the buyer's accreditation.", given=True)
    accreditation_months = Field(0, "months", "Months it stays valid.")
    contract_end = Field(0, "month", "Month in which the contract ends.", given=True)
    offer = Field(0.0, "score", "How good its offer looks to the buyer now.")
    share_of_wallet = Field(0.0, "0..1", "Part of the buyer's category spend placed here.", "", 0.0, 1.0, given=True)
    share_wanted = Field(0.0, "0..1", "Share the buyer is moving to.")
    rival_share = Field(0.0, "0..1", "Part of the spend that other suppliers of this world hold.")
    # money
    revenue = Field(0.0, "EUR per month", "What the buyer pays for this month's deliveries.")
    revenue_mean = Field(0.0, "EUR per month", "Revenue, remembered over about a year.")
    revenue_year = Field(0.0, "EUR", "Revenue since the start of this year.")
    revenue_last_year = Field(0.0, "EUR", "Revenue of the year before.")
    unit_price = Field(
        1.0, "index, market = 1", "Price after concessions, against the market.", "", 0.2, 3.0, given=True
    )
    norm_price = Field(1.0, "index, market = 1", "Price that tenure and value would justify (S1.54).")
    concession = Field(0.0, "-0.05..0.3", "Discount granted at present; below 0 a premium.")
    concessions = Field(0.0, "EUR", "Concessions granted so far, fading over five years (S1.67).")
    unit_cost = Field(0.7, "EUR per EUR of list price", "Cost of goods for this account.")
    gross_margin = Field(0.0, "EUR per month", "Revenue less cost of goods.")
    cost_to_serve = Field(0.0, "EUR per month", "Orders, service, disputes, checking, co-ordination (S2.29).")
    effort = Field(0.0, "EUR per month", "People's time and service bought for this account.")
    investment = Field(0.0, "EUR per month", "New relationship-specific investment.")
    profit = Field(0.0, "EUR per month", "Gross margin less cost to serve, effort and investment.")
    profit_mean = Field(0.0, "EUR per month", "Profit, remembered over about a year.")
    profit_year = Field(0.0, "EUR", "Profit since the start of this year.")
    profit_last_year = Field(0.0, "EUR", "Profit of the year before.")
    overdue = Field(0.0, "EUR", "Unpaid bills.")
    complexity = Field(1.0, "ratio, 1 = usual", "How costly this customer is to serve.", "judged", 0.2, 5.0, given=True)
    reengineered = Field(False, "yes/no", "Its cost to serve has been re-engineered (S1.73).")
    value_delivered = Field(0.0, "EUR per month", "Benefit the buyer truly has.")
    value_documented = Field(0.0, "0..1", "Share of the benefit that is documented (S2.27).")
    value_remembered = Field(0.0, "0..1", "Share of the benefit purchasing remembers.")
    supplier_given = Field(0.0, "EUR", "What the supplier put in, fading over three years (S4.26).")
    supplier_got = Field(0.0, "EUR", "What the supplier got back, fading over three years.")
    # significance
    potential = Field(0.3, "0..1 of the wallet", "Share of wallet that could truly be won.", "", 0.0, 1.0, given=True)
    potential_believed = Field(0.3, "0..1 of the wallet", "Share the supplier believes it could win (S1.39).")
    significance = Field(0.0, "0..1", "Present and potential contribution, as the supplier sees it (S1.3).")
    importance_to_buyer = Field(0.0, "0..1", "How much the buyer thinks the supplier matters (S4.9).")
    # what the supplier decides at a review
    weight = Field(1.0, "weight", "Claim on the supplier's budget.")
    rescue = Field(0.0, "0..1", "How far the board adds money and people to save it (S4.16).")
    breadth_wanted = Field(0.2, "0..1", "How many people are to know each other.")
    technical_wanted = Field(0.33, "0..1 of effort", "Part of the effort given as technical support.")
    response_wanted = Field(0.33, "0..1 of effort", "Part given as quick response and updates.")
    presence_wanted = Field(0.34, "0..1 of effort", "Part given as events, gifts and brochures.")
    record_wanted = Field(0.2, "0..1", "Care taken to put knowledge and delivered value on record.")
    pledge_wanted = Field(0.0, "0..1 of effort", "Part of effort turned into relationship-specific investment.")
    ask_wanted = Field(0.0, "0..1", "How often the customer is asked what it wants (S2.31).")
    firmness = Field(0.5, "0..1", "Resistance to price concessions.")
    temptation = Field(0.0, "0..1", "Readiness to take unfair gains here.")
    tier_wanted = Field(int(Tier.STANDARD), "word", "Tier the strategy wants for it.", words=Tier)
    serve = Field(True, "yes/no", "The supplier wants to go on serving it.")
    supplier_ceiling = Field(
        int(Stage.INTEGRATED), "word", "Highest stage the supplier wants (S1.61).", given=True, words=Stage
    )
    # what the buyer decides
    buyer_ceiling = Field(
        int(Stage.INTEGRATED), "word", "Highest stage the buyer wants (S1.61).", given=True, words=Stage
    )
    price_pressure = Field(0.3, "0..1", "How hard the buyer pushes prices.")
    access_wanted = Field(0.5, "0..1", "How much contact the buyer allows.")
    loyalty_wanted = Field(0.5, "0..1", "How much the buyer favours the incumbent.")
    seat_wanted = Field(0.5, "0..1", "How much the buyer wants to share and join in.")
    blocked = Field(False, "yes/no", "A tie to the customer's rival bars the way up (S1.74).")
    status_announced = Field(False, "yes/no", "Key status was announced to the customer.")
    announced_months = Field(0, "months", "Months since key status was announced.")
    believed_price = Field(0.3, "0..1 weight", "What the supplier thinks the buyer's need for low price is.")
    believed_response = Field(0.35, "0..1 weight", "Believed need for quick response (S2.6).")
    believed_technical = Field(0.35, "0..1 weight", "Believed need for technical support.")
    believed_presence = Field(0.3, "0..1 weight", "Believed need for presence.")
    # the end
    disintegrating = Field(False, "yes/no", "In decline: on the way out unless something turns it.")
    decline_cause = Field(int(EndReason.NONE), "word", "What set the decline off.", words=EndReason)
    decline_months = Field(0, "months", "Months in decline.")
    exit_planned = Field(False, "yes/no", "An agreed exit plan stands (S0.31).", given=True)
    conduct = Field(int(Conduct.SILENT), "word", "How the initiator behaves on the way out.", words=Conduct)
    ended = Field(False, "yes/no", "Over.")
    end_reason = Field(int(EndReason.NONE), "word", "Why it ended.", words=EndReason)
    end_month = Field(NOBODY, "month", "Month of the last end.")
    initiator = Field(int(Side.BUYER), "word", "Who ended it.", words=Side)
    exit_cost = Field(0.0, "EUR", "What the last end cost the supplier.")
    goodbye = Field(0.5, "0..1", "How well the last parting is remembered.")
    withdrawal = Field(int(Withdrawal.NONE), "word", "Why key status was last taken away.", words=Withdrawal)
    first_year_revenue = Field(0.0, "EUR", "Revenue of the first twelve months of this spell.")
    agreed = Field(int(Stage.BASIC), "word", "How deep both sides have agreed to go (S1.16).", given=True, words=Stage)
    orders = Field(0.0, "EUR per month at list price", "What the buyer orders here.")
    severity = Field(0.0, "0..1", "How bad this month's failure is.")
    solved = Field(False, "yes/no", "An open problem was solved this month.")
    discovered = Field(0.0, "0..1", "Gravity of the supplier's act that came to light this month.")
    misconduct_seen = Field(0.0, "0..1", "Gravity of the buyer's misconduct that came to light this month.")
    contact_lost = Field(0.0, "0..1", "Share of the ties lost with leavers, fading within a year.")
    imported_preference = Field(
        0.0, "-1..1", "Pull of a new buyer contact's older ties, fading within two years (S3.10)."
    )
    losing_months = Field(0, "months", "Months in a row in which the account lost money.")
    trust_three_months_ago = Field(0.45, "0..1", "Buyer's trust three months ago.")
    trust_two_months_ago = Field(0.45, "0..1", "Buyer's trust two months ago.")
    trust_last_month = Field(0.45, "0..1", "Buyer's trust last month.")


class RivalryState(Row):
    """One supplier's deepest relationships within one group of rival customers (S1.74)."""

    deepest = Field(NOBODY, "row", "Deepest relationship of the supplier in this group.")
    deepest_involvement = Field(0.0, "0..1", "Its involvement.")
    second_involvement = Field(0.0, "0..1", "Involvement of the next one.")


class ShockState(Row):
    """Something the scenario says will happen."""

    month = Field(0, "month", "When it strikes.", "", 0, 1200, given=True)
    kind = Field(int(Kind.NONE), "word", "What strikes.", given=True, words=Kind)
    supplier = Field(NOBODY, "row", "Supplier concerned, -1 none.", given=True)
    buyer = Field(NOBODY, "row", "Buyer concerned, -1 none.", given=True)
    contact = Field(NOBODY, "row", "Contact seat concerned, -1 none.", given=True)
    relationship = Field(NOBODY, "row", "Relationship concerned, -1 none.", given=True)
    rival = Field(NOBODY, "row", "Supplier a person joins or knows, -1 none.", given=True)
    act = Field(int(Act.NONE), "word", "Opportunistic act.", given=True, words=Act)
    size = Field(0.0, "0..1", "How big.", "", 0.0, 10.0, given=True)
    months = Field(0, "months", "How long.", "", 0, 600, given=True)


class EventState(Row):
    """A line of the cause ledger."""

    month = Field(0, "month", "When.")
    kind = Field(int(Kind.NONE), "word", "What.", words=Kind)
    contact = Field(NOBODY, "row", "Seat concerned, -1 none.")
    person = Field(NOBODY, "number", "Person concerned, -1 none.")
    relationship = Field(NOBODY, "row", "Relationship concerned, -1 none.")
    supplier = Field(NOBODY, "row", "Supplier concerned, -1 none.")
    buyer = Field(NOBODY, "row", "Buyer concerned, -1 none.")
    size = Field(0.0, "of its kind", "How much.")
    detail = Field(0, "number", "A word of the kind's own ladder (act, reason, stage, destination).")
    cause = Field(int(Kind.NONE), "word", "Main cause.", words=Kind)
    cause_weight = Field(0.0, "0..1", "Its weight.")
    second_cause = Field(int(Kind.NONE), "word", "Second cause.", words=Kind)
    second_weight = Field(0.0, "0..1", "Its weight.")
    third_cause = Field(int(Kind.NONE), "word", "Third cause.", words=Kind)
    third_weight = Field(0.0, "0..1", "Its weight.")
    deceptive = Field(False, "yes/no", "Somebody meant to mislead.")
    detected = Field(False, "yes/no", "The other side knows.")
    initiator = Field(int(Side.SUPPLIER), "word", "Whose doing it was, where somebody ended something.", words=Side)
    planned = Field(False, "yes/no", "An agreed exit plan stood.")


class BidState(Row):
    """A tender."""

    month = Field(0, "month", "When.")
    buyer = Field(NOBODY, "row", "Who buys.")
    incumbent = Field(NOBODY, "row", "Relationship that held the contract, -1 none.")
    winner = Field(NOBODY, "row", "Relationship that won, -1 = a supplier outside this world.")
    challengers = Field(0, "suppliers", "Who bid against it.")
    incumbent_price = Field(0.0, "index", "Incumbent's price.")
    winner_price = Field(0.0, "index", "Winner's price.")
    incumbent_trust = Field(0.0, "0..1", "Buyer's trust in the incumbent.")
    incumbent_performance = Field(0.0, "0..1", "Incumbent's service as delivered.")
    challenger_price = Field(0.0, "index", "Best challenger's price.")
    value_remembered = Field(0.0, "0..1", "Share of the incumbent's benefit that was remembered.")


DECLARED = World(
    MarketState,
    SupplierState,
    BuyerState,
    ContactState,
    TieState,
    RelationshipState,
    RivalryState,
    None,
    ShockState,
    EventState,
    BidState,
)
