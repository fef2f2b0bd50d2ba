"""The one form of error a user meets: what must hold, what came, where, and what to do."""

import difflib
import sys
import unicodedata

STEERING, KEPT = {"Cc", "Cf", "Zl", "Zp", "Cs"}, "\n\u200c\u200d"  #: joiners are part of some scripts


class KamsimError(ValueError):
    """The user's mistake, told in one message without a traceback.

    Parameters
    ----------
    must : str
        What must hold, or the whole message.
    got : object, optional
        What came instead.
    where : str, optional
        File, table or argument.
    advice : str, optional
        What to do.

    Examples
    --------
    >>> print(KamsimError("must be in 0..1", got=85, where="[suppliers.north] quality", advice="Did you mean 0.85?"))
    [suppliers.north] quality: must be in 0..1. Got 85. Did you mean 0.85?
    """

    def __init__(self, must: str, got: object = ..., where: str = "", advice: str = "") -> None:
        self.where = where
        parts = [f"{where}: {must}" if where else must]
        if got is not ... or advice:
            parts[0] = parts[0].rstrip(".") + "."
        if got is not ...:
            parts.append(f"Got {shown(got)}.")
        super().__init__(" ".join([*parts, advice]).strip())


def notice(sentence):
    """Say something on the side, where somebody listens."""
    try:
        print(f"kamsim: {sentence}", file=sys.stderr, flush=True)
    except (OSError, ValueError, AttributeError):  # full, closed, not there
        pass


def visible(text):
    """A text as it stands, but for signs that would steer the screen or turn the line round: these are spelt out.

    >>> visible("Acme\\x1b[31m Łódź")
    'Acme\\\\x1b[31m Łódź'
    """
    return "".join(
        spelt(sign) if unicodedata.category(sign) in STEERING and sign not in KEPT else sign for sign in text
    )


def spelt(sign):
    """A sign by its number."""
    return sign.encode("unicode_escape").decode()


def shown(value, longest=60):
    """A value as it may stand in a message: short, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    text = repr(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def nearest(name, valid):
    """``Did you mean 'x'?`` for the closest of the valid names; else the names themselves, if they are few.

    >>> nearest("qualty", ["quality", "price"])
    "Did you mean 'quality'?"
    >>> nearest("zzz", ["quality", "price"])
    'Known: price, quality.'
    """
    valid = sorted(str(word) for word in valid)
    close = difflib.get_close_matches(str(name).lower(), valid, n=1, cutoff=0.6)
    if close:
        return f"Did you mean {close[0]!r}?"
    if not valid:
        return ""
    few = valid[:12]
    return f"Known: {', '.join(few)}{', …' if len(valid) > len(few) else ''}."
