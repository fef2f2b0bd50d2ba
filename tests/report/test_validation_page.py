"""The pictures of a validation stand in its page as what they are."""

from urllib.parse import unquote

from kamsim.report.validation import OWN, figures_of

FIGURE = {
    "name": "share that lasts five years", "target": 0.5, "low": 0.4, "high": 0.6, "mean": 0.55, "p05": 0.5,
    "p95": 0.58, "passed": True,
}  # fmt: skip
ROW = {"id": "A01", "statement": "Half of all relationships last five years", "passed": True, "figures": [FIGURE]}


def test_a_pattern_is_a_picture_with_its_finding():
    models = {OWN: {"patterns": [ROW]}, "no_persons": {"patterns": [ROW | {"figures": [FIGURE | {"mean": 0.45}]}]}}
    (one,) = figures_of({"models": models}, "patterns")
    head, _, drawn = one["picture"].partition(",")
    assert head == "data:image/svg+xml" and unquote(drawn).rstrip().endswith("</svg>")
    assert one["title"] == "A01  Half of all relationships last five years: met (0.55)"
    assert "share that lasts five years" in unquote(drawn)
