"""A project with very many short documents, made by copying the rows of a few."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from annotator.domain.ids import fresh_id
from annotator.domain.items import Author, Document, Source
from annotator.domain.scheme import Scheme
from annotator.store import Bundle, Project
from annotator.store.search_words import folded_surface, indexed

from .ratios import made_set, made_text

LENGTH = 300
MENTIONS = 2
RARE = "Quellhausen"
"""Stands in one document of a hundred."""
_BATCH = 5_000


def many_documents(path: Path, scheme: Scheme, count: int, author: Author) -> Path:
    """Make a project of ``count`` documents of 300 code points, each with two mentions by an author.

    One document goes through the program; the rows of the others are like its rows, with keys and texts of
    their own, the index of words included.
    """
    first = _document(0)
    with Project.create(path, scheme, "Many") as project:
        made = replace(made_set(first, MENTIONS), author=author)
        assert not [added.error for added in project.add_bundles([Bundle(first, [made])]) if added.error]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.row_factory = sqlite3.Row
        rows = {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]
            for name in ("document", "document_body", "annotation_set", "mention")
        }
        for low in range(1, count, _BATCH):
            _copy(connection, rows, range(low, min(count, low + _BATCH)))
    return path


def _document(number: int) -> Document:
    text = made_text(LENGTH - 20, number) + (
        f" {RARE} {number}." if number % 100 == 0 else f" page {number}."
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(f"doc-{number:07}", f"page {number}", text, digest, Source("text/plain", digest, None))


def _copy(connection: sqlite3.Connection, rows: dict[str, list[dict]], numbers: range) -> None:
    made: dict[str, list[tuple]] = {name: [] for name in rows}
    words, first = [], int(rows["document"][0]["position"])
    for number in numbers:
        page, own = _document(number), fresh_id()
        fresh = {
            "document": {"id": page.id, "name": page.name, "position": first + number,
                         "text_sha256": page.text_sha256, "source_sha256": page.text_sha256,
                         "characters": len(page.text)},
            "document_body": {"document_id": page.id, "text": page.text},
            "annotation_set": {"id": own, "document_id": page.id},
        }  # fmt: skip
        for name, changed in fresh.items():
            row = rows[name][0]
            made[name].append(tuple({**row, **changed}.values()))
        for index, row in enumerate(rows["mention"]):
            surface = folded_surface(page.text[row["start"] : row["end"]])
            own_values = {"id": f"m{number:07}{index}", "set_id": own, "surface": surface}
            made["mention"].append(tuple({**row, **own_values}.values()))
        words.append((first + number, page.name, indexed(page.text)))
    connection.execute("BEGIN IMMEDIATE")
    for name, listed in made.items():
        marks = ", ".join("?" * len(listed[0]))
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", listed)
    connection.executemany("INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", words)
    connection.execute("COMMIT")
