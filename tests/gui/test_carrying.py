"""A page that came again, in the window: what moved is shown with both texts, and taken by key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits.carrying import Fate
from annotator.gui.carrying.carry_dialog import CarryDialog
from annotator.gui.carrying.carry_list import LABEL, NEW, OLD, VERDICT
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from annotator.store.values import FormReason

from .conftest import PACT, document, saved

Opener = Callable[..., MainWindow]
ANA = Author("ana")
CORRECTED = (
    PACT.replace("Share this\n", "")
    .replace("Anna Brekke", "Anne Brikka")
    .replace("Oslo on Tuesday", "Oslo on Monday")
)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def place(words: str) -> Range:
    return Range.at(PACT.index(words), PACT.index(words) + len(words))


@pytest.fixture
def came_again(project_file: Path, scheme: Scheme) -> str:
    """The page about the pact, annotated by ana, and its newer form; returns the id of that."""
    with Project.open(project_file) as project:
        annotations = project.annotation_set("doc-pact", ANA)
        lines = PACT.splitlines()
        for line, kind in ((lines[0], "title"), (lines[1], "body"), (lines[4], "share")):
            edit = edits.label_segment(annotations, scheme, place(line), kind, 1)
            annotations = project.commit(annotations, edit).annotations
        for words, kind in (("Oslo", "LOC"), ("Anna Brekke", "PER"), ("Nordic Minerals", "ORG")):
            edit = edits.tag_mention(annotations, scheme, place(words), kind)
            annotations = project.commit(annotations, edit).annotations
        newer = document("newer", CORRECTED)
        project.add_document(newer, CORRECTED.encode())
        project.newer_forms.link(newer.id, "doc-pact", FormReason.ADDRESS)
    return newer.id


def opened(qtbot: QtBot, window: MainWindow) -> CarryDialog:
    """Press the command's key and wait for its dialog."""
    qtbot.keyClick(window.page, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.carrying.dialog is not None and window.carrying.dialog.isVisible())
    dialog = window.carrying.dialog
    assert dialog is not None
    return dialog


def shown(dialog: CarryDialog) -> list[tuple[str, str]]:
    rows = dialog.rows
    return [(str(rows.data(rows.index(n), LABEL)), rows.rows[n].fate().value) for n in range(rows.rowCount())]


def surfaces(window: MainWindow) -> list[str]:
    annotations = window.session.annotations
    assert annotations is not None
    spans = [one.range for one in annotations.segments_in_order()]
    spans += [one.span.hull for one in annotations.mentions.values()]
    return sorted(annotations.text[one.start : one.end] for one in spans)


def test_what_moved_is_carried_over_by_enter(qtbot: QtBot, open_window: Opener, came_again: str) -> None:
    window = open_window(page=came_again)
    dialog = opened(qtbot, window)
    assert dialog.summary.text() == "4 moved · 1 doubtful · 1 gone"
    assert shown(dialog) == [
        ("Person", "doubtful"), ("Title", "moved"), ("Body", "moved"), ("Region or water", "moved"),
        ("Organisation", "moved"), ("Share", "gone"),
    ]  # fmt: skip
    first = dialog.rows.index(0)
    assert dialog.rows.data(first, OLD)[1] == "Anna Brekke"
    assert dialog.rows.data(first, NEW)[1] == "Anne Brikka"
    assert "its own words changed" in dialog.rows.data(first, VERDICT)
    assert dialog.accept_button.text() == "Carry over 4"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(surfaces(window)) == 4)
    saved(qtbot, window)
    assert "Nordic Minerals" in surfaces(window) and "Anne Brikka" not in surfaces(window)
    window.activateWindow()
    qtbot.waitUntil(window.page.hasFocus)
    qtbot.keyClick(window.page, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: surfaces(window) == [])


def test_space_ticks_one_shift_space_a_run_and_control_a_all(
    qtbot: QtBot, open_window: Opener, came_again: str
) -> None:
    window = open_window(page=came_again)
    dialog = opened(qtbot, window)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.accept_button.text() == "Carry over 5", "the doubtful one is selected first"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space, SHIFT)
    assert dialog.accept_button.text() == "Carry over 3", "the two segments that moved are one run"
    qtbot.keyClick(dialog.list, Qt.Key.Key_A, CONTROL)
    assert dialog.accept_button.text() == "Carry over 5"
    qtbot.keyClick(dialog.list, Qt.Key.Key_A, CONTROL)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible(), "with nothing ticked there is nothing to do"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(surfaces(window)) == 1)
    saved(qtbot, window)


def test_what_is_gone_has_nothing_to_tick(qtbot: QtBot, open_window: Opener, came_again: str) -> None:
    dialog = opened(qtbot, open_window(page=came_again))
    last = dialog.rows.rowCount() - 1
    assert dialog.rows.rows[last].fate() is Fate.GONE
    dialog.list.selectRow(last)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.accept_button.text() == "Carry over 4"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(isinstance(one, CarryDialog) for one in QApplication.topLevelWidgets()))


def test_a_newer_form_says_how_its_annotations_come(
    qtbot: QtBot, open_window: Opener, came_again: str
) -> None:
    window = open_window(page=came_again)
    qtbot.waitUntil(lambda: "a newer form of “pact”" in window.status.message.text())
    rows = {row.id: row for row in window.session.project.documents()}
    assert rows[came_again].newer_form_of == "doc-pact"


def test_a_page_without_an_older_form_is_told_so(qtbot: QtBot, open_window: Opener, came_again: str) -> None:
    window = open_window(page="doc-ferry")
    qtbot.keyClick(window.page, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "no older form of this page" in window.status.message.text())
    assert window.carrying.dialog is None


def test_nothing_that_another_person_said_is_offered(
    qtbot: QtBot, open_window: Opener, came_again: str
) -> None:
    window = open_window("ben", page=came_again)
    qtbot.keyClick(window.page, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "no older form of this page" in window.status.message.text())


def test_a_finished_page_is_refused(
    qtbot: QtBot, open_window: Opener, came_again: str, project_file: Path
) -> None:
    with Project.open(project_file) as project:
        there = project.annotation_set(came_again, ANA)
        project.commit(there, edits.set_state(there, State.DONE))
    window = open_window(page=came_again)
    qtbot.keyClick(window.page, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "this page is finished" in window.status.message.text())
