"""Every shipped scenario tells the history it told before; a change is read in the difference and flagged."""

import pytest

from kamsim.scenario.files import shipped_files
from tests.baselines.refresh import HERE, baseline


@pytest.mark.parametrize("name", list(shipped_files()))
def test_the_history_is_as_it_was(name):
    assert (HERE / f"{name}.txt").read_text(encoding="utf-8") == baseline(name), (
        "Numbers change: if they should, run `python tests/baselines/refresh.py`, read the difference, "
        "and flag it in CHANGELOG.md."
    )
