"""The index of concepts holds against the code: every concept is there, called, read, seen, and can be switched off."""

import numpy as np
import pytest

import kamsim.theory.month  # noqa: F401  (registers all rules)
from kamsim import KamsimError
from kamsim.errors import nearest
from kamsim.plots import VIEWS
from kamsim.validation.concept_index import FAMILIES, ids, load_index, problems_of
from tests.validation.ablation import SEEDS, fails, measure

INDEX = load_index()
ALL = ids()
ALL_THERE = True
WEAK = 16  # of all concepts, at most, may stay below what a user sees
CORE_WEAK = {"S2.16"}  # the one core concept that does not show yet; docs/concepts.md says why


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
    return measure(sound, compiled=True)


@pytest.mark.parametrize("ablated", INDEX)
def test_a_concept_is_gone_when_its_mechanism_is_switched_off(ablated, figures):
    if ablated not in figures:
        pytest.skip("its row has to be mended first")
    concept = INDEX[ablated]
    told = fails(concept, *figures[ablated])
    if concept.weak:
        assert told, f"{ablated} is listed as weak ({concept.weak}) and shows; take `weak` out of its row."
    else:
        assert not told, told


def test_few_concepts_are_weak_and_of_the_core_but_one():
    weak = [number for number, one in INDEX.items() if one.weak]
    assert len(weak) <= WEAK, f"{len(weak)} concepts are weak: {', '.join(weak)}"
    core = [number for number in weak if ALL[number][1]]
    assert set(core) <= CORE_WEAK, f"core concepts must be seen: {', '.join(core)}"


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
        (('moves = "down"', 'moves = "down"\nleast = 0.01'), "least must be a number from 0.02 to below 1, a part of "
                                                             "the larger level. Got 0.01."),
    ],
)  # fmt: skip
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
        (('moves = "down"', 'moves = "differs"'), "moves must be one of up, down. Got 'differs'."),
    ],
)  # fmt: skip
def test_a_row_that_names_what_is_not_there_is_told_kindly(tmp_path, change, expected):
    (tmp_path / "shk.toml").write_text(GOOD.replace(*change))
    assert problems_of(load_index(tmp_path)["S0.28"]) == [expected]


@pytest.mark.parametrize(
    ("shows", "of", "expected"),
    [
        ("events.scandal", "Arkona Pumps", "of goes with relationships, suppliers and buyers, not with events; "
                                           "take it out."),
        ("buyers.orders", "North Bearings > Arkona Pumps", "of must be one firm for buyers. "
                                                           "Got 'North Bearings > Arkona Pumps'."),
        ("relationships.orders", "North Bearings > Arkona Pump", "of: there is no firm Arkona Pump here. "
                                                                "Did you mean 'Arkona Pumps'?"),
    ],
)  # fmt: skip
def test_a_row_that_is_read_where_nothing_stands_is_told_kindly(tmp_path, shows, of, expected):
    row = GOOD.replace("buyers.orders", shows).replace('"recession"', '"life_cycle"')
    (tmp_path / "shk.toml").write_text(row + f'of = "{of}"\n')
    assert problems_of(load_index(tmp_path)["S0.28"]) == [expected]


def test_a_concept_whose_switch_changes_nothing_is_told(tmp_path):
    (tmp_path / "shk.toml").write_text(GOOD.replace("recessions = false", "talking = 0.15") + "months = 3\n")
    concept = load_index(tmp_path)["S0.28"]
    told = fails(concept, *measure([concept], compiled=False, seeds=1)["S0.28"])
    assert "with the mechanism" in told and "it stays the same. Choose a case" in told


def test_an_effect_counts_from_two_hundredths_and_two_standard_errors_in_its_direction(tmp_path):
    (tmp_path / "shk.toml").write_text(GOOD)
    down = load_index(tmp_path)["S0.28"]
    level = np.full(SEEDS, 100.0)
    assert not fails(down, level - 2.0, level)
    assert "moves -1.90%" in fails(down, level - 1.9, level)
    assert fails(down, level + 5.0, level)
    luck = np.tile([40.0, -40.0], SEEDS // 2)  # mean 0, standard deviation 40.2: two standard errors are 8.04
    assert fails(down, level - 7.0 + luck, level)
    assert not fails(down, level - 9.0 + luck, level)
