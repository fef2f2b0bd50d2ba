"""The pictures of a report: every view says itself where it stands."""

import base64

from kamsim import plots
from kamsim.plots.views.index import ENSEMBLE, HISTORY, OVERVIEW, PORTFOLIO

MOST_PORTFOLIOS = 2


def views_in(place, of=None):
    """Names of the views that stand in a place of the report, of one kind or of any."""
    return [view.name for view in plots.VIEWS.values() if place in view.report and of in (None, view.of)]


def file_name(view, *rest):
    """The name of a picture.

    >>> file_name("both sides", "account", 3)
    'both-sides-account-3'
    """
    return "-".join(map(str, (view.replace(" ", "-"), *rest)))


def account_figures(history, relationship, place):
    """The views of one account that stand in a place of the report, by name of the picture."""
    return {
        file_name(name, "account", relationship): plots.view(history, name, relationship=relationship)
        for name in views_in(place)
    }


def overview_figures(history, futures):
    """The views of the whole history, of portfolios and of the futures, by name of the picture."""
    figures = {file_name(name): plots.view(history, name) for name in views_in(OVERVIEW, HISTORY)}
    for number, supplier in enumerate(history.scenario.names.suppliers[:MOST_PORTFOLIOS]):
        for name in views_in(OVERVIEW, PORTFOLIO):
            figures[file_name(name, number)] = plots.view(history, name, supplier=supplier)
    if futures is not None and history.scenario.months >= 24 and len(futures.seeds) > 1:
        figures |= {file_name(name): plots.view(futures, name) for name in views_in(OVERVIEW, ENSEMBLE)}
    return figures


def title_of(figure):
    """What a picture shows, for those who cannot see it."""
    return (figure.get_suptitle() or figure.axes[0].get_title(loc="left")).replace("\n", " ")


def inline(png):
    """PNG bytes as an address that needs no file."""
    return "data:image/png;base64," + base64.b64encode(png).decode()
