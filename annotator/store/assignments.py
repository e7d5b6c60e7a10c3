"""Assignments: who is to annotate, review or adjudicate which document, in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from annotator.domain.errors import EditError
from annotator.domain.items import AuthorKind, State

from . import messages, open_pages, rows, withdrawals
from .review_values import Assignment, Task
from .tables import ASSIGNMENT, AUTHOR, DOCUMENT, SET

_TASKS = get_args(Task)


def assign(connection: Connection, wanted: Sequence[Assignment]) -> int:
    """Store assignments and return how many are new; one that is there gets its new round, place and date.

    Raises EditError, and stores none, for a document or author that the project does not have.
    """
    _require(connection, wanted)
    known = {withdrawals.key_of(row._asdict()) for row in connection.execute(select(ASSIGNMENT))}
    made = withdrawals.made_now(connection)
    rows_of = {(one.document, one.author, one.task): _values(one, made) for one in wanted}
    for key in rows_of.keys() & known:
        connection.execute(delete(ASSIGNMENT).where(*withdrawals.is_one(ASSIGNMENT, key)))
    if rows_of:
        connection.execute(insert(ASSIGNMENT), list(rows_of.values()))
    open_pages.recount(connection, sorted({one.document for one in wanted}))
    return len(rows_of.keys() - known)


def withdraw(connection: Connection, wanted: Sequence[Assignment]) -> int:
    """Take assignments back and return how many there were; the work that was done stays."""
    gone = sum(withdrawals.take_back(connection, (one.document, one.author, one.task)) for one in wanted)
    open_pages.recount(connection, sorted({one.document for one in wanted}))
    return gone


def listed(connection: Connection, author: str | None, task: str | None) -> list[Assignment]:
    """Return assignments in the order of the work, of one author or task if asked."""
    c = ASSIGNMENT.c
    query = select(ASSIGNMENT).order_by(c.author, c.task, c.round, c.position, c.document_id)
    for column, value in ((c.author, author), (c.task, task)):
        query = query if value is None else query.where(column == value)
    return [
        Assignment(row.document_id, row.author, row.task, row.round, row.position, row.due, row.by, row.made)
        for row in connection.execute(query)
    ]


def begun(connection: Connection) -> dict[str, dict[str, State]]:
    """Return by document the people who began it, with the state of their sets."""
    c = SET.c
    query = (
        select(c.document_id, c.author, c.state)
        .join_from(SET, AUTHOR, AUTHOR.c.name == c.author)
        .where(AUTHOR.c.kind == AuthorKind.HUMAN.value, c.state != State.TODO.value)
        .order_by(c.document_id, c.author)
    )
    found: defaultdict[str, dict[str, State]] = defaultdict(dict)
    for document, author, state in connection.execute(query):
        found[document][author] = State(state)
    return dict(found)


def outlets(connection: Connection) -> dict[str, str]:
    """Return by document the outlet it is from, of those that are from a known one."""
    c = DOCUMENT.c
    query = select(c.id, c.outlet).where(c.outlet.is_not(None))
    return {row.id: row.outlet for row in connection.execute(query)}


def _require(connection: Connection, wanted: Sequence[Assignment]) -> None:
    if unknown := sorted({one.task for one in wanted} - set(_TASKS)):
        raise EditError(messages.NO_TASK, task=unknown[0], known=_TASKS)
    if missing := _missing(connection, DOCUMENT.c.id, {one.document for one in wanted}):
        raise EditError(messages.NO_DOCUMENT, document=missing)
    if missing := _missing(connection, AUTHOR.c.name, {one.author for one in wanted}):
        raise EditError(messages.NO_AUTHOR, author=missing)


def _missing(connection: Connection, column: ColumnElement[str], asked: set[str]) -> str | None:
    return min(asked - set(connection.execute(select(column)).scalars()), default=None)


def _values(one: Assignment, made: str) -> rows.Values:
    return {
        "document_id": one.document,
        "author": one.author,
        "task": one.task,
        "round": one.round,
        "position": one.position,
        "due": one.due,
        "made": made,
        "by": one.by,
    }
