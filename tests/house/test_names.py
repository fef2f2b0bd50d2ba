"""One name for one thing: no rule bears the name of a quantity, and no rule asks for what it does not use."""

import ast
import inspect
import textwrap

import pytest

import kamsim.theory.month  # noqa: F401  (registers all rules)
from kamsim.errors import KamsimError
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.rule import RULES
from kamsim.theory.state import DECLARED

RULES_OF_THE_MONTH = sorted(name for name in RULES if name.startswith("kamsim.theory.rules."))


def test_no_rule_bears_the_name_of_a_quantity():
    rows = [declared for declared in (*DECLARED, Assumptions) if declared]
    for name in RULES_OF_THE_MONTH:
        short = name.rsplit(".", 1)[-1]
        same = [declared.__name__ for declared in rows if short in declared.fields]
        assert not same, (
            f"{name} is called like a field of {' and '.join(same)}, and as a method of an agent one would hide the"
            " other; a rule does something: give it a verb."
        )


def test_a_rule_that_an_agent_cannot_take_is_refused():
    from kamsim.readers.agents import Supplier, bind

    def cash(supplier):
        """A rule with the name of a field."""

    with pytest.raises(KamsimError, match="cash must have a name of its own"):
        bind(Supplier, cash)


@pytest.mark.parametrize("name", RULES_OF_THE_MONTH)
def test_rules_ask_for_what_they_use(name):
    tree = ast.parse(textwrap.dedent(inspect.getsource(RULES[name]))).body[0]
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    idle = sorted({argument.arg for argument in tree.args.args} - used)
    assert not idle, f"{name} never looks at {', '.join(idle)}; take it out, here and where the rule is called."
