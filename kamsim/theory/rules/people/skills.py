"""Skills of a supplier are heterogeneous and can be trained (S1.23)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import clamp, saturating, toward


@rule
def practise(old, lesson, assumptions):
    """A skill goes towards what practice teaches.  From 0.4 towards 0.6 at 0.1 a year: 0.42."""
    return toward(old, clamp(lesson), assumptions.training)


@rule
def train(supplier, assumptions):
    """Key accounts teach growing and locking, knowledge asked for teaches selecting; without practice skills fade.

    One key account leaves skills at a half, three teach up to 0.625; none lets them fade to a quarter.
    """
    practice = 0.5 * (0.5 + saturating(float(supplier.key_accounts)))
    supplier.growing = practise(supplier.growing, practice, assumptions)
    supplier.locking = practise(supplier.locking, practice, assumptions)
    supplier.selecting = practise(supplier.selecting, 0.5 * (0.5 + supplier.board_attention), assumptions)
    supplier.informing = practise(supplier.informing, 0.5 * (0.5 + supplier.board_competence), assumptions)
