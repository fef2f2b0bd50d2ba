"""Buttons and sliders for a notebook; needs ``pip install "kamsim[notebook]"``."""

from os import PathLike
from typing import Any

from kamsim.errors import KamsimError
from kamsim.readers.model import KamModel
from kamsim.results.run import Ensemble
from kamsim.scenario.scenario import Scenario

from .session import Session


def widgets():
    """ipywidgets, or an error that names the extra."""
    try:
        import ipywidgets
    except ImportError:
        raise KamsimError("the lesson needs ipywidgets", advice='Write: pip install "kamsim[notebook]"') from None
    return ipywidgets


def quarter_by_quarter(scenario: Scenario | str | PathLike, seed: int = 7, relationship: int = 0) -> None:
    """A small control desk: next quarter, rewind, two decisions; the map, the trust lines and the quarter's events.

    Parameters
    ----------
    scenario : Scenario, str or path
        The case that is played.
    seed : int
        The seed, zero or more.
    relationship : int
        Number of the account that is looked at, its row in ``model.relationships``.

    Raises
    ------
    KamsimError
        ipywidgets is not installed.

    Examples
    --------
    In a notebook:

    >>> from kamsim.classroom import lesson
    >>> lesson.quarter_by_quarter("bow_tie", seed=7, relationship=0)  # doctest: +SKIP
    """
    from IPython.display import display

    ask, session = widgets(), Session(scenario, seed, relationship)
    breadth = ask.FloatSlider(0.2, min=0, max=1, step=0.1, description="breadth")
    record = ask.FloatSlider(0.2, min=0, max=1, step=0.1, description="records")
    forward, back, room = ask.Button(description="Next quarter"), ask.Button(description="Rewind a year"), ask.Output()

    def step(_):
        session.decide(breadth_wanted=breadth.value, record_wanted=record.value)
        session.play_quarter()
        show(session, room)

    def undo(_):
        session.rewind(12)
        show(session, room)

    forward.on_click(step)
    back.on_click(undo)
    step(None)
    display(ask.VBox([ask.HBox([forward, back, breadth, record]), room]))


def show(session, room):
    """Draw the map and the trust lines and tell the quarter."""
    from IPython.display import display

    from kamsim import plots

    history = session.model.results()
    with room:
        room.clear_output(wait=True)
        print(f"Month {session.model.month}: {session.account!r}")
        print("\n".join(session.events_told()) or "A quiet quarter.")
        display(plots.view(history, "people", relationship=session.number))
        display(plots.plot_trust(history.relationships, history.events, session.number).figure)


def over_time(run: KamModel | Ensemble, name: str, step: int = 3, **asked: Any) -> None:
    """One view with a slider over the months of a history.

    Parameters
    ----------
    run : KamModel, Run or saved run
        Of one history.
    name : str
        A view of one history, as for `kamsim.plots.view`, e.g. ``"people"``.
    step : int
        Months from one stop of the slider to the next.
    **asked
        As for `kamsim.plots.view`: ``relationship=...``, ``supplier=...``.

    Raises
    ------
    KamsimError
        ipywidgets is not installed, or there is no such view.

    Examples
    --------
    In a notebook:

    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(12)
    >>> lesson.over_time(model, "people", relationship=0)  # doctest: +SKIP
    """
    from IPython.display import display

    from kamsim import plots
    from kamsim.plots.views.index import find_view
    from kamsim.plots.views.seen import tables_of

    find_view(run, name, "lesson.over_time")
    ask, tables = widgets(), tables_of(run)
    last = int(tables.relationships["month"].max())
    slider = ask.IntSlider(last, min=min(step, last), max=last, step=step, description="month", continuous_update=False)
    room = ask.Output()

    def draw(_):
        with room:
            room.clear_output(wait=True)
            display(plots.view(tables, name, month=slider.value, **asked))

    slider.observe(draw, names="value")
    draw(None)
    display(ask.VBox([slider, room]))
