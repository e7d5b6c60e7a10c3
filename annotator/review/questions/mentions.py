"""Questions on mentions: one a place, or one for places where an author splits what another has as one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, cast

from annotator.domain.items import Mention
from annotator.edits.deciding import Work
from annotator.review.alignment.matching import heaviest
from annotator.review.alignment.overlaps import likeness, overlaps
from annotator.review.policies import NOTHING, SILENT

from .ledger import Ledger, hull_of
from .question import Key, Mark, Question, Sort, Unit
from .sitting import Sitting

Marks = tuple[Mark, ...]
_SAME = 1e-6
"""What the same attributes add to the likeness of marks: less than any difference in place or type."""


def mark_of(mention: Mention) -> Mark:
    """Return what a mention says."""
    attributes = tuple(sorted(mention.attributes.items())) if mention.attributes else ()
    return Mark(mention.span, mention.type, attributes)


class MentionsAsked:
    """Units ``mention``: the groups of ``Alignment.splits``."""

    name = "mentions"

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.groups = sitting.alignment.splits
        self.places = sitting.alignment.mentions
        self.group_of = {place: n for n, group in enumerate(self.groups) for place in group}
        self._questions: dict[int, Question] = {}

    def units(self) -> list[Unit]:
        """Return the groups of places."""
        return [("mention", number) for number in range(len(self.groups))]

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """A mention hangs on nothing."""
        return ()

    def unit_of(self, place: int) -> Unit:
        """Return the unit that a place belongs to."""
        return "mention", self.group_of[place]

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the question of a group."""
        return [self.question(unit[1])]

    def question(self, number: int) -> Question:
        """Return the question of a group by its number; gold does not change it."""
        if number not in self._questions:
            self._questions[number] = self._made(number)
        return self._questions[number]

    def _made(self, number: int) -> Question:
        group, sitting = self.groups[number], self.sitting
        listed = [self.places[place] for place in group]
        votes: list[Hashable] = []
        keys: list[Key] = []
        for author, name in enumerate(sitting.names):
            items = [item for place in listed if (item := place.items[author]) is not None]
            if not items:
                votes.append(sitting.absent[author])
                continue
            vote = (mark_of(items[0]),) if len(items) == 1 else tuple(sorted(map(mark_of, items)))
            same = votes and votes[-1] == vote  # equal votes are one object: they are compared often
            votes.append(votes[-1] if same else vote)
            keys += [Key(name, item.id) for item in items]
        where = listed[0].hull if len(listed) == 1 else hull_of(place.hull for place in listed)
        surface, kinds, unit = sitting.surface(where), _kinds(votes), ("mention", number)
        return Question(Sort.MENTION, "", unit, where, surface, tuple(votes), tuple(keys), kinds, (), group)

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return the marks of the gold mentions that stand for the group."""
        items = ledger.items_of(question)
        return tuple(sorted([mark_of(ledger.gold.mentions[item]) for item in items])) if items else NOTHING

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
        pairs = (
            (n, m, _alike(one, mark_of(other)))
            for n, one in enumerate(marks)
            for m, other in enumerate(there)
        )
        return heaviest({(n, m): weight for n, m, weight in pairs if weight})

    def target(self, place: int, ledger: Ledger) -> str | None:
        """Return the gold mention that stands for a place, None if there is none.

        Where several places are asked as one, each gold mention stands for the one that it fits best.
        """
        key = ("target", place)
        if key not in ledger.known:
            ledger.known[key] = self._target(place, ledger)
        found: str | None = ledger.known[key]
        return found

    def _target(self, place: int, ledger: Ledger) -> str | None:
        group = self.groups[self.group_of[place]]
        there = ledger.items_of(self.question(self.group_of[place]))
        if len(group) == 1 and len(there) < 2:
            return there[0] if there else None
        weights: dict[tuple[int, int], float] = {}
        for n, item in enumerate(there):
            mark = mark_of(ledger.gold.mentions[item])
            for m, one in enumerate(group):
                weight = max(_alike(mark, mark_of(other)) for _, other in self.places[one].present)
                if weight:
                    weights[n, m] = weight
        found = {group[m]: there[n] for n, m in heaviest(weights).items()}
        return found.get(place)


def _alike(one: Mark, other: Mark) -> float:
    """Return how much two marks are alike, 0 if they share no character; of equals, attributes decide."""
    shared = overlaps([one.span, other.span]).get((0, 1))
    if not shared:
        return 0.0
    return likeness(one.span, other.span, shared, one.type == other.type) + _SAME * (one == other)


def _kinds(votes: list[Hashable]) -> tuple[str, ...]:
    """Return how votes differ: missing, split, extent, type, attribute."""
    if not _differ(votes):
        return ()
    given = [vote for vote in votes if vote is not SILENT]
    if not _differ(given):
        return ()
    listed: list[Any] = [vote for vote in given if vote is not NOTHING]
    missing = ("missing",) if len(listed) < len(given) else ()
    if max(map(len, listed)) > 1:
        return ("split", *missing)
    if not _differ(listed):
        return missing
    fields = zip(("extent", "type", "attribute"), zip(*[one for (one,) in listed], strict=True), strict=True)
    return (*missing, *[name for name, values in fields if _differ(values)])


def _differ(values: Sequence[Hashable]) -> bool:
    """Tell whether values are not all one: compared, not hashed, which costs a span more."""
    return bool(values) and values.count(values[0]) < len(values)
