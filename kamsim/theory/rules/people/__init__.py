"""Who meets whom, who comes and goes, and what hangs on it."""
