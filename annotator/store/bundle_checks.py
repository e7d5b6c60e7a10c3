"""What may go into a project: the checks of documents, items and sets that need no database."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import pairwise

import regex

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, EditError
from annotator.domain.items import (
    Bookmark,
    Decision,
    Document,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
)

from .rows import ITEM_KINDS, all_items
from .values import Bundle

LONGEST_ID = 128
_UNSTORABLE = regex.compile(r"[\x00\p{Cs}]")


def storable(values: Iterable[str]) -> list[str]:
    """Return the values that a text column can hold, which is neither NUL nor lone surrogates."""
    return [value for value in values if _is_text(value)]


def _is_text(value: str) -> bool:
    """Tell whether a text can be stored; encoding it is many times as fast as looking for what cannot be."""
    if "\x00" in value:
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def require_text(what: str, value: str) -> None:
    """Raise EditError if a text holds a NUL or a lone surrogate."""
    if not _is_text(value) and (bad := _UNSTORABLE.search(value)) is not None:
        raise EditError(f"{what} holds U+{ord(bad.group()):04X} at {bad.start()}, which is not text")


def require_id(what: str, value: str) -> None:
    """Raise EditError unless an id has 1 to 128 characters that can be stored."""
    if not 0 < len(value) <= LONGEST_ID:
        raise EditError(
            f"{what} {value[:20]!r}: an id has 1 to {LONGEST_ID} characters, this one {len(value)}"
        )
    require_text(f"the id of a {what}", value)


def check_bundle(bundle: Bundle) -> None:
    """Raise AnnotatorError unless everything in a bundle may be stored."""
    check_document(bundle.document, bundle.source_bytes)
    length = len(bundle.document.text)
    if bundle.node_map is not None and bundle.node_map.end > length:
        raise AnnotatorError(f"its node map ends at {bundle.node_map.end}, in a text of {length} characters")
    for entity in bundle.entities:
        check_entity(entity)
    for cluster in bundle.clusters:
        check_entity(cluster)
    for one in bundle.sets:
        check_set(bundle.document, one)


def check_document(document: Document, source: bytes | None) -> None:
    """Raise AnnotatorError unless a document can be stored and its hashes are those of text and source."""
    require_id("document", document.id)
    require_text("the text", document.text)
    for what, value in (
        ("the name", document.name),
        ("the media type", document.source.media_type),
        ("the address", document.source.uri or ""),
        ("the encoding", document.source.encoding or ""),
        ("the hash of the source", document.source.sha256),
    ):
        require_text(what, value)
    language = document.metadata.get("language")
    if isinstance(language, str):
        require_text("the language", language)
    if hashlib.sha256(document.text.encode()).hexdigest() != document.text_sha256:
        raise AnnotatorError("text_sha256 is not the hash of the text: the file was changed or cut")
    if source is not None and hashlib.sha256(source).hexdigest() != document.source.sha256:
        raise AnnotatorError(
            "the hash of the source is not the hash of its bytes: the file was changed or cut"
        )


def check_entity(value: Entity | EventCluster) -> None:
    """Raise EditError unless an entity or event cluster can be stored."""
    require_id("entity" if isinstance(value, Entity) else "event cluster", value.id)
    require_text("a name", value.name)
    if isinstance(value, Entity):
        require_text("an entity's type", value.type or "")
        require_text("a knowledge-base id", value.kb or "")


def check_item(item: Item, length: int) -> None:
    """Raise EditError unless an item can be stored and ends inside a text of ``length`` code points."""
    for text in _texts(item):
        require_text(f"item {item.id[:LONGEST_ID]!r}", text)
    if isinstance(item, Note):
        return
    require_id(type(item).__name__.lower(), item.id)
    end = item.range.end if isinstance(item, Segment | Decision) else 0
    if isinstance(item, Mention | Event):
        end = item.span.end
    if isinstance(item, Bookmark):
        end = item.position
        if end < 0:
            raise EditError(f"bookmark {item.id} stands at {end}, before the text")
    if end > length:
        raise EditError(
            f"{type(item).__name__.lower()} {item.id} ends at {end}, the text has {length} characters"
        )


def _texts(item: Item) -> Iterator[str]:
    match item:
        case Segment():
            yield item.kind
        case Mention() | Event():
            yield item.type
            for name, value in item.attributes.items():
                yield from (name, value)
            if isinstance(item, Event):
                for argument in item.arguments:
                    yield from (argument.role, argument.target)
        case Relation():
            yield from (item.type, item.source, item.target)
        case Note():
            yield from (item.target, item.text)
        case Bookmark():
            yield item.comment
        case Decision():
            yield from (
                item.asked,
                item.field,
                item.value,
                *item.items,
                item.rule or "",
                item.by,
                item.reason,
            )
            for vote in item.votes:
                yield from (vote.author, vote.fingerprint, vote.item or "", vote.filler or "", vote.said)


def check_set(document: Document, annotations: AnnotationSet) -> None:
    """Raise AnnotatorError unless a whole set may be stored with a document."""
    author = annotations.author.name
    require_id("annotation set", annotations.id)
    require_id("author", author)
    try:
        for _, item in all_items(annotations):
            check_item(item, len(document.text))
        for flag in annotations.flags:
            require_id("page flag", flag)
        for left, right in pairwise(annotations.segments_in_order()):
            if left.range.overlaps(right.range):
                raise EditError(f"segments {left.id} and {right.id} overlap")
        missing = next(
            dangling(annotations, annotations.events.values(), annotations.relations.values()), None
        )
        if missing is not None:
            raise EditError(missing[1])
    except EditError as error:
        raise AnnotatorError(f"annotations of {author}: {error}") from error


def dangling(
    annotations: AnnotationSet, events: Iterable[Event], relations: Iterable[Relation]
) -> Iterator[tuple[str, str]]:
    """Yield the id and a sentence for each argument or relation whose other end is not in the set."""
    mentions, known = annotations.mentions, annotations.events
    for event in events:
        for argument in event.arguments:
            if argument.target not in mentions and argument.target not in known:
                yield event.id, f"event {event.id}: its {argument.role} {argument.target!r} is not in the set"
    for relation in relations:
        for end in (relation.source, relation.target):
            if end not in mentions:
                yield relation.id, f"relation {relation.id}: the mention {end!r} is not in the set"


def same_content(left: AnnotationSet, right: AnnotationSet) -> bool:
    """Tell whether two sets say the same, whatever their own ids and revisions are."""
    said = [(one.state, one.flags, *(dict(one.of(kind)) for kind in ITEM_KINDS)) for one in (left, right)]
    return said[0] == said[1]
