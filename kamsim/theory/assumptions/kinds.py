"""Kinds of numbers: how an assumption is declared in one line."""

from kamsim.theory.fields import Field


def fraction(default, meaning, source="judged"):
    """An assumption between 0 and 1."""
    return Field(default, "0..1", meaning, source, 0.0, 1.0, given=True)


def weight(default, meaning, source="judged"):
    """A weight in a sum or exponent."""
    return Field(default, "weight", meaning, source, -20.0, 20.0, given=True)


def yearly(default, meaning, source="judged"):
    """A rate of events in a year."""
    return Field(default, "per year", meaning, source, 0.0, 12.0, given=True)


def months(default, meaning, source="judged"):
    """A span of months."""
    return Field(default, "months", meaning, source, 0, 1200, given=True)


def euros(default, meaning, source="judged"):
    """A sum of money."""
    return Field(default, "EUR", meaning, source, 0.0, 1e9, given=True)
