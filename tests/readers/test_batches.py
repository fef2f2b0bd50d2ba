"""Batches find their compiled code at once: their arrays carry the very type it was compiled for."""

import pickle

from kamsim.readers.batch import worlds_of
from kamsim.scenario.load import load_scenario
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import row_type
from kamsim.theory.state import DECLARED


def types_are_ours(cases):
    worlds, assumptions = worlds_of(cases)
    rows = [(declared, rows) for declared, rows in zip(DECLARED, worlds, strict=True) if declared is not None]
    return all(rows.dtype is row_type(declared) for declared, rows in [*rows, (Assumptions, assumptions)])


def test_a_scenario_of_another_process_keeps_the_types():
    scenario = load_scenario("bow_tie")
    assert scenario.layout and types_are_ours([(scenario, 1)])
    assert types_are_ours([(pickle.loads(pickle.dumps(scenario)), 1)])


def test_runs_of_several_scenarios_keep_the_types():
    scenario = load_scenario("bow_tie")
    other = scenario.vary(assumptions={"trust_gain": 0.1})
    assert types_are_ours([(scenario, 1), (scenario, 2), (other, 1)])
