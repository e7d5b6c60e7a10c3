"""The journal's copy: what was done since the newest backup, in a second file beside the backups."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.items import State
from annotator.edits.page_items import set_state
from annotator.store import Project
from annotator.store.backups import folder, journal_copy
from annotator.store.backups.journal_copy import Copied
from annotator.store.backups.restoring import restore
from annotator.store.review_values import Remark
from annotator.store.salvage.report import SalvageReport
from annotator.store.salvage.salvage import salvage

from .helpers import JOHN, MARY, news_scheme, page, tag


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with a page, a backup and two edits since, closed."""
    path = tmp_path / "p.annotator"
    with Project.create(path, news_scheme()) as project:
        project.add_document(page("Japan and China met in Geneva on Monday."), None)
        project.backups.make()
    work(path, 0, 6)
    return path


def work(path: Path, *places: int, done: bool = False) -> None:
    with Project.open(path) as project:
        document = project.documents()[0].id
        found = project.annotation_set(document, MARY)
        for start in places:
            found = project.commit(found, tag(start, start + 3), by=JOHN.name).annotations
        if done:
            project.commit(found, set_state(found, State.DONE))


def copied(path: Path) -> Copied:
    found = journal_copy.read(path)
    assert found is not None
    return found


def numbers(path: Path) -> list[int]:
    return [row["id"] for row in copied(path).rows.get("journal", ())]


