"""Rooms, files and bodies stay small, rules stand in no circle, and every rule has its test."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

import kamsim.theory.month  # noqa: F401  (registers all rules)
from kamsim.theory.rule import RULES

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kamsim"
SHELVES = PACKAGE / "theory" / "rules"
TESTS = ROOT / "tests" / "rules"
SOURCES = sorted(PACKAGE.rglob("*.py"))
RULE_FILES = sorted(path for path in SHELVES.rglob("*.py") if path.name != "__init__.py")


def test_the_package_has_few_rooms():
    rooms = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
    assert len(rooms) <= 14, f"{len(rooms)} rooms are more than one remembers; put the new one into one of {rooms}."


def test_no_module_lies_loose():
    loose = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__", "errors"}
    assert not loose, f"{sorted(loose)}: every module belongs in a room; which of them asks for it?"


def test_files_stay_readable_in_one_go():
    long = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in SOURCES}
    long = {name: lines for name, lines in long.items() if lines > 300}
    assert not long, f"{long}: above 300 lines; split where the file begins to speak of something else."


def body_lines(function):
    """Lines of a function after its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return function.end_lineno - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_bodies_stay_short(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            lines = body_lines(node)
            assert lines <= 50, f"{path.name}: {node.name} has {lines} lines; give its steps names of their own."


def test_rule_files_stand_in_no_circle():
    graph = grimp.build_graph("kamsim")
    files = {name for name in graph.modules if name.startswith("kamsim.theory.rules.")}
    imports = {name: graph.find_modules_directly_imported_by(name) & files for name in files}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as found:
        circle = " -> ".join(name.removeprefix("kamsim.theory.rules.") for name in reversed(found.args[1]))
        pytest.fail(f"{circle}: move what both need into a file below them, so that rules can be read in an order.")


def test_every_rule_file_has_its_tests():
    tests = [TESTS / path.relative_to(SHELVES).with_name(f"test_{path.name}") for path in RULE_FILES]
    missing = [path.relative_to(ROOT).as_posix() for path in tests if not path.exists()]
    assert not missing, f"write {missing}, with numbers worked out by hand."


def test_every_rule_is_named_in_its_test_file():
    missing = []
    for name in sorted(rule for rule in RULES if rule.startswith("kamsim.theory.rules.")):
        *place, module, rule = name.split(".")[3:]
        test = TESTS.joinpath(*place, f"test_{module}.py")
        if not test.exists() or not re.search(rf"\b{rule}\b", test.read_text()):
            missing.append(f"{rule} in {test.relative_to(ROOT)}")
    assert not missing, (
        f"name {missing}: set the fields, call the rule, and compare it with a number worked out by hand from what its"
        " docstring says."
    )
