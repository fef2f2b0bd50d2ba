"""What is promised, delivered, needed and noticed."""
