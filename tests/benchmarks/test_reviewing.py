"""What people wait for while they review, against the same while they annotate."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.assets import resource
from annotator.datasets.importing import import_paths
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.domain.scheme import Scheme
from annotator.gui.window.main_window import MainWindow
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store import Project

from .hands import Key, press, take_keyboard, until, window_on
from .ratios import AUTHOR, Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

_GOLD = Author(GOLD, AuthorKind.GOLD)
PEOPLE = (("anna", CAREFUL), ("ben", HASTY), ("cleo", CAREFUL))
LONG = "Sundlinje to buy six electric ferries from Polish yard"
"""The sample with most on it: 27 segments, 99 mentions, 23 events."""


@pytest.fixture
def handed_in(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with one page that three people handed in."""
    with Project.create(tmp_path / "samples.annotator", scheme, "Samples") as samples:
        import_paths(samples, [resource("samples", "gold.jsonl")])
        (page,) = [row.id for row in samples.documents() if row.name == LONG]
        finished = samples.annotation_set(page, _GOLD)
        sets = [invented_set(finished, Author(name), scheme, shares=shares) for name, shares in PEOPLE]
        with Project.create(tmp_path / "review.annotator", scheme, "Review") as project:
            project.add_bundle(samples.document(page), sets, (), (), samples.source_bytes(page))
    return tmp_path / "review.annotator"


def read(project: Project) -> tuple[AnnotationSet, list[AnnotationSet]]:
    """Read gold and what was handed in on the page."""
    page = project.documents()[0].id
    project.document(page)
    ((_, found),) = project.reviewing.hand_ins([page])
    return project.annotation_set(page, _GOLD), [one.annotations for one in found]


def test_the_questions_of_a_page_and_a_decision(judge: Judge, handed_in: Path) -> None:
    with Project.open(handed_in) as project:
        gold, sets = read(project)
        asked: list[Adjudication] = []

        def ask() -> None:
            asked[:] = [Adjudication(gold, sets, project.scheme)]

        judge(
            "the questions of a page by three",
            ask,
            "loading it and what they handed in",
            lambda: read(project),
            3,
        )
        (page,) = asked
        agreed = Answering(page, "eve").take_agreed()
        page.follow(gold.applied(agreed), agreed.changes)
        decided = Answering(page, "eve").take(page.open[3].question.id, 0)
        after = page.gold.applied(decided)

        def follow() -> None:
            page.follow(after, decided.changes)

        judge("what is looked at again after a decision", follow, "all questions of the page", ask, 0.2)


def test_opening_and_deciding_on_the_screen(
    qapp: QApplication, judge: Judge, handed_in: Path, scheme: Scheme
) -> None:
    with Project.open(handed_in) as project:
        page = project.documents()[0].id
    with window_on(handed_in, AUTHOR, page) as window:
        take_keyboard(window)
        session = window.session

        def rest() -> None:
            until(lambda: not session.busy() and session.database.idle())

        def turned() -> float:
            """Begin to review, or to annotate again: both open the page."""
            begins = not window.adjudicating.active
            start = time.perf_counter()
            press(Key.Key_F12)
            until(lambda: not begins or window.adjudicating.page is not None)
            rest()
            return time.perf_counter() - start

        turned()  # takes what all agree on
        turned()
        judge("opening a page to review", turned, "opening it to annotate", turned, 3)
        judge.best(
            "a decision on the screen", deciding(window, rest), "a label edit", labelling(window, rest), 7
        )


def stroke(window: MainWindow, key: str) -> float:
    """Return how long a key takes until everything is drawn."""
    start = time.perf_counter()
    press(key)
    window.page.viewport().repaint()
    QApplication.processEvents()
    return time.perf_counter() - start


def deciding(window: MainWindow, rest: Callable[[], None]) -> Callable[[], float]:
    """Take version 1 of a question while it is reviewed, and take that back."""

    def decide() -> float:
        if not window.adjudicating.active:
            press(Key.Key_F12)
            until(lambda: window.adjudicating.page is not None)
            rest()
        took = stroke(window, "1")
        rest()
        press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
        rest()
        return took

    return decide


def labelling(window: MainWindow, rest: Callable[[], None]) -> Callable[[], float]:
    """Tag a word while the page is annotated, and take that back."""

    def label() -> float:
        if window.adjudicating.active:
            press(Key.Key_F12)
            rest()
            press(Key.Key_F3)
        window.page.move_caret(window.page.text().index("Sundlinje"))
        took = stroke(window, "3")
        rest()
        press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
        rest()
        return took

    return label
