"""``python -m kamsim.theory.strategies.index`` writes `docs/strategies.md` from what the strategies declare."""

from . import registered
from .knowledge import BUYER_DECIDES, BUYER_IN_PUBLIC, SUPPLIER_DECIDES, SUPPLIER_IN_PUBLIC

HEAD = f"""# Strategies

A strategy decides, every third month, about one relationship of its firm. It is a plain function that looks at what
its side can know and writes the decisions of its side; caps, budgets, people and the other side's consent say what
becomes of them. This page is written by `python -m kamsim.theory.strategies.index > docs/strategies.md` from the
facts the strategies declare; tests hold each fact against what the strategy does.

**A supplier decides**
{", ".join(f"`{name}`" for name in SUPPLIER_DECIDES)}.
An account's claim on the selling budget is its `budget_claim` over the sum of all claims; a prospect with a claim
above zero is courted too. `technical_wanted`, `response_wanted` and `presence_wanted` share out the effort and
add up to 1. `tier_wanted` is a wish.

**A buyer decides** {", ".join(f"`{name}`" for name in BUYER_DECIDES)}.

**What each can know** stands in `kamsim/theory/strategies/knowledge.py`: what is done, paid and met in the open, its
own books and beliefs, and of the other firm only what is public:

- of a buyer {", ".join(f"`{name}`" for name in BUYER_IN_PUBLIC)};
- of a supplier {", ".join(f"`{name}`" for name in SUPPLIER_IN_PUBLIC)}.

A supplier never looks at a buyer's needs, trust or intentions; it may ask, and then
believes (`believed_…`).
"""

FOOT = """
## One of your own

```python
import kamsim as kam


@kam.strategy(side="supplier", reads=("significance",))
def few_and_deep(supplier, relationship, buyer, assumptions):
    "Only the few that matter, and those with everything."
    chosen = relationship.significance > 0.6
    relationship.budget_claim = 3.0 if chosen else 0.2
    relationship.breadth_wanted = 0.9 if chosen else 0.1


scenario = kam.load_scenario("life_cycle").vary(**{"suppliers.north.strategy": "few_and_deep"})
```

It plays in both readers at once. A function that numba cannot compile (a dictionary, a call to another library) is
played in plain Python, and kamsim says how long that will take. Write every decision you care for every time: what is
not written stays as it was.

The checks the shipped ones pass are yours too, in a test class of three lines:
`from kamsim.validation.strategy_checks import SupplierChecks`; see [how to](how-to/strategy.md).

To ship one with kamsim: the function in `kamsim/theory/strategies/supplier.py` or `buyer.py` with a number of its own
(`@strategy(number=…)`; a missing or taken one is told with the next free one), a test class of three lines in
`tests/strategies/` that brings all common checks, and this page written again. Drawn markets play the strategies that
`MIXED` names in `kamsim/scenario/world/drawn_market.py`; a new one does not change them.
"""


def yes_or_no(fact):
    """A fact in words."""
    return "yes" if fact else "no"


def lines(side, facts):
    """One line of the table for each shipped strategy of a side."""
    for known in registered(side, shipped_only=True):
        told = [yes_or_no(getattr(known, fact)) for fact in facts]
        reads = ", ".join(f"`{name}`" for name in known.reads) or "nothing"
        yield f"| `{known.name}` | {' | '.join([known.stance, reads, *told, known.source])} |"


def section(side, heading, facts):
    """Heading and table of one side."""
    titles = ["name", "what it believes in", "looks at", *(fact.replace("_", " ") for fact in facts), "source"]
    rule = "|" + "---|" * len(titles)
    return "\n".join([f"\n## {heading}\n", f"| {' | '.join(titles)} |", rule, *lines(side, facts)]) + "\n"


def page():
    """The whole page."""
    suppliers = section("supplier", "Suppliers", ("asks_customer", "may_cheat", "resources_follow"))
    return HEAD + suppliers + section("buyer", "Buyers", ()) + FOOT


if __name__ == "__main__":
    print(page(), end="")
