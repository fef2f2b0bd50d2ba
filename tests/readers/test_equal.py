"""Both readers tell the same history to the last bit, on every shipped scenario and several seeds."""

import numpy as np
import pytest

from kamsim.readers.batch import Reader
from kamsim.readers.interpreted import History
from kamsim.scenario.files import shipped_files
from kamsim.scenario.load import load_scenario

SEEDS = [0, 1, 7]


def differing(one, other):
    """Names of what differs between two records of one run each."""
    names = []
    for kind in ("relationships", "suppliers", "buyers"):
        ours, theirs = getattr(one, kind), getattr(other, kind)
        names += [f"{kind}.{name}" for name in ours if not np.array_equal(ours[name], theirs[name])]
    names += [kind for kind in ("events", "bids") if not np.array_equal(getattr(one, kind)[0], getattr(other, kind)[0])]
    names += [
        kind
        for kind in ("ties", "contacts", "recession")
        if not np.array_equal(getattr(one, kind), getattr(other, kind))
    ]
    return names


@pytest.mark.parametrize("name", list(shipped_files()))
def test_both_readers_give_the_same_bits(name):
    scenario = load_scenario(name)
    batch = Reader(scenario, every=1).play([(scenario, seed) for seed in SEEDS])
    for place, seed in enumerate(SEEDS):
        alone = History(scenario, seed).play()
        assert differing(alone, one_run(batch, place)) == []


def one_run(batch, place):
    """The record of one run of a batch."""
    cut = slice(place, place + 1)
    columns = {kind: {name: column[cut] for name, column in getattr(batch, kind).items()}
               for kind in ("relationships", "suppliers", "buyers")}  # fmt: skip
    return batch._replace(
        seeds=batch.seeds[cut], recession=batch.recession[cut], events=batch.events[cut], bids=batch.bids[cut],
        ties=batch.ties[cut], contacts=batch.contacts[cut], **columns)  # fmt: skip


def test_a_longer_horizon_leaves_the_earlier_months_alone():
    scenario = load_scenario("life_cycle").vary(months=24, events=3000, bids=300)
    short = History(scenario, 3).play()
    long = History(scenario.vary(months=48), 3).play()
    for name, column in short.relationships.items():
        assert np.array_equal(column, long.relationships[name][:, :24]), name


def test_one_changed_decision_shares_all_other_luck():
    """Two suppliers that never meet the change keep their people's luck: the same persons leave in the same months."""
    scenario = load_scenario("life_cycle").vary(months=36)
    changed = scenario.vary(**{"suppliers.north.selling_budget": 1.0})
    plain, other = History(scenario, 5), History(changed, 5)
    for _ in range(36):
        plain.step(), other.step()
        for kind in ("market", "contacts", "ties"):
            ours, theirs = getattr(plain.luck.rows, kind), getattr(other.luck.rows, kind)
            assert [list(c) for c in ours[0].columns] == [list(c) for c in theirs[0].columns]


def test_strategies_of_the_user_run_in_both_readers():
    from kamsim.theory import strategies

    @strategies.strategy(side="supplier", name="test_calm")
    def test_calm(supplier, relationship, buyer, assumptions):
        """Equal weights and nothing else."""
        relationship.budget_claim = 1.0

    scenario = load_scenario("bow_tie").vary(months=24, **{"suppliers.north.strategy": "test_calm"})
    batch = Reader(scenario, every=1).play([(scenario, 4)])
    assert differing(History(scenario, 4).play(), batch) == []
