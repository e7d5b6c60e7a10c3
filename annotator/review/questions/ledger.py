"""What gold holds at each place, and which decision there is on a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Decision, Event, Mention
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range
from annotator.review.alignment.aligned import Alignment

from .question import Key, Question, Sort
from .strays import Strays

_Found = tuple[str, str, str, str, str | None]

PLACED = frozenset({Sort.SEGMENT, Sort.EDGE, Sort.CUT, Sort.ARTICLE, Sort.FLAG})
"""Questions that go by their place in the text, not by the items they are about."""
WHOLE = frozenset({Sort.MENTION, Sort.EVENT, Sort.RELATION})
"""Questions whose decisions bring gold items into being."""


class Ledger:
    """The gold set of a page with its decisions, so that both are found from a question.

    A decision is on a question if an author's item that it was about still is one that the question is about;
    of several the newest. Gold items that came of no decision stand where they fit best: they are decided by
    hand. ``follow`` keeps it up with the changes of an edit. ``known`` holds what was found out on the way,
    for as long as gold does not change. ``untouched``: gold holds nothing yet, so there is nothing to find.
    """

    def __init__(self, gold: AnnotationSet, alignment: Alignment) -> None:
        self.gold = gold
        self.untouched = _untouched(gold)
        self.known: dict[tuple[object, ...], Any] = {}
        self._by_key: dict[_Found, str] = {}
        self._placed: dict[tuple[str, str], RangeIndex] = {}
        self.came_of: dict[str, str] = {}
        for decision in sorted(gold.decisions.values(), key=lambda one: one.id):
            self._enter(decision)
        self.mentions = Strays(alignment.mentions)
        self.events = Strays(alignment.events)
        for mention in gold.mentions.values():
            self._place(mention)
        for event in gold.events.values():
            self._place(event)

    def copy(self) -> Ledger:
        """Return one that may follow other changes."""
        made: Ledger = object.__new__(Ledger)
        made.gold, made.untouched, made.known = self.gold, self.untouched, dict(self.known)
        made._by_key, made._placed, made.came_of = dict(self._by_key), dict(self._placed), dict(self.came_of)
        made.mentions, made.events = self.mentions.copy(), self.events.copy()
        return made

    def follow(self, gold: AnnotationSet, changes: Iterable[Change]) -> None:
        """Take over what changed on the way to ``gold``."""
        listed = list(changes)
        self.gold, self.untouched, self.known = gold, _untouched(gold), {}
        for change in listed:
            if change.kind is Kind.DECISION:
                if isinstance(change.before, Decision):
                    self._leave(change.before)
                if isinstance(change.after, Decision):
                    self._enter(change.after)
        moved = [change.id for change in listed if change.kind in (Kind.MENTION, Kind.EVENT)]
        moved += [item for change in listed for item in _items(change)]
        for item in moved:
            self.mentions.remove(item)
            self.events.remove(item)
            if (there := gold.mentions.get(item) or gold.events.get(item)) is not None:
                self._place(there)

    def _place(self, item: Mention | Event) -> None:
        if item.id in self.came_of:
            return
        if isinstance(item, Mention):
            self.mentions.add(item)
        else:
            self.events.add(item)

    def _enter(self, decision: Decision) -> None:
        if decision.asked in PLACED:
            there = self._placed.get((decision.asked, decision.field)) or RangeIndex([])
            self._placed[decision.asked, decision.field] = there.added(_entry(decision))
        else:
            for key in keys_of(decision):
                self._by_key[decision.asked, decision.field, *key] = decision.id
        for item in _made(decision):
            self.came_of[item] = decision.id

    def _leave(self, decision: Decision) -> None:
        if decision.asked in PLACED:
            there = self._placed[decision.asked, decision.field]
            self._placed[decision.asked, decision.field] = there.removed(_entry(decision))
        else:
            for key in keys_of(decision):
                found = (decision.asked, decision.field, *key)
                if self._by_key.get(found) == decision.id:
                    del self._by_key[found]
        for item in _made(decision):
            if self.came_of.get(item) == decision.id:
                del self.came_of[item]

    # --- decisions ---------------------------------------------------------------------------------------

    def decision_on(self, question: Question) -> Decision | None:
        """Return the newest decision on a question."""
        found = self.decisions_on(question)
        if len(found) < 2:
            return found[0] if found else None
        return max(found, key=lambda one: one.id)

    def decisions_on(self, question: Question) -> list[Decision]:
        """Return the decisions on a question; a question by place may lie on several."""
        if not self.gold.decisions:
            return []
        if question.sort in PLACED:
            index = self._placed.get((question.sort, question.field))
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
        if self.untouched:
            return ()
        key = ("items", question.unit, question.field)
        if key not in self.known:
            self.known[key] = self._items_of(question)
        found: tuple[str, ...] = self.known[key]
        return found

    def _items_of(self, question: Question) -> tuple[str, ...]:
        gold, sort = self.gold, question.sort
        decision = self.decision_on(question)
        if decision is not None:
            there: Mapping[str, object] = gold.mentions
            if sort is not Sort.MENTION:
                there = gold.relations if sort is Sort.RELATION else gold.events
            found = tuple(item for item in decision.items if item in there)
            if found:
                return found
        if sort is Sort.RELATION:
            return ()
        return (self.events if sort is Sort.EVENT else self.mentions).at_any(question.parts)


def _untouched(gold: AnnotationSet) -> bool:
    """Tell whether nobody has decided or labelled anything in gold: so is each page that is opened first."""
    return not (
        gold.decisions or gold.segments or gold.mentions or gold.events or gold.relations or gold.flags
    )


def _entry(decision: Decision) -> tuple[int, int, str]:
    return decision.range.start, max(decision.range.end, decision.range.start + 1), decision.id


def _made(decision: Decision) -> tuple[str, ...]:
    """Return the gold items that came into being by a decision."""
    return decision.items if decision.asked in WHOLE and not decision.field else ()


def _items(change: Change) -> list[str]:
    """Return the gold items whose coming into being a change of a decision tells."""
    both = (one for one in (change.before, change.after) if isinstance(one, Decision))
    return [item for one in both for item in _made(one)]


def keys_of(decision: Decision) -> Iterable[Key]:
    """Yield the authors' items that a decision was about."""
    return (Key(vote.author, vote.item, vote.filler) for vote in decision.votes if vote.item is not None)


def hull_of(ranges: Iterable[Range]) -> Range:
    """Return the smallest range that holds all of some ranges."""
    listed = list(ranges)
    return Range(min(one.start for one in listed), max(one.end for one in listed))
