"""Finishing a page by real keys: asked once in place, shown what is missing, told the time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.items import State
from annotator.gui.finishing.wording import duration, told
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow
from annotator.store.values import Effort

from .conftest import PACT, go, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def label_all(qtbot: QtBot, window: MainWindow) -> None:
    """Make the whole page one segment."""
    press(qtbot, window, Key.Key_F2)
    window.page.move_caret(0)
    press(qtbot, window, Key.Key_End, held=ALT)
    press(qtbot, window, "b")


def make_event(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Tag a trigger of an agreement, without any of its roles."""
    press(qtbot, window, Key.Key_F3)
    go(window, words)
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, "a")
    qtbot.waitUntil(window.page.hasFocus)


def asked(window: MainWindow) -> str | None:
    """What the bar says, if it is there."""
    bar = window.finishing.bar
    return bar.text.text() if bar.isVisible() else None


def test_unlabelled_text_is_asked_about_once_and_in_place(qtbot: QtBot, window: MainWindow) -> None:
    top, height = window.page.position_of(0), window.page.height()
    press(qtbot, window, Key.Key_Return, held=CTRL)
    assert asked(window) == "100 % unlabelled" and window.session.annotations.state is State.TODO
    assert (window.page.position_of(0), window.page.height()) == (top, height), "nothing moved"
    assert window.page.hasFocus()
    bar, status = window.finishing.bar.geometry(), window.status.geometry()
    assert bar.bottom() + 1 == status.top() and bar.width() == window.middle.width()
    window.resize(880, 560)
    qtbot.waitUntil(lambda: window.finishing.bar.geometry().bottom() + 1 == window.status.geometry().top())
    press(qtbot, window, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    saved(qtbot, window)
    assert asked(window) is None
    done = window.session.project.annotation_set("doc-pact", window.session.author)
    assert done.state is State.DONE


def test_escape_and_any_edit_take_the_question_away(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_Return, held=CTRL)
    press(qtbot, window, Key.Key_Escape)
    assert asked(window) is None and window.session.annotations.state is State.TODO
    press(qtbot, window, Key.Key_Return, held=CTRL)
    assert asked(window)
    go(window, "Norway")
    press(qtbot, window, "3")
    assert asked(window) is None
    press(qtbot, window, Key.Key_Return, held=CTRL)
    assert asked(window), "it is asked anew"
    press(qtbot, window, Key.Key_PageDown, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    assert asked(window) is None


def test_an_event_without_a_required_role_is_asked_about(qtbot: QtBot, window: MainWindow) -> None:
    label_all(qtbot, window)
    make_event(qtbot, window, "signed")
    press(qtbot, window, Key.Key_Return, held=CTRL)
    assert "without a required role" in (asked(window) or "") and "unlabelled" not in (asked(window) or "")


def test_a_page_without_gaps_is_finished_at_once_and_its_time_told(qtbot: QtBot, window: MainWindow) -> None:
    label_all(qtbot, window)
    press(qtbot, window, Key.Key_Return, held=CTRL)
    assert asked(window) is None
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    qtbot.waitUntil(lambda: window.status.message.text().startswith("finished in "))
    assert " s, " in window.status.message.text() and " key" in window.status.message.text()


def test_an_edit_of_a_finished_page_is_said_and_finishing_hands_it_in_anew(
    qtbot: QtBot, window: MainWindow
) -> None:
    label_all(qtbot, window)
    press(qtbot, window, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    window.session.open("doc-pact")
    qtbot.waitUntil(lambda: window.session.document.id == "doc-pact")
    press(qtbot, window, Key.Key_F3)
    go(window, "Norway")
    press(qtbot, window, "4")
    assert window.session.annotations.state is State.IN_PROGRESS
    qtbot.waitUntil(lambda: "finish it to hand it in anew" in window.status.message.text())
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert window.session.annotations.state is State.DONE and not window.session.annotations.mentions
    go(window, "Norway")
    press(qtbot, window, "4")
    press(qtbot, window, Key.Key_Return, held=CTRL)
    press(qtbot, window, Key.Key_Return, held=CTRL)
    saved(qtbot, window)
    (told,) = window.session.project.reviewing.handed_in()
    assert (told.document, told.hand_ins, told.done) == ("doc-pact", 2, True)


def test_f4_goes_from_one_missing_thing_to_the_next(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed")
    press(qtbot, window, Key.Key_Escape)
    event = next(iter(window.session.annotations.events))
    press(qtbot, window, Key.Key_F2)
    for words in ("Norway and Chile signed", "Anna"):
        go(window, words)
        press(qtbot, window, "b")
    window.page.move_caret(0)
    press(qtbot, window, Key.Key_F3)
    press(qtbot, window, Key.Key_Return, held=CTRL)
    question = asked(window)
    press(qtbot, window, Key.Key_F4)
    assert window.annotating.hand.selected == event and window.annotating.mode is Mode.ENTITIES
    assert "needs" in window.status.message.text()
    press(qtbot, window, Key.Key_F4)
    assert window.page.caret() == PACT.index("Sign up") and window.annotating.mode is Mode.SEGMENTS
    press(qtbot, window, Key.Key_F4)
    assert window.page.caret() == PACT.index("Share this")
    press(qtbot, window, Key.Key_F4)
    assert window.page.caret() == 0, "after the last one the first"
    assert asked(window) == question, "looking is no edit"


def test_f4_on_a_page_where_nothing_is_missing(qtbot: QtBot, window: MainWindow) -> None:
    label_all(qtbot, window)
    press(qtbot, window, Key.Key_F4)
    assert "nothing is missing" in window.status.message.text()


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0 s"), (59.6, "1 min 0 s"), (252, "4 min 12 s"), (3700, "1 h 1 min")]
)
def test_times_are_said_as_people_read_them(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_what_a_page_took(qtbot: QtBot, window: MainWindow) -> None:
    assert told(Effort(252, 236, 0, 90), 0) == "finished in 4 min 12 s, 236 keys"
    assert told(Effort(60, 20, 3, 9), 2) == "finished in 1 min 0 s, 20 keys, 3 clicks · 2 problems"
