"""The tour: step by step with its own keys, none of the page's; left at any time, and not offered again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from annotator.datasets.importing import default_author
from annotator.domain.items import Author
from annotator.gui.app import Application
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.tour import Tour

from .conftest import Opener, go, press, saved

Key = Qt.Key


def running(window: MainWindow) -> Tour:
    window.registry.run("help.tour")
    tour = window.findChild(Tour)
    assert isinstance(tour, Tour) and tour.running()
    return tour


def test_every_stop_is_in_sight_and_points_at_something(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "signed")
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    saved(qtbot, window)
    window.resize(window.minimumSize())
    tour = running(window)
    assert len(tour.steps) == 7
    for number in range(1, 8):
        QApplication.processEvents()
        bubble = tour.bubble
        assert bubble.isVisible() and window.rect().contains(bubble.geometry()), bubble.title.text()
        assert (
            bubble.number.text() == f"{number} of 7" and "{" not in bubble.title.text() + bubble.text.text()
        )
        place = tour.steps[tour.at].place()
        assert not place.isEmpty()
        covered = QRect(place).intersected(bubble.geometry())
        roomy = place.width() >= bubble.width() and place.height() > bubble.height()
        assert roomy or covered.isEmpty(), bubble.title.text()
        assert window.page.hasFocus()
        press(qtbot, window, Key.Key_Right if number % 2 else Key.Key_Return)
    assert not tour.running() and not tour.bubble.isVisible()
    assert window.annotating.mode is Mode.ENTITIES


def test_the_modes_turn_and_come_back(qtbot: QtBot, window: MainWindow) -> None:
    tour = running(window)
    press(qtbot, window, Key.Key_Right, Key.Key_Right)
    assert window.annotating.mode is Mode.SEGMENTS and "F2" in tour.bubble.title.text()
    press(qtbot, window, Key.Key_Right)
    assert window.annotating.mode is Mode.ENTITIES
    press(qtbot, window, Key.Key_Left)
    assert window.annotating.mode is Mode.SEGMENTS and tour.at == 2
    press(qtbot, window, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert tour.at == 0 and tour.running()


def test_other_keys_go_to_the_page(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    running(window)
    caret = window.page.caret()
    press(qtbot, window, Key.Key_Right)
    assert window.page.caret() == caret
    press(qtbot, window, Key.Key_Down)
    assert window.page.caret() > caret
    press(qtbot, window, Key.Key_Right, held=Qt.KeyboardModifier.ShiftModifier)
    assert window.page.selection() is not None
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert window.session.annotations.mentions
    press(qtbot, window, Key.Key_F7)
    assert window.queue.filter.hasFocus()
    qtbot.keyClicks(window.queue.filter, "ab")
    qtbot.keyClick(window.queue.filter, Key.Key_Left)
    assert window.queue.filter.cursorPosition() == 1
    assert window.findChild(Tour).at == 1


def test_it_is_offered_once(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    tour = window.tour
    assert tour.offer() and tour.bubble.next.text() == "Show me"
    press(qtbot, window, Key.Key_Escape)
    assert not tour.running() and window.page.hasFocus()
    assert not tour.offer() and not tour.bubble.isVisible()
    again = open_window()
    assert not again.tour.offer()
    assert running(again).at == 0, "from the menu it comes as often as it is wanted"
    press(qtbot, again, Key.Key_Escape)


def test_the_sample_pages_offer_it_the_first_time(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    settings = QSettings(str(tmp_path / "app.ini"), QSettings.Format.IniFormat)
    application = Application(qapp, settings)
    try:
        application.show_start()
        application.making.demo()
        qtbot.waitUntil(lambda: application.window is not None, timeout=20_000)
        window = application.window
        assert window is not None
        qtbot.waitUntil(window.tour.running, timeout=20_000)
        tour = window.findChild(Tour)
        assert isinstance(tour, Tour) and tour.running() and tour.bubble.title.text() == "New here?"
        opened = window.session
        assert (opened.author, opened.person) == (Author(default_author()), default_author())
        assert opened.annotations is not None and len(opened.annotations.mentions) > 60, "not an empty page"
        assert window.status.message.text() == ""
        press(qtbot, window, Key.Key_Escape)
        application.making.demo()
        qtbot.waitUntil(lambda: application.window not in (None, window), timeout=20_000)
        second = application.window
        assert second is not None
        qtbot.waitUntil(lambda: second.session.document is not None)
        assert not [one for one in second.findChildren(Tour) if one.running()]
        application.close_project()
        assert settings.value("last/author") is None, "nobody was asked for a name yet"
    finally:
        application.close_project()
        application.shut_down()


def test_buttons_do_the_same(qtbot: QtBot, window: MainWindow) -> None:
    tour = window.tour
    tour.offer()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(tour.bubble.next, left)
    qtbot.mouseClick(tour.bubble.next, left)
    assert tour.at == 2
    qtbot.mouseClick(tour.bubble.back, left)
    assert tour.at == 1
    qtbot.mouseClick(tour.bubble.leave, left)
    assert not tour.running() and window.page.hasFocus()
