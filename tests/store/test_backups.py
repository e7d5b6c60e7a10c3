"""Backups that are made by themselves: when, where, how many stay, and what they hold."""

from __future__ import annotations

import resource
import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.store import Bundle, Project
from annotator.store.backups import automatic, folder
from annotator.store.backups.comparing import Compared, compared
from annotator.store.backups.contents import held
from annotator.store.backups.folder import BackupFile, listed
from annotator.store.backups.restoring import restore
from annotator.store.backups.thinning import DAYS, OF_LAST_DAY, superfluous

from .helpers import MARY, drop, make, mention, page, tag

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def _edit(project: Project, start: int = 0) -> None:
    document = project.documents()[0].id
    project.commit(project.annotation_set(document, MARY), tag(start, start + 1))


def _reasons(path: Path) -> list[str]:
    return [one.reason for one in listed(path)]


def test_a_session_begins_with_a_backup_and_ends_with_one_if_something_changed(path: Path):
    with Project.open(path) as project:
        first = project.backups.daily().path
        assert first is not None
        assert held(first).edits == 1
        assert project.backups.daily().path is None  # one a day
        assert project.backups.at_close().path == first  # nothing changed: it serves
        _edit(project)
        last = project.backups.at_close().path
    assert last not in (None, first)
    assert [(one.number, one.reason) for one in listed(path)] == [(2, "at-close"), (1, "daily")]
    assert first.parent == path.with_name("a b#c?é.backups")
    with Project.open(last) as kept:
        assert kept.check() == []
        assert len(kept.journal()) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p.rename("another"),
        lambda p: p.add_document(page("more"), None),
        lambda p: p.reviewing.give_roles({"mary": "reviewer"}),
        lambda p: p.undo(p.annotation_set(p.documents()[0].id, MARY)),
    ],
)
def test_every_change_that_may_be_wanted_back_calls_for_a_backup(path: Path, change):
    with Project.open(path) as project:
        first = project.backups.at_close().path
        change(project)
        assert project.backups.at_close().path not in (None, first)


def test_before_the_scheme_changes_and_before_much_is_deleted(path: Path, scheme: Scheme):
    from dataclasses import replace

    with Project.open(path) as project:
        many = [mention(0, 5) for _ in range(automatic.MANY)]
        annotations = project.annotation_set(project.documents()[0].id, MARY)
        made = project.commit(annotations, make(*many)).annotations
        assert _reasons(path) == []
        project.commit(made, drop(*many))
        assert _reasons(path) == ["before-deleting"]
        project.set_scheme(replace(scheme, data={**scheme.data, "version": "99"}))
        assert _reasons(path) == ["before-scheme", "before-deleting"]
        assert held(listed(path)[1].path).edits == 2


def test_imports_after_each_other_share_the_backup_before_the_first(path: Path):
    with Project.open(path) as project:
        before = project.backups.before
        first = before("before-import").path
        project.add_document(page("two"), None)
        assert before("before-import").path == first
        _edit(project)
        assert before("before-import").path != first


def test_pages_that_nobody_worked_on_lose_nothing_by_an_import(path: Path, scheme: Scheme):
    young = path.with_name("young.annotator")
    with Project.create(young, scheme) as project:
        project.add_document(page("one"), None)
        assert project.backups.before("before-import").path is None
        assert project.backups.daily().path is not None  # they may be worth keeping all the same
        _edit(project)
        assert project.backups.before("before-import").path is not None
    assert _reasons(young) == ["before-import", "daily"]


def test_a_backup_is_compared_with_now_edit_by_edit(path: Path):
    with Project.open(path) as project:
        (name,) = (one.name for one in project.documents())
        first = project.backups.make()
        assert (found := compared(first, path)) is not None and found.same
        _edit(project, 4)
        _edit(project, 6)
        project.add_document(page("Storm over the harbour.", "more"), None)
        assert compared(first, path) == Compared(("more",), (), {name: 2}, {})
        second = project.backups.make()
    restore(path, str(first))
    with Project.open(path) as project:
        _edit(project, 8)  # as many edits as in the backup less one, and another one
        assert compared(second, path) == Compared((), ("more",), {name: 1}, {name: 2})
    second.write_bytes(second.read_bytes()[:5000])
    assert compared(second, path) is None


