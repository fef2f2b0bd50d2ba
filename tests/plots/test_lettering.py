"""Names in any script are lettered with whatever fonts there are, or by their ids, with one sentence that tells."""

import pytest
from matplotlib.font_manager import FontProperties

import kamsim as kam
from kamsim.plots import lettering
from kamsim.plots.style import new_picture

NAME = "株式会社山田製作所"


@pytest.fixture(autouse=True)
def told(monkeypatch):
    """What is said on the side."""
    sentences = []
    monkeypatch.setattr(lettering, "notice", sentences.append)
    monkeypatch.setattr(lettering, "TOLD", set())
    return sentences


@pytest.fixture
def no_font(monkeypatch):
    """A machine whose fonts know ASCII only."""
    monkeypatch.setattr(lettering, "fonts_by_sign", lambda: dict.fromkeys(range(128), lettering.USUAL))


def test_the_usual_font_is_taken_where_it_has_the_signs():
    assert lettering.fonts_by_sign()[ord("Ł")] == lettering.USUAL
    assert not lettering.lacks("Łódź Мир")


def test_another_font_stands_behind_where_it_has_the_signs(monkeypatch):
    fonts = {ord(sign): "Far East" for sign in NAME}
    monkeypatch.setattr(lettering, "fonts_by_sign", lambda: fonts)
    font = FontProperties()
    assert lettering.font_for(f"at {NAME}", font).get_family() == [*font.get_family(), "Far East"]
    assert lettering.font_for("at Acme", font) is font
    assert lettering.legible(NAME, {NAME: "yamada"}) == NAME


def test_a_name_that_no_font_can_show_is_called_by_its_id_and_told_once(no_font, told):
    for _ in range(2):
        assert lettering.legible(f"loss of {NAME}", {"Acme": "acme", NAME: "yamada"}) == "loss of yamada"
    assert told == [f"no font on this machine has all signs of {NAME}; pictures call it yamada"]


def test_other_signs_are_told_once_as_boxes(told):
    picture = new_picture()
    picture.text(0.5, 0.5, "\U0001fadf")  # a sign of 2024 that no font of a machine in use has
    picture.png(), picture.png()
    assert told == ["no font on this machine has \U0001fadf; pictures show boxes in their place"]


def test_views_know_the_ids_of_a_scenario(no_font, told):
    case = kam.load_scenario("bow_tie").vary(months=12, **{"buyers.arkona.name": NAME})
    model = kam.KamModel(case, rng=1)
    model.run_for(12)
    picture = kam.plots.view(model, "trust", relationship=NAME)
    assert picture.ids[NAME] == "arkona"
    picture.png()
    assert sum("arkona" in sentence for sentence in told) == 1
