"""The index of concepts: which rule and field carries a concept, where it is seen, how it is switched off.

The rows stand in ``docs/concepts/FAMILY.toml``, one table a concept; here they are read and held against the code.
"""

import ast
import re
import tomllib
from dataclasses import dataclass, field, fields
from functools import cache

from kamsim.errors import KamsimError, nearest
from kamsim.scenario.files import kept_folder, shipped_files
from kamsim.scenario.load import load_scenario
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.events import Kind
from kamsim.theory.fingerprints import sources_of
from kamsim.theory.month import PHASES
from kamsim.theory.rule import RULES
from kamsim.theory.state import DECLARED

FOLDER = kept_folder("concept_rows", "docs/concepts")
FAMILIES = {
    "stg": "Stages", "inf": "Information", "srv": "Service", "pow": "Dependence and power", "mon": "Money",
    "mkt": "Markets and rivals", "ppl": "People", "tru": "Trust", "exp": "Expectations", "gov": "Governance",
    "inv": "Investment", "ext": "Endings", "shk": "Shocks", "sel": "Selection",
}  # fmt: skip
MOVES = ("up", "down")
LEAST = 0.02  # of the larger level: a smaller effect is seen by nobody
LISTS = ("rules", "fields")


@dataclass(frozen=True)
class Concept:
    """One row of the index.

    Parameters
    ----------
    id, family : str
        Number in the list of concepts, e.g. ``S0.28``, and the file it stands in.
    says : str
        The concept in a sentence.
    rules, fields : tuple of str
        Rules (``module.function`` under `kamsim.theory.rules`) and declared state (``table.field``) that carry it.
    view : str
        Where it is seen: the name of a view of `kamsim.plots`, which stands above and is checked by the tests.
    off : dict
        Assumptions that switch it off.
    case : str
        Shipped scenario on which the test plays.
    shows, moves : str
        What is read, and which way (up or down) the mechanism moves it against the run without.
    of : str, optional
        Firm, or account as ``Supplier > Buyer``, at which it is read; all of them if empty.
    least : float, optional
        Smallest effect that counts, as a part of the larger of both levels; not below 0.02.
    weak : str, optional
        Why the effect stays below what a user sees, for a row that is listed as weak.
    vary : dict, optional
        Changes to the case, as for `Scenario.vary`.
    months, seed : int, optional
        Length of the test's run (the scenario's own if 0) and its luck.
    """

    id: str
    family: str
    says: str
    rules: tuple
    fields: tuple
    view: str
    off: dict
    case: str
    shows: str
    moves: str
    vary: dict = field(default_factory=dict)
    months: int = 0
    seed: int = 1
    of: str = ""
    least: float = LEAST
    weak: str = ""

    def scenario(self):
        """The scenario the test plays, with the mechanism at work."""
        plain = load_scenario(self.case)
        return plain.vary(**self.vary, **({"months": self.months} if self.months else {}))

    def without(self):
        """The same with the mechanism switched off."""
        return self.scenario().vary(assumptions=self.off)


KEYS = {one.name: one for one in fields(Concept) if one.name not in ("id", "family")}
NEEDED = ("says", "rules", "fields", "view", "off", "case", "shows", "moves")


def ids(folder=FOLDER):
    """All concepts there are to show: id to (family, whether it is core)."""
    lines = (folder / "ids.txt").read_text(encoding="utf-8").split("\n")
    return {words[0]: (words[1], "core" in words[2:]) for words in map(str.split, lines) if words}


def load_index(folder=FOLDER):
    """Every row of the index, by id.

    Raises
    ------
    KamsimError
        One message with every row that does not have the right shape.
    """
    found, problems = {}, []
    for path in sorted(folder.glob("*.toml")):
        try:
            rows = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as mistake:
            problems.append(f"{path.name}: must be TOML ({mistake}).")
            continue
        for number, row in rows.items():
            where = f'{path.name}, ["{number}"]'
            told = shape_problems(row) if isinstance(row, dict) else ["must be a table."]
            if number in found:
                told.append(f"stands in {found[number].family}.toml already; keep one.")
            problems += [f"{where}: {line}" for line in told]
            if not told:
                row = {key: tuple(value) if key in LISTS else value for key, value in row.items()}
                found[number] = Concept(id=number, family=path.stem, **row)
    if problems:
        raise KamsimError("\n".join(["The index of concepts has rows to mend:", *problems]))
    return found


def shape_problems(row):
    """What is wrong with the keys and kinds of one row."""
    told = [f"must have {key!r}." for key in NEEDED if key not in row]
    for key, value in row.items():
        if key not in KEYS:
            told.append(f"there is no key {key!r} here. {nearest(key, KEYS)}")
        elif key in LISTS and not (isinstance(value, list) and value and all(isinstance(one, str) for one in value)):
            told.append(f"{key} must be a list of names, not empty.")
        elif key in ("off", "vary") and not isinstance(value, dict):
            told.append(f"{key} must be a table, such as {{ recessions = false }}.")
        elif key in ("months", "seed") and (isinstance(value, bool) or not isinstance(value, int)):
            told.append(f"{key} must be a whole number.")
        elif key == "least" and (not isinstance(value, float) or not LEAST <= value < 1.0):
            told.append(f"least must be a number from {LEAST} to below 1, a part of the larger level. Got {value!r}.")
        elif key in ("says", "view", "case", "shows", "moves", "of", "weak") and not isinstance(value, str):
            told.append(f"{key} must be text.")
    return told


