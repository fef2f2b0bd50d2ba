"""What experiments found, in sentences; luck is called luck."""

from ..telling import money


def amount(value, measure):
    """An amount of a measure as one says it."""
    if measure.unit.startswith("EUR"):
        return money(value, "EUR")
    if measure.unit.startswith("share"):
        return f"{100.0 * value:.1f} percentage points"
    return f"{value:.2f}{'' if '0..1' in measure.unit else ' ' + measure.unit}"


def difference_in_words(row, measure, precision=None):
    """One paired difference in a sentence."""
    better, worse = row["better"].replace("_", " "), row["worse"].replace("_", " ")
    span = f"{amount(row['difference'], measure)} ({amount(row['low'], measure)} to {amount(row['high'], measure)})"
    if row["difference"] == 0.0 and row["low"] == row["high"]:
        return f"{better} and {worse} come out exactly the same in {measure.meaning}."
    wins = f"{better} is ahead in {row['wins']:.0%} of {row['seeds']:,} seeds"
    if row["luck"]:
        return (
            f"Luck explains the difference between {better} and {worse} in {measure.meaning}: {span}; {wins}. "
            f"{seeds_in_words(row, precision)}"
        )
    more = "better" if measure.more_is_better else "lower, which is better,"
    return f"{better} is {more} than {worse} by {span} in {measure.meaning}, and not by luck; {wins}."


def seeds_in_words(row, precision):
    """How many seeds it would take to know."""
    needed = row["seeds_needed"]
    if needed <= row["seeds"]:
        return "More seeds would hardly change that."
    aim = "to the precision asked for" if precision else "if the difference is as it looks"
    return f"About {needed:,} seeds would settle it {aim}."


def frontier_in_words(frontier):
    """Which options are worth considering, by expected profit and risk of distress."""
    best = frontier.sort_values("profit", ascending=False).iloc[0]
    on = frontier[frontier["on_frontier"]].sort_values("profit", ascending=False)
    name = best["option"].replace("_", " ")
    if len(on) == 1:
        return (
            f"{name} has the highest expected profit ({money(best['profit'], 'EUR')}) and no other option has less "
            f"risk of distress ({best['distress']:.0%})."
        )
    safest = on.sort_values("distress").iloc[0]
    return (
        f"Profit against risk: {name} earns most ({money(best['profit'], 'EUR')}, distress in {best['distress']:.0%} "
        f"of futures); {safest['option'].replace('_', ' ')} is the safest of those worth considering "
        f"({money(safest['profit'], 'EUR')}, {safest['distress']:.0%})."
    )


def regret_in_words(table, measure):
    """Which option is the safest choice when the assumptions may be wrong."""
    best = table.iloc[0]
    most = table.sort_values("best", ascending=False).iloc[0]
    told = (
        f"{best['option'].replace('_', ' ')} is the choice one regrets least: at worst it falls "
        f"{amount(best['largest'], measure)} short of the best option."
    )
    if most["option"] != best["option"]:
        told += f" {most['option'].replace('_', ' ')} is the best one most often, at {most['best']:.0%} of the points."
    else:
        told += f" It is also the best one at {best['best']:.0%} of the points."
    return told
