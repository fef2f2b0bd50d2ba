"""From a scenario and a seed to the rows of a world."""
