"""The shell's door; heavy rooms are opened only when a command needs them."""

import os


def main():
    """Run a command."""
    from .screen import mistakes_told, patient_screen

    os.environ["MPLBACKEND"] = "agg"  # commands draw into files alone, whatever a session of Python would draw on
    with patient_screen(), mistakes_told():
        from .commands import app

        app()
