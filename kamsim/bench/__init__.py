"""Speed: the readers against each other, against ordinary Mesa, and against the least that has to be done."""

from .measures import bench

__all__ = ["bench"]
