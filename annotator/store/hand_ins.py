"""Hand-ins: an annotation set as it was each time its author called it done.

A set that came into the project done (an import, an older format) is its own first hand-in for as long as
nobody changes it, and is kept as such before the first change. So importing costs nothing.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.codec import (
    entity_from_json,
    entity_to_json,
    value_from_json,
    value_to_json,
)
from annotator.domain.errors import EditError, fault_of
from annotator.domain.items import Author, Entity, EventCluster, Item, State
from annotator.domain.packing import PackingError, pack, unpack
from annotator.domain.sentences import message
from annotator.edits.verbs import ACCEPT, TAKE_NEWER

from . import bundle_checks, json_text, messages, rows
from .older_labels import OlderLabels
from .review_values import HandedIn, HandIn
from .tables import AUTHOR, CLUSTER, ENTITY, HAND_IN, JOURNAL, SET
from .values import Bundle
from .writing import Step

log = logging.getLogger(__name__)
_PARTS = {kind: f"{kind.value}s" for kind in rows.ITEM_KINDS}
_LAST = select(HAND_IN.c.number, HAND_IN.c.data).order_by(HAND_IN.c.number.desc()).limit(1)
_ASKED_AT_ONCE = 200
_BROKEN = (EditError, ValueError, KeyError, TypeError, IndexError)


# --- writing ------------------------------------------------------------------------------------------


def keep(connection: Connection, steps: Sequence[Step], by: str | None, recorded: str) -> None:
    """Keep what the steps hand in, and sets that came done before these steps change them.

    ``recorded`` is the time that their journal has: what a journal leads to is then the hand-in to the byte.
    Called when the rows of the steps are written. A set that is handed in as it was the last time is not kept
    again. What a file brings of a set that is done there as here is handed in by that.
    """
    for step in steps:
        before, after = step.before, step.after
        was_done = bool(before.revision) and before.state is State.DONE
        if was_done:
            put(connection, before, before.author.name, recorded, only_first=True)
        if after.state is State.DONE and (not was_done or step.edit.verb == TAKE_NEWER):
            put(connection, after, by or after.author.name, recorded)


def keep_as_it_is(connection: Connection, annotations: AnnotationSet) -> None:
    """Keep a set that was put together of two versions, if it is done."""
    if annotations.state is State.DONE:
        put(connection, annotations, annotations.author.name)


def put(
    connection: Connection,
    annotations: AnnotationSet,
    by: str,
    recorded: str = "",
    *,
    only_first: bool = False,
) -> None:
    """Keep a set as a hand-in unless it is the same as the last one; ``only_first``: unless there is one."""
    last = connection.execute(_LAST.where(HAND_IN.c.set_id == annotations.id)).one_or_none()
    if last is not None and only_first:
        return
    data = written(annotations, *_referred(connection, annotations))
    if last is not None and _holds(last.data, data):
        return
    values = {
        "set_id": annotations.id,
        "number": last.number + 1 if last is not None else 1,
        "revision": annotations.revision,
        "recorded": recorded or rows.now(),
        "by": by,
        "data": pack(data),
    }
    connection.execute(insert(HAND_IN), values)


def _referred(
    connection: Connection, annotations: AnnotationSet
) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
    """Return what the set's mentions and events refer to, as it is now."""
    entities = {one.entity for one in annotations.mentions.values()} - {None}
    clusters = {one.cluster for one in annotations.events.values()} - {None}
    found = connection.execute(select(ENTITY).where(ENTITY.c.id.in_(entities))) if entities else ()
    named = connection.execute(select(CLUSTER).where(CLUSTER.c.id.in_(clusters))) if clusters else ()
    return (
        {row.id: Entity(row.id, row.name, row.type, row.kb) for row in found},
        {row.id: EventCluster(row.id, row.name) for row in named},
    )


def written(
    annotations: AnnotationSet, entities: Mapping[str, Entity], clusters: Mapping[str, EventCluster]
) -> bytes:
    """Return the JSON of a set: lists of items by kind, by id; flags; what is referred to."""
    record: dict[str, Any] = {
        part: [value_to_json(item) for _, item in sorted(annotations.of(kind).items())]
        for kind, part in _PARTS.items()
    }
    record["flags"] = sorted(annotations.flags)
    record["entities"] = [entity_to_json(one) for _, one in sorted(entities.items())]
    record["event_clusters"] = [{"id": one.id, "name": one.name} for _, one in sorted(clusters.items())]
    return json_text.to_json(record).encode()


def _holds(packed: bytes, data: bytes) -> bool:
    """Tell whether a hand-in holds something; a damaged one holds nothing, and stays as it is."""
    try:
        return unpack(packed) == data
    except PackingError:
        return False


# --- in an archive ------------------------------------------------------------------------------------


