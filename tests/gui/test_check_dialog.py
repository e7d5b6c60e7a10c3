"""The check in the window: a list, keys for everything, repairs, and annotating goes on meanwhile."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.gui.dialogs.check_dialog import CheckDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from annotator.store.checks import search_index

from .conftest import Opener, press, saved, select

SET = "(SELECT id FROM annotation_set WHERE author = 'ana')"


@pytest.fixture
def damaged(project_file: Path) -> Path:
    with Project.open(project_file) as project:
        found = project.annotation_set("doc-pact", Author("ana"))
        found = project.commit(
            found, edits.label_segment(found, project.scheme, Range.at(0, 9), "body", 1)
        ).annotations
        project.commit(found, edits.set_note(found, "", "a note"))
    with closing(sqlite3.connect(project_file, isolation_level=None)) as damage:
        damage.execute(f"UPDATE annotation_set SET mentions = 7 WHERE id = {SET}")
        damage.execute(f"UPDATE journal SET seconds = 99 WHERE set_id = {SET} AND revision = 1")
        damage.execute("UPDATE document SET characters = 3 WHERE id = 'doc-pact'")
    return project_file


def cells(dialog: CheckDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def opened(qtbot: QtBot, window: MainWindow) -> CheckDialog:
    window.registry.run("project.check")
    found = window.findChild(CheckDialog)
    assert isinstance(found, CheckDialog)
    qtbot.waitUntil(lambda: found.summary.text() != "")
    return found


def test_what_was_found_is_a_list_that_keys_can_use(qtbot: QtBot, open_window: Opener, damaged: Path):
    window = open_window()
    dialog = opened(qtbot, window)
    assert not dialog.isModal()
    assert dialog.summary.text() == "2 can be repaired · 1 needs you"
    found = {row[2]: row for row in cells(dialog)}
    (counts,) = [row for words, row in found.items() if "the list shows" in words]
    assert counts[1:] == ["ana", counts[2], "repair the project: nothing is lost by it"]
    assert any("journal entries were altered" in words for words in found)
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in copied] == [one.code for one in dialog.findings]
    pages: list[str] = []
    dialog.page_wanted.connect(pages.append)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert pages == ["doc-pact"]
    QTest.keyClick(dialog.accept_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.summary.text().startswith("2 repaired"))
    assert dialog.summary.text() == "2 repaired · 1 needs you"
    assert not dialog.accept_button.isEnabled()
    assert [row[3] for row in cells(dialog)].count("repaired") == 2
    with Project.open(damaged, read_only=True) as project:
        assert {one.code for one in project.check()} == {"journal-altered"}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_where_nothing_is_wrong_the_digest_is_shown(qtbot: QtBot, open_window: Opener, project_file: Path):
    window = open_window()
    dialog = opened(qtbot, window)
    assert dialog.summary.text().startswith("No damage found. ")
    assert window.session.project.provenance.digest().sha256[:16] in dialog.summary.text()
    assert not dialog.table.isVisible()
    assert not dialog.accept_button.isEnabled()


def test_annotating_goes_on_and_a_check_can_be_stopped(
    qtbot: QtBot, open_window: Opener, project_file: Path, monkeypatch: pytest.MonkeyPatch
):
    window = open_window()
    go_on, looking = threading.Event(), threading.Event()
    compare = search_index._sqlite

    def slow(*given: object) -> object:
        looking.set()
        go_on.wait(10)
        return compare(*given)

    monkeypatch.setattr(search_index, "_sqlite", slow)
    window.registry.run("project.check")
    dialog = window.findChild(CheckDialog)
    qtbot.waitUntil(looking.is_set)
    before = len(window.session.project.journal())
    window.activateWindow()
    window.desk.focus_page()
    qtbot.waitUntil(window.page.hasFocus)
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "2")
    saved(qtbot, window)
    assert len(window.session.project.journal()) == before + 1
    QTest.mouseClick(dialog.running.cancel_button, Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.waitUntil(lambda: dialog.error.text() != "")
    assert dialog.error.text() == "the check was cancelled"
    assert dialog.again_button.isEnabled()
