"""The page of a validation: the verdict in sentences, and one small figure for each pattern."""

from pathlib import Path

from kamsim.plots.validation import finding, plot_pattern
from kamsim.validation.patterns.scoring import band_of

from .figures import inline
from .page import page_of

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
            first.append(
                f"The null model {name.replace('_', ' ')} meets {model['passed']}; its distance is "
                f"{model['distance']:.2f}, that of kamsim {own['distance']:.2f}."
            )
    return first


def figures_of(told, kind):
    """Pictures of the patterns or denials, with their titles."""
    others = {name: model for name, model in told["models"].items() if name != OWN}
    for place, row in enumerate(told["models"][OWN][kind]):
        beside = {name: model[kind][place] for name, model in others.items()}
        yield {"picture": inline(plot_pattern(row, beside).figure.svg()), "title": finding(row), "row": row}


def write_validation(told, folder):
    """Write ``validation.html`` and the table ``validation.md`` into an existing folder."""
    html = page_of("validation.html").render(
        told=told,
        headlines=headlines(told),
        own=told["models"][OWN],
        models=told["models"],
        patterns=list(figures_of(told, "patterns")),
        denials=list(figures_of(told, "denials")),
    )
    (Path(folder) / "validation.html").write_text(html, encoding="utf-8")
    (Path(folder) / "validation.md").write_text(table_text(told), encoding="utf-8")


def table_text(told):
    """The verdicts as a table in Markdown: what stands in docs/validation.md."""
    others = [name for name in told["models"] if name != OWN]
    titles = ["", "pattern", "histories", "figure", "target", "band", "mean", "5–95%", ""]
    titles += [name.replace("_", " ") for name in others]
    rows = [f"| {' | '.join(titles)} |", "|" + "---|" * len(titles)]
    for kind in ("patterns", "denials"):
        for place, row in enumerate(told["models"][OWN][kind]):
            for line, figure in enumerate(row["figures"]):
                beside = (told["models"][name][kind][place]["figures"][line]["mean"] for name in others)
                mark = "**" if row["tier"] == 1 else ""
                rows.append(
                    "| "
                    + " | ".join(
                        (
                            f"{mark}{row['id']}{mark}" if line == 0 else "",
                            row["statement"] if line == 0 else "",
                            str(row["histories"]) if line == 0 else "",
                            figure["name"],
                            told_number(figure["target"]),
                            told_band(figure),
                            told_number(figure["mean"]),
                            f"{told_number(figure['p05'])} to {told_number(figure['p95'])}",
                            "yes" if figure["passed"] else "no",
                            *map(told_number, beside),
                        )
                    )
                    + " |"
                )
    return "\n".join(rows) + "\n"


def told_number(value):
    """A number in a table; a dash where there is none."""
    return "–" if value is None else f"{value:.3g}"


def told_band(figure):
    """The band of a figure in a table, with what must hold in each history where it is a sign."""
    band = band_of(figure)
    return band if figure["kind"] == "mean" else f"{band}, holds in {figure['holds']:.0%}"
