"""What a scenario claims: a wrong claim is told whole when its file is read, and every shipped claim holds."""

import pytest

import kamsim as kam
from kamsim.experiments.comparison.claim import Trial
from kamsim.scenario.claims import variant_tables
from kamsim.scenario.files import shipped_files
from tests.scenario.bad_files import GOOD
from tests.scenario.test_bad_files import message_for

CLAIM = """
[claim]
says = "Anna matters."
supplier = "north"
buyer = "arkona"
measure = "revenue_year"
direction = "down"
least = 1000.0
years = 2
without = { shocks = [] }
"""

#: name -> (text to replace, replacement, pieces the message must hold)
WRONG = {
    "unknown account": ('buyer = "arkona"\nmeasure', 'buyer = "arkna"\nmeasure',
                        ["[claim] buyer", "Did you mean 'arkona'?"]),
    "unknown firm": ('supplier = "north"\nbuyer = "arkona"\nmeasure', 'supplier = "nort"\nbuyer = "arkona"\nmeasure',
                     ["[claim] supplier", "Did you mean 'north'?"]),
    "unknown measure": ("revenue_year", "revenue_yaer", ["[claim] measure", "Did you mean 'revenue_year'?"]),
    "measure of a firm at an account": ("revenue_year", "last_sales", ["[claim] measure", "column of the table"]),
    "unknown direction": ('"down"', '"downwards"', ["[claim] direction", '"up" or "down"']),
    "size below zero": ("least = 1000.0", "least = -1.0", ["[claim] least", "at least 0"]),
    "no other variant": ("without = { shocks = [] }", "", ["[claim] without: must be given"]),
    "nothing to compare": ("without = { shocks = [] }", "without = {}", ["[claim] without", "nothing to compare"]),
    "no such table": ("without = { shocks", "witout = { shocks", ["[claim] witout", "Did you mean 'without'?"]),
    "no years": ("years = 2", "years = 0", ["[claim] years", "at least 1"]),
    "variant of a firm that is not there": ("{ shocks = [] }", "{ suppliers.nort.quality = 0.5 }",
                                            ["[claim.without] [suppliers.nort] name: must be given"]),
    "variant out of range": ("{ shocks = [] }", "{ suppliers.north.quality = 50.0 }",
                             ["[claim.without] [suppliers.north] quality", "Did you mean 0.5?"]),
    "plan out of range": ("{ shocks = [] }", "{ suppliers.north.plan_years = 60 }",
                          ["[claim.without] [suppliers.north] plan_years: must be in", "Got 60."]),
    "variant without the account": (
        "{ shocks = [] }", '{ shocks = [], relationships = [{ supplier = "south", buyer = "arkona" }] }',
        ["[claim.without] [claim] buyer: north and arkona must have a line"]),
    "variant that is no table": ("{ shocks = [] }", "3", ["[claim] without: must be a table"]),
    "variant of a list of anything": ("{ shocks = [] }", "{ relationships = [{ supplier = [], buyer = {} }] }",
                                      ["[claim.without] [[relationships]] 1 supplier: must be text"]),
    "variant of another length": ("{ shocks = [] }", "{ months = 12 }", ["[claim.without] months", "[claim] years"]),
    "variant with a shock too late": (
        "{ shocks = [] }", '{ shocks = [{ month = 30, kind = "contact_left", who = "anna" }] }',
        ["[claim.without] [[shocks]] 1 (contact_left, anna) month: must be in 1..24", "Got 30."]),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_one_mistake_in_a_claim(tmp_path, name):
    old, new, pieces = WRONG[name]
    text = GOOD + CLAIM
    assert text.count(old) >= 1
    message = message_for(tmp_path, text.replace(old, new))
    assert message.startswith("case.toml: ")
    for piece in pieces:
        assert piece in message


def test_all_problems_of_a_claim_and_of_the_file_are_told_at_once_and_each_once(tmp_path):
    bad = (GOOD + CLAIM).replace("quality = 0.9", "quality = 90").replace("month = 12", "month = 0")
    bad = bad.replace("revenue_year", "revenu").replace("{ shocks = [] }", '{ buyers.arkona.spend = "much" }')
    told = message_for(tmp_path, bad).splitlines()
    assert told[0] == "case.toml: 4 problems to mend" and len(told) == 5
    for place in ("[suppliers.north] quality", "[[shocks]] 1 (contact_left, anna) month", "[claim] measure",
                  "[claim.without] [buyers.arkona] spend"):  # fmt: skip
        assert sum(line.startswith(f"  case.toml, {place}") for line in told) == 1


@pytest.mark.parametrize(
    ("old", "new", "piece"),
    [
        ("month = 12", "month = 0", "month: must be 1 or later, the first month that is played. Got 0."),
        ('who = "anna"', 'who = "anna"\nrival = "north"', "rival: must be another firm"),
        (
            'kind = "contact_left"\nwho = "anna"',
            'kind = "merger"\nbuyer = "arkona"\npartner = "arkona"',
            "partner: must be another buyer",
        ),
    ],
)  # fmt: skip
def test_a_shock_that_cannot_strike_is_told(tmp_path, old, new, piece):
    assert piece in message_for(tmp_path, GOOD.replace(old, new))


def test_a_scenario_may_be_over_before_its_shocks(tmp_path):
    """Played for a year, saved and read again, it is the same."""
    year = kam.load_scenario("bow_tie").vary(months=12)
    assert kam.load_scenario(year.save(tmp_path / "year.toml")).digest == year.digest


def test_the_variants_of_a_claim_differ_in_what_it_says_only():
    """Two years of 12 months, without the shock of month 12."""
    tables = {"months": 60, "shocks": [{"month": 12}], "claim": {"years": 2, "without": {"shocks": []}}}
    assert variant_tables(tables, "with") == {"months": 24, "shocks": [{"month": 12}]}
    assert variant_tables(tables, "without") == {"months": 24, "shocks": []}


def trial(direction, least, before, after):
    """A trial with given values, for the measure revenue_year of bow_tie."""
    import numpy as np

    scenario = kam.load_scenario("bow_tie").vary(claim={"direction": direction, "least": least})
    return Trial(scenario, {"with": np.array(after, float), "without": np.array(before, float)})


def test_a_claim_holds_by_size_direction_and_beyond_luck():
    """Falls of 9, 11, 10: mean 10; spread 1, so 10 ± 4.303 / sqrt(3) = 10 ± 2.484."""
    fall = [100.0, 100.0, 100.0], [91.0, 89.0, 90.0]
    assert trial("down", 9.0, *fall).held
    assert trial("down", 9.0, *fall).interval == pytest.approx((7.516, 12.484), abs=0.001)
    assert not trial("down", 11.0, *fall).held and "too small" in trial("down", 11.0, *fall).sentence()
    assert not trial("up", 1.0, *fall).held and "the other way" in trial("up", 1.0, *fall).sentence()
    luck = trial("down", 0.0, [100.0, 100.0, 100.0], [50.0, 140.0, 80.0])
    assert not luck.held and "luck explains" in luck.sentence()
    assert (
        "10 EUR" in trial("down", 9.0, *fall).sentence()
        and "lower than otherwise" in trial("down", 9.0, *fall).sentence()
    )


def test_what_claims_nothing_cannot_be_tried(tmp_path):
    path = tmp_path / "case.toml"
    path.write_text(GOOD)
    with pytest.raises(kam.KamsimError, match="claims nothing yet.*bow_tie"):
        kam.try_claim(path)
    with pytest.raises(kam.KamsimError, match="2 seeds or more"):
        kam.try_claim("bow_tie", seeds=1)
    with pytest.raises(kam.KamsimError, match=r"cannot be tried[^$]*\[claim\] measure"):
        kam.try_claim(kam.load_scenario("bow_tie").vary(claim={"measure": "fun"}), seeds=2)


@pytest.mark.parametrize("name", shipped_files())
def test_a_shipped_scenario_shows_what_it_claims_on_100_pairs_of_futures(name):
    tried = kam.try_claim(name, seeds=100, workers=1)
    assert tried.held, tried.sentence()


UNCALM = {"act_committed", "act_detected", "misconduct_committed", "misconduct_detected", "scandal", "secret_reached",
          "recession_began", "internal_trouble", "shortage"}  # fmt: skip
CALM = [name for name in shipped_files() if kam.load_scenario(name).part("assumptions").get("preset") == "calm"]


@pytest.mark.parametrize("name", CALM)
def test_in_a_calm_scenario_nothing_unfair_or_scandalous_happens_but_what_it_schedules(name):
    scenario = kam.load_scenario(name)
    scheduled = {shock["kind"] for shock in scenario.part("shocks")}
    seen = set(kam.simulate(scenario, seeds=30, workers=1).events["kind"].astype(str))
    caused = {"secret_reached"} if "act_committed" in scheduled else set()
    assert not seen & (UNCALM - scheduled - caused)
