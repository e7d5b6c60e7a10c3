"""Format 6: what is the text is not kept twice. Older projects shrink, and nothing of them is lost."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import regex
from sqlalchemy import select

from annotator.domain.changes import Edit
from annotator.domain.ids import fresh_id
from annotator.domain.items import Document, Source
from annotator.domain.packing import pack
from annotator.domain.scheme import Scheme
from annotator.store import Bundle, Project, log_marks, search_words
from annotator.store.dialects import SEARCH_TABLE
from annotator.store.sources import IS_TEXT
from annotator.store.tables import ALL, BODY, JOURNAL, SCHEMA_VERSION
from annotator.store.values import Packed

from .helpers import MARY, digest, page, rich_set, sha, tag
from .old_formats import Rows, put_back

WORDS = "Ägypten und Kenia teilen eine Lotsenschule. " + " ".join(
    f"{n * 7919 % 99_991:x}" for n in range(20_000)
)
SAME, LINES, DAMAGED = "same", "other line ends", "damaged"


def _source(document: Document) -> bytes:
    return document.text.replace("\n", "\r\n").encode() if document.name == LINES else document.text.encode()


def _pages() -> list[Document]:
    named = [page(f"{name}\n{WORDS}", name) for name in (SAME, LINES, DAMAGED)]
    return [replace(one, source=replace(one.source, sha256=sha(_source(one)))) for one in named]


def _rows_of_format_5(path: Path, scheme: Scheme) -> Rows:
    """Return a project's rows with every source packed, one of them of another text than the page's."""
    with Project.create(path, scheme, "old") as project:
        for one in _pages():
            project.add_bundle(one, [rich_set(one)], [], [], _source(one))
        project.commit(project.annotation_set(project.find_document(SAME), MARY), tag(0, 5))
        with project._database.reading() as connection:
            content = {t.name: [dict(r) for r in connection.execute(select(t)).mappings()] for t in ALL}
    names = {row["id"]: row["name"] for row in content["document"]}
    for row in content["document_body"]:
        if names[row["document_id"]] != LINES:
            row["source"] = pack(row["text"].encode())
        if names[row["document_id"]] == DAMAGED:
            row["text"] = row["text"].replace("Kenia", "Kenya", 1)
    return content


def test_a_source_that_is_the_text_goes_and_a_damaged_page_keeps_both(
    target: str, tmp_path: Path, scheme: Scheme
):
    content = _rows_of_format_5(tmp_path / "newest.annotator", scheme)
    put_back(target, content, 5)
    with Project.open(target) as project:
        ids = {row.name: row.id for row in project.documents()}
        with project._database.reading() as connection:
            rows = connection.execute(select(BODY.c.document_id, BODY.c.source))
            stored = {row.document_id: row.source for row in rows}
        assert {name: stored[ids[name]] == IS_TEXT for name in ids} == {
            SAME: True, LINES: False, DAMAGED: False,
        }  # fmt: skip
        for one in _pages():
            assert project.source_bytes(ids[one.name]) == _source(one), one.name
        assert {f.code for f in project.check()} - {"unknown-label"} == {"text-hash"}
        assert [row.name for row in project.documents(text="agypten lotsen")] == [SAME, LINES, DAMAGED]


@pytest.mark.parametrize("version", [2, 3, 4, 5])
def test_an_old_file_becomes_smaller_and_says_the_same(tmp_path: Path, scheme: Scheme, version: int):
    path, old = tmp_path / "p.annotator", tmp_path / "old.annotator"
    content = _rows_of_format_5(path, scheme)
    if version == 2:
        for row in content["journal"]:
            row["name"] = str(Edit(row["verb"], json.loads(row["values"]), ()).message)
    put_back(str(old), content, version)
    before = old.stat().st_size
    with Project.open(old) as project, Project.open(path) as same:
        assert [f.code for f in project.check() if f.code != "unknown-label"] == ["text-hash"]
        for name in (SAME, LINES):
            document = project.find_document(name)
            assert project.annotation_sets(document) == same.annotation_sets(document)
        if version > 3:  # before there was no chain
            assert _hashes(project) == _hashes(same) != []
    assert old.stat().st_size < 0.9 * before


def _hashes(project: Project) -> list[str]:
    with project._database.reading() as connection:
        return list(connection.execute(select(JOURNAL.c.hash).order_by(JOURNAL.c.id)).scalars())


KILLS = {
    "while sources are looked at": "import annotator.domain.packing as at; at.unpack = kill",
    "when the small file is written": "at = Path; at.replace = kill",
}


@pytest.mark.parametrize("moment", KILLS)
def test_a_kill_in_the_middle_leaves_the_old_file(tmp_path: Path, scheme: Scheme, moment: str):
    old = tmp_path / "old.annotator"
    put_back(str(old), _rows_of_format_5(tmp_path / "p.annotator", scheme), 5)
    before = digest(old)
    code = (
        "import os, signal, sys; from pathlib import Path; from annotator.store import migrating;"
        "from annotator.store.dialects import Sqlite; kill = lambda *_: os.kill(os.getpid(), signal.SIGKILL);"
        f"{KILLS[moment]}; migrating.migrate_file(Sqlite(Path(sys.argv[1])))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(old)], check=False).returncode == -9
    assert digest(old) == before
    with Project.open(old) as project:
        assert len(project.documents()) == 3
    with closing(sqlite3.connect(old)) as connection:
        assert log_marks.format_of(connection.execute("PRAGMA user_version").fetchone()[0]) == SCHEMA_VERSION
    assert not list(tmp_path.glob(".old*"))


def test_another_reading_of_the_bytes_keeps_the_bytes(project: Project):
    """Once they are those of the text, then they are not, then again."""
    data = "Café".encode()
    first = Document(fresh_id(), "c", "Café", sha("Café"), Source("text/plain", sha(data), None, "utf-8"))
    text = data.decode("cp1252")
    second = replace(first, text=text, text_sha256=sha(text))
    assert [added.error for added in project.add_bundles([Bundle(first, source_bytes=data)])] == [None]
    for one in (second, first):
        project.replace_text(one, Packed(pack(data)))
        assert project.source_bytes(first.id) == data
        assert project.check() == []


def test_a_word_is_one_word_to_the_index_too():
    """The index knows no places, so a word that it takes for two could not even be asked for."""
    signs = "".join(chr(n) for n in range(0x110000) if not 0xD800 <= n < 0xE000)
    words = {
        word
        for sign in regex.findall(r"[\p{L}\p{N}\p{Mn}]", signs)
        for word in search_words.parse(f"a{sign}b").words
    }
    assert len(words) > 40_000
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(SEARCH_TABLE)
        listed = sorted(words)
        for at in range(0, len(listed), 500):
            asked = " OR ".join(f'"{word}"' for word in listed[at : at + 500])
            assert (
                connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (asked,)).fetchall() == []
            )
