"""The index of concepts holds against the code: every concept is there, called, read, seen, and can be switched off."""

import pytest

import kamsim.theory.month  # noqa: F401  (registers all rules)
from kamsim import KamsimError
from kamsim.errors import nearest
from kamsim.plots import VIEWS
from kamsim.validation.concept_index import FAMILIES, ids, load_index, problems_of
from tests.validation.ablation import fails, measure

INDEX = load_index()
ALL = ids()
ALL_THERE = True
FEW = 12  # ablations up to which nothing is compiled


def test_the_list_has_186_concepts_of_which_76_are_core():
    assert len(ALL) == 186
    assert sum(core for _, core in ALL.values()) == 76


def test_every_concept_has_its_row():
    missing = [number for number in ALL if number not in INDEX]
    told = f"{len(missing)} concepts have no row in docs/concepts/: {', '.join(missing)}"
    if not ALL_THERE and missing:
        pytest.xfail(told)
    assert not missing, told


def test_every_row_stands_in_the_file_of_its_family():
    strays = [f"{number} in {one.family}.toml" for number, one in INDEX.items() if number not in ALL]
    assert not strays, f"rows of concepts that are not in docs/concepts/ids.txt: {', '.join(strays)}"
    astray = [f"{number} belongs in {ALL[number][0]}.toml" for number, one in INDEX.items()
              if one.family != ALL[number][0]]  # fmt: skip
    assert not astray, "; ".join(astray)
    assert {family for family, _ in ALL.values()} == set(FAMILIES)


@pytest.mark.parametrize("number", INDEX)
def test_a_row_agrees_with_the_code(number):
    told = problems_of(INDEX[number])
    assert not told, f'["{number}"] in docs/concepts/{INDEX[number].family}.toml: ' + " ".join(told)


@pytest.mark.parametrize("number", INDEX)
def test_a_row_names_a_view_there_is(number):
    view = INDEX[number].view
    where = f'["{number}"] in docs/concepts/{INDEX[number].family}.toml'
    assert view in VIEWS, f"{where}: there is no view {view!r}. {nearest(view, VIEWS)}"


@pytest.fixture(scope="session")
def figures(request):
    """What every chosen concept shows, with and without its mechanism; played once."""
    asked = [item.callspec.params["ablated"] for item in request.session.items
             if "ablated" in getattr(getattr(item, "callspec", None), "params", {})]  # fmt: skip
    sound = [INDEX[number] for number in asked if not problems_of(INDEX[number])]
    return measure(sound, compiled=len(sound) > FEW)


@pytest.mark.parametrize("ablated", INDEX)
def test_a_concept_is_gone_when_its_mechanism_is_switched_off(ablated, figures):
    if ablated not in figures:
        pytest.skip("its row has to be mended first")
    told = fails(INDEX[ablated], *figures[ablated])
    assert not told, told


GOOD = """
["S0.28"]
says = "Recessions come."
rules = ["market.move_economy"]
fields = ["market.output"]
view = "events"
off = { recessions = false }
case = "recession"
shows = "buyers.orders"
moves = "down"
"""


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("says =", "sais ="), "there is no key 'sais' here. Did you mean 'says'?"),
        (('view = "events"\n', ""), "must have 'view'."),
        (("{ recessions = false }", "true"), "off must be a table, such as { recessions = false }."),
        (('moves = "down"', 'moves = "down"\nmonths = "12"'), "months must be a whole number."),
    ],
)
def test_a_row_of_the_wrong_shape_is_told_kindly(tmp_path, change, expected):
    (tmp_path / "shk.toml").write_text(GOOD.replace(*change))
    with pytest.raises(KamsimError) as told:
        load_index(tmp_path)
    assert f'shk.toml, ["S0.28"]: {expected}' in str(told.value)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("move_economy", "moves_economy"), "there is no rule market.moves_economy under kamsim.theory.rules. "
                                            "Did you mean 'market.move_economy'?"),
        (("market.output", "market.outputs"), "field market.outputs is not declared. Did you mean 'output'?"),
        (("recessions =", "recession ="), "there is no assumption recession. Did you mean 'recessions'?"),
        (('"recession"', '"recessio"'), "there is no scenario recessio. Did you mean 'recession'?"),
        (("buyers.orders", "events.scandl"), "shows: there is no kind of event scandl. Did you mean 'scandal'?"),
    ],
)  # fmt: skip
def test_a_row_that_names_what_is_not_there_is_told_kindly(tmp_path, change, expected):
    (tmp_path / "shk.toml").write_text(GOOD.replace(*change))
    assert problems_of(load_index(tmp_path)["S0.28"]) == [expected]


def test_a_concept_whose_switch_changes_nothing_is_told(tmp_path):
    (tmp_path / "shk.toml").write_text(GOOD.replace("recessions = false", "talking = 0.15") + "months = 3\n")
    concept = load_index(tmp_path)["S0.28"]
    told = fails(concept, *measure([concept], compiled=False)["S0.28"])
    assert "with the mechanism" in told and "it stays the same. Choose a case" in told
