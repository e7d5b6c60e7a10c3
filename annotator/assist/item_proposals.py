"""Mentions and events that a suggester proposes for a page, and how they become a model's annotation set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.confidence import noted, with_parts
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import NO_ATTRIBUTES, Argument, Attributes, Document, Event, Mention, Note
from annotator.domain.ranges import Span, snapped, trimmed
from annotator.domain.rules import require_event, require_mention
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId
from annotator.edits import verbs
from annotator.edits.offers import part_of


@dataclass(frozen=True, slots=True)
class MentionProposal:
    """A span (code points) that names something: its type, what it refers to, how sure that is (0 … 1)."""

    span: Span
    type: str
    confidence: float | None = None
    entity: str | None = None
    attributes: Attributes = field(default_factory=lambda: NO_ATTRIBUTES)
    why: str = ""


@dataclass(frozen=True, slots=True)
class ArgumentProposal:
    """A role of an event and what fills it: a mention or an event that is proposed with it, by its place."""

    role: str
    span: Span
    type: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class EventProposal:
    """A trigger (code points), the event's type, and its arguments, each as sure as it is."""

    span: Span
    type: str
    confidence: float | None = None
    attributes: Attributes = field(default_factory=lambda: NO_ATTRIBUTES)
    arguments: Sequence[ArgumentProposal] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class ItemProposals:
    """All that is proposed for a page. What fills a role is listed among the mentions (or events) too."""

    mentions: Sequence[MentionProposal] = ()
    events: Sequence[EventProposal] = ()


ItemMaker = Callable[[Document], ItemProposals]
"""What a suggester makes of one page. Raises PassedOverError for a page it cannot judge."""


def replacing_items(
    current: AnnotationSet,
    scheme: Scheme,
    proposals: ItemProposals,
    suggester: str,
    new_id: NewId = fresh_id,
) -> Edit:
    """Return the edit that makes a model's set say what is proposed now, and nothing else.

    Spans are grown to whole grapheme clusters and trimmed. An item that is proposed as before keeps its id,
    so that it stays rejected; what the scheme does not allow is left out. Segments are not touched, nor the
    set's state. The edit is empty if nothing changes.
    """
    wanted = _Wanted(current, scheme, new_id)
    for mention in proposals.mentions:
        wanted.mention(mention)
    for event in proposals.events:
        wanted.event(event)
    for event in proposals.events:
        wanted.arguments(event)
    changes = wanted.changes()
    count = len(wanted.mentions) + len(wanted.events)
    return Edit(verbs.SUGGEST_ITEMS, {"suggester": suggester, "n": count}, tuple(changes))


_Place = tuple[Span, str]


class _Wanted:
    """What the set is to hold, with the ids of what is there already."""

    def __init__(self, current: AnnotationSet, scheme: Scheme, new_id: NewId) -> None:
        self._current, self._scheme, self._new_id = current, scheme, new_id
        self.mentions: dict[_Place, Mention] = {}
        self.events: dict[_Place, Event] = {}
        self._notes: dict[str, str] = {}
        self._by_id: tuple[dict[str, Mention], dict[str, Event]] = {}, {}
        self._together = current.unchecked(mentions=self._by_id[0], events=self._by_id[1])
        self._ids = {
            (kind, one.span, one.type): one.id
            for kind, there in ((Kind.MENTION, current.mentions), (Kind.EVENT, current.events))
            for one in there.values()
        }

    def mention(self, one: MentionProposal) -> None:
        """Put a mention in, unless it is there or not allowed."""
        place = self._place(one.span, one.type)
        if place is None or place in self.mentions:
            return
        made = Mention(self._id(Kind.MENTION, place), place[0], one.type, one.attributes, one.entity)
        try:
            require_mention(self._scheme, self._current.text, made)
        except EditError:
            return
        self.mentions[place] = self._by_id[0][made.id] = made
        self._notes[made.id] = noted(one.confidence, one.why)

    def event(self, one: EventProposal) -> None:
        """Put an event in, without arguments, unless it is there or not allowed."""
        place = self._place(one.span, one.type)
        if place is None or place in self.events:
            return
        made = Event(self._id(Kind.EVENT, place), place[0], one.type, one.attributes)
        try:
            require_event(self._scheme, self._current, made)
        except EditError:
            return
        self.events[place] = self._by_id[1][made.id] = made
        self._notes[made.id] = noted(one.confidence, one.why)

    def arguments(self, one: EventProposal) -> None:
        """Fill the roles of an event that was put in, as far as the rules allow."""
        place = self._place(one.span, one.type)
        if place is None or (event := self.events.get(place)) is None:
            return
        said: dict[str, str] = {}
        for role in one.arguments:
            there = self._place(role.span, role.type)
            target = self.mentions.get(there) or self.events.get(there) if there else None
            if target is None or target.id == event.id:
                continue
            added = Argument(role.role, target.id)
            grown = replace(event, arguments=(*event.arguments, added))
            try:
                require_event(self._scheme, self._together, grown)
            except EditError:
                continue
            event = self.events[place] = self._by_id[1][event.id] = grown
            said[part_of(added)] = noted(role.confidence)
        self._notes[event.id] = with_parts(self._notes[event.id], said)

    def _place(self, span: Span, type_id: str) -> _Place | None:
        text = self._current.text
        if span.end > len(text):
            return None
        pieces = [trimmed(text, snapped(text, fragment)) for fragment in span.fragments]
        kept = [one for one in pieces if len(one)]
        return (Span.of(kept), type_id) if kept else None

    def _id(self, kind: Kind, place: _Place) -> str:
        return self._ids.get((kind, *place)) or self._new_id()

    def changes(self) -> list[Change]:
        """Return what has to change: first what goes, last what comes, so that no reference dangles."""
        current, (mentions, events) = self._current, self._by_id
        changed: list[Change] = [*_between(Kind.EVENT, current.events, events)]
        gone = [change for change in changed if change.after is None]
        came = [change for change in changed if change.after is not None]
        of_mentions = list(_between(Kind.MENTION, current.mentions, mentions))
        notes = self._changed_notes({*mentions, *events})
        return [*gone, *of_mentions, *came, *notes]

    def _changed_notes(self, kept: set[str]) -> Iterable[Change]:
        before = {one: note for one, note in self._current.notes.items() if self._current.placed(one)}
        after = {one: Note(one, said) for one, said in self._notes.items() if said and one in kept}
        return _between(Kind.NOTE, before, after)


def _between(
    kind: Kind, before: Mapping[str, Mention | Event | Note], after: Mapping[str, Mention | Event | Note]
) -> Iterable[Change]:
    for one in dict.fromkeys((*before, *after)):
        if before.get(one) != after.get(one):
            yield Change(kind, one, before.get(one), after.get(one))
