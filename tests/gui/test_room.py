"""Room for the selected thing in the inspector, narrow windows, and windows kept at another scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.inspector.fields import Grid
from annotator.gui.widgets.buttons import Chip, ChoiceButton, Pill
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.screens import placed

from .conftest import go, press, saved

F2 = Qt.Key.Key_F2


def laid_out(window: MainWindow, width: int, height: int) -> MainWindow:
    window.resize(width, height)
    for _ in range(4):
        QApplication.processEvents()
    return window


def in_sight(window: MainWindow, widget: QWidget) -> bool:
    """Tell whether all of a widget is in the window, and in what it scrolls in."""
    if not widget.isVisible():
        return False
    area = QRect(widget.mapTo(window, QPoint()), widget.size())
    around = widget.parentWidget()
    while around is not None and around is not window:
        if not QRect(around.mapTo(window, QPoint()), around.size()).contains(area):
            return False
        around = around.parentWidget()
    return True


def labels(window: MainWindow) -> list[str]:
    return [pill.text() for pill in window.inspector.labels.findChildren(Pill) if pill.isVisible()]


def an_event(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "signed")
    press(qtbot, window, "E")
    for letter in "Agree":
        qtbot.keyClick(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, window)
    QApplication.processEvents()


def test_all_of_an_event_is_in_sight_at_1280_by_720(qtbot: QtBot, window: MainWindow) -> None:
    laid_out(window, 1280, 720)
    an_event(qtbot, window)
    inspector = window.inspector
    for part in (inspector.arguments, inspector.event_fields.details, inspector.cluster.name):
        assert in_sight(window, part), part
    assert in_sight(window, inspector.guideline) and inspector.guideline.toPlainText().startswith("Parties")


def test_a_click_on_a_folded_choice_takes_its_next_value(qtbot: QtBot, window: MainWindow) -> None:
    laid_out(window, 1280, 720)
    an_event(qtbot, window)
    (event,) = window.session.annotations.events.values()
    before = dict(event.attributes)
    details = window.inspector.event_fields.details
    (tense,) = [one for one in details.findChildren(ChoiceButton) if one.text().startswith("Tense: ")]
    assert in_sight(window, tense)
    QTest.mouseClick(tense, Qt.MouseButton.LeftButton)
    saved(qtbot, window)
    (event,) = window.session.annotations.events.values()
    assert event.attributes != before and event.attributes["tense"] in tense.text()
    laid_out(window, 1480, 1300)
    assert not tense.isVisible(), "with room all values are in sight"


def more(window: MainWindow) -> ChoiceButton:
    (found,) = [one for one in window.inspector.labels.findChildren(ChoiceButton) if one.isVisible()]
    return found


def test_labels_fold_to_the_likely_ones_and_unfold_by_a_click(qtbot: QtBot, window: MainWindow) -> None:
    everything = labels(window)
    laid_out(window, 1280, 720)
    folded = labels(window)
    assert 0 < len(folded) < len(everything) == 14 and more(window).text() == "all 14 labels"
    go(window, "Norway")
    press(qtbot, window, "t")
    saved(qtbot, window)
    QApplication.processEvents()
    assert "Time expression" in labels(window) and "Time expression" not in folded
    assert labels(window) == [one for one in everything if one in labels(window)], "the scheme's order"
    QTest.mouseClick(more(window), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert labels(window) == everything and more(window).text() == "fewer labels"
    QTest.mouseClick(more(window), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert len(labels(window)) < len(everything)
    press(qtbot, window, F2)
    QApplication.processEvents()
    assert len(labels(window)) > len(everything), "segments need less room for their fields"


def test_nothing_moves_in_the_inspector_when_something_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    laid_out(window, 1280, 720)
    inspector = window.inspector

    def where() -> list[QRect]:
        parts = (inspector.labels, inspector.guideline, inspector.guideline_title)
        return [QRect(part.mapTo(window, QPoint()), part.size()) for part in parts]

    before = where()
    an_event(qtbot, window)
    assert where() == before
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    QApplication.processEvents()
    assert where() == before


def test_names_in_the_inspector_are_level_with_what_they_name(qtbot: QtBot, window: MainWindow) -> None:
    laid_out(window, 1480, 1100)
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    QApplication.processEvents()
    compared = 0
    for grid in window.inspector.findChildren(Grid):
        for name, field in grid._named:
            controls = (QLineEdit, QAbstractButton)
            inside = [one for one in (field, *field.findChildren(QWidget)) if isinstance(one, controls)]
            if not field.isVisible() or not inside:
                continue
            top = name.mapTo(window, QPoint(0, name.contentsMargins().top())).y()
            middle = inside[0].mapTo(window, inside[0].rect().center()).y()
            assert abs(top + name.fontMetrics().height() / 2 - middle) <= 2, name.text()
            compared += 1
    assert compared >= 2


def test_long_words_of_an_argument_give_way_and_can_be_taken_away_in_a_narrow_inspector(
    qtbot: QtBot, window: MainWindow
) -> None:
    laid_out(window, 880, 640)
    words = "Norway and Chile sign lithium pact"
    window.page.set_selection(Range.at(0, len(words)))
    press(qtbot, window, "i")
    an_event(qtbot, window)
    press(qtbot, window, "i", Qt.Key.Key_Return)
    saved(qtbot, window)
    QApplication.processEvents()
    (chip,) = [
        one for one in window.inspector.arguments.findChildren(Chip) if one.text().startswith("Norway and")
    ]
    area = window.inspector.findChild(QScrollArea, "fields")
    right = chip.mapTo(area.viewport(), QPoint(chip.width(), 0)).x()
    assert chip.width() < chip.sizeHint().width() and right <= area.viewport().width()


def test_the_note_has_one_line_until_somebody_writes(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    note, low = window.inspector.mention.note, window.inspector.mention.note.height()
    assert not note.verticalScrollBar().isVisible(), "there is nothing to scroll to"
    press(qtbot, window, "m", held=Qt.KeyboardModifier.ControlModifier)
    assert note.hasFocus() and note.height() > low
    qtbot.keyClicks(note, "ask")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert note.height() > low and not note.verticalScrollBar().isVisible()
    saved(qtbot, window)


@pytest.mark.parametrize("key", [F2, Qt.Key.Key_F3])
def test_the_smallest_window_shows_a_readable_column(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    laid_out(window, 10, 10)
    assert window.size() == window.minimumSize()
    press(qtbot, window, key)
    page = window.page.page()
    longest = max(
        page.laid(1).line_range(line)[1] - page.laid(1).line_range(line)[0]
        for line in range(page.laid(1).line_count)
    )
    assert longest >= 30, "characters of a line"
    assert page.metrics.text_left + page.metrics.text_width <= page.metrics.ruler_left


@pytest.mark.parametrize(
    ("frame", "free", "expected"),
    [
        ((100, 100, 1480, 920), (0, 0, 1280, 700), (0, 0, 1280, 700)),
        ((2600, 300, 900, 600), (0, 0, 1920, 1040), (1020, 300, 900, 600)),
        ((-400, -300, 900, 600), (0, 30, 1920, 1010), (0, 30, 900, 600)),
        ((1930, 40, 900, 600), (1920, 0, 1280, 720), (1930, 40, 900, 600)),
        ((0, 0, 1480, 920), (0, 0, 800, 500), (0, 0, 880, 560)),
    ],
    ids=["another scale", "a screen that is gone", "over the edge", "the second screen", "a tiny screen"],
)
def test_a_window_comes_up_on_the_screen_it_is_on(
    frame: tuple[int, int, int, int], free: tuple[int, int, int, int], expected: tuple[int, int, int, int]
) -> None:
    assert placed(QRect(*frame), QRect(*free), QSize(880, 560)) == QRect(*expected)


def test_the_name_of_the_panel_in_sight_is_whole_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    laid_out(window, 10, 10)
    for name in ("annotations", "structure", "search", "queue"):
        tab = window.left._tabs[name]
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert tab.isChecked() and tab.width() >= tab.minimumSizeHint().width()
        assert tab.minimumSizeHint().width() > tab.fontMetrics().horizontalAdvance(tab.text()) * 0.9
    assert window.left.width() <= 200


def test_a_message_can_be_read_to_its_end_at_1280_by_720(qtbot: QtBot, window: MainWindow) -> None:
    laid_out(window, 1280, 720)
    press(qtbot, window, F2, held=Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    message = window.status.message
    assert "without marks" in message.text() and message.width() >= message.sizeHint().width() - 2
    assert window.status.hints.width() > 150, "and some keys are left beside it"
