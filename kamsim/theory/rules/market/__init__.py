"""The economy all share, shocks and troubles, and what happens to whole firms."""
