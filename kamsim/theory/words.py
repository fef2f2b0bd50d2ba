"""The words of the field: every ladder, role and kind that rules compare by name.

Each is an `IntEnum`, so a rule may write ``relationship.stage >= Stage.COOPERATIVE`` and both readers
understand it.  Other vocabularies are labels over the same state (`aliases`), never a second ladder.
"""

from enum import IntEnum

NOBODY = -1  #: the number that stands for no firm, no person and no row


class Stage(IntEnum):
    """How far a relationship has come; read off its state, never the driver of it.

    McDonald, Millman, Rogers 1997 (recalled): exploratory, basic, cooperative, interdependent, integrated.
    """

    EXPLORATORY = 0
    BASIC = 1
    COOPERATIVE = 2
    INTERDEPENDENT = 3
    INTEGRATED = 4
    DISINTEGRATING = 5
    ENDED = 6


class Tier(IntEnum):
    """The place a supplier gives an account in its own hierarchy."""

    STANDARD = 0
    KEY = 1
    STRATEGIC = 2


class Side(IntEnum):
    """On whose side of the table somebody sits."""

    SUPPLIER = 0
    BUYER = 1


class Role(IntEnum):
    """What a contact is there to do."""

    ACCOUNT_MANAGER = 0
    KEY_ACCOUNT_MANAGER = 1
    SPECIALIST = 2
    SERVICE = 3
    SPONSOR = 4
    PURCHASER = 5
    PURCHASING_HEAD = 6
    USER = 7
    ENGINEER = 8
    EXECUTIVE = 9
    ACCOUNT_DIRECTOR = 10


class Coverage(IntEnum):
    """Who of the supplier's people meets the customer (S1.5)."""

    SINGLE = 0
    TEAM = 1


class Goal(IntEnum):
    """What a supplier may declare it wants to reach in a year (S4.23)."""

    NONE = 0
    GROWTH = 1
    MARGIN = 2
    LARGEST_SHARE = 3


class BuyingPart(IntEnum):
    """The part a seat plays in the buying decision.  Webster, Wind 1972 (recalled)."""

    NONE = 0
    USER = 1
    INFLUENCER = 2
    PURCHASER = 3
    GATEKEEPER = 4
    DECIDER = 5


class Function(IntEnum):
    """The department a contact works in; like talks best to like (S1.56)."""

    COMMERCIAL = 0
    TECHNICAL = 1
    OPERATIONS = 2
    FINANCE = 3
    GENERAL = 4


class Level(IntEnum):
    """Height in the hierarchy."""

    STAFF = 0
    MANAGER = 1
    EXECUTIVE = 2


class ManagerType(IntEnum):
    """What a manager is best at (S4.21)."""

    BUSINESS_DEVELOPER = 0
    SALES_MANAGER = 1
    PROJECT_MANAGER = 2


class ShortagePolicy(IntEnum):
    """Who is served first when there is not enough (S2.10)."""

    ALIKE = 0
    PROPORTIONAL = 1
    PRIORITY = 2


class Conduct(IntEnum):
    """How a party behaves while a relationship ends (S0.32)."""

    CONSTRUCTIVE = 0
    SILENT = 1
    HOSTILE = 2


class Act(IntEnum):
    """The four kinds of supplier opportunism (S1.69-S1.72) and the buyer's misconduct (S1.66)."""

    NONE = 0
    PRICE_HIKE = 1
    LEAK = 2
    RIVAL_SUPPLY = 3
    RESTRICTION = 4
    BUYER_MISCONDUCT = 5


class Destination(IntEnum):
    """Where a person who leaves a seat goes."""

    NONE = 0
    ELSEWHERE = 1
    RIVAL = 2
    RETIREMENT = 3
    PROMOTION = 4


class EndReason(IntEnum):
    """Why a relationship came to its end."""

    NONE = 0
    NEGLECT = 1
    DRIFT = 2
    BETRAYAL = 3
    FAILURE = 4
    CONTACT_LOST = 5
    TENDER_LOST = 6
    VENDOR_CUT = 7
    UNPROFITABLE = 8
    BUYER_FAILED = 9
    SUPPLIER_FAILED = 10
    MISCONDUCT = 11
    RIVAL_CONFLICT = 12
    TRIAL_FAILED = 13
    PRICE = 14
    BUYERS_MERGED = 15


class Withdrawal(IntEnum):
    """Why a supplier takes key status away (S1.63-S1.67)."""

    NONE = 0
    NOT_SIGNIFICANT = 1
    BUYS_FROM_RIVAL = 2
    UNSTABLE = 3
    UNETHICAL = 4
    CONCESSIONS = 5


class TrustTheory(IntEnum):
    """Which theory says how a buyer's trust in a supplier moves."""

    KAMSIM = 0
    QUANTITY = 1
    DURATION = 2
    TWO_LAYER = 3


