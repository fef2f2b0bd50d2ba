"""The pictures of a report: every view says itself where it stands."""

import base64
from functools import partial

from kamsim import plots
from kamsim.errors import notice, visible
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
    """How to draw the views of one account that stand in a place of the report, by name of the picture."""
    return {
        file_name(name, "account", relationship): partial(plots.view, history, name, relationship=relationship)
        for name in views_in(place)
    }


def overview_figures(history, futures):
    """How to draw the views of the whole history, of portfolios and of the futures, by name of the picture."""
    figures = {file_name(name): partial(plots.view, history, name) for name in views_in(OVERVIEW, HISTORY)}
    for number, supplier in enumerate(history.scenario.names.suppliers[:MOST_PORTFOLIOS]):
        for name in views_in(OVERVIEW, PORTFOLIO):
            figures[file_name(name, number)] = partial(plots.view, history, name, supplier=supplier)
    if futures is not None and history.scenario.months >= 24 and len(futures.seeds) > 1:
        figures |= {file_name(name): partial(plots.view, futures, name) for name in views_in(OVERVIEW, ENSEMBLE)}
    return figures


def drawn(figures):
    """Title and PNG of every picture, by name; one that fails is told and left out, and the others stand."""
    pictures = {}
    for name, draw in figures.items():
        try:
            figure = draw()
            pictures[name] = title_of(figure), figure.png()
        except Exception as mistake:  # whatever it is, the rest of the report is worth having
            notice(visible(f"the figure {name} could not be drawn ({type(mistake).__name__}: {mistake})"))
    return pictures


def title_of(figure):
    """What a picture shows, for those who cannot see it."""
    return (figure.get_suptitle() or figure.axes[0].get_title(loc="left")).replace("\n", " ")


def inline(png):
    """PNG bytes as an address that needs no file."""
    return "data:image/png;base64," + base64.b64encode(png).decode()
