"""A history in sentences: what of a cause ledger is worth telling, and how it is said."""

from .story import LEAST, MOST, tell, turning_points

__all__ = ["LEAST", "MOST", "tell", "turning_points"]
