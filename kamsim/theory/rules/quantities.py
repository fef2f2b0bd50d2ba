"""Small arithmetic that many rules share."""

import math

from kamsim.theory.rule import rule

TINY = 1e-9
"""What a divisor is at the least."""
QUARTER = 3
"""Months from one review to the next."""
THIRD = 1.0 / 3.0
"""The part of each of three that share alike."""
MOST_POWER = 30.0
"""An e to this power is beyond all that is compared; more could not be reckoned with."""


@rule
def clamp(value):
    """`value` kept within 0..1."""
    return min(1.0, max(0.0, value))


@rule
def toward(old, target, speed):
    """Go the part `speed` (0..1) of the way from `old` to `target`.  ``toward(0.2, 1.0, 0.25)`` is 0.4."""
    return old + speed * (target - old)


@rule
def mean(first, second):
    """The middle of two: of 0.2 and 0.6 it is 0.4."""
    return 0.5 * (first + second)


@rule
def saturating(amount):
    """Diminishing returns: 0 gives 0, 1 gives 0.5, much gives nearly 1."""
    return amount / (1.0 + amount)


@rule
def below_usual(value, usual):
    """How far a quantity lies below what is usual, as a cause is weighed: 0.5 where 0.6 is usual is 1/3, 0.3 is all.

    An eighth below what is usual is told as a cause; 0.65 where 0.6 is usual is none.
    """
    return clamp(2.0 * (1.0 - value / max(TINY, usual)))


@rule
def above_usual(value, usual):
    """The same for what lies above: 0.7 where 0.6 is usual is 1/3, 0.9 and more is all."""
    return clamp(2.0 * (value / max(TINY, usual) - 1.0))


@rule
def next_year_end(month, year_end):
    """The month after this one in which a business year ends.  ``next_year_end(10, 12)`` is 12, at (12, 12) 24."""
    return month + 1 + (year_end - month - 1) % 12


@rule
def contract_until(month, length, year_end):
    """The month in which a contract ends: those of a year and more run to the end of a business year, shorter do not.

    ``contract_until(5, 24, 12)`` is 24, ``contract_until(5, 24, 3)`` is 27, ``contract_until(5, 3, 12)`` is 8.
    """
    if length < 12:
        return month + length
    since = month - year_end + 12
    return 12 * max(since // 12 + 1, int((since + length) / 12.0 + 0.5)) + year_end - 12


@rule
def power(exponent):
    """e to a power, as far as one can reckon with it.  ``power(0.0)`` is 1."""
    return math.exp(min(MOST_POWER, exponent))


@rule
def gumbel(part):
    """The luck of a discrete choice: the number that one of the Gumbel law falls below with probability `part`."""
    return -math.log(-math.log(part))


@rule
def spread_around(mean, spread, normal):
    """A positive quantity of the given mean whose logarithm has the given spread."""
    return mean * math.exp(spread * normal - 0.5 * spread * spread)
