"""The view "trust": how far each side of an account trusts the other, and what moved it."""

from kamsim.plots.labels import flag_room, lanes_for
from kamsim.plots.style import board, nothing_to_show

from .parts.trust_lines import draw_lines, finding
from .parts.turns import turns_of


def draw(seen):
    """Trust of both sides with the events that moved it, and the gate below which books stay closed.

    Parameters
    ----------
    seen : Seen
    """
    if not seen.rows["active"].any():
        return nothing_to_show(f"{seen.pair}: no trust yet", "The two firms have not traded with each other so far.")
    note = "Trust in the other, 0 to 1, and what turned it; shaded: recession; dashed: below it books stay closed"
    turns = turns_of(seen)
    picture, axes = board(finding(seen.rows), note, left=0.3, right=1.25, top=flag_room(lanes_for(turns)))
    draw_lines(axes, seen.rows, turns, seen.assumed("trust_gate"))
    return picture