class Sourcing(IntEnum):
    """From how many a buyer takes what it needs on one product line (S0.14)."""

    MULTI = 0
    DUAL = 1
    SOLE = 2


class Objective(IntEnum):
    """What a supplier has declared to be its aim (S4.4)."""

    PROFIT = 0
    GROWTH = 1
    REPUTATION = 2
    LEARNING = 3


class Contribution(IntEnum):
    """What an account contributes most (S1.4)."""

    VOLUME = 0
    REFERENCE = 1
    LEARNING = 2
    ACCESS = 3


class Quadrant(IntEnum):
    """Fields of the client matrix: attractive or not, strong or weak relationship (S3.3)."""

    LEAVE = 0
    HARVEST = 1
    BUILD = 2
    DEFEND = 3


class Vocabulary(IntEnum):
    """What a firm calls the accounts that matter; the same word need not mean the same thing (S4.1)."""

    KEY_ACCOUNT = 0
    STRATEGIC_ACCOUNT = 1
    NATIONAL_ACCOUNT = 2
    CUSTOMER_SUCCESS = 3


class Exclusion(IntEnum):
    """Why a supplier may not deliver on a product line (S1.11, S1.25)."""

    NONE = 0
    REACH = 1
    ACCREDITATION = 2


class Shape(IntEnum):
    """The shape of who meets whom, read off the ties (S1.42, S1.58)."""

    NONE = 0
    BOW_TIE = 1
    FAN = 2
    LATTICE = 3
    DIAMOND = 4


class ServiceLever(IntEnum):
    """The fourteen ways to serve an account beyond the goods themselves (S1.35, S1.36, S2.5-S2.33)."""

    ORDER_CHANNEL = 0
    AVAILABILITY = 1
    DELIVERY = 2
    REPRESENTATIVE = 3
    SERVICE_DESK = 4
    DISPUTES = 5
    RESPONSE = 6
    TECHNICAL_SUPPORT = 7
    SPONSORSHIP = 8
    PIPELINE = 9
    MARKET_INSIGHT = 10
    DOWNSTREAM = 11
    BENEFITS = 12
    VOICE = 13


class ProjectKind(IntEnum):
    """What two firms develop together (S1.60, S0.23)."""

    NONE = 0
    QUALITY = 1
    COST_REDUCTION = 2
    NEW_PRODUCT = 3
    CO_BRAND = 4
    VENTURE = 5


class Outlook(IntEnum):
    """What a supplier looks at: the margin of each deal, or what the relationship will bring (S1.29)."""

    RELATIONSHIP = 0
    DEAL = 1


class Trouble(IntEnum):
    """What goes wrong inside a firm (S0.29)."""

    QUALITY = 0
    RESTRUCTURING = 1
    CASH = 2
    STRATEGY = 3


class Topic(IntEnum):
    """What may be told in confidence, and leak (S1.70)."""

    FORECAST = 0
    COST = 1
    NEW_PRODUCTS = 2


class ProjectPhase(IntEnum):
    """How far a joint project is: it costs first and yields later, if it succeeds."""

    EMPTY = 0
    DEVELOPING = 1
    EARNING = 2


class Scope(IntEnum):
    """How far an account reaches (S1.1)."""

    SITE = 0
    REGION = 1
    COUNTRY = 2
    GLOBAL = 3


class DeliveryType(IntEnum):
    """How a buyer takes its deliveries (S2.11)."""

    ORDINARY = 0
    JUST_IN_TIME = 1
    CONFIGURED = 2
    PART_LOADS = 3
    DOCK_SLOTS = 4


