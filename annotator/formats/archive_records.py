"""The archive's two kinds of line as JSON objects: made of values, and checked and read back."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from annotator.domain import codec
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, EditError, FormatError, fault_of
from annotator.domain.items import (
    Author,
    AuthorKind,
    Document,
    Entity,
    EventCluster,
    Item,
    Note,
    Segment,
    Source,
    State,
)
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import Sentence

from . import messages
from .admission import Raw
from .base import Dataset, Entry
from .files import on_one_line, plain_json
from .schema_check import validate
from .set_text import set_text

PROJECT = "annotator-project/1"
DOCUMENT = "annotator-document/1"
_KINDS = {AuthorKind.HUMAN: 0, AuthorKind.ASIDE: 1, AuthorKind.MODEL: 2, AuthorKind.GOLD: 3}
Json = dict[str, Any]
DOCUMENT_WORK = ("hand_ins", "remarks", "assignments", "withdrawals", "seen", "open_pages")
PROJECT_WORK = ("settings", "authors", "guideline_notes", "near_duplicates", "newer_forms")
NO_WORK: Mapping[str, Any] = {}
"""What people do about each other's work: optional keys of the two kinds of line, absent if there is none."""


# --- out ----------------------------------------------------------------------------------------------


def project_record(dataset: Dataset, held: Collection[str] | None = None) -> Json:
    """Return the first line's object: name, scheme, entities and event clusters by id.

    ``held`` are the ids of the documents that the archive holds, None: all. It links no others.
    """
    work = dataset.project_work if held is None else _linking(dataset.project_work, held)
    return {
        "format": PROJECT,
        "name": dataset.name,
        "scheme": dict(dataset.scheme.data) or None,
        "entities": [codec.entity_to_json(one) for _, one in sorted(dataset.entities.items())],
        "event_clusters": [{"id": one.id, "name": one.name} for _, one in sorted(dataset.clusters.items())],
        **{name: work[name] for name in PROJECT_WORK if work.get(name)},
    }


def _linking(work: Mapping[str, Any], held: Collection[str]) -> Json:
    """Return what stands in a project's line with links between some documents alone."""
    groups = ([one for one in group if one in held] for group in work.get("near_duplicates", ()))
    forms = [one for one in work.get("newer_forms", ()) if one["document"] in held and one["older"] in held]
    return {**work, "near_duplicates": [one for one in groups if len(one) > 1], "newer_forms": forms}


def document_line(
    entry: Entry,
    source_bytes: Callable[[str], bytes | None] | None = None,
    node_map: Callable[[str], NodeMap] | None = None,
    work: Mapping[str, Any] = NO_WORK,
) -> str:
    """Return a document's line; with source bytes and node map where the text does not give them."""
    document = entry.document
    source: Json = {
        "media_type": document.source.media_type,
        "uri": document.source.uri,
        "encoding": document.source.encoding,
        "sha256": document.source.sha256,
    }
    # A source in UTF-8 with LF and no BOM is its text. Not compressed: compressors differ in their bytes.
    if source_bytes and document.source.sha256 != document.text_sha256:
        content = source_bytes(document.id)
        if content is not None:
            source["bytes_base64"] = base64.b64encode(content).decode("ascii")
    if node_map and not (nodes := node_map(document.id)).plain:
        source["node_map"] = nodes.to_record()
    handed_in = {one["author"] for one in work.get("hand_ins", ())}
    about = {
        "format": DOCUMENT,
        "id": document.id,
        "name": document.name,
        "text": document.text,
        "text_sha256": document.text_sha256,
        "source": source,
        "metadata": dict(document.metadata),
    }
    sets = ",".join(
        set_text(one, revision=one.revision if one.author.name in handed_in else None)
        for one in sorted(entry.sets, key=_author_order)
    )
    done = {name: work[name] for name in DOCUMENT_WORK if name in work}
    more = f",{plain_json(done)[1:-1]}" if done else ""
    return on_one_line(f'{plain_json(about)[:-1]},"annotations":[{sets}]{more}}}')


def _author_order(annotations: AnnotationSet) -> tuple[int, str]:
    return _KINDS[annotations.author.kind], annotations.author.name


# --- in -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Header:
    """The project line: the scheme as it stands there (unchecked), or None."""

    name: str = ""
    scheme: Mapping[str, Any] | None = None
    entities: tuple[Entity, ...] = ()
    clusters: tuple[EventCluster, ...] = ()
    work: Mapping[str, Any] = field(default_factory=dict)


def parse_header(record: Json) -> Header:
    """Read the project line. Raises FormatError."""
    validate("project", {**record, "scheme": None} if "scheme" in record else record)
    _unique(messages.ENTITY_TWICE, [one["id"] for one in record["entities"]])
    _unique(messages.CLUSTER_TWICE, [one["id"] for one in record["event_clusters"]])
    return Header(
        record["name"],
        record.get("scheme"),
        tuple(codec.entity_from_json(one) for one in record["entities"]),
        tuple(EventCluster(one["id"], one["name"]) for one in record["event_clusters"]),
        work_of(record, PROJECT_WORK),
    )


def work_of(record: Json, names: Iterable[str]) -> Json:
    """Return what a line has of what people do about each other's work."""
    return {name: record[name] for name in names if record.get(name)}