def records(connection: Connection, sets: Iterable[AnnotationSet]) -> list[dict[str, Any]]:
    """Return the kept hand-ins of some sets, by author and number, as plain JSON.

    ``set`` is what was handed in, in the labels of today; it is left out of the last one if the set still
    says just that.
    """
    found = []
    older = OlderLabels.of(connection)
    for one in sorted(sets, key=lambda one: one.author.name):
        query = select(HAND_IN).where(HAND_IN.c.set_id == one.id).order_by(HAND_IN.c.number)
        kept = connection.execute(query).all()
        for row in kept:
            data = _today(row, one, older) if older is not None else unpack(row.data)
            record = {
                "author": one.author.name,
                "number": row.number,
                "revision": row.revision,
                "recorded": row.recorded,
                "by": row.by,
            }
            as_it_is = row is kept[-1] and data == written(one, *_referred(connection, one))
            found.append(record if as_it_is else record | {"set": json_text.from_json(data)})
    return found


def _today(row: Any, of: AnnotationSet, older: OlderLabels) -> bytes:
    """Return what a row keeps of a hand-in, in the labels of today."""
    found = older.today(_unpacked(_Place(of.id, of.document, of.author, of.text), row))
    return written(found.annotations, found.entities, found.clusters)


def from_record(bundle: Bundle, one: AnnotationSet, record: Mapping[str, Any]) -> rows.Values:
    """Return the row of a hand-in as ``records`` gives it. Raises whatever comes of a broken one."""
    if "set" in record:
        place = _Place(one.id, bundle.document.id, one.author, bundle.document.text)
        handed_in, entities, clusters = _restored(place, record["revision"], record["set"])
        bundle_checks.check_set(bundle.document, handed_in)
        for entity in entities.values():
            bundle_checks.check_entity(entity)
        for cluster in clusters.values():
            bundle_checks.check_entity(cluster)
    else:
        handed_in = one
        linked = {mention.entity for mention in one.mentions.values()}
        grouped = {event.cluster for event in one.events.values()}
        entities = {e.id: e for e in bundle.entities if e.id in linked}
        clusters = {c.id: c for c in bundle.clusters if c.id in grouped}
    return {
        "set_id": one.id,
        "number": record["number"],
        "revision": record["revision"],
        "recorded": record["recorded"],
        "by": record["by"],
        "data": pack(written(handed_in, entities, clusters)),
    }


def relabelled(
    data: bytes, of: AnnotationSet, change: Callable[[AnnotationSet], AnnotationSet],
    entity: Callable[[Entity], Entity],
) -> bytes:  # fmt: skip
    """Return what a row keeps of a hand-in of a set, with its set and entities changed."""
    place = _Place(of.id, of.document, of.author, of.text)
    one, entities, clusters = _restored(place, of.revision, json_text.from_json(unpack(data)))
    changed = {key: entity(value) for key, value in entities.items()}
    return pack(written(change(one), changed, clusters))


def kept_sets(connection: Connection, of: AnnotationSet) -> list[AnnotationSet]:
    """Return the sets that the kept hand-ins of a set hold, by number."""
    place = _Place(of.id, of.document, of.author, of.text)
    query = select(HAND_IN).where(HAND_IN.c.set_id == of.id).order_by(HAND_IN.c.number)
    return [one.annotations for one in _read(place, connection.execute(query).all())]


# --- reading ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """Whose set, of which page, and the page's text."""

    set_id: str
    document: str
    author: Author
    text: str


def _place(row: Any, texts: Mapping[str, str]) -> _Place:
    author = Author(row.author, rows.kind_of(row.author_kind))
    return _Place(row.id, row.document_id, author, texts[row.document_id])


def numbers(
    connection: Connection, authors: Sequence[str] | None = None, wanted: Sequence[str] | None = None
) -> list[HandedIn]:
    """Return who handed in which page (of those ``wanted``) how often, by document and author.

    Nothing is unpacked.
    """
    count = func.count(HAND_IN.c.number)
    query = (
        select(SET.c.document_id, SET.c.author, AUTHOR.c.kind, SET.c.state, count)
        .join(AUTHOR, AUTHOR.c.name == SET.c.author)
        .outerjoin(HAND_IN, HAND_IN.c.set_id == SET.c.id)
        .group_by(SET.c.id, SET.c.document_id, SET.c.author, AUTHOR.c.kind, SET.c.state)
    )
    if authors is not None:
        query = query.where(SET.c.author.in_(authors))
    if wanted is not None:
        query = query.where(SET.c.document_id.in_(wanted))
    people: dict[str, Author] = {}
    done, found = State.DONE.value, []
    for document, author, kind, state, number in sorted(map(tuple, connection.execute(query))):
        if number or state == done:
            if author not in people:
                people[author] = Author(author, rows.kind_of(kind))
            found.append(HandedIn(document, people[author], number or 1, state == done))
    return found


