"""What people wait for while they review, against the same while they annotate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.assets import resource
from annotator.datasets.importing import import_paths
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import tag_mention
from annotator.gui.window.main_window import MainWindow
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.questions.docket import Standing
from annotator.store import Committed, Project

from .hands import Key, press, take_keyboard, until, window_on
from .ratios import AUTHOR, Judge, timed, times

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

_GOLD = Author(GOLD, AuthorKind.GOLD)
PEOPLE = (("anna", CAREFUL), ("ben", HASTY), ("cleo", CAREFUL))
LONG = "Sundlinje to buy six electric ferries from Polish yard"
"""The sample with most on it: 27 segments, 99 mentions, 23 events."""


@pytest.fixture
def handed_in(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with one page that three people handed in, and on which a fourth is at work."""
    with Project.create(tmp_path / "samples.annotator", scheme, "Samples") as samples:
        import_paths(samples, [resource("samples", "gold.jsonl")])
        (page,) = [row.id for row in samples.documents() if row.name == LONG]
        finished = samples.annotation_set(page, _GOLD)
        sets = [invented_set(finished, Author(name), scheme, shares=shares) for name, shares in PEOPLE]
        own = invented_set(finished, AUTHOR, scheme, shares=CAREFUL)
        sets.append(replace(own, state=State.IN_PROGRESS))
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

        def ask() -> Adjudication:
            asked = Adjudication(gold, sets, project.scheme)
            assert asked.open
            return asked

        judge.several(
            "the questions of a page by three",
            lambda: times(ask),
            "loading it and what they handed in",
            lambda: times(lambda: read(project)),
            1.3,
            repeats=31,
            goal=1.0,
        )
        page = ask()
        agreed = Answering(page, "eve").take_agreed()
        page.follow(gold.applied(agreed), agreed.changes)
        decided = Answering(page, "eve").take(page.open[3].question.id, 0)
        after = page.gold.applied(decided)

        def follow() -> None:
            page.follow(after, decided.changes)

        judge("what is looked at again after a decision", follow, "all questions of the page", ask, 0.2)


class Committing:
    """Commits decision after decision on gold, and tags a word on a page that is annotated as gold is."""

    def __init__(self, project: Project) -> None:
        self.project = project
        gold, sets = read(project)
        self.asked = Adjudication(gold, sets, project.scheme)
        self._followed(project.commit(gold, Answering(self.asked, "eve").take_agreed()))
        self.own = project.annotation_set(gold.document, AUTHOR)
        self.words = free_words(self.own)

    def _followed(self, done: Committed) -> None:
        self.asked.follow(done.annotations, done.edit.changes)

    def decide(self) -> dict[str, float]:
        """Return how long the commit of the next decision takes, taken as it is on the screen."""
        asked = next(one for one in self.asked.open if one.versions and one.standing is Standing.OPEN)
        edit = Answering(self.asked, "eve").take(asked.question.id, 0)
        with timed() as took:
            done = self.project.commit(self.asked.gold, edit)
        self._followed(done)
        return took

    def label(self) -> dict[str, float]:
        """Return how long the commit of one more mention takes."""
        edit = tag_mention(self.own, self.project.scheme, next(self.words), "FAC")
        with timed() as took:
            done = self.project.commit(self.own, edit)
        self.own = done.annotations
        return took


def test_the_commit_of_a_decision(judge: Judge, handed_in: Path) -> None:
    with Project.open(handed_in) as project:
        work = Committing(project)
        judge.several(
            "the commit of a decision",
            work.decide,
            "the commit of a label edit",
            work.label,
            2.0,
            repeats=11,
            goal=1.2,
        )


def free_words(held: AnnotationSet) -> Iterator[Range]:
    """Yield the places of words that nobody has tagged, from the top."""
    for found in re.finditer(r"[A-Za-z]{4,}", held.text):
        word = Range.at(*found.span())
        if not held.mentions_in(word) and not held.events_in(word):
            yield word


def test_opening_and_deciding_on_the_screen(
    qapp: QApplication, judge: Judge, handed_in: Path, scheme: Scheme
) -> None:
    with Project.open(handed_in) as project:
        page = project.documents()[0].id
    with window_on(handed_in, AUTHOR, page) as window:
        take_keyboard(window)
        hands = Hands(window)

        def turned() -> dict[str, float]:
            """Begin to review, or to annotate again: both open the page."""
            with timed() as took:
                hands.turn()
            return took

        turned()  # takes what all agree on
        turned()
        judge.several("opening a page to review", turned, "opening it to annotate", turned, 1.5, repeats=7)
        judge.several("a decision", hands.decide, "a label edit", hands.label, 1.4, repeats=15, goal=1.2)


class Hands:
    """Turns to the review and back, decides question after question, and tags a word."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.session = window, window.session
        self.page, self.work = window.page, window.adjudicating

    def rest(self) -> None:
        """Wait until everything is stored, shown and drawn."""
        until(lambda: not self.session.busy() and self.session.database.idle())

    def turn(self) -> None:
        """Begin to review, or to annotate again."""
        begins = not self.work.active
        press(Key.Key_F12)
        until(lambda: not begins or self.work.page is not None)
        self.rest()

    def _be(self, *, reviewing: bool) -> None:
        if self.work.active is not reviewing:
            self.turn()
        QTest.qWait(60)  # nothing that was to be drawn before falls into the measured time

    def stroke(self, key: str) -> dict[str, float]:
        """Press a key, and return how long it took until everything is drawn."""
        with timed() as took:
            press(key)
            self.page.viewport().repaint()
            QApplication.processEvents()
        self.rest()
        return took

    def decide(self) -> dict[str, float]:
        """Take version 1 of the next question that has one."""
        self._be(reviewing=True)
        before = len(self.page.annotations().decisions)
        while True:
            took = self.stroke("1")
            if len(self.page.annotations().decisions) > before:
                return took
            press(Key.Key_F4)

    def label(self) -> dict[str, float]:
        """Tag a word that is not tagged yet while the page is annotated, and take that back."""
        self._be(reviewing=False)
        press(Key.Key_F3)
        self.page.move_caret(next(free_words(self.page.annotations())).start)
        self.rest()
        QTest.qWait(60)
        before = len(self.page.annotations().mentions)
        took = self.stroke("3")
        assert len(self.page.annotations().mentions) == before + 1
        press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
        self.rest()
        return took
