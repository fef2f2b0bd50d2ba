"""The parts of a relationship's declared state, one a file."""
