"""What is told of how reliable each author is: by gold, by the others, and by the estimate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.items import Author, AuthorKind

from .answers import Answer, Votes, answered
from .dawid_skene import Estimated, estimated
from .standing import Standing, against_gold, leave_one_out

FEWEST_ANSWERS = 2
"""People who have to answer an item for it to say something about them."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """An author's answers of one sort: against gold, against most others, and by the estimate.

    A standing is None where there are no items for it. ``estimate`` is that of all authors, None where it was
    not asked for.
    """

    author: str
    sort: str
    gold: Standing | None
    others: Standing | None
    estimate: Estimated | None

    @property
    def right(self) -> Mapping[str, float]:
        """How likely the author is right by the estimate, by true label; empty where there is none."""
        return self.estimate.right.get(self.author, {}) if self.estimate else {}


def reliabilities(
    votes: Mapping[str, Counter[Votes]], authors: Mapping[str, Author], *, estimate: bool = True
) -> list[Reliability]:
    """Return how reliable each person is, by sort of item, then by name; ``authors`` are by name."""
    found = []
    for sort, counted in votes.items():
        given = answered(counted)
        gold = {one.item: one.label for one in given if authors[one.author].kind is AuthorKind.GOLD}
        human = [one for one in given if authors[one.author].kind is AuthorKind.HUMAN]
        by_gold, by_others = against_gold(human, gold), leave_one_out(human)
        made = estimated(_of_several(human)) if estimate else None
        found += [
            Reliability(name, sort, by_gold.get(name), by_others.get(name), made)
            for name in sorted({one.author for one in human})
        ]
    return found


def _of_several(given: list[Answer]) -> list[Answer]:
    answers = Counter(one.item for one in given)
    return [one for one in given if answers[one.item] >= FEWEST_ANSWERS]
