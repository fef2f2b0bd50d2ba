"""What is declared is read somewhere: a quantity that is only written stands there for nothing."""

import ast
import re
from pathlib import Path

from kamsim.theory.state import DECLARED

ROOT = Path(__file__).resolve().parents[2]
STATE = {name for declared in DECLARED if declared for name in declared.fields}


def reads(tree, words=False):
    """Pairs (name that is read, names it is only passed on to; none if it goes anywhere else).

    Read are ``row.name`` and ``rows["name"]`` where they stand for a value, and with `words` every word of every text,
    as in lists of columns; not read is what is assigned, added to, or given to a row.
    """
    tree = without_docstrings(tree)
    asked = {node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript) and is_read(node)}

    def reads_of(node, into):
        if isinstance(node, ast.Assign):
            for target, value in assignments(node):
                yield from reads_of(value, target)
            yield from (pair for target in node.targets for pair in reads_of(target, ()))
        elif isinstance(node, ast.AugAssign):
            yield from reads_of(node.value, written(node.target))
            yield from reads_of(node.target, ())
        elif isinstance(node, ast.Subscript) and not is_read(node) and isinstance(node.slice, ast.Constant):
            yield from reads_of(node.value, ())
        else:
            given = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "give"
            for child in node.args[1:] if given else ast.iter_child_nodes(node):
                yield from reads_of(child, into)
        if isinstance(node, ast.Attribute) and is_read(node):
            yield node.attr, into
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and (words or node in asked):
            yield from ((word, into) for word in re.findall(r"\w+", node.value))

    yield from reads_of(tree, ())


def is_read(node):
    """Whether an attribute or an item stands for a value."""
    return isinstance(node.ctx, ast.Load)


def assignments(node):
    """Pairs (names written, value) of an assignment; ``a.x, a.y = 1, 2`` makes two."""
    first, value = node.targets[0], node.value
    pairs = [first, value] if len(node.targets) == 1 else []
    if pairs and all(isinstance(one, ast.Tuple) for one in pairs) and len(first.elts) == len(value.elts):
        return [(written(one), part) for one, part in zip(first.elts, value.elts, strict=True)]
    names = [written(one) for one in node.targets]
    return [(sum(names, ()) if all(names) else (), value)]


def written(target):
    """The name of the quantity a target writes; none if it is a variable."""
    return (target.attr,) if isinstance(target, ast.Attribute) else ()


def without_docstrings(tree):
    """The tree without the sentences that tell what things are."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            texts = [one for one in body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)]
            node.body = [one for one in body if one not in texts]
    return tree


def quantities_read():
    """Quantities of the state that matter: read for something else than for quantities that do not matter."""
    found = {}
    for path in (ROOT / "kamsim").rglob("*.py"):
        if "state" not in path.parts:
            words = not {"rules", "month", "scenario"} & set(path.parts)
            for name, into in reads(ast.parse(path.read_text()), words):
                found.setdefault(name, set()).add(into)
    for path in (ROOT / "docs" / "concepts").glob("*.toml"):
        for name in re.findall(r'^shows = "\w+\.(\w+)"', path.read_text(), re.M):
            found.setdefault(name, set()).add(())
    known = set()
    while True:
        alive = {name for name in STATE if any(matters(name, into, known) for into in found.get(name, ()))}
        if alive == known:
            return alive
        known = alive


def matters(name, into, known):
    """Whether a read serves anything but the quantity itself and quantities nobody reads."""
    return not into or any(other not in STATE or other in known - {name} for other in into)


def test_every_quantity_of_the_state_is_read():
    alive = quantities_read() | set(DECLARED.bids.fields)  # the table of tenders keeps its lines whole
    idle = [f"{one.__name__}.{name}" for one in DECLARED if one for name in one.fields if name not in alive]
    assert not idle, f"rules write {', '.join(idle)}, and nothing ever reads it; take it out, or use it."


def test_writing_is_not_reading():
    tree = ast.parse(
        "a.written = 1\na.added += b.amount\na.old, a.older = a.new, a.old\nrows['set'] = rows['got']\n"
        "filled.give('given', row, line.value)\nx = a.taken\na.self = min(a.self, 3)"
    )
    found = {name: into for name, into in reads(tree)}
    assert found.pop("self") == ("self",) and found.pop("new") == ("old",) and found.pop("old") == ("older",)
    assert found == {"amount": ("added",), "got": (), "value": (), "taken": ()}
