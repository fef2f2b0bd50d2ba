"""Whether the parts of a scenario fit together: every id leads somewhere, nobody is named twice, shares add up.

These checks read the raw tables, skip what is not even a table (its shape is reported elsewhere), and go on.
"""

from kamsim.errors import nearest, shown
from kamsim.theory import strategies
from kamsim.theory.words import Role

from .shape import SHOCKS
from .shape_errors import place

SELLING_ROLES = tuple(role.name.lower() for role in Role if role < Role.PURCHASER or role == Role.ACCOUNT_DIRECTOR)
BUYING_ROLES = tuple(role.name.lower() for role in Role if role.name.lower() not in SELLING_ROLES)


def table(tree, key):
    """The sub-tables of ``tree[key]`` that are tables, by id."""
    found = tree.get(key)
    return {name: line for name, line in found.items() if isinstance(line, dict)} if isinstance(found, dict) else {}


def lines(tree, key):
    """The (number, table) pairs of a list of tables."""
    found = tree.get(key)
    return [(i, line) for i, line in enumerate(found) if isinstance(line, dict)] if isinstance(found, list) else []


def text_in(line, key):
    """A text value, or None when it is absent or no text."""
    value = line.get(key)
    return value if isinstance(value, str) else None


def link_problems(tree):
    """Every broken link of a scenario, one line each."""
    found = []
    for check in CHECKS:
        found.extend(check(tree))
    return found


def some_firms(tree):
    """There is at least one supplier, one buyer and one relationship, listed or drawn."""
    drawn = tree.get("population")
    if isinstance(drawn, dict) and (drawn.get("buyers") != 0 or tree.get("relationships")):
        for side in ("suppliers", "buyers"):
            if drawn.get(side) == 0 and not table(tree, side):
                yield f"[population] {side}: must be at least 1 when no [{side}.…] is listed. Got 0."
        return
    for side, example in (("suppliers", "[suppliers.north]"), ("buyers", "[buyers.arco]")):
        if not tree.get(side):
            yield f"{side}: at least one must be listed. Write a table such as {example}, or a [population]."
    if not tree.get("relationships"):
        yield "relationships: at least one must be listed. Write [[relationships]] with supplier and buyer."


def buyers_with_suppliers(tree):
    """Every listed buyer has at least one supplier or prospect."""
    served = {text_in(line, "buyer") for _, line in lines(tree, "relationships")}
    for name in table(tree, "buyers"):
        if name not in served:
            yield f"[buyers.{name}]: must stand in at least one line of [[relationships]]."


def prospects_are_empty(tree):
    """Who does not trade has neither age nor share."""
    for i, line in lines(tree, "relationships"):
        for key in ("age", "share_of_wallet"):
            if line.get("active") is False and isinstance(line.get(key), (int, float)) and line[key] > 0:
                where = place(["relationships", i, key], tree)
                yield f"{where}: must be left out where active = false. Got {shown(line[key])}."


def same_ids(tree):
    """An id stands for one firm only."""
    for name in table(tree, "suppliers").keys() & table(tree, "buyers").keys():
        yield f"[buyers.{name}]: ids of firms must differ. {name!r} is a supplier too; give one of them another id."


def same_names(tree):
    """No two firms and no two people share a name."""
    for kinds in (("suppliers", "buyers"), ("people",)):
        seen = {}
        for kind in kinds:
            for name, line in table(tree, kind).items():
                called = text_in(line, "name")
                if called in seen and called is not None:
                    yield f"[{kind}.{name}] name: must differ from every other. {called!r} is also [{seen[called]}]."
                seen.setdefault(called, f"{kind}.{name}")


def known_strategies(tree):
    """Every strategy is known by name on its side."""
    named = {"suppliers": strategies.named("supplier"), "buyers": strategies.named("buyer")}
    for side, known in named.items():
        wanted = [(f"[{side}.{name}] strategy", line.get("strategy")) for name, line in table(tree, side).items()]
        if isinstance(tree.get("population"), dict):
            key = f"{side[:-1]}_strategy"
            if tree["population"].get(key) != "mixed":
                wanted.append((f"[population] {key}", tree["population"].get(key)))
        for where, name in wanted:
            if isinstance(name, str) and name not in known:
                yield f"{where}: must be a known {side[:-1]} strategy. Got {shown(name)}. {nearest(name, known)}"


def people_in_firms(tree):
    """People work in listed firms, in roles of their side of the table."""
    suppliers, buyers = table(tree, "suppliers"), table(tree, "buyers")
    for name, person in table(tree, "people").items():
        firm, role, prior = (text_in(person, key) for key in ("firm", "role", "prior_supplier"))
        if firm is not None and firm not in suppliers and firm not in buyers:
            yield unknown(f"[people.{name}] firm", "a listed supplier or buyer", firm, [*suppliers, *buyers])
        roles = SELLING_ROLES if firm in suppliers else BUYING_ROLES
        if (firm in suppliers or firm in buyers) and role in SELLING_ROLES + BUYING_ROLES and role not in roles:
            side = "supplier" if firm in suppliers else "buyer"
            where = f"[people.{name}] role"
            yield f"{where}: must be a role on the {side}'s side. Got {shown(role)}. Use {', '.join(roles)}."
        if prior is not None and prior not in suppliers:
            yield unknown(f"[people.{name}] prior_supplier", "a listed supplier", prior, suppliers)


def unknown(where, must, came, valid):
    """A line about an id that leads nowhere."""
    return f"{where}: must be {must}. Got {shown(came)}. {nearest(came, valid)}".rstrip()


