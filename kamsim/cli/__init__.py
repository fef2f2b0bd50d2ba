"""The shell's door; heavy rooms are opened only when a command needs them."""


def main():
    """Run a command."""
    from .screen import mistakes_told, patient_screen

    with patient_screen(), mistakes_told():
        from .commands import app

        app()
