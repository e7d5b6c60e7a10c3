"""Backups in the window: made by themselves, listed, restored; a damaged project is offered help."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.gui.app import Application
from annotator.gui.dialogs.restore_dialog import DamagedDialog, RestoreDialog
from annotator.store import Project
from annotator.store.backups.folder import listed
from tests.store.helpers import MARY, tag


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Application:
    settings = QSettings(str(tmp_path / "app.ini"), QSettings.Format.IniFormat)
    settings.setValue("last/author", "mary")
    return Application(qapp, settings)


def _edits(path: Path) -> int:
    with Project.open(path) as project:
        return len(project.journal())


def _opened(qtbot: QtBot, application: Application, path: Path) -> None:
    application.open_project(str(path))
    qtbot.waitUntil(lambda: application.window is not None)


def test_a_session_leaves_backups_and_one_is_restored_by_keys(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    _opened(qtbot, application, project_file)
    qtbot.waitUntil(lambda: [one.reason for one in listed(project_file)] == ["daily"])
    before = _edits(project_file)
    with Project.open(project_file) as project:
        document = project.documents()[0].id
        project.commit(project.annotation_set(document, MARY), tag(0, 3))
    window = application.window
    assert window is not None
    window.dialogs.restore_backup()
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    assert dialog.table.item(0, 4).text() == "1 edit since: pact"
    assert "pact: 1 edit since" in dialog.table.item(0, 4).toolTip()
    assert dialog.table.item(0, 1).text() == "daily"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window not in (None, window))
    assert _edits(project_file) == before
    assert [one.reason for one in listed(project_file)] == ["before-restoring", "daily"]
    application.close_project()
    application.start_page = None
    application.shut_down()


def test_a_backup_is_restored_after_what_is_still_read(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    _opened(qtbot, application, project_file)
    qtbot.waitUntil(lambda: len(listed(project_file)) == 1)
    window = application.window
    assert window is not None
    begun, over = threading.Event(), threading.Event()

    def read() -> None:
        with Project.open(project_file, read_only=True) as project:
            project.documents()
            begun.set()
            over.wait(2.5)  # longer than a restore waits for a file that somebody has open

    application.database.submit(read, aside=True)
    qtbot.waitUntil(begun.is_set)
    application.restore(str(listed(project_file)[0].path))
    qtbot.waitUntil(lambda: application.window not in (None, window))
    assert [one.reason for one in listed(project_file)] == ["before-restoring", "daily"]
    application.close_project()
    application.start_page = None
    application.shut_down()


def test_what_changed_is_backed_up_at_the_end(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    _opened(qtbot, application, project_file)
    qtbot.waitUntil(lambda: len(listed(project_file)) == 1)
    with Project.open(project_file) as project:
        project.rename("changed")
    application.close_project()
    application.shut_down()
    assert [one.reason for one in listed(project_file)] == ["at-close", "daily"]


def _damaged(path: Path, *, backup: bool) -> None:
    with Project.open(path) as project:
        if backup:
            project.backups.make()
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 8] = b"\xa5" * (4096 * 7)
    path.write_bytes(data)


def _asked(qtbot: QtBot, application: Application, path: Path) -> DamagedDialog:
    application.show_start()
    application.open_project(str(path))
    qtbot.waitUntil(lambda: isinstance(application.rescue.dialog, DamagedDialog))
    assert isinstance(application.rescue.dialog, DamagedDialog)
    return application.rescue.dialog


def test_a_damaged_project_comes_back_from_its_backup(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    _damaged(project_file, backup=True)
    dialog = _asked(qtbot, application, project_file)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.window is not None)
    assert "damaged" in [one.reason for one in listed(project_file)]
    application.close_project()
    application.shut_down()


def test_a_damaged_project_is_salvaged_and_the_report_lies_beside(
    qtbot: QtBot, application: Application, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _damaged(project_file, backup=True)
    new = project_file.with_name("new.annotator")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(new), ""))
    dialog = _asked(qtbot, application, project_file)
    qtbot.mouseClick(dialog.salvage_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.window is not None)
    assert application.window is not None
    assert application.window.session.project.target == str(new)
    assert "healed" in new.with_name("new.annotator.txt").read_text(encoding="utf-8")
    application.close_project()
    application.shut_down()


def test_without_a_backup_salvage_is_offered_alone(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    _damaged(project_file, backup=False)
    dialog = _asked(qtbot, application, project_file)
    assert not dialog.accept_button.isVisible()
    assert dialog.salvage_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert application.start_page is not None
    assert application.start_page.isEnabled()
    assert application.start_page.status.text() == ""  # the dialog has just said it
    application.start_page.close()
    application.shut_down()


def test_who_wants_no_help_is_told_once_and_goes_on_in_the_window(
    qtbot: QtBot, application: Application, project_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    other.write_bytes(project_file.read_bytes())
    _damaged(other, backup=False)
    _opened(qtbot, application, project_file)
    window = application.window
    application.open_project(str(other))
    qtbot.waitUntil(lambda: isinstance(application.rescue.dialog, DamagedDialog))
    dialog = application.rescue.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert application.window is window
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    application.open_project(str(other))  # opening is possible again
    qtbot.waitUntil(lambda: application.rescue.dialog is not dialog)
    application.rescue.dialog.reject()
    application.close_project()
    application.shut_down()
