"""The overview of 2,000 pages by five authors, against the plain counts of the same project.

What is measured is what the window shows first: all cards, and the matrix of one measure. Intervals and the
estimate of reliability come after that, in the background.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.datasets.overview import Counts
from annotator.domain.ids import uuid7
from annotator.domain.items import Author, Mention, State
from annotator.domain.scheme import Scheme
from annotator.edits.page_items import set_state
from annotator.review.agreement.registry import MEASURES
from annotator.store import Bundle, Project

from .ratios import Judge, made_document, made_set

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
PAGES, WRITTEN = 2_000, 100
"""So many pages, of which so many are written by the program and counted; the others are copies of these."""
AUTHORS = tuple(Author(f"author {n}") for n in range(5))
LATE = 40
"""Pages at the end that but one author has handed in."""
STRICT = MEASURES["mention_strict"]
_TYPES = ("GPE", "LOC", "ORG", "PER")


def _bundle(seed: int) -> Bundle:
    """A page whose authors differ here and there, each in a way of their own."""
    document = made_document(1_500, seed)
    sets = []
    for n, author in enumerate(AUTHORS):
        found = made_set(document, 20, 6)
        mentions = {
            key: _said(one, n, at, seed) for at, (key, one) in enumerate(found.mentions.items())
            if (at + seed) % 11 != n
        }  # fmt: skip
        sets.append(replace(found, id=uuid7(), author=author, state=State.DONE, mentions=mentions))
    return Bundle(document, sets, source_bytes=None)


def _said(one: Mention, author: int, at: int, seed: int) -> Mention:
    if (at * 7 + author * 3 + seed) % 13:
        return one
    return replace(one, type=_TYPES[(at + author) % len(_TYPES)])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("overview") / "many.annotator"
    with Project.create(path, scheme, "Many") as made:
        assert not [
            one.error for one in made.add_bundles(_bundle(seed) for seed in range(WRITTEN)) if one.error
        ]
        Counts(made).overview()
        Counts(made).matrix(STRICT)
    _copy(path)
    with Project.open(path) as opened:
        Counts(opened).overview()
        Counts(opened).matrix(STRICT)
        yield opened


def _copy(path: Path) -> None:
    """Copy pages, sets and what was counted on each page until there are enough."""
    tables = {"document": "id", "document_body": "document_id", "annotation_set": "document_id",
              "agreement_page": "document_id"}  # fmt: skip
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.row_factory = sqlite3.Row
        connection.execute("DELETE FROM agreement_page WHERE measure LIKE '% of %'")
        pages = [row["id"] for row in connection.execute("SELECT id FROM document ORDER BY position")]
        rows: dict[str, dict[str, list[dict[str, Any]]]] = {
            table: {page: [] for page in pages} for table in tables
        }
        for table, column in tables.items():
            for row in connection.execute(f"SELECT * FROM {table}"):
                rows[table][row[column]].append(dict(row))
        items = {table: _by_set(connection, table) for table in ("segment", "mention")}
        connection.execute("BEGIN IMMEDIATE")
        for number in range(WRITTEN, PAGES):
            _copy_page(connection, number, pages[number % WRITTEN], rows, items)
        _note_edits(connection)
        connection.execute("COMMIT")


def _note_edits(connection: sqlite3.Connection) -> None:
    """Let the journal know of one edit for each item: people made them, and `stats` adds their effort up."""
    columns = "set_id, document_id, author, verb, kind, changes, seconds, session, recorded, status, keys, by"
    values = "set_id, document_id, author, 'said', 'edit', '[]', 4.5, 's', '2026-01-01', 'done', 2, author"
    for table in ("segment", "mention"):
        connection.execute(
            f"INSERT INTO journal ({columns}) SELECT {values} FROM {table} "
            f"JOIN annotation_set ON annotation_set.id = {table}.set_id"
        )


def _by_set(connection: sqlite3.Connection, table: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in connection.execute(f"SELECT * FROM {table}"):
        found.setdefault(row["set_id"], []).append(dict(row))
    return found


def _copy_page(
    connection: sqlite3.Connection, number: int, page: str, rows: dict[str, Any], items: dict[str, Any]
) -> None:
    own = f"copy-{number:05}"
    (document,), (body,) = rows["document"][page], rows["document_body"][page]
    _insert(connection, "document", {**document, "id": own, "name": own, "position": number + 1})
    _insert(connection, "document_body", {**body, "document_id": own})
    for n, one in enumerate(rows["annotation_set"][page]):
        late = number >= PAGES - LATE and n > 0
        fresh = f"{own}-{n}"
        state = "in_progress" if late else one["state"]
        _insert(connection, "annotation_set", {**one, "id": fresh, "document_id": own, "state": state})
        for table in ("segment", "mention"):
            for item in items[table].get(one["id"], ()):
                _insert(connection, table, {**item, "set_id": fresh})
    if number < PAGES - LATE:
        for one in rows["agreement_page"][page]:
            counts = one["counts"].replace(json.dumps(page), json.dumps(own))
            _insert(connection, "agreement_page", {**one, "document_id": own, "counts": counts})


def _insert(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({marks})", tuple(row.values()))


def seen(project: Project) -> None:
    """What the window shows first."""
    counts = Counts(project)
    assert counts.overview().digest.counted >= PAGES - LATE
    assert len(counts.matrix(STRICT)) == 11


def test_an_overview_that_was_counted_costs_little_more_than_plain_counts(project: Project, judge: Judge):
    judge("overview of 2,000 pages, 5 authors", lambda: seen(project), "stats", project.stats, 3.0, repeats=5)


def test_after_one_more_page_it_costs_what_it_did(project: Project, judge: Judge):
    late = iter(range(PAGES - LATE, PAGES))

    def one_more() -> float:
        now = project.annotation_set(f"copy-{next(late):05}", AUTHORS[1])
        project.commit(now, set_state(now, State.DONE))
        start = time.perf_counter()
        seen(project)
        return time.perf_counter() - start

    judge("overview after one more page", one_more, "overview", lambda: seen(project), 1.1, repeats=5)
