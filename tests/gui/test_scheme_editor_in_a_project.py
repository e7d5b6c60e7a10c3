"""The scheme editor over the window of a project: mentions are gone to, files saved, and leaving asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.datasets.schemes import find_scheme
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.gui.scheme.scheme_window import SchemeWindow
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import Opener
from .test_scheme_editor import checked, choose, fill

Key = Qt.Key


def test_in_the_window_mentions_are_gone_to_files_saved_and_leaving_asks(
    qtbot: QtBot, open_window: Opener, project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with Project.open(project_file) as project:
        page = project.annotation_set("doc-pact", Author("ana"))
        for words in ("Norway", "Chile"):
            at = page.text.index(words)
            edit = edits.tag_mention(page, project.scheme, Range.at(at, at + len(words)), "GPE")
            page = project.commit(page, edit).annotations
        project.commit(page, edits.set_flag(page, project.scheme, "paywalled", True))
    window = open_window()
    qtbot.keyClick(window, Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    editor = window.scheme.window
    assert editor is not None
    qtbot.waitUntil(lambda: editor.editing.right and editor.tree.counts is not None)
    _goes_to_mentions(qtbot, window, editor)
    _saves(qtbot, editor, tmp_path / "mine.json")
    _refuses(qtbot, window, editor, tmp_path / "broken.json")
    asked: list[str] = []

    def answer(_parent: object, _title: str, question: str, *_buttons: object) -> QMessageBox.StandardButton:
        asked.append(question)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", answer)
    choose(editor, ("type", "PER"))
    fill(editor.form.name, "Human")
    window.close()
    assert window.isVisible()
    assert len(asked) == 1
    editor.editing.kept = editor.editing.data


def _goes_to_mentions(qtbot: QtBot, window: MainWindow, editor: SchemeWindow) -> None:
    choose(editor, ("type", "GPE"))
    assert editor.tabs.tabText(3) == "Mentions (2)"
    editor.tabs.setCurrentIndex(3)
    listed = editor.mentions.model
    qtbot.waitUntil(lambda: listed.hits == 2 and not editor.mentions.stream.looking)
    assert [one.surface for one in listed.rows if not isinstance(one, str)] == ["Norway", "Chile"]
    editor.mentions.view.setCurrentIndex(listed.index(2))
    QTest.keyClick(editor.mentions.view, Key.Key_Return)
    qtbot.waitUntil(lambda: window.annotating.hand.selected is not None)
    chosen = window.session.annotations.mentions[window.annotating.hand.selected]
    assert chosen.span.surface(window.page.text()) == "Chile"
    choose(editor, ("type", "LOC"))
    qtbot.waitUntil(lambda: editor.mentions.told.text() == "Nobody has used this label yet.")
    choose(editor, ("flag", "paywalled"))
    qtbot.waitUntil(lambda: listed.hits == 1 and not editor.mentions.stream.looking)
    assert listed.rows[1].surface == window.page.text()[:80].strip()


def _saves(qtbot: QtBot, editor: SchemeWindow, path: Path) -> None:
    menu = editor.open.menu()
    next(one for one in menu.actions() if "conll-4" in one.text()).trigger()
    qtbot.waitUntil(lambda: editor.editing.data["name"] == "conll-4" and editor.editing.right)
    choose(editor, ("type", "PER"))
    fill(editor.form.name, "Somebody")
    checked(qtbot, editor)
    QTest.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    chooser = editor.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    qtbot.waitUntil(lambda: path.exists() and not editor.editing.unsaved)
    saved = find_scheme(str(path))
    assert saved.entity_types["PER"].name == "Somebody"
    assert saved.version == "1.1.0", "another scheme has another version"


def _refuses(qtbot: QtBot, window: MainWindow, editor: SchemeWindow, path: Path) -> None:
    path.write_text("{")
    window.scheme.open_file(str(path))
    qtbot.waitUntil(lambda: "broken.json" in editor.state.text())
    assert editor.editing.data["name"] == "conll-4"
