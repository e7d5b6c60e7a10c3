"""Files for annotators: handed out and taken in by the dialogs, with what happens shown before it does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.domain.scheme import parse_scheme
from annotator.gui.dialogs.hand_out_dialog import HandOutDialog
from annotator.gui.dialogs.take_in_dialog import TakeInDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Assignment, Project

from .conftest import Opener, press, saved

ANA, BEN = Author("ana"), Author("ben")


@pytest.fixture
def shared(project_file: Path) -> Path:
    """The project with a page for Ben."""
    with Project.open(project_file) as project:
        for author in (ANA, BEN):
            project.ensure_author(author)
        project.reviewing.assign([Assignment("doc-pact", "ben")])
    return project_file


def click(qtbot: QtBot, dialog: HandOutDialog | TakeInDialog) -> None:
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def cells(dialog: HandOutDialog | TakeInDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def hand_out(qtbot: QtBot, window: MainWindow, folder: Path) -> Path:
    dialog = HandOutDialog(window.session, ["ana", "ben"], folder, window)
    dialog.show()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.summary.text() != "")
    assert dialog.summary.text() == "1 file written"
    dialog.reject()
    return folder / "ben.annotator"


def label(path: Path, start: int, end: int, kind: str) -> None:
    with Project.open(path) as project:
        one = project.annotation_set("doc-pact", BEN)
        project.commit(one, edits.label_segment(one, project.scheme, Range.at(start, end), kind, 1))


def test_what_goes_into_each_file_is_shown_before_it_is_written(
    qtbot: QtBot, shared: Path, open_window: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    window = open_window("ana")
    dialog = HandOutDialog(window.session, ["ana", "ben"], folder, window)
    dialog.show()
    assert dialog.chosen() == ["ben"]
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert cells(dialog) == [["ben", "ben.annotator", "1", "0", "0", "1", "0"]]
    assert list(folder.iterdir()) == []
    ben = dialog.people.item(1)
    dialog.people.setCurrentItem(ben)
    qtbot.keyClick(dialog.people, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "person" in dialog.error.text())
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog.people, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.summary.text() == "1 file written")
    assert [one.name for one in folder.iterdir()] == ["ben.annotator"]
    dialog.folder.edit.setText(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: "does not exist" in dialog.error.text())
    dialog.folder.edit.setText(str(folder))
    qtbot.waitUntil(lambda: "already exists" in dialog.error.text())
    assert not dialog.accept_button.isEnabled()


def test_a_file_that_came_back_is_previewed_and_then_taken_in(
    qtbot: QtBot, shared: Path, open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("ben")
    window.session.set_author(ANA)
    his = hand_out(qtbot, window, tmp_path)
    label(his, 0, 10, "title")
    window.session.set_author(BEN)
    saved(qtbot, window)
    dialog = TakeInDialog(window.session, (), window)
    dialog.taken_in.connect(window.dialogs._read_anew)
    dialog.show()
    click(qtbot, dialog)
    assert "Choose files" in dialog.error.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(his)], ""))
    dialog._add()
    before = shared.read_bytes()
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Take in" and dialog.accept_button.isEnabled())
    assert dialog.summary.text() == "Will be taken in: 1 annotation set"
    assert cells(dialog) == [["new", "pact", "ben", "1 edit"]]
    assert shared.read_bytes() == before
    with qtbot.waitSignal(dialog.taken_in):
        click(qtbot, dialog)
    assert dialog.summary.text().startswith("Taken in: 1 annotation set · the project as it was is kept as")
    # The page in the window shows what came in.
    qtbot.waitUntil(lambda: len(window.session.annotations.segments) == 1)
    assert dialog.paths() == []
    dialog.reject()
    window.activateWindow()
    window.desk.focus_page()
    qtbot.waitUntil(window.page.hasFocus)
    press(qtbot, window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    assert window.session.annotations.segments == {}


def test_conflicts_stand_first_with_both_sides(
    qtbot: QtBot, shared: Path, open_window: Opener, tmp_path: Path
) -> None:
    window = open_window("ana")
    his = hand_out(qtbot, window, tmp_path)
    label(his, 0, 10, "title")
    label(shared, 5, 12, "body")
    dialog = TakeInDialog(window.session, [str(his)], window)
    dialog.show()
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0 and dialog.accept_button.isEnabled())
    what, page, who, text = cells(dialog)[0]
    assert (what, page, who) == ("conflict", "pact", "ben")
    assert "here: label Body of article 1; in the file: label Title of article 1" in text
    assert text.endswith("kept as ben (2)")
    # Another choice makes the preview another one.
    dialog.prefer.setCurrentIndex(2)
    assert dialog.accept_button.text() == "Preview"
    assert not dialog.table.isVisible()
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Take in" and dialog.accept_button.isEnabled())
    assert "kept as" not in cells(dialog)[0][3]


def test_what_cannot_be_taken_in_is_said_and_changes_nothing(
    qtbot: QtBot, shared: Path, open_window: Opener
) -> None:
    window = open_window("ana")
    dialog = TakeInDialog(window.session, [str(shared)], window)
    dialog.show()
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: "the project itself" in dialog.error.text())
    assert dialog.accept_button.text() == "Preview"
    assert dialog.files.isEnabled()


def test_names_of_pages_and_people_are_no_markup(
    qtbot: QtBot, shared: Path, open_window: Opener, tmp_path: Path
) -> None:
    window = open_window("ana")
    with Project.open(shared) as project:
        project.ensure_author(Author("<b>zoe</b>"))
        project.reviewing.assign([Assignment("doc-pact", "<b>zoe</b>")])
    dialog = HandOutDialog(window.session, ["<b>zoe</b>"], tmp_path, window)
    dialog.show()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert cells(dialog)[0][:2] == ["<b>zoe</b>", "_b_zoe_b_.annotator"]


def test_labels_that_the_project_lacks_are_asked_for(
    qtbot: QtBot, shared: Path, open_window: Opener, tmp_path: Path
) -> None:
    window = open_window("ana")
    his = hand_out(qtbot, window, tmp_path)
    with Project.open(his) as project:
        data = json.loads(json.dumps(dict(project.scheme.data)).replace('"title"', '"titel"'))
        data["segment_kinds"].append({**data["segment_kinds"][0], "id": "quiz", "name": "Quiz", "key": ""})
        project.set_scheme(parse_scheme(data))
    label(his, 0, 10, "titel")
    label(his, 12, 20, "quiz")
    dialog = TakeInDialog(window.session, [str(his)], window)
    dialog.show()
    assert not dialog.labels.isVisible()
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.labels.isVisible() and dialog.accept_button.isEnabled(), timeout=15_000)
    assert "Say below what each of them is here" in dialog.error.text()
    rows = [[dialog.labels.item(row, column).text() for column in (0, 1)] for row in range(2)]
    assert rows == [["segment kind", "quiz"], ["segment kind", "titel"]]
    quiz, titel = (dialog.labels.cellWidget(row, 2) for row in range(2))
    assert isinstance(quiz, QComboBox)
    assert isinstance(titel, QComboBox)
    assert (quiz.currentText(), titel.currentText()) == ("say what it is", "title")
    assert quiz.accessibleName() == "segment kind quiz"
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: "uses segment kind quiz" in dialog.error.text(), timeout=15_000)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    quiz.setFocus()
    qtbot.keyClicks(quiz, "tags")
    assert quiz.currentText() == "tags"
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Take in" and dialog.accept_button.isEnabled())
    assert cells(dialog) == [["new", "pact", "ben", "2 edits"]]
    with qtbot.waitSignal(dialog.taken_in):
        click(qtbot, dialog)
    assert not dialog.labels.isVisible()
    with Project.open(shared, read_only=True) as project:
        kinds = [one.kind for one in project.annotation_set("doc-pact", BEN).segments_in_order()]
    assert kinds == ["title", "tags"]
    dialog.reject()
