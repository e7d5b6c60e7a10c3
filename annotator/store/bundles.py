"""Putting documents and finished annotation sets into a project: whole documents, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import fresh_id
from annotator.domain.items import AuthorKind, Document, Entity, EventCluster
from annotator.domain.sentences import Message, message
from annotator.edits.matching import Shared, renamed, same

from . import (
    bundle_checks,
    chain,
    documents,
    json_text,
    messages,
    open_pages,
    rows,
    shared_things,
    sources,
    work_records,
)
from .connection import Database
from .known_documents import KnownDocuments
from .outlets import outlet_of
from .tables import (
    ARGUMENT,
    AUTHOR,
    BEGINNING,
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

_COMPLETE = (
    update(BODY)
    .where(BODY.c.document_id == bindparam("of_document"))
    .values(source=bindparam("new_source"), node_map=bindparam("new_nodes"))
)
BATCH = 200
HELD = 10_000_000
"""Bytes of sources and characters of texts after which a transaction is closed before it has a batch."""


def add(database: Database, bundles: Iterable[Bundle]) -> Iterator[AddedBundle]:
    """Store bundles, one transaction for ``BATCH`` of them or less, and yield what became of each in order.

    A bundle that breaks a rule is left out whole and named by ``AddedBundle.error``; the rest goes in.
    """
    for batch in _batches(bundles):
        with database.writing() as connection:
            # The project's one row is the turnstile: positions must not be given out twice.
            connection.execute(update(PROJECT).values(imports=PROJECT.c.imports + 1))
            work = _Batch(database, connection, batch)
            results = [work.take(bundle) for bundle in batch]
            work.write()
        yield from results


def tried(database: Database, bundles: Iterable[Bundle]) -> Iterator[AddedBundle]:
    """Yield what ``add`` would; nothing is stored. What came earlier is taken into account."""
    before: _Batch | None = None
    for batch in _batches(bundles):
        with database.reading() as connection:
            work = _Batch(database, connection, batch)
            if before is not None:
                work.go_on_from(before)
            results = [work.take(bundle) for bundle in batch]
        before = work
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
    AUTHOR, ENTITY, CLUSTER, DOCUMENT, BODY, SET, BEGINNING, SEGMENT, MENTION, EVENT, ARGUMENT, RELATION,
    NOTE, FLAG, BOOKMARK, DECISION, REJECTED, HAND_IN,
    *(sort.of_table for sort in work_records.OF_DOCUMENT.values()),
)  # fmt: skip


class _Batch:
    """One transaction's worth of bundles: what is stored already is read once, then rows are collected."""

    def __init__(self, database: Database, connection: Connection, bundles: Sequence[Bundle]) -> None:
        self.database, self.connection = database, connection
        last = connection.execute(select(func.max(DOCUMENT.c.position))).scalar_one()
        self.position = -1 if last is None else last
        self.scheme = scheme_in_use(connection)
        self.taken = _Taken()
        self.indexed: list[tuple[int, str, str]] = []
        self.completed: list[rows.Values] = []
        self.authors = {row.name: row.kind for row in connection.execute(select(AUTHOR))}
        self.entities = shared_things.stored(connection, ENTITY, (e.id for b in bundles for e in b.entities))
        self.clusters = shared_things.stored(connection, CLUSTER, (c.id for b in bundles for c in b.clusters))
        self._read_linked(bundles)
        self.known = KnownDocuments.of(connection, bundles)
        self.set_ids = self._known_sets(bundles)
        self.sets: dict[tuple[str, str], AnnotationSet] = {}
        self.work = work_records.Taking(connection)
        self.given_more: list[str] = []

    def go_on_from(self, before: _Batch) -> None:
        """Take into account what an earlier batch would have stored."""
        self.position = before.position
        self.authors = before.authors | self.authors
        self.entities = before.entities | self.entities
        self.clusters = before.clusters | self.clusters
        self.known.go_on_from(before.known)
        self.set_ids |= before.set_ids
        self.sets = before.sets

    def _read_linked(self, bundles: Sequence[Bundle]) -> None:
        sets = [annotations for bundle in bundles for annotations in bundle.sets]
        entities = (m.entity for s in sets for m in s.mentions.values() if m.entity is not None)
        clusters = (e.cluster for s in sets for e in s.events.values() if e.cluster is not None)
        self.entities |= shared_things.stored(self.connection, ENTITY, entities)
        self.clusters |= shared_things.stored(self.connection, CLUSTER, clusters)
        # What had to get another id in an earlier import is there under that one.
        others = [shared_things.own_id(self.entities.get(e.id), e) for b in bundles for e in b.entities]
        self.entities |= shared_things.stored(self.connection, ENTITY, set(others) - self.entities.keys())
        others = [shared_things.own_id(self.clusters.get(c.id), c) for b in bundles for c in b.clusters]
        self.clusters |= shared_things.stored(self.connection, CLUSTER, set(others) - self.clusters.keys())

    def _known_sets(self, bundles: Sequence[Bundle]) -> set[str]:
        ids = bundle_checks.storable(s.id for b in bundles for s in b.sets)
        return set(self.connection.execute(select(SET.c.id).where(SET.c.id.in_(ids))).scalars())

    def take(self, bundle: Bundle) -> AddedBundle:
        """Check one bundle and collect its rows; a bundle with an error leaves nothing behind."""
        try:
            bundle_checks.check_bundle(bundle)
            self._check_links(bundle)
            known = self.known.find(bundle.document, None if bundle.read_again else bundle.source_bytes)
            document = replace(bundle.document, id=known or self.known.free_id(bundle.document))
            shared = self._shared_as(bundle)
            sets = [_as_stored(one, document.id, shared) for one in bundle.sets]
            present = self._present(document) if known else {}
            added, left, refused = self._sorted_out(sets, present, shared, states=bundle.states)
            here = _as_here(bundle, document, shared)
            people, records = self.work.people(here), self.work.rows(here, self.position + 1)
            hand_ins = {one.author.name: work_records.hand_in_rows(here, one) for one in added}
        except AnnotatorError as error:
            reason = message(messages.OF_PAGE, name=bundle.document.name, reason=error.message)
            return AddedBundle(bundle.document.id, error=reason)
        warnings = self._take_shared(shared, added, sets)
        completed = False
        if not known:
            self._take_document(document, bundle)
            if document.id != bundle.document.id:
                warnings.append(message(messages.ID_TAKEN, id=bundle.document.id))
        else:
            completed = self._complete(document, bundle)
        for one in added:
            set_id = self._take_set(document, one)
            self.taken.add(HAND_IN, *(row | {"set_id": set_id} for row in hand_ins[one.author.name]))
        for name, kind in people.items():
            self._take_author(name, kind)
        for table, values in records:
            self.taken.add(table, values)
        if known and records:
            self.given_more.append(document.id)
        return AddedBundle(
            document.id,
            not known,
            tuple(a.author.name for a in added),
            tuple(left),
            tuple(refused),
            len(records),
            tuple(warnings),
            name=self.known.encodings[document.id][0],
            completed=completed,
            brought=_as_shared(shared) if refused else Shared(),
            passed_over=frozenset(shared) - self._taken_over(shared),
        )

    def _take_author(self, name: str, kind: str) -> None:
        if name not in self.authors:
            self.authors[name] = kind
            self.taken.add(AUTHOR, {"name": name, "kind": kind})

    def _taken_over(self, shared: Mapping[str, Entity | EventCluster]) -> set[str]:
        return {
            one for one, value in shared.items() if value.id in self.entities or value.id in self.clusters
        }

    def _present(self, document: Document) -> dict[str, AnnotationSet]:
        stored = documents.sets_of(self.connection, [document])
        present = {annotations.author.name: annotations for annotations in stored}
        waiting = {a.author.name: a for (owner, _), a in self.sets.items() if owner == document.id}
        return present | waiting

    def _sorted_out(
        self,
        sets: Sequence[AnnotationSet],
        present: dict[str, AnnotationSet],
        shared: Mapping[str, Entity | EventCluster],
        *,
        states: bool,
    ) -> tuple[list[AnnotationSet], list[str], list[Refused]]:
        added: list[AnnotationSet] = []
        left: list[str] = []
        refused: list[Refused] = []
        for one in sets:
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
            elif bundle_checks.same_content(there, one) or same(
                there, one, self._values(), _as_shared(shared), states=states
            ):
                left.append(author.name)
            else:
                reason = message(messages.OTHER_ANNOTATIONS, author=author.name)
                refused.append(Refused(author.name, reason, one))
        return added, left, refused

    def _values(self) -> Shared:
        """Return the entities and event clusters that are stored, as far as they were asked for."""
        entities = {
            key: Entity(key, row["name"], row["type"], row["kb"]) for key, row in self.entities.items()
        }
        return Shared(entities, {key: EventCluster(key, row["name"]) for key, row in self.clusters.items()})

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

    def _shared_as(self, bundle: Bundle) -> dict[str, Entity | EventCluster]:
        """Return what comes along by the ids that the file has for it, each under the id it is stored by."""
        found: dict[str, Entity | EventCluster] = {}
        for entity in bundle.entities:
            found[entity.id] = replace(entity, id=shared_things.own_id(self.entities.get(entity.id), entity))
        for cluster in bundle.clusters:
            found[cluster.id] = replace(
                cluster, id=shared_things.own_id(self.clusters.get(cluster.id), cluster)
            )
        return found

    def _take_shared(
        self,
        shared: Mapping[str, Entity | EventCluster],
        added: Sequence[AnnotationSet],
        sets: Sequence[AnnotationSet],
    ) -> list[Message]:
        """Take entities and event clusters in; not those that belong to sets which are not taken."""
        warnings: list[Message] = []
        makers = _brought_by(added)
        needless = _brought_by(sets).keys() - makers.keys()
        for asked, value in shared.items():
            table, known = (ENTITY, self.entities) if isinstance(value, Entity) else (CLUSTER, self.clusters)
            if value.id in needless and value.id not in known:
                continue
            row = rows.project_values(value)
            there = known.setdefault(value.id, row)
            if there is row:
                self.taken.add(table, row | {"made_by": makers.get(value.id)})
                if asked != value.id:
                    warnings.append(shared_things.other_thing(table, asked, value))
            elif there != row:
                warnings.append(shared_things.differs(table, there))
        return warnings

    def _take_document(self, document: Document, bundle: Bundle) -> None:
        self.position += 1
        self.taken.add(DOCUMENT, document_values(document, self.position))
        packed, nodes = _packed(bundle)
        body = {"document_id": document.id, "text": document.text, "source": packed, "node_map": nodes}
        self.taken.add(BODY, body)
        self.indexed.append((self.position, document.name, document.text))
        self.known.add_document(document)
        if packed is None:
            self.known.without_source.add(document.id)

    def _complete(self, document: Document, bundle: Bundle) -> bool:
        """Store the bytes of a page of which the text alone was there."""
        if bundle.source_bytes is None or not self.known.lacks_source(document):
            return False
        packed, nodes = _packed(bundle)
        self.completed.append({"of_document": document.id, "new_source": packed, "new_nodes": nodes})
        self.known.without_source.discard(document.id)
        return True

    def _take_set(self, document: Document, annotations: AnnotationSet) -> str:
        author, set_id = annotations.author, annotations.id
        if set_id in self.set_ids:
            set_id = fresh_id()
        self.set_ids.add(set_id)
        self._take_author(author.name, author.kind.value)
        self.sets[document.id, author.name] = annotations
        values: rows.Values = {
            "id": set_id,
            "document_id": document.id,
            "author": author.name,
            "state": annotations.state.value,
            "scheme": self.scheme,
            "left_out": annotations.left_out,
        }
        # Revision 0 says "empty, never edited": what is imported starts at 1.
        values |= {"revision": max(1, annotations.revision), **rows.counts(annotations)}
        items = rows.items_by_table(set_id, annotations)
        content = chain.content_of(annotations, items)
        digest, revision = document.text_sha256, values["revision"]
        beginning = chain.begun(set_id, document.id, author.name, digest, revision, content)
        self.taken.add(BEGINNING, beginning)
        self.taken.add(SET, values | {"head": chain.beginning_hash(beginning)})
        for table, listed in items.items():
            self.taken.add(table, *listed)
        self.taken.add(FLAG, *({"set_id": set_id, "flag": flag} for flag in sorted(annotations.flags)))
        self.taken.add(REJECTED, *rows.rejection_values(set_id, annotations.rejected))
        return set_id

    def write(self) -> None:
        """Write what was collected."""
        for table in _ORDER:
            if values := self.taken.values.get(table):
                self.connection.execute(insert(table), values)
        if self.completed:
            self.connection.execute(_COMPLETE, self.completed)
        open_pages.recount(self.connection, self.given_more)
        if self.indexed:
            self.database.dialect.index(self.connection, self.indexed)


