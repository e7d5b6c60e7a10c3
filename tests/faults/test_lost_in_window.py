"""The same under a real window: edits by key, the file by `mv`, `rm` and `cp`; the disk counts."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.items import Author
from annotator.gui.app import Application
from annotator.gui.around.lost_dialog import LostDialog
from annotator.gui.dialogs.restore_dialog import RestoreDialog
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.line import SaveState
from annotator.store import Project
from annotator.store.backups.folder import listed
from tests.gui.conftest import (  # noqa: F401 - fixtures
    Opener,
    deleted,
    no_modal,
    open_window,
    press,
    project_file,
    saved,
    scheme,
    select,
    theme,
    three_pages,
)

from .conftest import TIMES
from .projects import Templates, said, shell

PENDING = (0, 2) if TIMES else (2,)
"""Edits made after the file was lost."""
BACK = (("rm", 0), ("rm", 2), ("mv", 2)) if TIMES else (("rm", 0),)
WORDS = ("Norway", "Chile", "lithium", "pact", "Oslo", "Tuesday", "officials", "sign")


class Window:
    """The window on a page, with some edits made by key and shown as saved."""

    def __init__(self, qtbot: QtBot, window: MainWindow, seed: int) -> None:
        self.qtbot, self.window, self.path = qtbot, window, Path(window.session.project.target)
        self.words = iter(WORDS)
        for _ in range(random.Random(seed).randint(1, 3)):
            self.annotate()
        saved(qtbot, window)

    def annotate(self) -> None:
        select(self.qtbot, self.window, next(self.words))
        press(self.qtbot, self.window, "1")

    @property
    def shown(self) -> int:
        annotations = self.window.session.annotations
        assert annotations is not None
        return len(annotations.mentions)

    def dialog(self) -> LostDialog:
        """Wait for what is said of the file; nothing is called saved then, and nothing kept is dropped."""
        found: list[LostDialog] = []

        def there() -> bool:
            found[:] = [one for one in self.window.findChildren(LostDialog) if one.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(there, timeout=5000)
        assert self.window.session.state is SaveState.NOT_SAVED
        assert self.window.header.saved.text().startswith("file ")
        return found[0]

    def drained(self, path: Path | None = None) -> None:
        """Wait until the edits that were kept are stored, and look at what is on the disk."""
        self.qtbot.waitUntil(lambda: self.window.session.state is SaveState.SAVED, timeout=8000)
        saved(self.qtbot, self.window)
        assert stored(path or self.path) == self.shown


def stored(path: Path) -> int:
    with Project.open(path, read_only=True) as project:
        assert project.check() == []
        return len(project.annotation_set("doc-pact", Author("ana")).mentions)


@pytest.fixture
def shown(qtbot: QtBot, open_window: Opener, seed: int) -> Window:  # noqa: F811 - a fixture
    return Window(qtbot, open_window(), seed)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer the desktop's file chooser."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_named: (str(path), ""))


@pytest.mark.parametrize("pending", PENDING)
def test_a_moved_file_is_said_and_goes_on_when_it_is_back(shown: Window, pending: int) -> None:
    moved = shown.path.with_name("moved.annotator")
    before = shown.shown
    shell("mv", shown.path, moved)
    for _ in range(pending):
        shown.annotate()
    dialog = shown.dialog()
    assert dialog.now.text() == str(moved)
    assert shown.window.session.pending() == pending
    shell("cp", moved, moved.with_name("look.annotator"))
    assert stored(moved.with_name("look.annotator")) == before
    shell("mv", moved, shown.path)
    shown.drained()
    assert not shown.window.around.any()


@pytest.mark.parametrize(("command", "pending"), BACK)
def test_a_file_is_put_back(shown: Window, command: str, pending: int) -> None:
    shell(command, shown.path, *([shown.path.with_name("moved.annotator")] if command == "mv" else []))
    for _ in range(pending):
        shown.annotate()
    dialog = shown.dialog()
    shown.qtbot.mouseClick(dialog.put_back, Qt.MouseButton.LeftButton)
    shown.drained()


@pytest.mark.parametrize("pending", PENDING)
def test_a_replaced_file_is_left_alone(
    shown: Window, templates: Templates, pending: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = templates.another(shown.path.with_name("other.annotator"))
    whole = other.read_bytes()
    shell("mv", other, shown.path)
    for _ in range(pending):
        shown.annotate()
    dialog = shown.dialog()
    assert not dialog.put_back.isVisible()
    saved_as = shown.path.with_name("mine.annotator")
    choose(monkeypatch, saved_as)
    shown.qtbot.mouseClick(dialog.elsewhere, Qt.MouseButton.LeftButton)
    shown.drained(saved_as)
    shown.annotate()
    shown.drained(saved_as)
    assert shown.path.read_bytes() == whole


def test_a_file_that_is_written_over_is_said(shown: Window, templates: Templates) -> None:
    whole = templates.other.read_bytes()
    shell("cp", templates.other, shown.path)
    shown.annotate()
    dialog = shown.dialog()
    assert not dialog.put_back.isVisible() and not dialog.elsewhere.isVisible()
    assert shown.window.session.pending() == 1
    shown.window.session._line.clear()
    shown.window.close()
    assert shown.path.read_bytes() == whole


def test_closing_asks_about_what_is_nowhere_else(shown: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Cancel).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    shell("rm", shown.path)
    dialog = shown.dialog()
    shown.window.close()
    assert shown.window.isVisible() and "was deleted" in asked[0]
    shown.qtbot.mouseClick(dialog.put_back, Qt.MouseButton.LeftButton)
    shown.drained()


def test_the_copy_that_lacks_edits_is_said_in_the_window(
    qtbot: QtBot,
    open_window: Opener,  # noqa: F811 - a fixture
    project_file: Path,  # noqa: F811 - a fixture
    tmp_path: Path,
) -> None:
    copy = tmp_path / "copy.annotator"
    with Project.open(project_file) as project:
        project.ensure_author(Author("ana"))
        subprocess.run(["cp", project_file, copy], check=True)
    subprocess.run(["mv", copy, project_file], check=True)
    window = open_window()
    boxes: Callable[[], list[QMessageBox]] = lambda: [  # noqa: E731
        one for one in window.findChildren(QMessageBox) if one.isVisible()
    ]
    qtbot.waitUntil(lambda: bool(boxes()))
    assert "lacks the last edits" in boxes()[0].text()
    boxes()[0].close()


def test_a_plain_copy_is_whole_or_says_what_it_lacks(shown: Window, seed: int) -> None:
    chance, copy = random.Random(seed), shown.path.with_name("copy.annotator")
    for _ in range(2):
        shown.annotate()
        shown.qtbot.wait(chance.randrange(200))
    saved(shown.qtbot, shown.window)
    shown.qtbot.wait(chance.choice((0, 50, 2500 if TIMES else 0)))
    shell("cp", shown.path, copy)
    assert stored(copy) == shown.shown or said(copy) == ["warning.store.copy_lacks"]
    assert stored(shown.path) == shown.shown


def test_a_backup_is_restored_under_the_window(
    qtbot: QtBot,
    qapp: QApplication,
    project_file: Path,  # noqa: F811 - a fixture
    tmp_path: Path,
    seed: int,
) -> None:
    settings = QSettings(str(tmp_path / "app.ini"), QSettings.Format.IniFormat)
    settings.setValue("last/author", "ana")
    application = Application(qapp, settings)
    application.open_project(str(project_file))
    qtbot.waitUntil(lambda: application.window is not None, timeout=20_000)
    before = application.window
    assert before is not None
    before.session.open("doc-pact")
    qtbot.waitUntil(lambda: before.session.document is not None and before.session.document.id == "doc-pact")
    window = Window(qtbot, before, seed)
    then = window.shown
    kept = before.session.project.backups.make()
    for _ in range(random.Random(seed).randint(1, 3)):
        window.annotate()
    saved(qtbot, before)
    now = window.shown
    before.registry.run("project.restore")
    dialog = before.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: bool(dialog.table.rowCount()), timeout=20_000)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert (chosen := dialog.chosen()) is not None and chosen[0].path == kept
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window not in (None, before), timeout=30_000)
    assert stored(project_file) == then
    newest = listed(project_file)[0]
    assert (newest.reason, stored(newest.path)) == ("before-restoring", now), "restoring can be undone"
    application.close_project()
    application.shut_down()
