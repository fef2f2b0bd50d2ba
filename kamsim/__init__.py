"""kamsim: a laboratory and classroom for key account management.

The public names are loaded when first used, so that starting costs nothing.
"""

import importlib

_ROOMS = {
    "Ensemble": "results.run", "KamModel": "readers.model", "KamsimError": "errors", "Run": "results.run",
    "Scenario": "scenario.scenario", "compare": "experiments.comparison.compare",
    "discover": "experiments.factors.discovery", "load": "results.run", "load_scenario": "scenario.scenario",
    "load_sweep": "experiments.sweep.result", "scenarios": "scenario.scenario",
    "sensitivity": "experiments.factors.sensitivity", "simulate": "readers.ensemble",
    "strategy": "theory.strategies", "sweep": "experiments.sweep.sweep", "plots": None, "story": None,
}  # fmt: skip

__all__ = list(_ROOMS)


def __getattr__(name):
    if name not in _ROOMS:
        raise AttributeError(f"module 'kamsim' has no attribute {name!r}; it has {', '.join(__all__)}")
    room = _ROOMS[name]
    if room is None:
        return importlib.import_module(f".{name}", __name__)
    return getattr(importlib.import_module(f".{room}", __name__), name)


def __dir__():
    return __all__
