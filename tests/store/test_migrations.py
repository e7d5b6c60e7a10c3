"""Older projects: a copy is migrated, checked and put in place; a failure or a kill leaves the old file."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, select

from annotator.domain.changes import Edit
from annotator.domain.items import Document, Entity
from annotator.domain.scheme import Scheme
from annotator.store import Effort, Project, ProjectError, log_marks, migrating
from annotator.store.backups.folder import listed
from annotator.store.chain import beginning_hash
from annotator.store.dialects import APPLICATION_ID, Sqlite
from annotator.store.tables import ALL, DOCUMENT, METADATA, SCHEMA_VERSION

from .helpers import JOHN, MARY, digest, next_steps, page, rich_set, tag
from .old_formats import Rows, empty, put_back

NEXT = SCHEMA_VERSION + 1
STEP = f'''
from alembic import op
import sqlalchemy as sa
revision = "{NEXT}"
down_revision = "{SCHEMA_VERSION}"
def upgrade():
    with op.batch_alter_table("document") as table:
        table.add_column(sa.Column("rating", sa.Integer(), nullable=False, server_default="3"))
    op.execute("DELETE FROM page_flag")
    %s
'''


@pytest.fixture
def locations(tmp_path: Path) -> list[Path]:
    """The folders of all revisions, with one more than the program has."""
    extra = tmp_path / "revisions"
    extra.mkdir()
    (extra / "next.py").write_text(STEP % "")
    return [migrating.VERSIONS, extra]


def _schema(connection: Connection) -> dict[str, Any]:
    found = inspect(connection)
    return {
        table: {
            "columns": [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)],
            "key": found.get_pk_constraint(table)["constrained_columns"],
            "foreign": sorted(
                str({k: v for k, v in f.items() if k != "name"}) for f in found.get_foreign_keys(table)
            ),
            "unique": sorted(str(u["column_names"]) for u in found.get_unique_constraints(table)),
            "indexes": sorted((str(i["name"]), str(i["column_names"])) for i in found.get_indexes(table)),
            "checks": sorted(str(c["sqltext"]) for c in found.get_check_constraints(table)),
        }
        for table in sorted(found.get_table_names())
    }


def test_migrations_and_tables_make_the_same_schema(target: str, tmp_path: Path, scheme: Scheme):
    migrated = empty(target)
    with migrated.writing() as connection:
        migrating.upgrade(connection, 0)
        by_steps = _schema(connection)
        context = MigrationContext.configure(
            connection, opts={"include_object": lambda _o, name, *_: not str(name).startswith("search")}
        )
        assert compare_metadata(context, METADATA) == []
        made_by_steps = _statements(connection)
        for table in reversed(list(by_steps)):
            cascade = "" if connection.dialect.name == "sqlite" else " CASCADE"
            if table in METADATA.tables or table == "search":
                connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{table}"{cascade}')
    with migrated.writing() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        migrated.dialect.make_schema(connection)
        assert _schema(connection) == by_steps
        assert _statements(connection) == made_by_steps
    migrated.close()


def _statements(connection: Connection) -> set[str]:
    """SQLite also keeps WITHOUT ROWID, AUTOINCREMENT and FTS5 options, which reflection does not show."""
    if connection.dialect.name != "sqlite":
        return set()
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {
        f"{name}: {word}"
        for name, sql in rows
        for word in ("WITHOUT ROWID", "AUTOINCREMENT", "fts5(name, text, content='', tokenize='unicode61")
        if word in sql
    }


def test_a_file_is_migrated_on_a_copy(path: Path, locations: list[Path]):
    before = digest(path)
    kept = migrating.migrate_file(Sqlite(path), NEXT, locations)
    assert kept.parent == path.with_name(f"{path.stem}.backups")
    assert [(one.path, one.reason) for one in listed(path)] == [(kept, "before-migration")]
    assert digest(kept) == before
    connection = sqlite3.connect(path)
    (word,) = connection.execute("PRAGMA user_version").fetchone()
    assert log_marks.format_of(word) == NEXT
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("SELECT rating FROM document").fetchall() == [(3,)]
    assert connection.execute("SELECT count(*) FROM document_body").fetchone() == (1,)
    assert connection.execute("SELECT format_version FROM project").fetchone() == (NEXT,)
    connection.close()
    with pytest.raises(ProjectError, match="newer"):
        Project.open(path)
    with Project.open(kept) as project:
        assert project.check() == []


@pytest.mark.parametrize("fault", ["raise ValueError('half way')", "op.execute('UPDATE nowhere SET x = 1')"])
def test_a_failing_step_leaves_the_file_as_it_was(path: Path, locations: list[Path], fault: str):
    (locations[1] / "next.py").write_text(STEP % fault)
    before = digest(path)
    with pytest.raises(Exception, match=r"half way|nowhere"):
        migrating.migrate_file(Sqlite(path), NEXT, locations)
    assert digest(path) == before
    assert list(path.parent.glob("*.*")) == [path]
    Project.open(path).close()


def test_a_kill_in_the_middle_leaves_the_file_as_it_was(path: Path, locations: list[Path]):
    (locations[1] / "next.py").write_text(STEP % "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    before = digest(path)
    code = (
        "import sys; from pathlib import Path; from annotator.store import migrating; "
        "from annotator.store.dialects import Sqlite; "
        f"migrating.migrate_file(Sqlite(Path(sys.argv[1])), {NEXT}, [Path(p) for p in sys.argv[2:]])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path), *map(str, locations)], check=False)
    assert done.returncode == -9
    assert digest(path) == before
    Project.open(path).close()


def test_a_file_open_elsewhere_is_not_migrated(path: Path, locations: list[Path]):
    with Project.open(path) as project:
        project.documents()
        with pytest.raises(ProjectError, match="close"):
            migrating.migrate_file(Sqlite(path), NEXT, locations)
    assert not list(path.parent.rglob("*before-migration*"))


def test_a_protected_old_file_says_what_to_do(path: Path, locations: list[Path]):
    with pytest.raises(ProjectError, match="copy it"):
        migrating.migrate_file(Sqlite(path, read_only=True), NEXT, locations)


def test_an_older_file_is_migrated_when_it_is_opened(path: Path, monkeypatch: pytest.MonkeyPatch):
    called: list[Path] = []
    monkeypatch.setattr("annotator.store.opening.SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(migrating, "migrate_file", lambda dialect: called.append(dialect.path))
    Project.open(path).close()
    assert called == [path]


def test_a_server_is_migrated_whole_or_not_at_all(schema_url: str, scheme: Scheme, locations: list[Path]):
    with Project.create(schema_url, scheme) as project:
        database = project._database
        (locations[1] / "next.py").write_text(STEP % "raise ValueError('half way')")
        with pytest.raises(ValueError, match="half way"):
            migrating.migrate_server(database, NEXT, locations)
        with database.reading() as connection:
            assert database.dialect.version(connection) == SCHEMA_VERSION
            assert "rating" not in [c["name"] for c in inspect(connection).get_columns("document")]
        (locations[1] / "next.py").write_text(STEP % "")
        migrating.migrate_server(database, NEXT, locations)
        with database.reading() as connection:
            assert database.dialect.version(connection) == NEXT
            assert "rating" in [c["name"] for c in inspect(connection).get_columns("document")]
    assert os.environ.get("ALEMBIC_CONFIG") is None


# --- what a project of format 1 becomes ---------------------------------------------------------------

OUTLETS: dict[str, tuple[dict[str, object], str | None, str | None]] = {
    "named": ({"outlet": " The Daily ", "site": "x"}, "https://www.example.org/a", "The Daily"),
    "publisher": ({"outlet": 3, "publisher": "Kyodo 共同"}, None, "Kyodo 共同"),
    "host": ({"language": "ja"}, "https://www.News.example.org:80/a?b", "news.example.org"),
    "surrogate": ({"site": "a\ud800"}, "https://example.org", "example.org"),
    "no address": ({}, "http://[x", None),
    "nothing": ({}, None, None),
}


def _documents() -> list[Document]:
    made = []
    for name, (metadata, uri, _) in OUTLETS.items():
        document = page(f"Japan won, says page {name}.", name, metadata)
        made.append(replace(document, source=replace(document.source, uri=uri)))
    return made


def _filled(path: Path, scheme: Scheme) -> Rows:
    """Return the rows of a project in the newest format, with something of everything, by table."""
    with Project.create(path, scheme, "old") as project:
        documents = _documents()
        for document in documents:
            project.add_document(document, document.text.encode())
        project.add_shared([Entity("Q17", "Japan", "GPE", "wd:Q17")], [])
        other = page("A page that came with everything.")
        project.add_bundle(other, [rich_set(other)], [], [], None)
        empty = project.annotation_set(documents[0].id, MARY)
        a = project.commit(empty, tag(0, 5), effort=Effort(2.5)).annotations
        undone = project.undo(a)
        assert undone is not None
        project.commit(project.annotation_set(documents[0].id, JOHN), tag(0, 5))
        with project._database.reading() as connection:
            return {t.name: [dict(r) for r in connection.execute(select(t)).mappings()] for t in ALL}


def _forget_content(content: Rows) -> None:
    """Nobody knows what a set of an older format was when it came in."""
    sets = {row["id"]: row for row in content["annotation_set"]}
    for row in content["beginning"]:
        if row["content"] is not None:
            row["content"] = None
            sets[row["set_id"]]["head"] = beginning_hash(row)


def _format_1(target: str, content: Rows) -> None:
    named = [
        {**row, "name": str(Edit(row["verb"], json.loads(row["values"]), ()).message)}
        for row in content["journal"]
    ]
    put_back(target, {**content, "journal": named}, 1)


def test_nothing_of_a_project_of_format_1_is_lost(target: str, tmp_path: Path, scheme: Scheme):
    content = _filled(tmp_path / "newest.annotator", scheme)
    _format_1(target, content)
    with Project.open(target) as project:
        with project._database.reading() as connection:
            found = {t.name: [dict(r) for r in connection.execute(select(t)).mappings()] for t in ALL}
            assert project._database.dialect.version(connection) == SCHEMA_VERSION
        content["project"][0] |= {"format_version": SCHEMA_VERSION, "uuid": found["project"][0]["uuid"]}
        assert found["project"][0]["uuid"]
        _forget_content(content)
        for name, rows in content.items():
            assert sorted(map(repr, found[name])) == sorted(map(repr, rows)), name
        outlets = {row["name"]: row["outlet"] for row in found["document"]}
        assert {name: outlets[name] for name in OUTLETS} == {n: wanted for n, (*_, wanted) in OUTLETS.items()}
        assert [r.name for r in project.documents(text="says page", outlet="The Daily")] == ["named"]
        mary = project.annotation_set(project.find_document("named"), MARY)
        assert next_steps(project, mary) == (None, "tag GPE ‘0–5’")
        redone = project.redo(mary, effort=Effort(keys=2))
        assert redone is not None
        assert [(row.keys, row.batch) for row in project.journal()] == [(0, None)] * 3 + [(2, None)]
        assert [f for f in project.check() if f.code != "unknown-label"] == []


def test_metadata_that_cannot_be_read_does_not_keep_a_project_shut(tmp_path: Path, scheme: Scheme):
    content = _filled(tmp_path / "newest.annotator", scheme)
    content["document"][0]["metadata"] = "oops"
    content["document"][1]["metadata"] = json.dumps(["outlet"])
    _format_1(str(tmp_path / "old.annotator"), content)
    with Project.open(tmp_path / "old.annotator") as project:
        assert "unreadable" in {f.code for f in project.check()}
        with project._database.reading() as connection:
            outlets = (
                connection.execute(select(DOCUMENT.c.outlet).order_by(DOCUMENT.c.position)).scalars().all()
            )
    assert outlets[:3] == ["example.org", None, "news.example.org"]
