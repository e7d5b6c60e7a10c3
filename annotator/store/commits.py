"""Edits, undo and redo: each one transaction of the set's row, its items and a row of the journal."""

from __future__ import annotations

import json
import os
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.codec import change_to_json, edit_from_json
from annotator.domain.errors import EditError

from . import rows
from .connection import Database
from .edit_checks import check_edit
from .errors import ProjectError
from .tables import JOURNAL, SET
from .values import Committed, JournalRow
from .writing import conflict, write_changes, write_set

EDIT, UNDO, REDO = "edit", "undo", "redo"
APPLIED, UNDONE, DROPPED = "applied", "undone", "dropped"
ACK_VARIABLE = "ANNOTATOR_ACK_FD"
"""Environment variable with the number of an open file: it gets a line after every COMMIT of an edit."""

_INSERT_JOURNAL = insert(JOURNAL)
_DROP_UNDONE = (
    update(JOURNAL)
    .where(JOURNAL.c.set_id == bindparam("of_set"), JOURNAL.c.status == UNDONE)
    .values(status=DROPPED)
)
_SET_STATUS = update(JOURNAL).where(JOURNAL.c.id == bindparam("of_id")).values(status=bindparam("new_status"))
_STEP = select(JOURNAL.c.id, JOURNAL.c.name, JOURNAL.c.changes).where(JOURNAL.c.set_id == bindparam("of_set"))
_TO_UNDO = _STEP.where(JOURNAL.c.status == APPLIED).order_by(JOURNAL.c.id.desc()).limit(1)
_TO_REDO = _STEP.where(JOURNAL.c.status == UNDONE).order_by(JOURNAL.c.id).limit(1)
_REVISION = select(SET.c.revision).where(SET.c.id == bindparam("of_set")).with_for_update()


def commit(database: Database, annotations: AnnotationSet, edit: Edit, seconds: float) -> Committed:
    """Store an edit; see ``Project.commit``."""
    if not edit:
        raise EditError("the edit changes nothing")
    after = annotations.applied(edit)
    check_edit(after, edit)
    with database.writing() as connection:
        write_set(connection, annotations, after)
        if not database.nothing_undone(annotations):
            connection.execute(_DROP_UNDONE, {"of_set": after.id})
        applied = write_changes(connection, annotations, after, edit, strict=True)
        journal_id = _write_journal(database, connection, after, applied, EDIT, None, seconds)
    database.remember_nothing_undone(after)
    _acknowledge(journal_id, after)
    return Committed(after, applied, journal_id)


def step(database: Database, annotations: AnnotationSet, kind: str, seconds: float) -> Committed | None:
    """Undo the last edit of a set that stands, or redo the first one that was undone; None: there is none."""
    with database.writing() as connection:
        stored = connection.execute(_REVISION, {"of_set": annotations.id}).scalar_one_or_none()
        if (stored or 0) != annotations.revision:
            raise conflict(annotations)
        query = _TO_UNDO if kind == UNDO else _TO_REDO
        found = connection.execute(query, {"of_set": annotations.id}).one_or_none()
        if found is None:
            return None
        edit = edit_from_json(found.name, json.loads(found.changes))
        edit = edit.inverse() if kind == UNDO else edit
        after = annotations.applied(edit)
        write_set(connection, annotations, after)
        applied = write_changes(connection, annotations, after, edit, strict=False)
        status = UNDONE if kind == UNDO else APPLIED
        connection.execute(_SET_STATUS, {"of_id": found.id, "new_status": status})
        journal_id = _write_journal(database, connection, after, applied, kind, found.id, seconds)
    _acknowledge(journal_id, after)
    return Committed(after, applied, journal_id)


def step_names(connection: Connection, annotations: AnnotationSet) -> tuple[str | None, str | None]:
    """Return the names of the edits that undo and redo would take."""
    undo = connection.execute(_TO_UNDO, {"of_set": annotations.id}).one_or_none()
    redo = connection.execute(_TO_REDO, {"of_set": annotations.id}).one_or_none()
    return (undo.name if undo else None, redo.name if redo else None)


def _write_journal(
    database: Database,
    connection: Connection,
    after: AnnotationSet,
    edit: Edit,
    kind: str,
    target: int | None,
    seconds: float,
) -> int:
    values = {
        "set_id": after.id,
        "document_id": after.document,
        "author": after.author.name,
        "name": edit.name,
        "kind": kind,
        "target": target,
        "changes": rows.to_json([change_to_json(change) for change in edit.changes]),
        "seconds": max(0.0, float(seconds)),
        "session": database.session,
        "recorded": rows.now(),
        "status": APPLIED if kind == EDIT else None,
    }
    key = connection.execute(_INSERT_JOURNAL, values).inserted_primary_key
    return int(key[0]) if key is not None else 0


def _acknowledge(journal_id: int, after: AnnotationSet) -> None:
    """Tell a test harness what is on the disk now, so that it can kill us and compare."""
    descriptor = os.environ.get(ACK_VARIABLE)
    if descriptor:
        os.write(int(descriptor), f"{journal_id} {after.id} {after.revision}\n".encode())


def journal(
    connection: Connection,
    document_id: str | None = None,
    author: str | None = None,
    set_id: str | None = None,
) -> list[JournalRow]:
    """Return the journal in its order, of one document, author or set if asked."""
    query = select(JOURNAL).order_by(JOURNAL.c.id)
    for column, value in (
        (JOURNAL.c.document_id, document_id), (JOURNAL.c.author, author), (JOURNAL.c.set_id, set_id)
    ):  # fmt: skip
        query = query if value is None else query.where(column == value)
    return [_journal_row(row) for row in connection.execute(query)]


def _journal_row(row: Any) -> JournalRow:
    try:
        edit = edit_from_json(row.name, json.loads(row.changes))
    except (ValueError, KeyError, TypeError) as error:
        raise ProjectError(
            f"journal entry {row.id} cannot be read ({error}): run “annotator check”"
        ) from error
    return JournalRow(
        row.id, row.set_id, row.document_id, row.author, row.name, row.kind, row.target, edit,
        row.seconds, row.session, row.recorded, row.status,
    )  # fmt: skip
