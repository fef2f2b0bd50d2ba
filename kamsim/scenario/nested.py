"""Nested tables as a scenario file holds them: laid over one another, frozen and thawed."""

from types import MappingProxyType

DEEPEST = 8  #: levels of tables and lists


def merged(tables, changes):
    """Nested tables with changes laid over; None takes a key away."""
    result = dict(tables) if hasattr(tables, "items") else {}
    for key, value in changes.items():
        if hasattr(value, "items"):
            result[key] = merged(result.get(key, {}), value)
        elif value is None:
            result.pop(key, None)
        else:
            result[key] = value
    return result


def nested(path, value):
    """``{"suppliers.north.price": 1}`` as nested tables."""
    for step in reversed(path.split(".")):
        value = {step: value}
    return value


def is_too_deep(tables):
    """Whether tables and lists nest deeper than any scenario needs."""
    level = [tables]
    for _ in range(DEEPEST):
        inner = [item for value in level for item in (value.values() if hasattr(value, "items") else value)]
        level = [item for item in inner if hasattr(item, "items") or isinstance(item, (list, tuple))]
    return bool(level)


def frozen(value):
    """A deep copy of tables and lists that nobody can change."""
    if hasattr(value, "items"):
        return MappingProxyType({key: frozen(inner) for key, inner in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, (list, tuple)) else value


def thawed(value):
    """A deep copy as plain dicts and lists."""
    if hasattr(value, "items"):
        return {key: thawed(inner) for key, inner in value.items()}
    return [thawed(inner) for inner in value] if isinstance(value, (list, tuple)) else value
