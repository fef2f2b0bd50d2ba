"""What matters most, and under which conditions."""
