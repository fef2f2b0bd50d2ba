"""Every view draws on every shipped scenario, live, as it stood earlier, and from a saved run."""

import numpy as np
import pytest

import kamsim as kam
from kamsim.plots import VIEWS, details, view
from kamsim.plots.views import index
from kamsim.plots.views.index import ACCOUNT, ENSEMBLE, FRONT, HISTORY, LARGEST, OTHERS, PORTFOLIO
from kamsim.scenario.files import shipped_files

MONTHS = 15
DRAWN = ("bow_tie", "life_cycle")  # laid out to the last letter, which takes time
NAMES = [each.name for each in VIEWS.values() if each.of != ENSEMBLE]


def words_in(figure):
    """All text of a figure: headline, titles, labels, tables."""
    told = [text.get_text() for axes in figure.axes for text in (axes.xaxis.label, axes.yaxis.label, *axes.texts)]
    told += [axes.get_title(loc="left") for axes in figure.axes]
    told += [label.get_text() for axes in figure.axes for label in (*axes.get_xticklabels(), *axes.get_yticklabels())]
    return " ".join([*(text.get_text() for text in figure.texts), *told]).replace("\n", " ")


@pytest.mark.parametrize("scenario", list(shipped_files()))
@pytest.mark.parametrize("name", NAMES)
def test_a_view_draws_on_every_scenario(name, scenario, runs):
    run = runs(scenario)
    for relationship in (0,) if VIEWS[name].of == ACCOUNT else (None, 0):
        figure = view(run, name, relationship=relationship)
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
    one, other = view(run, name, relationship=0), view(back, name, relationship=0)
    assert words_in(one) == words_in(other)
    assert np.array_equal(numbers_in(one), numbers_in(other), equal_nan=True)


@pytest.mark.parametrize("name", NAMES)
def test_an_earlier_month_is_seen_as_it_was(name):
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(9)
    then = view(model, name)
    model.run_for(6)
    assert words_in(view(model, name, month=9)) == words_in(then)


@pytest.mark.parametrize("name", NAMES)
def test_a_prospect_that_never_traded_can_be_looked_at(name, runs):
    view(runs("new_buyer"), name, relationship=1).draw_without_rendering()


def test_many_futures_are_seen_live_and_saved(tmp_path):
    futures = kam.simulate(kam.load_scenario("bow_tie").vary(months=24), seeds=6, interpreted=True)
    back = kam.load(futures.save(tmp_path / "kept"))
    one, other = view(futures, "futures", by="tier", measure="lost"), view(back, "futures", by="tier", measure="lost")
    assert "6 futures" in words_in(one) and "accounts lost on the way" in words_in(one)
    assert words_in(one) == words_in(other)
    assert np.array_equal(numbers_in(one), numbers_in(other), equal_nan=True)
    with pytest.raises(kam.KamsimError) as told:
        view(futures, "trust")
    assert str(told.value) == (
        "view: this view is of one history. Got '6 runs'. Many are shown by view(run, \"futures\")."
    )
    with pytest.raises(kam.KamsimError, match="leave relationship and month out"):
        view(futures, "futures", month=12)


def test_the_futures_of_one_supplier_are_spread_out_alone():
    futures = kam.simulate(kam.load_scenario("life_cycle").vary(months=12), seeds=2, interpreted=True)
    fan, _ = view(futures, "futures", supplier="Karst Industrial").axes
    assert fan.get_title(loc="left").startswith("Profit of Karst Industrial")


def test_the_debrief_tells_luck_from_skill(runs):
    told = words_in(view(runs("bow_tie"), "debrief", others=2, interpreted=True))
    assert "against treating all alike" in told and "profit, thousand EUR" in told and "Where luck ends" in told


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


def test_a_view_is_found_by_its_name():
    """The file of a view and the help of `view` name it; its row says only what is declared."""
    for name, each in VIEWS.items():
        assert each.draw.__module__ == f"{index.__package__}.{name.replace(' ', '_')}"
        assert f'``"{name}"``' in view.__doc__
        assert each.of in (HISTORY, PORTFOLIO, ACCOUNT, ENSEMBLE)
        assert set(each.report) <= {FRONT, LARGEST, OTHERS}


def test_a_figure_shows_itself_in_a_notebook(runs):
    assert view(runs("bow_tie"), "events")._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"name": "sevice"}, "view: must be a view. Got 'sevice'. Did you mean 'service'?"),
        ({"name": "V7"}, "view: must be a view. Got 'V7'. Known: both sides, contracts, debrief, events, futures, "),
        ({"relationship": "Arkona Pump"}, "Did you mean 'Arkona Pumps'?"),
        ({"relationship": 99}, "must be the number of a relationship. Got 99."),
        ({"supplier": "North"}, "must be a supplier's name. Got 'North'."),
        ({"month": 99}, "view(month=...): must be in 1..15. Got 99."),
    ],
)
def test_what_is_not_there_is_told(runs, asked, expected):
    asked = {"name": "events", **asked}
    with pytest.raises(kam.KamsimError) as told:
        view(runs("bow_tie"), **asked)
    assert expected in str(told.value)


@pytest.mark.parametrize(
    ("name", "advice"), [("trust", "Write {where}(run, 'trust')."), ("V7", "Known: both sides, contracts, debrief, ")]
)
def test_the_run_comes_first(runs, name, advice):
    from kamsim.classroom import lesson

    for where, function in (("view", view), ("details", details), ("lesson.over_time", lesson.over_time)):
        with pytest.raises(kam.KamsimError) as told:
            function(name, runs("bow_tie"))
        expected = f"{where}: the run comes first, then the name of a view. Got '{name}'. {advice.format(where=where)}"
        assert str(told.value).startswith(expected)


def test_a_slider_moves_a_view_over_time(runs):
    from kamsim.classroom import lesson

    lesson.over_time(runs("bow_tie"), "people", step=5, relationship=0)


def test_another_vocabulary_changes_words_and_nothing_else(runs):
    run = runs("life_cycle")
    plain, other = view(run, "life cycle"), view(run, "life cycle", words="kam")
    assert "early KAM" in words_in(other) and "early KAM" not in words_in(plain)
    assert stays_in(plain) == stays_in(other) != []


def stays_in(figure):
    """Every bar of a figure: its colour and where it stands among the numbers."""
    (axes,) = figure.axes
    return [(bar.get_facecolor(), bar.get_x(), bar.get_width()) for bar in axes.patches if bar.get_width() > 0.05]


def test_what_only_the_trainer_knows_can_be_hidden(runs):
    run = runs("bow_tie")
    shown, hidden = (view(run, "service", relationship=0, truth=truth) for truth in (True, False))
    assert "needed" in words_in(shown) and "needed" not in words_in(hidden)