def rows_of(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2')]


def test_the_copy_has_every_column_of_what_was_done(path: Path):
    work(path, 10, done=True)
    found = copied(path)
    for table in ("journal", "beginning", "hand_in"):
        assert found.rows[table] == rows_of(path, table)
    assert {row["name"] for row in found.rows["author"]} >= {"mary"}
    assert journal_copy.path_of(path).stat().st_mode & 0o077 == 0


def test_nothing_is_copied_by_looking(path: Path):
    before = journal_copy.path_of(path).read_bytes()
    with Project.open(path) as project:
        project.documents()
    assert journal_copy.path_of(path).read_bytes() == before


def test_a_backup_leaves_only_what_came_after_it(path: Path):
    with Project.open(path) as project:
        project.backups.make()
    assert (copied(path).after, numbers(path)) == (2, [])
    work(path, 10, 14)
    assert (copied(path).after, numbers(path)) == (2, [3, 4])


def test_without_a_backup_nothing_is_beside_the_project(path: Path):
    shutil.rmtree(folder.beside(path))
    work(path, 10)
    assert not folder.beside(path).exists()


def test_the_first_day_of_a_project_is_copied_before_there_is_a_backup(tmp_path: Path):
    path = tmp_path / "p.annotator"
    with Project.create(path, news_scheme()) as project:
        assert project.backups.daily().path is None
        project.add_document(page("Japan and China met in Geneva on Monday."), None)
        project.backups.before("before-import")
    work(path, 0, 10, done=True)
    assert folder.listed(path) == []
    before = {table: rows_of(path, table) for table in ("journal", "annotation_set", "mention", "hand_in")}
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in ("journal", "mention", "annotation_set", "hand_in"):
            connection.execute(f"DELETE FROM {table}")
    report = salvage(path, tmp_path / "new.annotator")
    assert {table: rows_of(tmp_path / "new.annotator", table) for table in before} == before
    assert report.exact


def test_a_project_with_work_in_it_is_not_copied_from_its_middle(path: Path):
    shutil.rmtree(folder.beside(path))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM document")
    with Project.open(path) as project:
        project.backups.daily()
    assert journal_copy.read(path) is None


def test_no_copy_where_no_backups_are_wanted(tmp_path: Path):
    path = tmp_path / "p.annotator"
    with Project.create(path, news_scheme()) as project:
        project.add_document(page("Japan and China met in Geneva on Monday."), None)
        project.backups.settle(None, off=True)
        project.backups.make()
    work(path, 0)
    assert journal_copy.read(path) is None


def test_damaged_lines_are_passed_over_and_come_again(path: Path):
    place = journal_copy.path_of(path)
    data = place.read_bytes()
    place.write_bytes(data.replace(b'"id":2', b'"id":3'))
    assert numbers(path) == [1]
    work(path, 10)
    assert numbers(path) == [1, 2, 3]
    place.write_bytes(data[:-9])
    work(path, 20)
    assert numbers(path)[-2:] == [3, 4]


def test_a_restored_project_begins_another_copy(path: Path):
    with Project.open(path) as project:
        kept = project.backups.make()
    work(path, 10, 14)
    restore(path, str(kept))
    work(path, 20)
    assert copied(path).last == tuple(rows_of(path, "journal")[-1][name] for name in ("id", "hash"))
    assert numbers(path) == [3]


def test_a_project_of_which_nothing_is_left_comes_back_with_the_last_edit(path: Path, tmp_path: Path):
    with Project.open(path) as project:
        project.backups.make()
    work(path, 10, 14, done=True)
    before = {table: rows_of(path, table) for table in ("journal", "annotation_set", "mention", "hand_in")}
    path.write_bytes(bytes(path.stat().st_size))
    report = salvage(path, tmp_path / "new.annotator")
    after = {table: rows_of(tmp_path / "new.annotator", table) for table in before}
    assert after == before
    assert report.edits == 5


def test_what_was_given_up_by_restoring_does_not_come_back(path: Path, tmp_path: Path):
    with Project.open(path) as project:
        kept = project.backups.make()
    work(path, 10, 14)
    restore(path, str(kept))
    before = rows_of(path, "journal")
    salvage(path, tmp_path / "new.annotator")
    assert rows_of(tmp_path / "new.annotator", "journal") == before


def test_a_copy_of_another_project_is_not_taken(path: Path, tmp_path: Path):
    other = tmp_path / "other" / "p.annotator"
    other.parent.mkdir()
    with Project.create(other, news_scheme()) as project:
        project.add_document(page("Japan and China met in Geneva on Monday."), None)
    shutil.copytree(folder.beside(path), folder.beside(other))
    salvage(other, tmp_path / "new.annotator")
    assert rows_of(tmp_path / "new.annotator", "journal") == []
    before = journal_copy.path_of(other).read_bytes()
    work(other, 0)
    assert journal_copy.path_of(other).read_bytes() == before


def test_a_copy_that_cannot_be_written_stops_nothing(path: Path):
    place = journal_copy.path_of(path)
    place.unlink()
    place.mkdir()
    work(path, 10)
    assert len(rows_of(path, "journal")) == 3


@pytest.fixture
def remarked(path: Path) -> Path:
    """The project with a remark that a backup has, and one that came since with an answer."""
    with Project.open(path) as project:
        project.ensure_author(JOHN)
        project.reviewing.add_remark(Remark("r1", project.documents()[0].id, "mary", "john", "Is it a name?"))
        project.backups.make()
    with Project.open(path) as project:
        project.reviewing.add_remark(Remark("r2", project.documents()[0].id, "mary", "john", "A place?"))
        project.reviewing.answer_remark("r2", "mary", "A port.")
    return path


def salvaged(path: Path, statement: str) -> tuple[list[dict[str, object]], SalvageReport]:
    """Damage a project by a statement; return the remarks that salvage brings, and its report."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
    new = path.with_name("new.annotator")
    report = salvage(path, new)
    return rows_of(new, "remark"), report


@pytest.mark.parametrize("damage", [
    "DELETE FROM remark WHERE id = 'r2'",
    "UPDATE remark SET answers = replace(answers, 'A port.', 'A p#rt.')",
    "UPDATE remark SET answers = '[]'",
    "UPDATE remark SET answers = '7'",
    "UPDATE remark SET settled = '2026-11-30T1x:43:02.343Z' WHERE id = 'r1'",
    "UPDATE remark SET text = 'A'",
])  # fmt: skip
def test_remarks_since_the_backup_are_known_by_the_copy(remarked: Path, damage: str):
    before = rows_of(remarked, "remark")
    after, report = salvaged(remarked, damage)
    assert after == before
    assert [one.id for one in report.healed] and not report.lost


def test_a_remark_is_copied_only_when_it_changes(remarked: Path):
    assert [row["id"] for row in copied(remarked).rows["remark"]] == ["r2"]
    work(remarked, 10)
    with Project.open(remarked) as project:
        project.reviewing.settle_remark("r1")
    assert [row["id"] for row in copied(remarked).rows["remark"]] == ["r2", "r1"]
    with Project.open(remarked) as project:
        project.backups.make()
    assert "remark" not in copied(remarked).rows


def test_an_answer_that_came_after_the_copy_is_kept_and_said(remarked: Path):
    more = """UPDATE remark SET settled = NULL, answers = json_insert(answers, '$[#]',
        json('{"author":"john","text":"Thanks.","recorded":"2099-01-01T00:00:00.000Z"}')) WHERE id = 'r2'"""
    after, report = salvaged(remarked, more)
    assert "Thanks." in str(after[1]["answers"])
    assert [one.id for one in report.mended] == ["salvage.row_went_on"]


def test_a_copy_that_does_not_follow_remarks_changes_none(remarked: Path):
    place = journal_copy.path_of(remarked)
    first, *rest = place.read_bytes().split(b"\n")
    header = json.dumps({name: value for name, value in json.loads(first[9:]).items() if name != "with"})
    line = b"%08x %b" % (zlib.crc32(header.encode()), header.encode())
    place.write_bytes(b"\n".join([line, *rest]))
    after, _ = salvaged(remarked, "UPDATE remark SET answers = '[]' WHERE id = 'r2'")
    assert after[1]["answers"] == "[]"
