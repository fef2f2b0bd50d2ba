"""The shell's door; heavy rooms are opened only when a command needs them."""


def main():
    """Run a command."""
    from .commands import app

    app()
