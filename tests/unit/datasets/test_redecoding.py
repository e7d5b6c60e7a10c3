"""Pages read again with another encoding: what changes, what stays, and when it is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.redecoding import redecode
from annotator.domain.errors import AnnotatorError, EditError, FormatError
from annotator.domain.items import Author
from annotator.edits.page_items import set_note
from annotator.pages.pieces import Options
from annotator.store import Project
from annotator.store.errors import Conflict

from .test_importing import SCHEME

MARY = Author("mary")
WORDS = "Łódź, Gdańsk und Żywiec"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    (tmp_path / "a.txt").write_bytes(WORDS.encode("iso-8859-2"))
    (tmp_path / "b.html").write_bytes(f"<title>{WORDS}</title><p>{WORDS}!</p>".encode("iso-8859-2"))
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        report = import_paths(
            made, [tmp_path / "a.txt", tmp_path / "b.html"], ImportWish(pages=Options("windows-1252"))
        )
        assert (report.imported, report.refused) == (2, [])
        yield made


def test_text_name_and_node_map_become_those_of_the_other_encoding(project: Project):
    for row, ending in zip(project.documents(), ("", "!"), strict=True):
        before = project.document(row.id)
        assert before.text.strip() != WORDS + ending
        made = redecode(project, row.id, "latin2")
        after = project.document(row.id)
        assert made.document == after
        assert (after.text.strip(), after.name) == (WORDS + ending, WORDS)
        assert (after.source.encoding, after.metadata["encoding_from"]) == ("iso-8859-2", "asked")
        assert after.source.sha256 == before.source.sha256
        at = after.text.index("Gda")
        point = project.node_map(row.id).to_node(at)
        assert point is not None and point.offset == WORDS.index("Gda")
    assert [row.name for row in project.documents(text="Gdańsk")] == [WORDS, WORDS]
    assert project.documents(text="ywiec") == []  # the word that was read out of Żywiec
    assert project.check() == []


def test_what_the_container_said_of_a_page_stays(project: Project, tmp_path: Path):
    record = {"url": "https://example.org/x", "title": "Given", "html": "<title>Own</title><p>Some words"}
    (tmp_path / "x.jsonl").write_text(json.dumps(record))
    import_paths(project, [tmp_path / "x.jsonl"])
    document = project.find_document("Given")
    after = redecode(project, document, "windows-1252").document
    assert (after.name, after.source.uri) == ("Given", "https://example.org/x")
    assert after.metadata["title"] == "Given"


def test_a_page_that_was_worked_on_keeps_its_text(project: Project):
    row = project.documents()[0]
    annotations = project.annotation_set(row.id, MARY)
    committed = project.commit(annotations, set_note(annotations, "", "odd letters"))
    with pytest.raises(EditError, match="mary has worked on this page"):
        redecode(project, row.id, "latin2")
    project.undo(committed.annotations)
    with pytest.raises(EditError, match="mary has worked on this page"):
        redecode(project, row.id, "latin2")


def test_annotations_of_the_text_that_was_are_not_stored(project: Project):
    row = project.documents()[0]
    annotations = project.annotation_set(row.id, MARY)
    redecode(project, row.id, "latin2")
    with pytest.raises(Conflict, match="another encoding meanwhile: reload it"):
        project.commit(annotations, set_note(annotations, "", "odd letters"))


def test_what_cannot_be_right_is_refused(project: Project, tmp_path: Path):
    row = project.documents()[0]
    with pytest.raises(FormatError, match="unknown encoding"):
        redecode(project, row.id, "klingon")
    with pytest.raises(AnnotatorError, match="has no document"):
        redecode(project, "nowhere", "utf-8")
    (tmp_path / "c.txt").write_bytes("Zürich".encode("utf-8-sig"))
    import_paths(project, [tmp_path / "c.txt"])
    with pytest.raises(FormatError, match="its byte order mark says utf-8"):
        redecode(project, project.find_document("Zürich"), "latin1")
