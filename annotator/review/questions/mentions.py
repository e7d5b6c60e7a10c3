"""Questions on mentions: one a place, or one for the places where an author splits what another has as one."""

from __future__ import annotations

from collections.abc import Hashable
from typing import cast

from annotator.domain.items import Mention
from annotator.edits.deciding import Work
from annotator.review.alignment.matching import heaviest
from annotator.review.alignment.overlaps import likeness, overlaps
from annotator.review.policies import NOTHING, SILENT

from .ledger import Ledger, hull_of
from .question import Key, Mark, Question, Sort, Unit
from .sitting import Sitting

Marks = tuple[Mark, ...]


def mark_of(mention: Mention) -> Mark:
    """Return what a mention says."""
    return Mark(mention.span, mention.type, tuple(sorted(mention.attributes.items())))


class MentionsAsked:
    """Units ``mention``: the groups of ``Alignment.splits``."""

    name = "mentions"

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.groups = sitting.alignment.splits
        self.places = sitting.alignment.mentions
        self.group_of = {place: n for n, group in enumerate(self.groups) for place in group}
        self._questions: dict[int, Question] = {}

    def units(self, ledger: Ledger) -> list[Unit]:
        """Return the groups of places."""
        return [("mention", number) for number in range(len(self.groups))]

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the question of a group."""
        return [self.question(unit[1])]

    def question(self, number: int) -> Question:
        """Return the question of a group by its number; gold does not change it."""
        if number not in self._questions:
            self._questions[number] = self._made(number)
        return self._questions[number]

    def _made(self, number: int) -> Question:
        group = self.groups[number]
        listed = [self.places[place] for place in group]
        votes: list[Hashable] = []
        keys: list[Key] = []
        for author, one in enumerate(self.sitting.sets):
            items = [item for place in listed if (item := place.items[author]) is not None]
            marks = tuple(sorted(mark_of(item) for item in items))
            votes.append(marks or self.sitting.absent(author))
            keys += [Key(one.author.name, item.id) for item in items]
        where = hull_of(place.hull for place in listed)
        surface = self.sitting.surface(where)
        kinds = _kinds(votes)
        unit = ("mention", number)
        return Question(Sort.MENTION, "", unit, where, surface, tuple(votes), tuple(keys), kinds, (), group)

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return the marks of the gold mentions that stand for the group."""
        items = [ledger.gold.mentions[item] for item in ledger.items_of(question)]
        return tuple(sorted(mark_of(item) for item in items)) or NOTHING

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """A mention hangs on nothing."""
        return False

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Let gold have these marks: mentions that are there change, others are made or go."""
        marks = () if value is NOTHING else cast("Marks", value)
        there = list(ledger.items_of(question))
        matched = self._matched(marks, [work.gold.mentions[item] for item in there])
        work.delete(item for n, item in enumerate(there) if n not in matched.values())
        made = []
        for number, mark in enumerate(marks):
            old = there[matched[number]] if number in matched else None
            made.append(work.mention(old, mark.span, mark.type, dict(mark.attributes)))
        return tuple(made)

    def _matched(self, marks: Marks, there: list[Mention]) -> dict[int, int]:
        """Return which mark becomes of which mention that is there."""
        spans = [mark.span for mark in marks] + [mention.span for mention in there]
        weights = {
            (one, other - len(marks)): likeness(
                spans[one], spans[other], shared, marks[one].type == there[other - len(marks)].type
            )
            for (one, other), shared in overlaps(spans).items()
            if one < len(marks) <= other
        }
        return heaviest(weights)

    def target(self, place: int, ledger: Ledger) -> str | None:
        """Return the gold mention that stands for a place, None if there is none."""
        items = [ledger.gold.mentions[item] for item in ledger.items_of(self.question(self.group_of[place]))]
        if len(items) < 2:  # noqa: PLR2004
            return items[0].id if items else None
        first = self.places[place].first
        spans = [first, *(item.span for item in items)]
        shared = {other: size for (one, other), size in overlaps(spans).items() if one == 0}
        best = max(shared, key=lambda one: (shared[one], -one), default=None)
        return None if best is None else items[best - 1].id


def _kinds(votes: list[Hashable]) -> tuple[str, ...]:
    """Return how votes differ: missing, split, extent, type, attribute."""
    given = {vote for vote in votes if vote is not SILENT}
    if len(given) < 2:  # noqa: PLR2004
        return ()
    marks = [cast("Marks", vote) for vote in given if vote is not NOTHING]
    found = {
        "split": any(len(one) > 1 for one in marks),
        "missing": NOTHING in given,
        "extent": len({tuple(mark.span for mark in one) for one in marks}) > 1,
        "type": len({tuple(mark.type for mark in one) for one in marks}) > 1,
        "attribute": len({tuple(mark.attributes for mark in one) for one in marks}) > 1,
    }
    return tuple(name for name, there in found.items() if there)
