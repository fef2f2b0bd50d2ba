"""The shell's door; heavy rooms are opened only when a command needs them."""

import sys


def main():
    """Run a command; the user's mistake is one clear message and exit code 2, never a traceback."""
    from kamsim.errors import KamsimError

    from . import futures  # noqa: F401  (adds its commands)
    from .commands import app

    try:
        app()
    except KamsimError as mistake:
        print(f"kamsim: {mistake}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        told = "kamsim: interrupted; nothing half-written was left behind. A sweep goes on when it is started again."
        print(told, file=sys.stderr)
        sys.exit(130)
