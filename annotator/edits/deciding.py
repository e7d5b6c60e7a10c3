"""What a decision does to a gold set: the items it makes, changes and takes away, and the decision itself.

Nothing here knows what was asked: that a value answers a question is the business of whoever asks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.domain import segmentation
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import ordered_id
from annotator.domain.items import (
    NO_ATTRIBUTES,
    Argument,
    Attributes,
    Decision,
    Event,
    Mention,
    Relation,
    Segment,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import require_event, require_mention, require_segment_kind
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from .common import compacted, edit
from .events import add_argument, remove_argument, retype_event
from .links import relate
from .mentions import resize_span, retype_mention
from .page_items import delete_items, set_attribute, set_flag

Label = tuple[str, int | None]


class Work:
    """A gold set that changes step by step; ``changes`` lead from what it was to what it is."""

    def __init__(self, gold: AnnotationSet, scheme: Scheme, new_id: NewId = ordered_id) -> None:
        self.before = self.gold = gold
        self.scheme, self.new_id = scheme, new_id
        self.changes: list[Change] = []

    def apply(self, changes: Iterable[Change]) -> None:
        """Make changes; a step of the page's state is left to the edit as a whole."""
        listed = [change for change in changes if change.kind is not Kind.STATE]
        if listed:
            self.gold = self.gold.applied(Edit("", {}, tuple(listed)))
            self.changes += listed

    def edit(self, verb: str, values: Mapping[str, Any]) -> Edit:
        """Return all of it as one edit."""
        return edit(self.before, verb, values, compacted(self.changes))

    # --- segments ----------------------------------------------------------------------------------------

    def paint(self, asked: Range, label: Label | None, cuts: Collection[int] = ()) -> None:
        """Give a range one label, or none. It becomes one with segments at its edges that say the same,
        unless a new segment is to start there: at ``cuts``, also inside.
        """
        if label is None:
            self.apply(segmentation.cleared(self.gold, asked, self.new_id))
            return
        kind, article = label
        require_segment_kind(self.scheme, kind, article)
        self.apply(segmentation.label(self.gold, asked, kind, article, self.new_id))
        for position in sorted(cut for cut in cuts if asked.start < cut < asked.end):
            self.cut(position)
        for position in (asked.start, self._next(asked.end)):
            if position not in cuts:
                self.join(position)

    def _next(self, position: int) -> int:
        following = self.gold.segment_from(position)
        return following.range.start if following else len(self.gold.text)

    def cut(self, position: int) -> None:
        """Let a new segment start at a position inside one."""
        there = self.gold.segment_at(position)
        if there is not None and there.range.start < position:
            self.apply(segmentation.split(self.gold, position, self.new_id))

    def join(self, position: int) -> None:
        """Make one segment of two that meet before a position and say the same, white space aside."""
        right = self.gold.segment_at(position)
        left = self.gold.segment_before(right.range.start) if right else None
        if left is None or right is None or (left.kind, left.article) != (right.kind, right.article):
            return
        if not self.gold.text[left.range.end : right.range.start].strip():
            self.apply(segmentation.joined(self.gold, right.range.start))

    # --- mentions and events -----------------------------------------------------------------------------

    def delete(self, ids: Iterable[str]) -> None:
        """Take items away, with all that hangs on them."""
        self.apply(delete_items(self.gold, ids).changes)

    def mention(self, item_id: str | None, span: Span, type_id: str, attributes: Attributes) -> str:
        """Make a mention, or change one to what is said; its entity stays. Returns its id."""
        attributes = attributes or NO_ATTRIBUTES
        if item_id is None:
            made = Mention(self.new_id(), span, type_id, attributes)
            require_mention(self.scheme, self.gold.text, made)
            self.apply([Change(Kind.MENTION, made.id, None, made)])
            return made.id
        self.apply(retype_mention(self.gold, self.scheme, item_id, type_id).changes)
        before = self.gold.mentions[item_id]
        after = replace(before, span=span, attributes=attributes)
        require_mention(self.scheme, self.gold.text, after)
        if after != before:
            self.apply([Change(Kind.MENTION, item_id, before, after)])
        return item_id

    def event(self, item_id: str | None, type_id: str, span: Span) -> str:
        """Make an event without arguments, or give one another type. Returns its id."""
        if item_id is not None:
            self.apply(retype_event(self.gold, self.scheme, item_id, type_id).changes)
            return item_id
        made = Event(self.new_id(), span, type_id)
        require_event(self.scheme, self.gold, made)
        self.apply([Change(Kind.EVENT, made.id, None, made)])
        return made.id

    def extent(self, event_id: str, span: Span) -> None:
        """Give an event's trigger another span."""
        self.apply(resize_span(self.gold, self.scheme, event_id, span).changes)

    def argument(self, event_id: str, role: str, target: str, fills: bool) -> None:
        """Let an item fill a role of an event, or not."""
        if fills:
            self.apply(add_argument(self.gold, self.scheme, event_id, role, target).changes)
        else:
            argument = Argument(role, target)
            self.apply(remove_argument(self.gold, self.scheme, event_id, argument).changes)

    def attribute(self, item_id: str, attribute: str, value: str | None) -> None:
        """Set an attribute of an event or mention; None: what its absence means."""
        self.apply(set_attribute(self.gold, self.scheme, item_id, attribute, value).changes)

    # --- links and the page ------------------------------------------------------------------------------

    def relation(self, item_id: str | None, type_id: str, source: str, target: str) -> str:
        """Relate two mentions, or give a relation of theirs another type. Returns its id."""
        if item_id is not None and self.gold.relations[item_id].type == type_id:
            return item_id
        if item_id is not None:
            self.delete([item_id])
        same = (type_id, source, target)
        there = next((r for r in self.gold.relations.values() if (r.type, r.source, r.target) == same), None)
        if there is not None:
            return there.id
        made = relate(self.gold, self.scheme, type_id, source, target, self.new_id)
        self.apply(made.changes)
        return next(change.id for change in made.changes if isinstance(change.after, Relation))

    def refer(self, items: Sequence[str], referent: str | None) -> None:
        """Say what mentions or events refer to: the id of an entity or event cluster, or None."""
        changes = []
        for item in items:
            if (mention := self.gold.mentions.get(item)) is not None and mention.entity != referent:
                changes.append(Change(Kind.MENTION, item, mention, replace(mention, entity=referent)))
            elif (event := self.gold.events.get(item)) is not None and event.cluster != referent:
                changes.append(Change(Kind.EVENT, item, event, replace(event, cluster=referent)))
        self.apply(changes)

    def flag(self, flag: str, on: bool) -> None:
        """Raise or lower a page flag."""
        self.apply(set_flag(self.gold, self.scheme, flag, on).changes)

    # --- the decision ------------------------------------------------------------------------------------

    def decide(self, decision: Decision | None, instead_of: Iterable[Decision] = ()) -> None:
        """Enter a decision in the place of earlier ones."""
        changes = [Change(Kind.DECISION, one.id, one, None) for one in instead_of]
        if decision is not None:
            changes.append(Change(Kind.DECISION, decision.id, None, decision))
        self.apply(changes)


def label_over(gold: AnnotationSet, asked: Range) -> Label | tuple[()] | None:
    """Return the one label over all ink of a range, None if it is all unlabelled, ``()`` if it is mixed."""
    labels: set[Label | None] = set()
    at = int(asked.start)
    for segment in gold.segments_in(asked):
        if gold.text[at : segment.range.start].strip():
            labels.add(None)
        labels.add(_label(segment))
        at = segment.range.end
    if gold.text[at : asked.end].strip():
        labels.add(None)
    return labels.pop() if len(labels) == 1 else None if not labels else ()


def _label(segment: Segment) -> Label:
    return segment.kind, segment.article
