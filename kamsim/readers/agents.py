"""The agents of the Mesa model: views on rows, whose methods are the rules."""

import inspect
from typing import TYPE_CHECKING

import mesa

from kamsim.errors import KamsimError
from kamsim.theory import month as order  # noqa: F401  (registers all rules)
from kamsim.theory import state
from kamsim.theory.rule import BLOCKS, RULES
from kamsim.theory.words import Role, Shape, Stage, Tier

if TYPE_CHECKING:
    from kamsim.scenario.world.names import Names

    from .model import KamModel


INNER = ("columns", "row", "model", "unique_id", "pos")  #: what an agent has beside its quantities


class View(mesa.Agent):
    """An agent that is a view on a row of the world.

    Parameters
    ----------
    model : KamModel
        The model it lives in.
    columns : list of memoryview
        One column for each declared quantity of its kind.
    row : int
        Its row.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.relationships[0].row
    0
    """

    def __init__(self, model: "KamModel", columns: list[memoryview], row: int) -> None:
        self.columns, self.row = columns, row
        super().__init__(model)

    def __setattr__(self, name, value):
        field = self.fields.get(name)
        if field is not None and self.model.is_playing:
            field.__set__(self, value)
        elif field is not None or name not in INNER or name in vars(self) and not self.model.is_playing:
            self.model.set_by_hand(self, name, value)
        else:
            object.__setattr__(self, name, value)

    def __reduce_ex__(self, protocol):
        raise KamsimError(
            f"{type(self).__name__.lower()}: an agent lives in its model", advice="Copy or pickle the model."
        )

    @property
    def names(self) -> "Names":
        """Names of the scenario."""
        return self.model.scenario.names

    def remove(self) -> None:
        """Not to be done by hand.

        Raises
        ------
        KamsimError
            Always: who goes and who comes is decided by the rules, and a row stays where it is.

        Examples
        --------
        >>> from kamsim.readers.model import KamModel
        >>> KamModel("bow_tie", rng=7).relationships[0].remove()
        Traceback (most recent call last):
        kamsim.errors.KamsimError: relationship.remove: ...
        """
        raise KamsimError(
            "the rules decide who goes",
            where=f"{type(self).__name__.lower()}.remove",
            advice="Let the scenario do it: a shock, or a change of its tables with vary(...).",
        )


class Supplier(state.SupplierState, View):
    """A selling firm.

    Its quantities are those of ``suppliers`` in docs/state.md; rules about a supplier are its methods.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> supplier = model.agents_by_type[Supplier][0]
    >>> supplier.name, supplier.partners
    ('North Bearings', 1)
    """

    __init__, __setattr__ = View.__init__, View.__setattr__

    @property
    def name(self) -> str:
        """Name of the firm."""
        return self.names.suppliers[self.row]

    def __repr__(self):
        return f"<Supplier {self.name}, {self.partners} accounts, sales {self.sales:,.0f} EUR a month>"


class Buyer(state.BuyerState, View):
    """A buying firm.

    Its quantities are those of ``buyers`` in docs/state.md; rules about a buyer are its methods.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.agents_by_type[Buyer][0].name
    'Arkona Pumps'
    """

    __init__, __setattr__ = View.__init__, View.__setattr__

    @property
    def name(self) -> str:
        """Name of the firm."""
        return self.names.buyers[self.row]

    def __repr__(self):
        return f"<Buyer {self.name}, {self.partners} suppliers, orders {self.orders:,.0f} EUR a month>"


class Contact(state.ContactState, View):
    """A seat on either side and the person in it.

    Its quantities are those of ``contacts`` in docs/state.md; rules about a contact are its methods.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.agents_by_type[Contact][0]
    <Contact Anna Berg, key account manager of North Bearings>
    """

    __init__, __setattr__ = View.__init__, View.__setattr__

    @property
    def name(self) -> str:
        """Name of the person in the seat."""
        return self.names.person(self.person) if self.filled else "vacant"

    @property
    def firm_name(self) -> str:
        """Name of the firm."""
        return (self.names.buyers if self.side else self.names.suppliers)[self.firm]

    def __repr__(self):
        return f"<Contact {self.name}, {Role(self.role).name.lower().replace('_', ' ')} of {self.firm_name}>"


class Relationship(state.RelationshipState, View):
    """The dyad of one supplier and one buyer.

    Its quantities are those of ``relationships`` in docs/state.md; rules about a relationship are its methods.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.relationships[0].name
    'North Bearings–Arkona Pumps'
    """

    __init__, __setattr__ = View.__init__, View.__setattr__

    @property
    def held(self) -> dict[str, float]:
        """Decisions that the player holds: those that were set by hand, until each is set to None."""
        return self.model.history.held_of(self.row)

    @property
    def name(self) -> str:
        """Names of both firms."""
        return f"{self.names.suppliers[self.supplier]}–{self.names.buyers[self.buyer]}"

    def __repr__(self):
        told = [Stage(self.stage).name, f"trust {self.buyer_trust:.2f}"]
        if self.active:
            told += [f"{Shape(self.shape).name.lower().replace('_', '-')}", f"{Tier(self.tier).name.lower()} account"]
        told += [f"{name} held at {value:g}" for name, value in self.held.items()]
        return f"<Relationship {self.name}, {', '.join(told)}>"


class Tie(state.TieState, View):
    """A possible bond between two persons.

    Its quantities are those of ``ties`` in docs/state.md; rules about a tie are its methods.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.agents_by_type[Tie][0]
    <Tie Anna Berg–..., strength 0...>
    """

    __init__, __setattr__ = View.__init__, View.__setattr__

    def __repr__(self):
        seller, purchaser = (
            self.model.history.world.contacts[row] for row in (self.supplier_contact, self.buyer_contact)
        )
        return f"<Tie {seller.name}–{purchaser.name}, strength {self.strength:.2f}>"


AGENTS = {
    state.SupplierState: Supplier, state.BuyerState: Buyer, state.ContactState: Contact,
    state.RelationshipState: Relationship, state.TieState: Tie,
}  # fmt: skip


def agent_or_view(model, declared, columns, row):
    """An agent for firms, people, ties and relationships; a plain view for anything else."""
    agent = AGENTS.get(declared)
    return agent(model, columns, row) if agent else declared(columns, row)


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
