"""Which accounts matter, and what each side expects of that."""
