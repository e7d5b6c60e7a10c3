"""Projects taken into each other: copies on which people went on, and files without a common past."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import count, permutations
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, AuthorKind, Entity, Mention, State
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.review.adjudication import Adjudication
from annotator.store import Answer, Assignment, Project, Remark
from annotator.store.bundle_checks import same_content
from annotator.store.form_table import FORM
from annotator.store.merging.values import How, Prefer
from annotator.store.review_values import GuidelineNote
from annotator.store.tables import SEEN
from annotator.store.values import FormReason

from .helpers import JOHN, MARY, make, mention, next_steps, page, tag
from .merging_helpers import archive, copy_of, finish, go_on, merged

TEXT = "Japan and China met in Geneva on Monday."
_names = count()


class Copies:
    """A project with three pages, and copies of it."""

    def __init__(self, folder: Path, scheme: Scheme) -> None:
        self.folder = folder
        self.base = folder / "base.annotator"
        self.pages = [page(f"{TEXT} {n}", f"page {n}") for n in range(3)]
        self.page = self.pages[0].id
        with Project.create(self.base, scheme, "news") as project:
            for one in self.pages:
                project.add_document(one, one.text.encode())

    def copy(self, origin: Path | None = None) -> Path:
        path = self.folder / f"copy-{next(_names)}.annotator"
        with Project.open(origin or self.base, read_only=True) as project:
            return copy_of(project, path)

    def says(self, path: str | Path) -> bytes:
        return archive(path, self.folder / f"archive-{next(_names)}")


@pytest.fixture
def copies(tmp_path: Path, scheme: Scheme) -> Copies:
    return Copies(tmp_path, scheme)


def spans(path: str | Path, document: str, author: Author = MARY) -> set[str]:
    with Project.open(path, read_only=True) as project:
        one = project.annotation_set(document, author)
        return {found.span.surface(one.text) for found in one.mentions.values()}


def retyped(one: Mention, type_: str) -> Edit:
    return Edit("retype", {}, (Change(Kind.MENTION, one.id, one, replace(one, type=type_)),))


def tagged(copies: Copies, start: int = 0, end: int = 5) -> Mention:
    """Let the project that is copied have a mention of Mary's."""
    one = mention(start, end)
    go_on(copies.base, copies.page, make(one))
    return one


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


def test_a_conflict_leaves_the_set_and_keeps_the_other_version_for_review(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, tag(23, 29), retyped(one, "LOC"))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    with Project.open(copies.base) as project:
        mine = project.annotation_set(copies.page, MARY)
    report = merged(copies.base, other)
    (clash,) = report.clashes
    assert (clash.author, clash.kept_as, len(clash.mine), len(clash.theirs)) == ("mary", "mary (2)", 1, 1)
    assert report.taken == []
    with Project.open(copies.base) as project, Project.open(other) as there:
        assert project.annotation_set(copies.page, MARY) == mine
        aside = project.annotation_set(copies.page, Author("mary (2)"))
        assert aside.mentions == there.annotation_set(copies.page, MARY).mentions
        handed_in = project.reviewing.handed_in(["mary (2)"])
        assert [(found.document, found.hand_ins) for found in handed_in] == [(copies.page, 1)]
    again = merged(copies.base, other)
    assert (again.changed, [found.kept_as for found in again.clashes]) == (False, ["mary (2)"])
    # The version goes on in its file: it is the same one that goes on here.
    go_on(other, copies.page, tag(10, 15))
    later = merged(copies.base, other)
    assert [found.kept_as for found in later.clashes] == ["mary (2)"]
    assert spans(copies.base, copies.page, Author("mary (2)")) == {"Japan", "Geneva", "China"}
    with Project.open(copies.base) as project:
        assert project.reviewing.handed_in(["mary (2)"])[0].hand_ins == 2


