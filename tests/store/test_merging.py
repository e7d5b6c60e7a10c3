"""Projects taken into each other: copies on which people went on, and files without a common past."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.bundle_checks import same_content
from annotator.store.merging.values import How

from .helpers import JOHN, MARY, make, mention, next_steps, page, tag
from .merging_helpers import Copies, go_on, merged, retyped, spans, tagged


def test_what_only_one_side_has_comes_in_with_journal_and_effort(copies: Copies):
    other = copies.copy()
    with Project.open(other) as project:
        annotations = project.annotation_set(copies.page, MARY)
        for edit in (tag(0, 5), tag(10, 15)):
            annotations = project.commit(annotations, edit).annotations
    report = merged(copies.base, other)
    assert [(one.author, one.how, one.edits) for one in report.taken] == [("mary", How.NEW, 2)]
    assert spans(copies.base, copies.page) == {"Japan", "China"}
    assert copies.says(copies.base) == copies.says(other)
    with Project.open(copies.base) as here, Project.open(other) as there:
        told = [[(r.session, r.recorded, r.edit, r.by, r.status) for r in p.journal()] for p in (here, there)]
        assert told[0] == told[1]
        assert here.annotation_set(copies.page, MARY) == there.annotation_set(copies.page, MARY)


def test_a_newer_version_is_taken_and_one_undo_takes_it_back(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, tag(10, 15), retyped(one, "ORG"), tag(23, 29))
    report = merged(copies.base, other)
    (taken,) = report.taken
    assert (taken.how, taken.edits, str(taken.said[0])) == (
        How.NEWER, 3, "tag GPE ‘10–15’",
    )  # fmt: skip
    assert copies.says(copies.base) == copies.says(other)
    with Project.open(copies.base) as project:
        newest = project.annotation_set(copies.page, MARY)
        assert next_steps(project, newest)[0] == "take in 3 edits from another file"
        undone = project.undo(newest)
        assert undone is not None
        assert undone.annotations == project.annotation_set(copies.page, MARY)
        assert undone.annotations.mentions == {one.id: one}
        assert newest.applied(undone.edit).mentions == {one.id: one}
        redone = project.redo(undone.annotations)
        assert redone is not None
        assert same_content(redone.annotations, newest)
        assert project.check() == []


def test_a_version_that_undid_something_of_both_is_taken_and_taken_back(copies: Copies):
    one = tagged(copies)
    two = mention(10, 15)
    go_on(copies.base, copies.page, make(two))
    other = copies.copy()
    with Project.open(other) as project:
        undone = project.undo(project.annotation_set(copies.page, MARY))
        assert undone is not None
        after = project.commit(undone.annotations, tag(23, 29)).annotations
        assert project.undo(after) is not None
    assert merged(copies.base, other).taken[0].how is How.NEWER
    assert copies.says(copies.base) == copies.says(other)
    assert not merged(copies.base, other).changed
    with Project.open(copies.base) as project:
        back = project.undo(project.annotation_set(copies.page, MARY))
        assert back is not None
        assert set(back.annotations.mentions) == {one.id, two.id}
        assert project.check() == []


def test_both_went_on_and_it_fits_together(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, tag(10, 15), tag(23, 29))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    before = copies.copy()
    report = merged(copies.base, other)
    assert [(taken.how, taken.edits) for taken in report.taken] == [(How.BOTH, 2)]
    assert report.clashes == []
    assert spans(copies.base, copies.page) == {"Japan", "China", "Geneva"}
    merged(other, before)
    assert copies.says(other) == copies.says(copies.base)
    # What came back from the other way round is known here, and the other way too.
    assert not merged(copies.base, other).changed
    assert not merged(other, copies.base).changed


def test_work_goes_on_after_a_merge_and_comes_again(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    two = mention(10, 15)
    go_on(other, copies.page, make(two))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    merged(copies.base, other)
    # Here the item that came in is changed; there another one is made: no conflict.
    go_on(copies.base, copies.page, retyped(two, "LOC"))
    go_on(other, copies.page, tag(23, 29))
    report = merged(copies.base, other)
    assert [(taken.how, taken.edits) for taken in report.taken] == [(How.BOTH, 1)]
    with Project.open(copies.base) as project:
        found = project.annotation_set(copies.page, MARY)
    assert {m.type for m in found.mentions.values()} == {"ORG", "LOC", "GPE"}
    merged(other, copies.base)
    assert copies.says(other) == copies.says(copies.base)


def test_merging_again_changes_no_byte_of_what_it_says(copies: Copies):
    tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, tag(10, 15))
    go_on(copies.base, copies.pages[1].id, tag(0, 5), author=JOHN)
    assert merged(copies.base, other).changed
    said = copies.says(copies.base)
    again = merged(copies.base, other)
    assert not again.changed
    assert again.backup is None
    assert copies.says(copies.base) == said


def test_pages_are_known_by_what_they_are(copies: Copies, scheme: Scheme, tmp_path: Path):
    stranger = tmp_path / "stranger.annotator"
    same = replace(copies.pages[0], id="another id")
    with Project.create(stranger, scheme) as project:
        project.add_document(same, same.text.encode())
        project.add_document(replace(page("Quite another.", "x"), id=copies.pages[1].id), None)
    go_on(stranger, same.id, tag(0, 5), author=JOHN)
    report = merged(copies.base, stranger)
    assert report.documents == 0
    assert [(one.document, one.author) for one in report.taken] == [(copies.page, "john")]
    assert [one.name for one in report.left_out] == ["x"]
