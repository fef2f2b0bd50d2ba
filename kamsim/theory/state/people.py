"""The declared state of seats and of the bonds between the people in them."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY, BuyingPart, Destination, Function, Level, ManagerType, Role, Side


class ContactState(Row):
    """A seat in a boundary-spanning role; the person in it may change."""

    number = Field(0, "row", "Its own row.")

    firm = Field(0, "row", "Firm the seat belongs to.")
    side = Field(int(Side.SUPPLIER), "word", "Which side the firm is on.", words=Side)
    role = Field(int(Role.ACCOUNT_MANAGER), "word", "What the seat is there to do.", given=True, words=Role)
    function = Field(int(Function.COMMERCIAL), "word", "Department of the seat.", given=True, words=Function)
    level = Field(int(Level.STAFF), "word", "Height in the hierarchy.", given=True, words=Level)
    part = Field(int(BuyingPart.NONE), "word", "Part of the seat in the buying decision.", given=True, words=BuyingPart)
    person = Field(NOBODY, "number", "Who sits there; every newcomer gets a new number.")
    filled = Field(True, "yes/no", "Somebody sits there.")
    skill = Field(0.5, "0..1", "How well the person does the work.", "", 0.0, 1.0, given=True)
    relating = Field(0.5, "0..1", "Skill at winning people (S4.8).", "", 0.0, 1.0, given=True)
    planning = Field(0.5, "0..1", "Skill at seeing where an account should go.", "", 0.0, 1.0, given=True)
    solving = Field(0.5, "0..1", "Skill at getting problems solved.", "", 0.0, 1.0, given=True)
    type = Field(int(ManagerType.SALES_MANAGER), "word", "What a manager is best at.", given=True, words=ManagerType)
    loyalty = Field(0.5, "0..1", "Attachment to the employer.", "", 0.0, 1.0, given=True)
    age = Field(42.0, "years", "Age of the person.", "", 16.0, 80.0, given=True)
    tenure = Field(36, "months", "Months in this seat.", "", 0, 600, given=True)
    vacant_months = Field(0, "months", "Months until the seat is filled again.")
    workload = Field(0.0, "ratio, 1 = full", "Work on all accounts against a full month (S1.6).")
    accounts = Field(0, "accounts", "Accounts the person manages (S4.6).")
    segment = Field(NOBODY, "number", "Segment of the first account the person manages; -1 none.")
    strays = Field(0, "accounts", "Accounts it manages in other segments.")
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
    likeness = Field(1.0, "0..1", "How alike the person is to the one who held the seat before.")
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
    open = Field(False, "yes/no", "The buyer's side lets the two meet (S1.48).", given=True)
    met = Field(False, "yes/no", "The two met this month.")
    frequency = Field(0.0, "meetings per month", "How often the two meet, remembered over half a year (S1.32).")
    left_behind = Field(
        0.0, "0..1", "What is left of the bond of a seller who is gone, for a newcomer to take up (S1.45)."
    )
    knowledge = Field(0.0, "0..1", "What the supplier's person knows of the customer and carries in the head (S1.47).")
