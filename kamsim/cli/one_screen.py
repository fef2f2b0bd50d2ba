"""What a run says on one screen: three sentences, the firms with their bands, the accounts that matter."""

from kamsim.cli.screen import ARROW, say, say_columns, say_words

MOST_FIRMS, MOST_ACCOUNTS = 4, 10
LESS_THAN_A_YEAR = "less than a year was played: there are no figures of a year"


def say_history(history):
    """What happened, as soon as it has."""
    from kamsim.results.answers import what_happened
    from kamsim.story.story import span_of

    say([(history.scenario.title, "bold"), f" · {span_of(history.months)}, seed {history.seed}"])
    say_words([("What happened. ", "bold"), what_happened(history)])


def say_futures(history, futures):
    """What is at risk, and what answers it."""
    from kamsim.results.answers import what_is_at_risk, what_would_protect

    say_words([("What is at risk. ", "bold"), what_is_at_risk(history, futures)])
    say_words([("What would protect. ", "bold"), what_would_protect(history, futures)])


def say_firms(futures, full=False):
    """Bands of the last year, firm by firm, the largest first."""
    from kamsim.results import summary

    rows = summary.suppliers(futures).dropna(subset="sales").sort_values("sales", ascending=False, kind="stable")
    if futures.months < 12 or rows.empty:
        say("", LESS_THAN_A_YEAR.capitalize())
        return
    unit, size, digits = ("million", 1e6, 1) if rows["sales_high"].max() >= 1e7 else ("thousand", 1e3, 0)

    def band(row, name):
        ends = (round(getattr(row, f"{name}{end}") / size, digits) + 0.0 for end in ("", "_low", "_high"))
        mean, low, high = (f"{value:,.{digits}f}" for value in ends)
        return f"{mean} ({low} to {high})"

    shown = rows if full else rows.iloc[:MOST_FIRMS]
    say_words("", f"Last year of {len(futures.seeds):,} futures, {unit} {futures.scenario.currency}: mean (5 to 95%)")
    say_columns(
        ("Firm", "<"), ("Sales", ">"), ("Profit", ">"), ("Top account", ">"), ("Fails", ">"),
        rows=[(row.supplier, band(row, "sales"), band(row, "profit"), f"{row.largest_share:.0%}", f"{row.failed:.0%}")
              for row in shown.itertuples()],
        spare=("Top account", "Sales"),
    )  # fmt: skip
    say_rest(len(rows) - len(shown))


def say_accounts(history, futures, full=False):
    """The accounts that matter, the largest first: where they stand, and whether they are kept."""
    from kamsim.results.answers import accounts

    rows = accounts(history, futures)
    if rows.empty:
        return
    shown = rows if full else rows.iloc[:MOST_ACCOUNTS]
    several = rows["supplier"].nunique() > 1
    told = [
        (f"{row.supplier}{ARROW}{row.buyer}" if several else row.buyer, row.stage, number(row.trust, ".2f"),
         number(row.revenue / 1e3, ",.0f"), kept(row), row.threat)
        for row in shown.itertuples()
    ]  # fmt: skip
    where = "this history" if history else "the futures, means"
    share = "; kept: share of futures" if futures else ""
    say_words("", f"Accounts at the end of {where}; thousand {(history or futures).scenario.currency} a year{share}")
    heads = (("Account", "<"), ("Stage", "<"), ("Trust", ">"), ("Revenue", ">"), ("Kept", ">"), ("Main threat", "<"))
    count = len(heads) if futures else 4
    say_columns(*heads[:count], rows=[row[:count] for row in told], spare=("Trust", "Stage"))
    say_rest(len(rows) - len(shown))


def kept(row):
    """In how many futures an account is kept, or won where it seldom traded at first."""
    if row.kept == row.kept:
        return f"{row.kept:.0%}"
    return f"won {row.trading:.0%}" if row.trading == row.trading else ""


def number(value, form):
    """A number as it is shown; a dash where there is none."""
    return format(value, form) if value == value else "–"


def say_rest(count):
    """How many smaller ones are not shown."""
    if count > 0:
        say(f"… and {count:,} smaller; --full shows all", style="dim")
