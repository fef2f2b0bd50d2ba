"""What comparisons found, in sentences; luck is called luck."""

from kamsim.story.teller import money, spoken


def amount(value, measure):
    """An amount of a measure as one says it."""
    if measure.unit.startswith("EUR"):
        return money(value, "EUR")
    if measure.unit.startswith(("share", "yes/no")):
        return f"{100.0 * value:.1f} percentage points"
    small = 0.0 < abs(value) < 0.1
    return f"{value:{'.3f' if small else '.2f'}}{'' if '..' in measure.unit else ' ' + measure.unit}"


def difference_in_words(row, measure):
    """One paired difference in a sentence."""
    better, worse = spoken(row["better"]), spoken(row["worse"])
    span = f"{amount(row['difference'], measure)} ({amount(row['low'], measure)} to {amount(row['high'], measure)})"
    if row["difference"] == 0.0 and row["low"] == row["high"]:
        return f"{better} and {worse} come out exactly the same in {measure.meaning}."
    wins = f"{better} is ahead in {row['wins']:.0%} of {row['seeds']:,} seeds"
    if row["luck"]:
        return f"Luck explains the difference between {better} and {worse} in {measure.meaning}: {span}; {wins}."
    less = "" if measure.more_is_better else " (less is better)"
    return f"{better} does better than {worse} by {span} in {measure.meaning}{less}, and not by luck; {wins}."


def settled_in_words(pairs, measure, precision):
    """Whether enough seeds were played, and how many it would take."""
    seeds, needed = int(pairs["seeds"].max()), int(pairs["seeds_needed"].max())
    aim = f"to {amount(precision, measure)} either way" if precision else "beyond luck"
    if pairs["settled"].all():
        return f"{seeds:,} seeds settle {'this' if len(pairs) == 1 else 'all of this'} {aim}."
    open_pairs = "this" if len(pairs) == 1 else f"{int((~pairs['settled']).sum())} of {len(pairs)} differences"
    if needed <= seeds:
        return f"{seeds:,} seeds do not settle {open_pairs} {aim}; more would hardly change that."
    short = "" if precision else ", if they are as they look"
    return f"{seeds:,} seeds do not settle {open_pairs} {aim}; it would take about {needed:,}{short}."


def frontier_in_words(frontier):
    """Which options are worth considering, by expected profit and risk of distress."""
    if frontier["profit"].isna().all():
        return "Less than a year was played: there is no profit to be held against the risk of distress."
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


def regret_in_words(table, measure, points):
    """Which option is the safest choice when the assumptions may be wrong."""
    best = table.iloc[0]
    most = table.sort_values("best", ascending=False).iloc[0]
    if best["largest"] == 0.0:
        return f"{spoken(best['option'])} is the best choice in every one of {points} sets of assumptions."
    sentence = (
        f"{spoken(best['option'])} is the choice one regrets least over {points} sets of assumptions: at worst it "
        f"falls {amount(best['largest'], measure)} short of the best option."
    )
    if most["option"] != best["option"]:
        return f"{sentence} {spoken(most['option'])} is the best one most often, at {most['best']:.0%} of them."
    return f"{sentence} It is also the best one at {best['best']:.0%} of them."
