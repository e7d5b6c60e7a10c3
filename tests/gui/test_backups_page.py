"""The settings' page about backups, by keys and by mouse; a disk that says no."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.restore_dialog import RestoreDialog
from annotator.gui.settings.backups_page import BackupsPage
from annotator.gui.settings.settings_dialog import SettingsDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store.backups import Backups
from annotator.store.backups.folder import beside, folder_of, is_off, listed, spared

from .conftest import press

Key = Qt.Key


def backups(qtbot: QtBot, window: MainWindow) -> BackupsPage:
    """Go to the page by the arrow keys."""
    press(qtbot, window, Key.Key_Comma, held=Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    for _row in range(dialog.pages.count() - 1):
        qtbot.keyClick(dialog.pages, Key.Key_Down)
    page = dialog.backups
    assert page.isVisible()
    return page


def test_backups_are_turned_off_and_on_and_go_elsewhere(
    qtbot: QtBot, window: MainWindow, project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = backups(qtbot, window)
    assert page.by_themselves.isChecked() and page.folder.text() == str(beside(project_file))
    qtbot.keyClick(page.by_themselves, Key.Key_Space)
    assert is_off(project_file) and not page.folder.isEnabled()
    qtbot.keyClick(page.by_themselves, Key.Key_Space)
    assert not is_off(project_file) and page.folder.isEnabled()
    elsewhere, third = tmp_path / "other disk", tmp_path / "third"
    elsewhere.mkdir()
    third.mkdir()
    page.folder.selectAll()
    qtbot.keyClicks(page.folder, str(elsewhere))
    qtbot.keyClick(page.folder, Key.Key_Return)
    assert folder_of(project_file) == elsewhere and not page.answer.isVisible()
    page.folder.selectAll()
    qtbot.keyClicks(page.folder, str(tmp_path / "nowhere"))
    qtbot.keyClick(page.folder, Key.Key_Return)
    assert "does not exist" in page.answer.text() and page.answer.isVisible()
    assert folder_of(project_file) == elsewhere and page.folder.text() == str(elsewhere)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(third))
    qtbot.keyClick(page.choose, Key.Key_Space)
    assert folder_of(project_file) == third and not page.answer.isVisible()
    qtbot.keyClick(page.beside, Key.Key_Space)
    assert folder_of(project_file) == beside(project_file) and page.isVisible()


def test_those_of_a_day_and_those_at_the_end_are_switched_apart(
    qtbot: QtBot, window: MainWindow, project_file: Path, tmp_path: Path
) -> None:
    page = backups(qtbot, window)
    page.folder.selectAll()
    qtbot.keyClicks(page.folder, str(tmp_path))
    qtbot.keyClick(page.folder, Key.Key_Return)
    qtbot.keyClick(page.daily, Key.Key_Space)
    assert spared(project_file) == {"daily"}
    qtbot.keyClick(page.at_close, Key.Key_Space)
    assert spared(project_file) == {"daily", "at-close"}
    qtbot.keyClick(page.daily, Key.Key_Space)
    assert spared(project_file) == {"at-close"}
    qtbot.keyClick(page.by_themselves, Key.Key_Space)
    assert not page.daily.isEnabled() and not page.at_close.isEnabled()
    qtbot.keyClick(page.by_themselves, Key.Key_Space)
    assert spared(project_file) == {"at-close"}
    assert folder_of(project_file) == tmp_path, "the folder stays the one that was chosen"


def test_a_backup_is_made_now_and_the_room_is_counted(
    qtbot: QtBot, window: MainWindow, project_file: Path
) -> None:
    page = backups(qtbot, window)
    qtbot.waitUntil(lambda: page.room.text().startswith("0 backups take 0 B; "))
    qtbot.keyClick(page.now, Key.Key_Space)
    assert not page.now.isEnabled() and page.told.text()
    qtbot.waitUntil(lambda: page.room.text().startswith("1 backup takes ") and page.now.isEnabled())
    (made,) = listed(project_file)
    assert made.reason == "by-hand" and made.path.name in page.told.text()
    qtbot.mouseClick(page.restore, Qt.MouseButton.LeftButton)
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    dialog.reject()


def test_a_backup_that_fails_is_said_also_once_the_settings_are_closed(
    qtbot: QtBot, window: MainWindow, project_file: Path
) -> None:
    page = backups(qtbot, window)
    beside(project_file).write_text("in the way")
    qtbot.mouseClick(page.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.answer.isVisible)
    assert page.now.isEnabled()
    beside(project_file).unlink()
    told: list[str] = []
    window.desk.told.connect(told.append)
    qtbot.mouseClick(page.now, Qt.MouseButton.LeftButton)
    page.window().close()
    qtbot.waitUntil(lambda: any(text.startswith("backed up as") for text in told))
    assert len(listed(project_file)) == 1


def test_a_project_without_backups_of_its_own_has_nothing_to_choose(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backups, "possible", property(lambda _backups: False))
    page = backups(qtbot, window)
    assert "read only" in page.told.text()
    choices = (page.by_themselves, page.folder, page.choose, page.beside, page.now, page.restore)
    assert not any(one.isEnabled() for one in choices)
