"""kamsim: a laboratory and classroom for key account management.

The public names are loaded when first used, so that starting costs nothing.
"""

import importlib

_ROOMS = {
    "Ensemble": "results", "KamModel": "model", "KamsimError": "errors", "Run": "results", "Scenario": "scenario",
    "compare": "experiments.compare", "discover": "experiments.discovery", "load": "results",
    "load_scenario": "scenario", "load_sweep": "experiments.swept", "scenarios": "scenario",
    "sensitivity": "experiments.sensitivity", "simulate": "ensemble",
    "strategy": "strategies", "sweep": "experiments.sweep", "plots": None, "story": None,
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
