"""Speed of a project against bare SQLite doing the same rows, and how it grows with what is stored."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.codec import change_to_json
from annotator.domain.ids import fresh_id
from annotator.domain.packing import pack
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import tag_mention
from annotator.pages.page import to_document
from annotator.pages.registry import read_page
from annotator.store import Bundle, FindItems, Project, chain

from .many import RARE, many_documents
from .ratios import AUTHOR, Judge, made_bundles, made_document, made_set, made_text, word_start

pytestmark = [pytest.mark.bench, pytest.mark.timeout(240)]

COMMITS = 101
TABLES = ("author", "document", "document_body", "annotation_set", "segment", "mention")


@pytest.fixture
def keep() -> Iterator[ExitStack]:
    """What is entered here is closed after the test."""
    with ExitStack() as stack:
        yield stack


def stored(path: Path, scheme: Scheme, bundles: list[Bundle]) -> Path:
    with Project.create(path, scheme) as project:
        assert not [added.error for added in project.add_bundles(bundles) if added.error]
    return path


def one_page(path: Path, scheme: Scheme, mentions: int, segments: int = 0) -> Path:
    document = made_document(100_000, mentions)
    return stored(path, scheme, [Bundle(document, [made_set(document, mentions, segments)])])


def bare(path: Path, keep: ExitStack) -> sqlite3.Connection:
    """Open a project file the way the program does, without the program."""
    connection = keep.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    return connection


class Tagging:
    """Tags one more mention at every call, each its own edit."""

    def __init__(self, project: Project, scheme: Scheme) -> None:
        self.project, self.scheme = project, scheme
        (row,) = project.documents()
        self.annotations = project.annotation_set(row.id, AUTHOR)
        self.at = 0

    def __call__(self) -> float:
        """Return the seconds of the commit alone; the edit is made before."""
        self.at += 97
        start = word_start(self.annotations.text, self.at % 90_000)
        edit = tag_mention(self.annotations, self.scheme, Range.at(start, start + 15), "FAC")
        before = time.perf_counter()
        done = self.project.commit(self.annotations, edit)
        taken = time.perf_counter() - before
        self.annotations = done.annotations
        return taken


class BareTagging:
    """Writes the same three rows as ``Tagging`` in one transaction, values ready made."""

    def __init__(self, connection: sqlite3.Connection, annotations: AnnotationSet, edit: Edit) -> None:
        self.connection, self.annotations = connection, annotations
        self.changes = json.dumps([change_to_json(c) for c in edit.changes], separators=(",", ":"))
        self.values = json.dumps(edit.values)
        self.revision = annotations.revision

    def __call__(self) -> float:
        one, set_id, new = self.connection, self.annotations.id, fresh_id()
        before = time.perf_counter()
        one.execute("BEGIN IMMEDIATE")
        one.execute(
            "UPDATE annotation_set SET state = ?, revision = ?, articles = ?, mentions = ?, events = ?"
            " WHERE id = ? AND revision = ?",
            ("todo", self.revision + 1, 0, self.revision, 0, set_id, self.revision),
        )
        one.execute(
            "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (set_id, new, 5, 20, "[[5,20]]", "FAC", "{}", None, "some words here"),
        )
        one.execute(
            "INSERT INTO journal (set_id, document_id, author, verb, kind, target, changes, seconds, session,"
            " recorded, status, \"values\", \"by\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (set_id, self.annotations.document, AUTHOR.name, "tag_mention", "edit", None, self.changes, 0.0,
             set_id, "2025-01-01T00:00:00.000Z", "applied", self.values, AUTHOR.name),
        )  # fmt: skip
        one.execute("COMMIT")
        self.revision += 1
        return time.perf_counter() - before


def test_commit_against_bare_sqlite(judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme):
    path = one_page(tmp_path / "ours.annotator", scheme, 100)
    copy = Path(shutil.copy(path, tmp_path / "bare.annotator"))
    tagging = Tagging(keep.enter_context(Project.open(path)), scheme)
    edit = tag_mention(tagging.annotations, scheme, Range.at(5, 20), "FAC")
    raw = BareTagging(bare(copy, keep), tagging.annotations, edit)
    judge("commit of one tag", tagging, "bare SQLite, same three rows", raw, 3, COMMITS)


def test_the_hash_chain_costs_a_commit_little(
    judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme, monkeypatch: pytest.MonkeyPatch
):
    """The same commit with the hash of its row counted, and with one that is given."""
    tagging = Tagging(
        keep.enter_context(Project.open(one_page(tmp_path / "p.annotator", scheme, 1_000))), scheme
    )
    count = chain.row_hash

    def given() -> float:
        monkeypatch.setattr(chain, "row_hash", lambda *_: "0" * 64)
        taken = tagging()
        monkeypatch.setattr(chain, "row_hash", count)
        return taken

    judge("commit of one tag, chained", tagging, "with a hash that is given", given, 1.05, 4 * COMMITS)


def test_commit_does_not_grow_with_the_set(judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme):
    small, large = (
        Tagging(keep.enter_context(Project.open(one_page(tmp_path / f"{n}.annotator", scheme, n))), scheme)
        for n in (100, 10_000)
    )
    judge("commit of one tag, 10k mentions", large, "100 mentions", small, 2, COMMITS)


def test_opening_a_page(judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme):
    path = one_page(tmp_path / "p.annotator", scheme, 10_000)
    tenth = one_page(tmp_path / "q.annotator", scheme, 1_000)
    connection = bare(path, keep)

    def opening(target: Path) -> Callable[[], object]:
        project = keep.enter_context(Project.open(target))
        (row,) = project.documents()
        return lambda: project.annotation_set(row.id, AUTHOR)

    def fetch() -> None:
        (document,) = connection.execute("SELECT id FROM document").fetchone()
        connection.execute("SELECT text FROM document_body WHERE document_id = ?", (document,)).fetchone()
        (set_id,) = connection.execute("SELECT id FROM annotation_set").fetchone()
        rows = connection.execute("SELECT * FROM mention WHERE set_id = ?", (set_id,)).fetchall()
        assert len(rows) == 10_000

    ours = opening(path)
    judge("open a page with 10k mentions", ours, "bare fetch of the rows", fetch, 6, 5)
    judge("open a page with 10k mentions", ours, "page with 1k", opening(tenth), 12, 5)


def raw_rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in TABLES}


def test_bulk_import(judge: Judge, tmp_path: Path, scheme: Scheme):
    """Bundles in memory into a project, against ``executemany`` of the very rows that this makes."""
    few, many = made_bundles(100), made_bundles(400)
    filled = stored(tmp_path / "filled.annotator", scheme, many)
    rows = raw_rows(filled)
    texts = [(n, b.document.name, b.document.text) for n, b in enumerate(many)]
    names = (f"n{n}.annotator" for n in range(10_000))

    def ours(bundles: list[Bundle]) -> float:
        with Project.create(tmp_path / next(names), scheme) as project:
            before = time.perf_counter()
            count = sum(1 for added in project.add_bundles(bundles) if added.added_document)
            taken = time.perf_counter() - before
        assert count == len(bundles)
        return taken

    def raw() -> float:
        path = tmp_path / next(names)
        Project.create(path, scheme).close()
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            before = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            for name in TABLES:
                marks = ", ".join("?" * len(rows[name][0]))
                connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows[name])
            connection.executemany("INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", texts)
            connection.execute("COMMIT")
            return time.perf_counter() - before

    judge("import 400 bundles", lambda: ours(many), "bare executemany", raw, 6, 3, goal=2)
    judge("import 400 bundles", lambda: ours(many), "100 bundles", lambda: ours(few), 4 * 1.5, 3)


def test_a_page_of_the_list_does_not_grow_with_the_project(
    judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme
):
    def listing(count: int, author: str | None) -> Callable[[], object]:
        path = tmp_path / f"{count}.annotator"
        if not path.exists():
            stored(path, scheme, made_bundles(count, length=200, mentions=2))
        project = keep.enter_context(Project.open(path))
        middle = project.documents(limit=count // 2)[-1].position
        assert len(project.documents(author=author, after=middle, limit=50)) == 50
        return lambda: project.documents(author=author, after=middle, limit=50)

    for whose, author in (("an author's", AUTHOR.name), ("anybody's", None)):
        judge(
            f"list 50 of 4,000 documents, {whose}", listing(4_000, author),
            "of 200", listing(200, author), 1.8, 21,
        )  # fmt: skip


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("many")
    return {n: many_documents(folder / f"{n}.annotator", scheme, n, AUTHOR) for n in (1_000, 100_000)}


def test_filters_of_the_list_in_a_hundred_thousand(judge: Judge, keep: ExitStack, many: dict[int, Path]):
    few, all_ = (keep.enter_context(Project.open(many[n])) for n in (1_000, 100_000))
    half = all_.documents(limit=50_000)[-1].position

    def listing(project: Project, after: int, **filters: Any) -> Callable[[], object]:
        assert len(project.documents(after=after, limit=50, **filters)) == 50
        return lambda: project.documents(after=after, limit=50, **filters)

    for name, limit, filters in (
        ("of 100,000 documents", 2, {}),
        ("with a label", 2.5, {"author": AUTHOR.name, "label": "PER"}),
        ("with a word that many have", 60, {"text": "page"}),
    ):
        judge(
            f"list 50 {name}", listing(all_, half, **filters),
            "of 1,000", listing(few, 0, **filters), limit, 7,
        )  # fmt: skip


def test_finding_in_a_hundred_thousand(judge: Judge, keep: ExitStack, many: dict[int, Path]):
    few, all_ = (keep.enter_context(Project.open(many[n])) for n in (1_000, 100_000))

    def first(found: Iterable[object], count: int) -> None:
        assert len(list(islice(found, count))) == count

    judge(
        "first 10 hits of a rare word in 100,000", lambda: first(all_.search.find_text(RARE, limit=10), 10),
        "in 1,000", lambda: first(few.search.find_text(RARE, limit=10), 10), 12, 5,
    )  # fmt: skip
    query = FindItems(labels=("PER",), pattern="a", author=AUTHOR.name)
    judge(
        "first 100 items found in 100,000", lambda: first(all_.search.find_items(query), 100),
        "in 1,000", lambda: first(few.search.find_items(query), 100), 8, 5,
    )  # fmt: skip
    rare = FindItems(pattern="zzzz", author=AUTHOR.name)
    judge(
        "all 200,000 mentions looked through", lambda: list(all_.search.find_items(rare)),
        "2,000", lambda: list(few.search.find_items(rare)), 150, 3,
    )  # fmt: skip


def test_a_batch_of_edits_against_single_ones(judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme):
    project = keep.enter_context(Project.open(stored(tmp_path / "b.annotator", scheme, made_bundles(200))))
    ids = [row.id for row in project.documents()]
    places = iter(range(1, 2_900, 41))

    def edited(listed: list[str]) -> list[tuple[AnnotationSet, Edit]]:
        at, made = next(places), []
        for document in listed:
            there = project.annotation_set(document, AUTHOR)
            made.append((there, tag_mention(there, scheme, Range.at(at, at + 7), "FAC")))
        return made

    def batch() -> float:
        made = edited(ids[:100])
        before = time.perf_counter()
        project.commit_batch(made)
        return time.perf_counter() - before

    def single() -> float:
        made = edited(ids[100:])
        before = time.perf_counter()
        for there, edit in made:
            project.commit(there, edit)
        return time.perf_counter() - before

    judge("an edit of 100 documents at once", batch, "100 edits", single, 1, 3)


def test_the_file_against_its_texts(judge: Judge, tmp_path: Path, scheme: Scheme):
    """Megabytes of a project that was closed, against the UTF-8 of its texts, and the sources packed.

    Pages of 600 to 7,900 code points with a mention for every 150, whose sources are the texts; web pages
    whose mark-up is twice their text. The table's thousandths are kilobytes.
    """

    def plain() -> Iterator[Bundle]:
        for seed in range(1_000):
            length = 600 + seed * 73 % 7_300
            document = made_document(length, seed)
            annotations = made_set(document, length // 150, 3)
            yield Bundle(document, [annotations], source_bytes=document.text.encode())

    pages = list(plain())
    texts = sum(len(one.document.text.encode()) for one in pages)
    size = stored(tmp_path / "plain.annotator", scheme, pages).stat().st_size
    judge.told("file of 1,000 plain pages, MB", size / 1e9, "their texts", texts / 1e9, 3.0, goal=2)
    web = [_web_page(seed) for seed in range(150)]
    texts = sum(len(one.document.text.encode()) for one in web)
    both = texts + sum(len(pack(one.source_bytes or b"")) for one in web)
    size = stored(tmp_path / "web.annotator", scheme, web).stat().st_size
    judge.told("file of 150 web pages, MB", size / 1e9, "texts, sources packed", both / 1e9, 1.6, goal=1.5)


def _web_page(seed: int) -> Bundle:
    lines = made_text(8_000, seed).splitlines()
    kept = "".join(
        f'<p class="c{n}-{seed}"><a href="/{fresh_id()}">{one}</a></p>' for n, one in enumerate(lines)
    )
    read = read_page(f"<html><body>{kept}</body></html>".encode(), key="html")
    return Bundle(to_document(read), source_bytes=read.source, node_map=read.node_map)
