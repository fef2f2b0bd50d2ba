"""A wrong file gives one message with every problem: its place, what must hold, what came, what to write."""

import pytest

from kamsim.errors import KamsimError
from kamsim.scenario.load import load_scenario
from tests.scenario.bad_files import GOOD, ONE_MISTAKE


def message_for(folder, content):
    """The message a file with this content gives."""
    path = folder / "case.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(KamsimError) as caught:
        load_scenario(path)
    return str(caught.value)


def test_the_good_file_is_good(tmp_path):
    path = tmp_path / "case.toml"
    path.write_text(GOOD)
    assert load_scenario(path).months == 24


@pytest.mark.parametrize("name", ONE_MISTAKE)
def test_one_mistake(tmp_path, name):
    old, new, pieces = ONE_MISTAKE[name]
    assert GOOD.count(old) >= 1
    message = message_for(tmp_path, GOOD.replace(old, new, 1))
    assert "case.toml" in message
    for piece in pieces:
        assert piece in message


def test_all_problems_at_once(tmp_path):
    bad = GOOD.replace("quality = 0.9", "quality = 90").replace('firm = "arkona"', 'firm = "arkon"')
    bad = bad.replace("months = 24", 'months = "long"').replace('buyer = "arkona"\nteam', 'buyer = "arkna"\nteam')
    message = message_for(tmp_path, bad)
    for place in ("[suppliers.north] quality", "[people.amir] firm", "months", "(north, arkna) buyer"):
        assert place in message
    assert all(line.startswith("  case.toml, ") for line in message.splitlines()[1:])


def test_each_problem_is_said_once(tmp_path):
    lines = message_for(tmp_path, GOOD.replace("quality = 0.9", "quality = 90")).splitlines()
    assert len(lines) == 2
    assert lines[0] == "case.toml: 1 problem to mend"


@pytest.mark.parametrize(
    ("content", "piece"),
    [
        (b"", "is empty"),
        (b"# only a comment\n", "is empty"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("title = 'Käse'".encode("latin-1"), "byte 11"),
        (b"[" * 5000, ""),
        (b"a = " + b"[" * 200_000, "nest"),
        (b"a." * 3000 + b"b = 1", ""),
        (b"\x00", "must be TOML"),
        (b"{}", "must be TOML"),
        (b"title = 1\n", "title"),
    ],
)
def test_not_a_scenario(tmp_path, content, piece):
    assert piece in message_for(tmp_path, content)


def test_a_windows_file_with_byte_order_mark_is_read(tmp_path):
    path = tmp_path / "case.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_scenario(path).months == 24


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(KamsimError, match="no such file"):
        load_scenario(tmp_path / "nowhere.toml")
    with pytest.raises(KamsimError, match="folder"):
        load_scenario(tmp_path)
    with pytest.raises(KamsimError, match="Did you mean 'bow_tie'"):
        load_scenario("bowtie")
    for odd in ("", "a\0b", "x" * 5000):
        with pytest.raises(KamsimError):
            load_scenario(odd)


@pytest.mark.parametrize("thing", [None, 3, b"bow_tie", [], {}])
def test_what_is_no_scenario_at_all_is_refused_with_what_one_is(thing):
    with pytest.raises(KamsimError, match="scenario: must be a scenario, the name of a shipped one, or a file. Got "):
        load_scenario(thing)
