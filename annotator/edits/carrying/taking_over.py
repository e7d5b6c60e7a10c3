"""What was found on a newer text, put into an author's set there: one edit, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Argument, Bookmark, Item, Note, Relation, Segment, State
from annotator.domain.ranges import Span
from annotator.domain.rules import require_event, require_mention, require_relation, require_segment_kind
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId
from annotator.domain.sentences import Message, message
from annotator.edits import verbs
from annotator.edits.common import brief, edit
from annotator.edits.messages import NO_FLAG

from . import messages
from .plan import THRESHOLD, CarriedItem, CarryPlan, Sort

Key = tuple[Sort, str, Argument | None]


@dataclass(frozen=True, slots=True)
class LeftItem:
    """An item that was not carried over, and why."""

    item: CarriedItem
    reason: Message


@dataclass(frozen=True, slots=True)
class CarryOver:
    """The edit of the newer page's set, what it carries over and what it leaves."""

    edit: Edit
    taken: tuple[CarriedItem, ...]
    left: tuple[LeftItem, ...]


def carry_over(
    found: CarryPlan,
    newer: AnnotationSet,
    scheme: Scheme,
    page: str,
    *,
    threshold: float = THRESHOLD,
    chosen: Collection[Key] | None = None,
    new_id: NewId = fresh_id,
) -> CarryOver:
    """Return the edit that puts what was found into the set of an author on the newer page.

    Taken is what is at least as sure as ``threshold``; with ``chosen`` just the items with these keys. What
    stands on the newer page stays: segments that meet labelled text are left, and so is what is there
    already. New items get new ids; entities and event clusters stay the same. ``page`` names the old page in
    the journal. Raises EditError if the newer page has another text than the plan, or its set is finished.
    """
    if newer.text != found.text or newer.document == found.old.document:
        raise EditError(messages.SAME_PAGE)
    if newer.state is State.DONE:
        raise EditError(messages.FINISHED, author=newer.author.name, page=page)
    work = _Taking(found, newer, scheme, new_id)
    for one in found.items:
        reason = _unwanted(one, threshold, chosen) or work.take(one)
        if reason is None:
            work.taken.append(one)
        else:
            work.left.append(LeftItem(one, reason))
    values = {"page": brief(page), "document": found.old.document, "n": len(work.taken)}
    if found.old.author != newer.author:
        values["author"] = found.old.author.name
    made = edit(newer, verbs.CARRY_OVER, values, work.changes())
    return CarryOver(made, tuple(work.taken), tuple(work.left))


def _unwanted(one: CarriedItem, threshold: float, chosen: Collection[Key] | None) -> Message | None:
    if not one.confidence:
        return one.reason
    if chosen is not None:
        return None if one.key in chosen else message(messages.NOT_CHOSEN)
    if one.confidence < threshold:
        return message(messages.UNSURE, percent=int(100 * one.confidence), reason=one.reason)
    return None


