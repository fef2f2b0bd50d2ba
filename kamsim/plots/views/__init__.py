"""The views: one picture of one side of a run each."""
