"""Write the pages that are derived from the code: ``python docs/generate.py``."""

import inspect
from pathlib import Path

from kamsim.plots import VIEWS
from kamsim.readers.model import KamModel
from kamsim.results import brief, counts, made, measures, summary, survival, tables
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.month import PHASES
from kamsim.theory.state import DECLARED
from kamsim.theory.strategies.knowledge import BUYER_DECIDES, SUPPLIER_DECIDES
from kamsim.validation.concept_index import FAMILIES, ids, load_index

HERE = Path(__file__).resolve().parent


def month_page():
    """The order of events, as `kamsim/theory/month/` has it."""
    rhythm = {0: "before the first month", 1: "every month", 3: "every third month", 12: "every twelfth month"}
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
             "with the switch of the last column but one on 100 seeds, same luck, and reads what the last column says.",
             "The mean difference must go that way, by at least 2% of the larger level and by two standard errors.",
             "", f"{len(index)} of {len(there)} concepts have their row."]  # fmt: skip
    for family, title in FAMILIES.items():
        lines += ["", f"## {title}", "",
                  "| number | concept | rules | fields | view | switched off by | test reads |",
                  "|---|---|---|---|---|---|---|"]  # fmt: skip
        lines += [concept_line(number, index.get(number), core) for number, (one, core) in there.items()
                  if one == family]  # fmt: skip
    lines += ["", "## Weak", "", "Concepts that are at work and too small for a user to see, and why.", ""]
    lines += [f"- {number}: {row.weak}" for number, row in index.items() if row.weak]
    return "\n".join(lines) + "\n"


def concept_line(number, row, core):
    """One concept as a line of its table."""
    number = f"**{number}**" if core else number
    if row is None:
        return f"| {number} | not there yet | | | | | |"
    rules, fields = (", ".join(f"`{name}`" for name in names) for names in (row.rules, row.fields))
    off = ", ".join(f"`{name} = {str(value).lower()}`" for name, value in row.off.items())
    at = f" of {row.of}" if row.of else ""
    reads = f"`{row.shows}`{at} {row.moves} in *{row.case}*"
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


def state_page():
    """Every quantity of the state: what it is, in which unit and range, and who may set it."""
    lines = ["# The state of the world", "",
             "Derived from `kamsim/theory/state/`; refresh with `python docs/generate.py`. What a *scenario* may set",
             "is given or drawn at the start; what a *strategy* may set is decided every third month; rules move both",
             "afterwards, and everything else is moved by *rules* alone. `run.state(\"relationships\")` shows these",
             "columns over time."]  # fmt: skip
    for kind, declared in DECLARED._asdict().items():
        if declared:
            lines += ["", f"## {kind}", "", " ".join(declared.__doc__.split("\n\n")[0].split())]
            lines += [line for part in parts_of(declared) for line in part_lines(part, declared)]
    ladders = {field.words for declared in DECLARED if declared for field in declared.fields.values() if field.words}
    lines += ["", "## Words", "", "| ladder | words |", "|---|---|"]
    lines += [f"| {ladder.__name__} | {', '.join(word.name.lower() for word in ladder)} |"
              for ladder in sorted(ladders, key=lambda ladder: ladder.__name__)]  # fmt: skip
    return "\n".join(lines) + "\n"


def parts_of(declared):
    """The classes that declare fields of a kind of row, in the order of the row."""
    return [part for part in reversed(declared.__mro__) if any(name in vars(part) for name in declared.fields)]


def part_lines(part, declared):
    """The table of one subject."""
    if part is not declared:
        yield from (
            "",
            f"### {part.__name__} (`{part.__module__.rpartition('.')[2]}`)",
            "",
            part.__doc__.split("\n")[0],
        )
    yield from ("", "| name | unit | range | meaning | set by | source |", "|---|---|---|---|---|---|")
    for name, field in declared.fields.items():
        if name in vars(part):
            unit = f"{field.unit} ({field.words.__name__})" if field.words else field.unit
            bounds = "" if field.low is None else f"{field.low:g} to {field.high:g}"
            yield f"| `{name}` | {unit} | {bounds} | {field.meaning} | {set_by(name, field)} | {field.source} |"


def set_by(name, field):
    """Who may set a quantity."""
    decided = {"supplier's strategy": SUPPLIER_DECIDES, "buyer's strategy": BUYER_DECIDES}
    return ", ".join(["scenario"] * field.given + [who for who, names in decided.items() if name in names]) or "rules"


TABLES_HEAD = """# Tables

Derived from a short history; refresh with `python docs/generate.py`. A table is an attribute of what `kam.simulate`,
`KamModel.results` and `kam.load` give (`run.events`) or comes from `run.table("watched")`; saved, each is a Parquet
file. Units and meanings travel with it: `run.events.attrs["units"]["size"]`, `run.events.attrs["meanings"]["size"]`.

| kept with | tables of the runs | tables of the brief | state over time |
|---|---|---|---|
| `simulate(keep="months")` | all, every month | all | – |
| `simulate(keep="years")` | all; `relationships` at the end of every year | all | – |
| `simulate(keep="brief")` | – | all | – |
| a single history (`KamModel`, `kamsim run`) | all, every month | all | at the start and after every quarter |
"""


def tables_page():
    """Every column of every table, as a short history has it."""
    model = KamModel("bow_tie", rng=7, months=24)
    model.run_model()
    run = model.results()
    of_runs = {name: (maker, run.table(name)) for name, maker in made.OF_RECORD.items()}
    of_runs["endings"] = tables.ending_table, run.endings
    makers = (measures.outcome_table, measures.account_table, counts.watched, counts.stays, counts.ends)
    of_brief = {name: (maker, run.table(name)) for name, maker in zip(made.IN_BRIEF, makers, strict=True)}
    of_brief |= {"years": (measures.year_table, run.years), "moves": (brief.move_table, run.moves)}
    asked = {"survival()": (survival.survival, run.survival()), "dwell": (survival.dwell, run.dwell)}
    asked |= {f"summary.{ask.__name__}(run)": (ask, ask(run))
              for ask in (summary.accounts, summary.suppliers, summary.reasons, summary.goals)}  # fmt: skip
    lines = [TABLES_HEAD]
    parts = {"Tables of the runs": of_runs, "Tables of the brief": of_brief, "Asked of a brief": asked}
    for title, some in parts.items():
        lines += [f"## {title}", ""]
        lines += [line for name, (maker, table) in some.items() for line in columns_of(name, maker, table)]
    kinds = ", ".join(f"`{kind}`" for kind in run.states)
    lines += ["## State over time", "",
              "`run.state(KIND)` has one row per month kept and row of a kind: the columns of [the state](state.md),",
              f"with names in place of row numbers. Kinds: {kinds}."]  # fmt: skip
    return "\n".join(lines) + "\n"


def columns_of(name, maker, table):
    """One table: what a row is, and its columns."""
    yield from (f"### `{name}`", "", maker.__doc__.split("\n")[0], "", "| column | unit | meaning |", "|---|---|---|")
    units, meanings = table.attrs["units"], table.attrs["meanings"]
    yield from (f"| `{column}` | {units[column]} | {meanings[column]} |" for column in table.columns)
    yield ""


PAGES = {"month.md": month_page, "assumptions.md": assumptions_page, "concepts.md": concepts_page,
         "views.md": views_page, "state.md": state_page, "tables.md": tables_page}  # fmt: skip

if __name__ == "__main__":
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
