"""`@rule`: plain Python here, compilable there.

A rule is a small function over entities in the little language that both readers understand
(`docs/design.md`).  Marking it costs nothing; the compiled reader looks the marks up when it compiles.
"""

RULES = {}


def rule(function):
    """Mark `function` as part of the theory; it stays the plain function it is."""
    RULES[f"{function.__module__}.{function.__qualname__}"] = function
    return function