class Kind(IntEnum):
    """Kinds of lines in the cause ledger; also the causes such a line may name."""

    NONE = 0
    # market and shocks
    RECESSION_BEGAN = 1
    RECESSION_ENDED = 2
    SCANDAL = 3
    INTERNAL_TROUBLE = 4
    SHORTAGE = 5
    MERGER = 6
    BUYER_GROWS = 7
    # people
    CONTACT_LEFT = 10
    CONTACT_POACHED = 11
    CONTACT_RETIRED = 12
    CONTACT_PROMOTED = 13
    CONTACT_JOINED = 14
    KNOWLEDGE_LOST = 15
    WINDOW_OPENED = 16
    PRIOR_TIE = 17
    POOR_FIT = 18
    OVERLOAD = 19
    # meetings
    ACCESS_REFUSED = 20
    ACCESS_GRANTED = 21
    TIE_FORMED = 22
    SHAPE_CHANGED = 23
    CONTRADICTION = 24
    # service
    SERVICE_FAILED = 30
    PROBLEM_SOLVED = 31
    RATIONED = 32
    PRIORITISED = 33
    # opportunism
    ACT_COMMITTED = 40
    ACT_DETECTED = 41
    MISCONDUCT_COMMITTED = 42
    MISCONDUCT_DETECTED = 43
    SUSPICION = 44
    # expectation and value
    DISAPPOINTED = 50
    DELIGHTED = 51
    STATUS_ANNOUNCED = 52
    TREATED_AS_ONE_OF_MANY = 53
    SURVEY_HELD = 54
    VALUE_FORGOTTEN = 55
    WRONG_PEOPLE = 56
    UNREALISTIC_AIMS = 57
    # sourcing
    TRIAL_BEGAN = 60
    TRIAL_PASSED = 61
    TRIAL_FAILED = 62
    LISTED = 63
    DELISTED = 64
    TENDER_WON = 65
    TENDER_LOST = 66
    VENDOR_CUT = 67
    ACCREDITED = 68
    ACCREDITATION_LAPSED = 69
    ENTERED = 70
    # money
    CONCESSION = 80
    DISTRESS = 81
    INSOLVENT = 82
    OVERDUE = 83
    PRICE_ROUND = 84
    RECOVERED = 85
    # life cycle
    STAGE_ROSE = 90
    STAGE_FELL = 91
    CONSENT_REFUSED = 92
    STATUS_GIVEN = 93
    STATUS_WITHDRAWN = 94
    DECLINE_BEGAN = 95
    EXIT_PLANNED = 96
    ENDED = 97
    RETURNED = 98
    REENGINEERED = 99
    RIVAL_CONFLICT = 100
    DECLINE_HALTED = 101
    # slow causes, named by other lines
    DRIFT = 110
    NEGLECT = 111
    TRUST_LOW = 112
    PRICE_HIGH = 113
    DEPENDENCE = 114
    POWER = 115
    BENEFIT_LOW = 116
    CEILING = 117
    REFERRAL = 118
    BAD_WORD = 119
    BOARD_REVIEW = 120
    COMPLACENCY = 121
    SELECTION = 122
    RIVAL_PURCHASE = 123
    UNPROFITABLE = 124
    BONDS = 125
    # service levers
    PRIORITY_CHANGED = 200
    NEED_FOUND = 201
    DISPUTE_OPENED = 202
    DISPUTE_SETTLED = 203
    TECHNOLOGY_BOUGHT = 204
    TECHNOLOGY_STRANDED = 205
    CUSTOMER_ANNOYED = 206
    SITE_FAILED = 207
    # the buying centre
    CONTACTS_BLOCKED = 220
    SENIOR_ACCESS_GRANTED = 221
    SENIOR_ACCESS_LOST = 222
    ESCALATED = 223
    MANAGER_REASSIGNED = 224
    CLAIM_REFUSED = 225
    LEADER_LOST = 226
    KAM_ADOPTED = 227
    KAM_READY = 228
    PLAN_MADE = 229
    JOINT_PLAN_AGREED = 230
    CAMPAIGN_RUN = 231
    REVIEW_HELD = 232
    DANGER_SEEN = 233
    PRACTITIONER_HIRED = 234
    GOAL_MISSED = 235
    GOAL_REACHED = 236
    PLAN_BROKEN = 237
    # market, selection and expectation
    AUDIT_FAILED = 260
    CRITERIA_UNMET = 261
    SITE_VISIT = 262
    PROSPECT_SPOTTED = 263
    REBUY_OPENED = 264
    SCOPE_WIDENED = 265
    SOLE_SOURCED = 266
    SECOND_SOURCED = 267
    # joint value and conduct
    PROJECT_BEGAN = 240
    PROJECT_SUCCEEDED = 241
    PROJECT_FAILED = 242
    PROJECT_STOPPED = 243
    STOOD_BY = 244
    DISTANCED = 245
    BRAND_SPILLED = 246
    GROUP_JOINED = 268
    GROUP_LEFT = 269
    PULL_SIGNAL = 270
    STRATEGIC_RESOURCE = 271
    REFERENCE_HELPED = 272
    DIALOGUE_HELD = 273
    DIALOGUE_SKIPPED = 274
    MISMATCH_SHOWED = 275
    STAYED_OUTSIDE = 276
    TIER_MISFIT = 277
    IMPORTANCE_GAP = 278
    BOOKS_OPENED = 247
    BOOKS_REFUSED = 248
    BOOKS_MISUSED = 249
    INNOVATION_RELEASED = 250
    RESENTED = 251
    NDA_SIGNED = 252
    PEOPLE_SECONDED = 253
    STRATEGY_JOINED = 254
    RANGE_PRUNED = 255
    GIVING_STOPPED = 256
    SECRET_REACHED = 257
    RIVAL_SALE_SEEN = 258


#: The user's own words over the same ladder; the state never changes with the vocabulary (S4.1).
STAGE_ALIASES = {
    "kamsim": ["exploratory", "basic", "cooperative", "interdependent", "integrated", "disintegrating", "ended"],
    "kam": ["pre-KAM", "early KAM", "mid-KAM", "partnership KAM", "synergistic KAM", "uncoupling KAM", "ended"],
    "relationship": ["awareness", "exploration", "expansion", "commitment", "symbiosis", "dissolution", "ended"],
}
