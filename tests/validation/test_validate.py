"""A quick validation measures every pattern and the null models, and says so in JSON and on a page."""

import json
import re

import pytest

from kamsim.errors import KamsimError
from kamsim.readers.batch import Reader, worlds_of
from kamsim.report.validation import write_validation
from kamsim.scenario.world.population import populate
from kamsim.theory.assumptions import REGIMES
from kamsim.validation import validate as measuring
from kamsim.validation.market import QUICK, market
from kamsim.validation.patterns import YearBook
from kamsim.validation.validate import compare, validate


@pytest.fixture(scope="module")
def told():
    """One history of kamsim and of each null model on the small market."""
    return validate(quick=True, seeds=1, null_seeds=1, workers=1)


def test_all_patterns_and_null_models_are_measured(told):
    assert set(told["models"]) == {"kamsim", "constant_hazard", "trust_by_age", "no_persons"}
    for model in told["models"].values():
        assert [row["id"] for row in model["patterns"]] == [
            *(f"C{number:02}" for number in range(1, 35)),
            *(f"D{number:02}" for number in range(1, 7)),
        ]
        assert [row["id"] for row in model["denials"]] == [f"N{number}" for number in range(1, 7)]
    json.dumps(told)


def test_null_models_show_what_they_lack(told):
    def mean(model, number):
        return told["models"][model]["patterns"][number - 1]["figures"][0]["mean"]

    assert mean("trust_by_age", 14) > 0.5 > mean("kamsim", 14)
    assert mean("no_persons", 10) < 0.5 * mean("kamsim", 10)  # only those who retire go


def test_the_page_holds_a_figure_for_every_pattern(told, tmp_path):
    write_validation(told, tmp_path)
    page = (tmp_path / "validation.html").read_text()
    assert page.count("<img") == 46 and "http" not in re.sub(r'data:image/[^"]*', "", page)


def test_an_unknown_regime_is_a_clear_mistake():
    with pytest.raises(KamsimError, match="known regime"):
        market(regime="kamm")


def test_regimes_differ_in_switching_contracts_and_search_only():
    allowed = {"switching_scale", "contract_stretch", "search_cost", "strangers"}
    assert set(REGIMES) == {"kam", "subscription", "contract_services", "spot"}
    assert all(set(numbers) <= allowed for numbers in REGIMES.values())


def test_free_places_cost_nobody_anything():
    """Two years of a market in which buyers may still meet suppliers: what is spent is spent on those one knows."""
    small = market({"suppliers": 6, "buyers": 12, "suppliers_per_buyer": 2, "burn_in": 1, "years": 1})
    worlds, assumptions = worlds_of([(small, 1)])
    book = YearBook(worlds, [1], 24, burn_in=12)
    Reader(small).go_on(worlds, assumptions, [1], range(25), book.take)
    known = worlds.relationships[0]["known"]
    assert not known.all() and book.sums["effort"][:, known].any()
    assert not any(sums[:, ~known].any() for sums in book.sums.values())


def test_what_a_regime_sets_stays_whatever_is_tried(monkeypatch):
    """Tried are a switching cost of 9, which key account management takes, and a luck that all regimes take."""
    seen = []
    monkeypatch.setattr(measuring, "history", lambda scenario, seed, lead: seen.append(scenario.assumption_row[0]))
    monkeypatch.setattr(measuring, "returns", lambda scenario, seed, lead: seen.append(scenario.assumption_row[0]))
    monkeypatch.setattr(measuring, "COMPARED", ())
    compare(QUICK, "kamsim", {"switching_scale": 9.0, "choice_luck": 0.2}, 1)
    spot, services = (REGIMES[name]["switching_scale"] for name in ("spot", "contract_services"))
    scales = [9.0, spot, spot / 2, services, services, 9.0]
    assert [float(row["switching_scale"]) for row in seen] == pytest.approx(scales)
    assert all(float(row["choice_luck"]) == pytest.approx(0.2) for row in seen)


def test_contracts_are_as_long_as_the_regime_says():
    """Drawn are one, two or three years; half as long in subscription, an eighth on the spot: 1.5, 3 and 4.5 months."""
    small = {"suppliers": 4, "buyers": 30, "suppliers_per_buyer": 2, "burn_in": 0, "years": 1}
    lengths = {regime: set(populate(market(small, regime), 1).buyers["contract_months"].tolist()) for regime in REGIMES}
    assert lengths["kam"] == {12, 24, 36} and lengths["subscription"] == {6, 12, 18}
    assert lengths["contract_services"] == {12, 24, 36} and lengths["spot"] == {1, 2}
