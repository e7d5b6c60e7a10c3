"""Edits, undo and redo: each one transaction of the set's row, its items and a row of the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.codec import edit_from_json
from annotator.domain.errors import EditError, fault_of
from annotator.domain.ids import fresh_id
from annotator.domain.sentences import Message, message
from annotator.edits.verbs import MIGRATE_LABELS, TAKE_IN

from . import (
    bundle_checks,
    chain,
    documents,
    hand_ins,
    json_text,
    label_messages,
    labels_known,
    messages,
    rows,
)
from .connection import Database
from .edit_checks import check_edit
from .errors import ProjectError
from .prepared import Prepared
from .tables import DOCUMENT, JOURNAL, SET
from .values import NO_EFFORT, Committed, Effort, JournalRow
from .writing import Step, conflict, write_changes, write_set

EDIT, UNDO, REDO = "edit", "undo", "redo"
APPLIED, UNDONE, DROPPED = "applied", "undone", "dropped"

_INSERT_JOURNAL = Prepared(
    insert(JOURNAL)
    .values({column.name: bindparam(column.name) for column in JOURNAL.c if column.name != "id"})
    .returning(JOURNAL.c.id)
)
_DROP_UNDONE = (
    update(JOURNAL)
    .where(JOURNAL.c.set_id == bindparam("of_set"), JOURNAL.c.status == UNDONE)
    .values(status=DROPPED)
)
_SET_STATUS = update(JOURNAL).where(JOURNAL.c.id == bindparam("of_id")).values(status=bindparam("new_status"))
_STEP = select(
    *(JOURNAL.c[name] for name in ("id", "set_id", "verb", "values", "changes", "batch", "revision"))
)
_OF_SET = _STEP.where(JOURNAL.c.set_id == bindparam("of_set"))
_TO_UNDO = _OF_SET.where(JOURNAL.c.status == APPLIED).order_by(JOURNAL.c.id.desc()).limit(1)
_TO_REDO = _OF_SET.where(JOURNAL.c.status == UNDONE).order_by(JOURNAL.c.id).limit(1)
_OF_BATCH = (
    _STEP.where(JOURNAL.c.batch == bindparam("of_batch"), JOURNAL.c.kind == EDIT)
    .where(JOURNAL.c.id != bindparam("but"))
    .order_by(JOURNAL.c.id)
)
_STANDING, _TAKEN_BACK = JOURNAL.c.status == APPLIED, JOURNAL.c.status != APPLIED
_HEAD = select(SET.c.head).where(SET.c.id == bindparam("of_set"))
_SET_HEAD = update(SET).where(SET.c.id == bindparam("of_set")).values(head=bindparam("new_head"))
_REVISION = select(SET.c.revision).where(SET.c.id == bindparam("of_set")).with_for_update()
_ASKED_AT_ONCE = 200


def commit(
    database: Database,
    edits: Sequence[tuple[AnnotationSet, Edit]],
    effort: Effort = NO_EFFORT,
    by: str | None = None,
) -> list[Committed]:
    """Store edits of different sets in one transaction; see ``Project.commit`` and ``commit_batch``."""
    steps = [_checked(annotations, edit) for annotations, edit in edits]
    if not steps:
        raise EditError(messages.CHANGES_NOTHING)
    pages = {(step.after.document, step.after.author.name) for step in steps}
    if len(pages) < len(steps) or len({step.after.id for step in steps}) < len(steps):
        raise EditError(messages.PAGE_TWICE)
    _check_by(by)
    batch = fresh_id() if len(steps) > 1 else None
    with database.writing() as connection:
        if database.labels is not None:
            database.labels = labels_known.require(connection, database.labels, [one.edit for one in steps])
        stored = store(database, connection, steps, batch, by, effort)
    stored.remember()
    for one in stored.done:
        database.remember_nothing_undone(one.annotations)
    _acknowledge(database, stored.done)
    return stored.done


def store(
    database: Database,
    connection: Connection,
    steps: Sequence[Step],
    batch: str | None,
    by: str | None,
    effort: Effort = NO_EFFORT,
) -> StoredSteps:
    """Write edits of different sets within a transaction; whoever began it calls ``remember`` after it."""
    entries = [_Entry(EDIT, None, NO_EFFORT if n else effort, batch, by) for n in range(len(steps))]
    links = _Links(database, connection, steps, entries)
    links.write_sets()
    for step in steps:
        if not database.nothing_undone(step.before):
            connection.execute(_DROP_UNDONE, {"of_set": step.after.id})
    applied = write_changes(connection, steps, strict=True)
    hand_ins.keep(connection, steps, by, links.recorded)
    return StoredSteps(links.journalled(applied), links.remember)


def take_back(database: Database, connection: Connection, batch: str, by: str | None) -> StoredSteps:
    """Undo a batch of one edit a set within a transaction, on what the sets are now.

    Raises EditError, naming the page, where an edit cannot be undone.
    """
    query = _STEP.where(JOURNAL.c.batch == batch, JOURNAL.c.kind == EDIT, _STANDING).order_by(JOURNAL.c.id)
    rows_of_batch = connection.execute(query).all()
    sets = sets_by_id(connection, [row.set_id for row in rows_of_batch])
    steps = [_stepped(connection, sets[row.set_id], row, UNDO, own=False) for row in rows_of_batch]
    entries = [_Entry(UNDO, row, NO_EFFORT, batch, by) for row in rows_of_batch]
    links = _Links(database, connection, steps, entries)
    links.write_sets()
    applied = write_changes(connection, steps, strict=False)
    hand_ins.keep(connection, steps, by, links.recorded)
    if rows_of_batch:
        connection.execute(_SET_STATUS, [{"of_id": one.id, "new_status": UNDONE} for one in rows_of_batch])
    return StoredSteps(links.journalled(applied), links.remember)


@dataclass(frozen=True, slots=True)
class StoredSteps:
    """What was written in a transaction that has still to end; ``remember`` is called once it has."""

    done: list[Committed]
    remember: Callable[[], None]


def _check_by(by: str | None) -> None:
    if by is not None:
        bundle_checks.require_id(message(messages.AN_AUTHOR), by)


def _checked(annotations: AnnotationSet, edit: Edit) -> Step:
    if not edit:
        raise EditError(messages.CHANGES_NOTHING)
    after = annotations.applied(edit)
    check_edit(after, edit)
    return Step(annotations, after, edit)


def step(
    database: Database,
    annotations: AnnotationSet,
    kind: str,
    effort: Effort = NO_EFFORT,
    by: str | None = None,
) -> Committed | None:
    """Undo the last edit of a set that stands, or redo the first one that was undone; None: there is none.

    What was stored in a batch goes together. On the other pages later edits may stand: the step must fit
    what is there now, or nothing is done at all.
    """
    _check_by(by)
    with database.writing() as connection:
        stored = connection.execute(_REVISION, {"of_set": annotations.id}).scalar_one_or_none()
        if (stored or 0) != annotations.revision:
            raise conflict(annotations)
        query = _TO_UNDO if kind == UNDO else _TO_REDO
        found = connection.execute(query, {"of_set": annotations.id}).one_or_none()
        if found is None:
            return None
        if found.verb == MIGRATE_LABELS:
            raise EditError(label_messages.LABELS_NOT_UNDONE)
        rows_of_batch = _in_turn([found, *_rest_of_batch(connection, found, kind)], kind)
        others = {row.set_id for row in rows_of_batch} - {annotations.id}
        sets = {annotations.id: annotations, **sets_by_id(connection, sorted(others))}
        steps = []
        for row in rows_of_batch:
            steps.append(_stepped(connection, sets[row.set_id], row, kind, own=row is found))
            sets[row.set_id] = steps[-1].after
        labels_known.require_for_older(connection, [one.edit for one in steps])
        entries = [
            _Entry(kind, row, effort if row is found else NO_EFFORT, row.batch, by) for row in rows_of_batch
        ]
        links = _Links(database, connection, steps, entries)
        links.write_sets()
        applied = write_changes(connection, steps, strict=False)
        hand_ins.keep(connection, _whole(steps), by, links.recorded)
        status = UNDONE if kind == UNDO else APPLIED
        connection.execute(_SET_STATUS, [{"of_id": row.id, "new_status": status} for row in rows_of_batch])
        done = links.journalled(applied)
    links.remember()
    _acknowledge(database, done)
    return _together(done, annotations.id)


def _in_turn(found: Sequence[Any], kind: str) -> list[Any]:
    """Return rows in the order in which they are undone or done again; the sets stay in theirs.

    Several rows of one set have the same batch where they came in together from another file.
    """
    back = -1 if kind == UNDO else 1
    places = {set_id: n for n, set_id in enumerate(dict.fromkeys(row.set_id for row in found))}
    return sorted(found, key=lambda row: (places[row.set_id], back * row.id))


def _whole(steps: Sequence[Step]) -> list[Step]:
    """Return steps of one set after each other as one."""
    found: dict[str, Step] = {}
    for one in steps:
        first = found.get(one.after.id, one)
        found[one.after.id] = Step(first.before, one.after, one.edit)
    return list(found.values())


def _together(done: Sequence[Committed], set_id: str) -> Committed:
    """Return what was stored of the set that was asked as one edit."""
    own = [one for one in done if one.annotations.id == set_id]
    if len(own) == 1:
        return own[0]
    changes = tuple(change for one in own for change in one.edit.changes)
    edit = Edit(TAKE_IN, {"n": len(own)}, changes)
    return replace(own[-1], edit=edit, others=own[0].others)


def _rest_of_batch(connection: Connection, found: Any, kind: str) -> Sequence[Any]:
    if found.batch is None:
        return ()
    query = _OF_BATCH.where(_STANDING if kind == UNDO else _TAKEN_BACK)
    return connection.execute(query, {"of_batch": found.batch, "but": found.id}).all()


def sets_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, AnnotationSet]:
    """Return stored sets by id."""
    found: dict[str, AnnotationSet] = {}
    for first in range(0, len(ids), _ASKED_AT_ONCE):
        part = connection.execute(rows.SETS.where(SET.c.id.in_(ids[first : first + _ASKED_AT_ONCE]))).all()
        texts = documents.texts_of(connection, [row.document_id for row in part])
        found |= {one.id: one for one in rows.read_sets(connection, part, texts)}
    return found


def _stepped(connection: Connection, annotations: AnnotationSet, row: Any, kind: str, *, own: bool) -> Step:
    edit = _edit_of(row)
    edit = edit.inverse() if kind == UNDO else edit
    try:
        after = annotations.applied(edit)
        if row.batch is not None:
            check_edit(after, edit)
    except EditError as error:
        if own:
            raise
        page = select(DOCUMENT.c.name).where(DOCUMENT.c.id == annotations.document)
        raise EditError(
            messages.NOT_UNDONE if kind == UNDO else messages.NOT_REDONE,
            edit=edit.message, page=connection.execute(page).scalar_one(), reason=error.message,
        ) from error  # fmt: skip
    return Step(annotations, after, edit)


def _edit_of(row: Any) -> Edit:
    return edit_from_json(row.verb, json_text.from_json(row.values), json_text.from_json(row.changes))


def next_steps(connection: Connection, annotations: AnnotationSet) -> tuple[Message | None, Message | None]:
    """Return what the edits say that undo and redo would take."""
    undo = connection.execute(_TO_UNDO, {"of_set": annotations.id}).one_or_none()
    redo = connection.execute(_TO_REDO, {"of_set": annotations.id}).one_or_none()
    return (
        _message(connection, undo, _STANDING) if undo else None,
        _message(connection, redo, _TAKEN_BACK) if redo else None,
    )


def _message(connection: Connection, row: Any, others: ColumnElement[bool]) -> Message:
    if row.batch is not None:
        many = select(func.count()).where(JOURNAL.c.batch == row.batch, JOURNAL.c.kind == EDIT, others)
        count = connection.execute(many.where(JOURNAL.c.set_id == row.set_id)).scalar_one()
        if count > 1:
            return Edit(TAKE_IN, {"n": count}, ()).message
    return Edit(row.verb, json_text.from_json(row.values), ()).message


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the journal notes of a step besides the step; ``target`` is the row that it undoes or redoes."""

    kind: str
    target: Any
    effort: Effort
    batch: str | None
    by: str | None


