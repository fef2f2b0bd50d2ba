"""The report holds what the views declare, answers first, and stays small."""

import re
from html.parser import HTMLParser

import pytest

import kamsim as kam
from kamsim.plots import VIEWS
from kamsim.plots.style import headline, new_picture
from kamsim.plots.views.index import ACCOUNT, FRONT, HISTORY, LARGEST, OTHERS, View
from kamsim.report import write_report
from kamsim.report.figures import front_figures
from kamsim.report.page import what_becomes_of
from kamsim.validation.concept_index import ids

MONTHS = 25


@pytest.fixture(scope="module")
def history():
    model = kam.KamModel("life_cycle", rng=7)
    model.run_for(MONTHS)
    return model.results()


@pytest.fixture(scope="module")
def page(history, tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    futures = kam.simulate(kam.load_scenario("life_cycle").vary(months=24), seeds=3, interpreted=True)
    write_report(history, futures, folder)
    return (folder / "report.html").read_text(encoding="utf-8")


def blank(seen):
    """A view that is quickly drawn."""
    return headline(new_picture(2, 2), f"nothing to see in month {seen.month}")


@pytest.fixture
def quick_views():
    """Three views nobody has heard of in place of the shipped ones."""
    shipped = dict(VIEWS)
    VIEWS.clear()
    for view in (
        View("weather", "Weather", "rain", blank, HISTORY, (FRONT, LARGEST)),
        View("new shoes", "Shoes", "shoes", blank, ACCOUNT, (LARGEST, OTHERS)),
        View("secrets", "Secrets", "nothing", blank, ACCOUNT),
    ):
        VIEWS[view.name] = view
    yield
    VIEWS.clear()
    VIEWS.update(shipped)


def test_a_view_stands_where_it_says(history, quick_views, tmp_path):
    write_report(history, None, tmp_path)
    drawn = {path.stem for path in (tmp_path / "figures").glob("*.svg")}
    totals = history.relationships.groupby("relationship")["revenue"].sum()
    first, *rest = totals[totals > 0].sort_values(ascending=False).index[:4]
    assert drawn == {"weather", f"weather-account-{first}", *(f"new-shoes-account-{n}" for n in (first, *rest))}
    page = (tmp_path / "report.html").read_text()
    assert page.count("<img") == len(drawn)
    assert page.count('alt="nothing to see in month 25"') == len(drawn)
    assert all(f"What stands behind: {title}" in page for title in ("Weather", "Shoes", "Secrets"))


def test_four_pictures_stand_in_front(history):
    """Without futures the events take their place."""
    names = list(front_figures(history, None, [0, 3]))
    assert names == ["life-cycle", "people-account-0", "portfolio", "events"]


class Folded(HTMLParser):
    """The words and pictures of a page, in front and folded away."""

    def __init__(self):
        super().__init__()
        self.depth, self.front, self.images, self.opened = 0, [], [], []

    def handle_starttag(self, tag, attributes):
        self.depth += tag == "details"
        self.opened.append(tag)
        if tag == "img":
            self.images.append((self.depth, dict(attributes)))

    def handle_endtag(self, tag):
        self.depth -= tag == "details"

    def handle_data(self, data):
        if not self.depth:
            self.front.append(data)


@pytest.fixture(scope="module")
def folded(page):
    parser = Folded()
    parser.feed(page)
    return parser


def test_the_front_answers_and_names_no_concept(folded):
    front = " ".join(folded.front)
    assert "still trade" in front and "What 3 futures say" in front and "kamsim run --again" in front
    found = [number for number in ids() if re.search(rf"\b{re.escape(number)}\b", front)]
    assert not found, f"{found} belong into the fold-outs"
    assert 5 <= folded.opened.count("details")


def test_every_picture_says_its_finding_and_four_are_in_front(folded):
    assert sum(depth == 0 for depth, _ in folded.images) == 4
    for _, image in folded.images:
        assert len(image["alt"]) > 15 and image["src"].startswith("data:image/svg+xml,")


def test_the_page_is_small_and_asks_no_network(page):
    """1.5 MB at most, the same bound as for the whole default case, of which this is the start."""
    assert len(page.encode()) < 1_500_000
    assert not re.findall(r"(?:src|href)=\"(?!data:|#)[^\"]*\"", page)
    assert "<script" not in page and "url(" not in re.sub(r'src="[^"]*"', "", page)


def test_words_of_the_user_stay_words(tmp_path):
    """Names that would be markup in a page or in a picture are shown as they are."""
    name = '<script>alert("x")</script>'
    case = kam.load_scenario("bow_tie").vary(months=13, **{"buyers.arkona.name": name})
    model = kam.KamModel(case, rng=1)
    model.run_for(13)
    write_report(model.results(), None, tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page
    for path in (tmp_path / "figures").glob("*.svg"):
        assert b"<script" not in path.read_bytes()


def test_the_chance_to_be_kept_is_told_only_of_accounts_that_mostly_traded_at_first():
    """Of an account that seldom traded in year 1 the few futures in which it did would stand for all."""
    futures = kam.simulate("life_cycle", seeds=6, months=24, interpreted=True)
    first = futures.brief.accounts.groupby("relationship")["traded_first"].mean()
    rows = what_becomes_of(futures)
    assert {row.relationship for row in rows if row.kept != row.kept} == {
        row.relationship for row in rows if first[row.relationship] < 0.5
    }
    assert any(row.kept != row.kept for row in rows) and any(row.kept == row.kept for row in rows)
