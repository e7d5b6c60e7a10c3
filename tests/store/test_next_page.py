"""Pages that wait for whoever is free: each is given to as many as were wanted, and to nobody twice."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind, State
from annotator.edits.page_items import set_state
from annotator.store import Assignment, Bundle, Project

from .helpers import page

PROCESSES, PAGES, EACH = 8, 150, 2


@pytest.fixture
def pages(project: Project) -> list[str]:
    made = [page(f"page {n}", f"{n}") for n in range(6)]
    assert all(one.added_document for one in project.add_bundles(map(Bundle, made)))
    return [one.id for one in made]


def test_pages_come_in_order_and_to_as_many_as_wanted(project: Project, pages: list[str]):
    assert project.reviewing.next_page("ana") is None
    assert project.reviewing.offer(pages, 2) == 6
    assert project.reviewing.waiting() == (6, 12)
    assert [project.reviewing.next_page("ana") for _ in range(3)] == pages[:3]
    assert [project.reviewing.next_page("ben") for _ in range(7)] == [*pages, None]
    assert [project.reviewing.next_page("cy") for _ in range(4)] == [*pages[3:], None], "the first are full"
    assert project.reviewing.next_page("ana") is None
    assert project.reviewing.waiting() == (0, 0)
    mine = project.reviewing.assignments("ben", "annotate")
    assert [(one.document, one.round, one.by) for one in mine] == [(one, 1, "ben") for one in pages]


def test_who_has_a_page_counts_however_they_came_by_it(project: Project, pages: list[str]):
    project.ensure_author(Author("ana"))
    project.reviewing.assign([Assignment(pages[0], "ana")])
    begun = project.annotation_set(pages[1], Author("ben"))
    project.commit(begun, set_state(begun, State.IN_PROGRESS))
    project.reviewing.offer(pages, 1)
    assert project.reviewing.next_page("cy") == pages[2]
    project.reviewing.offer(pages, 2)
    assert project.reviewing.next_page("ana") == pages[1]
    assert project.reviewing.next_page("ben") == pages[0]


def test_what_is_taken_back_waits_again(project: Project, pages: list[str]):
    project.reviewing.offer(pages[:2], 1)
    assert [project.reviewing.next_page("ana") for _ in range(3)] == [*pages[:2], None]
    project.reviewing.withdraw(project.reviewing.assignments("ana")[:1])
    assert project.reviewing.next_page("ben") == pages[0]


def test_a_model_and_gold_are_given_nothing(project: Project, pages: list[str]):
    project.ensure_author(Author("rules", AuthorKind.MODEL))
    project.reviewing.offer(pages, 1)
    with pytest.raises(EditError):
        project.reviewing.next_page("rules")
    assert project.reviewing.assignments() == []


WORK = """
import sys
from annotator.store import Project

with Project.open(sys.argv[1]) as project:
    print("ready", flush=True)
    sys.stdin.readline()
    while (document := project.reviewing.next_page(sys.argv[2])) is not None:
        print(document)
"""
"""What each process does: takes pages until there are none, under a name of its own."""


def taken_by_processes(target: str, processes: int) -> list[list[str]]:
    """Let all processes take pages at the same time; return what each one got."""
    command, pipe = [sys.executable, "-c", WORK, target], subprocess.PIPE
    running = [
        subprocess.Popen([*command, f"annotator {n}"], stdin=pipe, stdout=pipe, text=True)
        for n in range(processes)
    ]
    for one in running:
        assert one.stdout is not None and one.stdout.readline() == "ready\n"
    for one in running:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    return [one.communicate(timeout=120)[0].split() for one in running]


@pytest.mark.slow
def test_processes_at_once_never_give_a_page_to_more_than_its_share(project: Project, target: str):
    made = [page(f"page {n}", f"{n}") for n in range(PAGES)]
    assert all(one.added_document for one in project.add_bundles(map(Bundle, made)))
    project.reviewing.offer([one.id for one in made], EACH)
    # A file lets one of them write at a time, and they wait for each other only so long.
    taken = taken_by_processes(target, PROCESSES if "://" in target else 3)
    shares = Counter(document for mine in taken for document in mine)
    assert len(shares) == PAGES and set(shares.values()) == {EACH}
    assert all(len(set(mine)) == len(mine) for mine in taken)
    stored = Counter(one.document for one in project.reviewing.assignments())
    assert stored == shares and project.reviewing.waiting() == (0, 0)
