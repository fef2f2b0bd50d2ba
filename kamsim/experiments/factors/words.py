"""What sweeps found about factors, in sentences."""

from kamsim.experiments.comparison.words import amount
from kamsim.story.teller import listed

CLEAR = 0.05  # a share of variance, or of the largest effect, from which a factor is worth a word


def factor_name(path):
    """The last word of a path, with whose it is."""
    whose, _, name = str(path).rpartition(".")
    name = name.replace("_", " ")
    return name if whose in ("assumptions", "market", "") else f"{name} of {whose.rpartition('.')[2]}"


def sensitivity_in_words(table, measure, method):
    """What matters and what does not."""
    sentence = {"sobol": sobol_in_words, "morris": morris_in_words, "tornado": tornado_in_words}[method](table, measure)
    by = {"sobol": "total_high", "morris": "effect_high", "tornado": "swing"}[method]
    top = table[by].iloc[0] if method != "sobol" else 1.0
    idle = [factor_name(name) for name in table.loc[table[by] < CLEAR * top, "factor"]] if top > 0.0 else []
    if not idle:
        return [sentence]
    return [sentence, f"It hardly matters how {listed(idle)} {'is' if len(idle) == 1 else 'are'} set."]


def sobol_in_words(table, measure):
    """The largest share of variance."""
    top = table.iloc[0]
    if top["total"] == 0.0:
        return f"Nothing that was varied changes the {measure.meaning}."
    sentence = (
        f"{factor_name(top['factor'])} matters most for the {measure.meaning}: it has a hand in {top['total']:.0%} of "
        f"the variance ({max(top['total_low'], 0.0):.0%} to {min(top['total_high'], 1.0):.0%}), "
        f"{max(top['first'], 0.0):.0%} of it alone."
    )
    shared = 1.0 - table["first"].sum()
    return sentence + (f" {shared:.0%} comes from factors acting together." if shared > 0.1 else "")


def morris_in_words(table, measure):
    """The largest mean effect."""
    top = table.iloc[0]
    if top["effect"] == 0.0:
        return f"Nothing that was varied changes the {measure.meaning}."
    way = "raises" if top["direction"] > 0 else "lowers"
    sentence = (
        f"{factor_name(top['factor'])} matters most for the {measure.meaning}: over its range it {way} it by about "
        f"{amount(top['effect'], measure)} ({amount(max(top['effect_low'], 0.0), measure)} to "
        f"{amount(top['effect_high'], measure)})"
    )
    return sentence + (", but how much depends on the other factors." if top["spread"] > top["effect"] else ".")


def tornado_in_words(table, measure):
    """The largest swing."""
    top = table.iloc[0]
    if not top["swing"] > 0.0:
        return f"Nothing that was varied changes the {measure.meaning}."
    return (
        f"{factor_name(top['factor'])} moves the {measure.meaning} most: from {signed(top['at_low'], measure)} at "
        f"{top['low']} to {signed(top['at_high'], measure)} at {top['high']}, against the middle of its range."
    )


def signed(value, measure):
    """An amount with its sign."""
    return f"{'+' if value > 0 else '−' if value < 0 else '±'}{amount(abs(value), measure)}"


def event_in_words(measure, bound, below):
    """What happens, as the end of "30% of futures ..."."""
    if measure.name in ("failed", "distressed") and not below:
        return {"failed": "end in failure", "distressed": "lead into distress"}[measure.name]
    limit = amount(bound, measure) if measure.unit.startswith("EUR") else f"{bound:g}"
    return f"have {measure.meaning} {'below' if below else 'above'} {limit}"


def box_in_words(box, limits, event, usual, number):
    """One box in a sentence."""
    where = listed([f"{factor_name(factor)} {words}" for factor, words in limits.items()])
    return (
        f"{'Among the rest, w' if number else 'W'}here {where}, {box.density:.0%} of futures {event} ({box.low:.0%} to "
        f"{box.high:.0%}), against {usual:.0%} in all; {box.coverage:.0%} of all such futures lie there."
    )
