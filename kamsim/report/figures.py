"""The pictures of a report: every view says itself where it stands."""

from functools import partial
from urllib.parse import quote

from kamsim import plots
from kamsim.errors import notice, visible
from kamsim.plots.views.index import ACCOUNT, ENSEMBLE, FRONT

MOST_IN_FRONT = 4
PLAIN = " !$()*+,-./;=?@_~'"  #: signs that need no disguise in an address


def views_in(place):
    """The views that stand in a place of the report."""
    return [view for view in plots.VIEWS.values() if place in view.report]


def file_name(view, *rest):
    """The name of a picture.

    >>> file_name("both sides", "account", 3)
    'both-sides-account-3'
    """
    return "-".join(map(str, (view.replace(" ", "-"), *rest)))


def account_figures(history, relationship, place):
    """How to draw the views of one account that stand in a place of the report, by name of the picture."""
    return {
        file_name(view.name, "account", relationship): partial(
            plots.view, history, view.name, relationship=relationship
        )
        for view in views_in(place)
    }


def front_figures(history, futures, largest):
    """How to draw the four pictures that matter, by name of the picture."""
    figures = {}
    for view in views_in(FRONT):
        if view.of == ENSEMBLE:
            if futures is not None and history.scenario.months >= 24 and len(futures.seeds) > 1:
                figures[file_name(view.name)] = partial(plots.view, futures, view.name)
        elif view.of == ACCOUNT:
            for number in own_largest(history, largest):
                figures[file_name(view.name, "account", number)] = partial(
                    plots.view, history, view.name, relationship=number
                )
        else:
            figures[file_name(view.name)] = partial(plots.view, history, view.name, supplier=first_supplier(history))
    return dict(list(figures.items())[:MOST_IN_FRONT])


def own_largest(history, largest):
    """The largest account of the firm the scenario is about, if it is among the largest; else the largest of all."""
    suppliers = history.scenario.layout.world.relationships["supplier"]
    names, firm = history.scenario.names.suppliers, first_supplier(history)
    own = [number for number in largest if names[suppliers[number]] == firm]
    return (own or largest)[:1]


def first_supplier(history):
    """The firm a scenario is about, if it ever traded; else whoever trades."""
    table = history.relationships
    traded = set(table["supplier"][table["active"]].unique())
    return next((name for name in history.scenario.names.suppliers if name in traded), None)


def drawn(figures):
    """Finding and SVG of every picture, by name; one that fails is told and left out, and the others stand."""
    pictures = {}
    for name, draw in figures.items():
        try:
            figure = draw()
            pictures[name] = figure.finding, figure.svg()
        except Exception as mistake:  # whatever it is, the rest of the report is worth having
            notice(visible(f"the figure {name} could not be drawn ({type(mistake).__name__}: {mistake})"))
    return pictures


def inline(svg):
    """SVG bytes as an address that needs no file."""
    return "data:image/svg+xml," + quote(svg, safe=PLAIN)
