"""Switches and weights of the old core: what a study turns off, and both sides of what the field disputes."""

from kamsim.theory.fields import Field

from .kinds import fraction


def switch(default, meaning):
    """A yes/no assumption."""
    return Field(default, "yes/no", meaning, "", given=True)


class Switches:
    """Switches and weights of the old core: what a study turns off, and both sides of what the field disputes."""

    buyer_must_consent = switch(True, "No relationship deepens without the buyer's consent (S1.16, T11).")
    both_must_gain = switch(True, "The supplier goes deeper only where it pays (S1.49).")
    senior_needed = switch(True, "Beyond co-operation somebody senior must be known (S1.50).")
    ceilings_bind = switch(True, "Nobody goes deeper than it wants (S1.61).")
    sharing_capped = switch(True, "What was agreed caps how openly a topic is shared (S0.11).")
    tiers_capped = switch(True, "Few accounts may be key, very few strategic (S4.15).")
    grown_up_exits = fraction(1.0, "How far maturity shows at a parting; 0 = nobody parts constructively (S0.32).")
    claims_weight = fraction(1.0, "How far claims move money; 0 = all accounts are treated alike (S2.1).")
    usual_record = fraction(0.89, "Record of reliability that suppliers usually have.")
    best_kind_weight = fraction(0.05, "Merit of an account that is locked and has room left (S0.19, T1).")
    summit_weight = fraction(0.0, "Merit of an account for the depth that it has reached (S1.59, T1).")
    status_trust = fraction(0.0, "Goodwill that key status as such earns; studies find none (C28).")
    word_confusion = fraction(0.1, "Mismatch where two firms mean different things by the same word (S4.1).")
