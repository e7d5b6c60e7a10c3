"""A damaged project comes back: to the last bit where something says it twice, by name where it does not."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.store import Project, ProjectError
from annotator.store.salvage.salvage import salvage
from tests.store.helpers import digest
from tests.store.merging_helpers import archive

from .salvage_runs import make_project, prepared, run

TIMES = int(os.environ.get("ANNOTATOR_FAULTS", "0")) or 14


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project without backups, to be copied."""
    path = tmp_path_factory.mktemp("sound") / "sound.annotator"
    make_project(path, pages=3, edits=8, backup=False)
    return path


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "damaged.annotator"))


def _said(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _salvaged(damaged: Path, sound: Path, tmp_path: Path) -> tuple[bool, list[str], list[str], list[str]]:
    """Salvage; return whether it says what it said, and the report."""
    before = digest(damaged)
    report = salvage(damaged, tmp_path / "new.annotator")
    assert digest(damaged) == before
    with Project.open(tmp_path / "new.annotator") as project:
        assert {one.code for one in project.check()} <= {"unknown-label"}
    same = archive(tmp_path / "new.annotator", tmp_path / "new") == archive(sound, tmp_path / "old")
    return same, *([str(one) for one in kind] for kind in (report.healed, report.mended, report.lost))


@pytest.mark.slow
def test_damage_of_all_kinds_comes_back_or_is_named(tmp_path: Path):
    found = run(range(TIMES), 1, prepared(tmp_path))
    assert found.errors == []
    assert found.unsound == []
    assert found.silent == []
    assert found.share >= 0.9


def test_a_sound_project_is_what_it_was(damaged: Path, sound: Path, tmp_path: Path):
    same, *told = _salvaged(damaged, sound, tmp_path)
    assert same
    assert told == [[], [], []]


MADE_HERE = "(SELECT set_id FROM journal)"
LETTER = "UPDATE document_body SET text = replace(text, 'Geneva', 'Genova')"
HEALED = {
    "a letter of a web page's text": f"{LETTER} WHERE node_map IS NOT NULL",
    "a checksum": "UPDATE document SET text_sha256 = 'x', characters = 7",
    "a label": f"UPDATE mention SET type = 'GQE' WHERE set_id IN {MADE_HERE}",
    "all items": f"DELETE FROM mention WHERE set_id IN {MADE_HERE}",
    "a set's counts": f"UPDATE annotation_set SET mentions = 77, state = 'donf' WHERE id IN {MADE_HERE}",
    "an entity": "DELETE FROM entity",
    "whether edits stand": "UPDATE journal SET status = 'appliee'",
}


@pytest.mark.parametrize("damage", HEALED)
def test_what_is_said_twice_heals(damage: str, damaged: Path, sound: Path, tmp_path: Path):
    _said(damaged, "PRAGMA foreign_keys = OFF", HEALED[damage])
    same, healed, mended, lost = _salvaged(damaged, sound, tmp_path)
    assert same
    assert healed
    assert (mended, lost) == ([], [])


def test_a_plain_text_is_healed_from_a_backup_and_named_without_one(tmp_path: Path):
    """Its source is the text, and is not stored beside it."""
    path, sound = tmp_path / "p.annotator", tmp_path / "sound.annotator"
    make_project(path, pages=3, edits=4)
    shutil.copy(path, sound)
    _said(path, f"{LETTER} WHERE node_map IS NULL")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    same, healed, mended, lost = _salvaged(path, sound, tmp_path / "a")
    assert same
    assert healed
    assert (mended, lost) == ([], [])
    shutil.rmtree(tmp_path / "p.backups")
    same, _, mended, _ = _salvaged(path, sound, tmp_path / "b")
    assert not same
    assert [page for page in ("page 0", "page 2") if any(page in one for one in mended)] == [
        "page 0",
        "page 2",
    ]


def test_a_lost_edit_is_made_again_from_the_annotations(damaged: Path, sound: Path, tmp_path: Path):
    _said(damaged, "DELETE FROM journal WHERE id = (SELECT max(id) - 20 FROM journal)")
    same, _, mended, lost = _salvaged(damaged, sound, tmp_path)
    assert same
    assert "made again from the annotations" in mended[0]
    assert lost == []


def test_a_damaged_edit_keeps_when_and_by_whom(damaged: Path, sound: Path, tmp_path: Path):
    _said(damaged, "UPDATE journal SET changes = '[{' WHERE id = 5")
    same, _, mended, _ = _salvaged(damaged, sound, tmp_path)
    assert same
    assert "journal entry 5" in mended[0]
    with Project.open(sound) as old, Project.open(tmp_path / "new.annotator") as new:
        was, now = old.journal()[4], new.journal()[4]
    assert (now.recorded, now.by, now.session) == (was.recorded, was.by, was.session)
    assert now.edit.changes == was.edit.changes


def test_the_source_of_a_web_page_that_nothing_repeats_is_named(damaged: Path, sound: Path, tmp_path: Path):
    _said(damaged, "UPDATE document_body SET source = x'00' WHERE node_map IS NOT NULL")
    _, _, _, lost = _salvaged(damaged, sound, tmp_path)
    assert len(lost) == 1
    assert "source is lost" in lost[0]


def test_deleted_rows_do_not_come_back(damaged: Path, sound: Path, tmp_path: Path):
    """Pages that deleting set free hold the rows still; with the header the list of them is gone."""
    with Project.open(damaged) as project:
        document = project.documents()[0].id
        project.add_bundles([])
    _said(damaged, "PRAGMA foreign_keys = OFF", "DELETE FROM near_duplicate")
    data = bytearray(damaged.read_bytes())
    data[:100] = bytes(100)
    damaged.write_bytes(data)
    same, *_ = _salvaged(damaged, sound, tmp_path)
    assert same
    assert document


def test_the_log_of_a_killed_program_is_read(sound: Path, tmp_path: Path):
    path = Path(shutil.copy(sound, tmp_path / "a.annotator"))
    holder = sqlite3.connect(path)
    holder.execute("SELECT count(*) FROM journal").fetchone()
    with Project.open(path) as project:
        project.rename("in the log")
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", tmp_path / f"killed.annotator{ending}")
    holder.close()
    salvage(tmp_path / "killed.annotator", tmp_path / "new.annotator")
    with Project.open(tmp_path / "new.annotator") as project:
        assert project.name == "in the log"


def test_nothing_is_written_where_nothing_is_left_or_something_is(damaged: Path, tmp_path: Path):
    new = tmp_path / "new.annotator"
    new.write_text("mine")
    with pytest.raises(ProjectError, match="already exists"):
        salvage(damaged, new)
    assert new.read_text() == "mine"
    new.unlink()
    for data in (b"", b"\0" * 50_000, random.Random(1).randbytes(50_000)):
        damaged.write_bytes(data)
        with pytest.raises(ProjectError, match="nothing of a project"):
            salvage(damaged, new)
        assert not new.exists()
    with pytest.raises(ProjectError, match="cannot be read"):
        salvage(tmp_path / "nowhere.annotator", new)
