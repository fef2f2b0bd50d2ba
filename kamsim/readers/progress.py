"""Progress in words: for a log, and for a notebook where nobody asked for it but somebody waits."""

import sys
import time

LOOK = 1.0  #: seconds between two looks at the line in a notebook, and before there is one


class Lines:
    """How much, how fast, how long to go: given to `say` as a sentence, at most every so many seconds."""

    def __init__(self, say, seconds, what="runs"):
        self.say, self.seconds, self.what = say, seconds, what
        self.start = self.last = None
        self.first = 0

    def tell(self, done, total):
        """A sentence if the last one was long ago."""
        now = time.monotonic()
        if self.start is None:
            self.start, self.last, self.first = now, now, done
        elif now - self.last >= self.seconds and done > self.first:
            self.last = now
            rate = (done - self.first) / (now - self.start)
            left = (total - done) / rate
            self.say(f"kamsim: {done:,} of {total:,} {self.what}, {rate:,.1f} a second, about {left:,.0f} s left")


class NotebookLine:
    """One line under a cell that is written over as things go on, and stays as one line; none for what is quick."""

    def __init__(self, what):
        self.began, self.handle, self.playing = time.monotonic(), None, Lines(self.say, LOOK, what)

    def say(self, sentence):
        """Write the line, or write over it."""
        from IPython.display import display

        told = {"text/plain": sentence}
        if self.handle is None:
            self.handle = display(told, raw=True, display_id=True)
        else:
            self.handle.update(told, raw=True)

    def progress(self, done, total, *_):
        """So much is done."""
        self.playing.tell(done, total)
        if done >= total and self.handle:
            self.say(f"kamsim: {total:,} {self.playing.what} in {time.monotonic() - self.began:,.0f} s")

    def compile_progress(self, done, total, name):
        """So many phases are compiled."""
        if time.monotonic() - self.began >= LOOK:
            self.say(f"kamsim: compiling the rules, once on this machine: {done} of {total} ({name})")


def progress_or_line(progress, compile_progress, what="runs"):
    """What is told of progress: the caller's own functions, or else a line if this is a notebook."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if progress or compile_progress or not hasattr(shell, "kernel"):
        return progress, compile_progress
    line = NotebookLine(what)
    return line.progress, line.compile_progress
