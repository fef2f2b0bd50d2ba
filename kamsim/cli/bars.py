"""Progress as one sees it: bars on a terminal, a line now and then in a log; and where runs are played."""

from contextlib import contextmanager, nullcontext

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from kamsim.readers.progress import Lines

notices = Console(stderr=True, highlight=False, markup=False, emoji=False)
LINE_SECONDS = 20.0  # between two lines in a log


class Rate(ProgressColumn):
    """Runs a second."""

    def render(self, task):
        """The speed of one task."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.0f}/s" if speed >= 10 else f"{speed:.1f}/s")


@contextmanager
def progress_bars():
    """Two bars: compiling (once on a machine) and playing."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    lines = Lines(notices.print, LINE_SECONDS)
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
