"""Work between people: hand-ins that stay as they were, remarks with answers, assignments, kept counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Document, Entity, Mention, State
from annotator.domain.ranges import Span
from annotator.edits import verbs
from annotator.edits.bookmarks import set_bookmark
from annotator.edits.entities import rename_entity
from annotator.edits.page_items import delete_items, set_state
from annotator.store import Assignment, PageCounts, Project, Remark
from annotator.store.bundle_checks import same_content

from .helpers import JOHN, MARY, MODEL, make, mention, page, rich_set, tag

TEXT = "Japan and Norway met in Oslo on Tuesday."


@pytest.fixture
def document(project: Project) -> Document:
    made = page(TEXT, "one")
    project.add_document(made, TEXT.encode())
    return made


def commit(project: Project, annotations: AnnotationSet, edit: Edit) -> AnnotationSet:
    return project.commit(annotations, edit).annotations


def marked(project: Project, annotations: AnnotationSet, state: State) -> AnnotationSet:
    return commit(project, annotations, set_state(annotations, state))


def hand_ins(project: Project, document: Document, *authors: str) -> list[AnnotationSet]:
    found = dict(project.reviewing.hand_ins([document.id], authors or None))
    return [one.annotations for one in found.get(document.id, [])]


def test_a_set_in_progress_is_not_handed_in(project: Project, document: Document):
    commit(project, project.annotation_set(document.id, MARY), tag(0, 5))
    assert hand_ins(project, document) == []
    assert project.reviewing.handed_in() == []


def test_each_step_to_done_keeps_the_set_as_it_is(project: Project, document: Document):
    first = marked(project, commit(project, project.annotation_set(document.id, MARY), tag(0, 5)), State.DONE)
    again = marked(project, first, State.IN_PROGRESS)
    second = marked(project, commit(project, again, tag(10, 16)), State.DONE)
    one, two = hand_ins(project, document)
    assert same_content(one, first)
    assert same_content(two, second)
    assert [len(one.mentions), len(two.mentions)] == [1, 2]
    (told,) = project.reviewing.handed_in()
    assert (told.document, told.author, told.hand_ins, told.done) == (document.id, MARY, 2, True)


def test_later_edits_and_undo_leave_a_hand_in_as_it_was(project: Project, document: Document):
    done = marked(project, commit(project, project.annotation_set(document.id, MARY), tag(0, 5)), State.DONE)
    commit(project, done, tag(10, 16))
    while (undone := project.undo(project.annotation_set(document.id, MARY))) is not None:
        assert same_content(hand_ins(project, document)[0], done), undone.edit
    assert len(hand_ins(project, document)) == 1
    assert project.reviewing.handed_in()[0].done is False


def test_an_edit_of_a_done_set_reopens_it_and_finishing_hands_in_anew(project: Project, document: Document):
    done = marked(project, commit(project, project.annotation_set(document.id, MARY), tag(0, 5)), State.DONE)
    (item,) = done.mentions
    again = commit(project, done, delete_items(done, [item]))
    assert (again.state, len(hand_ins(project, document))) == (State.IN_PROGRESS, 1)
    undone = project.undo(again)
    assert undone is not None and same_content(undone.annotations, done)
    assert undone.annotations.state is State.DONE and len(hand_ins(project, document)) == 1
    redone = project.redo(undone.annotations)
    assert redone is not None
    marked(project, redone.annotations, State.DONE)
    assert [len(one.mentions) for one in hand_ins(project, document)] == [1, 0]


def test_a_bookmark_leaves_a_done_set_done(project: Project, document: Document):
    done = marked(project, commit(project, project.annotation_set(document.id, MARY), tag(0, 5)), State.DONE)
    assert commit(project, done, set_bookmark(done, 3, "here")).state is State.DONE
    assert len(hand_ins(project, document)) == 1


def test_done_again_without_a_change_is_the_same_hand_in(project: Project, document: Document):
    done = marked(project, commit(project, project.annotation_set(document.id, MARY), tag(0, 5)), State.DONE)
    marked(project, marked(project, done, State.IN_PROGRESS), State.DONE)
    project.undo(project.annotation_set(document.id, MARY))
    project.redo(project.annotation_set(document.id, MARY))
    assert len(hand_ins(project, document)) == 1


def test_what_came_done_is_its_own_first_hand_in(project: Project):
    document = page(TEXT, "imported")
    done = replace(rich_set(document), state=State.DONE)
    project.add_bundle(document, [done], (), (), TEXT.encode())
    assert same_content(hand_ins(project, document)[0], done)
    stored = project.annotation_set(document.id, MARY)
    commit(project, marked(project, stored, State.IN_PROGRESS), tag(10, 16))
    (kept,) = hand_ins(project, document)
    assert same_content(kept, done)


def test_a_hand_in_keeps_what_its_mentions_referred_to(project: Project, document: Document):
    entity = Entity("e1", "Japan", "GPE", "Q17")
    linked = Mention("m1", Span.at(0, 5), "GPE", entity="e1")
    annotations = commit(project, project.annotation_set(document.id, MARY), make(entity, linked))
    done = marked(project, annotations, State.DONE)
    commit(project, done, rename_entity(entity, "Nippon"))
    ((_, listed),) = project.reviewing.hand_ins([document.id])
    assert listed[0].entities == {"e1": entity}
    assert listed[0].by == "mary"


def test_hand_ins_are_read_by_author_and_in_project_order(project: Project):
    pages = [page(f"{TEXT} {n}", f"p{n}") for n in range(3)]
    for document in pages:
        sets = [
            AnnotationSet(f"{who.name}-{document.name}", document.id, document.text, who, state=State.DONE)
            for who in (MARY, JOHN, MODEL)
        ]
        project.add_bundle(document, sets, (), (), None)
    every = list(project.reviewing.hand_ins())
    assert [document for document, _ in every] == [one.id for one in pages]
    assert [one.annotations.author.name for one in every[0][1]] == ["guesser", "john", "mary"]
    ((_, of_john),) = project.reviewing.hand_ins([pages[1].id], ["john"])
    assert [one.annotations.author for one in of_john] == [JOHN]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["tag", "done", "open", "undo", "redo"]), max_size=8))
def test_a_hand_in_never_changes(project: Project, steps: list[str]):
    document = page(f"{TEXT} {fresh_id()}", "one")
    project.add_document(document, None)
    seen: list[AnnotationSet] = []
    for step in steps:
        now = project.annotation_set(document.id, MARY)
        if step == "tag":
            commit(project, now, tag(0, 5))
        elif step == "undo":
            project.undo(now)
        elif step == "redo":
            project.redo(now)
        elif (state := State.DONE if step == "done" else State.IN_PROGRESS) is not now.state:
            marked(project, now, state)
        kept = hand_ins(project, document)
        assert len(kept) >= len(seen)
        assert all(same_content(old, new) for old, new in zip(seen, kept, strict=False))
        seen = kept


# --- remarks ------------------------------------------------------------------------------------------


@pytest.fixture
def people(project: Project) -> None:
    for author in (MARY, JOHN):
        project.ensure_author(author)


def remark(document: Document, text: str = "why not the whole name?", **fields: object) -> Remark:
    values = {"id": "r1", "document": document.id, "about": "mary", "author": "john", "text": text}
    return Remark(**(values | fields))  # type: ignore[arg-type]  # of Remark


def test_a_remark_has_answers_and_is_settled(project: Project, document: Document, people: None):
    made = project.reviewing.add_remark(remark(document, start=0, end=5, item="m1"))
    assert made.settled is None and made.recorded
    assert project.reviewing.open_remarks("mary") == {document.id: 1}
    answered = project.reviewing.answer_remark("r1", "mary", "the guideline says so")
    assert [(one.author, one.text) for one in answered.answers] == [("mary", "the guideline says so")]
    settled = project.reviewing.settle_remark("r1")
    assert settled.settled
    assert project.reviewing.remarks(document.id, "mary", open_only=True) == []
    assert project.reviewing.remarks(document.id) == [settled]
    assert project.reviewing.answer_remark("r1", "john", "but").settled is None


@pytest.mark.parametrize(
    "fields", [{"text": " \n"}, {"about": "nobody"}, {"author": "nobody"}, {"document": "nothing"}]
)
def test_a_remark_without_words_or_people_is_refused(
    project: Project, document: Document, people: None, fields: dict[str, str]
):
    with pytest.raises(EditError):
        project.reviewing.add_remark(replace(remark(document), **fields))
    assert project.reviewing.remarks() == []


def test_an_unknown_remark_is_refused(project: Project):
    with pytest.raises(EditError):
        project.reviewing.answer_remark("r9", "mary", "yes")
    with pytest.raises(EditError):
        project.reviewing.settle_remark("r9")


# --- assignments --------------------------------------------------------------------------------------


def test_assignments_are_listed_in_the_order_of_the_work(project: Project, people: None):
    pages = [page(f"{TEXT} {n}", f"p{n}") for n in range(3)]
    for document in pages:
        project.add_document(document, None)
    wanted = [Assignment(one.id, "mary", position=9 - n, due="2026-12-01") for n, one in enumerate(pages)]
    assert project.reviewing.assign([*wanted, Assignment(pages[0].id, "john", "review")]) == 4
    assert [one.document for one in project.reviewing.assignments("mary")] == [p.id for p in reversed(pages)]
    moved = replace(wanted[0], position=0)
    assert project.reviewing.assign([moved]) == 0
    assert project.reviewing.assignments("mary")[0] == moved
    later = replace(moved, round=2)
    assert project.reviewing.assign([later]) == 0
    assert project.reviewing.assignments("mary")[-1] == later, "round after round, then by position"
    assert project.reviewing.withdraw(wanted) == 3
    assert [one.author for one in project.reviewing.assignments()] == ["john"]


def test_one_bad_assignment_stores_none(project: Project, document: Document, people: None):
    for bad in (Assignment("nothing", "mary"), Assignment(document.id, "nobody")):
        with pytest.raises(EditError):
            project.reviewing.assign([Assignment(document.id, "mary"), bad])
    assert project.reviewing.assignments() == []


# --- counted agreement --------------------------------------------------------------------------------


def test_counts_are_kept_and_replaced(project: Project, document: Document):
    counted = PageCounts(document.id, '[["john",1],["mary",1]]', "spans/1", {"both": 3})
    later = replace(counted, hand_ins='[["john",2],["mary",1]]')
    project.reviewing.keep_counts([counted, replace(counted, measure="other/1")])
    project.reviewing.keep_counts([replace(counted, counts={"both": 4}), later])
    found = project.reviewing.counted(["spans/1"])
    assert sorted(found, key=lambda one: one.hand_ins) == [replace(counted, counts={"both": 4}), later]


def test_what_was_taken_from_a_suggestion_is_known(project: Project, document: Document):
    made = mention(0, 5)
    edit = Edit(verbs.ACCEPT, {"suggester": "rules", "n": 1}, (Change(Kind.MENTION, made.id, None, made),))
    commit(project, commit(project, project.annotation_set(document.id, MARY), edit), tag(10, 16))
    assert project.reviewing.taken_from(document.id, "mary") == {made.id: "rules"}
    assert project.reviewing.taken_from(document.id, "john") == {}
