"""What a check finds when rows were changed behind the program's back, and what it may repair."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from sqlalchemy import text

from annotator.domain.items import Argument, Event, Note, Relation
from annotator.domain.ranges import Span
from annotator.edits import verbs
from annotator.store import Project, ProjectError

from .helpers import MARY, make, mention, page, rich_set, tag


def _tamper(project: Project, statement: str, **values: object) -> None:
    with project._database.writing() as connection:
        connection.execute(text(statement), values)


@pytest.fixture
def document_id(project: Project) -> str:
    document = page("x" * 30, "checked")
    project.add_document(document, b"x" * 30)
    return document.id


TAMPERED = {
    "UPDATE document_body SET text = text || 'y' WHERE document_id = :document": {
        "text-hash",
        "characters",
        "search",
    },
    "UPDATE document SET characters = 29 WHERE id = :document": {"characters"},
    "UPDATE document_body SET source = :bytes WHERE document_id = :document": {"source-hash"},
    "UPDATE mention SET spans = '[[0,99]]', \"end\" = 99 WHERE set_id = :set": {
        "span-outside",
        "surface",
        "journal",
    },
    "UPDATE mention SET spans = 'oops' WHERE set_id = :set": {"unreadable"},
    "UPDATE mention SET spans = '[[0,5],[3,4]]' WHERE set_id = :set": {"unreadable"},
    "UPDATE mention SET attributes = '[[' WHERE set_id = :set": {"unreadable"},
    "UPDATE mention SET type = 'MARTIAN' WHERE set_id = :set": {"unknown-label", "journal"},
    "UPDATE annotation_set SET mentions = 9 WHERE id = :set": {"counts"},
    "UPDATE annotation_set SET state = 'lost' WHERE id = :set": {"unreadable"},
    "UPDATE journal SET changes = '[]' WHERE set_id = :set": {"journal", "journal-altered"},
    "UPDATE journal SET changes = 'oops' WHERE set_id = :set": {"journal", "journal-altered"},
    "DELETE FROM mention WHERE set_id = :set": {"journal", "counts"},
    "DELETE FROM document_body WHERE document_id = :document": {"text-missing"},
}


def test_a_check_finds_what_was_tampered_with(project: Project):
    documents = {statement: page(f"{n:030}", f"page {n}") for n, statement in enumerate(TAMPERED)}
    sets = {}
    for statement, document in documents.items():
        project.add_document(document, document.text.encode())
        sets[statement] = project.commit(project.annotation_set(document.id, MARY), tag(0, 5)).annotations
    assert project.check() == []
    for statement, document in documents.items():
        values = {"document": document.id, "set": sets[statement].id, "bytes": zlib.compress(b"other")}
        _tamper(project, statement, **{name: v for name, v in values.items() if f":{name}" in statement})
    found = project.check()
    assert all(len(str(finding.message).splitlines()) == 1 for finding in found)
    for statement, document in documents.items():
        codes = {finding.code for finding in found if document.id in finding.where}
        assert (statement, codes) == (statement, TAMPERED[statement])
        if "unreadable" in codes:
            with pytest.raises(ProjectError, match="annotator check"):
                project.annotation_set(document.id, MARY)


def test_overlapping_segments_and_what_the_journal_does_not_know(project: Project, document_id: str):
    a = project.commit(project.annotation_set(document_id, MARY), tag(0, 5)).annotations
    for segment_id in ("a", "b"):
        _tamper(
            project,
            "INSERT INTO segment (set_id, id, start, \"end\", kind) VALUES (:set, :id, 0, 5, 'body')",
            set=a.id,
            id=segment_id,
        )
    assert [f.code for f in project.check()] == ["segments-overlap", "journal"]


def test_repair_takes_away_what_refers_to_nothing(project: Project, document_id: str):
    one, two = mention(0, 2), mention(3, 5)
    event = Event("e", Span.at(6, 9), "meet", arguments=(Argument("a", one.id), Argument("b", two.id)))
    relation = Relation("r", "located_in", one.id, two.id)
    a = project.commit(
        project.annotation_set(document_id, MARY), make(one, two, event, relation, Note(one.id, "note"))
    ).annotations
    _tamper(project, "DELETE FROM mention WHERE id = :id", id=one.id)
    codes = {f.code for f in project.check()} - {"unknown-label", "journal"}
    assert codes == {"dangling-argument", "dangling-relation", "dangling-note", "counts"}
    repaired = project.check(repair=True)
    # The role that the scheme does not have went with its argument.
    assert {f.code for f in repaired if f.repaired} == codes | {"unknown-label"}
    assert {f.code for f in project.check()} <= {"unknown-label", "journal"}
    after = project.annotation_set(document_id, MARY)
    assert (after.events["e"].arguments, dict(after.relations), dict(after.notes)) == (
        (Argument("b", two.id),),
        {},
        {},
    )
    assert project.journal()[-1].edit.verb == verbs.REPAIR
    assert after.revision == a.revision + 1
    if not project.target.startswith("postgresql"):
        (backup,) = Path(project.target).parent.rglob("*before-repair*")
        with Project.open(backup) as old:
            assert len(old.annotation_set(document_id, MARY).relations) == 1


def test_nothing_is_repaired_where_nothing_is_wrong(project: Project, document_id: str, tmp_path: Path):
    project.add_bundle(page("y" * 30), [], [], [], None)
    before = sorted(tmp_path.iterdir())
    assert project.check(repair=True) == []
    assert sorted(tmp_path.iterdir()) == before
    assert project.journal() == []


def test_labels_that_the_scheme_lacks_are_named(project: Project):
    document = page("x" * 30)
    project.add_bundle(document, [rich_set(document)], [], [], None)
    found = project.check()
    assert {f.code for f in found} == {"unknown-label"}
    assert {str(f.message) for f in found} >= {
        "the scheme has no event type “meet”", "GPE has no attribute “a”",
        "the scheme has no relation type “knows”",
    }  # fmt: skip
