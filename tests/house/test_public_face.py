"""What a user meets says everything: types, parameters with units and shapes, what comes back, an example that runs.

The examples themselves are run by ``pytest kamsim`` (doctest).
"""

import ast
import inspect
from functools import cached_property
from pathlib import Path

import pytest
from numpydoc.docscrape import get_doc_object
from numpydoc.validate import validate

import kamsim as kam
from kamsim.classroom import lesson
from kamsim.classroom.session import Session
from kamsim.experiments.comparison.regret import Regret
from kamsim.experiments.comparison.replays import Replays, replay
from kamsim.experiments.comparison.result import Comparison
from kamsim.experiments.factors.discovery import Box, Discovery
from kamsim.experiments.factors.sensitivity import Sensitivity
from kamsim.experiments.sweep.result import Sweep
from kamsim.experiments.sweep.space import Space
from kamsim.readers import agents
from kamsim.readers.cluster import cluster
from kamsim.results import summary
from kamsim.results.saved import Saved, same
from kamsim.theory.rule import RULES

CLASSES = (
    kam.KamModel, agents.Supplier, agents.Buyer, agents.Contact, agents.Relationship, agents.Tie,
    kam.Scenario, kam.Run, kam.Ensemble, Saved, Comparison, Regret, Replays, Space, Sweep, Sensitivity, Discovery,
    Box, Session, kam.KamsimError,
)  # fmt: skip
FUNCTIONS = (
    kam.load_scenario, kam.scenarios, kam.strategy, kam.simulate, kam.load, kam.compare, kam.sweep, kam.load_sweep,
    kam.sensitivity, kam.discover, kam.try_claim, kam.story.tell, kam.story.turning_points, summary.accounts,
    summary.suppliers, summary.reasons, summary.goals, same, replay, cluster, lesson.quarter_by_quarter,
    lesson.over_time,
)  # fmt: skip
ASKED = {
    "GL06": "Use the sections numpydoc knows.", "GL07": "Order: Parameters, Returns, Raises, Notes, Examples.",
    "SS01": "Begin with one sentence.", "SS03": "End the first sentence with a full stop.",
    "PR01": "Say what each is, with unit and shape.", "PR02": "Take it out, or name it as the signature does.",
    "PR03": "Use the order of the signature.", "PR07": "Say what it is, with unit and shape.",
    "RT01": "Say what comes back, with unit and shape.", "RT03": "Say what it is, not only its type.",
    "YD01": "Say what it yields.", "EX01": "Add a short example that runs.",
}  # fmt: skip


def values_and_calls(kind):
    """Public properties and methods that kamsim gives a class, by name; rules that are its methods are left out."""
    values, calls = {}, {}
    for name, member in inspect.getmembers_static(kind):
        function = getattr(member, "func", None) or getattr(member, "fget", None) or inspect.unwrap(
            getattr(member, "__func__", member))  # fmt: skip
        if not inspect.isfunction(function) or not function.__module__.startswith("kamsim."):
            continue
        if not name.startswith("_") and function not in RULES.values():
            is_value = isinstance(member, (property, cached_property))
            (values if is_value else calls)[f"{kind.__name__}.{name}"] = function
    return values, calls


VALUES = {name: value for kind in CLASSES for name, value in values_and_calls(kind)[0].items()}
CALLS = {
    **{f"{one.__module__.rpartition('.')[2]}.{one.__name__}": one for one in FUNCTIONS},
    **{kind.__name__: kind for kind in CLASSES},
    **{name: call for kind in CLASSES for name, call in values_and_calls(kind)[1].items()},
}


def test_nothing_that_kamsim_offers_is_left_out():
    offered = {getattr(kam, name) for name in kam.__all__ if callable(getattr(kam, name))}
    assert offered <= {*CLASSES, *FUNCTIONS}, "add it to CLASSES or FUNCTIONS of this test"
    assert len(CALLS) > 70 and len(VALUES) > 50


def is_built_like_its_base(called):
    """Whether a class is built as its base is, which says how."""
    return inspect.isclass(called) and any(called.__init__ is base.__init__ for base in called.__mro__[1:])


def test_type_checkers_see_the_names_that_users_see():
    """The names are loaded when first used; what is imported for type checkers and editors must be the same."""
    tree = ast.parse(Path(kam.__file__).read_text())
    block = next(node for node in tree.body if isinstance(node, ast.If) and node.test.id == "TYPE_CHECKING")
    typed = {name.name: one.module for one in block.body for name in one.names}
    assert typed == kam._ROOMS and sorted(typed) == kam.__all__, (
        "kamsim/__init__.py names each thing three times alike."
    )
    assert (Path(kam.__file__).parent / "py.typed").exists()


@pytest.mark.parametrize("name", CALLS)
def test_what_one_calls_is_documented(name):
    called = CALLS[name]
    assert inspect.getdoc(called), f"{name} has no docstring."
    asked = {code: say for code, say in ASKED.items() if code != "PR01" or not is_built_like_its_base(called)}
    told = [f"{text}: {asked[code]}" for code, text in validate(get_doc_object(called))["errors"] if code in asked]
    assert not told, f"{name}: " + " ".join(told)


@pytest.mark.parametrize("name", CALLS)
def test_what_one_calls_has_types(name):
    signature = inspect.signature(CALLS[name])
    bare = [
        one.name
        for one in signature.parameters.values()
        if one.annotation is one.empty and one.name not in ("self", "cls")
    ]
    assert not bare, f"{name}: say in the signature of which type {', '.join(bare)} is."
    if not inspect.isclass(CALLS[name]):
        assert signature.return_annotation is not signature.empty, f"{name}: say in the signature what it returns."


@pytest.mark.parametrize("name", VALUES)
def test_what_one_reads_has_a_sentence_and_a_type(name):
    function = VALUES[name]
    summary_line = (inspect.getdoc(function) or "").split("\n")[0]
    assert summary_line.endswith((".", "?")), f"{name} needs a sentence: what it is, with unit and shape."
    assert inspect.signature(function).return_annotation is not inspect.Signature.empty, f"{name}: say its type."
