"""A history in sentences: what of a cause ledger is worth telling, and how it is said."""

from .story import tell, turning_points

__all__ = ["tell", "turning_points"]
