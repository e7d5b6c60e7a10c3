"""A project copied between file and server is the same: rows, numbers, history, and what can be undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from annotator.datasets.exporting import export
from annotator.domain.items import State
from annotator.edits.page_items import set_state
from annotator.store import Assignment, Project, Remark
from annotator.store.errors import ProjectError
from annotator.store.tables import ALL
from tests.e2e.test_cli import annotator

from .helpers import JOHN, MARY, news_scheme, page, tag


@pytest.fixture
def full(project: Project) -> Project:
    """A project with a bit of everything: pages, sets, history with undos, hand-ins, remarks, assignments."""
    for n in range(3):
        text = f"Japan and Norway met in Oslo. 🙂 é {n}"
        project.add_document(page(text, f"p{n}"), text.encode())
    first, second, _ = (row.id for row in project.documents())
    a = project.annotation_set(first, MARY)
    for start in range(4):
        a = project.commit(a, tag(start, start + 3)).annotations
    a = project.undo(a).annotations
    project.commit(a, set_state(a, State.DONE))
    b = project.annotation_set(second, JOHN)
    project.commit(b, tag(0, 5))
    project.reviewing.assign([Assignment(first, "john", due="2026-12-24")])
    project.reviewing.offer([second], 2)
    project.reviewing.add_remark(Remark("r", first, "mary", "john", "Is it?", start=1, end=3))
    project.near_duplicates.replace([[first, second]])
    return project


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The place for a copy; with the parameters of ``target`` every way there is."""
    if request.param == "sqlite":
        return str(tmp_path / "copy.annotator")
    return str(request.getfixturevalue("other_schema"))


def content(project: Project) -> dict[str, list[str]]:
    """Return every row of every table, as text, in an order of its own."""
    with project._database.reading() as connection:
        return {one.name: sorted(repr(tuple(row)) for row in connection.execute(select(one))) for one in ALL}


def test_a_copy_is_the_same_and_goes_on(full: Project, elsewhere: str, tmp_path: Path):
    with full.copy(elsewhere) as copied:
        assert content(copied) == content(full)
        assert copied.check() == []
        assert [row.id for row in copied.documents(text="norway")] == [row.id for row in full.documents()]
        for name, one in (("before", full), ("after", copied)):
            export(one, tmp_path / name, format="jsonl")
        before, after = (next((tmp_path / name).glob("*.jsonl")) for name in ("before", "after"))
        assert before.read_bytes() == after.read_bytes()
        (first, *_) = copied.documents()
        mary = copied.annotation_set(first.id, MARY)
        done = copied.commit(mary, tag(20, 25)).annotations
        assert copied.journal()[-1].id == full.journal()[-1].id + 1, "numbers go on"
        assert copied.undo(done).annotations.mentions == mary.mentions


def test_what_is_there_is_not_written_over(full: Project, elsewhere: str):
    full.copy(elsewhere).close()
    with Project.open(elsewhere) as there:
        before = content(there)
    with pytest.raises(ProjectError):
        full.copy(elsewhere)
    with Project.open(elsewhere) as there:
        assert content(there) == before


def test_a_copy_that_is_cancelled_leaves_nothing(full: Project, elsewhere: str):
    with pytest.raises(ProjectError, match="nothing was copied"):
        full.copy(elsewhere, cancelled=lambda: True)
    with pytest.raises(ProjectError):
        Project.open(elsewhere)
    full.copy(elsewhere).close()


def test_what_is_stored_meanwhile_is_not_half_in_the_copy(full: Project, target: str, elsewhere: str):
    """The copy shows one moment: an edit during it is in no table, or in all."""
    before = content(full)
    edited: list[str] = []

    def progress(_done: int, _total: int, name: str) -> None:
        if name == "document" and not edited:
            edited.append(name)
            with Project.open(target) as other:
                mary = other.annotation_set(other.documents()[2].id, MARY)
                other.commit(mary, tag(0, 5))

    with full.copy(elsewhere, progress=progress) as copied:
        assert edited and content(copied) == before


def test_the_command_says_what_it_did(full: Project, target: str, tmp_path: Path):
    destination = tmp_path / "handed over.annotator"
    done = annotator("copy", target, destination)
    assert (done.returncode, done.stderr) == (0, "") and str(destination) in done.stdout
    again = annotator("copy", target, destination)
    assert again.returncode == 1 and "already exists" in again.stderr and len(again.stderr.splitlines()) == 1


@pytest.mark.parametrize(("table", "column"), [("document", "position"), ("journal", "seconds")])
def test_a_word_where_a_number_must_be_is_named_and_nothing_is_written(
    table: str, column: str, tmp_path: Path
):
    path = tmp_path / "p.annotator"
    with Project.create(path, news_scheme()) as project:
        document = page("Japan met Norway in Oslo.")
        project.add_document(document, None)
        project.commit(project.annotation_set(document.id, MARY), tag(0, 5))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {table} SET {column} = 'many'")
        (key,) = connection.execute(f"SELECT id FROM {table}").fetchone()
    with Project.open(path) as project, pytest.raises(ProjectError) as refused:
        project.copy(tmp_path / "copy.annotator")
    assert f"in {table}, row {key}, {column} is “many”" in str(refused.value)
    assert "annotator salvage" in str(refused.value)
    assert not [one for one in tmp_path.iterdir() if "copy" in one.name]
