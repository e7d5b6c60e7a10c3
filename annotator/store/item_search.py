"""Finding items in the whole project: by label, words, attribute, and by what they refer to."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex
from sqlalchemy import ColumnElement, Connection, Select, Table, case, exists, func, literal, select

from annotator.domain.codec import span_from_json
from annotator.domain.ranges import Span
from annotator.domain.sentences import shortened

from . import messages
from .connection import Database
from .errors import FindError
from .sight import seen_sets
from .tables import BODY, DOCUMENT, ENTITY, EVENT, JOURNAL, MENTION, SEGMENT, SET
from .text_search import CONTEXT
from .values import FindItems, Hit, ItemKind

_TABLES: dict[ItemKind, Table] = {"segment": SEGMENT, "mention": MENTION, "event": EVENT}
_LINKS = {"mention": MENTION.c.entity, "event": EVENT.c.cluster}
_DOCUMENTS = 100  # looked through at once
_SHOWN = 40  # characters of a pattern that an error shows
_SECONDS = 1.0  # for a pattern on one surface
_LATEST = 2_000  # edits of an author that tell what was used last
_Page = tuple[str, str]  # id and name of a document
_Link = tuple[ItemKind, str]  # items of that kind which refer to that id


@dataclass(frozen=True, slots=True)
class _Found:
    """An item before its surface is known."""

    author: str
    start: int
    end: int
    item: str
    kind: ItemKind
    label: str
    spans: str


def find_items(database: Database, query: FindItems, cancelled: Callable[[], bool] | None) -> Iterator[Hit]:
    """Return the hits; see ``Search.find_items``."""
    matches = _matcher(query)  # at once: a pattern that is none is told before anything is looked for
    link: _Link | None = None if query.entity is None else ("mention", query.entity)
    return _hits(database, query, link, matches, cancelled)


def linked(database: Database, kind: ItemKind, target: str, seen_by: str | None) -> Iterator[Hit]:
    """Yield the mentions of an entity or the events of a cluster; see ``Search.entity_mentions``."""
    return _hits(database, FindItems(kind=kind, seen_by=seen_by), (kind, target), lambda _surface: True, None)


def _matcher(query: FindItems) -> Callable[[str], bool]:
    if not query.pattern:
        return lambda _surface: True
    pattern = query.pattern if query.regex else regex.escape(query.pattern)
    try:
        compiled = regex.compile(pattern, regex.V1 | (0 if query.case else regex.IGNORECASE))
    except (regex.error, OverflowError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise FindError(
            messages.NOT_A_PATTERN, pattern=shortened(query.pattern, _SHOWN), reason=reason
        ) from error

    def matches(surface: str) -> bool:
        try:
            # With ``concurrent`` other threads, such as that of the window, go on meanwhile.
            return compiled.search(surface, timeout=_SECONDS, concurrent=True) is not None
        except TimeoutError:
            raise FindError(messages.PATTERN_TOO_SLOW, pattern=shortened(query.pattern, _SHOWN)) from None

    return matches


def _hits(
    database: Database,
    query: FindItems,
    link: _Link | None,
    matches: Callable[[str], bool],
    cancelled: Callable[[], bool] | None,
) -> Iterator[Hit]:
    selects = _selects(query, link)
    if not selects:
        return
    for pages in _pages(database, link):
        with database.reading() as connection:
            items = _items(connection, selects, pages, query.attribute)
            windows = _windows(connection, items)
        for page, name in pages:
            if cancelled is not None and cancelled():
                return
            for found in sorted(items.get(page, ()), key=_order):
                hit = _hit((page, name), found, *windows[page])
                if matches(hit.surface):
                    yield hit


def _order(found: _Found) -> tuple[str, int, int, str]:
    return (found.author, found.start, found.end, found.item)


def _pages(database: Database, link: _Link | None) -> Iterator[list[_Page]]:
    """Yield the documents in project order, some at a time; with a link, those alone that have it."""
    query = select(DOCUMENT.c.position, DOCUMENT.c.id, DOCUMENT.c.name).order_by(DOCUMENT.c.position)
    if link is not None:
        table = _TABLES[link[0]]
        asked = query.distinct().join(SET, SET.c.document_id == DOCUMENT.c.id)
        asked = asked.join(table, table.c.set_id == SET.c.id).where(_LINKS[link[0]] == link[1])
        with database.reading() as connection:
            found = [(str(row.id), str(row.name)) for row in connection.execute(asked)]
        for first in range(0, len(found), _DOCUMENTS):
            yield found[first : first + _DOCUMENTS]
        return
    position = -1
    while True:
        with database.reading() as connection:
            rows = connection.execute(query.where(DOCUMENT.c.position > position).limit(_DOCUMENTS)).all()
        if not rows:
            return
        yield [(str(row.id), str(row.name)) for row in rows]
        position = rows[-1].position


def _selects(query: FindItems, link: _Link | None) -> list[tuple[ItemKind, Select[Any]]]:
    """Return the query of each kind of item that can be meant; the documents are still to be named."""
    found: list[tuple[ItemKind, Select[Any]]] = []
    for kind, table in _TABLES.items():
        segment = kind == "segment"
        if query.kind not in (None, kind) or (link and link[0] != kind) or (segment and query.attribute):
            continue
        label = table.c.kind if segment else table.c.type
        more = [literal(""), literal("{}")] if segment else [table.c.spans, table.c.attributes]
        conditions: list[ColumnElement[bool]] = [SET.c.id == table.c.set_id]
        if query.labels:
            # Not the bare column: its index leads to the label's items in all documents, batch by batch.
            conditions.append(label.concat("").in_(query.labels))
        if query.author is not None:
            conditions.append(SET.c.author == query.author)
        conditions += seen_sets(SET.c.author, query.seen_by)
        if link is not None:
            conditions.append(_LINKS[kind] == link[1])
        columns = (SET.c.document_id, SET.c.author, table.c.start, table.c.end, table.c.id, label, *more)
        found.append((kind, select(*columns).where(*conditions)))
    return found


def _items(
    connection: Connection,
    selects: Sequence[tuple[ItemKind, Select[Any]]],
    pages: Sequence[_Page],
    attribute: tuple[str, str] | None,
) -> dict[str, list[_Found]]:
    found: defaultdict[str, list[_Found]] = defaultdict(list)
    on_pages = SET.c.document_id.in_([page for page, _ in pages])
    for kind, query in selects:
        for page, author, start, end, item, label, spans, attributes in connection.execute(
            query.where(on_pages)
        ):
            if attribute is None or json.loads(attributes).get(attribute[0]) == attribute[1]:
                found[page].append(_Found(author, start, end, item, kind, label, spans))
    return found


def _windows(connection: Connection, items: Mapping[str, Sequence[_Found]]) -> dict[str, tuple[int, str]]:
    """Return the stretch of each text around its items, cut out by the database, and where it starts."""
    if not items:
        return {}
    starts = {page: max(0, min(one.start for one in found) - CONTEXT) for page, found in items.items()}
    lengths = {page: max(one.end for one in found) + CONTEXT - starts[page] for page, found in items.items()}
    first, length = (
        case({page: literal(n) for page, n in numbers.items()}, value=BODY.c.document_id)
        for numbers in ({page: start + 1 for page, start in starts.items()}, lengths)
    )
    pieces = select(BODY.c.document_id, func.substr(BODY.c.text, first, length))
    found_pieces = connection.execute(pieces.where(BODY.c.document_id.in_(list(items))))
    return {str(page): (starts[page], str(piece)) for page, piece in found_pieces}


def _hit(page: _Page, found: _Found, at: int, window: str) -> Hit:
    start, end = found.start - at, found.end - at
    simple = found.spans in ("", f"[[{found.start},{found.end}]]")
    surface = window[start:end] if simple else _span(found).moved(-at).surface(window)
    before, after = window[max(0, start - CONTEXT) : start], window[end : end + CONTEXT]
    return Hit(
        *page, found.author, found.item, found.kind, found.label, found.start, found.end,
        surface, before, after,
    )  # fmt: skip


def _span(found: _Found) -> Span:
    return span_from_json(json.loads(found.spans))


def recent_entities(database: Database, author: str, limit: int) -> list[str]:
    """Return ids of entities, the last used first; see ``Search.entities_recent``."""
    latest = (
        select(JOURNAL.c.id, JOURNAL.c.changes)
        .where(JOURNAL.c.author == author)
        .order_by(JOURNAL.c.id.desc())
        .limit(_LATEST)
        .subquery()
    )
    linking = select(latest.c.changes).where(latest.c.changes.like('%"entity":"%'))
    used: dict[str, None] = {}
    with database.reading() as connection:
        for (changes,) in connection.execute(linking.order_by(latest.c.id.desc())):
            used.update(dict.fromkeys(_linked_entities(changes)))
            if len(used) >= 2 * limit:  # some of them may be gone since
                break
        there = select(ENTITY.c.id).where(ENTITY.c.id.in_(list(used)))
        known = set(connection.execute(there).scalars())
        found = [one for one in used if one in known][:limit]
        if len(found) < limit:
            by_author = exists().where(
                MENTION.c.entity == ENTITY.c.id, SET.c.id == MENTION.c.set_id, SET.c.author == author
            )
            rest = select(ENTITY.c.id).where(by_author, ENTITY.c.id.not_in(found))
            rest = rest.order_by(ENTITY.c.id.desc()).limit(limit - len(found))
            found += connection.execute(rest).scalars()
    return found


def _linked_entities(changes: str) -> Iterator[str]:
    """Yield the entities that mentions refer to after an edit, its last change first."""
    for change in reversed(json.loads(changes)):
        after = change["after"]
        if change["kind"] == "mention" and after and after.get("entity"):
            yield after["entity"]
