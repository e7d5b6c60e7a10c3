"""How often policies err: what they took, what of it somebody looked at, and what was changed then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from .policies import is_against, policy_of
from .reliability.standing import wilson


class Counted(Protocol):
    """So many decisions on one sort of question, by one rule (None: a person)."""

    @property
    def asked(self) -> str:
        """The sort of question."""

    @property
    def rule(self) -> str | None:
        """The policy, or that a person was against it (`policies.against`)."""

    @property
    def looked(self) -> bool:
        """Whether somebody looked at it."""

    @property
    def count(self) -> int:
        """How many."""


@dataclass(frozen=True, slots=True)
class PolicyErrors:
    """What a policy took of one sort of question; ``changed`` of the ``looked`` at were changed."""

    asked: str
    rule: str
    taken: int
    looked: int
    changed: int

    @property
    def rate(self) -> float | None:
        """The share that was changed, 0 … 1; None where nothing was looked at."""
        return self.changed / self.looked if self.looked else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the rate (Wilson 1927)."""
        return wilson(self.changed, self.looked)


def policy_errors(counted: Iterable[Counted]) -> list[PolicyErrors]:
    """Return the errors by sort of question and policy."""
    taken: defaultdict[tuple[str, str], int] = defaultdict(int)
    looked: defaultdict[tuple[str, str], int] = defaultdict(int)
    changed: defaultdict[tuple[str, str], int] = defaultdict(int)
    for one in counted:
        if one.rule is None:
            continue
        against = is_against(one.rule)
        key = one.asked, policy_of(one.rule)
        taken[key] += one.count
        looked[key] += one.count if against or one.looked else 0
        changed[key] += one.count if against else 0
    return [PolicyErrors(*key, n, looked[key], changed[key]) for key, n in sorted(taken.items())]
