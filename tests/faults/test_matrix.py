"""A part of the table of faults in docs/faults.md, tried anew; `KAMSIM_FAULTS=all` tries all of it."""

import os
from pathlib import Path

import pytest

from tests.faults import matrix

PAGE = Path(__file__).resolve().parents[2] / "docs" / "faults.md"
FEW = [("kill -9", "simulate"), ("a polite kill (SIGTERM)", "sweep"), ("a full disk", "run"),
       ("a place that is read-only", "compare")]  # fmt: skip
ALL = [(fault, command) for fault in matrix.FAULTS for command in matrix.COMMANDS]
REFERENCES = {}

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="finds processes in /proc")


@pytest.mark.parametrize("fault, command", ALL if os.environ.get("KAMSIM_FAULTS") == "all" else FEW)
def test_nothing_is_half_written_nobody_is_left_and_the_same_again_gives_the_same(fault, command):
    if fault == "no shared memory" and not matrix.can_mount():
        pytest.skip("needs leave to mount")
    if command not in REFERENCES:
        REFERENCES[command] = matrix.undisturbed(command)
    found = matrix.tried(fault, command, REFERENCES[command])
    assert (found.half, found.orphans, found.again) == ([], 0, True) and found.told != "Traceback", found


def test_the_page_in_the_docs_has_every_fault_and_nothing_that_went_wrong():
    text = PAGE.read_text(encoding="utf-8")
    assert all(f"| {fault} |" in text for fault in matrix.FAULTS), "python tests/faults/matrix.py > docs/faults.md"
    assert "FAILS" not in text and "traceback" not in text and "left;" not in text.replace("none left;", "")
