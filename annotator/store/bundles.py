"""Putting documents and finished annotation sets into a project: whole documents, many at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection, Table, func, insert, select, tuple_, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import uuid7
from annotator.domain.items import AuthorKind, Document, Entity, Event, EventCluster
from annotator.domain.messages import item as word
from annotator.domain.sentences import Message, message

from . import bundle_checks, documents, messages, open_pages, rows, work_records
from .connection import Database
from .errors import DuplicateDocument
from .outlets import outlet_of
from .tables import (
    ARGUMENT,
    AUTHOR,
    BODY,
    BOOKMARK,
    CLUSTER,
    DECISION,
    DOCUMENT,
    ENTITY,
    EVENT,
    FLAG,
    HAND_IN,
    MENTION,
    NOTE,
    PROJECT,
    REJECTED,
    RELATION,
    SEGMENT,
    SET,
)
from .values import AddedBundle, Bundle, Refused
from .writing import scheme_in_use

BATCH = 200
HELD = 10_000_000
"""Bytes of sources and characters of texts after which a transaction is closed before it has a batch."""
_ASKED_AT_ONCE = 5_000  # values of one IN; SQLite takes 32,766


def add(database: Database, bundles: Iterable[Bundle]) -> Iterator[AddedBundle]:
    """Store bundles, one transaction for ``BATCH`` of them or less, and yield what became of each in order.

    A bundle that breaks a rule is left out whole and named by ``AddedBundle.error``; the rest goes in.
    """
    for batch in _batches(bundles):
        with database.writing() as connection:
            work = _Batch(database, connection, batch)
            results = [work.take(bundle) for bundle in batch]
            work.write()
        yield from results


def _batches(bundles: Iterable[Bundle]) -> Iterator[list[Bundle]]:
    batch: list[Bundle] = []
    held = 0
    for bundle in bundles:
        batch.append(bundle)
        held += len(bundle.document.text) + len(bundle.source_bytes or b"")
        if len(batch) == BATCH or held >= HELD:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


@dataclass
class _Taken:
    """Rows that wait to be written."""

    values: dict[Table, list[rows.Values]] = field(default_factory=dict)

    def add(self, table: Table, *values: rows.Values) -> None:
        self.values.setdefault(table, []).extend(values)


_ORDER = (
    AUTHOR, ENTITY, CLUSTER, DOCUMENT, BODY, SET, SEGMENT, MENTION, EVENT, ARGUMENT, RELATION, NOTE, FLAG,
    BOOKMARK, DECISION, REJECTED, HAND_IN, *(sort.of_table for sort in work_records.OF_DOCUMENT.values()),
)  # fmt: skip


class _Batch:
    """One transaction's worth of bundles: what is stored already is read once, then rows are collected."""

    def __init__(self, database: Database, connection: Connection, bundles: Sequence[Bundle]) -> None:
        self.database, self.connection = database, connection
        # The project's one row is the turnstile: positions must not be given out twice.
        connection.execute(update(PROJECT).values(imports=PROJECT.c.imports + 1))
        last = connection.execute(select(func.max(DOCUMENT.c.position))).scalar_one()
        self.position = -1 if last is None else last
        self.scheme = scheme_in_use(connection)
        self.taken = _Taken()
        self.indexed: list[tuple[int, str, str]] = []
        self.authors = {row.name: row.kind for row in connection.execute(select(AUTHOR))}
        self.entities = _shared(connection, ENTITY, (e.id for b in bundles for e in b.entities))
        self.clusters = _shared(connection, CLUSTER, (c.id for b in bundles for c in b.clusters))
        self._read_linked(bundles)
        self.by_id, self.twins = self._known(bundles)
        self.set_ids = self._known_sets(bundles)
        self.sets: dict[tuple[str, str], AnnotationSet] = {}
        self.work = work_records.Taking(connection, bundles)
        self.given_more: list[str] = []

    def _read_linked(self, bundles: Sequence[Bundle]) -> None:
        sets = [annotations for bundle in bundles for annotations in bundle.sets]
        entities = (m.entity for s in sets for m in s.mentions.values() if m.entity is not None)
        clusters = (e.cluster for s in sets for e in s.events.values() if e.cluster is not None)
        self.entities |= _shared(self.connection, ENTITY, entities)
        self.clusters |= _shared(self.connection, CLUSTER, clusters)

    def _known(self, bundles: Sequence[Bundle]) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
        """Return the hash of the text by id, and the id by both hashes, of documents that are stored."""
        ids = bundle_checks.storable(b.document.id for b in bundles)
        columns = select(DOCUMENT.c.id, DOCUMENT.c.source_sha256, DOCUMENT.c.text_sha256)
        by_id = {
            row.id: row.text_sha256 for row in self.connection.execute(columns.where(DOCUMENT.c.id.in_(ids)))
        }
        pairs = [(b.document.source.sha256, b.document.text_sha256) for b in bundles]
        clean = [pair for pair in pairs if len(bundle_checks.storable(pair)) == len(pair)]
        hashes = tuple_(DOCUMENT.c.source_sha256, DOCUMENT.c.text_sha256)
        found = self.connection.execute(columns.where(hashes.in_(clean))) if clean else ()
        return by_id, {(row.source_sha256, row.text_sha256): row.id for row in found}

    def _known_sets(self, bundles: Sequence[Bundle]) -> set[str]:
        ids = bundle_checks.storable(s.id for b in bundles for s in b.sets)
        return set(self.connection.execute(select(SET.c.id).where(SET.c.id.in_(ids))).scalars())

    def take(self, bundle: Bundle) -> AddedBundle:
        """Check one bundle and collect its rows; a bundle with an error leaves nothing behind."""
        document = bundle.document
        try:
            bundle_checks.check_bundle(bundle)
            known = self._is_known(document)
            self._check_links(bundle)
            present = self._present(document) if known else {}
            added, left, refused = self._sorted_out(bundle, present)
            people, records = self.work.people(bundle), self.work.rows(bundle, self.position + 1)
            hand_ins = {one.author.name: work_records.hand_in_rows(bundle, one) for one in added}
        except AnnotatorError as error:
            duplicate = isinstance(error, DuplicateDocument)
            return AddedBundle(
                document.id,
                error=message(messages.OF_PAGE, name=document.name, reason=error.message),
                duplicate=duplicate,
            )
        warnings = self._take_shared(bundle)
        if not known:
            self._take_document(bundle)
        for one in added:
            set_id = self._take_set(document, one)
            self.taken.add(HAND_IN, *(row | {"set_id": set_id} for row in hand_ins[one.author.name]))
        for name, kind in people.items():
            self._take_author(name, kind)
        for table, values in records:
            self.taken.add(table, values)
        if known and records:
            self.given_more.append(document.id)
        names = tuple(a.author.name for a in added)
        return AddedBundle(document.id, not known, names, tuple(left), tuple(refused), len(records), warnings)

    def _take_author(self, name: str, kind: str) -> None:
        if name not in self.authors:
            self.authors[name] = kind
            self.taken.add(AUTHOR, {"name": name, "kind": kind})

    def _is_known(self, document: Document) -> bool:
        if document.id in self.by_id:
            if self.by_id[document.id] != document.text_sha256:
                raise DuplicateDocument(messages.ID_TAKEN, id=document.id)
            return True
        twin = self.twins.get((document.source.sha256, document.text_sha256))
        if twin is not None:
            raise DuplicateDocument(messages.SAME_PAGE, document=twin)
        return False

    def _present(self, document: Document) -> dict[str, AnnotationSet]:
        stored = documents.sets_of(self.connection, [document])
        present = {annotations.author.name: annotations for annotations in stored}
        waiting = {a.author.name: a for (owner, _), a in self.sets.items() if owner == document.id}
        return present | waiting

    def _sorted_out(
        self, bundle: Bundle, present: dict[str, AnnotationSet]
    ) -> tuple[list[AnnotationSet], list[str], list[Refused]]:
        added: list[AnnotationSet] = []
        left: list[str] = []
        refused: list[Refused] = []
        for one in bundle.sets:
            author = one.author
            there = present.get(author.name)
            kind = self.authors.get(author.name, author.kind.value)
            if kind != author.kind.value:
                asked, found = message(messages.KINDS[author.kind]), message(messages.KINDS[kind])
                reason = message(messages.OTHER_KIND, author=author.name, kind=found, asked=asked)
                refused.append(Refused(author.name, reason))
            elif there is None:
                added.append(one)
                present[author.name] = one
            elif bundle_checks.same_content(there, one):
                left.append(author.name)
            else:
                refused.append(Refused(author.name, message(messages.OTHER_ANNOTATIONS, author=author.name)))
        return added, left, refused

    def _check_links(self, bundle: Bundle) -> None:
        entities = self.entities.keys() | {entity.id for entity in bundle.entities}
        clusters = self.clusters.keys() | {cluster.id for cluster in bundle.clusters}
        for one in bundle.sets:
            for mention in one.mentions.values():
                if mention.entity is not None and mention.entity not in entities:
                    raise AnnotatorError(messages.ENTITY_MISSING, item=mention.id, id=mention.entity)
            for event in one.events.values():
                if event.cluster is not None and event.cluster not in clusters:
                    raise AnnotatorError(messages.CLUSTER_MISSING, item=event.id, id=event.cluster)

    def _take_shared(self, bundle: Bundle) -> tuple[Message, ...]:
        warnings = []
        brought_by = _brought_by(bundle)
        for table, known, values in (
            (ENTITY, self.entities, bundle.entities),
            (CLUSTER, self.clusters, bundle.clusters),
        ):
            for value in values:
                row = rows.project_values(value)
                there = known.setdefault(value.id, row)
                if there is row:
                    self.taken.add(table, row | {"made_by": brought_by.get(value.id)})
                elif there != row:
                    warnings.append(_differs(table, there))
        return tuple(warnings)

    def _take_document(self, bundle: Bundle) -> None:
        document, source, node_map, made = (
            bundle.document, bundle.source_bytes, bundle.node_map, bundle.packed,
        )  # fmt: skip
        self.position += 1
        self.taken.add(DOCUMENT, document_values(document, self.position))
        if made is None:
            packed = zlib.compress(source) if source is not None else None
            nodes = node_map.to_bytes() if node_map is not None and not node_map.plain else None
        else:
            packed, nodes = made.source, made.node_map
        body = {"document_id": document.id, "text": document.text, "source": packed, "node_map": nodes}
        self.taken.add(BODY, body)
        self.indexed.append((self.position, document.name, document.text))
        self.by_id[document.id] = document.text_sha256
        self.twins[document.source.sha256, document.text_sha256] = document.id

    def _take_set(self, document: Document, annotations: AnnotationSet) -> str:
        author, set_id = annotations.author, annotations.id
        if set_id in self.set_ids:
            set_id = uuid7()
        self.set_ids.add(set_id)
        self._take_author(author.name, author.kind.value)
        self.sets[document.id, author.name] = annotations
        values: rows.Values = {
            "id": set_id,
            "document_id": document.id,
            "author": author.name,
            "state": annotations.state.value,
            "scheme": self.scheme,
        }
        # Revision 0 says "empty, never edited": what is imported starts at 1.
        values |= {"revision": max(1, annotations.revision), **rows.counts(annotations)}
        self.taken.add(SET, values)
        for kind, item in rows.all_items(annotations):
            self.taken.add(rows.TABLES[kind], rows.item_values(set_id, item))
            if isinstance(item, Event):
                self.taken.add(ARGUMENT, *rows.argument_values(set_id, item))
        self.taken.add(FLAG, *({"set_id": set_id, "flag": flag} for flag in sorted(annotations.flags)))
        self.taken.add(REJECTED, *rows.rejection_values(set_id, annotations.rejected))
        return set_id

    def write(self) -> None:
        """Write what was collected."""
        for table in _ORDER:
            if values := self.taken.values.get(table):
                self.connection.execute(insert(table), values)
        open_pages.recount(self.connection, self.given_more)
        if self.indexed:
            self.database.dialect.index(self.connection, self.indexed)


