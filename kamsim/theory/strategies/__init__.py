"""Decision rules of suppliers and buyers, by name, with declared facts; `@strategy` adds another."""

from . import buyer, supplier  # noqa: F401  (importing them registers the shipped strategies)
from .dispatch import deciders, dispatcher
from .frozen import frozen
from .registry import BUYER, FIRST_OWN, SUPPLIER, Strategy, added, adopt, get, named, numbers, registered, strategy

__all__ = [
    "BUYER",
    "FIRST_OWN",
    "SUPPLIER",
    "Strategy",
    "added",
    "adopt",
    "deciders",
    "dispatcher",
    "frozen",
    "get",
    "named",
    "numbers",
    "registered",
    "strategy",
]
