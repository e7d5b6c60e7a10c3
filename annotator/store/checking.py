"""Checking a project: every invariant, in sentences, and the repairs that lose nothing in silence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import DBAPIError

from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError, EditError, fault_of
from annotator.domain.items import Bookmark, Decision, Document, Event, Item, Mention, Segment
from annotator.domain.messages import item as word
from annotator.domain.packing import PackingError, unpack
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.edits import messages as of_edits
from annotator.edits import verbs

from . import bundle_checks, commits, documents, messages, rows
from .backups import backup_beside
from .connection import Database
from .dialects import Sqlite
from .tables import BODY, DOCUMENT, SET
from .values import Finding

_REPAIRABLE = ("dangling-argument", "dangling-relation", "dangling-note", "counts")
_BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, IndexError)


def checked(database: Database, scheme: Scheme, *, repair: bool) -> list[Finding]:
    """Return the findings, storage first, then by document; see ``Project.check``."""
    with database.reading() as connection:
        findings = [
            Finding("storage", database.dialect.target, found)
            for found in database.dialect.integrity(connection)
        ]
        order = select(DOCUMENT.c.id).order_by(DOCUMENT.c.position)
        for document_id in connection.execute(order).scalars().all():
            try:
                findings += list(_document(connection, str(document_id), scheme))
            except DBAPIError as error:
                findings.append(
                    Finding(
                        "unreadable",
                        str(document_id),
                        message(messages.STORAGE, found=database.dialect.cause(error)),
                    )
                )
    if repair and any(finding.code in _REPAIRABLE for finding in findings):
        return _repaired(database, findings)
    return findings


def _document(connection: Connection, document_id: str, scheme: Scheme) -> Iterator[Finding]:
    row = connection.execute(documents.WHOLE.where(DOCUMENT.c.id == document_id)).one_or_none()
    if row is None:
        yield Finding("text-missing", document_id, message(messages.NO_TEXT))
        return
    try:
        document = documents.from_row(row)
    except _BROKEN as error:
        yield Finding(
            "unreadable", document_id, message(messages.DOCUMENT_UNREADABLE, reason=fault_of(error))
        )
        return
    yield from _texts(connection, document, row.characters)
    for set_row in connection.execute(rows.SETS.where(SET.c.document_id == document_id)).all():
        where = f"{document_id}, {set_row.author}"
        try:
            (annotations,) = rows.read_sets(connection, [set_row], {document_id: document.text})
        except _BROKEN as error:
            yield Finding("unreadable", where, message(messages.SET_UNREADABLE, reason=fault_of(error)))
            continue
        yield from _set(annotations, set_row, where)
        yield from _labels(annotations, scheme, where)
        yield from _journal(connection, annotations, where)


def _texts(connection: Connection, document: Document, characters: int) -> Iterator[Finding]:
    text = document.text
    if hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() != document.text_sha256:
        yield Finding("text-hash", document.id, message(messages.TEXT_CHANGED, name=document.name))
    if len(text) != characters:
        found = message(messages.CHARACTERS, name=document.name, length=len(text), expected=characters)
        yield Finding("characters", document.id, found)
    packed = connection.execute(select(BODY.c.source).where(BODY.c.document_id == document.id)).scalar_one()
    if packed is None:
        return
    try:
        whole = hashlib.sha256(unpack(packed)).hexdigest() == document.source.sha256
    except PackingError:
        whole = False
    if not whole:
        yield Finding("source-hash", document.id, message(messages.SOURCE_CHANGED, name=document.name))


def _set(annotations: AnnotationSet, row: Any, where: str) -> Iterator[Finding]:
    length = len(annotations.text)
    for kind, item in rows.all_items(annotations):
        end = _end(item)
        if end > length:
            found = message(messages.ITEM_OUTSIDE, item=word(kind), id=item.id, end=end, length=length)
            yield Finding("span-outside", where, found)
    for left, right in pairwise(annotations.segments_in_order()):
        if left.range.overlaps(right.range):
            yield Finding(
                "segments-overlap", where, message(messages.SEGMENTS_OVERLAP, first=left.id, second=right.id)
            )
    for _, missing in bundle_checks.dangling(annotations, annotations.events.values(), ()):
        yield Finding("dangling-argument", where, missing)
    for _, missing in bundle_checks.dangling(annotations, (), annotations.relations.values()):
        yield Finding("dangling-relation", where, missing)
    for target in _lost_notes(annotations):
        yield Finding("dangling-note", where, message(messages.NOTE_DANGLES, target=target))
    stored = {name: getattr(row, name) for name in ("articles", "mentions", "events")}
    if stored != rows.counts(annotations):
        found = message(messages.COUNTS, listed=_pairs(stored), counted=_pairs(rows.counts(annotations)))
        yield Finding("counts", where, found)


def _pairs(counts: Mapping[str, int]) -> list[str]:
    return [f"{name} {count}" for name, count in counts.items()]


def _end(item: Item) -> int:
    if isinstance(item, Segment | Decision):
        return item.range.end
    if isinstance(item, Bookmark):
        return item.position
    return item.span.end if isinstance(item, Mention | Event) else 0


def _lost_notes(annotations: AnnotationSet) -> list[str]:
    return [target for target in annotations.notes if target and annotations.find(target) is None]


def _labels(annotations: AnnotationSet, scheme: Scheme, where: str) -> Iterator[Finding]:
    """Name each label that the scheme does not have, once."""
    found = {str(message): message for message in _unknown(annotations, scheme)}
    yield from (Finding("unknown-label", where, message) for _, message in sorted(found.items()))


def _unknown(annotations: AnnotationSet, scheme: Scheme) -> Iterator[Message]:
    mentions, events = annotations.mentions.values(), annotations.events.values()
    for segment in annotations.segments.values():
        if segment.kind not in scheme.segment_kinds:
            yield message(of_domain.NO_KIND, kind=segment.kind)
    for relation in annotations.relations.values():
        if relation.type not in scheme.relation_types:
            yield message(of_domain.NO_RELATION_TYPE, relation=relation.type)
    for flag in annotations.flags - set(scheme.page_flags):
        yield message(of_edits.NO_FLAG, flag=flag)
    for mention in mentions:
        if mention.type not in scheme.entity_types:
            yield message(of_domain.NO_ENTITY_TYPE, type=mention.type)
    for event in events:
        if (known := scheme.event_types.get(event.type)) is None:
            yield message(of_domain.NO_EVENT_TYPE, type=event.type)
            continue
        for argument in event.arguments:
            if known.role(argument.role) is None:
                yield message(of_domain.NO_ROLE, event=event.type, role=argument.role)
    placed: list[Mention | Event] = [*mentions, *events]
    for item in placed:
        allowed = {attribute.id for attribute in scheme.attributes_of(item.type)}
        for name in item.attributes.keys() - allowed:
            yield message(of_domain.NO_ATTRIBUTE, type=item.type, attribute=name)


def _journal(connection: Connection, annotations: AnnotationSet, where: str) -> Iterator[Finding]:
    """Take the whole journal of a set back, newest first: each entry must fit what the ones after it left.

    A set that was made by edits alone, one a revision, must then be empty.
    """
    current = annotations
    try:
        entries = commits.journal(connection, set_id=annotations.id)
        for entry in reversed(entries):
            current = current.applied(entry.edit.inverse())
    except (AnnotatorError, ValueError) as error:
        yield Finding("journal", where, message(messages.JOURNAL_WRONG, reason=fault_of(error)))
        return
    empty = AnnotationSet(annotations.id, annotations.document, annotations.text, annotations.author)
    if len(entries) == annotations.revision and not bundle_checks.same_content(current, empty):
        yield Finding("journal", where, message(messages.JOURNAL_SHORT))


# --- repair -------------------------------------------------------------------------------------------


def _repaired(database: Database, findings: list[Finding]) -> list[Finding]:
    """Repair what is safe after a backup; each repair of annotations is an edit, so it can be undone."""
    if database.dialect.read_only:
        return findings
    if isinstance(database.dialect, Sqlite):
        backup_beside(database.dialect, "before-repair")
    done = {where for where in dict.fromkeys(f.where for f in findings if f.code in _REPAIRABLE)
            if _repair_set(database, where)}  # fmt: skip
    return [
        replace(finding, repaired=finding.code in _REPAIRABLE and finding.where in done)
        for finding in findings
    ]


def _repair_set(database: Database, where: str) -> bool:
    document_id, _, author = where.partition(", ")
    document = documents.one(database, document_id)
    with database.reading() as connection:
        (annotations,) = documents.sets_of(connection, [document], author)
    edit = _mending(annotations)
    try:
        if edit:
            annotations = commits.commit(database, [(annotations, edit)])[0].annotations
        with database.writing() as connection:
            connection.execute(update(SET).where(SET.c.id == annotations.id).values(rows.counts(annotations)))
    except EditError:
        return False
    return True


def _mending(annotations: AnnotationSet) -> Edit:
    """Return the edit that takes away arguments, relations and notes that refer to nothing."""
    changes: list[Change] = []
    known = annotations.mentions.keys() | annotations.events.keys()
    for event in annotations.events.values():
        kept = tuple(argument for argument in event.arguments if argument.target in known)
        if kept != event.arguments:
            changes.append(Change(Kind.EVENT, event.id, event, replace(event, arguments=kept)))
    for relation in annotations.relations.values():
        if not {relation.source, relation.target} <= annotations.mentions.keys():
            changes.append(Change(Kind.RELATION, relation.id, relation, None))
    for target in _lost_notes(annotations):
        changes.append(Change(Kind.NOTE, target, annotations.notes[target], None))
    return Edit(verbs.REPAIR, {}, tuple(changes))
