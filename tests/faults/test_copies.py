"""The one file is copied while it is open, and copies are put over it while its log is left."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.store import Project, folding

from .conftest import TIMES
from .projects import Templates, beside, edited, held, killed, mine, said, shell

LACKS, ASIDE = "warning.store.copy_lacks", "warning.store.log_set_aside"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in life, only sooner."""
    monkeypatch.setattr(folding, "IDLE_SECONDS", 0.05)
    monkeypatch.setattr(folding, "LATEST_SECONDS", 0.2)


def test_a_copy_holds_all_edits_or_says_that_it_does_not(path: Path, seed: int, quick: None):
    chance, copy = random.Random(seed), path.with_name("copy.annotator")
    with Project.open(path) as project:
        annotations = mine(project)
        for round_ in range(4):
            annotations = edited(project, annotations, chance.randint(1, 5))
            time.sleep(chance.choice((0.0, 0.02, 0.1, 0.3)))
            shell("cp", path, copy)
            whole = held(copy) == len(annotations.mentions)
            assert said(copy) == ([] if whole else [LACKS]), round_
    assert held(path) == len(annotations.mentions)
    assert said(path) == []


@pytest.mark.skipif(not TIMES, reason="takes three seconds: set ANNOTATOR_FAULTS")
def test_a_copy_after_some_seconds_holds_all_edits(path: Path):
    """With the times as they are: ten seconds after the last edit at the latest."""
    copy = path.with_name("copy.annotator")
    with Project.open(path) as project:
        edited(project, mine(project), 3)
        time.sleep(folding.IDLE_SECONDS + 1.0)
        shell("cp", path, copy)
        assert (held(copy), said(copy)) == (3, [])


@pytest.mark.skipif(not TIMES, reason="takes ten seconds: set ANNOTATOR_FAULTS")
def test_somebody_who_never_pauses_is_copied_whole_too(path: Path):
    """Edits twice a second for fifteen: what a copy lacks is never older than ten seconds."""
    copy, stored = path.with_name("copy.annotator"), []
    with Project.open(path) as project:
        annotations = mine(project)
        for _ in range(30):
            annotations = edited(project, annotations, 1)
            stored.append(time.monotonic())
            time.sleep(0.5)
            shell("cp", path, copy)
            there = held(copy)
            assert there == len(stored) or time.monotonic() - stored[there] < 10.0


def test_a_reader_that_holds_an_older_state_makes_the_copy_say_so(path: Path, seed: int, quick: None):
    """While an export reads, the log can be put into the file in part only."""
    copy = path.with_name("copy.annotator")
    with Project.open(path) as project, Project.open(path) as other:
        annotations = edited(project, mine(project), 2 + seed % 3)
        with other._database.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM mention").scalar_one()
            annotations = edited(project, annotations, 3)
            assert not project.file.fold()
            shell("cp", path, copy)
            assert said(copy) == [LACKS]
        assert project.file.fold()
        shell("cp", path, copy)
        assert (held(copy), said(copy)) == (len(annotations.mentions), [])


def test_a_command_that_ends_beside_a_window_leaves_the_file_whole(path: Path, seed: int):
    """Only the last one to close has the log folded by SQLite itself."""
    copy = path.with_name("copy.annotator")
    with Project.open(path) as window:
        for _ in range(2):
            with Project.open(path) as command:
                edited(command, mine(command), 1 + seed % 3)
            shell("cp", path, copy)
            assert (held(copy), said(copy)) == (len(mine(window).mentions), [])


def test_a_kill_is_no_false_alarm(path: Path, seed: int):
    killed(1 + seed % 4, path)
    assert beside(path) == ["p.annotator-shm", "p.annotator-wal"]
    assert (said(path), held(path)) == ([], 1 + seed % 4)
    assert beside(path) == []


def test_a_copy_that_lacks_edits_can_be_worked_on(path: Path):
    copy = path.with_name("copy.annotator")
    killed(2, path)
    shell("cp", path, copy)
    assert said(copy) == said(copy) == [LACKS]  # as long as nothing is done about it
    with Project.open(copy) as project:
        edited(project, mine(project), 1)
    assert (said(copy), held(copy)) == ([], 1)
    killed(2, copy)
    assert (said(copy), held(copy)) == ([], 3)


# --- a copy is put over a project whose log is left ------------------------------------------------------


def _backup(path: Path, _templates: Templates) -> Path:
    copy = path.with_name("backup.annotator")
    with Project.open(path) as project:
        project.backup(copy)
    return copy


def _plain(path: Path, _templates: Templates) -> Path:
    copy = path.with_name("plain.annotator")
    shell("cp", path, copy)
    return copy


def _other(path: Path, templates: Templates) -> Path:
    return templates.another(path.with_name("other.annotator"))


def _newer(path: Path, templates: Templates) -> Path:
    """Handed to somebody as a copy, and worked on there; as often as the original was."""
    copy = _plain(path, templates)
    with Project.open(copy) as project:
        edited(project, mine(project), 3)
    return copy


def _made_while_open(path: Path, _templates: Templates) -> Path:
    copy = path.with_name("while open.annotator")
    with Project.open(path) as project:
        edited(project, mine(project), 1)
        project.backup(copy)
    return copy


def _lacking(path: Path, _templates: Templates) -> Path:
    copy = path.with_name("lacking.annotator")
    with Project.open(path) as project:
        edited(project, mine(project), 1)
        shell("cp", path, copy)
    return copy


COPIES = (_backup, _plain, _other, _newer, _made_while_open, _lacking)


@pytest.mark.parametrize("make_copy", COPIES)
def test_the_log_of_another_state_is_set_aside(
    path: Path, templates: Templates, seed: int, make_copy: Callable[[Path, Templates], Path]
):
    with Project.open(path) as project:
        edited(project, mine(project), seed % 3)
    copy = make_copy(path, templates)
    killed(2, path)  # this log is played in when the project is opened the next time
    with Project.open(path) as project:
        edited(project, mine(project), 1)
    killed(3, path)
    expected, log = held(copy), path.with_name("p.annotator-wal").read_bytes()
    shell("cp", copy, path)
    assert ASIDE in said(path)
    assert held(path) == expected
    assert path.with_name("p.annotator-wal.set-aside").read_bytes() == log


@pytest.mark.parametrize("make_copy", [_backup, _plain, _newer])
def test_the_log_of_just_after_the_copy_is_set_aside_or_plays_in_whole(
    path: Path, templates: Templates, seed: int, make_copy: Callable[[Path, Templates], Path]
):
    """A plain copy of exactly the state that the log goes on from is that file: the log belongs to it."""
    copy = make_copy(path, templates)
    killed(3, path)
    expected = held(copy)
    shell("cp", copy, path)
    own = make_copy is _plain
    assert said(path) == ([] if own else [ASIDE])
    assert held(path) == (3 if own else expected)
