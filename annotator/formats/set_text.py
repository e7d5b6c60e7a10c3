"""What a set says as the archive has it (``annotator-document/1``), as compact JSON.

Every format that names the state of a set (``set_digest``) needs it, so it is put together without an
encoder: to make objects of all items first took three times as long. Items have the shapes of `domain.codec`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, TypeVar

from annotator.domain import codec
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Attributes, Event, Mention
from annotator.domain.ranges import Span

from .files import on_one_line, plain_json, quoted

M = TypeVar("M", Mention, Event)
_PLACE = itemgetter(0, 1, 2)


def set_digest(annotations: AnnotationSet) -> str:
    """Return the SHA-256 of all that a set says, by which an export names the state it was made of."""
    return hashlib.sha256(on_one_line(set_text(annotations, left_out=0)).encode("utf-8")).hexdigest()


def set_text(annotations: AnnotationSet, *, left_out: int | None = None, revision: int | None = None) -> str:
    """Return one author's object; flags, note, bookmarks, decisions and rejections only if there are any.

    ``left_out`` instead of the set's own; with ``revision`` that stands in it too. U+0085, U+2028 and U+2029
    are as they are.
    """
    notes = {note.target: note.text for note in annotations.notes.values()}
    told = [
        f'{{"author":{quoted(annotations.author.name)},"kind":"{annotations.author.kind.value}"',
        f'"state":"{annotations.state.value}"',
        f'"segments":[{_segments(annotations, notes)}]',
        f'"mentions":[{_mentions(annotations, notes)}]',
        f'"events":[{_events(annotations, notes)}]',
        f'"relations":[{_relations(annotations, notes)}]',
    ]
    if more := _rest(annotations, annotations.left_out if left_out is None else left_out, revision):
        told.append(plain_json(more)[1:-1])
    return ",".join(told) + "}"


def _rest(annotations: AnnotationSet, left_out: int, revision: int | None) -> dict[str, Any]:
    record: dict[str, Any] = {}
    if left_out:
        record["left_out"] = left_out
    if annotations.flags:
        record["flags"] = sorted(annotations.flags)
    if annotations.note_on(""):
        record["note"] = annotations.note_on("")
    if annotations.bookmarks:
        record["bookmarks"] = [codec.bookmark_to_json(one) for one in annotations.bookmarks_in_order()]
    if annotations.rejected:
        record["rejected"] = [codec.rejection_to_json(one) for one in sorted(annotations.rejected)]
    if annotations.decisions:
        decided = sorted(annotations.decisions.values(), key=lambda one: (one.range, one.id))
        record["decisions"] = [codec.decision_to_json(one) for one in decided]
    return record if revision is None else record | {"revision": revision}


def _segments(annotations: AnnotationSet, notes: Mapping[str, str]) -> str:
    placed = sorted(
        ((one.range.start, one.range.end, one.id, one) for one in annotations.segments.values()), key=_PLACE
    )
    return ",".join(
        f'{{"id":{quoted(key)},"start":{start},"end":{end},"kind":{quoted(one.kind)},'
        f'"article":{"null" if one.article is None else one.article}{_noted(notes, key)}}}'
        for start, end, key, one in placed
    )


def _mentions(annotations: AnnotationSet, notes: Mapping[str, str]) -> str:
    return ",".join(
        f'{{"id":{quoted(key)},"spans":{_span(one.span)},"type":{quoted(one.type)},'
        f'"attributes":{_attributes(one.attributes)},"entity":{_link(one.entity)},'
        f'"note":{quoted(notes.get(key, ""))}}}'
        for _, _, key, one in _in_order(annotations.mentions.values())
    )


def _events(annotations: AnnotationSet, notes: Mapping[str, str]) -> str:
    return ",".join(
        f'{{"id":{quoted(key)},"spans":{_span(one.span)},"type":{quoted(one.type)},'
        f'"attributes":{_attributes(one.attributes)},"cluster":{_link(one.cluster)},'
        f'"arguments":[{_arguments(one)}],"note":{quoted(notes.get(key, ""))}}}'
        for _, _, key, one in _in_order(annotations.events.values())
    )


def _relations(annotations: AnnotationSet, notes: Mapping[str, str]) -> str:
    return ",".join(
        f'{{"id":{quoted(one.id)},"type":{quoted(one.type)},"source":{quoted(one.source)},'
        f'"target":{quoted(one.target)}{_noted(notes, one.id)}}}'
        for _, one in sorted(annotations.relations.items())
    )


def _in_order(items: Iterable[M]) -> list[tuple[int, int, str, M]]:
    return sorted(
        ((one.span.fragments[0].start, one.span.fragments[-1].end, one.id, one) for one in items), key=_PLACE
    )


def _span(span: Span) -> str:
    if len(span.fragments) == 1:
        one = span.fragments[0]
        return f"[[{one.start},{one.end}]]"
    return plain_json(codec.span_to_json(span))


def _attributes(attributes: Attributes) -> str:
    return plain_json(dict(sorted(attributes.items()))) if attributes else "{}"


def _link(target: str | None) -> str:
    return "null" if target is None else quoted(target)


def _noted(notes: Mapping[str, str], item: str) -> str:
    return f',"note":{quoted(notes[item])}' if notes.get(item) else ""


def _arguments(event: Event) -> str:
    return ",".join(f'{{"role":{quoted(one.role)},"target":{quoted(one.target)}}}' for one in event.arguments)
