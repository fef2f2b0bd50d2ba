"""Three answers are counted, and what is named against a threat is there and does what is said."""

import re
import shlex
from types import SimpleNamespace

import pytest
import typer

import kamsim as kam
from kamsim.cli import commands
from kamsim.readers.ensemble import simulate
from kamsim.results import answers
from kamsim.theory import strategies
from kamsim.theory.state import RelationshipState, SupplierState
from kamsim.theory.strategies.postures import hold_back
from kamsim.theory.words import EndReason, Stage

USED = {name: answer for name, answer in answers.ANSWERS.items()}


@pytest.fixture(scope="module")
def played():
    """A history of three years, and four futures of it."""
    scenario = kam.load_scenario("life_cycle").vary(months=36)
    model = kam.KamModel(scenario, rng=7)
    model.run_model()
    return model.results(), simulate(scenario, 4, interpreted=True)


def test_every_reason_to_end_has_an_answer():
    assert set(USED) == {reason.name.lower() for reason in EndReason} - {"none"}


@pytest.mark.parametrize("name", USED)
def test_a_lever_is_a_quantity_that_one_can_set(name):
    answer, known = USED[name], {**RelationshipState.fields, **SupplierState.fields}
    levers = re.search(r"\((.*)\)$", answer.lever).group(1).split(", ")
    assert set(levers) <= set(known) and bool(answer.strategy) != bool(answer.change)
    if answer.change:
        assert levers == [answer.change.field] and SupplierState.fields[answer.change.field].given


@pytest.mark.parametrize("name", [name for name, answer in USED.items() if answer.strategy])
def test_the_strategy_of_an_answer_pulls_its_levers(name):
    """An account that matters, or one to be won where others are looked for, gets more of it than is usual."""
    answer = USED[name]
    play = strategies.get(strategies.SUPPLIER, answer.strategy).function
    levers = re.search(r"\((.*)\)$", answer.lever).group(1).split(", ")
    facts = dict(active=answer.strategy != "diversify", stage=Stage.COOPERATIVE, significance=0.6, revenue_mean=1.0,
                 believed_technical=0.5, believed_response=0.5, believed_presence=0.5)  # fmt: skip
    account, usual = SimpleNamespace(**facts), SimpleNamespace(**facts)
    play(SimpleNamespace(sales_mean=100.0, partners=10), account, None, None)
    hold_back(usual)
    assert all(getattr(account, lever) > getattr(usual, lever) for lever in levers)


def test_shares_are_counted_over_the_futures(played):
    history, futures = played
    told = futures.brief.accounts
    for row in answers.accounts(history, futures).itertuples():
        runs = told[told["relationship"] == row.relationship]
        begun = runs[runs["traded_first"]]
        if len(begun) >= 2:
            assert row.kept == begun["trading"].sum() / len(begun)
        else:
            assert row.kept != row.kept


def test_risk_is_what_is_lost_of_the_first_year(played):
    history, futures = played
    rows = answers.stakes(history, futures).set_index("relationship")
    first = history.relationships[history.relationships["month"] == 12].set_index("relationship")["revenue_year"]
    worst = max(rows.index, key=lambda n: first[n] * (1.0 - rows["kept"][n]))
    told = answers.what_is_at_risk(history, futures)
    held = sum(first[n] * rows["kept"][n] for n in rows.index) / sum(first[n] for n in rows.index)
    assert told.startswith(f"{rows['kept'].mean():.0%} of the {len(rows)} accounts of year 1, with {held:.0%} of its ")
    assert f"Most is at stake at {rows['buyer'][worst]}: " in told


def test_the_largest_that_was_lost_is_told_with_its_turn(played):
    history, _ = played
    rows = answers.of_history(history)
    lost = rows[rows["stage"] == "ended"]
    told = answers.what_happened(history)
    assert told.startswith(f"In 3 years {len(rows)} accounts traded, and {len(rows) - len(lost)} still do. The largest")
    assert (lost if len(lost) else rows).iloc[0]["buyer"] in told


def test_the_comparison_can_be_typed(played):
    history, futures = played
    options = answers.comparison(history, futures)
    command = typer.main.get_command(commands.app).commands["compare"]
    assert command.make_context("compare", ["life_cycle", *shlex.split(options)]).params["measure"] == "lost"


def test_where_nothing_ends_nothing_is_claimed():
    scenario = kam.load_scenario("bow_tie").vary(months=12)
    model = kam.KamModel(scenario, rng=7)
    model.run_model()
    futures = simulate(scenario, 2, interpreted=True)
    assert futures.brief.ends.empty
    assert answers.what_would_protect(model.results(), futures) == "Nothing of it ended in these futures."
    assert answers.comparison(model.results(), futures) == ""
