"""The markets on which validity is measured: in full, quick, under other regimes, and as null models."""

from kamsim.errors import KamsimError, nearest
from kamsim.scenario.scenario import Scenario
from kamsim.theory.assumptions import NULL_MODELS, REGIMES

FULL = {"suppliers": 50, "buyers": 340, "suppliers_per_buyer": 5, "concentration": 0.585, "burn_in": 40, "years": 40}
QUICK = {"suppliers": 10, "buyers": 60, "suppliers_per_buyer": 5, "burn_in": 12, "years": 24}
MIDDLE = {**FULL, "suppliers": 20, "buyers": 136, "burn_in": 20, "years": 30}  #: on which regimes are compared
OWN = "kamsim"  #: the name of the model itself among the null models


def market(size=FULL, regime="kam", model=OWN, assumptions=()):
    """A drawn market in which firms renew, so that it can go on for decades.

    Parameters
    ----------
    size : dict
        `FULL`, `MIDDLE` or `QUICK`: firms, and years of burn-in and of measuring.
    regime : str
        A key of `REGIMES`.
    model : str
        ``"kamsim"`` or a key of `NULL_MODELS`.
    assumptions : dict, optional
        Laid over everything else.
    """
    for where, name, known in (("regime", regime, REGIMES), ("model", model, {OWN: {}, **NULL_MODELS})):
        if name not in known:
            raise KamsimError(f"must be a known {where}", got=name, where=where, advice=nearest(name, known))
    crowd = {key: value for key, value in size.items() if key not in ("burn_in", "years")}
    assumed = {"firms_renew": True, **REGIMES[regime], **({} if model == OWN else NULL_MODELS[model]),
               **dict(assumptions)}  # fmt: skip
    tables = {
        "title": "The market on which validity is measured", "teaches": "Nothing by itself.",
        "months": 12 * (size["burn_in"] + size["years"]), "population": crowd, "assumptions": assumed,
        "free_places": size["suppliers"],
    }  # fmt: skip
    return Scenario(tables, f"validation market, {regime}, {model}")
