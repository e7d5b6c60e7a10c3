"""In whatever order projects are merged, what comes of it says the same, byte for byte."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from annotator.datasets.handed_in import handed_in_page
from annotator.domain import items
from annotator.domain.items import Author, AuthorKind, Entity
from annotator.edits import set_flag
from annotator.review.answers import Answering
from annotator.store import Assignment, Project, Remark
from annotator.store.review_values import GuidelineNote
from annotator.store.values import FormReason

from .helpers import JOHN, MARY, page, tag
from .merging_helpers import Copies, finish, go_on, merged, retyped, tagged

GOLD = Author(items.GOLD, AuthorKind.GOLD)


@pytest.mark.slow
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


def _of_two(copies: Copies) -> None:
    """Let Mary and John have handed in the first page, and not agree about two names."""
    for author, kind in ((MARY, "GPE"), (JOHN, "LOC")):
        go_on(copies.base, copies.page, tag(0, 5, kind), tag(10, 15, kind), author=author)
        finish(copies.base, copies.page, author)
    with Project.open(copies.base) as project:
        reviewing = project.reviewing
        reviewing.add_remark(Remark("r1", copies.page, "mary", "john", "why?"))
        wanted = [Assignment(one.id, name) for one in copies.pages for name in ("mary", "john")]
        reviewing.assign(wanted)
        reviewing.withdraw(wanted[:1])
        reviewing.offer([one.id for one in copies.pages], 2)


def _decide(path: Path, document: str, number: int) -> None:
    with Project.open(path) as project:
        page = handed_in_page(project, document)
        gold = project.annotation_set(document, GOLD)
        work = page.adjudication(gold, project)
        edit = Answering(work, f"judge {number}").take(work.open[number].question.id, number)
        project.commit(gold, edit, by=f"judge {number}")


@pytest.mark.slow
def test_neither_does_it_for_what_people_do_about_each_other_s_work(copies: Copies):
    """Withdrawals, remarks, decisions, notes, links between pages: by their times, not by turns."""
    _of_two(copies)
    first, second, third = (one.id for one in copies.pages)
    with Project.open(copies.base) as project:  # gold is begun, so that both go on with one
        gold = project.annotation_set(first, GOLD)
        project.commit(gold, set_flag(gold, project.scheme, "list_page", True), by="judge")
    files = [copies.copy() for _ in range(3)]
    for number, path in enumerate(files[:2]):
        _decide(path, first, number)
    for number, path in enumerate(files):
        with Project.open(path) as project:
            reviewing = project.reviewing
            reviewing.answer_remark("r1", "mary", f"answer {number}")
            reviewing.add_remark(Remark(f"new {number}", second, "john", "mary", "and this?"))
            reviewing.note_for_guidelines(
                GuidelineNote(f"g{number}", "entity type", "GPE", "LOC", str(number))
            )
            if number == 1:
                reviewing.settle_remark("r1")
                reviewing.settle_guideline_note("g1")
            reviewing.withdraw([Assignment(copies.pages[number].id, "john")])
            reviewing.assign([Assignment(copies.pages[number].id, "mary", due=f"2026-12-2{number}")])
            project.near_duplicates.replace([[copies.pages[number].id, copies.pages[number - 1].id]])
            project.newer_forms.link(third, (first, second, first)[number], FormReason.CARRIED)
    said = set()
    for number, order in enumerate(permutations(range(3))):
        together = copies.copy()
        merged(together, *(files[one] for one in order))
        said.add(copies.says(together))
        if number % 2:  # three of them one after the other, each into another file
            one_by_one = copies.copy(files[order[0]])
            for one in order[1:]:
                merged(one_by_one, files[one])
            said.add(copies.says(one_by_one))
    assert len(said) == 1
    with Project.open(together) as project:
        gold = project.annotation_set(first, GOLD)
        assert sorted(one.by for one in gold.decisions.values()) == ["judge 0", "judge 1"]
        assert {one.author for one in project.reviewing.assignments()} == {"mary"}
        assert project.near_duplicates.groups() == [(first, second, third)]
    for path in files:
        assert not merged(together, path).changed
