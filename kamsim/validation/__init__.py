"""What must hold: published patterns, concepts that must move something."""
