"""What comes back to authors: pages that gold is finished of, and pages that an adjudicator sent back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, State
from annotator.edits.verbs import SEND_BACK, SET_STATE

from . import hand_ins, json_text, messages, rows
from .review_values import CameBack, SentBack
from .tables import DOCUMENT, JOURNAL, SEEN, SET


def came_back(connection: Connection, author: str) -> list[CameBack]:
    """Return the pages that an author and gold have handed in, in project order."""
    mine: dict[str, bool] = {}
    golds: dict[str, int] = {}
    for one in hand_ins.numbers(connection, [author, GOLD]):
        if one.author.name == GOLD:
            golds[one.document] = one.hand_ins
        else:
            mine[one.document] = True
    asked = select(SEEN.c.document_id, SEEN.c.gold).where(SEEN.c.author == author)
    seen = {row.document_id: int(row.gold) for row in connection.execute(asked)}
    order = select(DOCUMENT.c.id).order_by(DOCUMENT.c.position)
    listed = mine.keys() & golds.keys()
    found = [one for one in connection.execute(order).scalars() if one in listed] if listed else []
    return [CameBack(one, golds[one], seen.get(one, 0)) for one in found]


def mark_seen(connection: Connection, document: str, author: str, gold: int) -> None:
    """Note that an author has gone through the differences from a hand-in of gold.

    Raises EditError if the page did not come back to the author, or gold has no hand-in of that number.
    """
    back = {one.document: one for one in came_back(connection, author)}.get(document)
    if back is None or not 0 < gold <= back.gold:
        raise EditError(messages.NOT_CAME_BACK, document=document, author=author)
    where = (SEEN.c.document_id == document, SEEN.c.author == author)
    values = {"gold": max(gold, back.seen), "recorded": rows.now()}
    if back.seen:
        connection.execute(update(SEEN).where(*where).values(values))
    else:
        connection.execute(insert(SEEN), {"document_id": document, "author": author, **values})


def sent_back(connection: Connection, author: str | None) -> list[SentBack]:
    """Return the pages that were sent back and are not handed in again, by author and in project order.

    A page is sent back while the newest change of its state that stands was that. Only those in progress are
    looked at, each through the index of its journal.
    """
    last = _newest()
    query = (
        select(SET.c.document_id, SET.c.author, JOURNAL.c.by, JOURNAL.c["values"], JOURNAL.c.recorded)
        .join(JOURNAL, JOURNAL.c.id == last)
        .join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
        .where(SET.c.state == State.IN_PROGRESS.value, JOURNAL.c.verb == SEND_BACK)
        .order_by(SET.c.author, DOCUMENT.c.position)
    )
    if author is not None:
        query = query.where(SET.c.author == author)
    return [
        SentBack(row.document_id, row.author, row.by, _reason(row), row.recorded)
        for row in connection.execute(query)
    ]


def _newest() -> Any:
    """Return the id of the newest standing change of a set's state, as a part of a query on sets."""
    found: Select[tuple[int]] = (
        select(func.max(JOURNAL.c.id))
        .where(JOURNAL.c.set_id == SET.c.id, JOURNAL.c.status == "applied", JOURNAL.c.kind == "edit")
        .where(JOURNAL.c.verb.in_((SEND_BACK, SET_STATE)))
    )
    return found.correlate(SET).scalar_subquery()


def _reason(row: Any) -> str:
    return str(json_text.from_json(row._mapping["values"]).get("reason", ""))