@pytest.mark.parametrize(("prefer", "kind"), [(Prefer.MINE, "ORG"), (Prefer.THEIRS, "LOC")])
def test_a_conflict_is_settled_by_whose_side_is_preferred(copies: Copies, prefer: Prefer, kind: str):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, retyped(one, "LOC"), tag(23, 29))
    go_on(copies.base, copies.page, retyped(one, "ORG"), tag(10, 15))
    report = merged(copies.base, other, prefer=prefer)
    assert [(found.prefer, found.kept_as) for found in report.clashes] == [(prefer, None)]
    with Project.open(copies.base) as project:
        found = project.annotation_set(copies.page, MARY)
        assert found.mentions[one.id].type == kind
        assert spans(copies.base, copies.page) == {"Japan", "China", "Geneva"}
        assert [author.name for author in project.authors()] == ["mary"]
    assert not merged(copies.base, other).changed
    with Project.open(copies.base) as project:
        back = project.undo(project.annotation_set(copies.page, MARY))
        assert back is not None
        assert back.annotations.mentions[one.id].type == "ORG"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_files_does_not_matter(copies: Copies, order: tuple[int, ...]):
    one = tagged(copies)
    files = [copies.copy() for _ in range(3)]
    for number, path in enumerate(files):
        with Project.open(path) as project:
            project.add_document(page(f"Only here {number}.", f"new {number}"), None)
            entity = Entity(f"E{number}", f"entity {number}", "GPE")
            project.add_shared([entity], [])
        go_on(path, copies.page, tag(6 + number, 9 + number, "ORG"))
        go_on(path, copies.pages[1].id, tag(0, 5), author=Author(f"author {number}"))
    go_on(files[0], copies.page, retyped(one, "LOC"))
    finish(files[1], copies.pages[1].id, Author("author 1"))
    said = set()
    for target, *others in (order, order[::-1]):
        path = copies.copy(files[target])
        merged(path, *(files[other] for other in others))
        said.add(copies.says(path))
    expected = copies.copy(files[0])
    merged(expected, files[1], files[2])
    assert said == {copies.says(expected)}
    # One after the other comes to the same.
    step = copies.copy(files[order[0]])
    for other in order[1:]:
        merged(step, files[other])
    assert copies.says(step) in said


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


def test_sets_with_nothing_in_common_are_not_put_together(copies: Copies, scheme: Scheme, tmp_path: Path):
    stranger = tmp_path / "stranger.annotator"
    with Project.create(stranger, scheme) as project:
        project.add_document(copies.pages[0], copies.pages[0].text.encode())
    go_on(stranger, copies.page, tag(0, 5))
    go_on(copies.base, copies.page, tag(10, 15))
    report = merged(copies.base, stranger)
    assert [(clash.kept_as, clash.mine, clash.theirs) for clash in report.clashes] == [("mary (2)", (), ())]
    assert spans(copies.base, copies.page) == {"China"}
    assert not merged(copies.base, stranger).changed
    assert merged(copies.base, stranger, prefer=Prefer.THEIRS).changed
    assert spans(copies.base, copies.page) == {"Japan"}


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
            row = {"document_id": older, "author": "mary", "gold": 1, "recorded": "2026-11-29T10:00:00Z"}
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


def _with_kind(scheme: Scheme, *kinds: str) -> Scheme:
    data = dict(scheme.data)
    extra = [{**data["segment_kinds"][-1], "id": kind, "name": kind, "key": ""} for kind in kinds]
    return parse_scheme({**data, "segment_kinds": [*data["segment_kinds"], *extra]})


def test_the_scheme_with_all_labels_is_taken(copies: Copies, scheme: Scheme):
    other = copies.copy()
    with Project.open(other) as project:
        project.set_scheme(_with_kind(scheme, "quiz"))
    report = merged(copies.base, other)
    assert report.scheme == str(other)
    with Project.open(copies.base) as project:
        assert "quiz" in project.scheme.segment_kinds
    assert not merged(copies.base, other).changed


def test_schemes_that_do_not_fit_together_are_refused_with_what_is_missing(copies: Copies, scheme: Scheme):
    other = copies.copy()
    with Project.open(other) as project:
        project.set_scheme(_with_kind(scheme, "quiz"))
    with Project.open(copies.base) as project:
        project.set_scheme(_with_kind(scheme, "poll"))
    go_on(other, copies.page, tag(0, 5))
    before = copies.says(copies.base)
    with pytest.raises(AnnotatorError, match=r"lacks segment kind poll.*lacks segment kind quiz"):
        merged(copies.base, other)
    assert copies.says(copies.base) == before


def test_a_rehearsal_tells_all_and_writes_nothing(copies: Copies):
    other = copies.copy()
    go_on(other, copies.page, tag(0, 5))
    before = copies.base.read_bytes()
    report = merged(copies.base, other, rehearse=True)
    assert report.changed
    assert report.rehearsed
    assert report.backup is None
    assert len(report.taken) == 1
    assert copies.base.read_bytes() == before
    assert list(copies.folder.rglob("*before-merge*")) == []


