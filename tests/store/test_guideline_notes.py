"""Notes for the guidelines: what is marked while adjudicating or in the overview is kept, once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Document
from annotator.store import GuidelineExample, GuidelineNote, Project

from .helpers import news_scheme, page

TEXT = "Japan and the EU met in Oslo on Tuesday."


@pytest.fixture
def document(project: Project) -> Document:
    made = page(TEXT, "one")
    project.add_document(made, TEXT.encode())
    return made


@pytest.fixture
def note(document: Document) -> GuidelineNote:
    example = GuidelineExample(document.id, 14, 16, "EU")
    return GuidelineNote("n1", "entity type", "ORG", "GPE", "which of the two?", (example,), "mary")


def test_a_note_is_kept_with_its_time_and_labels_in_order(project: Project, note: GuidelineNote):
    kept = project.reviewing.note_for_guidelines(note)
    assert (kept.first, kept.second, kept.examples, kept.by) == ("GPE", "ORG", note.examples, "mary")
    assert kept.recorded and kept.settled is None
    assert project.reviewing.guideline_notes() == [kept]


def test_the_same_note_again_stays_one(project: Project, note: GuidelineNote):
    kept = project.reviewing.note_for_guidelines(note)
    again = replace(note, id="n2", first="GPE", second="ORG", by="john")
    assert project.reviewing.note_for_guidelines(again) == kept
    other = project.reviewing.note_for_guidelines(replace(note, id="n3", examples=()))
    assert project.reviewing.guideline_notes() == [kept, other]


def test_a_settled_note_is_opened_when_it_is_noted_again(project: Project, note: GuidelineNote):
    project.reviewing.note_for_guidelines(note)
    assert project.reviewing.settle_guideline_note("n1").settled
    assert project.reviewing.guideline_notes(open_only=True) == []
    assert len(project.reviewing.guideline_notes()) == 1
    assert project.reviewing.note_for_guidelines(replace(note, id="n2")).settled is None
    assert [one.id for one in project.reviewing.guideline_notes(open_only=True)] == ["n1"]


@pytest.mark.parametrize(
    "fields",
    [
        {"first": "", "second": "", "text": " \n", "examples": ()},
        {"examples": (GuidelineExample("nothing", 0, 1, "J"),)},
        {"id": ""},
    ],
)
def test_a_note_about_nothing_is_refused(project: Project, note: GuidelineNote, fields: dict[str, str]):
    with pytest.raises(EditError):
        project.reviewing.note_for_guidelines(replace(note, **fields))
    assert project.reviewing.guideline_notes() == []


def test_an_unknown_note_is_refused(project: Project):
    with pytest.raises(EditError):
        project.reviewing.settle_guideline_note("n9")


def test_a_backup_has_the_notes(tmp_path: Path):
    with Project.create(tmp_path / "one.annotator", news_scheme()) as project:
        kept = project.reviewing.note_for_guidelines(GuidelineNote("n1", "role", "", "Agent", by="mary"))
        project.backup(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator") as copy:
        assert copy.reviewing.guideline_notes() == [kept]
