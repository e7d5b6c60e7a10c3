"""Reviewing by real keys: what people handed in, question by question, until gold is finished."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Author, Mention, Outcome, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.gui.window.main_window import MainWindow
from annotator.review.questions.docket import Standing
from annotator.store import Project

from .conftest import PACT, Opener

ZOE, BEN, CAT = Author("zoe"), Author("ben"), Author("cat")
PEOPLE = (ZOE, BEN, CAT)


def at(words: str, start: int = 0) -> tuple[int, int]:
    found = PACT.index(words, start)
    return found, found + len(words)


def a_set(author: Author, mentions: Sequence[tuple[str, str]], kind: str = "newsletter") -> AnnotationSet:
    """A set that tags words and labels the sign-up line; all agree on the title."""
    made = {
        f"{author.name}{n}": Mention(f"{author.name}{n}", Span.at(*at(words)), type_)
        for n, (words, type_) in enumerate(mentions)
    }
    title, promo = (
        Range.at(*at("Norway and Chile sign lithium pact")),
        Range.at(*at("Sign up for our morning letter")),
    )
    segments = {"t": Segment("t", title, "title", 1), "p": Segment("p", promo, kind)}
    return AnnotationSet(
        f"set-{author.name}", "doc-pact", PACT, author, State.DONE, segments=segments, mentions=made
    )


SETS = (
    a_set(ZOE, [("Norway", "GPE"), ("Oslo", "GPE"), ("Anna Brekke", "PER")]),
    a_set(BEN, [("Norway", "GPE"), ("Oslo", "LOC"), ("Anna Brekke of Nordic Minerals", "PER")]),
    a_set(
        CAT,
        [
            ("Norway", "GPE"),
            ("Oslo", "GPE"),
            ("Nordic Minerals", "ORG"),
            ("Tuesday", "TIMEX"),
            ("May", "TIMEX"),
        ],
        kind="related_links",
    ),
)


@pytest.fixture
def handed_in(project_file: Path) -> None:
    with Project.open(project_file) as project:
        document = project.document("doc-pact")
        project.add_bundle(document, SETS, (), (), None)


Press = Callable[..., None]


def damage(path: Path, *authors: str) -> None:
    """Damage what authors handed in on the page."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for author in authors:
            ours = "(SELECT id FROM annotation_set WHERE author = ?)"
            connection.execute(f"UPDATE annotation_set SET state = 'in_progress' WHERE id = {ours}", [author])
            connection.execute(
                "INSERT INTO hand_in (set_id, number, revision, recorded, by, data) "
                f"SELECT id, 1, 0, '', author, x'00' FROM annotation_set WHERE id = {ours}",
                [author],
            )


def test_the_adjudicator_is_told_of_a_damaged_hand_in(
    project_file: Path, handed_in: None, open_window: Opener, qtbot: QtBot
):
    damage(project_file, "ben")
    window = open_window("ana")
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: window.adjudicating.page is not None)
    assert window.adjudicating.page is not None
    assert [one.author.name for one in window.adjudicating.page.sitting.sets] == ["cat", "zoe"]
    (label,) = [one for one in window.findChildren(QLabel) if "is damaged and left out" in one.text()]
    assert label.isVisible()
    assert "ben's hand-in of pact" in label.text()


def test_where_all_hand_ins_are_damaged_it_is_not_said_that_there_are_none(
    project_file: Path, handed_in: None, open_window: Opener, qtbot: QtBot
):
    damage(project_file, "ben", "cat", "zoe")
    window = open_window("ana")
    told: list[str] = []
    window.desk.told.connect(told.append)
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: window.adjudicating.votes is not None and bool(told))
    assert any("zoe's hand-in of pact is damaged" in one for one in told)


@pytest.fixture
def window(handed_in: None, open_window: Opener) -> MainWindow:
    return open_window("ana")


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Press:
    def pressed(*keys: str | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        for key in keys:
            if isinstance(key, str):
                qtbot.keyClicks(window.page, key)
            else:
                qtbot.keyClick(window.page, *key)
        qtbot.waitUntil(lambda: not window.session.busy() and window.session.database.idle())

    return pressed


@pytest.fixture
def reviewing(window: MainWindow, qtbot: QtBot, press: Press) -> MainWindow:
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: window.adjudicating.page is not None)
    press()
    return window


