"""`@rule`: plain Python here, compilable there.

A rule is a small function over entities in the little language that both readers understand
(`docs/design.md`).  Marking it costs nothing; the compiled reader looks the marks up when it compiles.
"""

RULES = {}
BLOCKS = {}


def rule(function):
    """Mark `function` as part of the theory; it stays the plain function it is."""
    RULES[f"{function.__module__}.{function.__qualname__}"] = function
    return function


def block(function):
    """Mark a rule that returns the range of rows that belong together: loops of rules run over it."""
    BLOCKS[function.__name__] = function
    return rule(function)
