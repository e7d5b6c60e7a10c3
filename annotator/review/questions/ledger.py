"""What gold holds at each place, and which decision there is on a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Decision, Event, Mention
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range
from annotator.review.alignment.aligned import Alignment
from annotator.review.alignment.overlaps import likeness, overlaps
from annotator.review.alignment.places import Place

from .question import Key, Question, Sort

Marked = TypeVar("Marked", Mention, Event)
_Found = tuple[str, str, str, str, str | None]

PLACED = frozenset({Sort.SEGMENT, Sort.EDGE, Sort.CUT, Sort.ARTICLE, Sort.FLAG})
"""Questions that go by their place in the text, not by the items they are about."""


class Ledger:
    """The gold set of a page with its decisions, so that both are found from a question.

    A decision is on a question if an author's item that it was about still is one that the question is about;
    of several the newest. Gold items that came of no decision stand where they fit best: they are decided by
    hand.
    """

    def __init__(self, gold: AnnotationSet, alignment: Alignment) -> None:
        self.gold, self.alignment = gold, alignment
        self._by_key: dict[_Found, str] = {}
        self._placed: dict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
        self.came_of: dict[str, str] = {}
        for decision in sorted(gold.decisions.values(), key=lambda one: one.id):
            self._enter(decision)
        self._index = {key: RangeIndex(entries) for key, entries in self._placed.items()}
        self.mentions = self._stray(gold.mentions, alignment.mentions)
        self.events = self._stray(gold.events, alignment.events)

    def _enter(self, decision: Decision) -> None:
        if decision.asked in PLACED:
            start, end = decision.range.start, max(decision.range.end, decision.range.start + 1)
            self._placed[decision.asked, decision.field].append((start, end, decision.id))
        else:
            for key in keys_of(decision):
                self._by_key[decision.asked, decision.field, *key] = decision.id
        if not decision.field and decision.asked in (Sort.MENTION, Sort.EVENT, Sort.RELATION):
            for item in decision.items:
                self.came_of[item] = decision.id

    # --- decisions ---------------------------------------------------------------------------------------

    def decision_on(self, question: Question) -> Decision | None:
        """Return the newest decision on a question."""
        found = self.decisions_on(question)
        return max(found, key=lambda one: one.id) if found else None

    def decisions_on(self, question: Question) -> list[Decision]:
        """Return the decisions on a question; a question by place may lie on several."""
        if question.sort in PLACED:
            index = self._index.get((question.sort, question.field))
            if index is None:
                return []
            end = max(question.range.end, question.range.start + 1)
            listed = [entry[2] for entry in index.overlapping(question.range.start, end)]
        else:
            keys = ((question.sort, question.field, *key) for key in question.keys)
            listed = [self._by_key[key] for key in keys if key in self._by_key]
        return [self.gold.decisions[one] for one in dict.fromkeys(listed)]

    # --- items -------------------------------------------------------------------------------------------

    def items_of(self, question: Question) -> tuple[str, ...]:
        """Return the gold items that stand for a whole question on mentions, events or relations."""
        decision = self.decision_on(question)
        there = self._there(question.sort)
        if decision is not None:
            return tuple(item for item in decision.items if item in there)
        stray = {Sort.MENTION: self.mentions, Sort.EVENT: self.events}.get(question.sort, {})
        return tuple(item for part in question.parts for item in stray.get(part, ()))

    def _there(self, sort: Sort) -> Mapping[str, object]:
        if sort is Sort.RELATION:
            return self.gold.relations
        return self.gold.events if sort is Sort.EVENT else self.gold.mentions

    def _stray(self, items: Mapping[str, Marked], listed: Sequence[Place[Marked]]) -> dict[int, list[str]]:
        """Return the gold items that came of no decision, by the place where each fits best."""
        stray = [item for item in items.values() if item.id not in self.came_of]
        found: dict[int, list[str]] = defaultdict(list)
        if not stray:
            return found
        owners = [(number, item) for number, place in enumerate(listed) for _, item in place.present]
        spans = [item.span for item in stray] + [item.span for _, item in owners]
        best: dict[int, tuple[float, int]] = {}
        for (one, other), shared in overlaps(spans).items():
            if one < len(stray) <= other:
                number, item = owners[other - len(stray)]
                mine = stray[one]
                weight = likeness(mine.span, item.span, shared, mine.type == item.type)
                best[one] = max(best.get(one, (0.0, 0)), (weight, -number))
        for one, (_, number) in sorted(best.items()):
            found[-number].append(stray[one].id)
        return found


def keys_of(decision: Decision) -> Iterable[Key]:
    """Yield the authors' items that a decision was about."""
    return (Key(vote.author, vote.item, vote.filler) for vote in decision.votes if vote.item is not None)


def hull_of(ranges: Iterable[Range]) -> Range:
    """Return the smallest range that holds all of some ranges."""
    listed = list(ranges)
    return Range(min(one.start for one in listed), max(one.end for one in listed))
