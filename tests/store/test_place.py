"""Where a project lies, and what killed programs left there."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.domain.scheme import Scheme
from annotator.store import Project, held_file, leftovers, place

from .helpers import MARY, tag

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
35 22 0:31 / /mnt/share rw,relatime - cifs //server/share rw
36 22 0:32 / /mnt/my\\040drive rw - fuse.sshfs me@host: rw
37 35 8:2 / /mnt/share/local rw - xfs /dev/sdb1 rw
38 22 0:40 / /people rw - nfs4 server:/people rw
39 38 8:3 / /people rw - ext4 /dev/sdc1 rw
""".splitlines()


@pytest.mark.parametrize(
    ("path", "system"),
    [
        ("/data/p.annotator", None),
        ("/mnt/share/p.annotator", "cifs"),
        ("/mnt/shared/p.annotator", None),
        ("/mnt/my drive/a/p.annotator", "fuse.sshfs"),
        ("/mnt/share/local/p.annotator", None),
        ("/people/ana/p.annotator", None),  # mounted over
    ],
)
def test_network_drives_are_known_by_their_file_system(path: str, system: str | None):
    assert place.network_drive(Path(path), MOUNTS) == system


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/work", "Dropbox"), ("OneDrive - University", "OneDrive"),
        ("Google Drive/x", "Google Drive"),
        ("Nextcloud", "Nextcloud"), ("Dropboxes", None), ("work", None),
    ],
)  # fmt: skip
def test_synced_folders_are_known_by_their_names(tmp_path: Path, folder: str, service: str | None):
    assert place.synced_by(tmp_path / folder / "p.annotator") == service


def test_synced_folders_are_known_by_what_lies_in_them(tmp_path: Path):
    (tmp_path / ".stfolder").mkdir()
    assert place.synced_by(tmp_path / "a" / "p.annotator") == "Syncthing"


def test_what_is_so_of_a_place_is_said_once(path: Path, scheme: Scheme):
    folder = path.parent / "Dropbox"
    folder.mkdir()
    one = folder / "one.annotator"
    Project.create(one, scheme).close()
    os.link(one, path.parent / "second name")
    said = []
    for _ in range(3):
        with Project.open(one) as project:
            said.append([notice.id.rpartition(".")[2] for notice in project.file.notices()])
    assert said == [["in_synced", "second_name"], [], []]


def test_a_network_drive_gets_no_log(path: Path, monkeypatch: pytest.MonkeyPatch):
    """And on its way back to a disk of this computer the file is written with one again."""

    def journal() -> int:
        return held_file.header(path, 20)[18]

    with monkeypatch.context() as patched:
        patched.setattr(place, "network_drive", lambda *_args: "nfs4")
        with Project.open(path) as project:
            annotations = project.annotation_set(project.documents()[0].id, MARY)
            assert project.commit(annotations, tag(0, 1)).annotations.mentions
            assert [notice.id for notice in project.file.notices()] == ["warning.store.on_network"]
            assert not list(path.parent.glob("*-wal"))
        assert journal() == 1
    with Project.open(path) as project:
        assert project.check() == []
    assert journal() == 2


def test_what_killed_programs_left_is_taken_away(path: Path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    old = time.time() - 8 * 24 * 3600

    def left(name: str, *, aged: bool = False, data: bytes = b"") -> str:
        file = path.with_name(name)
        file.write_bytes(data)
        if aged:
            os.utime(file, (old, old))
        return name

    pid, mine = ended.pid, os.getppid()
    gone = {
        left(f".{path.name}.{pid}.new"), left(f".{path.name}.{pid}.new-journal"),
        left(f".copy.annotator.{pid}.backup", data=b"x"), left(f".{path.name}.{pid}.migrating-wal"),
        left(f".{path.name}-wal.{pid}.left"), left(f".{path.name}.{mine}.backup", aged=True),
    }  # fmt: skip
    stays = {
        left(f".{path.name}.{mine}.new"), left(f".{path.name}-wal.{pid}.left-wal", data=b"log"),
        left(f"{path.name}.{pid}.new"), left(f".{path.name}.{pid}.tmp", aged=True),
        left(".x.0.new", aged=True), path.name,
    }  # fmt: skip
    Project.open(path, read_only=True).close()
    assert {file.name for file in path.parent.iterdir()} == gone | stays
    Project.open(path).close()
    assert {file.name for file in path.parent.iterdir()} == stays


def test_a_program_is_asked_whether_it_runs():
    assert leftovers.runs(os.getpid())
