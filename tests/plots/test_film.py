"""A film has a frame for every step and the last month, and says what it cannot do."""

import pytest
from PIL import Image

import kamsim as kam
from kamsim.plots import film


@pytest.fixture(scope="module")
def run():
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(15)
    return model.results()


def test_a_film_has_a_frame_every_few_months_and_holds_the_last(run, tmp_path):
    """15 months by 6: months 6, 12 and 15."""
    path = film(run, "people", tmp_path / "map.gif", relationship=0, step=6, seconds=0.5)
    with Image.open(path) as drawn:
        stands = []
        for number in range(drawn.n_frames):
            drawn.seek(number)
            stands.append(drawn.info["duration"])
    assert stands == [500, 500, 2000] and drawn.size == (720, 405)
    assert path.stat().st_size < 200_000


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"path": "map.png"}, "film(path=...): must be the name of a GIF. Got 'map.png'."),
        ({"step": 0}, "film(step=...): must be a whole number, 1 or more. Got 0."),
        ({"seconds": -1.0}, "film(seconds=...): must be above 0. Got -1.0."),
        ({"name": "peopel"}, "film: must be a view. Got 'peopel'. Did you mean 'people'?"),
    ],
)
def test_what_cannot_be_filmed_is_told(run, asked, expected):
    asked = {"name": "people", "path": "map.gif", **asked}
    with pytest.raises(kam.KamsimError) as told:
        film(run, **asked)
    assert str(told.value) == expected


def test_a_folder_that_is_not_there_is_told(run, tmp_path):
    with pytest.raises(kam.KamsimError, match="must be writable"):
        film(run, "people", tmp_path / "nowhere" / "map.gif", step=15)
