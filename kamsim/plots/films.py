"""A view over time as a film that plays anywhere: who knows whom, quarter by quarter, over fifteen years."""

import io
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from PIL import Image

from kamsim.errors import KamsimError
from kamsim.results.folders import told_plainly, whole_file

from .style import EDGE, MUTED, SOFT, SUPPLIER, WIDTH, WORDS
from .views.index import find_view, view
from .views.seen import tables_of

if TYPE_CHECKING:
    from kamsim.readers.model import KamModel
    from kamsim.results.run import Run

COLOURS, DOTS = 32, 90  #: colours of a film, and dots an inch


def film(
    run: "KamModel | Run",
    name: str,
    path: str | PathLike,
    relationship: int | str | None = None,
    step: int = 6,
    seconds: float = 0.6,
    **more: object,
) -> Path:
    """Write a view of one history as a GIF: one frame every few months, the last one held.

    Parameters
    ----------
    run : KamModel, Run or a saved run
        Of one history.
    name : str
        A view, as in `view`; ``"people"`` shows how a bow-tie becomes a diamond and back.
    path : str or path
        The file to write, ``something.gif``.
    relationship : int or str, optional
        The account, as in `view`.
    step : int
        Months from frame to frame, 1 or more.
    seconds : float
        How long a frame stands, above 0.
    **more
        As for `view`.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    KamsimError
        If there is no such view or account, the file is no GIF, or step or seconds is not what it must be.

    Examples
    --------
    >>> import tempfile, kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(12)
    >>> film(model, "people", tempfile.mkdtemp() + "/map.gif", relationship=0).name
    'map.gif'
    """
    find_view(run, name, "film")
    path = Path(path)
    if path.suffix.lower() != ".gif":
        raise KamsimError("must be the name of a GIF", got=str(path), where="film(path=...)")
    if isinstance(step, bool) or not isinstance(step, int) or step < 1:
        raise KamsimError("must be a whole number, 1 or more", got=step, where="film(step=...)")
    if not seconds > 0:
        raise KamsimError("must be above 0", got=seconds, where="film(seconds=...)")
    tables = tables_of(run)
    last = int(tables.relationships["month"].max())
    months = [*range(min(step, last), last, step), last]
    frames = [frame(view(tables, name, relationship, month=month, **more), month, last) for month in months]
    stands = [int(1000 * seconds)] * (len(frames) - 1) + [int(4000 * seconds)]
    room = io.BytesIO()
    first, *others = frames
    first.save(room, "GIF", save_all=True, append_images=others, duration=stands, loop=0, optimize=True)
    with told_plainly(path), whole_file(path) as hidden:
        hidden.write_bytes(room.getvalue())
    return path


def frame(picture, month, last):
    """One picture with the time below it, in few colours."""
    start, stop = EDGE / WIDTH, 1.0 - EDGE / WIDTH
    now = start + (stop - start) * month / last
    picture.add_artist(Line2D([start, stop], [0.025, 0.025], color=SOFT, lw=3))
    picture.add_artist(Line2D([start, now], [0.025, 0.025], color=SUPPLIER, lw=3))
    picture.text(stop, 0.045, f"year {(month + 11) // 12}", ha="right", fontsize=WORDS, color=MUTED)
    drawn = Image.open(io.BytesIO(picture.png(DOTS))).convert("RGB")
    return drawn.quantize(COLOURS, dither=Image.Dither.NONE)