class _Links:
    """The rows of the journal of one transaction, linked into the chains of their sets.

    The set's row, which is the lock, is written first and holds the head: so the rows are made before
    anything is written, and made anew in the rare case that a step left out what others changed meanwhile.
    """

    def __init__(
        self, database: Database, connection: Connection, steps: Sequence[Step], entries: Sequence[_Entry]
    ) -> None:
        self.database, self.connection, self.steps, self.entries = database, connection, steps, entries
        self.recorded = rows.now()
        self.beginnings: dict[str, rows.Values] = {}
        self.first: dict[str, str] = {}
        for one in steps:
            self.first.setdefault(one.after.id, self._head(one))
        self.edits = [one.edit for one in steps]
        self._link()

    def _head(self, one: Step) -> str:
        """Return the head of a set's chain before a step, its first one here."""
        before = one.before
        if before.revision == 0:
            made = chain.begun(before.id, before.document, before.author.name, chain.text_sha256(before))
            self.beginnings[before.id] = made
            return chain.beginning_hash(made)
        known = self.database.head(before)
        if known is None:
            known = self.connection.execute(_HEAD, {"of_set": before.id}).scalar_one_or_none()
        return known or ""

    def _link(self) -> None:
        self.rows: list[rows.Values] = []
        self.heads: list[str] = []
        self.last = dict(self.first)
        for one, edit, entry in zip(self.steps, self.edits, self.entries, strict=True):
            row = self._row(one.after, edit, entry)
            targets = {} if entry.target is None else {entry.target.id: entry.target.revision}
            head = chain.linked(self.last[one.after.id], one.before.revision, [row], targets)
            self.last[one.after.id] = head
            self.rows.append(row)
            self.heads.append(head)

    def _row(self, after: AnnotationSet, edit: Edit, entry: _Entry) -> rows.Values:
        return {
            "set_id": after.id,
            "document_id": after.document,
            "author": after.author.name,
            "by": entry.by or after.author.name,
            "verb": edit.verb,
            "values": json_text.to_json(dict(edit.values)),
            "kind": entry.kind,
            "target": None if entry.target is None else entry.target.id,
            "changes": json_text.changes_to_json(edit.changes),
            "seconds": max(0.0, float(entry.effort.seconds)),
            "keys": max(0, int(entry.effort.keys)),
            "pointers": max(0, int(entry.effort.pointers)),
            "batch": entry.batch,
            "session": self.database.session,
            "recorded": self.recorded,
            "status": APPLIED if entry.kind == EDIT else None,
        }

    def write_sets(self) -> None:
        """Write the rows of the sets.

        Two sessions that lock the same rows in the same order never wait for each other in a ring.
        """
        for one, head in sorted(zip(self.steps, self.heads, strict=True), key=lambda pair: pair[0].after.id):
            beginning = self.beginnings[one.after.id] if one.before.revision == 0 else None
            write_set(self.connection, one.before, one.after, head, beginning)

    def journalled(self, applied: Sequence[Edit]) -> list[Committed]:
        """Write the rows; return what was stored of each step, the first one naming the others."""
        if any(edit is not one for edit, one in zip(applied, self.edits, strict=True)):
            self.edits = list(applied)
            self._link()
            heads = [{"of_set": one, "new_head": head} for one, head in self.last.items()]
            self.connection.execute(_SET_HEAD, heads)
        first = self.steps[0].after.document
        documents = (one.after.document for one in self.steps)
        others = tuple(dict.fromkeys(one for one in documents if one != first))
        done: list[Committed] = []
        for one, edit, row in zip(self.steps, applied, self.rows, strict=True):
            number = int(_INSERT_JOURNAL.run(self.connection, [row]).fetchone()[0])
            done.append(Committed(one.after, edit, number, row["by"], () if done else others))
        return done

    def remember(self) -> None:
        """Note the new heads, once they are on the disk."""
        for one in self.steps:
            self.database.remember_head(one.after, self.last[one.after.id])


def _acknowledge(database: Database, done: Sequence[Committed]) -> None:
    """Tell whoever opened the project what is on the disk now."""
    if database.acknowledged is not None:
        for one in done:
            database.acknowledged(one.journal_id, one.annotations)


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
    return [journal_row(row) for row in connection.execute(query)]


def journal_row(row: Any) -> JournalRow:
    """Return a row of the journal. Raises ProjectError if it is not what the program writes."""
    try:
        edit = _edit_of(row)
    except (ValueError, KeyError, TypeError) as error:
        raise ProjectError(messages.JOURNAL_UNREADABLE, entry=row.id, reason=fault_of(error)) from error
    return JournalRow(
        row.id, row.set_id, row.document_id, row.author, row.by, row.kind, row.target, edit,
        row.seconds, row.session, row.recorded, row.status, row.keys, row.pointers, row.batch,
        row.revision, row.hash,
    )  # fmt: skip
