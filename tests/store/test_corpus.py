"""Known sources, groups of near-duplicates and texts made anew, on both databases."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError
from annotator.store import Bundle, Project, bundles
from annotator.store.values import Packed

from .helpers import MARY, mention, page


@pytest.fixture
def ids(project: Project) -> list[str]:
    for number in range(5):
        project.add_document(page(f"Page {number}.", f"d{number}"), f"Page {number}.".encode())
    return [row.id for row in project.documents()]


def test_known_sources_are_told_from_others(project: Project, ids: list[str]):
    hashes = [project.document(one).source.sha256 for one in ids[:2]]
    assert project.known_sources([*hashes, "0" * 64]) == set(hashes)
    assert project.known_sources([]) == set()
    many = [f"{number:064x}" for number in range(12_000)]
    assert project.known_sources([*many, hashes[0]]) == {hashes[0]}


def test_groups_are_stored_listed_and_replaced(project: Project, ids: list[str]):
    project.near_duplicates.replace([[ids[3], ids[1], ids[2]], [ids[4]]])
    assert project.near_duplicates.groups() == [(ids[1], ids[2], ids[3])]
    assert project.near_duplicates.firsts() == dict.fromkeys(ids[1:4], ids[1])
    assert [row.duplicates for row in project.documents()] == [0, 3, 3, 3, 0]
    assert [row.duplicates for row in project.documents(author="mary")] == [0, 3, 3, 3, 0]
    project.near_duplicates.replace([[ids[0], ids[4]]])
    assert [row.duplicates for row in project.documents()] == [2, 0, 0, 0, 2]
    project.near_duplicates.replace([])
    assert project.near_duplicates.groups() == []


def test_wrong_groups_change_nothing(project: Project, ids: list[str]):
    project.near_duplicates.replace([ids[:2]])
    for wrong in ([[ids[0], "nowhere"]], [ids[:2], ids[1:3]], [[ids[0], ids[0]]]):
        with pytest.raises(EditError):
            project.near_duplicates.replace(wrong)
    assert project.near_duplicates.groups() == [(ids[0], ids[1])]


def test_large_pages_are_stored_in_smaller_transactions(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bundles, "HELD", 100)
    read = []

    def pages():
        for number in range(6):
            read.append(number)
            yield Bundle(page(f"{number}" * 40, f"d{number}"))

    adding = project.add_bundles(pages())
    next(adding)
    assert read == [0, 1, 2]
    assert sum(added.added_document for added in adding) == 5
    assert len(project.documents()) == 6


def test_another_text_of_a_source_is_found_by_its_words(project: Project, ids: list[str]):
    before = project.document(ids[0])
    text = "Pagé zero."
    digest = hashlib.sha256(text.encode()).hexdigest()
    after = replace(before, text=text, text_sha256=digest, name="new", metadata={"language": "fr"})
    project.replace_text(after, Packed(b""))
    assert project.document(ids[0]) == after
    assert project.source_bytes(ids[0]) == b"Page 0."
    assert [row.id for row in project.documents(text="zero")] == [ids[0]]
    assert ids[0] not in [row.id for row in project.documents(text="0")]
    assert [row.id for row in project.documents(language="fr")] == [ids[0]]
    assert project.check() == []


def test_a_text_is_not_replaced_under_annotations_or_by_that_of_another_source(
    project: Project, ids: list[str]
):
    document = project.document(ids[0])
    other = replace(document, source=project.document(ids[1]).source)
    with pytest.raises(EditError, match="not come from the stored source"):
        project.replace_text(other, Packed(b""))
    with pytest.raises(EditError, match="no document"):
        project.replace_text(replace(document, id="nowhere"), Packed(b""))
    annotated = page("Japan won.", "one")
    empty = AnnotationSet("s1", annotated.id, annotated.text, MARY)
    project.add_bundle(annotated, [empty], (), (), b"Japan won.")
    project.replace_text(annotated, Packed(b""))
    full = page("Japan lost.", "two")
    marked = filled(AnnotationSet("s2", full.id, full.text, MARY), [mention(0, 5)])
    project.add_bundle(full, [marked], (), (), b"Japan lost.")
    with pytest.raises(EditError, match="mary has annotations"):
        project.replace_text(full, Packed(b""))
