"""The declared state of a selling firm."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY, Objective, Outlook, ShortagePolicy, Vocabulary


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
    worldwide = Field(True, "yes/no", "Can supply worldwide (S1.11).", given=True)
    slack = Field(0.10, "0..1", "Share of its work that adds no value (S1.14).", "judged", 0.0, 1.0, given=True)
    objective = Field(int(Objective.PROFIT), "word", "Its declared aim (S4.4).", given=True, words=Objective)
    kam_month = Field(
        0,
        "month",
        "When it sets up key account management; 0 = long since, -1 = never, -2 = once its business calls for it (S1.2).",
        "",
        -2,
        1200,
        given=True,
    )
    plans_accounts = Field(True, "yes/no", "Writes plans for its key accounts (S3.1).", given=True)
    plan_years = Field(5, "years", "How far these plans look (S1.31).", "", 1, 30, given=True)
    runs_campaigns = Field(True, "yes/no", "Runs short campaigns at accounts without status (S1.31).", given=True)
    dashboard = Field(
        0.7,
        "0..1",
        "Part of the key indicators that management has before its eyes (S2.30).",
        "judged",
        0.0,
        1.0,
        given=True,
    )
    goal_growth = Field(
        -1.0, "per year", "Growth of sales it wants; -1 = no such goal (S4.23).", "", -1.0, 2.0, given=True
    )
    goal_margin = Field(-1.0, "share of sales", "Profit it wants; -1 = no such goal.", "", -1.0, 1.0, given=True)
    goal_largest_share = Field(
        -1.0, "0..1 of sales", "Most its largest account may bring; -1 = no such goal.", "", -1.0, 1.0, given=True
    )
    vocabulary = Field(
        int(Vocabulary.KEY_ACCOUNT), "word", "What it calls such a relationship (S4.1).", given=True, words=Vocabulary
    )
    outlook = Field(
        int(Outlook.RELATIONSHIP), "word", "What it looks at in an account (S1.29).", given=True, words=Outlook
    )
    # kept by the rules
    product_range = Field(1.0, "index, start = 1", "Breadth of what it offers (S2.35).")
    first_account = Field(0, "row", "Where its accounts begin in `world.accounts`.")
    account_count = Field(0, "accounts", "Buyers that know it.")
    most_accounts = Field(0, "accounts", "Buyers that can know it, now and later.")
    first_contact = Field(0, "row", "Its first contact seat.")
    contact_count = Field(0, "seats", "Its contact seats.")
    sales = Field(0.0, "EUR per month", "Sales to the accounts of this world this month.")
    profit = Field(0.0, "EUR per month", "Profit after cost to serve, effort, what is written down and overhead.")
    capitalised = Field(0.0, "EUR per month", "Specific investment paid for, less what is written down of earlier one.")
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
    budget_claims = Field(0.0, "sum of weights", "Claims of all accounts on its selling budget.")
    demanded = Field(0.0, "EUR per month at list price", "Orders of all accounts.")
    demanded_mean = Field(0.0, "EUR per month at list price", "Orders of all accounts, remembered over about a year.")
    served = Field(0.0, "EUR per month at list price", "Capacity already promised while orders are filled.")
    scandal = Field(0.0, "0..1", "Public damage that is still fresh (S0.30).")
    trouble_months = Field(0, "months", "Months its internal trouble will still last (S0.29).")
    trouble = Field(0.0, "0..1", "Share of quality that internal trouble takes away.")
    shortage = Field(0.0, "0..1", "True share of capacity missing (S2.10).")
    shortage_months = Field(0, "months", "Months the shortage will still last.")
    desk_load = Field(0.8, "ratio, 1 = full", "Calls at the pooled service desk against what it is made for (S2.13).")
    fill_rate = Field(1.0, "0..1", "Share of orders it could deliver this month.")
    board_attention = Field(0.5, "0..1", "How closely the board watches its strategic accounts.")
    comfort = Field(0.0, "0..1", "Complacency: rises with good results, lowers protective spending (S3.15).")
    claims = Field(0.0, "accounts' worth", "Work all accounts claim of each of its departments (S4.7).")
    claim_room = Field(0.0, "accounts' worth", "Work the narrowest department can do.")
    kam_ready = Field(True, "yes/no", "Key account management is in place.")
    programme = Field(0.0, "EUR per month", "Cost of setting it up and of a practitioner for the board.")
    board_learning = Field(0, "months", "Months until a practitioner's skills have spread; 0 none was hired (S4.17).")
    goals_declared = Field(0, "goals", "Goals it has declared (S4.23).")
    goals_met = Field(0, "goals", "Of these met in the last full year.")
    referral = Field(0.0, "-1..1", "Balance of good and bad word about it this month (S2.4).")
    reference = Field(0.3, "0..1", "What its customers are worth as references (S1.4).")
    best_reference = Field(NOBODY, "row", "Relationship that impresses others most; -1 none.")
    lessons = Field(0.38, "0..1", "What it has learnt from demanding customers (S1.4).")
    people_moved = Field(False, "yes/no", "Somebody left or joined this month.")
