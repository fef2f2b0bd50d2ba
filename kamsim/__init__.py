"""kamsim: a laboratory and classroom for key account management.

The public names are loaded when first used, so that starting costs nothing.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what type checkers and editors see of the rooms below
    from . import plots, story
    from .errors import KamsimError
    from .experiments.comparison.claim import try_claim
    from .experiments.comparison.compare import compare
    from .experiments.factors.discovery import discover
    from .experiments.factors.sensitivity import sensitivity
    from .experiments.sweep.result import load_sweep
    from .experiments.sweep.sweep import sweep
    from .readers.ensemble import simulate
    from .readers.model import KamModel
    from .results.run import Ensemble, Run
    from .results.saved import load
    from .scenario.load import load_scenario, scenarios
    from .scenario.scenario import Scenario
    from .theory.strategies import strategy

_ROOMS = {
    "Ensemble": "results.run", "KamModel": "readers.model", "KamsimError": "errors", "Run": "results.run",
    "Scenario": "scenario.scenario", "compare": "experiments.comparison.compare",
    "discover": "experiments.factors.discovery", "load": "results.saved", "load_scenario": "scenario.load",
    "load_sweep": "experiments.sweep.result", "scenarios": "scenario.load",
    "sensitivity": "experiments.factors.sensitivity", "simulate": "readers.ensemble",
    "strategy": "theory.strategies", "sweep": "experiments.sweep.sweep",
    "try_claim": "experiments.comparison.claim", "plots": None, "story": None,
}  # fmt: skip

__all__ = [
    "Ensemble", "KamModel", "KamsimError", "Run", "Scenario", "compare", "discover", "load", "load_scenario",
    "load_sweep", "plots", "scenarios", "sensitivity", "simulate", "story", "strategy", "sweep",
    "try_claim",
]  # fmt: skip


def __getattr__(name):
    if name not in _ROOMS:
        raise AttributeError(f"module 'kamsim' has no attribute {name!r}; it has {', '.join(__all__)}")
    room = _ROOMS[name]
    if room is None:
        return importlib.import_module(f".{name}", __name__)
    return getattr(importlib.import_module(f".{room}", __name__), name)


def __dir__():
    return __all__
