"""Charts that stand by themselves tell a wrong question kindly."""

import pandas as pd
import pytest

from kamsim import KamsimError
from kamsim.plots import plot_account, plot_bands, plot_trust
from kamsim.plots.views.parts.ladder import rungs

TABLE = pd.DataFrame({"relationship": [0, 0, 3], "active": [True, True, False]})


def test_an_account_that_is_not_there_is_told():
    expected = r"relationship: must be the number of a relationship. Got 9. Known: 0, 3."
    for draw in (lambda: plot_account(TABLE, 9), lambda: plot_trust(TABLE, TABLE, 9)):
        with pytest.raises(KamsimError) as told:
            draw()
        assert str(told.value) == expected


def test_bands_of_what_is_not_kept_are_told():
    with pytest.raises(KamsimError, match="must be 'profit' or 'sales'. Got 'luck'."):
        plot_bands(pd.DataFrame({"supplier": [], "year": [], "profit_median": []}), "luck")


def test_a_stage_word_is_a_rung():
    """Five rungs from 0 to 4; decline and end stand on none."""
    words = ["exploratory", "basic", "cooperative", "interdependent", "integrated", "disintegrating", "ended"]
    assert rungs(pd.Series(words)).fillna(-1).tolist() == [0, 1, 2, 3, 4, -1, -1]
    assert rungs(pd.Series(words, dtype="category")).max() == 4
