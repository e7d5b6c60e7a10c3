"""Assignments that were taken back: when, so that a copy which still has them does not bring them back.

An assignment stands if it was made after it was last taken back. Both times are kept, and each only grows, so
that it does not matter in which order projects are merged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from . import rows
from .tables import ASSIGNMENT, WITHDRAWAL

KEY = ("document_id", "author", "task")
Key = tuple[str, ...]


def key_of(row: Mapping[str, Any]) -> Key:
    """Return what tells one assignment from another."""
    return tuple(row[name] for name in KEY)


def is_one(table: Table, key: Key) -> list[ColumnElement[bool]]:
    """Return the conditions on the row of an assignment, or of its withdrawal."""
    return [table.c[name] == value for name, value in zip(KEY, key, strict=True)]


def take_back(connection: Connection, key: Key) -> bool:
    """Take an assignment back; return whether there was one."""
    made = connection.execute(select(ASSIGNMENT.c.made).where(*is_one(ASSIGNMENT, key))).scalar_one_or_none()
    if made is None:
        return False
    note(connection, key, max(made, rows.now()))
    return True


def note(connection: Connection, key: Key, recorded: str) -> bool:
    """Note that an assignment was taken back at a time, and drop it if it is older.

    Returns whether this was not known yet.
    """
    same = is_one(WITHDRAWAL, key)
    known = connection.execute(select(WITHDRAWAL.c.recorded).where(*same)).scalar_one_or_none()
    if known is not None and known >= recorded:
        return False
    if known is None:
        connection.execute(insert(WITHDRAWAL), dict(zip(KEY, key, strict=True)) | {"recorded": recorded})
    else:
        connection.execute(update(WITHDRAWAL).where(*same).values(recorded=recorded))
    connection.execute(delete(ASSIGNMENT).where(*is_one(ASSIGNMENT, key), ASSIGNMENT.c.made <= recorded))
    return True


def made_now(connection: Connection) -> str:
    """Return the time of an assignment made now: later than what was taken back, whatever clocks say."""
    now = rows.now()
    last = connection.execute(select(func.max(WITHDRAWAL.c.recorded))).scalar()
    return now if last is None or last < now else rows.later(last)
