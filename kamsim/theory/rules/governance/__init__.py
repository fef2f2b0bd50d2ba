"""How a firm runs its key accounts."""
