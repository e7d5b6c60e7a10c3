"""What may go into a project: the checks of documents, items and sets that need no database."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import pairwise

import regex

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
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
    Rejection,
    Relation,
    Segment,
)
from annotator.domain.messages import item as word
from annotator.domain.sentences import Message, message

from . import messages
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


def require_text(what: Message, value: str) -> None:
    """Raise EditError if a text holds a NUL or a lone surrogate."""
    if not _is_text(value) and (bad := _UNSTORABLE.search(value)) is not None:
        raise EditError(messages.NOT_TEXT, where=what, code=f"{ord(bad.group()):04X}", position=bad.start())


def require_id(what: Message, value: str) -> None:
    """Raise EditError unless an id has 1 to 128 characters that can be stored."""
    if not 0 < len(value) <= LONGEST_ID:
        raise EditError(messages.ID_LENGTH, where=what, id=value[:20], most=LONGEST_ID, length=len(value))
    if not _is_text(value):
        require_text(message(messages.PART_ID, item=what), value)


def check_bundle(bundle: Bundle) -> None:
    """Raise AnnotatorError unless everything in a bundle may be stored."""
    check_document(bundle.document, bundle.source_bytes)
    length = len(bundle.document.text)
    if bundle.node_map is not None and bundle.node_map.end > length:
        raise AnnotatorError(messages.NODE_MAP_TOO_LONG, end=bundle.node_map.end, length=length)
    for entity in bundle.entities:
        check_entity(entity)
    for cluster in bundle.clusters:
        check_entity(cluster)
    for one in bundle.sets:
        check_set(bundle.document, one)


def check_document(document: Document, source: bytes | None) -> None:
    """Raise AnnotatorError unless a document can be stored and its hashes are those of text and source."""
    require_id(message(messages.A_DOCUMENT), document.id)
    require_text(message(messages.PART_TEXT), document.text)
    for what, value in (
        (messages.PART_NAME, document.name),
        (messages.PART_MEDIA_TYPE, document.source.media_type),
        (messages.PART_ADDRESS, document.source.uri or ""),
        (messages.PART_ENCODING, document.source.encoding or ""),
        (messages.PART_HASH, document.source.sha256),
    ):
        require_text(message(what), value)
    language = document.metadata.get("language")
    if isinstance(language, str):
        require_text(message(messages.PART_LANGUAGE), language)
    if hashlib.sha256(document.text.encode()).hexdigest() != document.text_sha256:
        raise AnnotatorError(messages.TEXT_HASH_WRONG)
    if source is not None and hashlib.sha256(source).hexdigest() != document.source.sha256:
        raise AnnotatorError(messages.SOURCE_HASH_WRONG)


def check_entity(value: Entity | EventCluster) -> None:
    """Raise EditError unless an entity or event cluster can be stored."""
    require_id(word(Kind.ENTITY if isinstance(value, Entity) else Kind.CLUSTER), value.id)
    require_text(message(messages.PART_NAME), value.name)
    if isinstance(value, Entity):
        require_text(message(messages.PART_TYPE), value.type or "")
        require_text(message(messages.PART_KB), value.kb or "")


def check_item(item: Item, length: int) -> None:
    """Raise EditError unless an item can be stored and ends inside a text of ``length`` code points."""
    texts = _texts(item)
    if not _is_text("".join(texts)):  # at once: a decision has some twenty
        for text in texts:
            require_text(message(messages.PART_ITEM, id=item.id[:LONGEST_ID]), text)
    if isinstance(item, Note):
        return
    what = word(type(item).__name__.lower())
    require_id(what, item.id)
    end = item.range.end if isinstance(item, Segment | Decision) else 0
    if isinstance(item, Mention | Event):
        end = item.span.end
    if isinstance(item, Bookmark):
        end = item.position
        if end < 0:
            raise EditError(messages.BEFORE_TEXT, id=item.id, position=end)
    if end > length:
        raise EditError(messages.ITEM_OUTSIDE, item=what, id=item.id, end=end, length=length)


def _texts(item: Item) -> list[str]:
    match item:
        case Segment():
            return [item.kind]
        case Mention():
            return [item.type, *item.attributes, *item.attributes.values()]
        case Event():
            filling = [text for one in item.arguments for text in (one.role, one.target)]
            return [item.type, *item.attributes, *item.attributes.values(), *filling]
        case Relation():
            return [item.type, item.source, item.target]
        case Note():
            return [item.target, item.text]
        case Bookmark():
            return [item.comment]
        case Decision():
            said = [item.asked, item.field, item.value, *item.items, item.rule or "", item.by, item.reason]
            for vote in item.votes:
                said += (vote.author, vote.fingerprint, vote.item or "", vote.filler or "", vote.said)
            return said


def check_rejection(rejected: Rejection) -> None:
    """Raise EditError unless a rejection can be stored."""
    require_id(message(messages.AN_AUTHOR), rejected.author)
    require_id(word(Kind.REJECTION), rejected.item)


def check_set(document: Document, annotations: AnnotationSet) -> None:
    """Raise AnnotatorError unless a whole set may be stored with a document."""
    author = annotations.author.name
    require_id(message(messages.A_SET), annotations.id)
    require_id(message(messages.AN_AUTHOR), author)
    try:
        for _, item in all_items(annotations):
            check_item(item, len(document.text))
        for flag in annotations.flags:
            require_id(word(Kind.FLAG), flag)
        for rejected in annotations.rejected:
            check_rejection(rejected)
        for left, right in pairwise(annotations.segments_in_order()):
            if left.range.overlaps(right.range):
                raise EditError(messages.SEGMENTS_OVERLAP, first=left.id, second=right.id)
        missing = next(
            dangling(annotations, annotations.events.values(), annotations.relations.values()), None
        )
        if missing is not None:
            raise EditError(missing[1])
    except EditError as error:
        raise AnnotatorError(messages.OF_AUTHOR, author=author, reason=error.message) from error


def dangling(
    annotations: AnnotationSet, events: Iterable[Event], relations: Iterable[Relation]
) -> Iterator[tuple[str, Message]]:
    """Yield the id and a sentence for each argument or relation whose other end is not in the set."""
    mentions, known = annotations.mentions, annotations.events
    for event in events:
        for argument in event.arguments:
            if argument.target not in mentions and argument.target not in known:
                yield (
                    event.id,
                    message(
                        messages.ARGUMENT_DANGLES, id=event.id, role=argument.role, target=argument.target
                    ),
                )
    for relation in relations:
        for end in (relation.source, relation.target):
            if end not in mentions and end not in known:
                yield relation.id, message(messages.RELATION_DANGLES, id=relation.id, target=end)


def same_content(left: AnnotationSet, right: AnnotationSet) -> bool:
    """Tell whether two sets say the same, whatever their own ids and revisions are."""
    return _said(left) == _said(right)


def _said(one: AnnotationSet) -> tuple[object, ...]:
    return (one.state, one.flags, one.rejected, *(dict(one.of(kind)) for kind in ITEM_KINDS))
