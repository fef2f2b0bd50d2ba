"""What a history may be asked for: the figures of a supplier in a run, and the columns kept of every relationship."""

from collections import namedtuple

Measure = namedtuple("Measure", "name unit meaning more_is_better")
"""A figure of one supplier in one run."""

MEASURES = {
    measure.name: measure
    for measure in (
        Measure("profit", "EUR, whole run", "profit of all years", True),
        Measure("sales", "EUR, whole run", "sales of all years", True),
        Measure("selling_cost", "EUR, whole run", "cost of selling of all years", False),
        Measure("last_profit", "EUR per year", "profit of the last year", True),
        Measure("last_sales", "EUR per year", "sales of the last year", True),
        Measure("worst_profit", "EUR per year", "profit of the worst year", True),
        Measure("cash", "EUR", "cash at the end", True),
        Measure("distressed", "share of runs", "ever in distress at the end of a year", False),
        Measure("failed", "share of runs", "failed by the end", False),
        Measure("accounts", "accounts", "accounts at the end", True),
        Measure("key_accounts", "accounts", "key accounts at the end", True),
        Measure("deep_accounts", "accounts", "interdependent or integrated accounts at the end", True),
        Measure("lost", "accounts", "accounts lost on the way", False),
        Measure("won", "accounts", "accounts won or won back on the way", True),
        Measure("trust", "0..1", "mean trust of its customers at the end", True),
        Measure("concentration", "0..1", "sum of squared shares of sales at the end", False),
        Measure("largest_share", "0..1 of sales", "share of the largest account at the end", False),
        Measure("reputation", "0..1", "reputation at the end", True),
    )
}

RELATIONSHIP_COLUMNS = tuple(
    """known active stage tier age revenue unit_price gross_margin cost_to_serve effort investment profit revenue_year
    profit_year share_of_wallet potential_believed headroom buyer_trust supplier_trust interpersonal_trust commitment
    buyer_commitment supplier_commitment buyer_satisfaction buyer_expectation delivered alignment information
    involvement contact_intensity knowledge recorded buyer_dependence supplier_dependence supplier_pledge buyer_pledge
    switching_cost lock_out supplier_contacts buyer_contacts bus_factor depth breadth person_share shape concession
    purchasing_tie backing blocked_contacts senior_access levels_met divisions_linked personal_fit person_held hot_line
    solving_months contact_lost manager_fit selling_time coordinating_time solving_time role_clarity support direction
    coverage_wanted plan_until plan_kept joint_until aims_shared campaign attendance report_card actions_open
    danger_months danger_seen postponed_months care_taken
    preferred contract_end significance rival_share overdue value_remembered recent_failures recent_betrayal""".split()
)
"""Columns of the table `relationships`, each a field of the declared state."""
