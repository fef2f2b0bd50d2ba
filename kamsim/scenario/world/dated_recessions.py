"""Dated recessions of one real economy, for scenarios that replay them.

Peaks and troughs: the NBER business cycle chronology of the United States (verified).  The chronology dates
cycles but does not measure them; the falls of output are recalled round numbers, peak to trough.
"""

#: (year and month of the peak, months of contraction, fall of output 0..1)
RECESSIONS = (
    ("1948-11", 11, 0.017),
    ("1953-07", 10, 0.026),
    ("1957-08", 8, 0.037),
    ("1960-04", 10, 0.016),
    ("1969-12", 11, 0.006),
    ("1973-11", 16, 0.032),
    ("1980-01", 6, 0.022),
    ("1981-07", 16, 0.027),
    ("1990-07", 8, 0.014),
    ("2001-03", 8, 0.003),
    ("2007-12", 18, 0.040),
    ("2020-02", 2, 0.091),
)


def replayed(first_year):
    """(month of the run, months of contraction, fall of output) of every recession from a year on.

    >>> replayed(2005)[0]
    (37, 18, 0.04)
    """
    found = []
    for peak, months, fall in RECESSIONS:
        year, month = map(int, peak.split("-"))
        if year >= first_year:
            found.append(((year - first_year) * 12 + month + 1, months, fall))
    return found
