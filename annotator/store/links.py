"""What people decided on other pages about what refers to the same, where its referents come up again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, or_, select

from annotator.domain.items import GOLD, Outcome

from . import json_text
from .review_values import LinkDecision, LinkSaid
from .tables import DECISION, DOCUMENT, EVENT, MENTION, SET

ENTITY, CLUSTER = "entity", "cluster"
_LINKED: dict[str, tuple[Table, Column[Any]]] = {
    ENTITY: (MENTION, MENTION.c.entity),
    CLUSTER: (EVENT, EVENT.c.cluster),
}
_SETTLES = [one.value for one in Outcome if one.settles]
_AT_ONCE = 300
Referents = dict[tuple[str, str, str], str]
"""By document, author and item."""


def elsewhere(
    connection: Connection, document_id: str, asked: str, referents: Collection[str]
) -> list[LinkDecision]:
    """Return the decisions of one sort on the pages on which somebody refers to one of ``referents``.

    In the order of the pages, then as they were made. What a policy took is left out: it is no decision of
    a person, and comes about on each page by itself.
    """
    items, linked = _LINKED[asked]
    found: set[str] = set()
    for part in _parts(sorted(referents)):
        there = select(SET.c.document_id).join(items, items.c.set_id == SET.c.id).where(linked.in_(part))
        found |= set(connection.execute(there.distinct()).scalars())
    decided: list[Any] = []
    for part in _parts(sorted(found - {document_id})):
        c = DECISION.c
        by_hand = or_(c.rule.is_(None), c.rule.like("not %"))
        query = (
            select(SET.c.document_id, DOCUMENT.c.name, DOCUMENT.c.position, DECISION)
            .join(SET, SET.c.id == c.set_id).join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
            .where(SET.c.document_id.in_(part), SET.c.author == GOLD, c.asked == asked, by_hand,
                   c.outcome.in_(_SETTLES))
        )  # fmt: skip
        decided += connection.execute(query).all()
    decided.sort(key=lambda row: (row.position, row.id))
    known = _referents(connection, asked, decided)
    return [_decision(row, known) for row in decided]


def _parts(listed: Sequence[str]) -> Iterator[Sequence[str]]:
    return (listed[at : at + _AT_ONCE] for at in range(0, len(listed), _AT_ONCE))


def _referents(connection: Connection, asked: str, decided: Sequence[Any]) -> Referents:
    """Return what the items of the votes, and gold's, refer to now."""
    items, linked = _LINKED[asked]
    wanted = {item for row in decided for item in json_text.from_json(row.items)[:1]}
    for row in decided:
        wanted.update(
            vote[part]
            for vote in json_text.from_json(row.votes)
            for part in ("item", "filler")
            if vote.get(part)
        )
    documents = sorted({row.document_id for row in decided})
    found: Referents = {}
    for pages in _parts(documents):
        for part in _parts(sorted(wanted)):
            query = (
                select(SET.c.document_id, SET.c.author, items.c.id, linked.label("referent"))
                .join(items, items.c.set_id == SET.c.id)
                .where(SET.c.document_id.in_(pages), items.c.id.in_(part))
            )
            found |= {(r.document_id, r.author, r.id): r.referent or "" for r in connection.execute(query)}
    return found


def _decision(row: Any, known: Referents) -> LinkDecision:
    said = []
    for vote in json_text.from_json(row.votes):
        if vote.get("item"):
            one = known.get((row.document_id, vote["author"], vote["item"]), "")
            two = known.get((row.document_id, vote["author"], vote.get("filler") or ""), "")
            said.append(LinkSaid(vote["author"], one, two))
    first = next(iter(json_text.from_json(row.items)), "")
    referent = known.get((row.document_id, GOLD, first)) or None
    return LinkDecision(row.document_id, row.name, row.by, row.field, row.value, referent, tuple(said))
