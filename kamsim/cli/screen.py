"""The screen: sentences, tables and figures that commands show, and mistakes as one message and an exit code."""

import codecs
import errno
import os
import signal
import sys
from contextlib import contextmanager
from functools import cache

from kamsim.errors import KamsimError, notice, spelt, visible

FIGURE_DOTS = 150  #: per inch
MISTAKE, INTERRUPTED = 2, 130  #: exit codes
GAP, LEAST_NAME = "  ", 12  #: between columns; the least that is left for the first of them
ARROW = " → "
PROMISE = "nothing half-written was left behind. A sweep goes on when it is started again."
PLAIN = {"→": "->", "–": "-", "−": "-", "…": "...", "×": "x", "±": "+-", "“": '"', "”": '"', "’": "'"}


class Patient:
    """A stream that costs nothing when it is closed or full; `trouble` is what went wrong first."""

    def __init__(self, stream):
        self.stream, self.trouble = stream or open(os.devnull, "w"), None
        if hasattr(self.stream, "reconfigure"):
            self.stream.reconfigure(errors="kamsim")

    def write(self, text):
        """Write as long as somebody listens."""
        self.try_to(self.stream.write, text)
        return len(text)

    def flush(self):
        """Bring what was written to whoever listens."""
        self.try_to(self.stream.flush)

    def try_to(self, act, *given):
        """Do something with the stream unless it failed before; a stream that failed leads nowhere from then on."""
        if self.trouble is not None:
            return
        try:
            act(*given)
        except (OSError, ValueError) as mistake:
            self.trouble = mistake
            lead_nowhere(self.stream)

    def __getattr__(self, name):
        return getattr(self.stream, name)


def lead_nowhere(stream):
    """Let what is left in a stream vanish, so that Python does not complain of it at the end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        pass


def in_other_signs(mistake):
    """Signs that a console cannot show, in signs that it can."""
    return "".join(PLAIN.get(sign) or spelt(sign) for sign in mistake.object[mistake.start : mistake.end]), mistake.end


codecs.register_error("kamsim", in_other_signs)


@contextmanager
def patient_screen():
    """Closed pipes, full disks and narrow alphabets cost nothing; output that was lost is told at the end."""
    before, left = (sys.stdout, sys.stderr), None
    sys.stdout, sys.stderr = (Patient(stream) for stream in before)
    screen = sys.stdout
    try:
        yield
    except SystemExit as leaving:
        left = leaving
    finally:
        screen.flush()
        sys.stderr.flush()
        sys.stdout, sys.stderr = before
    if screen.trouble is not None and getattr(screen.trouble, "errno", 0) != errno.EPIPE:
        stop(f"the standard output could not be written ({screen.trouble}); files are as they should be", MISTAKE)
    if left:
        raise left


class Ended(KeyboardInterrupt):
    """A polite kill."""


def end(number, frame):
    """End as an interrupt does; a second signal ends at once."""
    signal.signal(number, signal.SIG_DFL)
    raise Ended if number == signal.SIGTERM else KeyboardInterrupt


@contextmanager
def mistakes_told():
    """A mistake of the user's, an interrupt or a polite kill is one message and an exit code, never a traceback."""
    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    except KamsimError as mistake:
        stop(str(mistake), MISTAKE)
    except MemoryError:
        stop("there is too little memory; take fewer runs, months or workers, or --keep brief", MISTAKE)
    except KeyboardInterrupt as mistake:
        stop(f"interrupted{' by a polite kill' if isinstance(mistake, Ended) else ''}; {PROMISE}", INTERRUPTED)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def stop(message, code):
    """Leave with a message."""
    notice(visible(message))
    sys.exit(code)


@cache
def console():
    """The terminal or file that is written to."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def say(*lines, style=None):
    """Lines, one below the other and never broken; a line may be a list of parts, words or (words, style)."""
    for line in lines:
        console().print(line_of(line), soft_wrap=True, style=style)


def say_words(*paragraphs, indent=0):
    """Paragraphs, on a terminal broken between words; those after the first may be set in."""
    from rich.padding import Padding

    for place, paragraph in enumerate(paragraphs):
        before = indent * bool(place)
        if console().is_terminal:
            console().print(Padding(line_of(paragraph), (0, 0, 0, before)))
        else:
            say([" " * before, *([paragraph] if isinstance(paragraph, str) else paragraph)])


def line_of(line):
    """A line for the screen: the user's words stay words, in signs that it can show."""
    from rich.text import Text

    parts = [(part, "") if isinstance(part, str) else part for part in ([line] if isinstance(line, str) else line)]
    return Text.assemble(*((shown_as(words), style) for words, style in parts))


def shown_as(words):
    """Words in signs that the console can show: what is laid out is as wide as what is seen."""
    code = console().encoding
    return visible(words).encode(code, "kamsim").decode(code)


def say_table(title, columns, rows):
    """A table."""
    from rich.table import Table

    table = Table(*columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(*(line_of(str(cell)) for cell in row))
    console().print(table)


def say_columns(*heads, rows, spare=()):
    """Rows of one line each under their heads, (word, "<" or ">"): where a screen is narrow the first column gives way.

    Columns that can be `spare` are left out, one after the other, before less than `LEAST_NAME` is left for the first.
    """
    from rich.cells import cell_len

    table = [[shown_as(word) for word, _ in heads], *([shown_as(cell) for cell in row] for row in rows)]
    sides = {word: side for word, side in heads}
    kept, wide = [word for word, _ in heads], [max(map(cell_len, column)) for column in zip(*table, strict=True)]
    places = list(range(len(kept)))

    def left():
        return console().width - sum(wide[place] + len(GAP) for place in places[1:])

    for word in spare:
        if left() < min(wide[0], LEAST_NAME):
            places.remove(kept.index(word))
    wide[0] = min(wide[0], max(LEAST_NAME, left()))
    for number, row in enumerate(table):
        cells = [fitted(row[place], wide[place], sides[kept[place]]) for place in places]
        say(GAP.join(cells).rstrip(), style=None if number else "bold")


def fitted(cell, width, side):
    """A cell as wide as its column: cut where it is longer, filled up at one side where it is shorter."""
    from rich.cells import cell_len

    cell = cut(cell, width)
    blank = " " * (width - cell_len(cell))
    return cell + blank if side == "<" else blank + cell


def cut(cell, width):
    """A cell that is not too wide; of two names with an arrow between them both are cut."""
    from rich.cells import cell_len, set_cell_size

    arrow, dots = shown_as(ARROW), shown_as("…")
    if cell_len(cell) <= width:
        return cell
    one, _, other = cell.partition(arrow)
    if not other:
        return set_cell_size(cell, width - len(dots)) + dots
    room = width - len(arrow)
    half = max(room // 2, room - cell_len(other))
    one = cut(one, half)
    return one + arrow + cut(other, room - cell_len(one))


def say_next(*commands):
    """The one or two commands that make sense now."""
    say(*([("Next: " if not place else "  or: ", "bold"), command] for place, command in enumerate(commands)))


def thousands(amount):
    """An amount in thousands of EUR."""
    return f"{amount / 1000.0:,.0f}"


def save_figure(draw, path):
    """A figure as a file; one that fails costs itself only.  Its name, in a list that is empty where it failed."""
    try:
        draw().figure.savefig(path, dpi=FIGURE_DOTS)
    except Exception as mistake:  # whatever it is: tables stand already, and a picture is no reason to lose the rest
        notice(visible(f"{path.name} could not be drawn ({type(mistake).__name__}: {mistake})"))
        path.unlink(missing_ok=True)
        return []
    return [path.name]
