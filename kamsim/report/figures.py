"""Which views a report holds, and how they become pictures."""

import base64

from kamsim import plots

ACCOUNT = ("V2", "V3", "V4")  #: views of each of the largest accounts
LARGEST = ("V1", "V7", "V8", "V9", "V10", "V12")  #: and of the very largest
MOST_PORTFOLIOS = 2


def account_figures(history, relationship, views):
    """Some views of one account, by name."""
    return {f"{name}-account-{relationship}": plots.view(name, history, relationship=relationship) for name in views}


def overview_figures(history, futures):
    """The life cycles, portfolios, the ledger and the futures, by name."""
    figures = {"V1": plots.view("V1", history), "V6": plots.view("V6", history)}
    for number, supplier in enumerate(history.scenario.names.suppliers[:MOST_PORTFOLIOS]):
        figures[f"V5-{number}"] = plots.view("V5", history, supplier=supplier)
        figures[f"V7-{number}"] = plots.view("V7", history, supplier=supplier)
    if futures is not None and history.scenario.months >= 24 and len(futures.seeds) > 1:
        figures["V11"] = plots.view("V11", futures)
    return figures


def title_of(figure):
    """What a picture shows, for those who cannot see it."""
    return (figure.get_suptitle() or figure.axes[0].get_title(loc="left")).replace("\n", " ")


def inline(png):
    """PNG bytes as an address that needs no file."""
    return "data:image/png;base64," + base64.b64encode(png).decode()
