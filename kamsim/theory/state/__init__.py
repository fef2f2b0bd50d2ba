"""The declared state of every entity of the world.

Money is EUR per month unless the unit says otherwise; shares, beliefs and probabilities are 0..1.
Where both sides hold a view, the name says whose it is.  Fields marked `given` may be set by a scenario;
everything else is moved by the rules only.
"""

from collections import namedtuple

from .accounts import AccountState
from .buyer import BuyerState
from .group import GroupState
from .ledger import BidState, EventState, RivalryState, ShockState
from .levers import LeverState, NeedState, SupportState
from .lines import LineState, SupplyState
from .market import MarketState
from .people import ContactState, TieState
from .project import ProjectState
from .relationship import RelationshipState
from .sites import SiteState
from .supplier import SupplierState

ROWS = {
    "market": MarketState,
    "suppliers": SupplierState,
    "buyers": BuyerState,
    "contacts": ContactState,
    "ties": TieState,
    "relationships": RelationshipState,
    "rivalries": RivalryState,
    "accounts": AccountState,
    "shocks": ShockState,
    "events": EventState,
    "bids": BidState,
    "lines": LineState,
    "supplies": SupplyState,
    "levers": LeverState,
    "needs": NeedState,
    "supports": SupportState,
    "projects": ProjectState,
    "groups": GroupState,
    "sites": SiteState,
}

World = namedtuple("World", ROWS)
"""All rows of one run.  A supplier's accounts, a buyer's relationships, a firm's contacts and a relationship's ties
stand side by side; of a buyer's relationships and a supplier's accounts those that are known come first.
Needs stand in blocks of one row a lever for each buyer, supports likewise for each relationship."""

DECLARED = World(**ROWS)
