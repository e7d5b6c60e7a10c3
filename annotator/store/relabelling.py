"""A whole project in the labels of another scheme: sets, journals, hand-ins, decisions, entities, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, bindparam, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.codec import change_from_json
from annotator.domain.items import Mention
from annotator.edits.differences import changes
from annotator.edits.relabelling import Relabelling

from . import chain, documents, hand_ins, json_text, opening, rows
from .connection import Database
from .merging.reading import stored
from .tables import BEGINNING, DOCUMENT, ENTITY, GUIDELINE, HAND_IN, JOURNAL, SET
from .writing import Step, write_changes

_PAGES = 100  # in hand at a time
_OF_NOTES = {"segment kind": "kind", "entity type": "type", "event type": "event"}
"""Which labels a note for the guidelines is about, by its sort (`review.label_pairs.Sort`)."""


ForPage = Callable[[Iterable[Mention]], Relabelling]
"""Gives what relabels a page, by all mentions that anybody has or had there."""


def relabel(database: Database, by: Relabelling, for_page: ForPage) -> None:
    """Put everything in a project into the labels of another scheme, which becomes its own.

    One transaction. Nothing is journalled: it is as if the other scheme had always been used. Raises
    AnnotatorError, and changes nothing, for what cannot be read.
    """
    with database.writing() as connection:
        _entities(connection, by)
        relabel_notes(connection, by)
        ids = connection.execute(select(DOCUMENT.c.id).order_by(DOCUMENT.c.position)).scalars().all()
        for first in range(0, len(ids), _PAGES):
            part = documents.WHOLE.where(DOCUMENT.c.id.in_(ids[first : first + _PAGES]))
            for document in [documents.from_row(row) for row in connection.execute(part)]:
                _page(connection, documents.sets_of(connection, [document]), for_page)
        opening.store_scheme(connection, by.ours)


def _page(connection: Connection, sets: Iterable[AnnotationSet], for_page: ForPage) -> None:
    listed = list(sets)
    kept = [each for one in listed for each in hand_ins.kept_sets(connection, one)]
    by = for_page(mention for one in (*listed, *kept) for mention in one.mentions.values())
    for one in listed:
        after = by.annotation_set(one)
        if found := changes(one, after):
            write_changes(connection, [Step(one, after, Edit("", {}, tuple(found)))], strict=True)
        _journal(connection, one, by)
        _link(connection, after)
        _hand_ins(connection, one, by)


def _journal(connection: Connection, one: AnnotationSet, by: Relabelling) -> None:
    put = (
        update(JOURNAL)
        .where(JOURNAL.c.id == bindparam("of_id"))
        .values({"changes": bindparam("its_changes"), "values": bindparam("its_values")})
    )
    asked = select(JOURNAL.c.id, JOURNAL.c.changes, JOURNAL.c["values"]).where(JOURNAL.c.set_id == one.id)
    made = []
    for number, listed, values in connection.execute(asked).all():
        changed = [by.change(change_from_json(each)) for each in json_text.from_json(listed)]
        made.append({
            "of_id": number,
            "its_changes": json_text.changes_to_json(changed),
            "its_values": json_text.to_json(by.values(json_text.from_json(values))),
        })  # fmt: skip
    if made:
        connection.execute(put, made)


def _link(connection: Connection, after: AnnotationSet) -> None:
    """Begin the chain of a set anew: its rows say something else now.

    What an imported set was before its first edit nobody knows then; what has no edit is what it began with.
    """
    began = connection.execute(select(BEGINNING).where(BEGINNING.c.set_id == after.id)).one_or_none()
    if began is None:  # damage, which a check names
        return
    query = select(JOURNAL).where(JOURNAL.c.set_id == after.id).order_by(JOURNAL.c.id)
    listed = stored(connection, query)
    known = began.content is not None and not listed
    values = began._asdict() | {"content": chain.content_sha256(after) if known else None}
    head = chain.linked(chain.beginning_hash(values), began.revision, listed)
    connection.execute(update(BEGINNING).where(BEGINNING.c.set_id == after.id).values(values))
    connection.execute(update(SET).where(SET.c.id == after.id).values(head=head))
    if listed:
        put = update(JOURNAL).where(JOURNAL.c.id == bindparam("of_id")).values(hash=bindparam("its_hash"))
        connection.execute(put, [{"of_id": row["id"], "its_hash": row["hash"]} for row in listed])


def _hand_ins(connection: Connection, one: AnnotationSet, by: Relabelling) -> None:
    asked = select(HAND_IN.c.number, HAND_IN.c.data).where(HAND_IN.c.set_id == one.id)
    for number, data in connection.execute(asked).all():
        same = (HAND_IN.c.set_id == one.id, HAND_IN.c.number == number)
        changed = hand_ins.relabelled(data, one, by.annotation_set, by.entity)
        connection.execute(update(HAND_IN).where(*same).values(data=changed))


def _entities(connection: Connection, by: Relabelling) -> None:
    for one in rows.read_entities(connection).values():
        if (changed := by.entity(one)) != one:
            connection.execute(update(ENTITY).where(ENTITY.c.id == one.id).values(type=changed.type))


def relabel_notes(connection: Connection, by: Relabelling) -> None:
    """Put what notes for the guidelines are about into the other labels."""
    for row in connection.execute(select(GUIDELINE)).all():
        if (sort := _OF_NOTES.get(row.sort)) is not None:
            named = [by.label(sort, one) if one else "" for one in (row.label_a, row.label_b)]
            first, second = sorted(named)
            same = GUIDELINE.c.id == row.id
            connection.execute(update(GUIDELINE).where(same).values(label_a=first, label_b=second))
