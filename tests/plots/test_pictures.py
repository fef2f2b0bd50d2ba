"""Every picture can be read: all words inside it, none over another, none small, one to three parts."""

from itertools import combinations

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

import kamsim as kam
from kamsim import plots
from kamsim.experiments.comparison.result import Comparison
from kamsim.plots import VIEWS, view
from kamsim.plots.labels import apart
from kamsim.plots.style import HEIGHT, LEAST, WIDTH
from kamsim.plots.views.index import ACCOUNT, ENSEMBLE

SCENARIOS = ("bow_tie", "manager_poached", "betrayals", "life_cycle")
MONTHS = 48
NAMES = [each.name for each in VIEWS.values() if each.of != ENSEMBLE]
INCH = 100.0  #: dots, as a notebook shows it


def words_of(figure):
    """(words, size in points, box in dots) of everything lettered that is seen."""
    figure.set_dpi(INCH)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    renderer = canvas.get_renderer()
    texts = list(figure.texts)
    for axes in figure.axes:
        texts += [*axes.texts, axes.title, axes._left_title, axes._right_title]
        if axes.axison:
            texts += [axes.xaxis.label, axes.yaxis.label]
            for axis, (low, high) in ((axes.xaxis, axes.get_xlim()), (axes.yaxis, axes.get_ylim())):
                low, high = min(low, high), max(low, high)
                ticks = [tick for tick in axis.get_major_ticks() if low - 1e-9 <= tick.get_loc() <= high + 1e-9]
                texts += [tick.label1 for tick in ticks if tick.label1.get_visible()]
    seen = [text for text in texts if text.get_visible() and text.get_text().strip()]
    return [(text.get_text(), text.get_fontsize(), Text.get_window_extent(text, renderer)) for text in seen]


def unreadable(figure):
    """What stands in the way of reading a picture, in words."""
    told, words = [], words_of(figure)
    wide, high = INCH * figure.get_figwidth(), INCH * figure.get_figheight()
    for text, size, box in words:
        if size < LEAST:
            told.append(f"{text!r} is {size} points high")
        if box.x0 < -1 or box.y0 < -1 or box.x1 > wide + 1 or box.y1 > high + 1:
            told.append(f"{text!r} leaves the picture: {box.extents.round()}")
    for (one, _, first), (other, _, second) in combinations(words, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        down = min(first.y1, second.y1) - max(first.y0, second.y0)
        if across > 2 and down > 2:
            told.append(f"{one!r} covers {other!r}")
    return told


def test_what_cannot_be_read_is_found():
    """Two words on one spot, one outside, one small: four complaints."""
    from kamsim.plots.style import new_picture

    figure = new_picture(2, 2)
    figure.set_layout_engine("none")
    for spot, words, size in (((0.1, 0.5), "over", 10), ((0.1, 0.5), "under", 10), ((0.95, 0.1), "outside", 10),
                              ((0.1, 0.9), "small", 5)):  # fmt: skip
        figure.text(*spot, words, fontsize=size)
    told = " ".join(unreadable(figure))
    assert "'over' covers 'under'" in told and "'outside' leaves" in told and "'small' is 5" in told


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("name", NAMES)
def test_every_picture_can_be_read(name, scenario, runs):
    run = runs(scenario)
    for relationship in (None, 0) if VIEWS[name].of == ACCOUNT else (None, 0, 1):
        figure = view(run, name, relationship=relationship)
        told = unreadable(figure)
        assert not told, f"{name} of {scenario}, relationship {relationship}: {'; '.join(told)}"
        assert (figure.get_figwidth(), figure.get_figheight()) == (WIDTH, HEIGHT), "a cell and a slide have one form"
        assert 1 <= len(figure.axes) <= 3, f"{name} has {len(figure.axes)} parts"
        assert "…" not in figure.get_suptitle(), f"the finding is cut: {figure.get_suptitle()}"


@pytest.mark.parametrize("more", [{}, {"by": "stage"}, {"by": "tier"}, {"measure": "lost"}, {"measure": "profit"}])
def test_pictures_of_futures_can_be_read(more):
    futures = kam.simulate(kam.load_scenario("bow_tie").vary(months=36), seeds=12, interpreted=True)
    told = unreadable(view(futures, "futures", **more))
    assert not told, "; ".join(told)


def test_names_are_moved_apart_as_little_as_can_be():
    """By hand: three on one level 0.5, a gap of 0.1: 0.4, 0.5, 0.6; at the upper bound they are pushed down."""
    assert apart([0.5, 0.5, 0.5], 0.1, 0.0, 1.0) == pytest.approx([0.4, 0.5, 0.6])
    assert apart([1.0, 1.0], 0.1, 0.0, 1.0) == pytest.approx([0.9, 1.0])
    assert apart([], 0.1, 0.0, 1.0) == []


def compared():
    """Four options of sixty seeds each, far apart, with long names."""
    rows = [
        (name, seed, 5e6 - 1.2e6 * place + 1e5 * (seed % 7), seed % (3 + 4 * place) == 0)
        for place, name in enumerate(("spread_over_many_people", "one_pair_of_hands", "alike", "hold_prices_firmly"))
        for seed in range(1, 61)
    ]
    table = pd.DataFrame(rows, columns=["option", "run", "profit", "distressed"])
    return Comparison(None, dict.fromkeys(table["option"].unique()), table, "profit", "North Bearings")


@pytest.mark.parametrize("draw", [plots.plot_differences, plots.plot_settling, plots.plot_frontier])
def test_pictures_of_comparisons_can_be_read(draw):
    told = unreadable(draw(compared()).figure)
    assert not told, "; ".join(told)


def test_options_with_the_same_chance_of_distress_are_not_told_apart():
    """Each option is in distress once in sixty: the one that earns most is named, and distress is told to be alike."""
    found = compared()
    outcomes = found.outcomes.assign(distressed=found.outcomes["run"] == 1)
    same = Comparison(None, found.options, outcomes, "profit", "North Bearings")
    title = plots.plot_frontier(same).figure.get_suptitle().replace("\n", " ")
    assert title == "Spread over many people earns most; distress does not tell the options apart"


def test_charts_that_stand_alone_can_be_read(runs):
    run = runs("life_cycle")
    for axes in (
        plots.plot_trust(run.relationships, run.events, 0),
        plots.plot_account(run.relationships, 0),
        plots.plot_timeline(run.relationships, run.events),
    ):
        told = unreadable(axes.figure)
        assert not told, "; ".join(told)


def test_luck_and_decisions_can_be_read():
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(48)
    told = unreadable(view(model, "debrief", others=2, interpreted=True))
    assert not told, "; ".join(told)
