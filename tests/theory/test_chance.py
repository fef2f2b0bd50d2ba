"""Frequencies against known distributions, with fixed seeds and bounds from theory."""

import math

import numpy as np
from scipy import stats

from kamsim.readers.ensemble import simulate
from kamsim.scenario.load import load_scenario
from kamsim.theory.chance import Dice, Draws, stream


def test_streams_are_uniform_and_independent():
    one, other = stream(1, "contacts.leaves").random(20_000), stream(1, "contacts.skill").random(20_000)
    assert stats.kstest(one, "uniform").pvalue > 0.001
    assert abs(np.corrcoef(one, other)[0, 1]) < 4.0 / math.sqrt(20_000)


def test_luck_drawn_in_blocks_is_the_same_stream():
    counts = Draws(*(0 for _ in Draws._fields))._replace(market=1, contacts=3)
    dice = Dice(5, counts)
    blocks = np.concatenate([dice.block().contacts["leaves"] for _ in range(3)])
    assert np.array_equal(blocks, stream(5, "contacts.leaves").random(blocks.shape))


def test_recessions_come_and_last_as_assumed():
    """Mean length 10.3 months with a spread of 40% of the mean: over n recessions within four standard errors."""
    ensemble = simulate(load_scenario("bow_tie").vary(months=600, events=9000, assumptions={
        "recessions": True, "preset": None, "people_leave": False}), seeds=20)  # fmt: skip
    events = ensemble.events
    begun = events[events["kind"] == "recession_began"].set_index("run")["month"]
    ended = events[events["kind"] == "recession_ended"].groupby("run")["month"].apply(list)
    lengths, gaps = [], []
    for run, months in begun.groupby(level=0):
        starts = months.tolist()
        gaps += list(np.diff(starts))
        lengths += [end - start for start, end in zip(starts, ended.get(run, []), strict=False)]
    assert abs(np.mean(lengths) - 10.3) < 0.5 + 4 * np.std(lengths) / math.sqrt(len(lengths))
    assert abs(np.mean(gaps) - 75.0) < 5.0 + 4 * np.std(gaps) / math.sqrt(len(gaps))


def test_people_leave_at_the_rate_assumed():
    """Buyers' people of mean loyalty leave at 0.2 a year; 30 runs of 6 years and 5 seats are 900 seat-years."""
    ensemble = simulate(load_scenario("bow_tie").vary(shocks=[], assumptions={"people_leave": True}), seeds=60)
    people = ensemble.people[ensemble.people["side"] == "buyer"]
    months = (people["end"].fillna(72).astype(int) - people["start"]).sum()
    rate = people["end"].notna().sum() / (months / 12.0)
    expected = 60 * 6 * 5 * 0.2
    assert abs(rate - 0.2) < 0.03 + 4 * math.sqrt(expected) / (60 * 6 * 5)
