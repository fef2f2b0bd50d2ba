"""The agents of the Mesa model: views on rows, whose methods are the rules."""

import inspect

import mesa

from kamsim.errors import KamsimError
from kamsim.theory import month as order  # noqa: F401  (registers all rules)
from kamsim.theory import state
from kamsim.theory.rule import BLOCKS, RULES
from kamsim.theory.words import Role, Shape, Stage, Tier


class View(mesa.Agent):
    """An agent that is a view on a row of the world."""

    def __init__(self, model, columns, row):
        self.columns, self.row = columns, row
        super().__init__(model)

    @property
    def names(self):
        """Names of the scenario."""
        return self.model.scenario.names


class Supplier(state.SupplierState, View):
    """A selling firm."""

    __init__ = View.__init__

    @property
    def name(self):
        """Name of the firm."""
        return self.names.suppliers[self.row]

    def __repr__(self):
        return f"<Supplier {self.name}, {self.partners} accounts, sales {self.sales:,.0f} EUR a month>"


class Buyer(state.BuyerState, View):
    """A buying firm."""

    __init__ = View.__init__

    @property
    def name(self):
        """Name of the firm."""
        return self.names.buyers[self.row]

    def __repr__(self):
        return f"<Buyer {self.name}, {self.partners} suppliers, orders {self.orders:,.0f} EUR a month>"


class Contact(state.ContactState, View):
    """A seat on either side and the person in it."""

    __init__ = View.__init__

    @property
    def name(self):
        """Name of the person in the seat."""
        return self.names.person(self.person) if self.filled else "vacant"

    @property
    def firm_name(self):
        """Name of the firm."""
        return (self.names.buyers if self.side else self.names.suppliers)[self.firm]

    def __repr__(self):
        return f"<Contact {self.name}, {Role(self.role).name.lower().replace('_', ' ')} of {self.firm_name}>"


class Relationship(state.RelationshipState, View):
    """The dyad of one supplier and one buyer."""

    __init__ = View.__init__

    @property
    def name(self):
        """Names of both firms."""
        return f"{self.names.suppliers[self.supplier]}–{self.names.buyers[self.buyer]}"

    def __repr__(self):
        told = [Stage(self.stage).name, f"trust {self.buyer_trust:.2f}"]
        if self.active:
            told += [f"{Shape(self.shape).name.lower().replace('_', '-')}", f"{Tier(self.tier).name.lower()} account"]
        return f"<Relationship {self.name}, {', '.join(told)}>"


class Tie(state.TieState, View):
    """A possible bond between two persons."""

    __init__ = View.__init__

    def __repr__(self):
        seller, purchaser = (
            self.model.history.world.contacts[row] for row in (self.supplier_contact, self.buyer_contact)
        )
        return f"<Tie {seller.name}–{purchaser.name}, strength {self.strength:.2f}>"


AGENTS = {
    state.SupplierState: Supplier, state.BuyerState: Buyer, state.ContactState: Contact,
    state.RelationshipState: Relationship, state.TieState: Tie,
}  # fmt: skip


def bind_rules():
    """Every rule about one kind of entity becomes a method of its agents: the method *is* the rule."""
    kinds = {"supplier": Supplier, "buyer": Buyer, "contact": Contact, "relationship": Relationship, "tie": Tie}
    for function in RULES.values():
        if function.__name__ in BLOCKS:
            continue
        first = next(iter(inspect.signature(function).parameters), "")
        agent = kinds.get(first)
        if agent:
            bind(agent, function)


def bind(agent, function):
    """Make a rule a method of a kind of agent; what already has that name would be hidden, or hide the rule."""
    name = function.__name__
    if hasattr(agent, name):
        raise KamsimError(
            f"{name} must have a name of its own, else one hides the other",
            got=getattr(agent, name),
            where=f"{function.__module__}.{name}",
            advice=f"{agent.__name__} already has it; give the rule another name.",
        )
    setattr(agent, name, function)


bind_rules()
