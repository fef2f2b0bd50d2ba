"""A folder is owned from the start and takes its name at the end; what is not kamsim's is never touched."""

import os
import subprocess
import sys
import time

import pytest

from kamsim.errors import KamsimError
from kamsim.results.folders import LIST, new_folder, write_whole

HOLDS = """
import sys, time
from kamsim.results.folders import new_folder
with new_folder(sys.argv[1]) as new:
    (new.inside / "part").write_text("half")
    print("there", flush=True)
    time.sleep(60)
"""


def write(folder, text="x", **more):
    """A folder with one file."""
    with new_folder(folder, **more) as new:
        (new.inside / "part").write_text(text)
    return new.folder


@pytest.fixture
def other(tmp_path):
    """Another process that writes into ``kept``."""
    process = subprocess.Popen([sys.executable, "-c", HOLDS, str(tmp_path / "kept")], stdout=subprocess.PIPE)
    process.stdout.readline()
    yield process
    process.kill()
    process.wait()


def test_a_second_writer_is_refused_at_once(tmp_path, other):
    began = time.monotonic()
    with pytest.raises(KamsimError, match="another kamsim is writing into this folder"):
        write(tmp_path / "kept")
    assert time.monotonic() - began < 5 and not (tmp_path / "kept").exists()


def test_what_a_killed_writer_left_is_cleared_away_by_the_next(tmp_path, other):
    other.kill()
    other.wait()
    assert not (tmp_path / "kept").exists()
    assert write(tmp_path / "kept") == tmp_path / "kept"
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize("there", ["a file", "a folder", "an empty folder", "a link that leads nowhere"])
def test_what_turns_up_meanwhile_is_left_alone_and_nothing_is_lost(tmp_path, capsys, there):
    with new_folder(tmp_path / "kept") as new:
        (new.inside / "part").write_text("x")
        if "folder" in there:
            (tmp_path / "kept").mkdir()
        if there == "a folder":
            (tmp_path / "kept" / "notes").write_text("mine")
        if there == "a file":
            (tmp_path / "kept").write_text("mine")
        if "link" in there:
            (tmp_path / "kept").symlink_to(tmp_path / "nowhere")
    assert new.folder == tmp_path / "kept-2" and (new.folder / "part").read_text() == "x"
    assert "turned up meanwhile" in capsys.readouterr().err
    assert not (tmp_path / "kept" / "part").exists() and os.path.lexists(tmp_path / "kept")


def test_force_replaces_what_kamsim_wrote_and_stops_at_a_file_that_it_did_not_write(tmp_path):
    write(tmp_path / "kept", "old")
    write(tmp_path / "kept", "new", force=True)
    assert (tmp_path / "kept" / "part").read_text() == "new" and (tmp_path / "kept" / LIST).read_text() == "part"
    (tmp_path / "kept" / "notes.txt").write_text("mine")
    with pytest.raises(KamsimError, match="it did not write notes.txt"):
        write(tmp_path / "kept", "newer", force=True)
    assert (tmp_path / "kept" / "part").read_text() == "new"


def test_a_file_takes_the_place_of_a_file_alone(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(KamsimError, match="must be a file, or not be there yet"):
            write_whole(tmp_path / name, "text")
    assert (tmp_path / "pipe").is_fifo() and sorted(os.listdir(tmp_path)) == ["folder", "pipe"]


def test_force_says_what_to_do_with_a_folder_of_an_earlier_kamsim(tmp_path):
    write(tmp_path / "kept", "old")
    (tmp_path / "kept" / LIST).unlink()
    for advice in ("Choose another name", "lists no files: delete it yourself"):
        with pytest.raises(KamsimError, match=advice):
            write(tmp_path / "kept", force=True)
        (tmp_path / "kept" / "run.json").write_text("{}")
    assert (tmp_path / "kept" / "part").read_text() == "old"


def test_notes_that_turn_up_while_a_folder_is_replaced_are_kept_with_it(tmp_path):
    write(tmp_path / "kept", "old")
    with new_folder(tmp_path / "kept", force=True) as new:
        (tmp_path / "kept" / "notes.txt").write_text("mine")
    assert (tmp_path / "kept" / "part").read_text() == "old" and new.folder == tmp_path / "kept-2"


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "kept").symlink_to(tmp_path / "disk" / "kept")
    for force in (False, True):
        write(tmp_path / "kept", force=force)
        assert (tmp_path / "kept").is_symlink() and (tmp_path / "disk" / "kept" / "part").read_text() == "x"


def test_the_umask_is_honoured(tmp_path):
    before = os.umask(0o027)
    try:
        folder = write(tmp_path / "kept")
        write_whole(tmp_path / "text", "x")
    finally:
        os.umask(before)
    modes = [path.stat().st_mode & 0o777 for path in (folder, folder / "part", tmp_path / "text")]
    assert modes == [0o750, 0o640, 0o640]


def test_a_place_where_nothing_can_be_written_is_refused_before_anything_is_done(tmp_path):
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file" / "kept", tmp_path / ("n" * 300)):
        with pytest.raises(KamsimError, match="must be writable"), new_folder(folder):
            pytest.fail("it was begun")


def test_a_place_in_a_folder_that_is_gone_is_told(tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(KamsimError, match="^out: must be writable"), new_folder("out"):
        pass