class _Taking:
    """The newer set as it grows; each step returns why an item is left, or None."""

    def __init__(self, found: CarryPlan, newer: AnnotationSet, scheme: Scheme, new_id: NewId) -> None:
        self.old, self.before, self.now = found.old, newer, newer
        self.scheme, self.new_id = scheme, new_id
        self.taken: list[CarriedItem] = []
        self.left: list[LeftItem] = []
        self.ids: dict[str, str] = {}
        """What the items of the old set are in the newer one, those that were there already included."""
        self.made: dict[tuple[Kind, str], None] = {}
        self.flags: list[Change] = []
        self._takes: Mapping[Sort, Callable[[CarriedItem], Message | None]] = {
            Sort.SEGMENT: self._segment,
            Sort.MENTION: self._mention,
            Sort.EVENT: self._event,
            Sort.ARGUMENT: self._argument,
            Sort.RELATION: self._relation,
            Sort.NOTE: self._note,
            Sort.BOOKMARK: self._bookmark,
            Sort.FLAG: self._flag,
        }

    def take(self, one: CarriedItem) -> Message | None:
        """Put an item in, if the scheme and what is there allow it."""
        try:
            return self._takes[one.sort](one)
        except EditError as error:
            return error.message

    def changes(self) -> list[Change]:
        """Return one change for each item that was made."""
        made = [Change(kind, item, None, self.now.of(kind)[item]) for kind, item in self.made]
        return [*made, *self.flags]

    def _put(self, kind: Kind, values: Iterable[Item]) -> None:
        changes = [Change(kind, value.id, None, value) for value in values]
        self.now = self.now.applied(Edit("", {}, tuple(changes)))
        self.made |= {(kind, change.id): None for change in changes}

    def _segment(self, one: CarriedItem) -> Message | None:
        was = self.old.segments[one.id]
        require_segment_kind(self.scheme, was.kind, was.article)
        for place in one.new:
            for there in self.now.segments_in(place):
                same = (there.range, there.kind, there.article) == (place, was.kind, was.article)
                if same:
                    self.ids[one.id] = there.id
                return message(messages.THERE if same else messages.LABELLED)
        made = [Segment(self.new_id(), place, was.kind, was.article) for place in one.new]
        self._put(Kind.SEGMENT, made)
        self.ids[one.id] = made[0].id
        return None

    def _mention(self, one: CarriedItem) -> Message | None:
        was, span = self.old.mentions[one.id], Span.of(one.new)
        for there in self.now.mentions_in(span.hull):
            if (there.span, there.type) == (span, was.type):
                self.ids[one.id] = there.id
                return message(messages.THERE)
        made = replace(was, id=self.new_id(), span=span)
        require_mention(self.scheme, self.now.text, made)
        self._put(Kind.MENTION, [made])
        self.ids[one.id] = made.id
        return None

    def _event(self, one: CarriedItem) -> Message | None:
        was, span = self.old.events[one.id], Span.of(one.new)
        for there in self.now.events_in(span.hull):
            if (there.span, there.type) == (span, was.type):
                self.ids[one.id] = there.id
                return message(messages.THERE)
        made = replace(was, id=self.new_id(), span=span, arguments=())
        require_event(self.scheme, self.now, made)
        self._put(Kind.EVENT, [made])
        self.ids[one.id] = made.id
        return None

    def _argument(self, one: CarriedItem) -> Message | None:
        argument = cast("Argument", one.argument)
        event, target = self.ids.get(one.id), self.ids.get(argument.target)
        if event is None or target is None:
            return message(messages.LEFT_WITH)
        if (Kind.EVENT, event) not in self.made:
            return message(messages.THERE)
        was = self.now.events[event]
        made = replace(was, arguments=(*was.arguments, Argument(argument.role, target)))
        require_event(self.scheme, self.now, made)
        self.now = self.now.applied(Edit("", {}, (Change(Kind.EVENT, event, was, made),)))
        return None

    def _relation(self, one: CarriedItem) -> Message | None:
        was = self.old.relations[one.id]
        source, target = self.ids.get(was.source), self.ids.get(was.target)
        if source is None or target is None:
            return message(messages.LEFT_WITH)
        ends = was.type, source, target
        for there in self.now.relations_of(source):
            if (there.type, there.source, there.target) == ends:
                self.ids[one.id] = there.id
                return message(messages.THERE)
        require_relation(self.scheme, self.now, *ends)
        made = Relation(self.new_id(), *ends)
        self._put(Kind.RELATION, [made])
        self.ids[one.id] = made.id
        return None

    def _note(self, one: CarriedItem) -> Message | None:
        target = self.ids.get(one.id) if one.id else ""
        if target is None:
            return message(messages.LEFT_WITH)
        if target in self.now.notes:
            return message(messages.THERE)
        self._put(Kind.NOTE, [Note(target, self.old.notes[one.id].text)])
        return None

    def _bookmark(self, one: CarriedItem) -> Message | None:
        place = one.new[0].start
        if any(there.position == place for there in self.now.bookmarks.values()):
            return message(messages.THERE)
        self._put(Kind.BOOKMARK, [Bookmark(self.new_id(), place, self.old.bookmarks[one.id].comment)])
        return None

    def _flag(self, one: CarriedItem) -> Message | None:
        if one.id in self.before.flags:
            return message(messages.THERE)
        if one.id not in self.scheme.page_flags:
            return message(NO_FLAG, flag=one.id)
        self.flags.append(Change(Kind.FLAG, one.id, None, one.id))
        return None
