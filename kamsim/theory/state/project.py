"""The declared state of joint projects."""

from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY, ProjectKind, ProjectPhase


class ProjectState(Row):
    """A place for a joint project of one relationship (S1.60); empty until the two begin one."""

    relationship = Field(NOBODY, "row", "The relationship it belongs to.")
    kind = Field(int(ProjectKind.NONE), "word", "What is developed.", words=ProjectKind)
    phase = Field(int(ProjectPhase.EMPTY), "word", "How far it is.", words=ProjectPhase)
    started = Field(0, "month", "When it began.")
    months_left = Field(0, "months", "Months of development, later of yield, that are left.")
    cost = Field(0.0, "EUR per month", "What developing costs both together.")
    risk = Field(0.0, "0..1", "Chance that nothing comes of it.")
    supplier_part = Field(0.5, "0..1", "Supplier's part of cost and yield; who bears more, owns it.")
    size = Field(0.0, "share of revenue", "What a success yields both together.")
    spent = Field(0.0, "EUR", "What both have put in so far.")
    brought = Field(0.0, "EUR", "What it has brought both so far.")
