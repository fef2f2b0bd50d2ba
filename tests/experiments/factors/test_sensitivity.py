"""Indices and boxes: known answers come out."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

import kamsim as kam
from kamsim.experiments.factors import indices
from kamsim.experiments.factors.discovery import Discovery
from kamsim.experiments.sweep.designs import shares_of
from kamsim.experiments.sweep.space import Space
from kamsim.results.measures import MEASURES

FACTORS = Space({"assumptions.a": (0.0, 1.0), "assumptions.b": (0.0, 1.0), "assumptions.c": (0.0, 1.0)})


def swept(design, n, answer):
    """A sweep whose measure is a known function of the shares of its factors."""
    shares = shares_of(FACTORS, design, n, 3)
    means = pd.DataFrame({"mean": answer(*shares.T)})
    return SimpleNamespace(manifest={"n": n, "design": design}, space=FACTORS, shares=shares, means=lambda *_: means,
                           folder="made up")  # fmt: skip


def test_sobol_indices_of_a_known_function():
    # 4 a + 2 b: variances 16/12 and 4/12, so shares 0.8 and 0.2; c has none
    found = indices.sobol_indices(swept("saltelli", 512, lambda a, b, c: 4.0 * a + 2.0 * b), MEASURES["profit"], "x")
    told = found.set_index("factor")
    assert told.loc["assumptions.a", "first"] == pytest.approx(0.8, abs=0.03)
    assert told.loc["assumptions.b", "total"] == pytest.approx(0.2, abs=0.03)
    assert told.loc["assumptions.c", "total"] == pytest.approx(0.0, abs=1e-9)
    assert (told["total_low"] <= told["total"] + 1e-9).all() and (told["total"] <= told["total_high"] + 1e-9).all()


def test_nothing_matters_where_nothing_moves():
    found = indices.sobol_indices(swept("saltelli", 16, lambda a, b, c: 0.0 * a), MEASURES["profit"], "x")
    assert (found["total"] == 0.0).all()


def test_morris_effects_of_a_known_function():
    pytest.importorskip("SALib", reason="Morris' method needs the extra 'analysis'")
    found = indices.morris_indices(swept("morris", 10, lambda a, b, c: 4.0 * a - 2.0 * b), MEASURES["profit"], "x")
    told = found.set_index("factor")
    assert told.loc["assumptions.a", "effect"] == pytest.approx(4.0)
    assert told.loc["assumptions.b", "direction"] == pytest.approx(-2.0)
    assert told.loc["assumptions.c", "effect"] == pytest.approx(0.0)


def test_a_tornado_and_its_sentence(bow_tie, space):
    found = kam.sensitivity(bow_tie, space, "tornado", seeds=3, workers=1)
    quality = found.table.set_index("factor").loc["suppliers.north.quality"]
    assert quality["at_low"] < 0.0 < quality["swing"] and quality["low"] == "0.6"
    by_hand = kam.simulate(bow_tie.vary(**found.sweep.points.loc[3, found.sweep.space.names].to_dict()), 3)
    middle = kam.simulate(bow_tie.vary(**found.sweep.points.loc[0, found.sweep.space.names].to_dict()), 3)
    profits = [one.outcomes.query("supplier == 'North Bearings'")["profit"].mean() for one in (by_hand, middle)]
    assert quality["at_low"] == pytest.approx(profits[0] - profits[1])
    assert "moves the profit of all years most" in str(found)


def test_a_planted_box_is_found_and_told():
    pytest.importorskip("ema_workbench", reason="scenario discovery needs the extra 'analysis'")
    luck = np.random.default_rng(5)
    where = pd.DataFrame({"assumptions.trust_gain": luck.random(600), "suppliers.north.quality": luck.random(600),
                          "suppliers.north.strategy": luck.choice(["by_spend", "harvest"], 600)})  # fmt: skip
    inside = (where["assumptions.trust_gain"] < 0.4) & (where["suppliers.north.strategy"] == "harvest")
    found = Discovery("end in failure", where, (inside & (luck.random(600) < 0.9)).to_numpy(), "North Bearings", 1)
    (box,) = found.boxes
    assert box.limits["suppliers.north.strategy"] == ["harvest"]
    assert box.limits["assumptions.trust_gain"][1] == pytest.approx(0.4, abs=0.05)
    assert "suppliers.north.quality" not in box.limits or box.coverage > 0.8
    assert box.density > 0.8 and "strategy of north is harvest" in str(found)


def test_no_box_where_there_is_only_luck():
    pytest.importorskip("ema_workbench", reason="scenario discovery needs the extra 'analysis'")
    luck = np.random.default_rng(6)
    where = pd.DataFrame({"assumptions.trust_gain": luck.random(300)})
    found = Discovery("end in failure", where, np.arange(300) % 2 == 0, "North Bearings", 1)
    assert found.boxes == [] and "No corner" in str(found)
