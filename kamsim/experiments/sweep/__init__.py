"""Many assumptions at once; stops and goes on."""
