"""Restoring a backup: whole, undoable, never mixed with a log, refused where the project is open."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.scheme import Scheme
from annotator.store import Project, ProjectError
from annotator.store.backups.contents import held
from annotator.store.backups.folder import listed
from annotator.store.backups.restoring import newest_good, restore

from .helpers import MARY, digest, page, tag


def _edits(path: Path) -> int:
    with Project.open(path) as project:
        assert project.check() == []
        return len(project.journal())


def _edit(path: Path) -> None:
    with Project.open(path) as project:
        document = project.documents()[0].id
        project.commit(project.annotation_set(document, MARY), tag(0, 3))


@pytest.fixture
def yesterday(path: Path) -> Path:
    """A backup with one edit; the project has two."""
    with Project.open(path) as project:
        kept = project.backups.make()
    _edit(path)
    return kept


def test_yesterday_comes_back_and_goes_again(path: Path, yesterday: Path):
    done = restore(path)
    assert (done.backup, done.holds.edits, _edits(path)) == (yesterday, 1, 1)
    assert done.kept is not None
    assert [one.reason for one in listed(path)] == ["before-restoring", "by-hand"]
    assert restore(path, str(done.kept)).backup == done.kept
    assert _edits(path) == 2
    assert digest(yesterday) == digest(yesterday.rename(yesterday.with_suffix(".x")))


@pytest.mark.parametrize("asked", ["1", "name", "path"])
def test_a_backup_is_named_by_number_name_or_path(path: Path, yesterday: Path, asked: str):
    names = {"name": yesterday.name, "path": str(yesterday)}
    assert restore(path, names.get(asked, asked)).backup == yesterday


def test_a_project_that_is_gone_comes_back(path: Path, yesterday: Path):
    path.unlink()
    assert restore(path).kept is None
    assert _edits(path) == 1
    assert yesterday.exists()


def test_while_a_window_has_the_project_open_nothing_happens(path: Path, yesterday: Path):
    with Project.open(path) as project:
        project.documents()
        with pytest.raises(ProjectError, match="close that one"):
            restore(path)
        assert len(project.journal()) == 2
    assert len(listed(path)) == 1
    assert yesterday.exists()


def test_while_a_damaged_project_is_open_in_another_process_nothing_happens(path: Path, yesterday: Path):
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        "c.execute('SELECT count(*) FROM journal').fetchone(); print('open', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        before = path.read_bytes()
        with path.open("r+b") as file:
            file.write(b"\0" * 100)
        with pytest.raises(ProjectError, match="close that one"):
            restore(path)
        other.communicate(b"\n")
    assert path.read_bytes()[100:] == before[100:]
    restore(path)
    assert _edits(path) == 1
    assert yesterday.exists()


@pytest.mark.parametrize("damage", ["header", "page", "truncated", "empty"])
def test_a_damaged_project_is_set_aside_with_its_log(path: Path, yesterday: Path, damage: str):
    data = bytearray(path.read_bytes())
    spoiled = {
        "header": bytes(100) + data[100:],
        "page": data[:4096] + random.Random(1).randbytes(4096 * 6) + data[4096 * 7 :],
        "truncated": data[: len(data) // 2],
        "empty": b"",
    }[damage]
    path.write_bytes(spoiled)
    log = path.with_name(f"{path.name}-wal")
    log.write_bytes(b"a log that nobody can use")
    done = restore(path)
    assert done.backup == yesterday
    assert done.kept is not None
    assert done.kept.read_bytes() == spoiled
    assert done.kept.with_name(f"{done.kept.name}-wal").read_bytes() == b"a log that nobody can use"
    assert not log.exists()
    assert _edits(path) == 1


def test_a_log_beside_a_sound_project_is_folded_in_before(path: Path, yesterday: Path):
    holder = sqlite3.connect(path)
    holder.execute("SELECT count(*) FROM journal").fetchone()
    _edit(path)  # stays in the log: somebody else reads
    copies = {ending: path.with_name(path.name + ending).read_bytes() for ending in ("", "-wal")}
    holder.close()
    for ending, data in copies.items():  # as after a kill
        path.with_name(path.name + ending).write_bytes(data)
    done = restore(path)
    assert (done.backup, _edits(path)) == (yesterday, 1)
    assert done.kept is not None
    assert _edits(done.kept) == 3


def test_a_damaged_backup_is_passed_over_and_refused_by_name(path: Path, yesterday: Path):
    _edit(path)
    with Project.open(path) as project:
        newer = project.backups.make()
    newer.write_bytes(newer.read_bytes()[:5000])
    assert held(newer).fault is not None
    found = newest_good(path)
    assert found is not None
    assert found.path == yesterday
    before = digest(path)
    with pytest.raises(ProjectError, match="older one"):
        restore(path, str(newer))
    assert digest(path) == before


def test_another_project_s_backup_is_refused(path: Path, scheme: Scheme):
    other = path.with_name("other.annotator")
    Project.create(other, scheme, "Other").close()
    shutil.copy(other, path.with_name("x.annotator"))
    before = digest(path)
    for asked, said in ((str(other), "another project"), ("7", "no backup called"), (None, "salvage")):
        with pytest.raises(ProjectError, match=said):
            restore(path, asked)
    assert digest(path) == before


def test_a_full_disk_leaves_the_project_as_it_is(
    path: Path, yesterday: Path, monkeypatch: pytest.MonkeyPatch
):
    before = digest(path)
    there = sorted(path.parent.rglob("*"))
    monkeypatch.setattr("annotator.store.backups.copies.RESERVE", 2**60)
    with pytest.raises(ProjectError, match="no room"):
        restore(path)
    assert digest(path) == before
    assert sorted(path.parent.rglob("*")) == there
    assert yesterday.exists()


DRIVER = """
import os, signal, sys
from pathlib import Path
from annotator.store.backups.restoring import restore
calls = 0
def counted(_event, _arguments):
    global calls
    if _event in ("open", "os.rename", "os.remove", "os.mkdir", "sqlite3.connect", "shutil.copyfile"):
        calls += 1
        if calls == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(counted)
restore(Path(sys.argv[1]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
@pytest.mark.parametrize("killed_at", [3, 8, 12, 16])
def test_killed_at_any_moment_the_project_is_the_old_or_the_new(path: Path, yesterday: Path, killed_at: int):
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(path), str(killed_at)],
        capture_output=True, check=False, env={**os.environ},
    )  # fmt: skip
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    assert _edits(path) in (1, 2)
    restore(path, str(yesterday))
    assert _edits(path) == 1


def test_an_older_format_comes_back_and_is_brought_up_again(path: Path, yesterday: Path):
    with closing(sqlite3.connect(yesterday)) as connection, connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    assert version > 0
    document = page("later")
    with Project.open(path) as project:
        project.add_document(document, None)
    restore(path)
    with Project.open(path) as project:
        assert [row.name for row in project.documents()] == ["one"]
