"""A mark of the theory changes with what is reckoned and not with what is said about it."""

import pytest

from kamsim.theory import fingerprints
from kamsim.theory.month import PHASES
from kamsim.theory.rule import RULES
from kamsim.theory.rules.trust import trust
from kamsim.theory.source import bare, code_of, text_of
from kamsim.theory.words import Stage

PHASE = {phase.name: phase for phase in PHASES}


@pytest.mark.parametrize(("other", "same"), [
    ('def f(x):\n    """Another word."""\n    return 2.0 * x  # and a remark\n', True),
    ("def f(x):\n\n    return 2.0*x\n", True),
    ("def f(x):\n    return 3.0 * x\n", False),
    ("def f(y):\n    return 2.0 * y\n", False),
])  # fmt: skip
def test_words_do_not_count_and_numbers_do(other, same):
    """Nor do blank lines and spaces; a name does."""
    source = 'def f(x):\n    """A word."""\n    return 2.0 * x\n'
    assert (bare(source) == bare(other)) == same


def test_a_rule_is_made_of_all_it_calls():
    """Competence trust reads experience and forgiveness, and through them what keeps within bounds."""
    names = {name.split(".")[-1] for name in fingerprints.used_by(trust.trust_competence, {})}
    assert {"trust_competence", "follow_experience", "forgiven_part", "clamp", "toward"} <= names
    assert "commit" not in names


def test_words_count_with_their_numbers_where_they_are_used():
    """Competence trust asks for the basic stage and for no other."""
    found = fingerprints.used_by(trust.trust_competence, {})
    assert {name: number for name, number in found.items() if name.startswith("Stage.")} == {"Stage.BASIC": Stage.BASIC}


def test_constants_count():
    """What is too little to count is a number beside the rules."""
    from kamsim.theory.rules import quantities
    from kamsim.theory.rules.sourcing import lots

    found = fingerprints.used_by(lots.give_lot, {})
    assert found["kamsim.theory.rules.sourcing.lots.TINY"] == repr(quantities.TINY)


def test_only_phases_that_ask_strategies_are_made_of_them():
    """The quarterly review does, judgement does not."""
    parts = {name: " ".join(fingerprints.sources_of(PHASE[name])) for name in ("review", "judgement")}
    assert "strategies" in parts["review"] and "strategies" not in parts["judgement"]


def test_every_rule_of_a_subject_is_part_of_some_phase():
    """A rule that no phase reaches would be dead, and its change would leave no mark."""
    reached = {name for phase in PHASES for name in fingerprints.sources_of(phase)}
    dead = sorted(name for name in RULES if name.startswith("kamsim.theory.rules.") and name not in reached)
    assert dead == [], f"no phase of the month comes to {dead}; take them out."


def test_the_mark_changes_with_the_order_of_the_month(monkeypatch):
    """Sixteen signs, the same each time; another when two phases change places."""
    mark = fingerprints.theory_mark()
    assert len(mark) == 16 and fingerprints.theory_mark.__wrapped__() == mark
    monkeypatch.setattr(fingerprints, "PHASES", (PHASES[1], PHASES[0], *PHASES[2:]))
    assert fingerprints.theory_mark.__wrapped__() != mark


def test_the_mark_changes_with_a_rule(monkeypatch):
    """And with the default of a number; the text of `assumptions` itself is no rule."""
    before, read = fingerprints.theory_mark(), fingerprints.sources_of
    changed = {"kamsim.theory.rules.trust.trust.trust_competence": "another text"}
    with monkeypatch.context() as patch:
        patch.setattr(fingerprints, "sources_of", lambda phase: read(phase) | changed)
        assert fingerprints.theory_mark.__wrapped__() != before
    monkeypatch.setattr(fingerprints.Assumptions.fields["trust_gain"], "default", 0.4321)
    monkeypatch.setattr(fingerprints, "numbers_told", fingerprints.numbers_told.__wrapped__)
    assert fingerprints.theory_mark.__wrapped__() != before


def test_the_text_is_told_in_words_and_not_in_a_tree_that_each_python_writes_otherwise():
    """Worked by hand: words with a space between, lines and their depth as signs, no docstring."""
    source = 'def f(x):\n    """A word."""\n    if x:  # yes\n        return (1.0,\n                x)\n'
    assert bare(source) == "def f ( x ) : \n <in> if x : \n <in> return ( 1.0 , x ) \n <out> <out>"


def test_what_is_compiled_is_marked_by_what_was_loaded_and_not_by_what_the_file_says_now(tmp_path):
    """A file that is edited after it was loaded has another text, and the code of before."""
    import importlib.util

    file = tmp_path / "edited.py"
    file.write_text("def f(x):\n    return 2.0 * x\n")
    spec = importlib.util.spec_from_file_location("edited", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    before = code_of.__wrapped__(module.f)
    file.write_text("def f(x):\n    return 3.0 * x  # edited\n")
    assert text_of.__wrapped__(module.f) == "def f ( x ) : \n <in> return 3.0 * x \n <out>"
    assert code_of.__wrapped__(module.f) == before


def test_what_is_compiled_has_the_same_mark_without_docstrings():
    """`python -OO` leaves them out; a number that differs still counts, and so does the place of a constant."""
    texts = {
        "said": 'def f(x):\n    "Said."\n    return 2.0 * x if x > 1.0 else None\n',
        "another number": 'def f(x):\n    "Said."\n    return 3.0 * x if x > 1.0 else None\n',
        "nothing said": "def f(x):\n    return 2.0 * x if x > 1.0 else None\n",
    }

    def told(text, optimize):
        made = {}
        exec(compile(texts[text], "f", "exec", optimize=optimize), made)
        return code_of.__wrapped__(made["f"])

    assert told("said", 0) == told("said", 2) == told("nothing said", 0)
    assert told("said", 0) != told("another number", 0)
