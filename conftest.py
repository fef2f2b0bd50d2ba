"""README and docs are tested: see `tests/docs/blocks.py`."""

from tests.docs.blocks import PAGES

pytest_collect_file = PAGES.pytest()