def parse_document(record: Json) -> tuple[Document, list[Raw], bytes | None, NodeMap | None]:
    """Read a document line: the document, what every author says, source bytes and node map if there.

    Raises FormatError if the record breaks its JSON Schema, a digest does not fit, a span or the node map
    leaves the text, an id or an author stands twice, or something refers to an item that is not there.
    """
    validate("document", record)
    text, source = record["text"], record["source"]
    if "\r" in text:
        raise FormatError(messages.CARRIAGE_RETURN)
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != record["text_sha256"]:
        raise FormatError(messages.TEXT_DIGEST)
    document = Document(
        record["id"],
        record["name"],
        text,
        record["text_sha256"],
        Source(source["media_type"], source["sha256"], source.get("uri"), source.get("encoding")),
        record["metadata"],
    )
    sets = [_raw(one, text) for one in record["annotations"]]
    _unique(messages.AUTHOR_TWICE, [one.author.name for one in sets])
    return document, sets, _source_bytes(source, text), _node_map(source, text)


def _raw(record: Json, text: str) -> Raw:
    who = record["author"]
    try:
        raw = Raw(
            Author(who, AuthorKind(record["kind"])),
            State(record["state"]),
            record.get("revision", 0),
            [codec.segment_from_json(one) for one in record["segments"]],
            [codec.mention_from_json(one) for one in record["mentions"]],
            [codec.event_from_json(one) for one in record["events"]],
            [codec.relation_from_json(one) for one in record["relations"]],
            flags=record.get("flags", []),
            bookmarks=[codec.bookmark_from_json(one) for one in record.get("bookmarks", [])],
            rejected=[codec.rejection_from_json(one) for one in record.get("rejected", [])],
            decisions=[codec.decision_from_json(one) for one in record.get("decisions", [])],
            left_out=record.get("left_out", 0),
        )
    except (EditError, ValueError) as error:
        raise FormatError(messages.BY_AUTHOR, author=who, fault=fault_of(error)) from error
    items = [*record["segments"], *record["mentions"], *record["events"], *record["relations"]]
    raw.notes = [Note(one["id"], one["note"]) for one in items if one.get("note")]
    if record.get("note"):
        raw.notes.append(Note("", record["note"]))
    _unique(messages.ITEM_TWICE, _distinct(raw), author=who)
    for placed in raw.placed():
        check_place(placed, text, who)
    for mark in raw.bookmarks:
        if not 0 <= mark.position <= len(text):
            raise FormatError(
                messages.BOOKMARK_OUTSIDE, author=who, item=mark.id, position=mark.position, length=len(text)
            )
    for decision in raw.decisions:
        if decision.range.end > len(text):
            raise FormatError(
                messages.DECISION_OUTSIDE,
                author=who,
                item=decision.id,
                end=decision.range.end,
                length=len(text),
            )
    _check_targets(raw)
    return raw


def _distinct(raw: Raw) -> list[str]:
    """Return the ids of a set; a record that stands there twice word for word counts once."""
    found: dict[str, list[object]] = {}
    for one in raw.items():
        same = found.setdefault(one.id, [])
        if one not in same:
            same.append(one)
    return [item_id for item_id, same in found.items() for _ in same]


def check_place(item: Item, text: str, who: str) -> None:
    """Raise FormatError unless an item's place is not empty and lies in the text."""
    if isinstance(item, Segment):
        start, end = item.range.start, item.range.end
    else:
        start, end = cast("Any", item).span.start, cast("Any", item).span.end
    if not start < end <= len(text):
        raise FormatError(
            messages.BAD_RANGE, author=who, item=item.id, start=start, end=end, length=len(text)
        )


def _check_targets(raw: Raw) -> None:
    fillers = {one.id for one in raw.mentions} | {one.id for one in raw.events}
    for event in raw.events:
        for argument in event.arguments:
            if argument.target not in fillers:
                raise FormatError(
                    messages.NO_FILLER,
                    author=raw.author.name,
                    item=event.id,
                    role=argument.role,
                    target=argument.target,
                )
    for relation in raw.relations:
        for end in (relation.source, relation.target):
            if end not in fillers:
                raise FormatError(messages.NO_MENTION, author=raw.author.name, item=relation.id, target=end)


def _source_bytes(source: Json, text: str) -> bytes | None:
    """Return the source: as it stands in the record, or the text's own bytes where those are the source."""
    if "bytes_base64" not in source:
        content = text.encode("utf-8")
        return content if hashlib.sha256(content).hexdigest() == source["sha256"] else None
    try:
        content = base64.b64decode(source["bytes_base64"], validate=True)
    except ValueError as error:
        raise FormatError(messages.SOURCE_PACKED, fault=str(error)) from error
    if hashlib.sha256(content).hexdigest() != source["sha256"]:
        raise FormatError(messages.SOURCE_DIGEST)
    return content


def _node_map(source: Json, text: str) -> NodeMap | None:
    if "node_map" not in source:
        return None
    try:
        nodes = NodeMap.from_record(source["node_map"])
    except AnnotatorError as error:
        raise FormatError(messages.NODE_MAP, fault=error.message) from error
    if nodes.end > len(text):
        raise FormatError(messages.NODE_MAP_TOO_LONG, end=nodes.end, length=len(text))
    return nodes


def _unique(twice_there: Sentence, names: list[str], **values: str) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise FormatError(twice_there, item=twice[0], **values)
