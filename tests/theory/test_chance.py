"""Luck: known answers, what it may and may not depend on, its quality, and frequencies against known distributions.

Bounds are from theory; whatever is asked of kamsim's luck is asked of numpy's generators too.
"""

import math

import numpy as np
import pytest
from scipy import stats

from kamsim.readers.ensemble import simulate
from kamsim.scenario.load import load_scenario
from kamsim.theory.chance import EVENTS, NUMBERS, Draws, bell, keys_of, months_of_luck, splitmix, uniform

MANY = 40_000
NOBODY = Draws(*(0 for _ in Draws._fields))
LEAVES = EVENTS["contacts.leaves"].place


def test_known_answers_of_splitmix():
    """The first five numbers of the stream that begins at 1234567, as the authors' program in C prints them."""
    known = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
    assert [splitmix(1234567, place) % 2**64 for place in range(5)] == known
    assert (splitmix(np.array([1234567]), np.arange(5)).view(np.uint64) == np.array(known, np.uint64)).all()


def test_the_bell_is_the_inverse_of_the_normal_distribution():
    parts = np.concatenate([(np.arange(2000) + 0.5) / 2000, 2.0 ** -np.arange(3, 34), 1.0 - 2.0 ** -np.arange(3, 34)])
    assert max(abs(bell(part) - stats.norm.ppf(part)) for part in parts.tolist()) < 2e-6
    assert bell(0.5) == 0.0 and bell(0.01) == -bell(0.99)


@pytest.mark.parametrize("seed", [0, 7, 2**32, 2**64 + 7, 10**60])
def test_seeds_of_any_size_give_luck_that_can_be_had_again(seed):
    assert (keys_of([seed]) == keys_of([seed])).all()
    others = keys_of([seed + 1, seed + 2**32, seed + 2**64])
    assert not (others == keys_of([seed])).any()


def test_no_two_seeds_and_events_share_a_key():
    keys = keys_of(range(2000))
    assert len(np.unique(keys)) == keys.size
    assert len(set(NUMBERS.tolist())) == len(EVENTS)


def test_further_months_rows_and_kinds_leave_luck_alone():
    few = months_of_luck(5, 1, 12, NOBODY._replace(contacts=3)).contacts
    more = months_of_luck(5, 1, 24, NOBODY._replace(contacts=4, ties=2)).contacts
    assert (few == more[:12, :3]).all()
    later = months_of_luck(5, 13, 12, NOBODY._replace(contacts=4)).contacts
    assert (later == more[12:]).all()


def test_an_event_is_known_by_its_name():
    """The key is the number in the seed's stream at the CRC-32 of the name, wherever the event is declared."""
    start = int(np.random.SeedSequence(5).generate_state(1, np.uint64)[0])
    assert (splitmix(start, 0x1A9CC7DB) - int(keys_of([5])[0, LEAVES])) % 2**64 == 0


def line(along, seed=11):
    """Numbers along one of the four things luck depends on, the others fixed."""
    keys = keys_of(range(MANY) if along == "seed" else [seed])[:, LEAVES]
    places, month, row = np.arange(MANY), np.array([3]), np.array([2])
    return {
        "row": lambda: uniform(keys, month, places), "month": lambda: uniform(keys, places, row),
        "event": lambda: uniform(splitmix(keys, places), month, row), "seed": lambda: uniform(keys, month, row),
        "numpy": lambda: np.random.default_rng(seed).random(MANY),
    }[along]()  # fmt: skip


ALONG = ("row", "month", "event", "seed", "numpy")


@pytest.mark.parametrize("along", ALONG)
def test_luck_is_uniform_and_neighbours_are_independent(along):
    """Kolmogorov-Smirnov; disjoint pairs at four distances in 16 x 16 equal squares; correlations within 4/sqrt(n)."""
    values = line(along)
    assert stats.kstest(values, "uniform").pvalue > 0.001
    for distance in (1, 2, 10, 100):
        one, other = np.moveaxis(values.reshape(-1, 2, distance), 1, 0).reshape(2, -1)
        assert abs(np.corrcoef(one, other)[0, 1]) < 4.0 / math.sqrt(one.size)
        squares = np.bincount((16.0 * one).astype(int) * 16 + (16.0 * other).astype(int), minlength=256)
        assert stats.chisquare(squares).pvalue > 1e-4


@pytest.mark.parametrize("along", ALONG)
def test_every_bit_is_fair_and_changes_as_often_as_not(along):
    """Of 40 000 fair bits 20 000 are set, give or take 4.5 x 100; the same holds for changes from one to the next."""
    words = (line(along) * 2.0**32).astype(np.int64)
    for bit in range(32):
        bits = words >> bit & 1
        assert abs(bits.sum() - MANY / 2) < 4.5 * 0.5 * math.sqrt(MANY), bit
        assert abs((bits[1:] ^ bits[:-1]).sum() - MANY / 2) < 4.5 * 0.5 * math.sqrt(MANY), bit


@pytest.mark.parametrize("along", ALONG)
def test_normal_luck_has_the_moments_of_the_bell(along):
    """Mean 0, variance 1, skew 0, kurtosis 3, within four standard errors: 1, 2, 6 and 24 over n."""
    values = np.array([bell(part) for part in line(along).tolist()])
    for power, expected, variance in ((1, 0.0, 1.0), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)):
        assert abs((values**power).mean() - expected) < 4.0 * math.sqrt(variance / MANY)
    assert stats.kstest(values, "norm").pvalue > 0.001


def test_a_block_of_luck_has_no_structure():
    """A table of 200 events, months and rows each way: means of its lines vary as they should, two ways and alone."""
    keys = splitmix(int(keys_of([3])[0, 0]), np.arange(200))
    block = uniform(keys[:, None, None], np.arange(1, 201)[:, None], np.arange(200))
    for axes in ((0, 1), (0, 2), (1, 2), 0, 1, 2):
        means = block.mean(axis=axes).ravel()
        spread = (means - 0.5) * math.sqrt(12.0 * block.size / means.size)
        assert abs(spread.var() - 1.0) < 4.0 * math.sqrt(2.0 / means.size)


def test_luck_differs_as_often_as_random_numbers_do():
    """Among 32-bit words n x n / 2 / 2^32 pairs are equal: for 65 536 half a pair, so more than five is 1 in 70 000."""
    words = (uniform(keys_of([1])[0, LEAVES], np.arange(1, 257)[:, None], np.arange(256)) * 2.0**32).astype(np.int64)
    assert words.size - len(np.unique(words)) <= 5


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
