"""What became of a set, stored: its items, and the rows that come into its journal."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from annotator.domain.changes import Edit
from annotator.domain.ids import fresh_id
from annotator.edits import verbs
from annotator.edits.differences import changes as differences

from .. import chain, json_text, rows
from ..commits import APPLIED, DROPPED, EDIT, UNDONE
from ..connection import Database
from ..edit_checks import check_edit
from ..tables import JOURNAL, SET
from ..writing import Step, write_changes, write_set
from .versions import Added, Side, Verdict

_NOTHING = "[]"


def write_verdict(
    database: Database, connection: Connection, ours: Side, theirs: Side, verdict: Verdict
) -> None:
    """Store what a set has become. What came in is undone in one step.

    Raises Conflict if the set is no longer what it was judged as.
    """
    before, after = ours.annotations, verdict.annotations
    edit = Edit(verbs.TAKE_IN, {"n": len(verdict.added)}, tuple(differences(before, after)))
    check_edit(after, edit)
    step = Step(before, after, edit)
    values = _rows(database, connection, ours, theirs, verdict)
    head = connection.execute(select(SET.c.head).where(SET.c.id == before.id)).scalar_one()
    targets = {row.id: row.revision for row in ours.rows}
    write_set(connection, before, after, chain.linked(head, before.revision, values, targets), None)
    write_changes(connection, [step], strict=True)
    undone = (JOURNAL.c.set_id == before.id, JOURNAL.c.status == UNDONE)
    connection.execute(update(JOURNAL).where(*undone).values(status=DROPPED))
    if values:
        connection.execute(insert(JOURNAL), values)


def _rows(
    database: Database, connection: Connection, ours: Side, theirs: Side, verdict: Verdict
) -> list[rows.Values]:
    """Return the rows that come into the journal, with their numbers here."""
    decided = _decided(database, verdict) if verdict.decided is not None else []
    values = [*_added(ours, verdict), *decided]
    numbers = database.dialect.journal_ids(connection, len(values))
    own = {row.key: row.id for row in ours.rows}
    new = {one.row.id: number for one, number in zip(verdict.added, numbers, strict=False)}
    places = {row.id: own.get(row.key, new.get(row.id)) for row in theirs.rows}
    for number, one in zip(numbers, values, strict=True):
        one["id"], one["target"] = number, places.get(one["target"])
    return values


def _added(ours: Side, verdict: Verdict) -> list[rows.Values]:
    own = ours.annotations
    several = sum(one.stands for one in verdict.added) > 1
    of_set = {"set_id": own.id, "document_id": own.document, "author": own.author.name}
    together = {"batch": fresh_id() if several else None}
    return [dict(one.row.stored) | of_set | _row(one) | together for one in verdict.added]


def _row(one: Added) -> rows.Values:
    """Return what differs from the row as it is there."""
    stored = one.row.stored
    if one.edit is None:
        changes = _NOTHING
    elif one.edit.changes == one.row.edit.changes:
        changes = stored["changes"]
    else:
        changes = json_text.changes_to_json(one.edit.changes)
    if one.stands:  # also what undid an edit that both sides have: here it is an edit of its own
        return {"changes": changes, "kind": EDIT, "target": None, "status": APPLIED}
    return {"changes": changes, "status": DROPPED if stored["kind"] == EDIT else None}


def _decided(database: Database, verdict: Verdict) -> list[rows.Values]:
    """Return the row of the edit that preferred the other side's version."""
    after, edit = verdict.annotations, verdict.decided or Edit(verbs.TAKE_IN, {}, ())
    return [
        {
            "set_id": after.id, "document_id": after.document, "author": after.author.name,
            "by": after.author.name, "verb": edit.verb, "values": json_text.to_json(dict(edit.values)),
            "kind": EDIT, "target": None, "status": APPLIED, "batch": None,
            "changes": json_text.changes_to_json(edit.changes),
            "seconds": 0.0, "keys": 0, "pointers": 0,
            "session": database.session, "recorded": rows.now(),
        }
    ]  # fmt: skip
