"""Who uses a name of before is told the name of now."""

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.former_names import FORMER, advise
from kamsim.theory.state import DECLARED

NAMES = set(Assumptions.fields).union(*(declared.fields for declared in DECLARED if declared))


def test_every_name_of_now_is_declared():
    gone = {now for now in FORMER.values() if now not in NAMES}
    assert not gone, f"{sorted(gone)}: renamed again? Let the old name lead to the newest."


def test_a_former_name_is_translated_only_where_the_new_one_fits():
    assert advise("tone_usual", Assumptions.fields) == "It is called 'usual_tone' now."
    assert advise("tone_usual", ["cash"]) == "Known: cash."
