"""How the supplier covers the account: team, leader, time, and whether the manager suits it."""

from ...fields import Field
from ...words import Coverage as Covered


class Coverage:
    """How the supplier covers the account: team, leader, time, and whether the manager suits it."""

    coverage_wanted = Field(int(Covered.TEAM), "word", "Single manager or team (S1.5).", given=True, words=Covered)
    match_wanted = Field(0.0, "0..1", "How ready the supplier is to put another manager on it (S4.20, S4.21).")
    direction = Field(0.65, "0..1", "How clear the team's priorities are; set by its leader (S1.7).")
    manager_fit = Field(0.75, "0..1", "How well the manager's type suits what the account needs (S4.21).")
    selling_time = Field(0.4, "0..1", "Part of the manager's time here that goes into selling (S0.21, S4.27).")
    coordinating_time = Field(0.4, "0..1", "Part that goes into co-ordinating.")
    solving_time = Field(0.2, "0..1", "Part that goes into solving problems.")
    role_clarity = Field(0.6, "0..1", "How well the customer understands the manager's role and aims (S4.22).")
    support = Field(1.0, "0..1", "Part of what the account claims of other departments that is granted (S4.7).")
