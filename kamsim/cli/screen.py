"""The screen: sentences, tables and figures that commands show, and mistakes as one message and an exit code."""

import sys
from contextlib import contextmanager
from functools import cache

from kamsim.errors import KamsimError

FIGURE_DOTS = 150  #: per inch
MISTAKE, INTERRUPTED = 2, 130  #: exit codes
PROMISE = "nothing half-written was left behind. A sweep goes on when it is started again."


@contextmanager
def mistakes_told():
    """A mistake of the user's is one message and an exit code, never a traceback."""
    try:
        yield
    except KamsimError as mistake:
        stop(str(mistake), MISTAKE)
    except KeyboardInterrupt:
        stop(f"interrupted; {PROMISE}", INTERRUPTED)


def stop(message, code):
    """Leave with a message."""
    print(f"kamsim: {message}", file=sys.stderr)
    sys.exit(code)


@cache
def console():
    """The terminal or file that is written to."""
    from rich.console import Console

    return Console(highlight=False)


def say(*lines, markup=False, style=None):
    """Lines, one below the other and never broken; ``[bold]`` and the like are read with `markup`."""
    for line in lines:
        console().print(line, soft_wrap=True, markup=markup, style=style)


def say_table(title, columns, rows):
    """A table."""
    from rich.table import Table

    table = Table(*columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(*row)
    console().print(table)


def thousands(amount):
    """An amount in thousands of EUR."""
    return f"{amount / 1000.0:,.0f}"


def save_figure(axes, path):
    """A figure as a file."""
    axes.figure.savefig(path, dpi=FIGURE_DOTS)
