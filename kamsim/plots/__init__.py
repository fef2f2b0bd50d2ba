"""Tables in, axes out.  Each figure's title states what it shows; colours are safe for the colour-blind."""

from .account import plot_account
from .comparison import plot_differences, plot_frontier, plot_regret, plot_settling
from .details import details
from .factors import plot_boxes, plot_sensitivity
from .futures import plot_bands, plot_survival
from .map import plot_map
from .portfolio import plot_portfolio
from .speed import plot_speed
from .timeline import plot_timeline
from .trust import plot_trust
from .views import VIEWS, view

__all__ = [
    "VIEWS", "details", "plot_account", "plot_bands", "plot_boxes", "plot_differences", "plot_frontier", "plot_map",
    "plot_portfolio", "plot_regret", "plot_sensitivity", "plot_settling", "plot_speed", "plot_survival",
    "plot_timeline", "plot_trust", "view",
]  # fmt: skip
