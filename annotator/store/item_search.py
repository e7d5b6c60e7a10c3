"""Finding items in the whole project: by label, words, attribute, and by what they refer to.

Few items are asked for at once and put in order here; many are read along the documents, so that the first
come at once whatever is there in all. Letters are looked for in the surfaces that stand beside mentions and
events (`search_words.folded_surface`); the text decides whether they are the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import regex
from sqlalchemy import ColumnElement, Connection, Table, exists, func, literal, or_, select

from annotator.domain.codec import span_from_json
from annotator.domain.ranges import Span
from annotator.domain.sentences import shortened

from . import json_text, messages
from .connection import Database
from .errors import FindError
from .search_words import LONGEST, same_words
from .sight import seen_sets
from .tables import BODY, DOCUMENT, ENTITY, EVENT, JOURNAL, MENTION, SEGMENT, SET
from .text_search import CONTEXT
from .values import FindItems, Hit, ItemKind

_TABLES: dict[ItemKind, Table] = {"segment": SEGMENT, "mention": MENTION, "event": EVENT}
_LINKS = {"mention": MENTION.c.entity, "event": EVENT.c.cluster}
_FEW = 1_000  # items of a kind that are put in order here
_FIRST_PAGES = 64  # documents that are looked through first
_MOST_PAGES = 4_096  # documents that are looked through at once
_ENOUGH = 4_000  # items at once
_TEXTS, _CHARACTERS = 2_000, 2_000_000
"""Texts that are read at once: fewer queries of longer ones, and the first hits soon where texts are long."""
_WHOLE = 50_000  # code points of a text that is read whole for the sake of some of its items
_SHOWN = 40  # characters of a pattern that an error shows
_SECONDS = 1.0  # for a pattern on one surface
_LATEST = 2_000  # edits of an author that tell what was used last
_Link = tuple[ItemKind, str]  # items of that kind which refer to that id
_Matches = Callable[[str], bool]  # whether a surface is one that is looked for


@dataclass(slots=True)
class _Found:
    """An item before its surface is known, with its document."""

    kind: ItemKind
    position: int
    document: str
    name: str
    characters: int
    author: str
    start: int
    end: int
    item: str
    label: str
    spans: str
    attributes: str


_ORDER = attrgetter("position", "author", "start", "end", "item")


def find_items(database: Database, query: FindItems, cancelled: Callable[[], bool] | None) -> Iterator[Hit]:
    """Return the hits; see ``Search.find_items``."""
    matches = _matcher(query)  # at once: a pattern that is none is told before anything is looked for
    link: _Link | None = None if query.entity is None else ("mention", query.entity)
    return _hits(database, query, link, matches, cancelled)


def linked(database: Database, kind: ItemKind, target: str, seen_by: str | None) -> Iterator[Hit]:
    """Yield the mentions of an entity or the events of a cluster; see ``Search.entity_mentions``."""
    return _hits(database, FindItems(kind=kind, seen_by=seen_by), (kind, target), lambda _surface: True, None)


def _matcher(query: FindItems) -> _Matches:
    if not query.pattern:
        return lambda _surface: True
    if not query.regex:
        letters = same_words(query.pattern, case=query.case)
        return lambda surface: letters in same_words(surface, case=query.case)
    try:
        compiled = regex.compile(query.pattern, regex.V1 | (0 if query.case else regex.IGNORECASE))
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
    matches: _Matches,
    cancelled: Callable[[], bool] | None,
) -> Iterator[Hit]:
    for listed in _listed(database, query, link):
        for pages in _groups(listed, query.attribute):
            with database.reading() as connection:
                windows = _windows(database, connection, pages)
            for page in pages:
                if cancelled is not None and cancelled():
                    return
                at, window = windows.get(page[0].document, (0, ""))
                for found in page:
                    hit = _hit(found, at, window)
                    if matches(hit.surface):
                        yield hit


def _listed(database: Database, query: FindItems, link: _Link | None) -> Iterator[list[_Found]]:
    """Yield the items that may be hits in their order, those of a document together."""
    few = _few(database, query, link)
    if few is not None:
        yield few
        return
    with database.reading() as connection:
        last = connection.execute(select(func.max(DOCUMENT.c.position))).scalar_one()
    position, pages = -1, _FIRST_PAGES
    while last is not None and position < last:
        until = min(last, position + pages)
        listed = _between(database, query, link, position, until)
        yield sorted(listed, key=_ORDER)
        position = until
        if len(listed) < _ENOUGH:
            pages = min(_MOST_PAGES, 4 * pages)
        elif len(listed) > 4 * _ENOUGH:
            pages = max(1, pages // 2)


def _between(
    database: Database, query: FindItems, link: _Link | None, after: int, until: int
) -> list[_Found]:
    """Return the items of the documents at some positions: first their sets, then what is in these.

    In two steps, as a server that plans a join of all three tables begins with the items of all documents.
    """
    sets = (
        select(SET.c.id, *_OF_DOCUMENT, SET.c.author)
        .join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
        .where(DOCUMENT.c.position > after, DOCUMENT.c.position <= until, *_of_sets(query))
    )
    with database.reading() as connection:
        known = {row[0]: row[1:] for row in connection.execute(sets).all()}
        asked = database.dialect.listed(list(known))
        return [
            _Found(kind, *known[row[0]], *row[1:])
            for kind, table in _kinds(query, link)
            for row in connection.execute(
                select(table.c.set_id, *_of_item(table))
                .join_from(asked, table, table.c.set_id == asked.c.value)
                .where(*_conditions(database, query, link, kind, along=True))
            ).all()
        ]


def _few(database: Database, query: FindItems, link: _Link | None) -> list[_Found] | None:
    """Return all items in their order, if an index leads to them and they are not many; else None."""
    listed: list[_Found] = []
    with database.reading() as connection:
        for kind, table in _kinds(query, link):
            asked = (
                select(*_OF_DOCUMENT, SET.c.author, *_of_item(table))
                .join_from(table, SET, SET.c.id == table.c.set_id)
                .join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
                .where(*_of_sets(query), *_conditions(database, query, link, kind, along=False))
            )
            rows = connection.execute(asked.limit(_FEW + 1)).all()
            if len(rows) > _FEW:
                return None
            listed += [_Found(kind, *row) for row in rows]
    return sorted(listed, key=_ORDER)


_OF_DOCUMENT = (DOCUMENT.c.position, DOCUMENT.c.id, DOCUMENT.c.name, DOCUMENT.c.characters)


def _kinds(query: FindItems, link: _Link | None) -> list[tuple[ItemKind, Table]]:
    """Return the kinds of items that can be meant, with their tables."""
    return [
        (kind, table)
        for kind, table in _TABLES.items()
        if query.kind in (None, kind)
        and (link is None or link[0] == kind)
        and not (kind == "segment" and query.attribute)
    ]


def _of_item(table: Table) -> list[ColumnElement[Any]]:
    """Return the columns of an item as `_Found` has them."""
    first = [table.c.start, table.c.end, table.c.id]
    if table is SEGMENT:
        return [*first, table.c.kind, literal("").label("spans"), literal("{}").label("attributes")]
    return [*first, table.c.type, table.c.spans, table.c.attributes]


def _of_sets(query: FindItems) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an item's set."""
    yield from seen_sets(SET.c.author, query.seen_by)
    if query.author is not None:
        # Documents or items lead to the sets, not the index of authors: that lists all of one's pages.
        yield SET.c.author.concat("") == query.author


