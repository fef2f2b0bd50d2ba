"""Processes that compile for this one: one may begin beside what goes on here, before anything is asked of it."""

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from .kept_phases import cache_folder, make_sure_of_cache
from .workers import cores

WORKERS = 2
LOOK = 0.3  #: seconds between two looks at them


class Crew:
    """Processes that compile, each what none of them has taken yet; what is taken stands in a folder."""

    def __init__(self):
        self.hands, self.taken = [], None

    def fill(self, count=WORKERS):
        """Have so many processes at work."""
        self.taken = self.taken or tempfile.TemporaryDirectory(prefix="kamsim-compile-")
        package = Path(__file__).resolve().parents[2]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(package), os.environ.get("PYTHONPATH", "")])}
        command = [sys.executable, "-m", f"{__package__}.compiling", str(os.getpid()), self.taken.name]
        silent = subprocess.DEVNULL
        while len(self.hands) < count:
            self.hands.append(subprocess.Popen(command, env=environment, stdout=silent, stderr=silent))

    def at_work(self):
        """Wait a moment; whether some process is still at work."""
        for process in self.hands:
            try:
                process.wait(LOOK)
            except subprocess.TimeoutExpired:
                continue
        return any(process.poll() is None for process in self.hands)

    def dismiss(self):
        """End every process."""
        for process in self.hands:
            process.kill()
            process.wait()
        if self.taken:
            self.taken.cleanup()
        self.hands, self.taken = [], None


CREW = Crew()
"""The processes that compile for this one."""


@contextmanager
def compiling_ahead():
    """Meanwhile compile in one process beside this, on a machine that has compiled nothing yet; none outlives this.

    It is another core that compiles: a single one is left to what goes on here.
    """
    make_sure_of_cache()
    try:
        if cores() > 1 and find_spec("numba") and not any(cache_folder().glob("*")):
            CREW.fill(1)
        yield
    finally:
        CREW.dismiss()
