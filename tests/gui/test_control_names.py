"""Whatever the keyboard can be in has a name that a screen reader says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.window.main_window import MainWindow

from .conftest import go, press

OPENING = (
    "bookmark.set", "edit.settings", "find.page", "find.project", "go.page", "help.keys", "project.bring",
    "project.assign", "project.check", "project.export", "project.hand_out", "project.import", "project.new",
    "project.open", "project.restore", "project.scheme", "project.take_in", "view.overview",
    "view.annotations",
    "view.structure", "entities.repeat", "entities.refer", "edit.label_by_name", "history.show",
)  # fmt: skip
"""The commands that bring more controls into sight."""


def nameless(top: QWidget) -> Iterator[str]:
    """Yield the controls of a window, in sight or not, that a screen reader has no word for."""
    for widget in top.findChildren(QWidget):
        takes_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not widget.focusProxy()
        parent = widget.parentWidget()
        of_a_box = isinstance(
            parent.parentWidget(), QComboBox
        )  # the list that drops down: the box has the name
        empty = (
            isinstance(widget, QAbstractButton) and not widget.isVisible()
        )  # it gets its words before it is shown
        if not takes_keys or of_a_box or empty or isinstance(widget, QLabel):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name).strip():
            yield f"{type(widget).__name__} in {type(parent).__name__} in {type(widget.window()).__name__}"


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    found: set[str] = set()
    monkeypatch.setattr(QDialog, "exec", lambda dialog: found.update(nameless(dialog)) or 0)
    go(window, "Anna Brekke of")
    press(qtbot, window, Qt.Key.Key_1)
    ran = []
    for command in OPENING:
        ran += [command] * window.registry.run(command)
        QApplication.processEvents()
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() or top is window]
    found |= {name for top in tops for name in nameless(top)}
    for top in set(tops) - {window}:
        top.close()
    assert not found, "\n".join(sorted(found))
    assert not set(OPENING) - set(ran)
