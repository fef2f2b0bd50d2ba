"""Recessions as they were dated."""

from kamsim.scenario.world.dated_recessions import RECESSIONS, replayed


def test_a_peak_is_followed_by_its_first_month_of_contraction():
    """December 2007 is month 36 since January 2005, so contraction begins in 37; February 2020 is month 182."""
    assert replayed(2005) == [(37, 18, 0.040), (183, 2, 0.091)]


def test_only_what_comes_after_the_start_is_replayed():
    assert len(replayed(1900)) == len(RECESSIONS) == 12
    assert replayed(1949)[0] == ((1953 - 1949) * 12 + 7 + 1, 10, 0.026)
    assert replayed(2021) == []


def test_recessions_come_in_order_and_do_not_overlap():
    found = replayed(1948)
    pairs = zip(found, found[1:], strict=False)
    assert all(begun + months < following for (begun, months, _), (following, _, _) in pairs)
    assert all(0.0 < fall < 0.1 for _, _, fall in found)
