"""Dependence, information, alignment."""

from .kinds import part


class Dependence:
    """Dependence, information, alignment."""

    pledge_decay = part(0.025, "Decay of a relationship-specific investment in a month.")
    pledge_scale = part(0.08, "Investment, in yearly purchases, that ties a buyer well.")
    buyer_answers = part(0.6, "Part of a supplier's pledge that a trusting buyer matches.")
    switching_base = part(0.05, "Switching cost that any supplier enjoys.")
    sharing_speed = part(0.06, "Speed with which information opens.")
    trust_gate = part(0.52, "Trust below which costs and new products stay closed (S0.12).")
    drift_noise = part(0.004, "Monthly push on the direction of interests.")
    drift_down = part(0.0001, "Interests drift apart on average.")
    alignment_pull = part(0.03, "Pull of joint work on diverging interests.")
    trust_replaces_checking = part(0.9, "Checking that full trust removes.")
    checking_cost = part(0.02, "Cost of full checking as a share of revenue.")
    give_get_fades = part(0.97, "Part of what was given or got still remembered a month later.")
