"""A strategy of the user's own with all that it uses, as it is now: what is played, compiled, sent out and marked.

Its globals, helpers, closures and defaults are held fast in a copy, so that every reader and every process plays the
same, and a mark tells two of them apart.
"""

import builtins
import dis
import hashlib
import numbers
import sys
import sysconfig
from enum import EnumMeta
from pathlib import Path
from types import CellType, CodeType, FunctionType, ModuleType

from kamsim.errors import KamsimError
from kamsim.theory.source import text_of

STILL = (numbers.Number, str, bytes, type(None))  #: what cannot change
UNSURE = {"random", "secrets", "time", "datetime", "uuid", "numpy.random", "numpy.random.mtrand"}
REMEMBERING = ("STORE_GLOBAL", "DELETE_GLOBAL")
FROZEN = {}  # strategies by side, name and mark


def frozen(known):
    """A strategy as it is now; one that is frozen already stays as it is."""
    if known.mark:
        return known
    keeper = Keeper(known.name)
    function = keeper.keep("strategy", known.function)
    mark = hashlib.sha256(repr(keeper.told).encode()).hexdigest()[:16]
    helpers = tuple(part for part in keeper.kept.values() if part is not function)
    kept = known._replace(function=function, mark=mark, helpers=helpers)
    return FROZEN.setdefault((known.side, known.number, known.name, mark), kept)


def is_library(name):
    """Whether a module came with Python, kamsim or another installed package, and is not the user's own."""
    if name.partition(".")[0] in {"kamsim", *sys.stdlib_module_names}:
        return True
    file = getattr(sys.modules.get(name), "__file__", None) or ""
    if name == "__main__":  # of pytest or a notebook's kernel it has a file, and still holds what the user wrote
        return False
    installed = {"site-packages", "dist-packages"} & set(Path(file).parts)
    return bool(installed) or file.startswith(sysconfig.get_paths()["stdlib"])


def is_at(module, path, thing):
    """Whether this is what a name in a module stands for, so that the name tells all of it: a partial has none."""
    found = sys.modules.get(module)
    for name in path.split("."):
        found = getattr(found, name, None)
    return found is thing


def steps_of(code):
    """The instructions of some code and of the functions inside it."""
    for step in dis.get_instructions(code):
        yield step.opname, step.argval
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from steps_of(part)


class Keeper:
    """Walks through what a strategy uses; `told` is what its mark is made of, `kept` its functions and their copies."""

    def __init__(self, called):
        self.called, self.told, self.kept = called, [], {}

    def refuse(self, name, thing, must):
        """The error about something that a result must not hang on."""
        raise KamsimError(
            must,
            got=f"{name}, {type(thing).__name__}",
            where=f"strategy {self.called}",
            advice="Use numbers, words, tuples of them, and functions; numbers to be varied may stand in the scenario, "
            "as fields and assumptions that the strategy reads.",
        )

    def keep(self, name, thing):
        """The same thing, or a copy that nobody can change; what tells it apart is noted."""
        thing = getattr(thing, "py_func", thing)  # a function that numba compiled
        if isinstance(thing, STILL):
            self.told.append((name, repr(thing)))
            return thing
        if isinstance(thing, tuple):
            self.told.append((name, type(thing).__qualname__, len(thing)))
            parts = [self.keep(name, part) for part in thing]
            return tuple(parts) if type(thing) is tuple else thing
        if isinstance(thing, FunctionType) and not is_library(thing.__module__ or "__main__"):
            return self.keep_function(name, thing)
        if isinstance(thing, EnumMeta) and not is_library(thing.__module__):
            self.told.append((name, repr(list(thing.__members__.items()))))
            return thing
        return self.keep_library(name, thing)

    def keep_library(self, name, thing):
        """What an installed package brings goes by its name; a module of the user's own cannot be held fast."""
        of = thing.__name__ if isinstance(thing, ModuleType) else getattr(thing, "__module__", None)
        of = of or type(getattr(thing, "__self__", thing)).__module__
        if of in UNSURE:
            self.refuse(name, thing, "must leave luck and time to kamsim, so that the same seed gives the same history")
        called = getattr(thing, "__qualname__", getattr(thing, "__name__", ""))
        if not is_library(of) or not (isinstance(thing, ModuleType) or callable(thing) and is_at(of, called, thing)):
            self.refuse(name, thing, "must use things that cannot change")
        self.told.append((name, of, called))
        return thing

    def keep_function(self, name, function):
        """A copy of a function with copies of all that it uses."""
        if function in self.kept:
            self.told.append((name, list(self.kept).index(function)))
            return self.kept[function]
        code = function.__code__
        self.told.append((name, text_of(function)))
        cells = tuple(CellType() for _ in code.co_freevars)
        copy = FunctionType(code, {"__builtins__": builtins}, function.__name__, None, cells)
        copy.__module__, copy.__doc__ = function.__module__, function.__doc__
        self.kept[function] = copy
        copy.__defaults__ = self.keep(f"{name}()", function.__defaults__)
        copy.__kwdefaults__ = {key: self.keep(key, value) for key, value in (function.__kwdefaults__ or {}).items()}
        for free, cell, own in zip(code.co_freevars, cells, function.__closure__ or (), strict=True):
            cell.cell_contents = self.keep(free, own.cell_contents)
        self.keep_globals(function, copy)
        return copy

    def keep_globals(self, function, copy):
        """What a function finds by name; one that remembers something from call to call is refused."""
        steps = list(steps_of(function.__code__))
        attributes = {name for step, name in steps if step in ("LOAD_ATTR", "LOAD_METHOD")}
        for step, name in steps:
            if step in REMEMBERING or step == "STORE_DEREF" and name in function.__code__.co_freevars:
                self.refuse(name, function, "must not remember anything from one call to the next")
            if step == "LOAD_GLOBAL" and name in function.__globals__ and name not in copy.__globals__:
                copy.__globals__[name] = self.keep_global(name, function.__globals__[name], attributes)

    def keep_global(self, name, thing, attributes):
        """A global; of a module, its parts that are asked for."""
        if not isinstance(thing, ModuleType):
            return self.keep(name, thing)
        parts = {part: getattr(thing, part) for part in sorted(attributes) if hasattr(thing, part)}
        copy = ModuleType(thing.__name__) if not is_library(thing.__name__) else thing
        for part, value in parts.items():
            if copy is not thing:
                setattr(copy, part, self.keep_global(f"{name}.{part}", value, attributes))
            elif isinstance(value, ModuleType):
                self.keep_library(f"{name}.{part}", value)
        return copy if copy is not thing else self.keep_library(name, thing)