def _conditions(
    database: Database, query: FindItems, link: _Link | None, kind: ItemKind, *, along: bool
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an item.

    ``along``: in sets that are named. The conditions are not on bare columns then: their index would lead to
    the items of all documents, each time.
    """
    table = _TABLES[kind]
    if query.labels:
        label = table.c.kind if table is SEGMENT else table.c.type
        yield (label.concat("") if along else label).in_(query.labels)
    if link is not None:
        yield (_LINKS[kind].concat("") if along else _LINKS[kind]) == link[1]
    if table is not SEGMENT and query.pattern and not query.regex:
        yield _may_hold(database, table, query.pattern)


def _may_hold(database: Database, table: Table, typed: str) -> ColumnElement[bool]:
    """Return the condition that a surface may hold some letters, in whatever signs.

    It may where it is longer than what is stored of it, too.
    """
    holds = database.dialect.contains(table.c.surface, same_words(typed))
    return or_(holds, table.c.end - table.c.start > LONGEST)


def _groups(
    listed: Sequence[_Found], attribute: tuple[str, str | None] | None
) -> Iterator[list[list[_Found]]]:
    """Yield some pages at a time, each as its items; ``attribute`` leaves out those without it."""
    pages: defaultdict[str, list[_Found]] = defaultdict(list)
    for one in listed:
        if attribute is None or _has(one, *attribute):
            pages[one.document].append(one)
    part: list[list[_Found]] = []
    length = 0
    for page in pages.values():
        if len(part) == _TEXTS or length > _CHARACTERS:
            yield part
            part, length = [], 0
        part.append(page)
        length += min(page[0].characters, _WHOLE)
    if part:
        yield part


def _has(found: _Found, attribute: str, value: str | None) -> bool:
    there = json_text.from_json(found.attributes).get(attribute)
    return there is not None and value in (None, there)


def _windows(
    database: Database, connection: Connection, pages: Sequence[Sequence[_Found]]
) -> dict[str, tuple[int, str]]:
    """Return the stretch of each text around its items, and where it starts: short texts whole."""
    whole = [page[0].document for page in pages if page[0].characters <= _WHOLE]
    asked = database.dialect.listed(whole)
    texts = select(BODY.c.document_id, BODY.c.text).join_from(
        asked, BODY, BODY.c.document_id == asked.c.value
    )
    found = {str(one): (0, str(text)) for one, text in connection.execute(texts).all()}
    for page in pages:
        if page[0].characters <= _WHOLE:
            continue
        document, start = page[0].document, max(0, min(one.start for one in page) - CONTEXT)
        length = max(one.end for one in page) + CONTEXT - start
        piece = select(func.substr(BODY.c.text, start + 1, length)).where(BODY.c.document_id == document)
        found[document] = start, str(connection.execute(piece).scalar() or "")
    return found


def _hit(found: _Found, at: int, window: str) -> Hit:
    start, end = found.start - at, found.end - at
    simple = found.spans in ("", f"[[{found.start},{found.end}]]")
    surface = window[start:end] if simple else _span(found).moved(-at).surface(window)
    before, after = window[max(0, start - CONTEXT) : start], window[end : end + CONTEXT]
    return Hit(
        found.document, found.name, found.author, found.item, found.kind, found.label, found.start, found.end,
        surface, before, after,
    )  # fmt: skip


def _span(found: _Found) -> Span:
    return span_from_json(json_text.from_json(found.spans))


def entities_once(database: Database) -> set[str]:
    """Return the ids of entities with one mention; see ``Search.entities_once``."""
    linked = MENTION.c.entity.is_not(None)
    once = select(MENTION.c.entity).where(linked).group_by(MENTION.c.entity).having(func.count() == 1)
    with database.reading() as connection:
        return set(connection.execute(once).scalars())


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
    for change in reversed(json_text.from_json(changes)):
        after = change["after"]
        if change["kind"] == "mention" and after and after.get("entity"):
            yield after["entity"]
