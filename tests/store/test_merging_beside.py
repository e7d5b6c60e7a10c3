"""What comes along with sets: entities, remarks, assignments, notes, hand-ins, links between pages."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import insert, select

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Entity, State
from annotator.store import Answer, Assignment, Project, Remark
from annotator.store.form_table import FORM
from annotator.store.review_values import GuidelineNote
from annotator.store.tables import SEEN
from annotator.store.values import FormReason

from .helpers import JOHN, MARY, make, mention, tag
from .merging_helpers import Copies, finish, go_on, merged, tagged


def test_entities_come_by_id(copies: Copies):
    japan, bank = Entity("Q17", "Japan", "GPE"), Entity("B", "Bank", "ORG")
    with Project.open(copies.base) as project:
        project.add_shared([japan, bank], [])
    other = copies.copy()
    with Project.open(other) as project:
        project.add_shared([Entity("N", "Nippon", "GPE"), Entity("J", "japan", "GPE")], [])
    nippon = mention(0, 5, entity="N")
    renamed = replace(japan, name="Nihon")
    go_on(other, copies.page, make(nippon), Edit("x", {}, (Change(Kind.ENTITY, "Q17", japan, renamed),)))
    report = merged(copies.base, other)
    assert (report.entities, report.shared_clashes) == (2, [])
    assert [(one.name, one.id, one.other) for one in report.proposals] == [("japan", "Q17", "J")]
    with Project.open(copies.base) as project:
        assert project.entities()["Q17"].name == "Nihon"
    go_on(
        copies.base,
        copies.page,
        Edit("x", {}, (Change(Kind.ENTITY, "B", bank, replace(bank, name="Bank 1")),)),
    )
    go_on(other, copies.page, Edit("x", {}, (Change(Kind.ENTITY, "B", bank, replace(bank, name="Bank 2")),)))
    report = merged(copies.base, other)
    assert [(one.id, one.mine, one.theirs) for one in report.shared_clashes] == [
        ("B", "Bank 1 · ORG", "Bank 2 · ORG")
    ]
    with Project.open(copies.base) as project:
        assert project.entities()["B"].name == "Bank 1"


def test_an_entity_that_one_side_removed_stays_removed(copies: Copies):
    bank = Entity("B", "Bank", "ORG")
    with Project.open(copies.base) as project:
        project.add_shared([bank], [])
    other, kept = copies.copy(), copies.copy()
    go_on(other, copies.page, make(mention(0, 5)), Edit("x", {}, (Change(Kind.ENTITY, "B", bank, None),)))
    assert merged(copies.base, other).changed
    with Project.open(copies.base) as project:
        assert project.entities() == {}
    assert not merged(other, kept).changed
    go_on(kept, copies.page, make(mention(10, 15, entity="B")), author=JOHN)
    merged(other, kept)
    with Project.open(other) as project:
        assert project.entities() == {"B": bank}


def test_notes_links_between_forms_and_what_was_seen_come_along(copies: Copies):
    older, newer = copies.pages[0].id, copies.pages[1].id
    other = copies.copy()
    with Project.open(other) as project:
        project.ensure_author(MARY)
        project.reviewing.note_for_guidelines(GuidelineNote("n1", "type", "GPE", "ORG", "which of the two?"))
        project.newer_forms.link(newer, older, FormReason.ADDRESS)
        with project._database.writing() as connection:
            row = {"document_id": older, "author": "mary", "gold": 0, "recorded": "2026-11-29T10:00:00Z"}
            connection.execute(insert(SEEN), row)
    assert merged(copies.base, other).changed
    with Project.open(copies.base) as project, Project.open(other) as theirs:
        assert project.reviewing.guideline_notes() == theirs.reviewing.guideline_notes() != []
        for table in (FORM, SEEN):
            with project._database.reading() as mine, theirs._database.reading() as there:
                kept = [tuple(row) for row in mine.execute(select(table))]
                assert kept == [tuple(row) for row in there.execute(select(table))] != []
    assert not merged(copies.base, other).changed


def test_remarks_and_assignments_come_along(copies: Copies):
    with Project.open(copies.base) as project:
        for author in (MARY, JOHN):
            project.ensure_author(author)
        project.reviewing.add_remark(Remark("r1", copies.page, "mary", "john", "why?"))
    other = copies.copy()
    with Project.open(other) as project:
        project.reviewing.answer_remark("r1", "mary", "because")
        project.reviewing.add_remark(Remark("r2", copies.page, "mary", "john", "and here?"))
        project.reviewing.assign([Assignment(copies.page, "mary", due="2026-12-24")])
    with Project.open(copies.base) as project:
        project.reviewing.answer_remark("r1", "john", "I see")
    report = merged(copies.base, other)
    assert (report.remarks, report.assignments) == (2, 1)
    with Project.open(copies.base) as project:
        remarks = {one.id: one for one in project.reviewing.remarks()}
        assert [answer.text for answer in remarks["r1"].answers] == ["because", "I see"]
        assert remarks["r2"].text == "and here?"
        assert [one.due for one in project.reviewing.assignments()] == ["2026-12-24"]
        assert all(isinstance(answer, Answer) for answer in remarks["r1"].answers)
    assert not merged(copies.base, other).changed


def test_hand_ins_come_along(copies: Copies):
    tagged(copies)
    finish(copies.base, copies.page)
    other = copies.copy()
    go_on(other, copies.page, tag(10, 15))
    with Project.open(other) as project:
        found = project.annotation_set(copies.page, MARY)
        reopened = Change(Kind.STATE, found.id, State.DONE.value, State.IN_PROGRESS.value)
        project.commit(found, Edit("set_state", {"state": "in_progress"}, (reopened,)))
    finish(other, copies.page)
    merged(copies.base, other)
    with Project.open(copies.base) as project:
        ((_, hand_ins),) = project.reviewing.hand_ins()
    assert [len(one.annotations.mentions) for one in hand_ins] == [1, 2]


def test_what_was_taken_back_stays_taken_back(copies: Copies):
    with Project.open(copies.base) as project:
        project.ensure_author(MARY)
        project.reviewing.assign([Assignment(copies.page, "mary"), Assignment(copies.pages[1].id, "mary")])
    old = copies.copy()
    with Project.open(copies.base) as project:
        assert project.reviewing.withdraw([Assignment(copies.page, "mary")]) == 1
    report = merged(copies.base, old)
    assert (report.assignments, report.changed) == (0, False)
    report = merged(old, copies.base)
    assert (report.withdrawals, report.changed) == (1, True)
    assert copies.says(old) == copies.says(copies.base)
    for path in (old, copies.base):
        with Project.open(path) as project:
            assert [one.document for one in project.reviewing.assignments()] == [copies.pages[1].id]
    # Assigned again, it stands again, wherever the withdrawal comes from.
    with Project.open(old) as project:
        project.reviewing.assign([Assignment(copies.page, "mary", due="2026-12-24")])
    assert merged(copies.base, old).assignments == 1
    assert not merged(old, copies.base).changed
    assert copies.says(old) == copies.says(copies.base)


def test_groups_of_near_duplicates_are_joined(copies: Copies):
    first, second, third = (one.id for one in copies.pages)
    other = copies.copy()
    with Project.open(other) as project:
        project.near_duplicates.replace([[second, third]])
    assert merged(copies.base, other).changed
    with Project.open(copies.base) as project:
        assert project.near_duplicates.groups() == [(second, third)]
        project.near_duplicates.replace([[first, second]])
    assert merged(copies.base, other).changed
    with Project.open(copies.base) as project:
        assert project.near_duplicates.groups() == [(first, second, third)]
    assert not merged(copies.base, other).changed


def test_pages_wait_for_as_many_as_either_side_wants_without_those_who_have_them(copies: Copies):
    with Project.open(copies.base) as project:
        project.ensure_author(MARY)
        project.reviewing.offer([copies.page], 2)
    other = copies.copy()
    with Project.open(other) as project:
        assert project.reviewing.next_page("mary") == copies.page
        assert project.reviewing.waiting() == (1, 1)
        project.reviewing.offer([copies.pages[1].id], 1)
    assert merged(copies.base, other).assignments == 1
    with Project.open(copies.base) as project:
        assert project.reviewing.waiting() == (2, 2)
    assert not merged(copies.base, other).changed


def test_of_two_links_of_one_page_the_later_one_stands(copies: Copies):
    first, second, third = (one.id for one in copies.pages)
    other = copies.copy()
    with Project.open(copies.base) as project:
        project.newer_forms.link(third, first, FormReason.TEXT)
    with Project.open(other) as project:
        project.newer_forms.link(third, second, FormReason.ADDRESS)
        project.newer_forms.link(second, first, FormReason.ADDRESS)
    back = copies.copy(other)
    merged(copies.base, other)
    merged(back, copies.base)
    found = []
    for path in (copies.base, back):
        with Project.open(path) as project:
            found.append([(one.document, one.older) for one in project.newer_forms.all()])
    assert found[0] == found[1]
    assert len(found[0]) == 2
    assert copies.says(copies.base) == copies.says(back)
