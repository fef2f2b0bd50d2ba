"""The parts views are put together from; those that are called `plot_…` also stand by themselves."""
