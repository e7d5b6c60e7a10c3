"""Nothing happens out of sight: undo shows what it changed, a label key says how much it took."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.window.main_window import MainWindow

from .conftest import LONG, PACT, Opener, go, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Left = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def in_sight(window: MainWindow, position: int) -> bool:
    return 0 <= window.page.position_of(position).y() < window.page.viewport().height()


def test_undo_and_redo_show_the_place_and_take_the_caret_there(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    at = go(window, "Lista")
    press(qtbot, window, "3")
    saved(qtbot, window)
    for key in (Key.Key_Z, Key.Key_Y):
        window.page.move_caret(len(LONG))
        assert not in_sight(window, at)
        press(qtbot, window, key, held=CTRL)
        saved(qtbot, window)
        qtbot.waitUntil(lambda: in_sight(window, at))
        assert window.page.caret() == at


def test_undo_of_a_label_made_before_takes_the_caret_there(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    press(qtbot, window, Key.Key_F2)
    at = go(window, "Paragraph 3:")
    press(qtbot, window, Key.Key_End, held=SHIFT)
    press(qtbot, window, "t")
    saved(qtbot, window)
    window.close()
    again = open_window(page="doc-long")
    press(qtbot, again, Key.Key_F2)
    again.page.move_caret(len(LONG))
    qtbot.waitUntil(lambda: again.registry.action("edit.undo").isEnabled())
    press(qtbot, again, Key.Key_Z, held=CTRL)
    saved(qtbot, again)
    qtbot.waitUntil(lambda: in_sight(again, at))
    assert again.page.caret() == at


def test_a_label_key_says_how_much_it_took_where_that_is_not_in_sight(
    qtbot: QtBot, open_window: Opener
) -> None:
    window = open_window(page="doc-long")
    press(qtbot, window, Key.Key_F2)
    press(qtbot, window, Key.Key_Home, held=CTRL)
    press(qtbot, window, Key.Key_End, held=CTRL | SHIFT)
    press(qtbot, window, Key.Key_B)
    said = window.status.message.text()
    assert "lines, to" in said and "spoke of Norway.’" in said
    window.page.move_caret(10)
    press(qtbot, window, "t")
    assert "press Return" in window.status.message.text(), "the whole was relabelled"


def test_a_label_key_in_sight_says_nothing(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    press(qtbot, window, "t")
    assert "lines" not in window.status.message.text()


def test_a_selection_out_of_sight_is_shown_as_it_is_tagged(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    at = go(window, "Lista")
    window.page.scroll_by(6000)
    assert not in_sight(window, at)
    press(qtbot, window, "3")
    qtbot.waitUntil(lambda: in_sight(window, at))


def test_a_hit_that_ends_inside_a_word_is_said(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, held=CTRL)
    bar = window.finding.page.bar
    qtbot.keyClicks(bar.pattern, "lithi")
    search = window.finding.page
    qtbot.waitUntil(lambda: not search.stream.running and not bar._timer.isActive() and len(search.hits) == 2)
    qtbot.keyClick(bar.pattern, Key.Key_Escape)
    assert "inside a word" in window.status.message.text()
    press(qtbot, window, Key.Key_Space)
    chosen = window.page.selection()
    assert chosen is not None and window.page.text()[chosen.start : chosen.end] == "lithium"


# --- what ends inside a word ------------------------------------------------------------------------------


def drag(window: MainWindow, start: int, end: int) -> None:
    """Drag with the mouse from a position to another one."""
    view = window.page
    points = [view.position_of(at) for at in (start, end)]
    points.insert(1, (points[0] + points[1]) / 2)
    QTest.mousePress(view.viewport(), Left, pos=points[0])
    for point in points:
        place = QPointF(point)
        there = view.viewport().mapToGlobal(place)
        buttons = (Qt.MouseButton.NoButton, Left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, place, there, *buttons))
    QTest.mouseRelease(view.viewport(), Left, pos=points[-1])


def words(window: MainWindow) -> str:
    chosen = window.page.selection()
    return window.page.text()[chosen.start : chosen.end] if chosen is not None else ""


@pytest.mark.parametrize(
    ("cut", "grown"),
    [("ithium pact", "lithium pact"), ("lithium pa", "lithium pact"), ("ithium pac", "lithium pact")],
)
def test_a_drag_that_starts_or_ends_inside_a_word_is_named(
    qtbot: QtBot, window: MainWindow, cut: str, grown: str
) -> None:
    at = PACT.index(cut)
    drag(window, at, at + len(cut))
    assert words(window) == cut and "inside a word" in window.status.message.text()
    press(qtbot, window, Key.Key_Space)
    assert words(window) == grown, "one key takes in the words at both edges"
    drag(window, PACT.index(grown), PACT.index(grown) + len(grown))
    assert "inside a word" not in window.status.message.text()


def test_a_locked_label_says_that_what_it_tagged_ends_inside_a_word(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_L, held=CTRL)
    press(qtbot, window, "8")
    at = PACT.index("lithium pact")
    drag(window, at, at + len("lithium pa"))
    assert len(window.session.annotations.mentions) == 1
    assert "inside a word" in window.status.message.text()
    drag(window, at, at + len("lithium"))
    assert "inside a word" not in window.status.message.text()


def test_a_pasted_frame_that_ends_inside_a_word_is_named(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "signed")
    press(qtbot, window, "e")
    qtbot.keyClick(QApplication.focusWidget(), "a")
    press(qtbot, window, Key.Key_C, held=CTRL | SHIFT)
    for cut, said in (("disput", True), ("dispute", False)):
        at = PACT.index(cut)
        drag(window, at, at + len(cut))
        press(qtbot, window, Key.Key_V, held=CTRL | SHIFT)
        assert ("inside a word" in window.status.message.text()) is said
        press(qtbot, window, Key.Key_Z, held=CTRL)
        saved(qtbot, window)


def test_a_cut_inside_a_word_is_named_in_segments_where_space_means_something_else(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Key.Key_F2)
    at = PACT.index("Sign up for")
    drag(window, at, at + len("Sign up for our mor"))
    told = window.status.message.text()
    assert "inside a word" in told and "Space" not in told


def test_a_hit_of_the_project_is_a_whole_word(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, held=CTRL | SHIFT)
    search = window.left.search
    qtbot.keyClicks(search.pattern, "lithi")
    qtbot.keyClick(search.pattern, Key.Key_Return)
    qtbot.waitUntil(lambda: not search.stream.running and len(search.model.rows) > 1)
    qtbot.keyClick(search.pattern, Key.Key_Down)
    qtbot.keyClick(search.view, Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.selection() is not None)
    assert words(window) == "lithium"
