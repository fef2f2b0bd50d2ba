"""Stages, endings, and letting go."""
