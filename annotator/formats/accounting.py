"""What follows from leaving something out: its attributes, links and arguments go with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention, place_of
from annotator.domain.sentences import Message

from . import messages
from .base import Entry, Holds, Losses

M = TypeVar("M", Mention, Event)

SURFACE = 80  # code points of a surface that a loss report shows


@dataclass(slots=True)
class Left:
    """What a writer left out of one set: item id → reason, for what the format can hold as such."""

    items: dict[str, Message] = field(default_factory=dict)
    arguments: dict[tuple[str, int], Message] = field(default_factory=dict)
    """(event id, place among its arguments) → reason, for arguments lost while both ends stand."""


def chosen_set(entry: Entry, losses: Losses) -> AnnotationSet | None:
    """Return the set a one-set format writes; every further set is lost and recorded as such."""
    for other in entry.sets[1:]:
        settle(losses, entry.document.id, other, frozenset(), Left(), messages.OTHER_SET)
    return entry.sets[0] if entry.sets else None


def settle(
    losses: Losses,
    document: str,
    annotations: AnnotationSet,
    holds: frozenset[Holds],
    left: Left,
    not_held: Message | Mapping[Holds, Message] = messages.NOT_HELD,
) -> None:
    """Record everything in ``annotations`` that an export does not hold, each thing once.

    ``holds`` is what the format can hold; ``left`` what was left out all the same, and why.
    ``not_held`` is the reason for what it cannot hold, one for all or one for each kind.
    """
    _count_grown(losses, annotations, holds, left)
    account = _Account(losses, document, annotations, holds, left, not_held)
    if len(holds) == len(Holds) and not left.items and not left.arguments:
        account.notes_and_flags()  # all else stands; a note may be on what is not there
        return
    account.segments()
    account.mentions()
    account.events()
    account.relations()
    account.notes_and_flags()


def _count_grown(losses: Losses, annotations: AnnotationSet, holds: frozenset[Holds], left: Left) -> None:
    """Count what was grown to whole tokens and stands."""
    stand = [one for one in losses.grown if one not in left.items]
    triggers = sum(one in annotations.events for one in stand)
    if Holds.MENTIONS in holds:
        losses.change(messages.GROWN_MENTIONS, len(stand) - triggers)
    if Holds.EVENTS in holds:
        losses.change(messages.GROWN_TRIGGERS, triggers)
    losses.grown = ()


@dataclass(slots=True)
class _Account:
    losses: Losses
    document: str
    annotations: AnnotationSet
    holds: frozenset[Holds]
    left: Left
    not_held: Message | Mapping[Holds, Message]

    def _reason(self, what: Holds) -> Message | None:
        """Return why the format cannot hold a kind of thing, or None if it can."""
        if what in self.holds:
            return None
        if isinstance(self.not_held, Message):
            return self.not_held
        return self.not_held.get(what, messages.NOT_HELD)

    def _lose(self, what: Holds, item: str, surface: str, item_reason: Message | None = None) -> None:
        reason = self._reason(what) or item_reason
        if reason:
            self.losses.lose(what, self.document, item, surface[:SURFACE], reason)

    def _gone(self, what: Holds, item: str) -> Message | None:
        return self._reason(what) or self.left.items.get(item)

    def _end_gone(self, item: str) -> bool:
        """Tell whether a mention or event, which something refers to, is lost."""
        kind = Holds.MENTIONS if item in self.annotations.mentions else Holds.EVENTS
        return bool(self._gone(kind, item))

    def segments(self) -> None:
        if Holds.SEGMENTS in self.holds and not self.left.items:
            return
        for segment in self.annotations.segments_in_order():
            surface = self.annotations.text[segment.range.start : segment.range.end]
            self._lose(Holds.SEGMENTS, segment.id, surface, self.left.items.get(segment.id))

    def mentions(self) -> None:
        whole, text = self._reason(Holds.MENTIONS), self.annotations.text
        attributes, links = self._reason(Holds.ATTRIBUTES), self._reason(Holds.ENTITY_LINKS)
        items = self.left.items
        losing = {
            key: one
            for key, one in self.annotations.mentions.items()
            if whole or key in items or (attributes and one.attributes) or (links and one.entity)
        }
        for mention in _by_place(losing):
            reason = whole or items.get(mention.id)
            if reason:
                self._lose(Holds.MENTIONS, mention.id, mention.span.surface(text), reason)
            gone = messages.MENTION_LOST if reason else None
            for name, value in sorted(mention.attributes.items()):
                self._lose(Holds.ATTRIBUTES, mention.id, f"{name}={value}", gone)
            if mention.entity:
                self._lose(Holds.ENTITY_LINKS, mention.id, mention.entity, gone)

    def events(self) -> None:
        whole, items = self._reason(Holds.EVENTS), self.left.items
        for event in _by_place(self.annotations.events):
            reason = whole or items.get(event.id)
            if reason:
                self._lose(Holds.EVENTS, event.id, event.span.surface(self.annotations.text), reason)
            gone = messages.EVENT_LOST if reason else None
            for name, value in sorted(event.attributes.items()):
                self._lose(Holds.ATTRIBUTES, event.id, f"{name}={value}", gone)
            if event.cluster:
                self._lose(Holds.CLUSTER_LINKS, event.id, event.cluster, gone)
            self._arguments(event, gone)

    def _arguments(self, event: Event, event_gone: Message | None) -> None:
        for place, argument in enumerate(event.arguments):
            reason = event_gone or self.left.arguments.get((event.id, place))
            if not reason and self._end_gone(argument.target):
                reason = messages.FILLER_LOST
            found = self.annotations.find(argument.target)
            filler = found[1] if found else None
            placed = filler if isinstance(filler, Mention | Event) else event
            surface = placed.span.surface(self.annotations.text)
            self._lose(Holds.ARGUMENTS, event.id, f"{argument.role}: {surface}", reason)

    def relations(self) -> None:
        for relation in sorted(self.annotations.relations.values(), key=lambda one: one.id):
            ends = (relation.source, relation.target)
            reason = self.left.items.get(relation.id)
            if not reason and any(self._end_gone(end) for end in ends):
                reason = messages.END_LOST
            self._lose(Holds.RELATIONS, relation.id, relation.type, reason)

    def notes_and_flags(self) -> None:
        for note in sorted(self.annotations.notes.values(), key=lambda one: one.target):
            reason = self.left.items.get(f"note:{note.target}")
            if not reason and note.target and self._target_gone(note.target):
                reason = messages.NOTED_LOST
            self._lose(Holds.NOTES, note.target, note.text, reason)
        for flag in sorted(self.annotations.flags):
            self._lose(Holds.PAGE_FLAGS, flag, flag)

    def _target_gone(self, target: str) -> bool:
        found = self.annotations.find(target)
        if found is None:
            return True
        kind = Holds(f"{found[0].value}s")
        if kind is Holds.RELATIONS:
            ends = (self.annotations.relations[target].source, self.annotations.relations[target].target)
            if any(self._end_gone(end) for end in ends):
                return True
        return bool(self._gone(kind, target))


def _by_place(items: Mapping[str, M]) -> list[M]:
    """Return mentions or events in text order."""
    return sorted(items.values(), key=place_of)
