"""The report in a real browser: on a screen, printed, on a phone, in the dark, by keyboard, without a network."""

import shutil

import pytest

import kamsim as kam
from kamsim.report import write_report

playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install 'kamsim[test]'"
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if CHROMIUM is None:
    pytest.skip("no browser is here: apt-get install chromium", allow_module_level=True)
ALONE = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
LONG_NAME = "Vereinigte Donaudampfschifffahrts-Elektrizitätswerke"

# Luminance and contrast as the guidelines for accessible content (WCAG 2) define them.
CONTRAST = """(choice) => {
  const light = (words) => {
    const [r, g, b] = words.match(/[0-9.]+/g).map(Number).map((part) => {
      const share = part / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll(choice)].map((one) => {
    const ink = light(getComputedStyle(one).color);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05); });
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    case = kam.load_scenario("bow_tie").vary(months=25, **{"buyers.arkona.name": LONG_NAME})
    model = kam.KamModel(case, rng=7)
    model.run_for(25)
    folder = tmp_path_factory.mktemp("report")
    write_report(model.results(), kam.simulate(case, seeds=3, interpreted=True), folder)
    return (folder / "report.html").as_uri()


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=CHROMIUM, args=list(ALONE))
        yield running
        running.close()


@pytest.fixture
def opened(browser, address):
    """A page at some width and colour scheme; what it asked for and complained of is kept."""
    pages = []

    def at(width=1100, scheme="light"):
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url[:60]))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda mistake: page.complaints.append(str(mistake)))
        page.goto(address)
        pages.append(page)
        return page

    yield at
    for page in pages:
        page.close()


def overflow(page):
    """By how many dots a page is broader than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def open_all(page):
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def test_all_pictures_are_seen_and_nothing_is_fetched(opened):
    page = opened()
    open_all(page)
    page.wait_for_function("[...document.images].every((one) => one.complete)")
    sizes = page.evaluate("[...document.images].map((one) => [one.naturalWidth, one.alt.length])")
    assert len(sizes) > 4 and all(width > 0 and alt > 15 for width, alt in sizes)
    assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
    assert page.complaints == []


@pytest.mark.parametrize("width", [320, 360, 768, 1100])
def test_it_is_never_broader_than_the_window(width, opened):
    """Wide tables and pictures move inside their own frame; letters stay as large as on a screen."""
    page = opened(width)
    assert overflow(page) <= 0
    open_all(page)
    assert overflow(page) <= 0
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('main li')).fontSize)") >= 16
    drawn = page.evaluate("document.images[0].getBoundingClientRect().width")
    assert drawn >= 600, "a picture so narrow could not be read"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_from_the_paper(scheme, opened):
    page = opened(scheme=scheme)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
    assert min(page.evaluate(CONTRAST, "h1, h2, p, li, th, td, summary, footer")) >= 4.5


def test_it_prints_on_paper_as_broad_as_a_page(opened, tmp_path):
    page = opened(scheme="dark")
    page.emulate_media(media="print")
    assert overflow(page) <= 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    told = (tmp_path / "report.pdf").read_bytes()
    assert told.startswith(b"%PDF") and 2 <= told.count(b"/Type /Page\n") <= 12


def test_a_keyboard_is_enough(opened):
    """The first stop leads past the head; an account is unfolded and folded by the same key."""
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#happened"
    page.evaluate("document.querySelector('main > details > summary').focus()")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('main > details').open")
    page.keyboard.press("Enter")
    assert not page.evaluate("document.querySelector('main > details').open")


def test_a_screen_reader_finds_heads_and_regions(opened):
    page = opened()
    heads = page.evaluate("[...document.querySelectorAll('h1, h2')].map((one) => one.tagName)")
    assert heads.count("H1") == 1 and heads[0] == "H1" and len(heads) > 5
    unnamed = "[...document.querySelectorAll('[role=region]')].filter((one) => !one.getAttribute('aria-label')).length"
    assert page.evaluate(unnamed) == 0
    assert page.evaluate("document.documentElement.lang") == "en"
