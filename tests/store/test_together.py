"""Several threads and several sessions at work on one project at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from annotator.domain.items import Author
from annotator.store import Bundle, Conflict, Project

from .helpers import MARY, page, tag

SESSIONS, EDITS = 3, 12


def test_sessions_lose_nothing_to_each_other(project: Project, opened: Callable[[], Project]):
    document = page("x" * 50)
    project.add_document(document, None)

    def work(number: int) -> int:
        author = Author(f"a{number}")
        with opened() as mine:
            a = mine.annotation_set(document.id, author)
            for n in range(EDITS):
                a = mine.commit(a, tag(n, n + 1)).annotations
            new = [page(f"{number} {n}", f"{number} {n}") for n in range(EDITS)]
            return sum(1 for added in mine.add_bundles(map(Bundle, new)) if added.added_document)

    with ThreadPoolExecutor(SESSIONS) as pool:
        assert list(pool.map(work, range(SESSIONS))) == [EDITS] * SESSIONS
    sets = project.annotation_sets(document.id)
    assert [len(s.mentions) for s in sets] == [EDITS] * SESSIONS
    assert len(project.journal()) == SESSIONS * EDITS
    positions = [row.position for row in project.documents()]
    assert positions == list(range(1 + SESSIONS * EDITS))
    assert project.check() == []


def test_of_two_sessions_on_one_set_each_saved_edit_stays(project: Project, opened: Callable[[], Project]):
    document = page("x" * 50)
    project.add_document(document, None)

    def work(number: int) -> int:
        saved = 0
        with opened() as mine:
            for n in range(EDITS):
                while True:
                    try:
                        mine.commit(mine.annotation_set(document.id, MARY), tag(n, n + 1 + number))
                    except Conflict:
                        continue
                    saved += 1
                    break
        return saved

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(work, range(2))) == [EDITS, EDITS]
    a = project.annotation_set(document.id, MARY)
    assert (len(a.mentions), a.revision) == (2 * EDITS, 2 * EDITS)
    assert project.check() == []


def test_threads_share_one_project(project: Project):
    document = page("x" * 50)
    project.add_document(document, None)

    def work(number: int) -> int:
        a = project.annotation_set(document.id, Author(f"a{number}"))
        for n in range(EDITS):
            a = project.commit(a, tag(n, n + 1)).annotations
            project.documents(author=a.author.name)
            project.data_version()
        return len(project.annotation_set(document.id, a.author).mentions)

    with ThreadPoolExecutor(SESSIONS) as pool:
        assert list(pool.map(work, range(SESSIONS))) == [EDITS] * SESSIONS
