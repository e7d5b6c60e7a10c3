"""What the hands do is counted as it is done, and the journal takes it with each edit."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.window.main_window import MainWindow
from annotator.store import Effort

from .conftest import go, press, saved

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def counts(window: MainWindow) -> tuple[int, int]:
    return window.effort.keys, window.effort.pointers


def journal(qtbot: QtBot, window: MainWindow) -> Effort:
    """What the journal says of the page's work so far."""
    saved(qtbot, window)
    session = window.session
    return session.project.effort(session.document.id, session.author.name)


def test_each_key_counts_once_and_a_held_modifier_not(qtbot: QtBot, window: MainWindow) -> None:
    window.effort.taken()
    press(qtbot, window, Key.Key_Right, Key.Key_Right)
    assert counts(window) == (2, 0)
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    assert counts(window) == (3, 0), "a key with others held is one stroke"
    for key in (Key.Key_Shift, Key.Key_Control, Key.Key_Alt):
        qtbot.keyClick(window.page, key)
    assert counts(window) == (3, 0), "holding alone does nothing"


def test_keys_of_commands_and_of_fields_count_as_well(qtbot: QtBot, window: MainWindow) -> None:
    window.effort.taken()
    press(qtbot, window, Key.Key_F2)
    assert counts(window) == (1, 0), "a key that is a shortcut never reaches the page as a key press"
    press(qtbot, window, "/")
    for letter in "pact":
        qtbot.keyClick(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert window.page.hasFocus() and counts(window) == (7, 0)


def test_a_click_a_double_click_and_a_drag_count(qtbot: QtBot, window: MainWindow) -> None:
    window.effort.taken()
    viewport, at = window.page.viewport(), window.page.position_of(3)
    qtbot.mouseClick(viewport, LEFT, pos=at)
    assert counts(window) == (0, 1)
    qtbot.mousePress(viewport, LEFT, pos=at)
    qtbot.mouseMove(viewport, at + QPoint(20, 0))
    qtbot.mouseMove(viewport, at + QPoint(70, 0))
    qtbot.mouseRelease(viewport, LEFT, pos=at + QPoint(70, 0))
    assert counts(window) == (0, 2), "a drag is one action"
    QTest.qWait(20)
    qtbot.mouseClick(viewport, LEFT, pos=at)
    qtbot.mouseDClick(viewport, LEFT, pos=at)
    assert counts(window) == (0, 3), "so is a double-click"


def test_an_edit_takes_the_strokes_that_led_to_it_into_the_journal(qtbot: QtBot, window: MainWindow) -> None:
    before = journal(qtbot, window)
    window.effort.taken()
    go(window, "in Oslo")
    press(qtbot, window, ".", "3")
    first = journal(qtbot, window)
    assert (first.keys - before.keys, first.edits - before.edits) == (2, 1)
    assert counts(window) == (0, 0), "what an edit has taken is not counted again"
    qtbot.mouseClick(window.page.viewport(), LEFT, pos=window.page.position_of(2))
    press(qtbot, window, Key.Key_Right, Key.Key_Left, "3")
    second = journal(qtbot, window)
    assert (second.keys - first.keys, second.pointers - first.pointers) == (3, 1)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    assert journal(qtbot, window).keys == second.keys + 1, "undo is work too"


def test_a_long_pause_counts_a_minute_at_most(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(window, "in Oslo")
    press(qtbot, window, ".", "3")
    before = journal(qtbot, window).seconds
    true, later = time.monotonic, 0.0
    monkeypatch.setattr("annotator.gui.work.work_clock.time.monotonic", lambda: true() + later)
    later = 3600.0
    press(qtbot, window, ".", "t")
    after = journal(qtbot, window).seconds
    assert 59 < after - before <= 60, "an hour's pause is no work"
    later += 20.0
    press(qtbot, window, ",", "3")
    assert 20 <= journal(qtbot, window).seconds - after < 60, "a short one is"
