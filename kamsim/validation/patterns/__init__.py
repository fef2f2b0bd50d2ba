"""Published regularities, computed from simulated histories exactly as they are defined (docs/validation.md)."""

from .declared import ANY, DENIALS, PATTERNS, WEIGHTS, Figure, Pattern
from .history import History
from .scoring import total_distance, verdict
from .yearbook import YearBook

__all__ = ["ANY", "DENIALS", "PATTERNS", "WEIGHTS", "Figure", "History", "Pattern", "YearBook", "total_distance",
           "verdict"]  # fmt: skip