def test_the_project_as_it_was_is_kept(copies: Copies):
    other = copies.copy()
    go_on(other, copies.page, tag(0, 5))
    before = copies.says(copies.base)
    report = merged(copies.base, other)
    assert report.backup is not None
    assert copies.says(report.backup) == before


def test_a_project_is_not_taken_into_itself(copies: Copies):
    with pytest.raises(AnnotatorError, match="the project itself"):
        merged(copies.base, copies.base)


def test_a_merge_that_is_stopped_changes_nothing(copies: Copies):
    other = copies.copy()
    go_on(other, copies.page, tag(0, 5))
    before = copies.says(copies.base)
    with (
        Project.open(copies.base) as project,
        Project.open(other) as found,
        pytest.raises(AnnotatorError, match="nothing was changed"),
    ):
        project.merge([found], cancelled=lambda: True)
    assert copies.says(copies.base) == before
    assert list(copies.folder.rglob("*before-merge*")) == []


def test_a_project_moves_to_a_server_and_back(copies: Copies, scheme: Scheme, schema_url: str):
    one = tagged(copies)
    go_on(copies.base, copies.pages[1].id, tag(0, 5), author=JOHN)
    Project.create(schema_url, scheme, "news").close()
    report = merged(schema_url, copies.base)
    assert (report.documents, len(report.taken), report.backup) == (3, 2, None)
    assert copies.says(schema_url) == copies.says(copies.base)
    go_on(schema_url, copies.page, tag(10, 15))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    assert merged(copies.base, schema_url).taken[0].how is How.BOTH
    assert merged(schema_url, copies.base).taken[0].how is How.NEWER
    assert copies.says(schema_url) == copies.says(copies.base)
    assert not merged(schema_url, copies.base).changed


def test_found_words_go_with_pages_that_change_their_place(copies: Copies):
    one, other = copies.copy(), copies.copy()
    for path, name in ((one, "first"), (other, "second")):
        with Project.open(path) as project:
            project.add_document(page(f"Only {name}.", name, document_id=f"{name} page"), None)
    shutil.copy(other, other.with_suffix(".kept"))
    merged(other, one)
    with Project.open(other) as project:
        assert [row.name for row in project.documents()][-2:] == ["first", "second"]
        assert [row.name for row in project.documents(text="only second")] == ["second"]
        assert [row.name for row in project.documents(text="only first")] == ["first"]


def test_a_mention_is_not_lost_when_ids_meet(copies: Copies):
    """Ids that come from a file may be the same in sets that know nothing of each other."""
    other = copies.copy()
    go_on(copies.base, copies.page, make(Mention("m1", Span.at(0, 5), "GPE")))
    go_on(other, copies.page, make(Mention("m1", Span.at(10, 15), "GPE")))
    report = merged(copies.base, other)
    assert [clash.kept_as for clash in report.clashes] == ["mary (2)"]


def test_whoever_adjudicates_sees_both_versions_of_a_conflict(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    for path, kind in ((other, "LOC"), (copies.base, "ORG")):
        go_on(path, copies.page, retyped(one, kind))
        finish(path, copies.page)
    merged(copies.base, other)
    with Project.open(copies.base) as project:
        ((_, hand_ins),) = project.reviewing.hand_ins([copies.page])
        newest = {found.annotations.author.name: found.annotations for found in hand_ins}
        gold = project.annotation_set(copies.page, Author("gold", AuthorKind.GOLD))
        work = Adjudication(gold, tuple(newest.values()), project.scheme)
        assert sorted(newest) == ["mary", "mary (2)"]
        assert work.progress.left > 0
        assert len(work.letters) == 2


def test_a_page_with_a_wrong_checksum_is_left_out(copies: Copies):
    other = copies.copy()
    bad, good = page("Only there.", "bad"), page("Also only there.", "good")
    with Project.open(other) as project:
        for one in (bad, good):
            project.add_document(one, None)
    go_on(other, bad.id, tag(0, 4))
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE document_body SET text = 'Tampered.' WHERE document_id = ?", [bad.id])
    report = merged(copies.base, other)
    assert (report.documents, [one.name for one in report.left_out]) == (1, ["bad"])
    assert report.taken == []
