"""Write the pages that are derived from the code: ``python docs/generate.py``."""

from pathlib import Path

from kamsim.assumptions import Assumptions
from kamsim.month import PHASES

HERE = Path(__file__).resolve().parent


def month_page():
    """The order of events, as `kamsim/month.py` has it."""
    rhythm = {1: "every month", 3: "every third month", 12: "every twelfth month"}
    lines = [
        "# The order of a month",
        "",
        "Derived from `kamsim/month.py`; refresh with `python docs/generate.py`.",
        "",
    ]
    for place, phase in enumerate(PHASES, 1):
        lines.append(f"{place}. **{phase.name}** ({rhythm[phase.every]}): {phase.sentence}")
    return "\n".join(lines) + "\n"


def assumptions_page():
    """Every number of the theory with unit, range, meaning and source."""
    lines = ["# Assumptions", "", "Derived from `kamsim/assumptions/`; refresh with `python docs/generate.py`.", "",
             "| name | default | unit | meaning | source |", "|---|---|---|---|---|"]  # fmt: skip
    for name, field in Assumptions.fields.items():
        lines.append(f"| `{name}` | {field.default} | {field.unit} | {field.meaning} | {field.source} |")
    return "\n".join(lines) + "\n"


PAGES = {"month.md": month_page, "assumptions.md": assumptions_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
