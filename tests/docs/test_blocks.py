"""The checks of the pages themselves: no block escapes them, and a mistake in a page is found."""

import re

import pytest

from tests.docs.blocks import LANGUAGES, PAGES, ROOT

FILES = sorted(
    path.relative_to(ROOT)
    for pattern in ("*.md", "docs/*.md", "docs/how-to/*.md", "benchmarks/*.md")
    for path in ROOT.glob(pattern)
    if PAGES.should_parse(path)
)


def fences(path):
    """What stands behind the three backticks at the head of every block of a page."""
    marks = re.findall(r"^\s*```(.*)$", (ROOT / path).read_text(), re.M)
    assert len(marks) % 2 == 0, f"{path}: a block is not closed."
    return marks[::2]


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_block_says_its_language(path):
    for language in fences(path):
        assert language in LANGUAGES, (
            f"{path}: write ```python, ```sh, ```toml or ```text, not ```{language}; then it is tested."
        )


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_block_is_found(path):
    """Nothing but text stays untested; a skipped block is found too, and shown as skipped."""
    found = [example for example in PAGES.parse(ROOT / path).examples() if isinstance(example.parsed, str)]
    assert len(found) == sum(language != "text" for language in fences(path))


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_skipped_block_says_why(path):
    for told in re.findall(r"<!--\s*skip:(.*?)-->", (ROOT / path).read_text()):
        assert re.search(r'"[^"]{10,}"', told), f'{path}: write <!-- skip: next "the reason" -->.'


def evaluate(folder, language, block):
    """Evaluate a page of one block."""
    (folder / "page.md").write_text(f"A page.\n\n```{language}\n{block}\n```\n")
    (example,) = PAGES.parse(folder / "page.md").examples()
    example.evaluate()


@pytest.mark.parametrize(
    "language, block, told",
    [
        ("sh", "kamsim simulat bow_tie", "No such command 'simulat'"),
        ("sh", "uv run kamsim simulate bow_tie --seed 3   # it is --seeds", "No such option"),
        ("sh", "kamsim story no_such_scenario", "there is no such file and no such scenario"),
        ("sh", "cowsay kamsim", "cowsay is no program"),
        ("toml", "[assumptions]\ntrust_gian = 0.1", "Did you mean 'trust_gain'"),
        ("toml", "[assumptions", "Expected ']'"),
        ("python", "import kamsim\nkamsim.simualte", "has no attribute 'simualte'"),
    ],
)
def test_a_mistake_in_a_page_is_found(tmp_path, language, block, told):
    with pytest.raises(Exception) as caught:
        evaluate(tmp_path, language, block)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "language, block",
    [
        ("sh", "uv run --extra test kamsim simulate bow_tie --seeds 3 > told.txt   # bands"),
        ("toml", "[assumptions]\ntrust_gain = 0.1"),
        ("python", "import kamsim\nassert kamsim.simulate"),
    ],
)
def test_a_sound_block_passes(tmp_path, language, block):
    evaluate(tmp_path, language, block)
