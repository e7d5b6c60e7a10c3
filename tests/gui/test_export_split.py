"""The split of an export, asked for in the dialog: what decides on the parts."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.window.main_window import MainWindow

from .conftest import go, press, saved


def choose(qtbot: QtBot, dialog: ExportDialog, entry: int) -> None:
    """Choose what decides on the parts by keys."""
    dialog.split_by.setFocus()
    qtbot.keyClick(dialog.split_by, Qt.Key.Key_Home)
    for _ in range(entry):
        qtbot.keyClick(dialog.split_by, Qt.Key.Key_Down)


def test_a_list_decides_on_the_parts(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    press(qtbot, window, Qt.Key.Key_F2)
    go(window, "Norway")
    press(qtbot, window, "t")
    saved(qtbot, window)
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.format.setCurrentIndex(dialog.format.findData("lines"))
    assert not dialog.split_by.isEnabled()
    dialog.split_on.setFocus()
    qtbot.keyClick(dialog.split_on, Qt.Key.Key_Space)
    assert dialog.seed.isEnabled() and dialog.parts.isHidden()
    choose(qtbot, dialog, 3)
    assert not dialog.seed.isEnabled() and dialog.parts.isVisible()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.error.text() == "Choose the list of documents and parts."
    listed = tmp_path / "parts.tsv"
    name = window.session.document.name
    listed.write_text(f"{name}\ttest\nnobody\tdev\n", encoding="utf-8")
    dialog.parts.setFocus()
    qtbot.keyClicks(dialog.parts.edit, str(listed))
    qtbot.keyClick(dialog.parts.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.running.active and bool(dialog.summary.text()))
    (folder,) = tmp_path.glob("*-lines")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["parts"].values()) == {"test"}
    assert manifest["asked"]["split_by"] == "parts.tsv"
    assert "nobody" in dialog.summary.text()