def linked_relationships(tree):
    """Relationships join a listed supplier and a listed buyer; their team works for the supplier."""
    people = table(tree, "people")
    for i, line in lines(tree, "relationships"):
        where = place(["relationships", i, ""], tree)
        for side in ("supplier", "buyer"):
            firm, firms = text_in(line, side), table(tree, f"{side}s")
            if firm is not None and firm not in firms:
                yield unknown(f"{where} {side}", f"a listed {side}", firm, firms)
        team = line.get("team") if isinstance(line.get("team"), list) else []
        firm = line.get("supplier")
        mates = [name for name, person in people.items() if person.get("firm") == firm] if team else []
        for name in team:
            if isinstance(name, str) and name not in mates:
                yield unknown(f"{where} team", "people of the supplier", name, mates)
        if len(set(map(repr, team))) < len(team):
            yield f"{where} team: nobody may stand in it twice. Got {shown(team)}."
        if line.get("team") == []:
            yield f"{where} team: at least one person, the manager, must stand in it. Leave it out to have one chosen."


def same_pairs(tree):
    """Two firms have one relationship; once listed, every firm that a relationship needs has people."""
    seen = {}
    for i, line in lines(tree, "relationships"):
        pair = text_in(line, "supplier"), text_in(line, "buyer")
        if None not in pair and pair in seen:
            where = place(["relationships", i, ""], tree)
            yield f"{where}: the two firms must stand once. See number {seen[pair] + 1}."
        seen.setdefault(pair, i)


def shares_add_up(tree):
    """The shares of a buyer's wallet do not exceed the wallet."""
    held = {}
    for _, line in lines(tree, "relationships"):
        share, buyer = line.get("share_of_wallet"), text_in(line, "buyer")
        if isinstance(share, (int, float)) and 0.0 <= share <= 1.0 and line.get("active", True):
            held[buyer] = held.get(buyer, 0.0) + share
    for buyer, share in held.items():
        if share > 1.0 + 1e-9:
            where = "[[relationships]] share_of_wallet"
            yield f"{where}: shares at buyer {buyer!r} must add up to at most 1. Got {share:g}."


def linked_ties(tree):
    """A tie joins one of the team and one of the buyer's people, and stands once."""
    people = table(tree, "people")
    for i, line in lines(tree, "relationships"):
        seen = set()
        for j, tie in lines(line, "ties"):
            where = place(["relationships", i, "ties", j, ""], tree)
            pair = text_in(tie, "supplier_person"), text_in(tie, "buyer_person")
            for key, firm, name in zip(("supplier_person", "buyer_person"), ("supplier", "buyer"), pair, strict=True):
                mates = [who for who, person in people.items() if person.get("firm") == line.get(firm)]
                mates = [who for who in mates if key == "buyer_person" or who in team_of(line, mates)]
                if name is not None and name not in mates:
                    yield unknown(
                        f"{where} {key}",
                        "one of the team" if firm == "supplier" else "one of the buyer's people",
                        name,
                        mates,
                    )
            if pair in seen and None not in pair:
                yield f"{where}: two people must stand once. {' and '.join(pair)} stand twice."
            seen.add(pair)


def team_of(line, mates):
    """The named team, or all people of the supplier when none is named."""
    return line["team"] if isinstance(line.get("team"), list) else mates


def linked_shocks(tree):
    """A shock names whom it strikes, and these exist."""
    valid = {
        "who": table(tree, "people"),
        "rival": table(tree, "suppliers"),
        "supplier": table(tree, "suppliers"),
        "buyer": table(tree, "buyers"),
        "partner": table(tree, "buyers"),
    }
    pairs = {
        (line.get("supplier"), line.get("buyer"))
        for _, line in lines(tree, "relationships")
        if text_in(line, "supplier") and text_in(line, "buyer")
    }
    for i, shock in lines(tree, "shocks"):
        where = place(["shocks", i, ""], tree)
        for key, known in valid.items():
            if text_in(shock, key) is not None and shock[key] not in known:
                yield unknown(f"{where} {key}", f"a listed {'person' if key == 'who' else key}", shock[key], known)
        needs = SHOCKS.get(text_in(shock, "kind") or "")
        if needs is not None and not any(all(key in shock for key in keys) for keys in needs):
            yield f"{where}: {shock['kind']} must say {' or '.join(' and '.join(keys) for keys in needs)}."
        pair = text_in(shock, "supplier"), text_in(shock, "buyer")
        both = needs == (("supplier", "buyer"),) and None not in pair
        if both and pair[0] in valid["supplier"] and pair[1] in valid["buyer"] and pair not in pairs:
            yield f"{where}: {pair[0]} and {pair[1]} must have a line in [[relationships]]."


def sites_add_up(tree):
    """A buyer's named places are at least two, as many as its sites, and their parts add up to 1 if all are given."""
    for name, buyer in table(tree, "buyers").items():
        places = table(buyer, "places")
        where = f"[buyers.{name}.places]"
        if len(places) == 1:
            yield f"{where}: at least two places must be named. Leave it out for a buyer with one site."
        if places and isinstance(buyer.get("sites"), int) and buyer["sites"] != len(places):
            must = f"must be {len(places)}, as many as places are named, or left out"
            yield f"[buyers.{name}] sites: {must}. Got {shown(buyer['sites'])}."
        parts = [place_of.get("part") for place_of in places.values()]
        if parts and all(isinstance(part, float) and 0.0 <= part <= 1.0 for part in parts):
            if abs(sum(parts) - 1.0) > 0.001:
                yield f"{where} part: all parts must add up to 1. Got {shown(round(sum(parts), 6))}."


CHECKS = (
    sites_add_up,
    some_firms,
    buyers_with_suppliers,
    prospects_are_empty,
    same_ids,
    same_names,
    known_strategies,
    people_in_firms,
    linked_relationships,
    same_pairs,
    shares_add_up,
    linked_ties,
    linked_shocks,
)