def _brought_by(bundle: Bundle) -> dict[str, str]:
    """Return the author with whose annotations each entity and event cluster came; people before models."""
    found: dict[str, str] = {}
    for one in sorted(bundle.sets, key=lambda one: (one.author.kind is AuthorKind.MODEL, one.author.name)):
        links = [mention.entity for mention in one.mentions.values()]
        links += [event.cluster for event in one.events.values()]
        for target in links:
            if target is not None:
                found.setdefault(target, one.author.name)
    return found


def add_shared(
    database: Database, entities: Sequence[Entity], clusters: Sequence[EventCluster]
) -> tuple[Message, ...]:
    """Store entities and event clusters that are new; return a warning for each that is there and differs.

    Raises EditError, and stores none, if one of them cannot be stored.
    """
    warnings: list[Message] = []
    for entity in entities:
        bundle_checks.check_entity(entity)
    for cluster in clusters:
        bundle_checks.check_entity(cluster)
    with database.writing() as connection:
        for table, values in ((ENTITY, entities), (CLUSTER, clusters)):
            known = _shared(connection, table, (one.id for one in values))
            made = [rows.project_values(one) for one in values]
            warnings += [
                _differs(table, known[row["id"]]) for row in made if known.get(row["id"], row) != row
            ]
            if new := [row for row in made if row["id"] not in known]:
                connection.execute(insert(table), new)
    return tuple(warnings)


