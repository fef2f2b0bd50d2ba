"""Orders, the service desk, disputes and hassle."""

from ..fields import Field
from .kinds import part, weight


class Delivery:
    """Orders, the service desk, disputes and hassle."""

    # orders
    order_errors = part(0.04, "Orders with an error where they are taken by telephone.")
    order_saves = part(0.8, "Part of these errors that a full order channel saves (S2.7).")
    usual_errors = part(0.0335, "Orders with an error at an ordinary account.")
    errors_hurt = weight(1.0, "Service lost with each order in error.")
    misses_in_time = part(0.10, "Deliveries just in time that are missed without delivery service (S2.11).")
    misses_configured = part(0.06, "Configured deliveries that are missed without it.")
    misses_part_loads = part(0.04, "Part loads that are missed without it.")
    misses_slots = part(0.06, "Dock slots that are missed without it.")
    usual_misses = part(0.042, "Deliveries missed at an ordinary account.")
    misses_hurt = weight(0.8, "Service lost with each delivery missed.")
    miss_penalty = part(0.02, "Penalty for missed deliveries as a share of their value.")
    surge_share = part(0.2, "Part of a surge of demand that stocks do not cover.")
    stock_cover = part(0.9, "Part of what is missing that a full vendor-managed stock covers, if told the truth (S2.8).")
    vendor_calms = part(0.8, "How far vendor-managed stock lets orders follow expected sales instead of last month's.")
    proof_counts = weight(0.25, "Weight of proven efficiency in the buyer's experience (S0.6).")
    usual_proof = part(0.835, "Proof of an ordinary account.")
    shortage_anger = part(0.15, "Goodwill lost by being served worse than others, if all are seen (S2.10).")
    # the service desk
    chase_calls = Field(4.0, "calls per month", "Calls of an account that cannot look in.", "judged", 0.0, 1000.0, given=True)
    schedule_saves = part(0.6, "Part of the calls saved by a look into the production schedule (S2.9).")
    desk_days = Field(1.5, "days", "Wait at a pooled desk with the usual load.", "judged", 0.0, 60.0, given=True)
    desk_memory = part(0.5, "Part of cases told again that good records save at a pooled desk.")
    told_again = part(0.6, "Calls at a pooled desk in which the case is told again (S2.13).")
    desk_ties = part(0.3, "Chance a month of a further meeting with a service representative of one's own (S2.14).")
    answer_slowest = Field(
        5.0, "days", "Time to an answer where nobody cares about answering.", "judged", 0.0, 60.0, given=True
    )
    silence_harm = part(0.02, "Competence trust lost a month while a problem is open and nobody says a word (S2.16).")
    usual_answer = part(0.29, "Being kept up to date at an ordinary account.")
    # disputes and hassle
    dispute_rate = part(0.02, "Chance a month of a disputed bill at usual order errors (S2.15).")
    settling = part(0.25, "Chance a month that a dispute is settled, at the least.")
    settling_helped = part(0.6, "Further chance with full ease of credit and disputes.")
    dispute_harm = part(0.003, "Goodwill lost a month for each month a dispute has lasted, up to six.")
    hassle_weight = weight(1.5, "Weight of hassle in how a supplier looks (S2.17).")
    usual_hassle = part(0.031, "Hassle with an ordinary supplier.")
    customer_hours = Field(80.0, "hours per month", "Time of a purchaser for all dealings.", "judged", 1.0, 1e4, given=True)
    hours_a_dispute = Field(3.0, "hours per month", "Time an open dispute takes.", "judged", 0.0, 1000.0, given=True)
    hours_a_problem = Field(
        2.0, "hours per month", "Time an open problem takes for each month of age.", "judged", 0.0, 1000.0, given=True
    )
