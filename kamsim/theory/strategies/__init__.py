"""Decision rules of suppliers and buyers, by name, with declared facts; `@strategy` adds another."""

from . import buyer, supplier  # noqa: F401  (importing them registers the shipped strategies)
from .dispatch import deciders, dispatcher
from .registry import BUYER, FIRST_OWN, SUPPLIER, Strategy, adopt, get, named, numbers, own, registered, strategy

__all__ = [
    "BUYER",
    "FIRST_OWN",
    "SUPPLIER",
    "Strategy",
    "adopt",
    "deciders",
    "dispatcher",
    "get",
    "named",
    "numbers",
    "own",
    "registered",
    "strategy",
]
