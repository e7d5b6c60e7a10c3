"""The search index against the texts that it is of."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing
from typing import cast

from sqlalchemy import Connection, select, text

from annotator.domain.sentences import message

from .. import search_words
from ..dialects import SEARCH_TABLE, Dialect, Sqlite, as_indexed
from ..tables import BODY, DOCUMENT
from ..values import Finding
from . import messages
from .look import STEPS, Look

AT_ONCE = 200
"""So many pages are in hand at a time."""
_NAMED = 100
"""So many pages whose words are not those of the index are named."""
_TEXTS = select(DOCUMENT.c.id, DOCUMENT.c.position, DOCUMENT.c.name, BODY.c.text).join(
    BODY, BODY.c.document_id == DOCUMENT.c.id
)
Ticks = Callable[[], None]


def of_project(look: Look, tick: Ticks, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Compare the index with one that is made of the texts, word by word.

    ``only``: the texts of these documents alone, in a file by the number of their words.
    """
    known = {place: document for document, place in look.positions.items()}
    places = None if only is None else [look.positions[one] for one in only]
    compare = _sqlite if isinstance(look.dialect, Sqlite) else _postgres
    wrong, extra = compare(look, tick, places)
    for place in sorted(wrong)[:_NAMED]:
        said = message(messages.SEARCH, name=look.names.get(known.get(place, ""), "?"))
        yield look.found("search", said, known.get(place, ""))
    if extra:
        yield Finding("search-extra", "", message(messages.SEARCH_EXTRA, n=len(extra)))


def _batches(look: Look, tick: Ticks, places: Sequence[int] | None) -> Iterator[list[tuple[int, str, str]]]:
    listed = sorted(look.positions.values()) if places is None else places
    for first in range(0, len(listed), AT_ONCE):
        tick()
        part = DOCUMENT.c.position.in_(listed[first : first + AT_ONCE])
        yield [(row.position, row.name, row.text) for row in look.rows(_TEXTS.where(part))]


def _sqlite(look: Look, tick: Ticks, places: Sequence[int] | None) -> tuple[set[int], set[int]]:
    """Compare through a connection of its own, in which an index can be made beside the file's."""
    with closing(cast("Sqlite", look.dialect).connect()) as connection:
        connection.set_progress_handler(look.stopped, STEPS)
        connection.execute("PRAGMA query_only = OFF")  # of what is made beside it; the file stays as it is
        connection.execute("ATTACH DATABASE '' AS made")
        connection.execute(SEARCH_TABLE.replace("TABLE search", "TABLE made.search"))
        for name, of in (("stored_words", "main"), ("made_words", "made")):
            for suffix, sort in (("", "row"), ("_places", "instance")):
                made = f"CREATE VIRTUAL TABLE temp.{name}{suffix} USING fts5vocab('{of}', 'search', '{sort}')"
                connection.execute(made)
        connection.execute("BEGIN")
        texts = connection.execute(_ALL_TEXTS if places is None else _SOME_TEXTS, _asked(places))
        while rows := texts.fetchmany(AT_ONCE):
            tick()
            connection.executemany(_INSERT, map(as_indexed, rows))
        stored, wanted = (dict(connection.execute(_SIZES.format(of))) for of in ("main", "made"))
        wrong = {place for place, size in wanted.items() if stored.get(place) != size}
        if places is not None:
            there = {place for (place,) in connection.execute(_ALL_PLACES)}
            connection.execute("ROLLBACK")
            return wrong | (there - stored.keys()), stored.keys() - there
        for (term,) in connection.execute(_OTHER_WORDS).fetchmany(_NAMED):
            tick()
            wrong |= {place for (place,) in connection.execute(_OTHER_PLACES, {"term": term})}
        connection.execute("ROLLBACK")
        return wrong & wanted.keys(), stored.keys() - wanted.keys()


def _asked(places: Sequence[int] | None) -> dict[str, str]:
    return {} if places is None else {"places": json.dumps(places)}


_INSERT = "INSERT INTO made.search (rowid, name, text) VALUES (?, ?, ?)"
_ALL_TEXTS = """
SELECT d.position, d.name, b.text FROM document d JOIN document_body b ON b.document_id = d.id ORDER BY 1
"""
_ALL_PLACES = "SELECT d.position FROM document d JOIN document_body b ON b.document_id = d.id"
_SOME_TEXTS = """
SELECT d.position, d.name, b.text FROM document d JOIN document_body b ON b.document_id = d.id
WHERE d.position IN (SELECT value FROM json_each(:places))
"""
_SIZES = "SELECT id, sz FROM {}.search_docsize"
_OTHER_WORDS = """
SELECT term FROM (SELECT term, doc, cnt FROM stored_words EXCEPT SELECT term, doc, cnt FROM made_words)
UNION SELECT term FROM (SELECT term, doc, cnt FROM made_words EXCEPT SELECT term, doc, cnt FROM stored_words)
"""
_OTHER_PLACES = """
SELECT doc FROM (SELECT doc, col, offset FROM stored_words_places WHERE term = :term
                 EXCEPT SELECT doc, col, offset FROM made_words_places WHERE term = :term)
UNION
SELECT doc FROM (SELECT doc, col, offset FROM made_words_places WHERE term = :term
                 EXCEPT SELECT doc, col, offset FROM stored_words_places WHERE term = :term)
"""


def _postgres(look: Look, tick: Ticks, places: Sequence[int] | None) -> tuple[set[int], set[int]]:
    stored = set(look.connection.execute(text("SELECT position FROM search")).scalars())
    same = text(
        "SELECT words = array_to_tsvector(CAST(:words AS text[])) FROM search WHERE position = :position"
    )
    wrong: set[int] = set()
    for rows in _batches(look, tick, places):
        for position, name, body in rows:
            words = search_words.distinct_words(f"{name} {body}")
            asked = {"position": position, "words": words}
            if look.connection.execute(same, asked).scalar_one_or_none() is not True:
                wrong.add(position)
    return wrong, stored - set(look.positions.values())


def make_anew(connection: Connection, dialect: Dialect) -> None:
    """Empty the index and put every document in again."""
    if isinstance(dialect, Sqlite):
        connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        dialect.make_search(connection)
    else:
        connection.execute(text("DELETE FROM search"))
    last = -1
    query = _TEXTS.order_by(DOCUMENT.c.position).limit(AT_ONCE)
    while found := connection.execute(query.where(DOCUMENT.c.position > last)).all():
        last = found[-1].position
        dialect.index(connection, [(row.position, row.name, row.text) for row in found])
