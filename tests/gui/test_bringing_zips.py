"""A zip file is brought by keys, or dropped: looked at, imported, stopped; nothing of it stays behind."""

from __future__ import annotations

import shutil
import tempfile
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.datasets import zip_files
from annotator.gui.bringing.bring_dialog import BringDialog
from annotator.gui.window.main_window import MainWindow

CORPORA = Path(__file__).parents[1] / "corpora"
Key = Qt.Key


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A zip file of a corpus of brat; temporary files lie beside it."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    shutil.copytree(CORPORA / "brat", tmp_path / "c" / "corpus")
    (tmp_path / "c" / "corpus" / "bad.ann").write_text("T1\tPER 0 8\n", encoding="utf-8")
    return Path(shutil.make_archive(str(tmp_path / "corpus"), "zip", tmp_path / "c"))


def unpacked(packed: Path) -> list[Path]:
    return list((packed.parent / "tmp").glob("annotator-zip.*"))


def begun(qtbot: QtBot, window: MainWindow) -> BringDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.registry.run("project.bring")
    dialog = window.bringing.dialog
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.path.edit)
    return dialog


def press(*keys: Key) -> None:
    for key in keys:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)


def test_a_zip_file_is_brought_by_keys(qtbot: QtBot, window: MainWindow, packed: Path):
    dialog = begun(qtbot, window)
    QTest.keyClicks(dialog.path.edit, str(packed))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.looked is not None and QApplication.focusWidget() is dialog.mapping)
    assert dialog.head.text().startswith("2 documents · brat × 1")
    assert not dialog.running.active and unpacked(packed) == []
    dialog.accept_button.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2)
    files = [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]
    assert "corpus.zip/corpus" in " ".join(files)
    assert not any("annotator-" in file for file in files)
    qtbot.waitUntil(lambda: len(window.queue.model.rows) == 5)
    assert unpacked(packed) == []
    press(Key.Key_Escape)


def test_a_zip_file_that_is_dropped_is_looked_at(qtbot: QtBot, window: MainWindow, packed: Path):
    dialog = begun(qtbot, window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(packed))])
    place = QPointF(dialog.path.edit.rect().center())
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(place.toPoint(), *args)
    QApplication.sendEvent(dialog.windowHandle(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(dialog.windowHandle(), QDropEvent(place, *args))
    qtbot.waitUntil(lambda: dialog.looked is not None and not dialog.running.active)
    assert dialog.path.text() == str(packed)
    dialog.close()


def test_unpacking_is_stopped_by_a_key_and_the_window_goes_on_meanwhile(
    qtbot: QtBot, window: MainWindow, packed: Path, monkeypatch: pytest.MonkeyPatch
):
    go_on, reached = threading.Event(), threading.Event()
    look = zip_files.ZipFiles._look

    def slowly(self: zip_files.ZipFiles, place: Path) -> None:
        reached.set()
        go_on.wait(10)
        look(self, place)

    monkeypatch.setattr(zip_files.ZipFiles, "_look", slowly)
    dialog = begun(qtbot, window)
    QTest.keyClicks(dialog.path.edit, str(packed))
    press(Key.Key_Return)
    qtbot.waitUntil(reached.is_set)
    assert unpacked(packed) and dialog.running.active, "the window is not held up"
    QTest.keyClick(dialog, Key.Key_Escape)
    go_on.set()
    qtbot.waitUntil(lambda: not dialog.running.active)
    assert "stopped while it was being unpacked" in dialog.error.text()
    assert unpacked(packed) == [] and dialog.pages.currentIndex() == 0
    QTest.keyClick(dialog, Key.Key_Escape)
    assert window.bringing.dialog is None
