"""Numbers of the world are declared with unit, range and source; rules hold none but those that are pure arithmetic."""

import ast

import pytest

from tests.house.test_rooms import RULE_FILES, SHELVES

FREE = {0, 1, 0.5, 2, 12}  # nothing, all, half, twice, the months of a year
SHAPES = "quantities.py"  # where numbers of pure shape have their names


def hidden_numbers(text):
    """Pairs (line, number) of all numbers of a file that are neither free nor declared, with their signs aside."""
    return [
        (node.lineno, node.value)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value not in FREE
    ]


@pytest.mark.parametrize(
    "path",
    [path for path in RULE_FILES if path.name != SHAPES],
    ids=lambda path: path.relative_to(SHELVES).as_posix(),
)
def test_rules_hold_no_numbers_of_the_world(path):
    place = path.relative_to(SHELVES.parents[2]).as_posix()
    found = [f"{place}:{line} holds {number}" for line, number in hidden_numbers(path.read_text())]
    assert not found, (
        f"{'; '.join(found)}.  If it says how the world is, declare it once in kamsim/theory/assumptions/ with unit,"
        " range, meaning and source, and read it as `assumptions.NAME`; if a simpler formula with 0, 1, 1/2, 2 or 12"
        f" says the same, write that; if it is pure shape, give it a name in kamsim/theory/rules/{SHAPES}."
    )


def test_what_counts_as_hidden():
    text = '"""0.7 in words."""\nSLOW = 0.05\ndef f(a):\n    """0.9"""\n    return -a[0] * 12 + 0.5 - 2.0 * 30 + True\n'
    assert hidden_numbers(text) == [(2, 0.05), (5, 30)]
