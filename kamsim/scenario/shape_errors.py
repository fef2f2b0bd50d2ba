"""Every place where a scenario file does not have the declared shape, said at once.

Each line names the place, what must hold, what came, and what to write instead.
"""

from typing import get_args, get_origin

from kamsim.errors import nearest, shown
from kamsim.theory.former_names import advise
from kamsim.theory.state import NeedState, SiteState, SupportState, TieState

from .shape import MONEY, TABLES, shape

NAMED_TABLES = ("suppliers", "buyers", "people")


def shape_problems(tree):
    """Every place where `tree` (nested tables of a file) does not have the declared shape, one line each."""
    from pydantic import ValidationError

    try:
        shape()(**tree)
    except ValidationError as mistakes:
        line_at = {}
        for mistake in mistakes.errors(include_url=False):
            path = tuple(step for step in mistake["loc"] if not is_branch(step))
            line_at.setdefault(path, problem_line(mistake, tree))  # one line for a value that fits none of two kinds
        return list(line_at.values())
    return []


def problem_line(mistake, tree):
    """One mistake as one line: place, what must hold, what came, what to write instead."""
    path = [step for step in mistake["loc"] if not is_branch(step)]
    kind, came = mistake["type"], mistake["input"]
    where = place(path, tree)
    if kind == "missing":
        return f"{where}: must be given."
    if kind == "extra_forbidden":
        return f"{where}: there is no such key here. {advise(path[-1], known_keys(path))}".rstrip()
    field = field_at(path)
    must = what_must_hold(mistake, field)
    return f"{where}: must be {must}. Got {shown(came)}. {hint(came, mistake, field)}".rstrip()


def is_branch(step):
    """Names pydantic adds for the branch of a union; they are no part of the file."""
    return isinstance(step, str) and ("literal[" in step or "constrained" in step or "[" in step)


def place(path, tree):
    """Where in the file: ``[suppliers.north] quality`` or ``[[relationships]] 3 (north, arco) age``."""
    if not path or len(path) == 1:
        return f"[{path[0]}]" if path and path[0] in TABLES else ".".join(map(str, path)) or "top of the file"
    if path[0] in NAMED_TABLES:
        return f"[{path[0]}.{path[1]}] {' '.join(map(str, path[2:]))}".rstrip()
    if isinstance(path[1], int):
        name = f"[[{path[0]}]] {path[1] + 1}{who_is(path, tree)}"
        if len(path) > 3 and path[2] == "ties":
            name += f", tie {path[3] + 1}"
            return f"{name} {' '.join(map(str, path[4:]))}".rstrip()
        return f"{name} {' '.join(str(s + 1) if isinstance(s, int) else s for s in path[2:])}".rstrip()
    return f"[{path[0]}] {' '.join(map(str, path[1:]))}"


def who_is(path, tree):
    """The ids a line of a list speaks of, so that it can be found without counting."""
    try:
        line = tree[path[0]][path[1]]
        ids = [line[key] for key in ("kind", "who", "supplier", "buyer") if isinstance(line.get(key), str)]
    except (KeyError, IndexError, TypeError, AttributeError):
        return ""
    return f" ({', '.join(ids)})" if ids else ""


def known_keys(path):
    """The keys that may stand where an unknown one stood."""
    model, steps = shape(), list(path[:-1])
    while steps:
        annotated = model.model_fields[steps.pop(0)].annotation
        model = inner_model(annotated)
        if by_id(annotated) or (steps and isinstance(steps[0], int)):
            del steps[:1]  # the id of a table or its place in a list
    return list(model.model_fields)


def by_id(annotated):
    """Whether tables stand there under ids of their own, ``dict[str, Table] | None``."""
    return any(get_origin(kind) is dict for kind in (annotated, *get_args(annotated)))


def inner_model(annotated):
    """The table model inside ``dict[str, Table] | None`` or ``list[Table] | None``."""
    while not hasattr(annotated, "model_fields"):
        annotated = next(kind for kind in reversed(get_args(annotated)) if kind is not type(None))
    return annotated


def field_at(path):
    """The declared field a path of keys leads to, if there is one."""
    inner = {"ties": TieState, "needs": NeedState, "levers": SupportState, "places": SiteState}
    owner = next((inner[step] for step in path[1:] if step in inner), TABLES.get(path[0])) if path else None
    return owner.fields.get(path[-1]) if owner is not None else None


KINDS = {
    "string_type": "text in quotes",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "finite_number": "a finite number",
    "list_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "string_too_short": "text that is not empty",
    "string_too_long": "text of at most 400 characters",
}


def what_must_hold(mistake, field):
    """The condition in words, with the meaning of the quantity."""
    context = mistake.get("ctx", {})
    if mistake["type"] == "literal_error":
        few = len(context["expected"]) < 200
        return f"one of {context['expected'].replace(chr(39), chr(34))}" if few else "a known word"
    if mistake["type"] in ("greater_than_equal", "less_than_equal"):
        if field is not None and field.low is not None and field.high is not None:
            return f"in {field.low:g}..{field.high:g} ({field.meaning.rstrip('.').lower()})"
        bound = context.get("ge", context.get("le"))
        return f"at {'least' if 'ge' in context else 'most'} {bound:g}"
    must = KINDS.get(mistake["type"], mistake["msg"].lower())
    return f"{must} ({field.unit}: {field.meaning.rstrip('.').lower()})" if field is not None else must


def hint(came, mistake, field):
    """What to write instead, where it can be guessed."""
    kind = mistake["type"]
    if kind == "literal_error":
        advice = nearest(came, mistake["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", "))
        return "" if advice.startswith("Known:") else advice
    if kind == "less_than_equal" and field is not None and field.high == 1.0 and 1.0 < came <= 100.0:
        return f"Did you mean {came / 100.0:g}?"
    if kind == "int_type" and isinstance(came, float) and came == came // 1:
        return f"Write {int(came)}."
    if kind in ("float_type", "int_type", "bool_type") and isinstance(came, str):
        return f"Write {came} without quotes." if is_number(came) or came in ("true", "false") else ""
    return ""


def is_number(text):
    """Whether a text would read as a finite number."""
    try:
        return abs(float(text.replace("_", ""))) < MONEY
    except ValueError:
        return False
