"""The overview of 2,000 pages by five authors, against the plain counts of the same project.

What is measured is what the window shows first: all cards, and the matrix of one measure. Intervals and
the estimate of reliability come after that, in the background. The project is one as people have: its
pages are the annotated samples (1,500 to 2,400 code points; on a page 18 segments, 71 mentions, 17 events),
said anew by five invented annotators who make mistakes, and the journal has one edit for each of these items.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.datasets.importing import import_paths
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.datasets.overview import Counts
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.codec import change_to_json
from annotator.domain.ids import fresh_id
from annotator.domain.items import GOLD, Author, AuthorKind, Document, Source, State
from annotator.domain.scheme import Scheme
from annotator.edits.page_items import set_state
from annotator.review.agreement.registry import MEASURES
from annotator.store import Bundle, Project

from .ratios import Judge, times

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
PAGES, WRITTEN = 2_000, 40
"""So many pages, of which so many are written by the program and counted; the others are copies of these."""
PEOPLE = tuple((Author(f"author {n}"), HASTY if n % 3 == 1 else CAREFUL) for n in range(5))
LATE = range(WRITTEN, PAGES, 25)
"""Pages, all over the project, that but one author has handed in."""
STRICT = MEASURES["mention_strict"]
ITEMS = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION)


def _samples(path: Path, scheme: Scheme) -> list[AnnotationSet]:
    """Return gold of the samples that are annotated in full."""
    with Project.create(path, scheme, "Samples") as project:
        import_paths(project, [resource("samples", "gold.jsonl")])
        gold = Author(GOLD, AuthorKind.GOLD)
        return [project.annotation_set(row.id, gold) for row in project.documents()]


def _bundle(sample: AnnotationSet, number: int, scheme: Scheme) -> Bundle:
    """Return a sample with a line of its own at the end, and what each author says on it."""
    text = f"{sample.text}\nPage {number}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        fresh_id(), f"page {number}", text, digest, Source("text/plain", digest, None, "utf-8")
    )
    page = replace(sample, document=document.id, text=text)
    sets = [
        replace(invented_set(page, author, scheme, number, shares), id=fresh_id())
        for author, shares in PEOPLE
    ]
    return Bundle(document, sets, source_bytes=None)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("overview")
    path, samples = folder / "many.annotator", _samples(folder / "samples.annotator", scheme)
    bundles = [_bundle(samples[n % len(samples)], n, scheme) for n in range(WRITTEN)]
    with Project.create(path, scheme, "Many") as made:
        assert not [one.error for one in made.add_bundles(bundles) if one.error]
        _look(made)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM agreement_page WHERE measure LIKE '% of %'")
        copier = _Copier(connection)
        for number in range(WRITTEN, PAGES):
            copier.copy(number)
        _note_edits(connection, bundles[0].sets[0])
        connection.execute("COMMIT")
    with Project.open(path) as opened:
        _look(opened)
        yield opened


def _look(project: Project) -> None:
    counts = Counts(project)
    counts.overview()
    counts.matrix(STRICT)


class _Copier:
    """Copies pages, sets, items and what was counted on each page."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.pages = [one for (one,) in connection.execute("SELECT id FROM document ORDER BY position")]
        self.columns = {
            table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in ("document", "document_body", "annotation_set", "agreement_page", "argument",
                          *(kind.value for kind in ITEMS))
        }  # fmt: skip

    def copy(self, number: int) -> None:
        """Make another page of one of those that the program wrote."""
        page, own = self.pages[number % WRITTEN], f"copy-{number:05}"
        late = number in LATE
        self._rows("document", f"id = '{page}'", id=f"'{own}'", name=f"'{own}'", position=str(number + 1))
        self._rows("document_body", f"document_id = '{page}'", document_id=f"'{own}'")
        query = "SELECT id FROM annotation_set WHERE document_id = ? ORDER BY author"
        for n, (old,) in enumerate(self.connection.execute(query, (page,)).fetchall()):
            fresh, state = f"'{own}-{n}'", "'in_progress'" if late and n else "state"
            self._rows("annotation_set", f"id = '{old}'", id=fresh, document_id=f"'{own}'", state=state)
            for table in (*(kind.value for kind in ITEMS), "argument"):
                self._rows(table, f"set_id = '{old}'", set_id=fresh)
        if not late:
            counts = f"replace(counts, '{json.dumps(page)}', '{json.dumps(own)}')"
            self._rows("agreement_page", f"document_id = '{page}'", document_id=f"'{own}'", counts=counts)

    def _rows(self, table: str, where: str, **others: str) -> None:
        """Copy the rows of a table with other values in some columns, as SQL."""
        columns = self.columns[table]
        names = ", ".join(f'"{one}"' for one in columns)
        values = ", ".join(others.get(one, f'"{one}"') for one in columns)
        self.connection.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE {where}")


def _note_edits(connection: sqlite3.Connection, one: AnnotationSet) -> None:
    """Let the journal know of one edit for each item, as long as those of this set: people made them."""
    columns = "set_id, document_id, author, verb, kind, changes, seconds, session, recorded, status, keys, by"
    values = "set_id, document_id, author, 'said', 'edit', ?, 4.5, 's', '2026-01-01', 'done', 2, author"
    for kind in ITEMS:
        made = [Change(kind, key, None, item) for key, item in one.of(kind).items()]
        change = json.dumps([change_to_json(made[0])], separators=(",", ":"))
        connection.execute(
            f"INSERT INTO journal ({columns}) SELECT {values} FROM {kind.value} "
            f"JOIN annotation_set ON annotation_set.id = {kind.value}.set_id",
            (change,),
        )


def seen(project: Project) -> None:
    """What the window shows first."""
    counts = Counts(project)
    assert counts.overview().digest.counted >= PAGES - len(LATE)
    assert len(counts.matrix(STRICT)) == 11


def test_an_overview_that_was_counted_costs_little_more_than_plain_counts(project: Project, judge: Judge):
    judge.several(
        "overview of 2,000 pages, 5 authors", lambda: times(lambda: seen(project)),
        "stats", lambda: times(project.stats), 3.0, repeats=3,
    )  # fmt: skip


def test_after_one_more_page_it_costs_what_it_did(project: Project, judge: Judge):
    late = iter(LATE)

    def one_more() -> dict[str, float]:
        now = project.annotation_set(f"copy-{next(late):05}", PEOPLE[1][0])
        project.commit(now, set_state(now, State.DONE))
        return times(lambda: seen(project))

    judge.several(
        "overview after one more page", one_more, "overview", lambda: times(lambda: seen(project)), 1.3,
        repeats=5, goal=1.1,
    )  # fmt: skip
