"""The report holds what the views declare, and nothing else."""

import pytest

import kamsim as kam
from kamsim.plots import VIEWS
from kamsim.plots.style import headline, new_picture
from kamsim.plots.views.index import ACCOUNT, HISTORY, LARGEST, OTHERS, OVERVIEW, View
from kamsim.report import write_report
from kamsim.report.figures import overview_figures

MONTHS = 13


@pytest.fixture(scope="module")
def history():
    model = kam.KamModel("life_cycle", rng=7)
    model.run_for(MONTHS)
    return model.results()


def blank(seen):
    """A view that is quickly drawn."""
    return headline(new_picture(2, 2), f"nothing to see in month {seen.month}")


@pytest.fixture
def quick_views():
    """Three views nobody has heard of in place of the shipped ones."""
    shipped = dict(VIEWS)
    VIEWS.clear()
    for view in (
        View("weather", "Weather", "rain", blank, HISTORY, (OVERVIEW, LARGEST)),
        View("new shoes", "Shoes", "shoes", blank, ACCOUNT, (LARGEST, OTHERS)),
        View("secrets", "Secrets", "nothing", blank, ACCOUNT),
    ):
        VIEWS[view.name] = view
    yield
    VIEWS.clear()
    VIEWS.update(shipped)


def test_a_view_stands_where_it_says(history, quick_views, tmp_path):
    write_report(history, None, tmp_path)
    drawn = {path.stem for path in (tmp_path / "figures").glob("*.png")}
    totals = history.relationships.groupby("relationship")["revenue"].sum()
    first, *rest = totals[totals > 0].sort_values(ascending=False).index[:4]
    assert drawn == {"weather", f"weather-account-{first}", *(f"new-shoes-account-{n}" for n in (first, *rest))}
    page = (tmp_path / "report.html").read_text()
    assert page.count("<img") == len(drawn)
    assert page.count('alt="nothing to see in month 13"') == len(drawn)
    assert all(f"What stands behind {title}" in page for title in ("Weather", "Shoes", "Secrets"))


def test_the_overview_holds_portfolios_one_after_the_other(history):
    """Of the four suppliers the first two; without an ensemble no bands."""
    assert list(overview_figures(history, None)) == [
        "life-cycle", "events", "portfolio-0", "service-0", "portfolio-1", "service-1",
    ]  # fmt: skip
