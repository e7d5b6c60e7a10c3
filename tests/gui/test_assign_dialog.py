"""Which pages are handed out, and with what: a qualification round, control pages, the pages of the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.edits import set_state
from annotator.gui.dialogs.assign_dialog import AssignDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import Opener
from .test_queue_filters import read

Key = Qt.Key


@pytest.fixture
def golden(project_file: Path) -> None:
    """Finish gold of one page."""
    with Project.open(project_file) as project:
        gold = project.annotation_set("doc-ferry", Author(GOLD, AuthorKind.GOLD))
        project.commit(gold, set_state(gold, State.DONE), by="eve")


def opened(qtbot: QtBot, window: MainWindow, people: str) -> AssignDialog:
    window.registry.run("project.assign")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AssignDialog)
    dialog.people.setFocus()
    dialog.people.selectAll()
    qtbot.keyClicks(dialog.people, people)
    return dialog


def put(qtbot: QtBot, field: QAbstractSpinBox, number: int) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, str(number))


def down(qtbot: QtBot, box: QComboBox, times: int) -> None:
    box.setFocus()
    for _ in range(times):
        qtbot.keyClick(box, Key.Key_Down)


def hand_out(qtbot: QtBot, window: MainWindow, dialog: AssignDialog) -> list[tuple[str, str, int]]:
    """Store the plan; return page, author and round of what is stored."""
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    with qtbot.waitSignal(dialog.handed_out):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    stored = window.session.project.reviewing.assignments()
    return sorted((one.document, one.author, one.round) for one in stored)


def test_a_qualification_round_with_its_pass_mark(golden: None, open_window: Opener, qtbot: QtBot) -> None:
    window = open_window("eve")
    dialog = opened(qtbot, window, "ana, ben")
    assert not dialog.pass_mark.isEnabled(), "no round, no mark"
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    put(qtbot, dialog.qualify, 2)
    qtbot.waitUntil(lambda: "there are 1" in dialog.error.text() or "there is 1" in dialog.error.text())
    assert not dialog.accept_button.isEnabled() and dialog.table.rowCount() == 0, "there is no plan"
    put(qtbot, dialog.qualify, 1)
    put(qtbot, dialog.pass_mark, 80)
    found = hand_out(qtbot, window, dialog)
    assert [one for one in found if one[2] == 0] == [("doc-ferry", "ana", 0), ("doc-ferry", "ben", 0)]
    assert sorted(one[0] for one in found if one[2] == 1) == ["doc-long", "doc-pact"]
    assert window.session.project.settings.pass_mark == 0.8


def test_a_control_page_comes_after_others(golden: None, open_window: Opener, qtbot: QtBot) -> None:
    window = open_window("eve")
    dialog = opened(qtbot, window, "ana")
    put(qtbot, dialog.control, 1)
    found = hand_out(qtbot, window, dialog)
    assert found == [("doc-ferry", "ana", 1), ("doc-long", "ana", 1), ("doc-pact", "ana", 1)]
    assert window.session.project.settings.pass_mark is None


def test_the_page_that_is_open_alone(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window, "ben")
    down(qtbot, dialog.pages, 2)
    assert dialog.pages.currentText() == "the page that is open: pact"
    assert hand_out(qtbot, window, dialog) == [("doc-pact", "ben", 1)]


def test_the_pages_that_the_list_shows(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.queue.filter, "ferry")
    qtbot.waitUntil(lambda: window.queue.listed() == ["doc-ferry"])
    read(qtbot, window)
    dialog = opened(qtbot, window, "ben")
    down(qtbot, dialog.pages, 1)
    assert dialog.pages.currentText() == "the 1 page that the list shows"
    assert hand_out(qtbot, window, dialog) == [("doc-ferry", "ben", 1)]


def test_what_makes_no_sense_is_off_and_counts_for_nothing(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window, "ana")
    put(qtbot, dialog.qualify, 3)
    put(qtbot, dialog.control, 5)
    dialog.on_demand.setFocus()
    qtbot.keyClick(dialog.on_demand, Key.Key_Space)
    wish = dialog.wish()
    assert (wish.qualify, wish.control) == (3, 0) and not dialog.control.isEnabled()
    qtbot.keyClick(dialog.on_demand, Key.Key_Space)
    assert dialog.wish().control == 5
    down(qtbot, dialog.task, 1)
    wish = dialog.wish()
    assert (wish.task, wish.qualify, wish.control) == ("review", 0, 0)
    assert not (dialog.qualify.isEnabled() or dialog.pass_mark.isEnabled() or dialog.control.isEnabled())


def test_every_field_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window, "ana")
    for kind in (QAbstractSpinBox, QComboBox, QLineEdit):
        for field in dialog.findChildren(kind):
            inside = isinstance(field.parent(), (QAbstractSpinBox, QComboBox))
            label = None if inside else dialog.form.labelForField(field)
            assert inside or field.accessibleName() or label is not None, field
