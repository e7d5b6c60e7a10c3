"""The scheme or the project's own row is damaged: the rest works, and what stands in for it is said."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.datasets.exporting import export
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.store import Project
from annotator.store.checking import CheckWish
from annotator.store.errors import ReadOnlyError
from annotator.store.salvage.salvage import salvage

from .helpers import MARY, news_scheme, page, rich_set, tag
from .test_damages import content

LOSE_SCHEME = "UPDATE scheme_version SET data = '{', sha256 = 'x' WHERE number = 1"


def own_scheme(title: str = "Ours") -> Scheme:
    """Return a scheme that does not come with the program."""
    return parse_scheme(json.loads(json.dumps(dict(news_scheme().data))) | {"name": "ours", "title": title})


def made(path: Path, scheme: Scheme, *, backup: bool = False) -> Path:
    document = page("Japan met China in Geneva on Monday, it said.")
    with Project.create(path, scheme, "Called so") as project:
        project.add_bundle(document, [rich_set(document)], (), (), None)
        project.set_settings(project.settings.__class__(blind=True, seed=7))
        if backup:
            project.backups.make()
    return path


def damage(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def said(project: Project) -> list[str]:
    return [one.id.rpartition(".")[2] for one in project.file.notices()]


def test_a_scheme_that_comes_with_the_program_is_taken_from_there(tmp_path: Path):
    path = made(tmp_path / "p.annotator", news_scheme())
    before = content(path)
    damage(path, "UPDATE scheme_version SET data = substr(data, 100)")
    with Project.open(path) as project:
        assert said(project) == ["scheme_elsewhere"]
        assert project.scheme == news_scheme()
        assert not project.read_only
        found = [one for one in project.check(CheckWish(repair=True)) if one.code != "unknown-label"]
        assert [(one.code, one.repaired) for one in found] == [("scheme-elsewhere", True)]
    assert content(path) == before
    with Project.open(path) as project:
        assert said(project) == []


def test_a_scheme_of_one_s_own_is_taken_from_a_backup(tmp_path: Path):
    path = made(tmp_path / "p.annotator", own_scheme(), backup=True)
    damage(path, "UPDATE scheme_version SET data = replace(data, 'Ours', 'Hers')")
    with Project.open(path) as project:
        assert project.scheme.title == "Ours"
        (notice,) = project.file.notices()
        assert "p.0001-" in str(notice)
        (row,) = project.documents()
        project.commit(project.annotation_set(row.id, MARY), tag(10, 13))
    salvage(path, tmp_path / "new.annotator")
    with Project.open(tmp_path / "new.annotator") as project:
        assert project.scheme.title == "Ours"
        assert said(project) == []


def test_a_backup_that_is_damaged_too_is_passed_over(tmp_path: Path):
    path = made(tmp_path / "p.annotator", own_scheme(), backup=True)
    with Project.open(path) as project:
        project.rename("Called otherwise")
        newer = project.backups.make()
    damage(newer, LOSE_SCHEME)
    damage(path, LOSE_SCHEME)
    with Project.open(path) as project:
        assert project.scheme.title == "Ours"
        assert "p.0001-" in str(project.file.notices()[0])


def test_without_a_copy_the_labels_that_are_used_stand_in_and_nothing_can_be_stored(tmp_path: Path):
    scheme = own_scheme()
    path = made(tmp_path / "p.annotator", scheme)
    damage(path, "UPDATE mention SET type = 'SHIP'")
    damage(path, LOSE_SCHEME)
    with Project.open(path) as project:
        assert said(project) == ["scheme_lost"]
        assert "SHIP" in project.scheme.entity_types
        assert project.scheme.segment_kinds.keys() == {"body", "tags"}
        assert project.scheme.segment_kinds["tags"].group == "boilerplate"
        assert any(one.roles for one in project.scheme.event_types.values())
        (row,) = project.documents()
        with pytest.raises(ReadOnlyError):
            project.commit(project.annotation_set(row.id, MARY), tag(10, 13))
        report = export(project, tmp_path / "out", format="jsonl")
        assert report.documents == 1
        assert "scheme is damaged" in str(report.warnings[0])
    report = salvage(path, tmp_path / "new.annotator")
    assert any("labels-in-use" in str(one) for one in report.mended)
    with Project.open(tmp_path / "new.annotator") as project:
        assert not project.read_only
        assert not any(one.code == "unknown-label" for one in project.check())


def test_an_older_version_stands_in_to_read(tmp_path: Path):
    path = made(tmp_path / "p.annotator", own_scheme("First"))
    with Project.open(path) as project:
        project.set_scheme(own_scheme("Second"))
    damage(path, LOSE_SCHEME.replace("= 1", "= 2"))
    for backup in (tmp_path / "p.backups").glob("*.annotator"):
        backup.unlink()
    with Project.open(path) as project:
        assert said(project) == ["scheme_older"]
        assert project.scheme.title == "First"
        assert project.read_only


def test_a_scheme_that_is_unlike_its_checksum_is_said(tmp_path: Path):
    path = made(tmp_path / "p.annotator", own_scheme())
    damage(path, "UPDATE scheme_version SET data = replace(data, 'Ours', 'Hers')")
    with Project.open(path) as project:
        assert said(project) == ["scheme_unsure"]
        assert project.scheme.title == "Hers"


def test_a_project_without_its_row_can_be_read(tmp_path: Path):
    path = made(tmp_path / "p.annotator", news_scheme())
    damage(path, "DELETE FROM project")
    with Project.open(path) as project:
        assert (said(project), project.name, project.read_only) == (["row_gone"], "p", True)
        assert project.settings.blind  # nobody sees too much
        assert len(project.documents()) == 1


def test_a_backup_knows_the_row_that_is_gone(tmp_path: Path):
    path = made(tmp_path / "p.annotator", news_scheme(), backup=True)
    damage(path, "DELETE FROM project")
    with Project.open(path) as project:
        assert (project.name, project.settings.seed) == ("Called so", 7)
    report = salvage(path, tmp_path / "new.annotator")
    assert report.exact or not report.lost
    with Project.open(tmp_path / "new.annotator") as project:
        assert (project.name, project.settings.seed, project.read_only) == ("Called so", 7, False)


@pytest.mark.parametrize("backup", [True, False])
def test_settings_that_are_damaged_are_taken_from_a_backup_or_are_careful(tmp_path: Path, backup: bool):
    path = made(tmp_path / "p.annotator", news_scheme(), backup=backup)
    damage(path, "UPDATE project SET settings = '{'")
    with Project.open(path) as project:
        assert said(project) == ["settings_lost"]
        assert (project.settings.blind, project.settings.seed) == (True, 7 if backup else 0)
        project.set_settings(project.settings)
    with Project.open(path) as project:
        assert said(project) == []


def test_a_name_that_is_damaged_is_said(tmp_path: Path):
    path = made(tmp_path / "p.annotator", news_scheme())
    damage(path, "UPDATE project SET name = CAST(x'41ff' AS TEXT)")
    with Project.open(path) as project:
        assert (said(project), project.name) == (["name_damaged"], "A\ufffd")
        project.rename("Mended")
    with Project.open(path) as project:
        assert (said(project), project.name) == ([], "Mended")


def test_a_row_of_another_number_is_nobody_s_concern(tmp_path: Path):
    path = made(tmp_path / "p.annotator", news_scheme())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE project SET id = 2")
    with Project.open(path) as project:
        assert project.name == "Called so"
        assert "storage" in {one.code for one in project.check()}
