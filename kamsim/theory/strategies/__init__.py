"""Decision rules of suppliers and buyers, by name, with declared facts; `@strategy` adds another."""

from . import buyer, supplier  # noqa: F401  (importing them registers the shipped strategies)
from .dispatch import deciders, dispatcher
from .frozen import frozen
from .knowledge import DECISIONS
from .registry import BUYER, FIRST_OWN, SUPPLIER, Strategy, added, adopt, get, named, numbers, registered, strategy
from .writes import check_decisions, failed

__all__ = [
    "BUYER",
    "DECISIONS",
    "FIRST_OWN",
    "SUPPLIER",
    "Strategy",
    "added",
    "adopt",
    "check_decisions",
    "deciders",
    "dispatcher",
    "failed",
    "frozen",
    "get",
    "named",
    "numbers",
    "registered",
    "strategy",
]
