"""Tables in, axes out.  Each figure's title states what it shows; colours are safe for the colour-blind."""

from .comparison import plot_differences, plot_frontier, plot_regret, plot_settling
from .factors import plot_boxes, plot_sensitivity
from .films import film
from .speed import plot_speed
from .views.details import details
from .views.index import VIEWS, view
from .views.parts.account import plot_account
from .views.parts.bands import plot_bands, plot_survival
from .views.parts.map import plot_map
from .views.parts.timeline import plot_timeline
from .views.parts.trust_lines import plot_trust

__all__ = [
    "VIEWS", "details", "film", "plot_account", "plot_bands", "plot_boxes", "plot_differences", "plot_frontier",
    "plot_map", "plot_regret", "plot_sensitivity", "plot_settling", "plot_speed", "plot_survival",
    "plot_timeline", "plot_trust", "view",
]  # fmt: skip
