"""The file of an open project is moved, deleted, replaced, written over: nothing is lost, nothing unsaid."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.store import Project
from annotator.store.errors import FileLost
from annotator.store.held_file import Loss
from tests.store.helpers import digest, tag

from .projects import Templates, beside, edited, held, mine, shell


class Open:
    """A project in a folder of its own, open, with some edits acknowledged."""

    def __init__(self, path: Path, templates: Templates, seed: int) -> None:
        self.path = path
        self.other = templates.another(path.with_name("other.annotator"))
        self.project = Project.open(self.path)
        self.edits = random.Random(seed).randint(1, 9)
        self.annotations = edited(self.project, mine(self.project), self.edits)
        if seed % 2:
            assert self.project.file.fold()

    def refused(self) -> Loss:
        """Try another edit: it must not be called saved."""
        with pytest.raises(FileLost) as caught:
            self.project.commit(self.annotations, tag(20, 21))
        with pytest.raises(FileLost):
            self.project.data_version()
        return caught.value.loss

    def go_on(self) -> None:
        """Store the edit that was refused."""
        self.annotations = edited(self.project, self.annotations, 1)
        self.edits += 1


@pytest.fixture
def open_(path: Path, templates: Templates, seed: int) -> Iterator[Open]:
    opened = Open(path, templates, seed)
    yield opened
    opened.project.close()


def test_a_moved_file_is_whole_and_goes_on_when_it_is_back(open_: Open):
    moved = open_.path.with_name("renamed.annotator")
    shell("mv", open_.path, moved)
    assert open_.refused() is Loss.MOVED
    assert beside(moved) == ["other.annotator"]
    shell("cp", moved, moved.with_name("look.annotator"))
    assert held(moved.with_name("look.annotator")) == open_.edits
    shell("mv", moved, open_.path)
    open_.go_on()
    open_.project.close()
    assert held(open_.path) == open_.edits


def test_a_folder_that_is_renamed_is_said(open_: Open):
    folder = open_.path.parent
    shell("mv", folder, folder.with_name("elsewhere"))
    assert open_.refused() is Loss.MOVED
    shell("mv", folder.with_name("elsewhere"), folder)
    open_.go_on()
    open_.project.close()
    assert held(open_.path) == open_.edits


@pytest.mark.parametrize("back", [True, False])
def test_a_deleted_file_is_saved_from_what_is_open(open_: Open, back: bool):
    shell("rm", open_.path)
    assert open_.refused() is Loss.DELETED
    if back:
        open_.project.file.put_back()
    else:
        open_.project.file.save_elsewhere(open_.path.with_name("saved.annotator"))
    open_.go_on()
    open_.project.close()
    path = Path(open_.project.target)
    assert path.name == ("p.annotator" if back else "saved.annotator")
    assert held(path) == open_.edits
    assert beside(path) == ["other.annotator"]


@pytest.mark.parametrize("command", ["mv", "sync"])
def test_a_file_in_its_place_is_never_written_to(open_: Open, command: str):
    if command == "sync":  # as sync clients do: written beside, then put in place
        shell("cp", open_.other, open_.path.with_name(".incoming"))
        shell("mv", open_.path.with_name(".incoming"), open_.path)
    else:
        shell("mv", open_.other, open_.path)
    before = digest(open_.path)
    assert open_.refused() is Loss.REPLACED
    with pytest.raises(AnnotatorError, match="exists"):
        open_.project.file.put_back()
    saved = open_.path.with_name("saved.annotator")
    open_.project.file.save_elsewhere(saved)
    open_.go_on()
    open_.project.close()
    assert digest(open_.path) == before
    assert not [name for name in beside(open_.path) if name.startswith("p.annotator")]
    assert (held(open_.path), held(saved)) == (2, open_.edits)


def test_what_is_replaced_and_given_up_leaves_nothing(open_: Open):
    shell("mv", open_.other, open_.path)
    before = digest(open_.path)
    assert open_.refused() is Loss.REPLACED
    open_.project.close()
    assert digest(open_.path) == before
    assert beside(open_.path) == []


def test_a_file_that_is_written_over_gets_nothing_more(open_: Open):
    shell("cp", open_.other, open_.path)
    before = digest(open_.path)
    assert open_.refused() is Loss.OVERWRITTEN
    with pytest.raises(AnnotatorError, match="nothing whole"):
        open_.project.file.save_elsewhere(open_.path.with_name("saved.annotator"))
    open_.project.close()
    assert digest(open_.path) == before
    assert held(open_.path) == 2
    assert {name.removesuffix("-2") for name in beside(open_.path)} <= {
        "other.annotator", "p.annotator-wal.set-aside"
    }  # fmt: skip


@pytest.mark.parametrize("same", [True, False])
def test_a_drive_that_vanishes_and_comes_back(path: Path, tmp_path: Path, seed: int, same: bool):
    drive, inside = tmp_path / "drive", path.parent
    drive.mkdir()
    if subprocess.run(["mount", "--bind", inside, drive], capture_output=True).returncode:
        pytest.skip("needs the right to mount")
    try:
        with Project.open(drive / path.name) as project:
            annotations = edited(project, mine(project), seed + 1)
            assert project.file.fold()
            shell("umount", "-l", drive)
            with pytest.raises(FileLost) as caught:
                project.commit(annotations, tag(20, 21))
            assert caught.value.loss is Loss.GONE
            if not same:  # another device has other numbers
                shell("cp", path, tmp_path / "kept")
                shell("mv", tmp_path / "kept", path)
            shell("mount", "--bind", inside, drive)
            edited(project, annotations, 1)
    finally:
        shell("umount", "-l", drive)
    assert held(path) == seed + 2


def test_a_link_that_points_elsewhere_is_said(path: Path, templates: Templates, tmp_path: Path, seed: int):
    one, other = path, templates.another(path.with_name("other.annotator"))
    link = tmp_path / "link.annotator"
    link.symlink_to(one)
    with Project.open(link) as project:
        annotations = edited(project, mine(project), seed + 1)
        before = digest(other)
        shell("ln", "-sfn", other, link)
        with pytest.raises(FileLost) as caught:
            project.commit(annotations, tag(20, 21))
        assert caught.value.loss is Loss.REPLACED
    assert digest(other) == before
    assert held(one) == seed + 1
