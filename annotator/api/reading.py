"""From the values of the rooms below to those that the Python API hands out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from annotator.domain.confidence import confidence_of, of_whole, reason_of
from annotator.domain.items import AuthorKind

from . import values
from .results import Agreement, Differences, Figure, Pair

if TYPE_CHECKING:
    from annotator.domain import items
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.ranges import Span
    from annotator.domain.scheme import Scheme
    from annotator.review import compare
    from annotator.review.agreement.report import Report
    from annotator.store.values import Stored

S = TypeVar("S", "items.Segment", "items.Mention", "items.Event", "items.Relation")
T = TypeVar("T", values.Segment, values.Mention, values.Event, values.Relation)


def document(stored: Stored, sees: Callable[[AnnotationSet], bool]) -> values.Document:
    """Return a document with the sets that whoever looks may see."""
    one = stored.document
    language = one.metadata.get("language")
    return values.Document(
        id=one.id,
        name=one.name,
        text=one.text,
        uri=one.source.uri,
        language=language if isinstance(language, str) and language else None,
        media_type=one.source.media_type,
        encoding=one.source.encoding,
        sha256=one.source.sha256,
        metadata=values.Frozen(dict(one.metadata)),
        sets=tuple(annotation_set(found) for found in stored.sets if sees(found)),
    )


def author(one: items.Author) -> values.Author:
    """Return an author."""
    return values.Author(one.name, one.kind.value)


def annotation_set(of: AnnotationSet) -> values.AnnotationSet:
    """Return a set with everything in it."""
    reader = Reader(of)
    by_place: Callable[[items.Mention | items.Event], tuple[Span, str]] = lambda one: (one.span, one.id)  # noqa: E731
    return values.AnnotationSet(
        document=of.document,
        author=author(of.author),
        state=of.state.value,
        segments=tuple(map(reader.segment, of.segments_in_order())),
        mentions=tuple(map(reader.mention, sorted(of.mentions.values(), key=by_place))),
        events=tuple(map(reader.event, sorted(of.events.values(), key=by_place))),
        relations=tuple(map(relation, sorted(of.relations.values(), key=lambda one: one.id))),
        flags=frozenset(of.flags),
        note=of.notes[""].text if "" in of.notes else "",
    )


class Reader:
    """Reads the items of one set, with their notes; a model's note begins with how sure it is."""

    def __init__(self, of: AnnotationSet) -> None:
        self._of = of

    def segment(self, one: items.Segment) -> values.Segment:
        """Return a segment."""
        note, confidence = self._note(one.id)
        start, end = int(one.range.start), int(one.range.end)
        return values.Segment(
            one.kind, start, end, one.article, one.id, self._of.text[start:end], note, confidence
        )

    def mention(self, one: items.Mention) -> values.Mention:
        """Return a mention."""
        note, confidence = self._note(one.id)
        return values.Mention(
            one.type, spans(one.span), frozen(one.attributes), one.entity, one.id,
            one.span.surface(self._of.text), note, confidence,
        )  # fmt: skip

    def event(self, one: items.Event) -> values.Event:
        """Return an event."""
        note, confidence = self._note(one.id)
        arguments = tuple(values.Argument(each.role, each.target) for each in one.arguments)
        return values.Event(
            one.type, spans(one.span), arguments, frozen(one.attributes), one.cluster, one.id,
            one.span.surface(self._of.text), note, confidence,
        )  # fmt: skip

    def _note(self, target: str) -> tuple[str, float | None]:
        note = self._of.notes.get(target)
        if note is None:
            return "", None
        if self._of.author.kind is not AuthorKind.MODEL:
            return note.text, None
        whole = of_whole(note.text)
        return reason_of(whole), confidence_of(whole)


def relation(one: items.Relation) -> values.Relation:
    """Return a relation."""
    return values.Relation(one.type, one.source, one.target, one.id)


def spans(span: Span) -> values.Spans:
    """Return the fragments of a span as pairs of numbers."""
    return tuple((int(one.start), int(one.end)) for one in span.fragments)


def frozen(attributes: Mapping[str, str]) -> Mapping[str, str]:
    """Return attributes that nobody can change."""
    return values.Frozen(dict(attributes))


def labels(scheme: Scheme) -> values.Labels:
    """Return what a scheme allows."""
    typed = {one: scheme.attributes_of(one) for one in (*scheme.entity_types, *scheme.event_types)}
    return values.Labels(
        segment_kinds=values.Frozen({one.id: one.group for one in scheme.segment_kinds.values()}),
        entity_types=tuple(scheme.entity_types),
        event_types=values.Frozen(
            {one.id: tuple(role.id for role in one.roles) for one in scheme.event_types.values()}
        ),
        relation_types=tuple(scheme.relation_types),
        attributes=values.Frozen({one: tuple(a.id for a in of) for one, of in typed.items() if of}),
        page_flags=tuple(scheme.page_flags),
    )


def differences(left: AnnotationSet, right: AnnotationSet, found: compare.SetPairs) -> Differences:
    """Return two sets in pairs."""
    mine, theirs = Reader(left), Reader(right)
    return Differences(
        document=left.document,
        left=left.author.name,
        right=right.author.name,
        segments=_pairs(found.segments, mine.segment, theirs.segment),
        mentions=_pairs(found.mentions, mine.mention, theirs.mention),
        events=_pairs(found.events, mine.event, theirs.event),
        relations=_pairs(found.relations, relation, relation),
    )


def _pairs(
    found: Iterable[compare.Pair[S]], left: Callable[[S], T], right: Callable[[S], T]
) -> tuple[Pair[T], ...]:
    return tuple(
        Pair(
            left(one.left) if one.left is not None else None,
            right(one.right) if one.right is not None else None,
            one.fields,
        )
        for one in found
    )


def agreement(report: Report) -> Agreement:
    """Return a report of agreement."""
    figures = tuple(
        Figure(
            measure=one.measure.id,
            title=str(one.measure.title),
            authors=one.authors,
            mean=one.mean,
            value=one.figure.value,
            low=one.figure.low,
            high=one.figure.high,
            units=one.figure.units,
            pages=one.figure.pages,
            rows=values.Frozen({label: row.value for label, row in one.rows.items()}),
            parts=values.Frozen(dict(one.figure.parts)),
            why=str(one.figure.why) if one.figure.why else "",
            notes=tuple(str(note) for note in one.figure.notes),
        )
        for one in report.results
    )
    return Agreement(figures, report.pages, tuple(str(one) for one in report.left_out))
