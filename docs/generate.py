"""Write the pages that are derived from the code: ``python docs/generate.py``."""

import inspect
from pathlib import Path

from kamsim.plots import VIEWS
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.month import PHASES
from kamsim.validation.concept_index import FAMILIES, ids, load_index

HERE = Path(__file__).resolve().parent


def month_page():
    """The order of events, as `kamsim/theory/month/` has it."""
    rhythm = {1: "every month", 3: "every third month", 12: "every twelfth month"}
    lines = [
        "# The order of a month",
        "",
        "Derived from `kamsim/theory/month/`; refresh with `python docs/generate.py`.",
        "",
    ]
    for place, phase in enumerate(PHASES, 1):
        lines.append(f"{place}. **{phase.name}** ({rhythm[phase.every]}): {phase.sentence}")
    return "\n".join(lines) + "\n"


def assumptions_page():
    """Every number of the theory with unit, range, meaning and source."""
    lines = ["# Assumptions", "",
             "Derived from `kamsim/theory/assumptions/`; refresh with `python docs/generate.py`.", "",
             "| name | default | unit | meaning | source |", "|---|---|---|---|---|"]  # fmt: skip
    for name, field in Assumptions.fields.items():
        lines.append(f"| `{name}` | {field.default} | {field.unit} | {field.meaning} | {field.source} |")
    return "\n".join(lines) + "\n"


def concepts_page():
    """Every concept: what it says, what carries it, where it is seen, what switches it off, what the test reads."""
    index, there = load_index(), ids()
    lines = ["# The index of concepts", "",
             "Derived from `docs/concepts/`; refresh with `python docs/generate.py`. A bold number is a core concept.",
             "The test of a concept is `pytest tests/validation -k NUMBER`: it plays the case with the mechanism and",
             "with the switch of the last column but one, same luck, and reads what the last column says.",
             "", f"{len(index)} of {len(there)} concepts have their row."]  # fmt: skip
    for family, title in FAMILIES.items():
        lines += ["", f"## {title}", "",
                  "| number | concept | rules | fields | view | switched off by | test reads |",
                  "|---|---|---|---|---|---|---|"]  # fmt: skip
        lines += [concept_line(number, index.get(number), core) for number, (one, core) in there.items()
                  if one == family]  # fmt: skip
    return "\n".join(lines) + "\n"


def concept_line(number, row, core):
    """One concept as a line of its table."""
    number = f"**{number}**" if core else number
    if row is None:
        return f"| {number} | not there yet | | | | | |"
    rules, fields = (", ".join(f"`{name}`" for name in names) for names in (row.rules, row.fields))
    off = ", ".join(f"`{name} = {str(value).lower()}`" for name, value in row.off.items())
    reads = f"`{row.shows}` {row.moves} in *{row.case}*"
    return f"| {number} | {row.says} | {rules} | {fields} | {row.view} | {off} | {reads} |"


def views_page():
    """The page of the views: its words as they stand, its table from the views themselves."""
    before, _, rest = (HERE / "views.md").read_text(encoding="utf-8").partition("| view |")
    after = rest[rest.index("\n\n") :]
    lines = ["| view | what it shows | of | what it takes beyond that |", "|---|---|---|---|"]
    lines += [f'| "{view.name}" | {view.shows} | {view.of} | {options_of(view)} |' for view in VIEWS.values()]
    return before + "\n".join(lines) + after


def options_of(view):
    """What a view takes beyond run, name, account, supplier and month, with the defaults."""
    usual = ("seen", "run", "supplier", "bars")
    own = [one for one in inspect.signature(view.draw).parameters.values() if one.name not in usual]
    return ", ".join(f"`{one.name}={one.default!r}`" for one in own)


PAGES = {
    "month.md": month_page,
    "assumptions.md": assumptions_page,
    "concepts.md": concepts_page,
    "views.md": views_page,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
