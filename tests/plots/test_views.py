"""Every view draws on every shipped scenario, live, as it stood earlier, and from a saved run."""

import numpy as np
import pytest

import kamsim as kam
from kamsim.plots import VIEWS, view
from kamsim.scenario.files import shipped_files

MONTHS = 15
WHOLE = ("V1", "V6", "V7")  # show all accounts when none is asked for
DRAWN = ("bow_tie", "life_cycle")  # laid out to the last letter, which takes time
NAMES = [name for name in VIEWS if name != "V11"]


@pytest.fixture(scope="module")
def runs():
    """A short history of every shipped scenario, played when first asked for."""
    played = {}

    def of(name):
        if name not in played:
            model = kam.KamModel(name, rng=7)
            model.run_for(MONTHS)
            played[name] = model.results()
        return played[name]

    return of


def words_in(figure):
    """All text of a figure: headline, titles, labels, tables."""
    told = [text.get_text() for axes in figure.axes for text in (axes.xaxis.label, axes.yaxis.label, *axes.texts)]
    told += [axes.get_title(loc="left") for axes in figure.axes]
    return " ".join([figure.get_suptitle(), *told]).replace("\n", " ")


@pytest.mark.parametrize("scenario", list(shipped_files()))
@pytest.mark.parametrize("name", NAMES)
def test_a_view_draws_on_every_scenario(name, scenario, runs):
    run = runs(scenario)
    for relationship in (None, 0) if name in WHOLE else (0,):
        figure = view(name, run, relationship=relationship)
        told = words_in(figure)
        assert len(told) > 80, f"{name} says hardly anything: {told!r}"
        assert "nan" not in told.split(), f"{name} shows a missing number: {told}"
        assert "_" not in told, f"{name} shows a name of the code: {told}"
    if scenario in DRAWN:
        figure.draw_without_rendering()


def numbers_in(figure):
    """Every number a figure draws, in order."""
    told = []
    for axes in figure.axes:
        told += [np.asarray(line.get_xydata(), float).ravel() for line in axes.lines]
        told += [np.asarray(patch.get_extents().bounds, float) for patch in axes.patches]
        told += [np.ma.filled(some.get_offsets(), np.nan).ravel() for some in axes.collections]
    return np.concatenate([*told, [0.0]])


@pytest.mark.parametrize("name", NAMES)
def test_a_saved_run_gives_the_same_figure(name, runs, tmp_path):
    run = runs("manager_poached")
    back = kam.load(run.save(tmp_path / "kept"))
    one, other = view(name, run, relationship=0), view(name, back, relationship=0)
    assert words_in(one) == words_in(other)
    assert np.array_equal(numbers_in(one), numbers_in(other), equal_nan=True)


@pytest.mark.parametrize("name", NAMES)
def test_an_earlier_month_is_seen_as_it_was(name):
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(9)
    then = view(name, model)
    model.run_for(6)
    assert words_in(view(name, model, month=9)) == words_in(then)


@pytest.mark.parametrize("name", NAMES)
def test_a_prospect_that_never_traded_can_be_looked_at(name, runs):
    view(name, runs("new_buyer"), relationship=1).draw_without_rendering()


def test_many_futures_are_seen_live_and_saved(tmp_path):
    futures = kam.simulate("bow_tie", seeds=6)
    back = kam.load(futures.save(tmp_path / "kept"))
    one, other = view("V11", futures, by="tier", measure="lost"), view("V11", back, by="tier", measure="lost")
    assert "6 futures" in words_in(one) and "accounts lost on the way" in words_in(one)
    assert words_in(one) == words_in(other)
    assert np.array_equal(numbers_in(one), numbers_in(other), equal_nan=True)
    with pytest.raises(kam.KamsimError, match="this view is of one history; V11 shows many futures. Got '6 runs'"):
        view("V3", futures)


def test_the_debrief_tells_luck_from_skill(runs):
    told = words_in(view("V12", runs("bow_tie"), others=2, interpreted=True))
    assert "against treating all alike" in told and "profit, thousand EUR" in told


def test_skill_and_luck_add_up_to_what_the_history_came_to():
    from kamsim.experiments.comparison.replays import replay

    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(13)
    told = replay(model.results(), others=2, interpreted=True)
    assert told.months == 12
    assert told.result == pytest.approx(told.plain_others.mean() + told.luck + told.skill)
    same = replay(model.results(), others=2, interpreted=True, baseline=baseline_of("bow_tie"))
    assert same.skill == pytest.approx(0.0, abs=1e-6), "its own strategy as a baseline leaves no skill"


def baseline_of(scenario):
    """The strategy the first supplier of a scenario plays."""
    return next(iter(kam.load_scenario(scenario).part("suppliers").values())).get("strategy", "alike")


def test_all_twelve_are_there_and_the_index_names_no_other():
    from kamsim.validation.concept_index import VIEW_NAMES, load_index

    assert set(VIEWS) == set(VIEW_NAMES)
    seen = {row.view for row in load_index().values()}
    assert seen <= set(VIEWS)


def test_a_figure_shows_itself_in_a_notebook(runs):
    assert view("V6", runs("bow_tie"))._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"name": "V13"}, "view: must be a view. Got 'V13'."),
        ({"relationship": "Arkona Pump"}, "Did you mean 'Arkona Pumps'?"),
        ({"relationship": 99}, "must be the number of a relationship. Got 99."),
        ({"supplier": "North"}, "must be a supplier's name. Got 'North'."),
        ({"month": 99}, "view(month=...): must be in 1..15. Got 99."),
    ],
)
def test_what_is_not_there_is_told(runs, asked, expected):
    asked = {"name": "V6", **asked}
    with pytest.raises(kam.KamsimError) as told:
        view(asked.pop("name"), runs("bow_tie"), **asked)
    assert expected in str(told.value)


def test_a_slider_moves_a_view_over_time(runs):
    from kamsim.classroom import lesson

    lesson.over_time("V2", runs("bow_tie"), step=5, relationship=0)


def test_another_vocabulary_changes_words_and_nothing_else(runs):
    run = runs("life_cycle")
    plain, other = view("V1", run), view("V1", run, words="kam")
    assert "early KAM" in tick_words(other) and "early KAM" not in tick_words(plain)
    assert np.array_equal(numbers_in(plain), numbers_in(other), equal_nan=True)


def tick_words(figure):
    """Words at the axes of a figure."""
    return " ".join(label.get_text() for axes in figure.axes for label in axes.get_yticklabels())


def test_what_only_the_trainer_knows_can_be_hidden(runs):
    run = runs("bow_tie")
    for name in ("V7", "V9"):
        shown, hidden = (view(name, run, relationship=0, truth=truth) for truth in (True, False))
        assert len(numbers_in(hidden)) < len(numbers_in(shown)) or words_in(hidden) != words_in(shown)
