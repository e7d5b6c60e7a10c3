"""What a key means on the page: labels by key, fillers at hand, spans to move, values to cycle. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Attribute, Label, Role, Scheme, offered

from ..textview import motion

Placed = Mention | Event


def moved_end(text: str, span: Span, *, right: bool) -> Span | None:
    """Return the span with its end one word further, or back; None where that cannot be."""
    last = span.fragments[-1]
    if right:
        end = motion.next_word_end(text, last.end)
    else:
        word = motion.previous_word(text, last.end)
        before = motion.word_at(text, motion.previous_word(text, word)) if word > last.start else None
        end = before.end if before else last.end
    if end == last.end or end <= last.start:
        return None
    return Span((*span.fragments[:-1], Range.at(last.start, end)))


def moved_start(text: str, span: Span, *, right: bool) -> Span | None:
    """Return the span with its start one word on, or back; None where that cannot be."""
    first = span.fragments[0]
    start = (motion.next_word if right else motion.previous_word)(text, first.start)
    if start == first.start or start >= first.end:
        return None
    return Span((Range.at(start, first.end), *span.fragments[1:]))


def by_key(labels: Mapping[str, Label], key: str) -> str | None:
    """Return the id of the label with a key, or None."""
    return next((label.id for label in labels.values() if label.key and label.key == key), None)


def role_by_key(scheme: Scheme, event_type: str, key: str) -> Role | None:
    """Return the role of an event type with a key, or None."""
    label = scheme.event_types.get(event_type)
    return next((role for role in label.roles if role.key and role.key == key), None) if label else None


def relation_labels(scheme: Scheme) -> dict[str, Label]:
    """Return the relation types by id; those without a key of their own get the digits in their order."""
    found: dict[str, Label] = {}
    for number, label in enumerate(offered(scheme.relation_types).values(), start=1):
        found[label.id] = replace(label, key=label.key or (str(number) if number <= 9 else ""))
    return found


def relations_between(scheme: Scheme, source: Placed, target: Placed) -> tuple[str, ...]:
    """Return the ids of the relation types that may lead from one to the other."""
    return tuple(
        label.id
        for label in offered(scheme.relation_types).values()
        if source.id != target.id
        and scheme.may_be(label.source, source.type)
        and scheme.may_be(label.target, target.type)
    )


def fillers_at(annotations: AnnotationSet, asked: Range | None, caret: int, but: str) -> list[Placed]:
    """Return the mentions and events a role key may mean, the likeliest first, without the event ``but``.

    With a selection those that lie in it (the very same span first), else those the caret touches, the
    smallest first.
    """
    wide = asked or Range.at(max(0, caret - 1), min(len(annotations.text), caret + 1))
    found: list[Placed] = [*annotations.mentions_in(wide), *annotations.events_in(wide)]
    found = [item for item in found if item.id != but]
    if asked is not None:
        inside = [item for item in found if asked.covers(item.span.hull)]
        return sorted(inside, key=lambda item: (item.span.hull != asked, -len(item.span.hull)))
    touching = [item for item in found if item.span.start <= caret <= item.span.end]
    # A caret between two neighbours belongs to the one that starts there.
    return sorted(touching, key=lambda item: (item.span.end == caret, len(item.span.hull)))


def attributes_of(scheme: Scheme, item: Mention | Event) -> tuple[Attribute, ...]:
    """Return the attributes of an item as they are offered: what is retired only where the item has it."""
    narrowed = (
        replace(one, values=one.offered_values(item.attributes.get(one.id)))
        for one in scheme.attributes_of(item.type)
        if one.id in item.attributes or not one.retired
    )
    return tuple(one for one in narrowed if one.values or one.type != "choice")


def next_value(attribute: Attribute, current: str | None) -> str | None:
    """Return the value after the current one, round and round; an attribute without default may be unset."""
    values: list[str | None] = [*attribute.values]
    if attribute.default is None and not attribute.required:
        values.insert(0, None)
    now = current if current is not None else attribute.default
    return values[(values.index(now) + 1) % len(values)] if now in values else values[0]


def made_by(edit: Edit | None, kind: Kind) -> str | None:
    """Return the id of the first item of a kind that an edit makes, or None."""
    changes = edit.changes if edit is not None else ()
    return next((change.id for change in changes if change.kind is kind and change.before is None), None)


def place_of(annotations: AnnotationSet, item_id: str) -> Range | None:
    """Return the stretch of text an item lies on, or None."""
    found = annotations.find(item_id)
    if found is None:
        return None
    item = found[1]
    if isinstance(item, Segment):
        return item.range
    return item.span.hull if isinstance(item, Mention | Event) else None
