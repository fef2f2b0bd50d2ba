"""The page: answers first, then the evidence, then how it was made."""

from pathlib import Path

from jinja2 import Environment, PackageLoader, select_autoescape

from kamsim import story
from kamsim.errors import visible
from kamsim.plots.views.details import behind as quantities_behind
from kamsim.plots.views.index import ENSEMBLE, LARGEST, OTHERS, VIEWS
from kamsim.plots.views.seen import Seen
from kamsim.results import summary
from kamsim.results.answers import mostly_kept
from kamsim.story.story import span_of
from kamsim.story.teller import listed, money, spoken

from .figures import account_figures, drawn, first_supplier, front_figures, inline

MOST_ACCOUNTS, MOST_TOLD, MOST_IN_TABLE, MOST_FIRMS = 4, 11, 10, 4
FEW = 5  #: endings from which the commonest reason is told


def what_happened(history):
    """A dozen sentences: how it stands, and the weightiest turns."""
    rows = history.relationships
    last = rows[rows["month"] == rows["month"].max()]
    traded = rows.groupby("relationship")["active"].any().sum()
    reasons = history.endings["reason"].astype(str).value_counts()
    told = f"After {span_of(history.scenario.months)} {int(last['active'].sum())} of {traded} relationships still trade"
    if len(history.endings) >= FEW and reasons.iloc[0] * 2 >= len(history.endings):
        told += f"; {len(history.endings)} ended, {reasons.iloc[0]} of them for one reason: {spoken(reasons.index[0])}"
    elif len(history.endings):
        told += f"; {len(history.endings)} ended on the way"
    return [f"{told}.", *story.tell(history, most=MOST_TOLD)]


def what_futures_say(futures):
    """Profit and danger of each supplier, in sentences; without futures nothing is said."""
    if futures is None:
        return []
    currency, firms = futures.scenario.currency, summary.suppliers(futures)
    told = [
        f"{firm.supplier} {earns(firm.profit, currency)} in the last year on average, in nine futures of ten between "
        f"{gain(firm.profit_low, currency)} and {gain(firm.profit_high, currency)}; "
        f"in {firm.ever_distressed:.0%} of all futures it runs out of cash at some time."
        for firm in firms.head(MOST_FIRMS).itertuples()
    ]
    accounts = what_becomes_of(futures)
    unsure = [row.buyer for row in accounts if row.kept == row.kept and row.kept < 0.5]
    if unsure:
        names = listed(unsure) if len(unsure) <= 3 else f"{len(unsure)} of its {len(accounts)} largest accounts"
        told.append(f"More futures lose than keep {names}, seen from {accounts[0].supplier}.")
    return told


def earns(amount, currency):
    """``earns 340 thousand EUR``, ``loses 13 thousand EUR``."""
    return f"{'earns' if amount >= 0 else 'loses'} {money(abs(amount), currency)}"


def gain(amount, currency):
    """``340 thousand EUR``, ``a loss of 13 thousand EUR``."""
    return f"{'' if amount >= 0 else 'a loss of '}{money(abs(amount), currency)}"


def what_becomes_of(futures):
    """The largest accounts of the first supplier over all futures, as rows of a table."""
    if futures is None:
        return []
    rows = summary.accounts(futures).assign(kept=mostly_kept(futures).to_numpy())
    rows = rows[rows["supplier"].astype(str) == first_supplier(futures)]
    return list(rows.sort_values("revenue", ascending=False).head(MOST_IN_TABLE).itertuples())


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
            "behind": [] if place else behind(Seen(history, n)),
        }
        for place, n in enumerate(largest_accounts(history))
    ]


def behind(seen):
    """The quantities that stand behind each view of an account."""
    return [
        {"title": view.title, "rows": list(quantities_behind(view, seen).itertuples())}
        for view in VIEWS.values()
        if view.of != ENSEMBLE
    ]


def section(place):
    """The part of the report for the account in a place, the largest first."""
    return OTHERS if place else LARGEST


def write_report(history, futures, folder):
    """Write ``report.html`` and the figures (SVG) into an existing folder."""
    largest = largest_accounts(history)
    front = front_figures(history, futures, largest)
    wanted = dict(front)
    for place, number in enumerate(largest):
        wanted |= account_figures(history, number, section(place))
    pictures = drawn(wanted)
    (Path(folder) / "figures").mkdir()
    for name, (_, svg) in pictures.items():
        (Path(folder) / "figures" / f"{name}.svg").write_bytes(svg)
    html = page_of("report.html").render(
        history=history,
        futures=futures,
        scenario=history.scenario,
        happened=what_happened(history),
        said=what_futures_say(futures),
        chances=what_becomes_of(futures),
        accounts=without(accounts(history, pictures), front),
        front=[name for name in front if name in pictures],
        figures={name: inline(svg) for name, (_, svg) in pictures.items()},
        findings={name: finding for name, (finding, _) in pictures.items()},
        story=story.tell(history),
        spoken=spoken,
    )
    (Path(folder) / "report.html").write_text(html, encoding="utf-8")


def without(accounts, front):
    """The accounts without the pictures that stand in front already: each is in the page once."""
    return [account | {"figures": [name for name in account["figures"] if name not in front]} for account in accounts]


def page_of(template):
    """A page in which the user's words stay words: whatever is put in is escaped, and shown with all its signs."""
    return Environment(
        loader=PackageLoader("kamsim", "report"),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda part: visible(part) if type(part) is str else part,
    ).get_template(template)
