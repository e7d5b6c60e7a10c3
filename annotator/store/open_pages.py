"""Pages that wait for whoever is free: made once, then given out one by one, never to more than wanted.

Between counting who has a page and giving it out, another program may give it out too. So the page's row is
locked first, passing over those that others hold, and what was counted before the lock is counted again
under it. SQLite lets one program write at a time; there the lock is that of the whole project.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from annotator.domain.items import AuthorKind, State

from . import withdrawals
from .tables import ASSIGNMENT, AUTHOR, DOCUMENT, OPEN_PAGE, SET

TASK = "annotate"
_ROUND = 1


def offer(connection: Connection, wanted: Sequence[str], each: int) -> int:
    """Let ``each`` authors take each of some documents, those who have it included; return how many."""
    query = select(DOCUMENT.c.id, DOCUMENT.c.position)
    order = {row.id: row.position for row in connection.execute(query)}
    having = dict.fromkeys(order, 0)
    for row in connection.execute(_people().distinct()):
        having[row.document_id] += 1
    made = [
        {"document_id": one, "position": order[one], "wanted": each, "free": max(0, each - having[one])}
        for one in dict.fromkeys(wanted)
        if one in order
    ]
    if made:
        before: BindParameter[str] = bindparam("before")
        gone = [{"before": row["document_id"]} for row in made]
        connection.execute(delete(OPEN_PAGE).where(OPEN_PAGE.c.document_id == before), gone)
        connection.execute(insert(OPEN_PAGE), made)
    return len(made)


def waiting(connection: Connection) -> tuple[int, int]:
    """Return how many documents wait, and for how many authors in all."""
    query = select(func.count(), func.coalesce(func.sum(OPEN_PAGE.c.free), 0)).where(OPEN_PAGE.c.free > 0)
    pages, places = connection.execute(query).one()
    return int(pages), int(places)


def recount(connection: Connection, documents: Sequence[str]) -> None:
    """Count again who has some documents, after assignments were made or taken back."""
    for one in documents:
        c = OPEN_PAGE.c
        wanted = connection.execute(select(c.wanted).where(c.document_id == one)).scalar()
        if wanted is not None:
            free = max(0, wanted - connection.execute(_having(one)).scalar_one())
            connection.execute(update(OPEN_PAGE).where(c.document_id == one).values(free=free))


def _having(document: str) -> Select[Any]:
    """Return the query of how many people have a document."""
    people = _people().subquery()
    names = select(people.c.author).where(people.c.document_id == document).distinct()
    return select(func.count()).select_from(names.subquery())


def _people() -> Select[Any]:
    """Return the query of who has which document: they were given it, or began it unasked."""
    given = select(ASSIGNMENT.c.document_id, ASSIGNMENT.c.author).where(ASSIGNMENT.c.task == TASK)
    people = select(AUTHOR.c.name).where(AUTHOR.c.kind == AuthorKind.HUMAN.value)
    begun = select(SET.c.document_id, SET.c.author).where(
        SET.c.state != State.TODO.value, SET.c.author.in_(people)
    )
    both = given.union_all(begun).subquery()
    return select(both.c.document_id, both.c.author)


def take(connection: Connection, author: str) -> str | None:
    """Assign the next waiting document to an author and return its id; None: nothing waits for them."""
    c = ASSIGNMENT.c
    mine = select(func.max(c.position)).where(c.author == author, c.task == TASK)
    last = connection.execute(mine).scalar()
    for passing in (True, False):  # at the very end, wait for those that are held by others
        for after in (last, None) if last is not None else (None,):
            while (row := _next(connection, author, after, passing=passing)) is not None:
                if _taken_under_lock(connection, row, author):
                    return str(row.document_id)
    return None


def _next(connection: Connection, author: str, after: int | None, *, passing: bool) -> Any:
    query = _free(author)
    if after is not None:
        query = query.where(OPEN_PAGE.c.position > after)
    return connection.execute(query.with_for_update(skip_locked=passing, of=OPEN_PAGE)).one_or_none()


def _free(author: str) -> Select[Any]:
    return (
        select(OPEN_PAGE.c.document_id, OPEN_PAGE.c.position, OPEN_PAGE.c.wanted)
        .where(OPEN_PAGE.c.free > 0, ~_has(author))
        .order_by(OPEN_PAGE.c.position)
        .limit(1)
    )


def _has(author: str) -> ColumnElement[bool]:
    """Return the condition that an author was given a page, or has begun it unasked."""
    page, c = OPEN_PAGE.c.document_id, ASSIGNMENT.c
    given = exists().where(c.document_id == page, c.author == author, c.task == TASK)
    begun = exists().where(SET.c.document_id == page, SET.c.author == author, SET.c.state != State.TODO.value)
    return given | begun


def _taken_under_lock(connection: Connection, row: Any, author: str) -> bool:
    """Give a locked page to an author unless it is full by now; either way its count is right afterwards."""
    recount(connection, [row.document_id])
    page = OPEN_PAGE.c.document_id == row.document_id
    free = connection.execute(select(OPEN_PAGE.c.free).where(page)).scalar_one()
    if free < 1:
        return False
    connection.execute(insert(ASSIGNMENT).values(
        document_id=row.document_id, author=author, task=TASK, round=_ROUND, position=row.position,
        due=None, made=withdrawals.made_now(connection), by=author,
    ))  # fmt: skip
    connection.execute(update(OPEN_PAGE).where(page).values(free=free - 1))
    return True
