"""The two readers of the theory, Mesa's and the compiled one, and where they run."""
