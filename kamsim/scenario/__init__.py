"""A case: read, checked, varied, explained; and with a seed a world."""
