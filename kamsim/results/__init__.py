"""What is kept of a run and how it reads: tables with units, to disk and back."""
