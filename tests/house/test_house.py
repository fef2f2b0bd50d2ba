"""House rules, each with a word about why and what to do."""

import ast
import inspect
import re
import textwrap
from pathlib import Path

import pytest

import kamsim.theory.month  # noqa: F401  (registers all rules)
from kamsim.theory import strategies  # noqa: F401
from kamsim.theory.rule import BLOCKS, RULES

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = (
    ast.Module, ast.FunctionDef, ast.arguments, ast.arg, ast.Expr, ast.Constant, ast.Name, ast.Load, ast.Store,
    ast.Attribute, ast.Subscript, ast.Assign, ast.AugAssign, ast.Tuple, ast.If, ast.IfExp, ast.For, ast.Return,
    ast.Compare, ast.BoolOp, ast.BinOp, ast.UnaryOp, ast.Call, ast.And, ast.Or, ast.Not, ast.USub, ast.Add, ast.Sub,
    ast.Mult, ast.Div, ast.Mod, ast.FloorDiv, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE,
)  # fmt: skip
CALLS = {"min", "max", "abs", "int", "float", "bool", "len", "range"}


def syntax(function):
    """The syntax tree of a rule without its docstring."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    tree.body[0].decorator_list = []
    if ast.get_docstring(tree.body[0]):
        tree.body[0].body = tree.body[0].body[1:]
    return tree


@pytest.mark.parametrize("name", sorted(RULES))
def test_rules_keep_to_their_language(name):
    names = {rule.rsplit(".", 1)[-1] for rule in RULES} | CALLS | {"decide_supplier", "decide_buyer"}
    for node in ast.walk(syntax(RULES[name])):
        kind = type(node).__name__
        assert isinstance(node, ALLOWED), (
            f"{name}: {kind} is not in the language of rules; numba or equality would break."
        )
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, str)), f"{name}: use a word of words.py."
        if isinstance(node, ast.For):
            over = node.iter.func.id if isinstance(node.iter, ast.Call) else ast.unparse(node.iter)
            assert over == "range" or over in BLOCKS, (
                f"{name} loops over {over}; loop over a range or a block of rows: {', '.join(sorted(BLOCKS))}."
            )
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            module = getattr(getattr(node.func, "value", None), "id", "")
            assert called in names or module == "math", f"{name}: calls {called}, which is no rule."


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_says_what_it_means(name):
    assert (RULES[name].__doc__ or "").strip(), f"{name} needs a sentence."


def test_every_field_is_read_or_written_by_some_rule():
    from kamsim.theory.state import DECLARED

    text = "\n".join(path.read_text() for path in (ROOT / "kamsim").rglob("*.py") if "state" not in path.parts)
    words = set(re.findall(r"\w+", text))
    for declared in DECLARED:
        for field in declared.fields if declared else ():
            assert field in words, f"{declared.__name__}.{field} is never used; take it out."


def test_no_quantity_is_declared_twice():
    from kamsim.theory.assumptions import Assumptions
    from kamsim.theory.fields import Field
    from kamsim.theory.state import DECLARED

    for declared in (*DECLARED, Assumptions):
        parts = declared.__mro__ if declared else ()
        names = [name for part in parts for name, field in vars(part).items() if isinstance(field, Field)]
        twice = sorted({name for name in names if names.count(name) > 1})
        assert not twice, f"{declared.__name__}: two parts declare {twice}; one would hide the other."


def test_every_assumption_is_used():
    from kamsim.theory.assumptions import Assumptions

    text = "\n".join(path.read_text() for path in (ROOT / "kamsim").rglob("*.py") if "assumptions" not in path.parts)
    unused = [name for name in Assumptions.fields if not re.search(rf"assum\w*(\.{name}\b|\[.{name}.\])", text)]
    assert unused == [], f"assumptions that no rule reads: {unused}"


def test_numba_mesa_and_matplotlib_stay_in_their_rooms():
    rooms = {
        "numba": {"batch.py", "compiling.py", "compiled_rows.py", "drawing.py", "bench"},
        "mesa": {"model.py", "agents.py", "kept_states.py", "ordinary.py"},
        "matplotlib": {"plots"},
    }  # fmt: skip
    for path in (ROOT / "kamsim").rglob("*.py"):
        for library, where in rooms.items():
            if re.search(rf"^\s*(import|from) {library}\b", path.read_text(), re.M):
                assert where & {path.name, *path.parts}, f"{path.name} imports {library}; it belongs in {where}."


def test_importing_kamsim_is_light():
    import subprocess
    import sys

    code = "import sys, kamsim, kamsim.cli.commands; print([m for m in ('mesa','numba','pandas','matplotlib','scipy') if m in sys.modules])"  # noqa: E501
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT).stdout.strip() == "[]"


def test_derived_pages_are_fresh():
    import runpy

    for name, page in runpy.run_path(str(ROOT / "docs" / "generate.py"))["PAGES"].items():
        assert (ROOT / "docs" / name).read_text() == page(), f"docs/{name} is stale; run `python docs/generate.py`."


def test_the_index_of_concepts_agrees_with_the_code():
    from kamsim.validation.concept_index import load_index, problems_of

    told = [f"{number}: {line}" for number, row in load_index().items() for line in problems_of(row)]
    assert told == [], "rows of docs/concepts/ to mend:\n" + "\n".join(told)