def gold(window: MainWindow) -> AnnotationSet:
    assert window.session.annotations is not None
    assert window.session.annotations.author.name == GOLD
    return window.session.annotations


def said_of(window: MainWindow, words: str) -> list[str]:
    return sorted(one.type for one in gold(window).mentions.values() if one.span.surface(PACT) == words)


def to(window: MainWindow, words: str) -> None:
    """Take the question about some words in hand."""
    for one in window.adjudicating.listed():
        if words in one.question.surface:
            window.adjudicating.go_to(one.question.id)
            return
    raise AssertionError(f"nothing is asked about {words}")


def standing(window: MainWindow, words: str) -> Standing:
    assert window.adjudicating.page is not None
    return next(o.standing for o in window.adjudicating.page.questions if words in o.question.surface)


def test_what_all_agree_on_is_taken_and_the_rest_is_asked(reviewing: MainWindow):
    assert said_of(reviewing, "Norway") == ["GPE"]
    assert [s.kind for s in gold(reviewing).segments.values()] == ["title"]
    assert reviewing.questions.isVisible() and reviewing.question.isVisible()
    assert not reviewing.inspector.isVisible()
    assert reviewing.adjudicating.left() == len(reviewing.adjudicating.listed()) >= 3


def test_a_number_takes_a_version_and_goes_on(reviewing: MainWindow, press: Press):
    to(reviewing, "Oslo")
    before = reviewing.adjudicating.left()
    press("1")
    assert said_of(reviewing, "Oslo") == ["GPE"]
    assert reviewing.adjudicating.left() == before - 1
    assert standing(reviewing, "Oslo") is Standing.DECIDED
    assert "Oslo" not in reviewing.adjudicating.asked().question.surface


