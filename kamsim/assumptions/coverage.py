"""How accounts are covered: teams and leaders, skills, managers' time, claims on departments."""

from ..fields import Field
from .kinds import euros, part, weight


class Coverage:
    """How accounts are covered: teams and leaders, skills, managers' time, claims on departments."""

    coverage_counts = Field(True, "yes/no", "A single manager is the only one who meets the customer.", given=True)
    team_cost = euros(120.0, "Cost a month of each further member who knows the customer.")
    single_quickness = part(0.05, "Chance a month of solving a problem added where one person decides alone.")
    skill_spread = part(0.12, "How far a person's three skills differ from the general one (S4.8).")
    skill_solves = weight(0.2, "Weight of the manager's problem solving in solving a problem.")
    leader_counts = weight(0.5, "Weight of clear priorities in co-ordination (S1.7).")
    leader_lost = part(0.6, "Part of the clear priorities that goes with the leader.")
    direction_usual = part(0.6, "Clearness of an ordinary team; no effect there.")
    type_counts = part(1.0, "How much it matters whether the manager's type suits the account (S4.21).")
    fit_grows = weight(0.3, "Weight of a suitable manager in the growth of the account.")
    reassign_gain = part(0.15, "Suitability that another manager must add.")
    reassign_cost = euros(8000.0, "Cost of putting another manager on an account.")
    time_shifts = weight(1.0, "How far time goes from selling to co-ordinating as accounts deepen (S0.21); 0 = never.")
    time_counts = weight(0.5, "Weight of how the manager's time is spent.")
    selling_usual = part(0.4, "Part of an ordinary manager's time that goes into selling.")
    coordinating_usual = part(0.4, "Part that goes into co-ordinating.")
    solving_usual = part(0.2, "Part that goes into solving problems.")
    clarity_counts = weight(0.5, "Weight of a role the customer understands (S4.22); 0 = none.")
    clarity_usual = part(0.55, "Clearness of an ordinary manager's role; no effect there.")
    claim_harm = part(0.5, "Part of support and answers lost when all claims on other departments are refused (S4.7).")
    claims_a_seat = Field(12.0, "accounts", "Accounts' worth of work one seat of a department can do.", "judged", 0.0, 1000.0, given=True)
    segment_saves = part(0.2, "Work saved on accounts of one segment against mixed ones (S4.6).")
    overload_told = Field(1.2, "ratio, 1 = full", "Work above which an overload is put in the ledger.", "judged", 0.0, 10.0, given=True)
