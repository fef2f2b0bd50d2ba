"""Progress as one sees it: bars on a terminal, a line now and then in a log; and where runs are played."""

from contextlib import contextmanager, nullcontext

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from kamsim.errors import visible
from kamsim.readers.progress import Lines

notices = Console(stderr=True, highlight=False, markup=False, emoji=False)
LINE_SECONDS = 20.0  # between two lines in a log
TURNS = 7  #: of a history, to read while rules compile


class Rate(ProgressColumn):
    """Runs a second."""

    def render(self, task):
        """The speed of one task."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.0f}/s" if speed >= 10 else f"{speed:.1f}/s")


class Bars(Progress):
    """Bars, and above them what there is to read while nothing is played yet; all of it goes when it is done."""

    meanwhile = ()

    def get_renderables(self):
        """What is shown now."""
        yield from self.meanwhile
        yield from super().get_renderables()


@contextmanager
def progress_bars(history=None):
    """Two bars: compiling (once on a machine), under the turns of a history where there is one, and playing."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    lines = Lines(notices.print, LINE_SECONDS)
    with Bars(*columns, console=notices, transient=True, disable=not notices.is_terminal) as bars:
        compiling, playing = (bars.add_task(text, visible=False) for text in ("", "Playing futures"))

        def compile_progress(done, total, name):
            if history and not bars.meanwhile and notices.is_terminal:
                bars.meanwhile = turns_to_read(history)
            text = f"Compiling the rules, once on this machine ({name})"
            bars.update(compiling, description=text, completed=done, total=total, visible=done < total)

        def progress(done, total):
            bars.meanwhile = ()
            bars.update(playing, completed=done, total=total, visible=True)
            if not notices.is_terminal:
                lines.tell(done, total)

        yield progress, compile_progress


def turns_to_read(history):
    """The weightiest turns of a history, as many as a small terminal holds."""
    from kamsim.story.story import turns_of, when

    turns = [f"{when(month)}: {turn}" for month, turn in turns_of(history, most=TURNS)]
    return [Text("\nThis history, while the rules compile:"), *(Text(visible(f"  {turn}")) for turn in turns), Text()]


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
