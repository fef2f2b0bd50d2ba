"""The view "both sides": the same questions put to both sides of one account."""

from kamsim.plots.labels import key, row_names
from kamsim.plots.style import CUSTOMER, INK, MUTED, SOFT, SUPPLIER, board, short

LINES = {
    "trusts the other": ("supplier_trust", "buyer_trust"),
    "believes it can": ("supplier_competence_trust", "buyer_competence_trust"),
    "believes it means well": ("supplier_goodwill_trust", "buyer_goodwill_trust"),
    "is committed": ("supplier_commitment", "buyer_commitment"),
    "is satisfied": ("supplier_satisfaction", "buyer_satisfaction"),
    "thinks the account matters": ("significance", "importance_to_buyer"),
    "depends on the other": ("supplier_dependence", "buyer_dependence"),
    "checks the other": ("supplier_checking", "buyer_checking"),
}
"""What is compared: field of the supplier's side, field of the customer's."""
ALIKE = 0.1  #: a difference below it is none


def draw(seen):
    """Eight questions, two answers each; the widest gap in words.

    Parameters
    ----------
    seen : Seen
    """
    account = seen.account.iloc[-1]
    gaps = {words: account[ours] - account[theirs] for words, (ours, theirs) in LINES.items()}
    note = "The same questions to both sides; hollow: a year before"
    picture, axes = board(finding(seen, account, gaps), note, left=2.05, right=0.35, top=0.28)
    earlier = seen.account[seen.account["month"] <= seen.month - 12]
    for place, (ours, theirs) in enumerate(LINES.values()):
        axes.plot([account[ours], account[theirs]], [place] * 2, color=SOFT, lw=4, zorder=1)
        for field, colour, mark in ((theirs, CUSTOMER, "D"), (ours, SUPPLIER, "o")):
            if len(earlier):
                axes.scatter(
                    earlier.iloc[-1][field], place, facecolor="none", edgecolor=colour, marker=mark, s=60, lw=1.1
                )
            axes.scatter(account[field], place, color=colour, marker=mark, s=70, zorder=3)
    row_names(axes, list(LINES), 30)
    axes.set_xlim(-0.03, 1.03)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["not at all", "", "half", "", "fully"])
    axes.tick_params(axis="x", colors=MUTED)
    axes.grid(axis="x", color=SOFT, lw=0.6)
    widest = list(gaps).index(max(gaps, key=lambda words: abs(gaps[words])))
    if abs(list(gaps.values())[widest]) >= ALIKE:
        axes.get_yticklabels()[widest].set_fontweight("bold")
    supplier, buyer = short(str(seen.now["supplier"]), 26), short(seen.buyer, 26)
    key(axes, [(SUPPLIER, supplier, "o"), (CUSTOMER, buyer, "D")])
    axes.spines["bottom"].set_color(INK)
    return picture


def finding(seen, account, gaps):
    """Where the two sides differ most."""
    supplier, buyer = short(str(seen.now["supplier"]), 24), short(seen.buyer, 24)
    most = max(gaps, key=lambda words: abs(gaps[words]))
    if abs(gaps[most]) < ALIKE:
        return f"{supplier} and {buyer} see their relationship much alike"
    one, other = (supplier, buyer) if gaps[most] > 0 else (buyer, supplier)
    high, low = sorted((account[field] for field in LINES[most]), reverse=True)
    return f"{one} {most} far more than {other} does: {high:.2f} against {low:.2f}"
