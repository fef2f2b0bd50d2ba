"""Progress as one sees it: bars on a terminal, a line now and then in a log; and where runs are played."""

import time
from contextlib import contextmanager, nullcontext

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

notices = Console(stderr=True, highlight=False, markup=False, emoji=False)
LINE_SECONDS = 20.0  # between two lines in a log


class Rate(ProgressColumn):
    """Runs a second."""

    def render(self, task):
        """The speed of one task."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.0f}/s" if speed >= 10 else f"{speed:.1f}/s")


class Lines:
    """Progress for a log: how much, how fast, how long to go."""

    def __init__(self):
        self.start = self.last = None
        self.first = 0

    def tell(self, done, total):
        """A line if the last one was long ago."""
        now = time.monotonic()
        if self.start is None:
            self.start, self.last, self.first = now, now, done
        elif now - self.last >= LINE_SECONDS and done > self.first:
            self.last = now
            rate = (done - self.first) / (now - self.start)
            left = (total - done) / rate
            notices.print(f"kamsim: {done:,} of {total:,} runs, {rate:,.1f} a second, about {left:,.0f} s left")


@contextmanager
def progress_bars():
    """Two bars: compiling (once on a machine) and playing."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    lines = Lines()
    with Progress(*columns, console=notices, transient=True, disable=not notices.is_terminal) as bars:
        compiling, playing = (bars.add_task(text, visible=False) for text in ("", "Playing futures"))

        def compile_progress(done, total, name):
            text = f"Compiling the rules, once on this machine ({name})"
            bars.update(compiling, description=text, completed=done, total=total, visible=done < total)

        def progress(done, total):
            bars.update(playing, completed=done, total=total, visible=True)
            if not notices.is_terminal:
                lines.tell(done, total)

        yield progress, compile_progress


@contextmanager
def playing(workers, scheduler):
    """Keyword arguments for whatever plays runs: workers here or on a cluster, and progress bars."""
    if scheduler:
        from kamsim.readers.cluster import cluster

        place = cluster(scheduler)
    else:
        place = nullcontext((None, workers))
    with place as (executor, count), progress_bars() as (progress, compile_progress):
        yield {"executor": executor, "workers": count, "progress": progress, "compile_progress": compile_progress}
