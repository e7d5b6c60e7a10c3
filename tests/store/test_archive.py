"""The archive holds all that people do about each other's work: out of one database, into another one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportReport, import_paths
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, Entity, Mention, State
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.edits import rename_entity, set_bookmark, set_flag, set_note, set_state
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store import Assignment, Project, ProjectSettings, Remark
from annotator.store.review_values import GuidelineExample, GuidelineNote
from annotator.store.tables import METADATA
from annotator.store.values import FormReason
from annotator.store.work_records import ELSEWHERE, LEFT_OUT, OF_DOCUMENT, OF_PROJECT

from .conftest import fresh_schema
from .helpers import JOHN, MARY, MODEL, make, page, tag

TEXT = "Japan and Norway met in Oslo on Tuesday."
JUDGE = Author(GOLD, AuthorKind.GOLD)


def commit(project: Project, document: str, author: Author, *edits: Callable[[AnnotationSet], Edit]) -> None:
    for one in edits:
        now = project.annotation_set(document, author)
        project.commit(now, one(now), by="eve" if author == JUDGE else None)


def done(now: AnnotationSet) -> Edit:
    return set_state(now, State.DONE)


def again(now: AnnotationSet) -> Edit:
    return set_state(now, State.IN_PROGRESS)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def worked_on(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, scheme: Scheme
) -> Iterator[Project]:
    """A project in which something of everything has happened, and nothing more: tests only read it."""
    folder = tmp_path_factory.mktemp("worked on")
    target = str(folder / "p.annotator")
    if request.param == "postgresql":
        target = fresh_schema(request.getfixturevalue("server"))
    with Project.create(target, scheme, "test") as made:
        fill(made, scheme)
        before = archive(made, folder / "before.jsonl"), work(made)
        yield made
        assert (archive(made, folder / "after.jsonl"), work(made)) == before


def fill(project: Project, scheme: Scheme) -> None:
    one, two = page(TEXT, "one"), page(f"{TEXT} Later.", "two")
    for document in (one, two):
        project.add_document(document, None)
    japan = Entity("e1", "Japan", "GPE", "Q17")
    linked = Mention("m1", Span.at(0, 5), "GPE", entity="e1")
    commit(project, one.id, MARY, lambda _: make(japan, linked), done, again)
    commit(project, one.id, MARY, lambda _: rename_entity(japan, "Nippon"), lambda _: tag(10, 16), done)
    commit(project, one.id, MARY, lambda now: set_bookmark(now, 3, "here"))
    commit(project, one.id, JOHN, lambda _: tag(10, 16), done)
    sets = [
        listed[-1].annotations
        for name in ("mary", "john")
        for _, listed in project.reviewing.hand_ins([one.id], [name])
    ]
    gold = project.annotation_set(one.id, JUDGE)
    adjudication = Adjudication(gold, sets, scheme)
    commit(project, one.id, JUDGE, lambda _: Answering(adjudication, "eve").take_agreed(), done, again)
    commit(project, one.id, JUDGE, lambda now: set_note(now, "", "a hard page"), done)
    commit(project, two.id, MARY, lambda now: set_flag(now, scheme, "paywalled", True))
    for author in (MODEL, Author("eve"), Author("zoe")):
        project.ensure_author(author)
    reviewing = project.reviewing
    remark = reviewing.add_remark(Remark("r1", one.id, "mary", "eve", "why not ORG?", "m1", 0, 5))
    reviewing.answer_remark(remark.id, "mary", "it is a state")
    reviewing.settle_remark(remark.id)
    reviewing.add_remark(Remark("r2", two.id, MODEL.name, "eve", "\x85 odd\u2028", start=3, end=9))
    reviewing.assign([
        Assignment(one.id, "mary", "annotate", 1, 0, "2026-12-24", "eve"),
        Assignment(two.id, "zoe", "adjudicate", 2, 1),
    ])  # fmt: skip
    reviewing.assign([Assignment(two.id, "john")])
    assert reviewing.withdraw([Assignment(two.id, "john")]) == 1
    reviewing.offer([one.id, two.id], 2)
    project.near_duplicates.replace([[one.id, two.id]])
    project.newer_forms.link(one.id, two.id, FormReason.ENCODING)
    reviewing.mark_seen(one.id, "mary", 1)
    example = GuidelineExample(one.id, 0, 5, "Japan")
    reviewing.note_for_guidelines(GuidelineNote("g1", "mention", "GPE", "ORG", "", (example,), "eve"))
    project.set_settings(ProjectSettings(True, 7, {"mentions": "majority"}, 0.8))


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path, scheme: Scheme) -> Iterator[Project]:
    """A new project in one of the databases."""
    target = tmp_path / "other.annotator"
    if request.param == "postgresql":
        target = request.getfixturevalue("other_schema")
    with Project.create(target, scheme, "other") as made:
        yield made


def archive(project: Project, path: Path) -> bytes:
    export(project, path, format="jsonl")
    return path.read_bytes()


def taken_over(project: Project, path: Path) -> ImportReport:
    report = import_paths(project, [path])
    assert ([str(one.reason) for one in report.refused], report.warnings) == ([], [])
    return report


def work(project: Project) -> list[object]:
    """All that is not in the sets, as the store gives it."""
    reviewing = project.reviewing
    hand_ins = [
        (document, one.number, one.revision, one.recorded, one.by, one.entities, one.clusters,
         replace(one.annotations, id=""))
        for document, listed in reviewing.hand_ins()
        for one in listed
    ]  # fmt: skip
    return [
        hand_ins, reviewing.remarks(), reviewing.assignments(), reviewing.guideline_notes(),
        reviewing.waiting(), reviewing.came_back("mary"),
        project.settings, project.authors(), project.near_duplicates.groups(), project.newer_forms.all(),
    ]  # fmt: skip


def test_everything_comes_back_and_the_bytes_are_the_same(worked_on, other, tmp_path):
    first = archive(worked_on, tmp_path / "one.jsonl")
    taken_over(other, tmp_path / "one.jsonl")
    assert archive(other, tmp_path / "two.jsonl") == first
    assert work(other) == work(worked_on)
    for stored, there in zip(worked_on.every(), other.every(), strict=True):
        assert [replace(one, id="") for one in there.sets] == [
            replace(one, id="", revision=then.revision)
            for one, then in zip(stored.sets, there.sets, strict=True)
        ]
    codes = {finding.code for finding in other.check()}
    assert codes <= {finding.code for finding in worked_on.check()}


def test_work_goes_on_where_it_was(worked_on, other, tmp_path):
    archive(worked_on, tmp_path / "one.jsonl")
    taken_over(other, tmp_path / "one.jsonl")
    document = other.documents()[0].id
    commit(other, document, JUDGE, again, lambda now: set_flag(now, other.scheme, "list_page", True), done)
    ((_, listed),) = other.reviewing.hand_ins([document], [GOLD])
    assert [one.number for one in listed] == [1, 2, 3]
    assert [one.revision for one in listed] == sorted({one.revision for one in listed})


def test_an_archive_that_comes_twice_changes_nothing(worked_on, other, tmp_path):
    first = archive(worked_on, tmp_path / "one.jsonl")
    taken_over(other, tmp_path / "one.jsonl")
    other.reviewing.answer_remark("r2", "eve", "still odd")
    before = work(other)
    report = import_paths(other, [tmp_path / "one.jsonl"])
    assert (report.imported, report.already, report.refused) == (0, 2, [])
    assert work(other) == before
    assert archive(worked_on, tmp_path / "again.jsonl") == first


def test_remarks_come_into_a_project_that_has_the_page(worked_on, other, tmp_path):
    lines = archive(worked_on, tmp_path / "one.jsonl").decode().split("\n")
    bare = [json.loads(line) for line in lines if line]
    for record in bare:
        for name in (
            "hand_ins",
            "remarks",
            "assignments",
            "seen",
            "open_pages",
            "settings",
            "guideline_notes",
        ):
            record.pop(name, None)
    old = tmp_path / "old.jsonl"
    old.write_text("".join(json.dumps(one) + "\n" for one in bare), encoding="utf-8")
    taken_over(other, old)
    assert other.reviewing.remarks() == []
    assert import_paths(other, [tmp_path / "one.jsonl"]).imported == 2
    assert other.reviewing.remarks() == worked_on.reviewing.remarks()
    assert other.reviewing.assignments() == worked_on.reviewing.assignments()
    assert other.reviewing.waiting() == worked_on.reviewing.waiting()


def test_work_on_a_page_that_has_another_id_here_comes_along(worked_on, other, tmp_path):
    archive(worked_on, tmp_path / "one.jsonl")
    pages = [replace(worked_on.document(row.id), id=f"here-{row.name}") for row in worked_on.documents()]
    for one in pages:
        other.add_document(one, None)
    assert import_paths(other, [tmp_path / "one.jsonl"]).imported == 2
    ids = {row.id: f"here-{row.name}" for row in worked_on.documents()}
    assert {row.id for row in other.documents()} == set(ids.values())
    for listed in ("remarks", "assignments"):
        there = [replace(one, document=ids[one.document]) for one in getattr(worked_on.reviewing, listed)()]
        assert sorted(getattr(other.reviewing, listed)(), key=repr) == sorted(there, key=repr)
    assert other.reviewing.waiting() == worked_on.reviewing.waiting()
    assert [len(one) for _, one in other.reviewing.hand_ins()] == [
        len(one) for _, one in worked_on.reviewing.hand_ins()
    ]


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda one: one["hand_ins"][0].update(number=4), "not numbered 1, 2, 3"),
        (lambda one: one["hand_ins"][0]["set"]["mentions"][0].update(spans=[[0, 500]]), "500"),
        (lambda one: one["remarks"][0].update(end=500), "r1: it ends at 500"),
        (lambda one: one["remarks"][0].update(text="a\x00b"), "lone surrogate or NUL"),
        (lambda one: one["assignments"][0].update(task="sleep"), "sleep"),
    ],
)
def test_a_record_that_cannot_be_is_refused_with_its_page(worked_on, other, tmp_path, broken, said):
    lines = archive(worked_on, tmp_path / "one.jsonl").decode().split("\n")
    record = json.loads(lines[1])
    broken(record)
    lines[1] = json.dumps(record)
    (tmp_path / "one.jsonl").write_text("\n".join(lines), encoding="utf-8")
    report = import_paths(other, [tmp_path / "one.jsonl"])
    (reason,) = (str(one.reason) for one in report.refused)
    assert said in reason
    assert (report.imported, len(other.documents())) == (1, 1)


def test_a_withdrawal_here_is_not_undone_by_an_old_archive(worked_on, other, tmp_path):
    archive(worked_on, tmp_path / "one.jsonl")
    taken_over(other, tmp_path / "one.jsonl")
    wanted = other.reviewing.assignments()
    assert other.reviewing.withdraw(wanted[:1]) == 1
    taken_over(other, tmp_path / "one.jsonl")
    assert other.reviewing.assignments() == wanted[1:]


def test_links_between_pages_go_by_what_the_pages_are_here(worked_on, other, tmp_path):
    """Where a page has another id, or has not come in, nothing points to nothing."""
    archive(worked_on, tmp_path / "one.jsonl")
    here = page(TEXT, "the same page with another id")
    other.add_document(here, None)
    taken_over(other, tmp_path / "one.jsonl")
    (link,) = other.newer_forms.all()
    assert (link.document, link.older) == (here.id, other.find_document("two"))
    assert other.near_duplicates.groups() == [(here.id, other.find_document("two"))]
    lines = (tmp_path / "one.jsonl").read_text(encoding="utf-8").split("\n")
    (tmp_path / "half.jsonl").write_text("\n".join((*lines[:2], "")), encoding="utf-8")
    with Project.create(tmp_path / "half.annotator", other.scheme) as half:
        taken_over(half, tmp_path / "half.jsonl")
        assert (half.newer_forms.all(), half.near_duplicates.groups()) == ([], [])


def test_an_export_of_one_author_tells_nothing_of_others(worked_on, tmp_path):
    export(worked_on, tmp_path / "mary", format="jsonl", authors_from="mary")
    text = (tmp_path / "mary" / "project.jsonl").read_text(encoding="utf-8")
    assert "hand_ins" not in text and "why not ORG" not in text


def test_every_table_is_in_the_archive_or_left_out_for_a_reason():
    """Whoever adds a table says here whether the archive holds it: `store/work_records.py`."""
    held = {one.table for one in (*OF_DOCUMENT.values(), *OF_PROJECT.values())} | ELSEWHERE | LEFT_OUT
    assert held == set(METADATA.tables)
