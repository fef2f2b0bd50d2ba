"""`kamsim open`: the page of a folder that kamsim wrote, in the browser."""

from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.screen import say
from kamsim.errors import KamsimError

PAGES = ("report.html", "validation.html")


def open(folder: Annotated[Path, typer.Argument(help="A folder that `run` or `validate` wrote.")]):
    """Open the report in a folder that kamsim wrote.

    Example: kamsim open runs/life_cycle-7
    """
    page = next((folder / name for name in PAGES if (folder / name).is_file()), None)
    if page is None:
        raise KamsimError(
            f"must be a folder with {' or '.join(PAGES)}",
            where=str(folder),
            advice="Write one: kamsim run life_cycle.",
        )
    show_page(page)


def show_page(page):
    """Open a page in the browser, or say where it lies."""
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        say(f"No browser answered; the page lies at {page}")
