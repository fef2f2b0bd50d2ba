"""The state over time of a single history: at the start and after every quarter, live, saved, forked and rewound."""

import pytest

import kamsim as kam
from kamsim.results.saved import same, same_table


@pytest.fixture(scope="module")
def model():
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(14)
    return model


def test_the_start_every_quarter_and_now_are_kept(model):
    ties = model.results().state("ties")
    assert sorted(ties["month"].unique()) == [0, 3, 6, 9, 12, 14]
    last = ties[ties["month"] == 14]
    assert list(last["strength"]) == [tie.strength for tie in model.history.world.ties]
    assert ties.attrs["units"]["strength"] == "0..1"


def test_people_carry_the_names_they_had_then(model):
    people = model.results().state("contacts")
    seats = people[people["month"] == 14]
    assert list(seats["name"]) == [contact.name for contact in model.history.world.contacts]
    assert list(seats["firm_name"]) == [contact.firm_name for contact in model.history.world.contacts]


def test_a_fork_and_a_rewound_model_tell_the_same(model):
    other = model.fork()
    other.run_for(10)
    model.rewind(6)
    model.run_for(18)
    assert same(model.results(), other.results()) == []


def test_saved_and_read_back(tmp_path, model):
    run = model.results()
    back = kam.load(run.save(tmp_path / "kept"))
    assert back.states == run.states
    for kind in run.states:
        assert same_table(back.state(kind), run.state(kind)), kind


def test_what_was_not_kept_is_told():
    futures = kam.simulate("bow_tie", seeds=2)
    with pytest.raises(kam.KamsimError, match=r"the state over time is kept of a single history only. Got '2 runs'"):
        futures.state("ties")
    history = kam.KamModel("bow_tie", rng=7).results()
    with pytest.raises(kam.KamsimError, match="Did you mean 'ties'"):
        history.state("tie")


def test_before_the_first_month_there_are_tables_and_no_brief():
    run = kam.KamModel("bow_tie", rng=7).results()
    assert len(run.relationships) == 0 and len(run.events) == 0
    with pytest.raises(kam.KamsimError, match="a month must have been played"):
        _ = run.outcomes
