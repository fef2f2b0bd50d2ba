"""What a user meets in `kamsim.plots` explains itself."""

import inspect

import pytest

from kamsim import plots

FUNCTIONS = [name for name in plots.__all__ if callable(getattr(plots, name))]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_public_function_says_what_it_takes_gives_and_how_it_is_called(name):
    function = getattr(plots, name)
    told, signature = inspect.getdoc(function), inspect.signature(function)
    for section in ("Parameters", "Returns", "Examples"):
        assert f"\n{section}\n---" in told, f"{name} lacks the section {section}."
    assert ">>> " in told
    taken = told.split("Parameters\n---")[1].split("\n\n")[0]
    for parameter in signature.parameters.values():
        assert parameter.annotation is not parameter.empty, f"{name}: {parameter.name} has no type."
        assert parameter.name in taken, f"{name} does not say what {parameter.name} is."
    assert signature.return_annotation is not signature.empty, f"{name} does not say the type it returns."


def test_all_public_names_are_there_in_order():
    assert plots.__all__ == sorted(plots.__all__)
    assert len(FUNCTIONS) == len(plots.__all__) - 1, "all but VIEWS are functions"
