"""How long relationships last: Kaplan and Meier's curve and what is counted for it, worked out by hand."""

import math
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from kamsim.errors import KamsimError
from kamsim.results import counts, survival
from kamsim.results.recorder import NOT_TRADING
from kamsim.theory.events import Kind
from kamsim.theory.fields import fresh_rows
from kamsim.theory.state import EventState
from kamsim.theory.words import EndReason, Shape, Stage, Tier

IDLE, BASIC, DEEP = NOT_TRADING, int(Stage.BASIC), int(Stage.INTERDEPENDENT)


def test_the_curve_steps_down_where_somebody_leaves():
    """Ten begin.  One of ten ends in month 2; two are watched to month 3 only; of the seven left two end in month 5;
    five are watched to month 8: 9/10, 9/10, 9/10 x 5/7, and no further."""
    curve = survival.kaplan_meier([2, 3, 5, 8], [1, 0, 1, 0], [1, 2, 2, 5])
    assert curve["month"].tolist() == [0, 2, 3, 5, 8]
    assert curve["share"].tolist() == pytest.approx([1.0, 0.9, 0.9, 0.9 * 5 / 7, 0.9 * 5 / 7])


def test_the_band_is_greenwoods_on_the_log_log_scale():
    """At month 2: variance 1 / (10 x 9), so the share 0.9 is raised to exp(+-1.96 x 0.10541 / ln 0.9)."""
    curve = survival.kaplan_meier([2, 3, 5, 8], [1, 0, 1, 0], [1, 2, 2, 5])
    wide = 1.959964 * math.sqrt(1.0 / 90.0) / -math.log(0.9)
    assert curve["low"][1] == pytest.approx(0.9 ** math.exp(wide), abs=1e-5)
    assert curve["high"][1] == pytest.approx(0.9 ** math.exp(-wide), abs=1e-5)
    assert (curve["low"][0], curve["high"][0]) == (1.0, 1.0)


def test_without_ends_all_last():
    curve = survival.kaplan_meier([12, 24], [0, 0], [3, 4])
    assert curve["share"].tolist() == curve["low"].tolist() == [1.0, 1.0, 1.0]


def test_where_all_end_at_once_nobody_is_left():
    assert survival.kaplan_meier([6], [1], [5])["share"].tolist() == [1.0, 0.0]


@pytest.fixture
def record():
    """One run of 24 months and three relationships: one trades throughout, one ends in month 15 (for price) and is back
    in month 20, one begins in month 13."""
    path = np.full((1, 24, 3), BASIC)
    path[0, 12:, 0] = DEEP
    path[0, 14:19, 1] = IDLE
    path[0, :12, 2] = IDLE
    lines = fresh_rows(EventState, 3)
    lines["kind"] = Kind.ENDED, Kind.ENDED, Kind.DELIGHTED
    lines["month"], lines["relationship"] = (15, 15, 9), (1, -1, 0)
    lines["detail"] = EndReason.DRIFT, EndReason.BETRAYAL, 4
    active = np.array([[[True, True, False], [True, True, True]]])
    same = {name: np.zeros((1, 2, 3), int) for name in ("stage", "tier", "shape")}
    same["stage"][:] = BASIC
    same["tier"][0, 0] = Tier.KEY, Tier.STANDARD, Tier.STANDARD
    kept = {"active": active, **same}
    return SimpleNamespace(path=path, events=[lines], months=np.array([12, 24]), relationships=kept)


def test_the_end_of_each_month_on_is_known(record):
    """The second relationship: from every month up to 14 the next end is 15, later there is none; the third's first
    twelve months are all without trade."""
    ending = counts.ends_of(record)
    assert ending[0, :, 0].tolist() == [0] * 25
    assert ending[0, :15, 1].tolist() == [15] * 15 and ending[0, 19:, 1].tolist() == [0] * 6
    assert ending[0, :12, 2].tolist() == list(range(1, 13))


def test_reasons_stand_in_the_month_of_the_end(record):
    """Only ends of relationships count."""
    reasons = counts.reasons_of(record)
    assert reasons[0, 15, 1] == EndReason.DRIFT and np.count_nonzero(reasons) == 1


def test_those_who_trade_at_the_end_of_a_year_are_watched(record):
    """Since 12: a key account for all 12 months left, and one that ended after 3.  Since 24: three for 0 months."""
    table = pd.DataFrame(counts.watched(record)).sort_values(["since", "months"]).reset_index(drop=True)
    assert table["since"].tolist() == [12, 12, 24] and table["months"].tolist() == [3, 12, 0]
    assert table["ended"].tolist() == [1, 0, 0] and table["count"].tolist() == [1, 1, 3]
    assert table["reason"].tolist() == [EndReason.DRIFT, 0, 0] and table["tier"].tolist() == [0, Tier.KEY, 0]


def test_ends_are_counted_by_reason(record):
    table = pd.DataFrame(counts.ends(record))
    assert table.to_dict("list") == {"relationship": [1], "reason": [EndReason.DRIFT], "count": [1]}


