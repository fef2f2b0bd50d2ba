"""Hidden acts, and those that came to light."""

from ...fields import Field
from ...words import Act


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
