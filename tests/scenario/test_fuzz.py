"""Whatever a file holds, reading it gives a scenario or a KamsimError, and never anything else."""

import tomllib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kamsim.errors import KamsimError
from kamsim.scenario.load import load_scenario
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.toml import toml_text
from kamsim.scenario.world.population import populate
from tests.scenario.bad_files import GOOD

FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
KEYS = some.sampled_from(
    "title months suppliers buyers people relationships shocks population assumptions market north arkona anna name "
    "firm role team ties supplier buyer who kind month spend age active share_of_wallet strategy x".split()
)
PLAIN = some.one_of(
    some.integers(), some.floats(), some.booleans(), some.text(max_size=8), KEYS, some.just("north"), some.dates()
)
TREES = some.recursive(
    PLAIN, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def read(path):
    """Read and populate a file; the user's mistakes are all right."""
    try:
        scenario = load_scenario(path)
    except KamsimError as mistake:
        assert str(mistake)
        return None
    populate(scenario, 1)
    return scenario


@FEW
@given(content=some.binary(max_size=300))
def test_random_bytes(tmp_path, content):
    path = tmp_path / "case.toml"
    path.write_bytes(content)
    read(path)


@FEW
@given(place=some.integers(0, len(GOOD) - 1), length=some.integers(0, 30), new=some.text(max_size=12))
def test_mutated_file(tmp_path, place, length, new):
    path = tmp_path / "case.toml"
    path.write_text(GOOD[:place] + new + GOOD[place + length :], encoding="utf-8")
    read(path)


@FEW
@given(tables=some.dictionaries(KEYS, TREES, max_size=6))
def test_random_tables(tables):
    try:
        Scenario(tables)
    except KamsimError as mistake:
        assert str(mistake)


@FEW
@given(place=some.lists(KEYS, min_size=1, max_size=3), value=TREES)
def test_random_change(tmp_path, place, value):
    path = tmp_path / "good.toml"
    path.write_text(GOOD)
    try:
        changed = load_scenario(path).vary(**{".".join(place): value})
    except KamsimError as mistake:
        assert str(mistake)
        return
    assert Scenario(tomllib.loads(toml_text(changed.tables))) == changed.vary(name="scenario")
    populate(changed, 1)