def _packed(bundle: Bundle) -> tuple[bytes | None, bytes | None]:
    """Return a page's source and node map as they are stored."""
    if bundle.packed is not None:
        return sources.packed_to_store(bundle.packed.source, bundle.document), bundle.packed.node_map
    source, nodes = bundle.source_bytes, bundle.node_map
    return (
        sources.to_store(source, bundle.document) if source is not None else None,
        nodes.to_bytes() if nodes is not None and not nodes.plain else None,
    )


def _as_stored(
    annotations: AnnotationSet, document: str, shared: Mapping[str, Entity | EventCluster]
) -> AnnotationSet:
    """Return a set on the document that the project has, with the ids of entities that it has."""
    made = replace(annotations, document=document) if annotations.document != document else annotations
    other = {one: value.id for one, value in shared.items() if value.id != one}
    if not other:
        return made
    mentions = {key: renamed(one, {}, other, {}) for key, one in made.mentions.items()}
    events = {key: renamed(one, {}, {}, other) for key, one in made.events.items()}
    return made.unchecked(mentions=mentions, events=events)


def _as_here(bundle: Bundle, document: Document, shared: Mapping[str, Entity | EventCluster]) -> Bundle:
    """Return a bundle with the ids that document, entities and event clusters have in the project."""
    found = _as_shared(shared)
    entities, clusters = tuple(found.entities.values()), tuple(found.clusters.values())
    return replace(bundle, document=document, entities=entities, clusters=clusters)


def _as_shared(shared: Mapping[str, Entity | EventCluster]) -> Shared:
    """Return entities and event clusters by the ids that they are stored by."""
    return Shared(
        {one.id: one for one in shared.values() if isinstance(one, Entity)},
        {one.id: one for one in shared.values() if isinstance(one, EventCluster)},
    )


def _brought_by(sets: Sequence[AnnotationSet]) -> dict[str, str]:
    """Return the author with whose annotations each entity and event cluster came; people before models."""
    found: dict[str, str] = {}
    for one in sorted(sets, key=lambda one: (one.author.kind is AuthorKind.MODEL, one.author.name)):
        links = [mention.entity for mention in one.mentions.values()]
        links += [event.cluster for event in one.events.values()]
        for target in links:
            if target is not None:
                found.setdefault(target, one.author.name)
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
        "metadata": json_text.to_json(dict(document.metadata)),
        "created": rows.now(),
        "outlet": outlet_of(document.metadata, document.source.uri),
    }
