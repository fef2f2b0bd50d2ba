"""The shell's door; heavy rooms are opened only when a command needs them."""


def main():
    """Run a command; the user's mistake is one clear message and exit code 2, never a traceback."""
    from .commands import app
    from .screen import mistakes_told

    with mistakes_told():
        app()
