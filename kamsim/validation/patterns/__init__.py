"""Published regularities, computed from simulated histories exactly as they are defined (docs/validation.md)."""

from .declared import ANY, COMPARED, DENIALS, PATTERNS, WEIGHTS, Figure, Pattern
from .history import History
from .regimes import PLAYED
from .scoring import total_distance, verdict
from .yearbook import YearBook

__all__ = ["ANY", "COMPARED", "DENIALS", "PATTERNS", "PLAYED", "WEIGHTS", "Figure", "History", "Pattern", "YearBook",
           "total_distance", "verdict"]  # fmt: skip
