"""Control pages of a project: only those whose gold was there when they were given out, by their time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.datasets.agreement import Wish
from annotator.datasets.drift import drifts
from annotator.datasets.overview import Counts
from annotator.datasets.report import project_report, write_report
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import GOLD, Author, AuthorKind, Mention, State
from annotator.domain.ranges import Span
from annotator.edits import verbs
from annotator.edits.page_items import set_state
from annotator.review.agreement.registry import MEASURES
from annotator.review.drift import WINDOW
from annotator.store import Project
from annotator.store.review_values import Assignment
from tests.store.helpers import news_scheme, page

TEXT = "Japan met Norway in Oslo."
ANA, ALL = Author("ana"), Author(GOLD, AuthorKind.GOLD)
STRICT = MEASURES["mention_strict"]


def said(document: str, author: Author, right: bool = True) -> AnnotationSet:
    mentions = {
        "a": Mention("a", Span.at(0, 5), "GPE"),
        "b": Mention("b", Span.at(10, 16), "GPE" if right else "LOC"),
    }
    return AnnotationSet(
        f"{author.name}-{document}", document, TEXT + document, author, State.DONE, mentions=mentions
    )


def annotate(project: Project, document: str, author: Author, *, right: bool = True) -> None:
    """Annotate a page and hand it in, now."""
    empty = project.annotation_set(document, author)
    made = [
        Change(Kind.MENTION, one.id, None, one) for one in said(document, author, right).mentions.values()
    ]
    filled = project.commit(empty, Edit(verbs.TAG_MENTION, {"type": "", "surface": ""}, tuple(made)))
    project.commit(filled.annotations, set_state(filled.annotations, State.DONE))


def a_project(path: Path, controls: int, ordinary: int = 1) -> Project:
    """Control pages d…, gold on each; ordinary pages o…, whose gold comes after the author."""
    made = Project.create(path, news_scheme(), "drift")
    for n in range(controls):
        document = page(f"{TEXT}d{n:02}", f"p{n:02}", document_id=f"d{n:02}")
        made.add_bundle(document, [said(document.id, ALL)], (), (), None)
    for n in range(ordinary):
        made.add_document(page(f"{TEXT}o{n:02}", f"o{n:02}", document_id=f"o{n:02}"), None)
    made.ensure_author(ANA)
    pages = [*(f"d{n:02}" for n in range(controls)), *(f"o{n:02}" for n in range(ordinary))]
    made.reviewing.assign([Assignment(one, "ana", position=at) for at, one in enumerate(pages)])
    return made


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.annotator", 3) as made:
        for document, right in (("d02", True), ("d00", True), ("d01", False)):
            annotate(made, document, ANA, right=right)
        annotate(made, "o00", ANA, right=False)
        annotate(made, "o00", ALL)
        yield made


def test_pages_whose_gold_came_later_are_none_and_time_orders_the_others(project: Project) -> None:
    (one,) = drifts(Counts(project), STRICT)
    assert [page.document for page in one.pages] == ["d02", "d00", "d01"]
    assert one.values == (1.0, 1.0, 0.5) and one.moving[-1] == pytest.approx(5 / 6)
    assert all(page.recorded for page in one.pages)


def test_the_report_has_them_and_hides_names_where_it_should(project: Project, tmp_path: Path) -> None:
    project.set_settings(replace(project.settings, blind=True))
    files = write_report(tmp_path / "out", "drift", project_report(project, Wish()))
    table = json.loads((tmp_path / "out" / "report.json").read_text())["tables"]["control_pages"]
    assert [(row[0], row[1], row[3]) for row in table["rows"]] == [
        ("A", "mention_strict", document) for document in ("d02", "d00", "d01")
    ]
    html = next(one for one in files if one.suffix == ".html").read_text()
    assert "A: 1.00, 1.00, 0.83" in html and "ana" not in html.replace("explanation", "")


def test_whoever_moves_away_is_marked(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.annotator", 2 * WINDOW, 0) as made:
        for n in range(2 * WINDOW):
            annotate(made, f"d{n:02}", ANA, right=n < WINDOW)
        (one,) = drifts(Counts(made), STRICT)
    assert one.way == -1 and one.begin == 1.0 and one.end == 0.5
