"""Edits are stored and painted while something long reads the project, and long jobs can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from annotator.gui.dialogs import export_dialog, import_dialog
from annotator.gui.dialogs.check_dialog import CheckDialog
from annotator.gui.dialogs.copy_dialog import CopyDialog
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.dialogs.import_dialog import ImportDialog
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.line import SaveState
from annotator.store import Project
from annotator.store.backups import copies
from annotator.store.tables import JOURNAL

from .conftest import PACT, press
from .conftest import select as select_words


class Gate:
    """Lets what comes through read the project, and go on when it is opened."""

    def __init__(self, window: MainWindow) -> None:
        self._database = window.session.project._database
        self.reached, self._open = threading.Event(), threading.Event()

    def before(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that stands at the gate, a read under way, and then does the same."""

        def stopped(*args: Any, **named: Any) -> Any:
            with self._database.reading() as connection:
                connection.execute(select(JOURNAL.c.id)).first()
                self.reached.set()
                assert self._open.wait(20)
            return call(*args, **named)

        return stopped

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate(window: MainWindow) -> Iterator[Gate]:
    made = Gate(window)
    yield made
    made.open()


def read_the_list(window: MainWindow, gate: Gate, patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.setattr(Project, "documents", gate.before(Project.documents))
    window.pages.read()


def count_the_facets(window: MainWindow, gate: Gate, patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.setattr(Project, "facets", gate.before(Project.facets))
    window.pages._read_facets()


def check(window: MainWindow, gate: Gate, patch: pytest.MonkeyPatch, _folder: Path) -> None:
    patch.setattr(Project, "checked", gate.before(Project.checked))
    window.registry.run("project.check")


def copy(window: MainWindow, gate: Gate, patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setattr(copies, "verified_copy", gate.before(copies.verified_copy))
    patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "copy.annotator"), ""))
    window.registry.run("project.backup")


def export(window: MainWindow, gate: Gate, patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setattr(export_dialog, "export", gate.before(export_dialog.export))
    dialog = ExportDialog(window.session, folder, ["ana"], window)
    dialog.destination.edit.setText(str(folder / "out"))
    dialog.show()
    dialog.accept_button.click()


def take_pages_in(window: MainWindow, gate: Gate, patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setattr(import_dialog, "import_paths", gate.before(import_dialog.import_paths))
    page = folder / "new.txt"
    page.write_text("A new page.", encoding="utf-8")
    dialog = ImportDialog(window.session, [str(page)], window)
    dialog.show()
    dialog.accept_button.click()


LONG = (read_the_list, count_the_facets, check, copy, export, take_pages_in)


@pytest.mark.parametrize("begin", LONG, ids=lambda begin: begin.__name__.replace("_", " "))
def test_an_edit_is_stored_while_something_long_goes_on(
    qtbot: QtBot,
    window: MainWindow,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    begin: Callable[[MainWindow, Gate, pytest.MonkeyPatch, Path], None],
) -> None:
    begin(window, gate, monkeypatch, tmp_path)
    qtbot.waitUntil(gate.reached.is_set)
    select_words(qtbot, window, "Norway")
    press(qtbot, window, "1")
    qtbot.waitUntil(lambda: not window.session._line)
    assert window.session.state is SaveState.SAVED
    with Project.open(window.session.project.target, read_only=True) as other:
        stored = other.annotation_set("doc-pact", window.session.author)
    assert [one.span.surface(PACT) for one in stored.mentions.values()] == ["Norway"]
    assert not window.session.database.idle() or begin not in LONG[:2], "the read goes on meanwhile"
    gate.open()
    qtbot.waitUntil(window.session.database.idle)


def test_a_job_of_a_dialog_sees_the_edits_made_before_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    select_words(qtbot, window, "Norway")
    press(qtbot, window, "1")
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    dialog.destination.edit.setText(str(tmp_path / "out"))
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: (tmp_path / "out").exists())
    annotations = window.session.annotations
    assert annotations is not None
    (mention,) = annotations.mentions
    assert any(mention in one.read_text("utf-8") for one in (tmp_path / "out").glob("*.jsonl"))
    dialog.close()


def test_a_copy_shows_how_far_it_is_only_when_it_takes_a_while(
    qtbot: QtBot, window: MainWindow, gate: Gate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy(window, gate, monkeypatch, tmp_path)
    (dialog,) = window.findChildren(CopyDialog)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    gate.open()
    qtbot.waitUntil(lambda: not window.findChildren(CopyDialog))
    assert (tmp_path / "copy.annotator").exists()
    assert window.status.message.text() == "copy saved as copy.annotator"


def test_a_copy_that_comes_to_nothing_says_why(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "there.annotator"
    there.touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(there), ""))
    window.registry.run("project.backup")
    (dialog,) = window.findChildren(CopyDialog)
    qtbot.waitUntil(dialog.error.isVisible)
    assert "there.annotator" in dialog.error.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_check_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    window.registry.run("project.check")
    (dialog,) = window.findChildren(CheckDialog)
    dialog.running.cancel()
    qtbot.waitUntil(lambda: not dialog.running.active)