def test_enter_takes_what_most_say(reviewing: MainWindow, press: Press):
    to(reviewing, "Oslo")
    press((Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert said_of(reviewing, "Oslo") == ["GPE"]


def test_enter_takes_nothing_where_most_have_nothing(reviewing: MainWindow, press: Press):
    to(reviewing, "May")
    question = reviewing.adjudicating.asked().question
    press("#")
    assert said_of(reviewing, "May") == []
    decided = reviewing.adjudicating.page.find(question.id).decision
    assert decided is not None and decided.outcome is Outcome.NOTHING


def test_a_run_decides_all_in_which_the_same_people_differ_in_the_same_way(
    reviewing: MainWindow, press: Press
):
    to(reviewing, "Tuesday")
    assert any(text.startswith("1 more in which they differ") for text in texts(reviewing.question))
    before = reviewing.adjudicating.left()
    press("'")
    assert reviewing.adjudicating.left() == before - 2
    assert said_of(reviewing, "Tuesday") == said_of(reviewing, "May") == []
    assert standing(reviewing, "Oslo") is Standing.OPEN
    press((Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert reviewing.adjudicating.left() == before


def test_nothing_and_another_label(reviewing: MainWindow, press: Press):
    to(reviewing, "Oslo")
    press("0")
    assert said_of(reviewing, "Oslo") == []
    press((Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    key = reviewing.session.scheme.entity_types["ORG"].key
    to(reviewing, "Oslo")
    press("=", key)
    assert said_of(reviewing, "Oslo") == ["ORG"]


def test_undo_goes_back_to_the_question(reviewing: MainWindow, press: Press):
    to(reviewing, "Oslo")
    before = gold(reviewing).mentions
    press("2")
    press((Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert gold(reviewing).mentions == before
    assert "Oslo" in reviewing.adjudicating.asked().question.surface


def test_f4_goes_through_the_open_questions(reviewing: MainWindow, qtbot: QtBot, press: Press):
    seen = []
    for _ in range(reviewing.adjudicating.left()):
        seen.append(reviewing.adjudicating.current)
        qtbot.keyClick(reviewing.page, Qt.Key.Key_F4)
    assert len(set(seen)) == len(seen)
    assert reviewing.adjudicating.current == seen[0]
    qtbot.keyClick(reviewing.page, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert reviewing.adjudicating.current == seen[-1]


def test_the_page_is_not_finished_while_questions_are_open(reviewing: MainWindow, press: Press):
    finish = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(finish)
    assert gold(reviewing).state is not State.DONE
    assert str(reviewing.adjudicating.left()) in reviewing.status.message.text()
    while reviewing.adjudicating.left():
        press("-")
    press(finish)
    assert gold(reviewing).state is not State.DONE
    press(finish)
    with Project.open(reviewing.session.project.target) as project:
        assert project.annotation_set("doc-pact", reviewing.session.author).state is State.DONE


def test_the_journal_names_the_person_who_decided(reviewing: MainWindow, press: Press):
    to(reviewing, "Oslo")
    press("1")
    rows = reviewing.session.project.journal("doc-pact", GOLD)
    assert {row.author for row in rows} == {GOLD}
    assert {row.by for row in rows} == {"ana"}


def test_f12_again_goes_back_to_the_own_set(reviewing: MainWindow, qtbot: QtBot, press: Press):
    qtbot.keyClick(reviewing, Qt.Key.Key_F12)
    press()
    assert reviewing.session.author == Author("ana")
    assert reviewing.inspector.isVisible() and not reviewing.question.isVisible()


def texts(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget and those in it show, tell in tips, or say to a screen reader."""
    for one in (widget, *widget.findChildren(QWidget)):
        for name in ("text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText"):
            if callable(told := getattr(one, name, None)) and isinstance(value := told(), str):
                yield value
        reader = QAccessible.queryAccessibleInterface(one)
        if reader is not None and reader.isValid():
            for child in range(min(reader.childCount(), 60)):
                found = reader.child(child)
                if found is not None and found.isValid():
                    yield found.text(QAccessible.Text.Name)


def test_nobody_is_named_before_the_page_is_finished(reviewing: MainWindow, press: Press):
    for one in reviewing.adjudicating.listed():
        reviewing.adjudicating.go_to(one.question.id)
        shown = "\n".join((*texts(reviewing.question), *texts(reviewing.questions), *texts(reviewing.status)))
        shown += " ".join(vote.authors for vote in reviewing.page._state.votes)
        assert not any(author.name in shown for author in PEOPLE)


def test_a_click_on_a_version_is_its_key(reviewing: MainWindow, qtbot: QtBot, press: Press):
    to(reviewing, "Oslo")
    qtbot.mouseClick(reviewing.question.body.versions[0], Qt.MouseButton.LeftButton)
    press()
    assert said_of(reviewing, "Oslo") == ["GPE"]


def test_a_key_without_a_meaning_is_refused(reviewing: MainWindow, press: Press):
    before = gold(reviewing)
    press("§")
    assert gold(reviewing) == before
    assert reviewing.status.message.text()


def test_a_remark_goes_to_the_annotators_and_the_question_is_put_off(
    reviewing: MainWindow, qtbot: QtBot, press: Press
):
    to(reviewing, "Oslo")
    press("?")
    qtbot.keyClicks(reviewing.question.remark, "city or harbour?")
    qtbot.keyClick(reviewing.question.remark, Qt.Key.Key_Return)
    press()
    found = reviewing.session.project.reviewing.remarks("doc-pact")
    assert {(one.about, one.author, one.text) for one in found} == {
        (author.name, "ana", "city or harbour?") for author in PEOPLE
    }
    assert standing(reviewing, "Oslo") is Standing.LATER
    to(reviewing, "Oslo")
    assert "city or harbour?" in list(texts(reviewing.question))


def test_edges_of_gold_are_moved_with_the_grip(reviewing: MainWindow, press: Press):
    to(reviewing, "Anna Brekke")
    none = Qt.KeyboardModifier.NoModifier
    press("2")
    to(reviewing, "Anna Brekke")
    press("<", (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Return, none))
    assert "Anna Brekke of" in [one.span.surface(PACT) for one in gold(reviewing).mentions.values()]
