"""Exact doubles: items of one set that say the very same are taken once, and it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from annotator.domain.items import Argument, Attributes, Event, Mention, Note, Relation, Segment
from annotator.domain.sentences import Message, Sentence, message

from . import messages

T = TypeVar("T", Segment, Mention, Event, Relation)


class _Items(Protocol):
    """What may hold doubles."""

    segments: list[Segment]
    mentions: list[Mention]
    events: list[Event]
    relations: list[Relation]
    notes: list[Note]


def without_doubles(raw: _Items) -> list[Message]:
    """Take doubles out of what a file says; return a warning for each.

    What referred to a double refers to the one that stays. Two items are doubles if they differ in their ids
    alone; events are compared after their fillers.
    """
    work = _Doubles()
    raw.segments = work.once(raw.segments, messages.SEGMENT, lambda one: (one.range, one.kind, one.article))
    raw.mentions = work.once(
        raw.mentions, messages.MENTION, lambda one: (one.span, one.type, _said(one.attributes), one.entity)
    )
    # An event may fill a role of another one, so a double can make a double of it.
    before = -1
    while len(raw.events) != before:
        before = len(raw.events)
        raw.events = [work.with_fillers(one) for one in raw.events]
        raw.events = work.once(raw.events, messages.EVENT, _event)
    ends = (replace(one, source=work.of(one.source), target=work.of(one.target)) for one in raw.relations)
    raw.relations = work.once(list(ends), messages.RELATION, lambda one: (one.type, one.source, one.target))
    raw.notes = _joined(Note(work.of(one.target), one.text) for one in raw.notes)
    return work.warnings


class _Doubles:
    """Which id stands for which other one."""

    def __init__(self) -> None:
        self.stands_for: dict[str, str] = {}
        self.warnings: list[Message] = []

    def of(self, item_id: str) -> str:
        """Return the id of the item that stays."""
        return self.stands_for.get(item_id, item_id)

    def once(self, items: list[T], word: Sentence, says: Callable[[T], object]) -> list[T]:
        """Return the items, of doubles the first one."""
        first: dict[object, T] = {}
        kept = []
        for one in items:
            there = first.setdefault(says(one), one)
            if there is one:
                kept.append(one)
                continue
            if one.id != there.id:
                self.stands_for[one.id] = there.id
            self.warnings.append(
                message(messages.DOUBLE, item=message(word, id=one.id), first=message(word, id=there.id))
            )
        return kept

    def with_fillers(self, event: Event) -> Event:
        """Return an event whose arguments name the items that stay."""
        if not any(one.target in self.stands_for for one in event.arguments):
            return event
        return replace(
            event, arguments=tuple(Argument(one.role, self.of(one.target)) for one in event.arguments)
        )


def _said(attributes: Attributes) -> object:
    return tuple(sorted(attributes.items()))


def _event(one: Event) -> object:
    return one.span, one.type, _said(one.attributes), one.cluster, one.arguments


def _joined(notes: Iterable[Note]) -> list[Note]:
    """Return one note for each target; different words on one target stand on lines of their own."""
    texts: dict[str, dict[str, None]] = {}
    for one in notes:
        texts.setdefault(one.target, {})[one.text] = None
    return [Note(target, "\n".join(words)) for target, words in texts.items()]
