"""Service and what it costs."""

from .kinds import euros, part, weight


class Service:
    """Service and what it costs."""

    selling_share = part(0.08, "Share of sales that goes into selling and serving accounts.")
    capacity_reserve = part(0.5, "Capacity beyond usual orders that a supplier wants to have.")
    foresight_saves = part(1.0, "How far orders known ahead need no reserve of capacity.", "forecast sharing (recalled)")
    capacity_built = part(0.5, "Part of missing capacity that is built in a year.")
    capacity_let_go = part(0.045, "Part of idle capacity that is let go in a year.")
    newcomer_claim = part(0.6, "Least claim on the budget of prospects and of accounts in their first two years.")
    claims_follow_size = part(0.55, "How far an account's claim on the budget follows its size.", "calibrated to C30")
    budget_floor = part(0.15, "Part of the planned selling budget that is spent however small sales are.")
    overhead_share = part(0.10, "Overhead in the long run, as a share of sales.")
    overhead_speed = part(0.03, "Part of the way to it that overhead goes in a month.")
    effort_fixed = euros(400.0, "Usual effort a month for any account.")
    effort_rate = part(0.045, "Usual effort as a share of revenue.")
    effort_key_account = euros(1500.0, "Further effort a month an account with status needs.")
    overload_harm = part(0.10, "Reliability lost when work is twice what people can carry.")
    grave_failure = part(0.6, "Severity above which a failure is put in the ledger.")
    solving = part(0.30, "Chance a month that an open problem is solved, at the least.")
    grave_counts = weight(4.0, "How much more a grave failure counts than one of usual severity.")
    failure_fades = part(
        0.92,
        "Part of a failure still counted a month later.",
        "older slips weigh less, Bolton et al. 2006 (verified sign)",
    )
    knowledge_helps = weight(0.12, "How much knowing the customer improves service.")
    alignment_helps = weight(0.25, "How much agreeing interests improve what the service is worth.")
    service_noise = part(0.04, "Small ups and downs of service.")
    value_rate = part(0.08, "Benefit of a perfect service as a share of purchases.")
    remembering = part(0.06, "Speed with which remembered value follows what is felt and documented.")
