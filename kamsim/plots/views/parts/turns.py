"""What turned an account, named in a few words, the weightiest first."""

from kamsim.plots.style import short
from kamsim.theory.events import DEPARTURES, EVENTS

SILENT = {"act_committed", "misconduct_committed", "project_began", "plan_made", "review_held", "survey_held"}
"""Hidden when they happen, or routine."""
WORDS = {
    "contact_left": "{who} left", "contact_poached": "{who} poached", "contact_retired": "{who} retired",
    "contact_promoted": "{who} promoted", "service_failed": "grave failure", "act_detected": "betrayal found out",
    "status_given": "key status", "status_withdrawn": "key status withdrawn", "decline_began": "decline begins",
    "decline_halted": "decline halted", "ended": "the end", "tender_lost": "tender lost", "tender_won": "tender won",
    "project_succeeded": "project succeeds", "project_failed": "project fails", "trial_began": "trial begins",
    "rationed": "too little delivered", "returned": "it comes back",
}  # fmt: skip
SHARE_TOLD = 0.3  #: of the ties that a leaver held, from which the name is told


def named(event):
    """A line of the ledger in a few words: ``Anna Berg left``."""
    kind = str(event.kind)
    mark = EVENTS[kind].shown
    return WORDS.get(kind, mark.label if mark else kind.replace("_", " ")).format(
        who=short(str(event.who or "someone"), 18)
    )


def turns_of(seen, column="buyer_trust"):
    """(month, words) of the turns of an account, the weightiest first: by their kind, and by what moved with them."""
    rows = seen.rows.set_index("month")
    trading, moved = rows["active"], rows[column].diff().abs()
    weighed = {}
    for event in seen.own_events.itertuples():
        kind = str(event.kind)
        if not told(event, kind, trading):
            continue
        weight = EVENTS[kind].importance * (event.size if kind in DEPARTURES else 1.0)
        weight += 40.0 * float(moved.get(event.month, 0.0) or 0.0)
        if weight > weighed.get(event.month, (0.0, ""))[0]:
            weighed[event.month] = weight, named(event)
    order = sorted(weighed, key=lambda month: -weighed[month][0])
    return fewer([(month, weighed[month][1]) for month in order], seen.month)


def told(event, kind, trading):
    """Whether a line may be named: nothing still hidden, nobody who held little, nothing from before the two traded."""
    if kind in SILENT or kind.startswith(("contact_joined", "stage_")):
        return False
    if kind in DEPARTURES and event.size < SHARE_TOLD:
        return False
    return bool(trading.get(event.month, False) or trading.get(event.month - 1, False))


def fewer(turns, months, most=7):
    """At most seven, none named a third time, none too near another."""
    kept, count = [], {}
    for month, words in turns:
        if len(kept) < most and count.get(words, 0) < 2 and all(abs(month - one) > months / 40 for one, _ in kept):
            kept.append((month, words))
            count[words] = count.get(words, 0) + 1
    return kept
