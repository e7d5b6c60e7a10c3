"""A file for each author: their pages, nothing of anybody else, and the way back."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import GOLD, Author, AuthorKind, Entity
from annotator.domain.scheme import Scheme
from annotator.store import Assignment, Project, Remark
from annotator.store.bundle_checks import same_content
from annotator.store.merging.file_names import file_names
from annotator.store.merging.values import How

from .helpers import JOHN, MARY, MODEL, digest, make, mention, page, tag
from .merging_helpers import archive, finish, go_on, merged

SECRET = "Secretland"
GOLDEN = Author(GOLD, AuthorKind.GOLD)


class Office:
    """A project with four pages, two people, a model and gold."""

    def __init__(self, target: str, folder: Path, scheme: Scheme) -> None:
        self.target, self.folder = target, folder
        folder.mkdir()
        self.pages = [page(f"Japan and China met in Geneva. {n}", f"page {n}") for n in range(4)]
        self.ids = [one.id for one in self.pages]
        with Project.create(target, scheme, "news") as project:
            for one in self.pages:
                project.add_document(one, one.text.encode())
            for author in (MARY, JOHN):
                project.ensure_author(author)
            project.reviewing.assign([Assignment(self.ids[n], "mary", position=n) for n in (0, 1)])
            project.reviewing.assign([Assignment(self.ids[n], "john", position=n) for n in (1, 2)])
            project.reviewing.add_remark(Remark("r1", self.ids[1], "mary", "john", "why?"))
            project.reviewing.add_remark(Remark("r2", self.ids[1], "john", "mary", "of John's"))
            project.add_shared([Entity("Q17", "Japan", "GPE")], [])
        for number, author in ((0, MARY), (1, MARY), (1, JOHN), (3, MARY), (1, MODEL), (1, GOLDEN)):
            secret = Entity(f"S{number}{author.name}", SECRET if author == JOHN else "own", "GPE")
            tagged = make(secret, mention(0, 5, entity=secret.id))
            go_on(target, self.ids[number], tagged, author=author)
        finish(target, self.ids[1], JOHN)

    def hand_out(self, *people: str) -> list[Path]:
        with Project.open(self.target) as project:
            return [Path(one.file) for one in project.hand_out(people, self.folder)]


@pytest.fixture
def office(target: str, tmp_path: Path, scheme: Scheme) -> Office:
    return Office(target, tmp_path / "files", scheme)


def test_each_gets_their_pages_and_nothing_of_anybody_else(office: Office):
    hers, his = office.hand_out("mary", "john")
    with Project.open(hers) as project:
        assert [row.id for row in project.documents()] == [office.ids[n] for n in (0, 1, 3)]
        found = {(s.document, s.author.name) for stored in project.every() for s in stored.sets}
        assert found == {
            (office.ids[0], "mary"), (office.ids[1], "mary"), (office.ids[3], "mary"),
            (office.ids[1], "guesser"),
        }  # fmt: skip
        assert {row.author for row in project.journal()} == {"mary", "guesser"}
        assert [(one.author, one.document) for one in project.reviewing.assignments()] == [
            ("mary", office.ids[0]), ("mary", office.ids[1]),
        ]  # fmt: skip
        assert [one.id for one in project.reviewing.remarks()] == ["r1"]
        assert "Q17" in project.entities()
        assert project.source_bytes(office.ids[0]) == office.pages[0].text.encode()
        assert [row.name for row in project.documents(text="Geneva 3")] == ["page 3"]
        assert project.check() == []
    assert SECRET not in _everything(hers)
    assert SECRET in _everything(his)
    assert "gold" not in _everything(his)


def _everything(path: Path) -> str:
    """Return every value of every table of a project file."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        ours = [name for name in tables if not name.startswith(("search", "sqlite_", "scheme_version"))]
        return json.dumps(
            [[*map(str, row)] for name in ours for row in connection.execute(f'SELECT * FROM "{name}"')]
        )


def test_what_comes_back_goes_together(office: Office):
    hers, his = office.hand_out("mary", "john")
    go_on(hers, office.ids[0], tag(10, 15))
    finish(hers, office.ids[0])
    go_on(his, office.ids[2], tag(0, 5), author=JOHN)
    report = merged(office.target, hers, his)
    assert report.documents == 0
    assert sorted((one.author, one.how) for one in report.taken) == [("john", How.NEW), ("mary", How.NEWER)]
    assert not merged(office.target, hers, his).changed
    with Project.open(office.target) as project, Project.open(hers) as there:
        for number in (0, 1, 3):
            left, right = (p.annotation_set(office.ids[number], MARY) for p in (project, there))
            assert same_content(left, right)
        assert [one.hand_ins for one in project.reviewing.handed_in(["mary"])] == [1]


def test_pages_keep_their_order_however_the_files_come_together(office: Office, tmp_path: Path):
    hers, his = office.hand_out("mary", "john")
    merged(hers, his)
    with Project.open(hers) as project:
        assert [row.id for row in project.documents()] == office.ids


def test_a_rehearsal_tells_what_goes_into_each_file(office: Office):
    with Project.open(office.target, read_only=True) as project:
        (hers,) = project.hand_out(["mary"], office.folder, rehearse=True)
    assert (hers.documents, hers.sets, hers.suggestions, hers.assignments, hers.remarks) == (3, 3, 1, 2, 1)
    assert Path(hers.file).name == "mary.annotator"
    assert list(office.folder.iterdir()) == []


def test_a_file_that_exists_is_never_touched(office: Office):
    (hers,) = office.hand_out("mary")
    before = digest(hers)
    with pytest.raises(AnnotatorError, match=r"mary\.annotator already exists"):
        office.hand_out("john", "mary")
    assert digest(hers) == before
    assert [one.name for one in office.folder.iterdir()] == ["mary.annotator"]


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        (["mary", "mary"], "named twice"),
        (["nobody"], "nobody"),
        (["guesser"], "not a person"),
        (["gold"], "not a person"),
        (["idle"], "has no pages"),
    ],
)
def test_who_cannot_be_handed_anything_is_named(office: Office, people: list[str], reason: str):
    with Project.open(office.target) as project:
        project.ensure_author(Author("idle"))
    with pytest.raises(AnnotatorError, match=reason):
        office.hand_out(*people)
    assert list(office.folder.iterdir()) == []


def test_stopping_leaves_no_file(office: Office):
    with Project.open(office.target) as project, pytest.raises(AnnotatorError, match="stopped"):
        project.hand_out(["mary"], office.folder, cancelled=lambda: True)
    assert list(office.folder.iterdir()) == []


def test_file_names_are_safe_and_different():
    names = file_names(["Ann", "ann", "../x", "CON", "", "a/b", "a\\b", "Jürgen", "名前", "." * 9])
    assert names["../x"] == "_x.annotator"
    assert names["CON"] == "_CON.annotator"
    assert names["名前"] == "名前.annotator"
    assert len({name.casefold() for name in names.values()}) == len(names)
    assert all("/" not in name and "\\" not in name and not name.startswith(".") for name in names.values())


def test_the_same_project_comes_out_of_all_files(office: Office, tmp_path: Path):
    hers, his = office.hand_out("mary", "john")
    before = archive(office.target, tmp_path / "before")
    merged(office.target, his, hers)
    assert archive(office.target, tmp_path / "after") == before
