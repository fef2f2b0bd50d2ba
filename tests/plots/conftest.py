"""Histories to draw."""

import pytest

import kamsim as kam


@pytest.fixture(scope="module")
def runs(request):
    """A short history, `MONTHS` of the module, of any shipped scenario, played when first asked for."""
    played = {}

    def of(name):
        if name not in played:
            model = kam.KamModel(name, rng=7)
            model.run_for(min(request.module.MONTHS, model.scenario.months))
            played[name] = model.results()
        return played[name]

    return of
