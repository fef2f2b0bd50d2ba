"""Trust of either side, how it is earned, abused and told on."""
