"""Trust, commitment, satisfaction, expectation, alignment."""

from kamsim.theory.fields import Field
from kamsim.theory.words import Act


class Trust:
    """Trust, commitment, satisfaction, expectation, alignment."""

    buyer_competence_trust = Field(0.45, "0..1", "Buyer's belief that the supplier can.", "", 0.0, 1.0, given=True)
    buyer_goodwill_trust = Field(0.45, "0..1", "Buyer's belief that the supplier means well.", "", 0.0, 1.0, given=True)
    supplier_competence_trust = Field(
        0.5, "0..1", "Supplier's belief that the buyer can (pay, forecast).", "", 0.0, 1.0, given=True
    )
    supplier_goodwill_trust = Field(
        0.5, "0..1", "Supplier's belief that the buyer means well.", "", 0.0, 1.0, given=True
    )
    buyer_scar = Field(0.0, "0..1", "Part of the buyer's goodwill trust that betrayal has closed off for long.")
    supplier_scar = Field(0.0, "0..1", "The same on the supplier's side.")
    buyer_trust = Field(0.45, "0..1", "Buyer's trust in the supplier as a firm.")
    supplier_trust = Field(0.5, "0..1", "Supplier's trust in the buyer as a firm.")
    interpersonal_trust = Field(0.0, "0..1", "Trust between persons, weighted by the strength of their ties.")
    buyer_commitment = Field(0.2, "0..1", "Buyer's will to keep the relationship.", "", 0.0, 1.0, given=True)
    supplier_commitment = Field(0.2, "0..1", "Supplier's will to keep the relationship.", "", 0.0, 1.0, given=True)
    commitment = Field(0.2, "0..1", "The weaker of both commitments and their mean, averaged.")
    buyer_satisfaction = Field(
        0.5, "0..1", "What the buyer got against what it expected, remembered.", "", 0.0, 1.0, given=True
    )
    supplier_satisfaction = Field(
        0.5, "0..1", "What the supplier got against what it expected, remembered.", "", 0.0, 1.0, given=True
    )
    service_elsewhere = Field(0.5, "0..1", "Service of the buyer's other suppliers, mean; of all where there is none.")
    buyer_expectation = Field(0.5, "0..1", "Service the buyer expects.", "", 0.0, 1.0, given=True)
    supplier_expectation = Field(
        0.1, "share of revenue", "Account profit the supplier expects.", "", -1.0, 1.0, given=True
    )
    alignment = Field(0.6, "0..1", "How far the two firms' interests agree (S0.26).", "", 0.0, 1.0, given=True)
    drift = Field(0.0, "per month", "Where the interests are drifting at present.")
    buyer_checking = Field(0.5, "0..1", "How closely the buyer checks (S0.12, S1.22).")
    supplier_checking = Field(0.3, "0..1", "How closely the supplier checks.")


class Opportunism:
    """Hidden acts, and those that came to light."""

    hidden_act = Field(int(Act.NONE), "word", "Supplier's act that nobody has found yet.", words=Act)
    hidden_months = Field(0, "months", "Age of that act.")
    hidden_size = Field(0.0, "0..1", "How grave it is.")
    hidden_misconduct = Field(0.0, "0..1", "Buyer's misconduct that nobody has found yet (S1.66).")
    misconduct_months = Field(0, "months", "Age of that misconduct.")
    caught_acts = Field(0, "count", "Supplier's acts found out so far.")
    caught_misconduct = Field(0, "count", "Buyer's misconduct found out so far.")
    recent_betrayal = Field(0.0, "0..1", "Betrayal by the supplier, fading over two years.")
    recent_misconduct = Field(0.0, "0..1", "Misconduct of the buyer, fading over two years.")
    unfair_gain = Field(0.0, "EUR per month", "What the supplier gains by its hidden act.")
