"""Data is brought by keys alone, from the start page to the balance: nothing holds the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.bringing.bring_dialog import BringDialog
from annotator.gui.bringing.mapping_table import NEW, OUT
from annotator.gui.sheets.job_progress import JobSheet
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.start_page import StartPage

CORPORA = Path(__file__).parents[1] / "corpora"
Key = Qt.Key


def press(*keys: Key, shift: bool = False) -> None:
    """Press keys where the keyboard is."""
    plain, with_shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for key in keys:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key, with_shift if shift else plain)


def held() -> QWidget | None:
    return QApplication.focusWidget()


def looked_at(qtbot: QtBot, window: MainWindow, what: str) -> BringDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.registry.run("project.bring")
    dialog = window.bringing.dialog
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(lambda: held() is dialog.path.edit)
    QTest.keyClicks(dialog.path.edit, str(CORPORA / what))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.looked is not None and held() is dialog.mapping)
    return dialog


@pytest.mark.qt_log_ignore(
    r"This plugin does not support (raise|grabbing)"
)  # a list that opens over the window
def test_labels_are_answered_by_row_and_tab_leaves_what_it_comes_to(qtbot: QtBot, window: MainWindow):
    dialog = looked_at(qtbot, window, "brat")
    table, answers = dialog.mapping, dialog.mapping.answers
    assert table.currentRow() == 0
    QTest.keyClicks(table, "pla")
    assert table.choice() is table.boxes["type", "Place"], "the first letters of a name go to its row"
    press(Key.Key_Delete)
    assert answers["type", "Place"] == OUT
    press(Key.Key_Delete)
    assert answers["type", "Place"] == NEW, "once more takes it back in"
    press(Key.Key_Space)
    box = table.boxes["type", "Place"]
    qtbot.waitUntil(lambda: box.view().isVisible())
    QTest.keyClicks(box.view(), "LOC")
    QTest.keyClick(box.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: answers["type", "Place"] == ("type", "LOC"))
    assert held() is table
    spin = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, spin)
    assert answers["type", "Place"] == ("type", "LOC"), "the wheel changes no answer"
    press(Key.Key_Tab)
    assert held() is dialog.rehearse
    press(Key.Key_Tab, shift=True)
    assert held() is table
    dialog.tabs.setCurrentIndex(1)
    dialog.marks.page.setFocus()
    press(Key.Key_Tab)
    assert held() is dialog.rehearse, "out of a page, too, on which Tab means the next item elsewhere"
    dialog.reject()


def test_it_is_tried_and_imported_with_enter_and_the_file_of_a_warning_is_named(
    qtbot: QtBot, window: MainWindow
):
    dialog = looked_at(qtbot, window, "doccano")
    assert dialog.head.text() == "2 documents · doccano × 2 · 2 authors"
    press(Key.Key_Tab, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2 and not dialog.running.active)
    assert held() is dialog.accept_button and dialog.accept_button.text() == "Back to the labels"
    assert [dialog.table.item(0, column).text() for column in (0, 1)] == ["warning", "ben.jsonl"]
    assert dialog.table.item(0, 2).text().startswith("line 1: the file of ben has no labels")
    press(Key.Key_Return)
    assert held() is dialog.mapping
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Close")
    assert dialog.summary.text().startswith("2 pages imported · 1 more set of annotations · 1 already there")
    assert held() is dialog.accept_button
    press(Key.Key_Return)
    assert window.bringing.dialog is None


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, window: MainWindow):
    page = StartPage([])
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focusNextChild()
    with qtbot.waitSignal(page.open_asked if _has(page, "Open project…") else page.new_asked):
        press(Key.Key_Return)
    page.close()
    dialog = looked_at(qtbot, window, "brat")
    dialog.cancel_button.setFocus()
    press(Key.Key_Return)
    assert window.bringing.dialog is None, "and not the one that accepts"


def _has(page: StartPage, words: str) -> bool:
    focused = page.focusWidget()
    return focused is not None and words in getattr(focused, "text", str)()


def test_after_a_job_the_keyboard_is_back_on_the_button_that_began_it(qtbot: QtBot, window: MainWindow):
    sheet = JobSheet("Job", "", "Go", window.session, ("What",))
    qtbot.addWidget(sheet)
    sheet.finish_layout()
    came: list[None] = []
    sheet.accepting.connect(lambda: sheet.run(lambda _progress: None, came.append))
    sheet.show()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    sheet.accept_button.setFocus()
    press(Key.Key_Return)
    assert not sheet.accept_button.isEnabled() and held() is not sheet.accept_button
    qtbot.waitUntil(lambda: came == [None])
    assert held() is sheet.accept_button
    sheet.close()