def test_moves_are_counted_from_year_to_year(record):
    """Month 12 to 24: basic to interdependent, basic to basic, not trading to basic."""
    moved = counts.moves(record, 12)
    state = counts.STATES.index
    assert moved[state("basic"), state("interdependent")] == 1 and moved[state("basic"), state("basic")] == 1
    assert moved[state("not_trading"), state("basic")] == 1 and moved.sum() == 3


def test_shares_of_moves_add_up(record):
    """Of two basic ones one has become interdependent; states that nobody left are left out."""
    shares = survival.transitions(counts.moves(record, 12))
    assert shares.index.tolist() == ["basic", "not_trading"]
    assert shares.loc["basic", ["basic", "interdependent"]].tolist() == [0.5, 0.5]
    assert shares.sum(axis=1).tolist() == [1.0, 1.0]


def test_stays_are_cut_where_the_state_changes(record):
    """Basic 12 (left), 14 (left), 5 and 12 (not seen to end); interdependent 12; not trading 5 and 12 (left)."""
    table = pd.DataFrame(counts.stays(record))
    found = {(counts.STATES[row.state], row.months, bool(row.seen)): row.count for row in table.itertuples()}
    assert found == {
        ("basic", 12, True): 1, ("basic", 14, True): 1, ("basic", 5, False): 1, ("basic", 12, False): 1,
        ("interdependent", 12, False): 1, ("not_trading", 5, True): 1, ("not_trading", 12, True): 1,
    }  # fmt: skip


def test_dwelling_times_are_read_off_the_curve(record):
    """Not trading: of two stays one ends after 5 and one after 12: a quarter and half by 5, three quarters by 12,
    8.5 on average.  Interdependent: nobody was seen to leave."""
    table = survival.dwell(pd.DataFrame(counts.stays(record))).set_index("state")
    idle = table.loc["not_trading"]
    assert (idle["stays"], idle["seen"], idle["mean"]) == (2, 2, 8.5)
    assert (idle["quarter"], idle["median"], idle["three_quarters"]) == (5.0, 5.0, 12.0)
    deep = table.loc["interdependent"]
    assert deep["seen"] == 0 and np.isnan(deep["mean"]) and np.isnan(deep["median"])


@pytest.fixture
def table():
    """Since month 12: of four basic ones one drifted off after 6 months and one was betrayed after 12; two integrated
    ones stayed 24."""
    stages = [Stage.BASIC] * 3 + [Stage.INTEGRATED]
    return pd.DataFrame({
        "stage": [int(stage) for stage in stages], "tier": 0, "shape": int(Shape.FAN), "since": 12,
        "ended": [1, 1, 0, 0], "months": [6, 12, 24, 24], "reason": [EndReason.DRIFT, EndReason.BETRAYAL, 0, 0],
        "count": [1, 1, 2, 2],
    })  # fmt: skip


def last(curves):
    """The share left at the end, and how many were watched, of each group."""
    return {group: (some["share"].iloc[-1], some["watched"].iloc[-1]) for group, some in curves.groupby("group")}


def test_all_are_one_curve(table):
    """5/6 x 4/5 = 2/3 of six."""
    assert last(survival.survival(table)) == {"all": (pytest.approx(2 / 3), 6)}


def test_groups_are_what_they_were_at_the_landmark(table):
    """3/4 x 2/3 = 1/2 of four basic ones, both integrated ones."""
    assert last(survival.survival(table, by="stage")) == {"basic": (pytest.approx(0.5), 4), "integrated": (1.0, 2)}
    assert set(survival.survival(table, by="shape")["group"]) == {"fan"}


def test_one_cause_as_if_the_others_were_not_at_work(table):
    """Drift: 5/6 of six; betrayal: one has drifted off before, 4/5."""
    curves = last(survival.survival(table, by="cause"))
    assert curves == {"drift": (pytest.approx(5 / 6), 6), "betrayal": (pytest.approx(4 / 5), 6)}


def test_mistakes_are_told(table):
    with pytest.raises(KamsimError, match="'stage', 'tier', 'shape' or 'cause'"):
        survival.survival(table, by="colour")
    with pytest.raises(KamsimError, match="Known: 12"):
        survival.survival(table, since=24)


@pytest.mark.parametrize(("share", "month"), [(0.95, 2.0), (0.9, 2.0), (0.7, 5.0), (0.5, None)])
def test_the_first_month_with_no_more_than_a_share_left(share, month):
    curve = survival.kaplan_meier([2, 3, 5, 8], [1, 0, 1, 0], [1, 2, 2, 5])
    found = survival.lasts_until(curve, share)
    assert np.isnan(found) if month is None else found == month


def test_less_than_a_year_is_told_as_such():
    """Nobody asked for the month that is not there."""
    with pytest.raises(
        KamsimError, match="^survival: needs a year in which something is traded .*Play 12 months or more"
    ):
        survival.survival(pd.DataFrame({"since": [], "months": [], "count": []}))