def times(connection: Connection, authors: Collection[str]) -> dict[tuple[str, str], dict[int, str]]:
    """Return when authors handed in, by document and author, then by number; nothing is unpacked."""
    query = (
        select(SET.c.document_id, SET.c.author, HAND_IN.c.number, HAND_IN.c.recorded)
        .join(SET, SET.c.id == HAND_IN.c.set_id)
        .where(SET.c.author.in_(authors))
    )
    found: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for document, author, number, recorded in connection.execute(query):
        found[document, author][number] = recorded
    return dict(found)


def of_documents(
    connection: Connection, texts: Mapping[str, str], authors: Sequence[str] | None = None
) -> dict[str, list[HandIn]]:
    """Return all hand-ins on some documents, by document; of each by author and number.

    They are in the labels of today, whatever they were made under. One that is damaged is left out, with a
    line in the log; the rest can be compared all the same.
    """
    found: dict[str, list[HandIn]] = {document: [] for document in texts}
    older = OlderLabels.of(connection)
    asked = list(texts)
    for first in range(0, len(asked), _ASKED_AT_ONCE):
        part = asked[first : first + _ASKED_AT_ONCE]
        query = rows.SETS.where(SET.c.document_id.in_(part))
        if authors is not None:
            query = query.where(SET.c.author.in_(authors))
        sets = connection.execute(query).all()
        kept = _kept(connection, [row.id for row in sets])
        standing = [row for row in sets if row.id not in kept and row.state == State.DONE.value]
        for one in rows.read_sets(connection, standing, texts):
            entities, clusters = _referred(connection, one)
            found[one.document].append(HandIn(1, one.revision, "", one.author.name, one, entities, clusters))
        for row in sets:
            place = _Place(
                row.id,
                row.document_id,
                Author(row.author, rows.kind_of(row.author_kind)),
                texts[row.document_id],
            )
            found[row.document_id] += _read(place, kept.get(row.id, ()), older)
    for listed in found.values():
        listed.sort(key=lambda one: (one.annotations.author.name, one.number))
    return found


def _kept(connection: Connection, sets: Sequence[str]) -> dict[str, list[Any]]:
    kept: defaultdict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(select(HAND_IN).where(HAND_IN.c.set_id.in_(sets))):
        kept[row.set_id].append(row)
    return dict(kept)


def _read(place: _Place, kept: Sequence[Any], older: OlderLabels | None = None) -> Iterator[HandIn]:
    for row in kept:
        try:
            found = _unpacked(place, row)
            yield older.today(found) if older is not None else found
        except _BROKEN as error:
            values = {"number": row.number, "author": place.author.name, "document": place.document}
            log.warning("%s", message(messages.HAND_IN_UNREADABLE, **values, reason=fault_of(error)))


def read_one(set_row: Any, text: str, kept: Any) -> AnnotationSet:
    """Return what a row of a hand-in holds. Raises whatever comes of a broken one."""
    return _unpacked(_place(set_row, {set_row.document_id: text}), kept).annotations


def _unpacked(place: _Place, row: Any) -> HandIn:
    found = _restored(place, row.revision, json_text.from_json(unpack(row.data)))
    return HandIn(row.number, row.revision, row.recorded, row.by, *found)


def _restored(
    place: _Place, revision: int, record: Mapping[str, Any]
) -> tuple[AnnotationSet, dict[str, Entity], dict[str, EventCluster]]:
    """Return the set that ``_written`` wrote, and what it refers to."""
    items: list[Item] = [
        value_from_json(kind, one)  # type: ignore[misc]  # items alone stand in the lists of items
        for kind, part in _PARTS.items()
        for one in record[part]
    ]
    empty = AnnotationSet(
        id=place.set_id,
        document=place.document,
        text=place.text,
        author=place.author,
        state=State.DONE,
        revision=revision,
        flags=frozenset(record["flags"]),
    )
    entities = {one["id"]: entity_from_json(one) for one in record["entities"]}
    clusters = {one["id"]: EventCluster(one["id"], one["name"]) for one in record["event_clusters"]}
    return filled(empty, items), entities, clusters


def taken_from(connection: Connection, document_id: str, author: str) -> dict[str, str]:
    """Return by item id from whose suggestion it was taken; see ``Reviewing.taken_from``."""
    query = select(JOURNAL.c["values"], JOURNAL.c.changes).where(
        JOURNAL.c.document_id == document_id, JOURNAL.c.author == author, JOURNAL.c.verb == ACCEPT
    )
    found: dict[str, str] = {}
    for values, changes in connection.execute(query):
        suggester = str(json_text.from_json(values).get("suggester", ""))
        found |= {
            change["id"]: suggester for change in json_text.from_json(changes) if change["after"] is not None
        }
    return found