@cache
def called():
    """Names of all rules that are called in some month, short: ``market.move_economy``; and those that are not."""
    reached = {name for phase in PHASES for name in sources_of(phase) if name in RULES}
    return {short_name(name) for name in reached}, {short_name(name) for name in RULES.keys() - reached}


def short_name(name):
    """A rule by its file and name: ``kamsim.theory.rules.trust.trust.commit`` as ``trust.commit``."""
    return ".".join(name.rsplit(".", 2)[-2:])


@cache
def read_in_rules():
    """Names of all attributes some rule reads, other than to move that same attribute."""
    import inspect
    import textwrap

    found = set()
    for function in RULES.values():
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
            if isinstance(node, ast.stmt):
                found |= read_by(node)
    return found


def read_by(statement):
    """Attributes one statement reads: what it assigns to itself is no reading."""
    targets = []
    if isinstance(statement, ast.Assign):
        targets = [each for target in statement.targets for each in getattr(target, "elts", [target])]
    elif isinstance(statement, ast.AugAssign):
        targets = [statement.target]
    elif not isinstance(statement, (ast.Return, ast.Expr)):
        parts = [getattr(statement, name) for name in ("test", "iter") if hasattr(statement, name)]
        return {node.attr for part in parts for node in ast.walk(part) if isinstance(node, ast.Attribute)}
    moved = {target.attr for target in targets if isinstance(target, ast.Attribute)}
    read = {n.attr for n in ast.walk(statement) if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Load)}
    return read - moved


def problems_of(concept):
    """Where one row does not agree with the code: rules, fields, switch, case and what is read."""
    told, (at_work, idle) = [], called()
    if not re.fullmatch(r"[A-Z].*[.!?]", concept.says, re.S):
        told.append("says must be a sentence, from capital to full stop.")
    for name in concept.rules:
        if name in idle:
            told.append(f"rule {name} is never called in a month; call it from kamsim/theory/month/ or take it out.")
        elif name not in at_work:
            told.append(f"there is no rule {name} under kamsim.theory.rules. {nearest(name, at_work)}")
    told += [line for name in concept.fields for line in field_problems(name)]
    if concept.moves not in MOVES:
        told.append(f"moves must be one of {', '.join(MOVES)}. Got {concept.moves!r}.")
    told += [
        f"there is no assumption {name}. {nearest(name, Assumptions.fields)}"
        for name in concept.off
        if name not in Assumptions.fields
    ]
    if not concept.off:
        told.append("off must name an assumption that switches it off.")
    if concept.case not in shipped_files():
        told.append(f"there is no scenario {concept.case}. {nearest(concept.case, shipped_files())}")
    else:
        told += of_problems(concept)
    return told + shows_problems(concept.shows)


def of_problems(concept):
    """Whether the firm or account at which it is read is there."""
    if not concept.of:
        return []
    table = concept.shows.partition(".")[0]
    if table not in ("relationships", "suppliers", "buyers"):
        return [f"of goes with relationships, suppliers and buyers, not with {table}; take it out."]
    sellers, buyers = firms_of(concept.scenario())
    supplier, pair, buyer = concept.of.partition(" > ")
    if pair and table != "relationships":
        return [f"of must be one firm for {table}. Got {concept.of!r}."]
    asked = [(supplier, sellers), (buyer, buyers)] if pair else [(supplier, FIRMS[table](sellers, buyers))]
    return [f"of: there is no firm {name} here. {nearest(name, there)}" for name, there in asked if name not in there]


FIRMS = {
    "relationships": lambda sellers, buyers: sellers + buyers,
    "suppliers": lambda sellers, buyers: sellers,
    "buyers": lambda sellers, buyers: buyers,
}


def firms_of(scenario):
    """Names of the suppliers and of the buyers a scenario names, in the order of their rows."""
    return tuple([firm["name"] for firm in scenario.tables.get(kind, {}).values()] for kind in ("suppliers", "buyers"))


def declared_tables():
    """Tables of the world and their declared fields."""
    return {name: kind.fields for name, kind in DECLARED._asdict().items() if kind is not None}


def field_problems(name):
    """Whether ``table.field`` is declared and read by some rule."""
    table, _, column = name.partition(".")
    tables = declared_tables()
    if table not in tables:
        return [f"field {name}: there is no table {table}. {nearest(table, tables)}"]
    if column not in tables[table]:
        return [f"field {name} is not declared. {nearest(column, tables[table])}"]
    if column not in read_in_rules():
        return [f"field {name} is read by no rule; a quantity nobody reads carries no concept."]
    return []


def shows_problems(shows):
    """Whether what is read is there: ``table.field``, or ``events.KIND`` for a count of lines in the ledger."""
    table, _, column = shows.partition(".")
    kinds = {kind.name.lower() for kind in Kind}
    if table == "events" and column in kinds:
        return []
    tables = declared_tables()
    if table == "events":
        return [f"shows: there is no kind of event {column}. {nearest(column, kinds)}"]
    if table not in tables or column not in tables[table]:
        return [f"shows must be table.field or events.kind. {nearest(column, tables.get(table, tables))}"]
    return []
