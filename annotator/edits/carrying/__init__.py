"""Annotations of one text carried over to another one: a page that came again, or one that says the same."""

from .plan import THRESHOLD, CarriedItem, CarryPlan, Fate, Sort, plan
from .taking_over import CarryOver, Key, LeftItem, carry_over

__all__ = [
    "THRESHOLD",
    "CarriedItem",
    "CarryOver",
    "CarryPlan",
    "Fate",
    "Key",
    "LeftItem",
    "Sort",
    "carry_over",
    "plan",
]
