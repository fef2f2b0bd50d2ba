"""The page of a validation: the verdict in sentences, and one small figure for each pattern."""

from pathlib import Path

from jinja2 import Environment, PackageLoader, select_autoescape

from ..plots.validation import finding, plot_pattern
from .figures import inline

OWN = "kamsim"


def headlines(told):
    """The findings in sentences, most important first."""
    own = told["models"][OWN]
    first = [f"kamsim meets {own['passed']} of {len(own['patterns'])} patterns, and {own['tier_1_passed']} of the "
             f"{own['tier_1']} that are to be met first."]  # fmt: skip
    missed = [row["id"] for row in own["patterns"] if not row["passed"]]
    if missed:
        first.append(f"Not met: {', '.join(missed)}.")
    failing = [row["id"] for row in own["denials"] if not row["passed"]]
    first.append("All negative tests hold." if not failing else f"Negative tests that fail: {', '.join(failing)}.")
    for name, model in told["models"].items():
        if name != OWN:
            first.append(f"The null model {name.replace('_', ' ')} meets {model['passed']}; its distance is "
                         f"{model['distance']:.2f}, that of kamsim {own['distance']:.2f}.")  # fmt: skip
    return first


def figures_of(told, kind):
    """Pictures of the patterns or denials, with their titles."""
    others = {name: model for name, model in told["models"].items() if name != OWN}
    for place, row in enumerate(told["models"][OWN][kind]):
        beside = {name: model[kind][place] for name, model in others.items()}
        yield {"picture": inline(plot_pattern(row, beside).figure.png(dpi=110)), "title": finding(row), "row": row}


def write_validation(told, folder):
    """Write ``validation.html`` into an existing folder."""
    page = Environment(loader=PackageLoader("kamsim", "report"), autoescape=select_autoescape(default=True))
    html = page.get_template("validation.html").render(
        told=told, headlines=headlines(told), own=told["models"][OWN], models=told["models"],
        patterns=list(figures_of(told, "patterns")), denials=list(figures_of(told, "denials")),
    )  # fmt: skip
    (Path(folder) / "validation.html").write_text(html, encoding="utf-8")
