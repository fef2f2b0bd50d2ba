"""`python -m kamsim` is the same as `kamsim`."""

from .cli import main

if __name__ == "__main__":
    main()
