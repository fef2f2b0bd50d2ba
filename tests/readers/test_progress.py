"""What takes long tells how far it is: in a notebook without being asked, in one line that is written over."""

import nbformat
import pytest
from nbclient import NotebookClient

from kamsim.readers import progress

CELLS = {
    "quick": "kam.simulate(year, seeds=3, interpreted=True)",
    "simulate": "kam.simulate(year, seeds=3, interpreted=True, workers=1)",
    "compare": "kam.compare(year, strategies=['by_spend', 'alike'], seeds=2, interpreted=True, workers=1)",
    "sweep": "kam.sweep(year, {'assumptions.trust_gain': (0.02, 0.3)}, n=3, seeds=1, interpreted=True, workers=1)",
    "months": "kam.KamModel(year, rng=1).run_for(5)",
    "own": "kam.simulate(year, seeds=2, interpreted=True, progress=lambda done, total: None)",
}


@pytest.fixture(scope="module")
def shown():
    """What a notebook shows under every cell; after the first, whatever takes any time is long."""
    start = "import kamsim as kam\nfrom kamsim.readers import progress\n"
    start += "year = kam.load_scenario('bow_tie').vary(months=12)\n"
    cells = [start + CELLS["quick"], "progress.LOOK = 0.0", *list(CELLS.values())[1:]]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"{cell}; None") for cell in cells])
    NotebookClient(book, timeout=300, kernel_name="python3").execute()
    del book.cells[1]
    texts = [[one["data"]["text/plain"] for one in cell.outputs] for cell in book.cells]
    return dict(zip(CELLS, texts, strict=True))


@pytest.mark.parametrize(
    "cell, total", [("simulate", "3 runs"), ("compare", "4 runs"), ("sweep", "3 runs"), ("months", "5 months")]
)
def test_a_notebook_keeps_one_line_of_what_took_long(shown, cell, total):
    (line,) = shown[cell]
    assert line.startswith(f"kamsim: {total} in ")


def test_no_line_for_what_is_quick_or_told_otherwise(shown):
    assert shown["quick"] == [] and shown["own"] == []


def test_no_line_outside_of_a_notebook():
    assert progress.progress_or_line(None, None) == (None, None)


def test_a_log_is_told_how_long_it_goes_on(monkeypatch):
    now, told = iter([0.0, 5.0, 20.0, 21.0]), []
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(now))
    lines = progress.Lines(told.append, 20.0)
    for done in (0, 10, 40, 41):
        lines.tell(done, 100)
    assert told == ["kamsim: 40 of 100 runs, 2.0 a second, about 30 s left"]