def test_what_room_they_take_is_counted(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Project.open(path) as project:
        assert (project.backups.room().count, project.backups.room().used) == (0, 0)
        made = project.backups.make()
        room = project.backups.room()
        assert (room.count, room.used) == (1, made.stat().st_size) and room.free > 0
        monkeypatch.setattr(automatic.shutil, "disk_usage", _unreachable)
        with pytest.raises(AnnotatorError, match="how much room"):
            project.backups.room()


def _unreachable(_folder: Path) -> None:
    raise OSError(5, "Input/output error")


def test_an_empty_project_a_protected_one_and_one_of_who_wants_none_have_none(path: Path, scheme: Scheme):
    with Project.create(path.with_name("new.annotator"), scheme) as project:
        assert project.backups.before("before-import").path is None
    with Project.open(path, read_only=True) as project:
        assert project.backups.daily().path is None
    with Project.open(path) as project:
        project.backups.settle(None, off=True)
        assert project.backups.off
        assert project.backups.daily().path is None
        project.backups.settle(None)
        assert project.backups.daily().path is not None


def test_backups_go_where_a_person_wants_them(path: Path, tmp_path: Path):
    elsewhere = tmp_path / "other disk"
    elsewhere.mkdir()
    with Project.open(path) as project:
        beside = project.backups.make()
        project.backups.settle(elsewhere)
        _edit(project)
        there = project.backups.make()
        assert there.parent == elsewhere
        assert [one.path for one in project.backups.listed()] == [there, beside]
        with pytest.raises(AnnotatorError, match="does not exist"):
            project.backups.settle(tmp_path / "nowhere")
    for one in elsewhere.iterdir():
        one.unlink()
    elsewhere.rmdir()  # a disk that is not plugged in
    with Project.open(path) as project:
        assert project.backups.make().parent == beside.parent


def test_copies_that_older_versions_left_are_listed_and_stay(path: Path):
    for name in (
        "before-v3",
        "before-v3-2",
        "before-repair-20261101T120000Z",
        "before-merge-20261101T120000Z-2",
    ):
        path.with_name(f"{path.stem}.{name}.annotator").write_bytes(path.read_bytes())
    with Project.open(path) as project:
        project.backups.make()
    found = listed(path)
    assert sorted(one.reason for one in found if not one.number) == [
        "before-merge", "before-migration", "before-migration", "before-repair"
    ]  # fmt: skip
    assert superfluous(found) == []


def test_on_a_full_disk_work_goes_on_and_the_reason_is_given(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with Project.open(path) as project:
        monkeypatch.setattr("annotator.store.backups.copies.RESERVE", 2**60)
        kept = project.backups.daily()
        assert kept.path is None
        assert "no room" in str(kept.warning)
        assert kept.warning is not None
        _edit(project)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [path]


def test_a_write_that_fails_in_the_middle_leaves_nothing(path: Path, tmp_path: Path):
    with Project.open(path) as project:
        project.add_document(page("long " * 100_000), None)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with Project.open(path, read_only=False) as project:
            kept = project.backups.before("before-import")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert kept.path is None
    assert "could not be written" in str(kept.warning)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [path]


def test_a_copy_that_is_stopped_leaves_nothing_and_is_no_warning(path: Path):
    with Project.open(path) as project:
        kept = project.backups.daily(cancelled=lambda: True)
        assert (kept.path, kept.warning) == (None, None)
    assert listed(path) == []


def test_a_project_on_a_server_says_what_to_do(schema_url: str, scheme: Scheme):
    with Project.create(schema_url, scheme) as project:
        project.add_bundle(page("one"), (), (), (), None)
        assert project.backups.daily().path is None
        assert not project.backups.possible
        with pytest.raises(AnnotatorError, match="pg_dump"):
            project.backups.make()


# --- thinning: values alone ---------------------------------------------------------------------------


def _backups(times: list[datetime], reason: str = "daily") -> list[BackupFile]:
    """Backups with numbers in the order given, the newest first."""
    found = [BackupFile(Path(f"{n}"), n, made, reason, 1) for n, made in enumerate(times, 1)]
    return found[::-1]


def _left(backups: list[BackupFile]) -> list[BackupFile]:
    gone = superfluous(backups)
    return [one for one in backups if one not in gone]


def _grown(times: list[datetime]) -> list[BackupFile]:
    """What is left when backups are made at these times, thinned after each."""
    kept: list[BackupFile] = []
    for number, made in enumerate(times, 1):
        kept = _left([BackupFile(Path(str(number)), number, made, "daily", 1), *kept])
    return kept


def test_of_a_year_with_four_backups_a_day_some_forty_stay():
    kept = _grown([NOON + timedelta(hours=6 * n) for n in range(4 * 365)])
    ages = [(kept[0].made - one.made).days for one in kept]
    assert [age for age in ages if age < DAYS] == sorted([0] * ages.count(0) + list(range(1, DAYS)))
    assert ages.count(0) >= 3
    assert 30 <= len(kept) <= 45
    assert max(ages) > 330


def test_a_day_of_many_backups_keeps_the_newest():
    kept = _grown([NOON + timedelta(minutes=n) for n in range(500)])
    assert [one.number for one in kept] == list(range(500, 500 - OF_LAST_DAY, -1))


@pytest.mark.parametrize("jump", [timedelta(days=365 * 74), timedelta(days=-365 * 50), timedelta(days=-2)])
def test_a_clock_that_jumps_makes_no_backup_old(jump: timedelta):
    days = [NOON + timedelta(days=n) for n in range(10)]
    jumped = [*days, days[-1] + jump, *(day + timedelta(days=10) for day in days[:3])]
    assert len(_grown(jumped)) == len(jumped)


@given(st.lists(st.integers(-(10**9), 10**9), max_size=60))
def test_whatever_the_clock_says_the_newest_stay(seconds: list[int]):
    backups = _backups([datetime.fromtimestamp(0, UTC) + timedelta(seconds=s) for s in seconds])
    kept = _left(backups)
    assert kept[:1] == backups[:1]
    days = [one.made.date() for one in backups]
    if sum(one != other for one, other in pairwise(days)) < DAYS:
        assert {one.made.date() for one in kept} == set(days)
    assert _left(kept) == kept


def test_what_a_person_made_never_goes():
    assert superfluous(_backups([NOON] * 100, "by-hand")) == []


@pytest.mark.parametrize(("without", "made"), [("daily", ["at-close"]), ("at-close", ["daily"])])
def test_those_of_a_day_and_those_at_the_end_are_switched_apart(path: Path, without: str, made: list[str]):
    with Project.open(path) as project:
        project.backups.settle(None, without=[without])
        project.backups.daily()
        project.rename("changed")
        project.backups.at_close()
    assert [one.reason for one in listed(path)] == made
    with Project.open(path) as project:
        project.backups.settle(None)
        assert project.backups.spared == {without}, "as it was"


def test_a_stranger_s_where_changes_nothing(path: Path):
    folder.beside(path).mkdir()
    for words in (
        "",
        "[]",
        '{"folder": 7}',
        '{"without": 3}',
        '{"without": [{}, "by-hand"]}',
        '{"folder": "/nowhere"}',
        "\x00",
    ):
        (folder.beside(path) / "where.json").write_text(words)
        assert folder.folder_of(path) == folder.beside(path)
        assert folder.spared(path) == frozenset()


def test_many_pages_are_copied_with_word_of_how_far_it_is(path: Path):
    with Project.open(path) as project:
        project._database.dialect.connect().close()
        list(project.add_bundles(Bundle(page(f"{n} " * 3000, str(n))) for n in range(40)))
        told: list[tuple[int, int]] = []
        project.backups.make(lambda done, total, _name: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 50
    assert sqlite3.connect(listed(path)[0].path).execute("SELECT count(*) FROM document").fetchone() == (41,)
