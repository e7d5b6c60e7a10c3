"""What was handed out: the list keeps to it, finishing goes on in it, and waiting pages are taken from it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.items import Author
from annotator.gui.dialogs.assign_dialog import AssignDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Assignment, Project

from .conftest import Opener, press, saved
from .test_queue_filters import chips, read

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(window: MainWindow) -> list[str]:
    return [row.id for row in window.queue.model.rows]


def handed_out(project_file: Path, *documents: str, due: str | None = None, author: str = "ana") -> None:
    with Project.open(project_file) as project:
        project.ensure_author(Author(author))
        project.reviewing.assign(
            [Assignment(one, author, position=place, due=due) for place, one in enumerate(documents)]
        )


def test_the_list_keeps_to_what_was_handed_out(qtbot: QtBot, project_file: Path, open_window: Opener) -> None:
    handed_out(project_file, "doc-long", "doc-pact", due="2026-01-31")
    window = open_window("ana", page=None)
    qtbot.waitUntil(lambda: shown(window) == ["doc-long", "doc-pact"])
    assert window.session.document.id == "doc-long", "the first page of the work is opened"
    assert window.queue.progress.text() == "0 of 2 done"
    row = window.queue.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        "late since" in row and QLocale().toString(QDate(2026, 1, 31), QLocale.FormatType.ShortFormat) in row
    )
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-pact")
    saved(qtbot, window)
    assert window.queue.progress.text() == "1 of 2 done"
    (chip,) = chips(window)
    assert chip.text() == "my pages"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(window)) == 3)
    assert window.queue.progress.text() == "1 of 3 done"
    window.registry.run("go.mine")
    qtbot.waitUntil(lambda: shown(window) == ["doc-long", "doc-pact"])


def test_another_author_sees_all_pages(qtbot: QtBot, project_file: Path, open_window: Opener) -> None:
    handed_out(project_file, "doc-long")
    window = open_window("ben")
    read(qtbot, window)
    assert len(shown(window)) == 3 and not chips(window)
    assert not window.registry.run("go.mine"), "there is nothing to keep to"


def test_after_the_last_page_the_next_one_that_waits_is_taken(
    qtbot: QtBot, project_file: Path, open_window: Opener
) -> None:
    handed_out(project_file, "doc-pact")
    with Project.open(project_file) as project:
        project.reviewing.offer(["doc-ferry", "doc-long"], 1)
        assert project.reviewing.next_page("ben") == "doc-ferry"
    window = open_window("ana", page=None)
    qtbot.waitUntil(lambda: shown(window) == ["doc-pact"])
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-long")
    qtbot.waitUntil(lambda: shown(window) == ["doc-pact", "doc-long"])
    window.registry.run("page.take")
    qtbot.waitUntil(lambda: window.status.message.text() == "no page waits for you")


def test_pages_are_handed_out_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.registry.run("project.assign")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AssignDialog) and not dialog.accept_button.isEnabled()
    qtbot.waitUntil(lambda: "Name the people" in dialog.error.text())
    qtbot.keyClicks(dialog.people, "ana, ben")
    dialog.overlap.setFocus()
    dialog.overlap.selectAll()
    qtbot.keyClicks(dialog.overlap, "33")
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    rows = [
        tuple(dialog.table.item(n, column).text() for column in range(3))
        for n in range(dialog.table.rowCount())
    ]
    assert rows == [("ana", "2", "1"), ("ben", "2", "1")]
    assert dialog.summary.text() == "3 pages would be handed out."
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [chip.text() for chip in chips(window)] == ["my pages"])
    stored = window.session.project.reviewing.assignments("ana")
    qtbot.waitUntil(lambda: shown(window) == [one.document for one in stored])
    assert len(stored) == int(rows[0][1])


def test_who_cannot_be_given_pages_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.registry.run("project.assign")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AssignDialog)
    qtbot.keyClicks(dialog.people, "gold")
    qtbot.waitUntil(lambda: "gold is nobody" in dialog.error.text())
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert window.session.project.reviewing.assignments() == []
