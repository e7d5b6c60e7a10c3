"""Project files: what is refused, what is only read, what is copied, and that opening changes nothing."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.store import NotSaved, Project, ProjectError, ReadOnlyError, log_marks
from annotator.store.dialects import APPLICATION_ID
from annotator.store.tables import SCHEMA_VERSION

from .helpers import MARY, digest, page, tag


def _sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def test_a_new_project_is_a_private_file_alone(path: Path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    connection = sqlite3.connect(path)
    pragma = {
        n: connection.execute(f"PRAGMA {n}").fetchone()[0]
        for n in ("application_id", "user_version", "journal_mode")
    }
    connection.close()
    pragma["user_version"] = log_marks.format_of(pragma["user_version"])
    assert pragma == {"application_id": APPLICATION_ID, "user_version": SCHEMA_VERSION, "journal_mode": "wal"}


def test_connections_are_set_up_for_safety(path: Path):
    with Project.open(path) as project, project._database.reading() as connection:
        for name, value in (
            ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1),
            ("busy_timeout", 5000), ("mmap_size", 0),
        ):  # fmt: skip
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() == value


def test_opening_and_closing_changes_no_byte(path: Path):
    before = digest(path)
    with Project.open(path) as project:
        assert project.target == str(path)
        assert len(project.annotation_sets(project.documents()[0].id)) == 1
        assert project.documents(text="won") != []
        assert project.name == "a b#c?é"
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 64] = b"\xa5" * 64
    path.write_bytes(data)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "not SQLite": (lambda p: p.write_bytes(b"<html>" + b" " * 200), "not an Annotator project"),
    "empty": (lambda p: p.write_bytes(b""), "not an Annotator project"),
    "short": (lambda p: p.write_bytes(b"SQLite format 3\x00"), "not an Annotator project"),
    "another program's": (lambda p: _sql(p, "PRAGMA application_id = 7"), "another program"),
    "newer": (
        lambda p: _sql(p, f"PRAGMA user_version = {SCHEMA_VERSION + 3}"),
        rf"format {SCHEMA_VERSION + 3}; this one reads up to {SCHEMA_VERSION}\)",
    ),
    "no version": (lambda p: _sql(p, "PRAGMA user_version = 0"), "no format version"),
    "truncated": (_truncated, "damaged"),
    "scribbled over": (_scribbled, "damaged"),
    "a view": (lambda p: _sql(p, "CREATE VIEW endless AS SELECT 1"), "view endless"),
    "a trigger": (
        lambda p: _sql(p, "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM journal; END"),
        "trigger t",
    ),
    "a foreign table": (lambda p: _sql(p, "CREATE TABLE other (x)"), "“other”"),
    "a table less": (
        lambda p: _sql(p, "PRAGMA foreign_keys = OFF", "DROP TABLE journal"), "the table journal is missing"
    ),
    "a view for a table": (
        lambda p: _sql(p, "PRAGMA foreign_keys = OFF", "DROP TABLE note", "CREATE VIEW note AS SELECT 1"),
        "view note",
    ),
}  # fmt: skip


@pytest.mark.parametrize("make", REFUSED)
def test_what_is_no_sound_project_is_refused_and_unchanged(path: Path, make: str):
    spoil, said = REFUSED[make]
    spoil(path)
    before = digest(path)
    for read_only in (False, True):
        with pytest.raises(ProjectError, match=said) as caught:
            Project.open(path, read_only=read_only)
        assert str(path) in str(caught.value)
        assert "\n" not in str(caught.value)
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_large_file_is_looked_at_table_by_table(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotator.store.files._WHOLE_CHECK", 0)
    Project.open(path).close()
    _scribbled(path)
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(path)


def test_the_rest_of_a_large_file_is_looked_at_while_it_is_open(path: Path, monkeypatch: pytest.MonkeyPatch):
    """The window shows a page first: what opening does not read is looked through later, and told as ever."""
    with Project.open(path) as project:
        annotations = project.annotation_set(project.documents()[0].id, MARY)
        project.commit(annotations, tag(0, 2))
    with closing(sqlite3.connect(path)) as connection, connection:
        root, size = (
            connection.execute(one).fetchone()[0]
            for one in ("SELECT rootpage FROM sqlite_schema WHERE name = 'mention'", "PRAGMA page_size")
        )
    connection.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * size : (root - 1) * size + 64] = b"\xa5" * 64
    path.write_bytes(data)
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(path, hasty=True).close()  # a small file is looked at whole
    monkeypatch.setattr("annotator.store.files._WHOLE_CHECK", 0)
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(path).close()
    with Project.open(path, hasty=True) as project:
        project.file.look_through(lambda: True)  # given up before it began
        with pytest.raises(ProjectError, match="damaged") as caught:
            project.file.look_through()
        assert str(path) in str(caught.value)


def test_a_sound_file_at_work_is_looked_through_in_peace(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotator.store.files._WHOLE_CHECK", 0)
    with Project.open(path, hasty=True) as project:
        annotations = project.annotation_set(project.documents()[0].id, MARY)
        project.commit(annotations, tag(0, 2))
        project.file.look_through()
        assert project.file.fold()


def test_no_damage_passes_for_annotations(path: Path):
    """Whatever stretch of the file is overwritten: refused, or found by a check, or without effect."""
    chance, whole = random.Random(3), path.read_bytes()
    with Project.open(path) as project:
        (document_id,) = (row.id for row in project.documents())
        expected = (project.document(document_id), project.annotation_set(document_id, MARY))
    refused = 0
    for _ in range(40):
        at = chance.randrange(100, len(whole) - 40)
        path.write_bytes(whole[:at] + chance.randbytes(40) + whole[at + 40 :])
        try:
            with Project.open(path) as project:
                if project.check() == []:
                    assert (
                        project.document(document_id),
                        project.annotation_set(document_id, MARY),
                    ) == expected
                else:
                    refused += 1
        except AnnotatorError:
            refused += 1
    assert refused > 0


def test_folders_and_what_is_not_there(tmp_path: Path):
    with pytest.raises(ProjectError, match="does not exist"):
        Project.open(tmp_path / "none.annotator")
    with pytest.raises(ProjectError, match="is a folder"):
        Project.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_create_replaces_nothing(path: Path, scheme: Scheme, tmp_path: Path):
    before = digest(path)
    with pytest.raises(ProjectError, match="already exists"):
        Project.create(path, scheme)
    with pytest.raises(ProjectError, match="folder"):
        Project.create(tmp_path, scheme)
    with pytest.raises(ProjectError, match=r"folder .* does not exist"):
        Project.create(tmp_path / "no" / "x.annotator", scheme)
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_create_takes_an_empty_file(tmp_path: Path, scheme: Scheme):
    (tmp_path / "x.annotator").touch()
    Project.create(tmp_path / "x.annotator", scheme, "X").close()
    with Project.open(tmp_path / "x.annotator", author="mary") as project:
        assert (project.name, project.scheme, project.scheme.data) == ("X", scheme, scheme.data)
        assert project.author == "mary"


@pytest.mark.parametrize("protect", ["file", "folder", "asked"])
def test_a_protected_project_opens_to_read(path: Path, protect: str):
    before = digest(path)
    if protect != "asked":
        (path if protect == "file" else path.parent).chmod(0o444 if protect == "file" else 0o555)
    try:
        with Project.open(path, read_only=protect == "asked") as project:
            assert project.read_only
            document = project.documents()[0]
            a = project.annotation_set(document.id, MARY)
            assert project.documents(text="japan")
            for write in (
                lambda: project.commit(a, tag(0, 1)),
                lambda: project.undo(a),
                lambda: project.add_document(page("x"), None),
                lambda: project.ensure_author(MARY),
            ):
                with pytest.raises(ReadOnlyError, match="read-only"):
                    write()
            assert project.check(repair=True) == []
            assert project.data_version() == project.data_version()
    finally:
        path.parent.chmod(0o755)
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_saves_nothing_and_loses_nothing(path: Path):
    with Project.open(path) as project:
        document_id = project.documents()[0].id
        a = project.annotation_set(document_id, MARY)
        with project._database._lock:
            writer = project._database._writing_connection()
            with writer.begin():
                pages = writer.exec_driver_sql("PRAGMA page_count").scalar_one()
                writer.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        saved = 0
        with pytest.raises(NotSaved, match=f"no space left on the disk of {path.parent}"):
            for _ in range(10_000):
                a = project.commit(a, tag(0, 1)).annotations
                saved += 1
        assert saved > 0
        assert project.annotation_set(document_id, MARY) == a
        # the writer was thrown away, and with it the limit: the same edit can be tried again
        a = project.commit(a, tag(0, 1)).annotations
        assert len(a.mentions) == saved + 2
        assert project.check() == []


def test_a_locked_project_says_so(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotator.store.dialects.BUSY_SECONDS", 0.2)
    with Project.open(path) as project:
        a = project.annotation_set(project.documents()[0].id, MARY)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved, match="another program"):
            project.commit(a, tag(0, 1))
        other.execute("ROLLBACK")
        other.close()
        project.commit(a, tag(0, 1))


def test_a_backup_is_whole_while_the_project_is_written_to(path: Path, tmp_path: Path):
    with Project.open(path) as project:
        document_id = project.documents()[0].id
        a = project.annotation_set(document_id, MARY)
        for n in range(5):
            a = project.commit(a, tag(0, 1)).annotations
            copy = tmp_path / f"copy {n}.annotator"
            project.backup(copy)
            with Project.open(copy) as backup:
                assert backup.annotation_set(document_id, MARY) == a
                assert backup.check() == []
            assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        before = digest(copy)
        for wrong in (copy, tmp_path, path):
            with pytest.raises(AnnotatorError):
                project.backup(wrong)
        assert digest(copy) == before
        with pytest.raises(AnnotatorError, match="could not be written"):
            project.backup(tmp_path / "no" / "x.annotator")
    assert {p.suffix for p in tmp_path.iterdir()} == {".annotator"}


def test_a_log_left_by_a_kill_is_read(path: Path, tmp_path: Path):
    folder = tmp_path / "killed"
    folder.mkdir()
    with Project.open(path) as project:
        document_id = project.documents()[0].id
        a = project.commit(project.annotation_set(document_id, MARY), tag(0, 1)).annotations
        for suffix in ("", "-wal"):
            left = path.with_name(path.name + suffix)
            (folder / left.name).write_bytes(left.read_bytes())
    with Project.open(folder / path.name) as project:
        assert project.annotation_set(document_id, MARY) == a
    assert list(folder.iterdir()) == [folder / path.name]


def test_opening_is_light(path: Path):
    code = (
        "import sys; from annotator.store import Project; "
        "p = Project.open(sys.argv[1]); p.documents(); p.close(); "
        "print(sorted({'alembic', 'psycopg', 'mako', 'PySide6', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_errors_and_values_need_no_database():
    code = (
        "import sys; from annotator.store import Conflict; from annotator.store.values import DocumentRow; "
        "print(sorted({'sqlalchemy', 'sqlmodel', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_addresses_show_no_password():
    for address in ("postgresql://u:se%20cret@localhost:1/x", "postgres://u:se%20cret@localhost:1/x"):
        with pytest.raises(ProjectError) as caught:
            Project.open(address)
        assert "***" in str(caught.value)
        assert "cret" not in str(caught.value)
    with pytest.raises(ProjectError) as caught:
        Project.open("postgresql://u:secret@host:port/x")
    assert "secret" not in str(caught.value)


def test_a_server_holds_one_project_a_schema(schema_url: str, scheme: Scheme, tmp_path: Path):
    with pytest.raises(ProjectError, match="no project"):
        Project.open(schema_url)
    Project.create(schema_url, scheme, "X").close()
    with pytest.raises(ProjectError, match="already"):
        Project.create(schema_url, scheme)
    with Project.open(schema_url, read_only=True) as project:
        assert project.name == "X"
        with pytest.raises(ReadOnlyError):
            project.add_document(page("x"), None)
        with pytest.raises(AnnotatorError, match="pg_dump"):
            project.backup(tmp_path / "x")


def test_a_server_of_a_newer_format_is_refused(schema_url: str, scheme: Scheme):
    with Project.create(schema_url, scheme) as project, project._database.writing() as connection:
        project._database.dialect.set_version(connection, SCHEMA_VERSION + 1)
    with pytest.raises(ProjectError, match="newer"):
        Project.open(schema_url)


def test_a_lost_connection_is_said_and_mended(schema_url: str, server: str, scheme: Scheme):
    import psycopg

    with Project.create(schema_url, scheme) as project:
        document = page("text")
        project.add_document(document, None)
        a = project.commit(project.annotation_set(document.id, MARY), tag(0, 1)).annotations
        with psycopg.connect(server, autocommit=True) as other:
            name = schema_url.rpartition("=")[2]
            query = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = %s"
            assert other.execute(query, [name]).fetchall() != []
        with pytest.raises(NotSaved, match="try again"):
            project.commit(a, tag(0, 2))
        a = project.commit(a, tag(0, 2)).annotations
        assert project.annotation_set(document.id, MARY) == a


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="POSIX modes")
def test_the_scheme_has_versions(path: Path):
    with Project.open(path) as project:
        data = dict(project.scheme.data) | {"version": "99"}
        from annotator.domain.scheme import parse_scheme

        project.set_scheme(project.scheme)
        project.set_scheme(parse_scheme(data))
        with project._database.reading() as connection:
            assert connection.exec_driver_sql("SELECT number FROM scheme_version").scalars().all() == [1, 2]
    with Project.open(path) as project:
        assert project.scheme.version == "99"
