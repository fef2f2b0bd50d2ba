"""The theory: one file for each mechanism, one rule for each sentence."""