def _differs(table: Table, there: rows.Values) -> Message:
    what = word(Kind.ENTITY if table is ENTITY else Kind.CLUSTER)
    return message(messages.SHARED_DIFFERS, item=what, name=there["name"], id=there["id"])


def _shared(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, rows.Values]:
    """Return the stored rows of entities or event clusters, by id."""
    asked = iter(sorted(set(bundle_checks.storable(ids))))
    found: dict[str, rows.Values] = {}
    while part := list(islice(asked, _ASKED_AT_ONCE)):
        for row in connection.execute(rows.shared(table).where(table.c.id.in_(part))).mappings():
            found[row["id"]] = dict(row)
    return found


def document_values(document: Document, position: int) -> rows.Values:
    """Return the row of a document."""
    language = document.metadata.get("language")
    return {
        "id": document.id,
        "position": position,
        "name": document.name,
        "text_sha256": document.text_sha256,
        "characters": len(document.text),
        "media_type": document.source.media_type,
        "uri": document.source.uri,
        "encoding": document.source.encoding,
        "source_sha256": document.source.sha256,
        "language": language if isinstance(language, str) else None,
        "metadata": rows.to_json(dict(document.metadata)),
        "created": rows.now(),
        "outlet": outlet_of(document.metadata, document.source.uri),
    }
