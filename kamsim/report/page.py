"""The page: headline, portfolio, accounts, endings, how it was made."""

from pathlib import Path

from jinja2 import Environment, PackageLoader, select_autoescape

from kamsim import story
from kamsim.errors import visible
from kamsim.plots import VIEWS, details
from kamsim.plots.views.index import ENSEMBLE, LARGEST, OTHERS
from kamsim.results import summary

from .figures import account_figures, drawn, inline, overview_figures

MOST_ACCOUNTS = 4


def headlines(history, futures):
    """The findings in sentences, most important first."""
    rows = history.relationships
    last = rows[rows["month"] == rows["month"].max()]
    told = [f"In this history {int(last['active'].sum())} of {len(last)} possible relationships trade at the end; "
            f"{len(history.endings)} ended on the way."]  # fmt: skip
    if len(history.endings):
        reason = history.endings["reason"].value_counts()
        told.append(
            f"The commonest reason to end was {reason.index[0].replace('_', ' ')} ({reason.iloc[0]} of {reason.sum()})."
        )
    if futures is not None:
        currency = history.scenario.currency
        for firm in summary.suppliers(futures).itertuples():
            told.append(
                f"{firm.supplier}: profit of the last year {firm.profit / 1e3:,.0f} thousand {currency} on average, "
                f"between {firm.profit_low / 1e3:,.0f} and {firm.profit_high / 1e3:,.0f} in nine futures of ten; "
                f"it runs out of cash at some time in {firm.ever_distressed:.0%} of futures."
            )
    return told


def largest_accounts(history):
    """Numbers of the relationships with the most revenue over the whole history."""
    total = history.relationships.groupby("relationship")["revenue"].sum().sort_values(ascending=False)
    return [int(number) for number in total.index[total > 0][:MOST_ACCOUNTS]]


def accounts(history, pictures):
    """Name, turning points and names of the pictures of the largest accounts."""
    rows = history.relationships.drop_duplicates("relationship").set_index("relationship")
    return [
        {
            "title": f"{rows.loc[n, 'supplier']} → {rows.loc[n, 'buyer']}",
            "turns": story.turning_points(history, n, 5),
            "figures": [name for name in account_figures(history, n, section(place)) if name in pictures],
            "behind": [] if place else [behind(history, n, view) for view in VIEWS.values() if view.of != ENSEMBLE],
        }
        for place, n in enumerate(largest_accounts(history))
    ]


def behind(history, number, view):
    """The quantities that stand behind a view of an account."""
    return {"title": view.title, "rows": list(details(history, view.name, number).itertuples())}


def section(place):
    """The part of the report for the account in a place, the largest first."""
    return OTHERS if place else LARGEST


def write_report(history, futures, folder):
    """Write ``report.html`` and the figures (PNG) into an existing folder."""
    overview = overview_figures(history, futures)
    wanted = dict(overview)
    for place, number in enumerate(largest_accounts(history)):
        wanted |= account_figures(history, number, section(place))
    pictures = drawn(wanted)
    (Path(folder) / "figures").mkdir()
    for name, (_, png) in pictures.items():
        (Path(folder) / "figures" / f"{name}.png").write_bytes(png)
    html = page_of("report.html").render(
        history=history,
        futures=futures,
        scenario=history.scenario,
        headlines=headlines(history, futures),
        accounts=accounts(history, pictures),
        overview=[name for name in overview if name in pictures],
        figures={name: inline(png) for name, (_, png) in pictures.items()},
        titles={name: title for name, (title, _) in pictures.items()},
        story=story.tell(history),
    )
    (Path(folder) / "report.html").write_text(html, encoding="utf-8")


def page_of(template):
    """A page in which the user's words stay words: whatever is put in is escaped, and shown with all its signs."""
    return Environment(
        loader=PackageLoader("kamsim", "report"),
        autoescape=select_autoescape(default=True),
        finalize=lambda part: visible(part) if type(part) is str else part,
    ).get_template(template)
