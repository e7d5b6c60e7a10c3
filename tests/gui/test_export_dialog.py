"""The export dialog: what a format cannot hold, whose annotations of when, profiles, splits."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.edits import set_flag
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from tests.store.helpers import tag

from .conftest import Opener, go, press, saved


def choose(qtbot: QtBot, dialog: ExportDialog, entry: int) -> None:
    """Choose what decides on the parts by keys."""
    dialog.split_by.setFocus()
    qtbot.keyClick(dialog.split_by, Qt.Key.Key_Home)
    for _ in range(entry):
        qtbot.keyClick(dialog.split_by, Qt.Key.Key_Down)


def told(dialog: ExportDialog, sort: str) -> list[str]:
    """Return what the rows of one sort say."""
    rows = [[dialog.table.item(n, column) for column in (0, 3)] for n in range(dialog.table.rowCount())]
    return [
        text.text() for name, text in rows if name is not None and text is not None and name.text() == sort
    ]


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
    assert "nobody" in " ".join(told(dialog, "Warning"))


def test_export_says_what_the_format_cannot_hold_and_what_was_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    go(window, "signed")
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, "a")
    saved(qtbot, window)
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    assert dialog.authors.currentText() == "All annotators, on every page", (
        "the archive holds all that is said"
    )
    dialog.format.setCurrentIndex(dialog.format.findData("conll2003"))
    assert dialog.authors.currentText().startswith("Best available")
    assert "cannot hold segments, events" in dialog.holds.text()
    assert dialog.destination.text() == str(tmp_path / "Test project-conll2003")
    dialog.destination.edit.setText(str(tmp_path / "mine"))
    dialog.format.setCurrentIndex(dialog.format.findData("lines"))
    dialog.format.setCurrentIndex(dialog.format.findData("conll2003"))
    assert dialog.destination.text() == str(tmp_path / "mine"), "what a person chose stays"
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running.active)
    rows = {dialog.table.item(n, 0).text(): n for n in range(dialog.table.rowCount())}
    shown = [dialog.table.item(rows["events"], n).text() for n in (1, 2)]
    assert shown == ["1", "0"]
    loss = json.loads((tmp_path / "mine" / "loss.json").read_text(encoding="utf-8"))["kinds"]
    assert loss["mentions"] == {"stored": 1, "exported": 1, "lost": {}}


def test_whole_tokens_are_asked_for_where_a_format_has_some(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with Project.open(Path(window.session.project.target)) as project:
        mine = project.annotation_set(window.session.document.id, window.session.author)
        start = mine.text.index("Norway")
        project.commit(mine, tag(start, start + 3))
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    dialog.show()
    assert not dialog.tokens.isEnabled(), "the archive has no tokens"
    dialog.format.setCurrentIndex(dialog.format.findData("conll2003"))
    dialog.tokens.setFocus()
    qtbot.keyClick(dialog.tokens, Qt.Key.Key_Space)
    dialog.format.setCurrentIndex(dialog.format.findData("conllup"))
    assert dialog.tokens.isChecked(), "a wish stays as long as the format can have it"
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running.active)
    manifest = (tmp_path / "Test project-conllup" / "manifest.json").read_text(encoding="utf-8")
    assert json.loads(manifest)["asked"]["tokens"] == "whole"
    assert told(dialog, "In another shape") == ["1 mentions grown to whole tokens"]
    dialog.format.setCurrentIndex(dialog.format.findData("brat"))
    assert not dialog.tokens.isEnabled() and not dialog.tokens.isChecked()


def test_trying_it_first_tells_what_trains_badly_and_writes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with Project.open(Path(window.session.project.target)) as project:
        mine = project.annotation_set(window.session.document.id, window.session.author)
        start = mine.text.index("Norway")
        project.commit(mine, tag(start, start + 3))
    dialog = ExportDialog(window.session, tmp_path / "out", ["ana"], window)
    dialog.show()
    dialog.format.setCurrentIndex(dialog.format.findData("conll2003"))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.rehearse.setFocus()
    qtbot.keyClick(dialog.rehearse, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.running.active and bool(dialog.summary.text()))
    assert "would be written; nothing is written yet" in dialog.summary.text()
    assert not (tmp_path / "out").exists()
    advice = told(dialog, "Advice")
    assert any("inside a word" in one for one in advice) and any("whole tokens" in one for one in advice)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "written to" in dialog.summary.text())
    assert any((tmp_path / "out").rglob("all.txt"))


def test_a_page_extraction_format_takes_a_profile(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    press(qtbot, window, Qt.Key.Key_F2)
    go(window, "Norway")
    press(qtbot, window, "t")
    saved(qtbot, window)
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    assert not dialog.profile.isEnabled(), "the archive keeps every kind"
    dialog.format.setCurrentIndex(dialog.format.findData("cleaneval"))
    assert dialog.profile.isEnabled() and "cleaneval" in dialog.profile.currentText()
    dialog.profile.setCurrentIndex(dialog.profile.findData("aeb"))
    dialog.articles.setCurrentIndex(dialog.articles.findData("all"))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running.active)
    manifest = (tmp_path / "Test project-cleaneval" / "manifest.json").read_text(encoding="utf-8")
    asked = json.loads(manifest)["asked"]
    assert (asked["profile"], asked["articles"]) == ("aeb/1", "all")


def test_a_dataset_as_of_yesterday_is_asked_for_by_keys(
    qtbot: QtBot, open_window: Opener, project_file: Path, tmp_path: Path
) -> None:
    with Project.open(project_file) as project:
        mine = project.annotation_set("doc-pact", Author("ana"))
        project.commit(mine, tag(0, 6))
    with closing(sqlite3.connect(project_file)) as connection, connection:
        connection.execute("UPDATE journal SET recorded = '2024-05-01T10:00:00+00:00'")
        connection.execute("UPDATE document SET created = '2024-04-01T10:00:00+00:00'")
    window = open_window()
    go(window, "Chile")
    press(qtbot, window, "3")
    saved(qtbot, window)
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.moment() is None
    dialog.format.setCurrentIndex(dialog.format.findData("lines"))
    dialog.past.setFocus()
    qtbot.keyClick(dialog.past, Qt.Key.Key_Space)
    assert not dialog.unfinished.isEnabled(), "which questions were open then is not known"
    qtbot.keyClick(dialog.past, Qt.Key.Key_Tab)
    assert dialog.time.hasFocus()
    before = dialog.time.dateTime()
    qtbot.keyClick(dialog.time, Qt.Key.Key_Down)
    assert dialog.time.dateTime() < before
    qtbot.keyClick(dialog.time, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.running.active and bool(dialog.summary.text()))
    manifest = json.loads((tmp_path / "Test project-lines" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["asked"]["at"]
    rows = {dialog.table.item(n, 0).text(): n for n in range(dialog.table.rowCount())}
    assert dialog.table.item(rows["mentions"], 1).text() == "1"


def test_unfinished_gold_goes_out_only_if_it_is_asked_for(
    qtbot: QtBot, open_window: Opener, project_file: Path, tmp_path: Path
) -> None:
    with Project.open(project_file) as project:
        gold = project.annotation_set("doc-pact", Author(GOLD, AuthorKind.GOLD))
        project.commit(gold, set_flag(gold, project.scheme, "paywalled", True), by="ana")
        project.ensure_author(Author("ana"))
    window = open_window()
    dialog = ExportDialog(window.session, tmp_path, ["ana", "gold"], window)
    dialog.show()
    assert not dialog.unfinished.isEnabled(), "the archive of everything asks nothing"
    dialog.format.setCurrentIndex(dialog.format.findData("conll2003"))
    dialog.authors.setCurrentIndex(dialog.authors.findData("ana"))
    assert not dialog.unfinished.isEnabled(), "no gold is asked for"
    dialog.authors.setCurrentIndex(dialog.authors.findData("gold"))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running.active)
    assert "gold is not finished on any document" in dialog.error.text()
    qtbot.mouseClick(
        dialog.unfinished, Qt.MouseButton.LeftButton, pos=QPoint(10, dialog.unfinished.height() // 2)
    )
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running.active)
    assert "1 document was exported with unfinished gold; open questions: 0" in told(dialog, "Warning")[0]
    assert "gold: 1 document" in dialog.summary.text().splitlines()
    dialog.authors.setCurrentIndex(dialog.authors.findData("ana"))
    assert not dialog.unfinished.isChecked()


def test_a_split_must_add_up(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(window.session, tmp_path, [], window)
    dialog.split_on.click()
    dialog.shares[0].setValue(70)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.error.text() == "The shares of the split add up to 90 %, not 100 %."
    dialog.shares[0].setValue(80)
    assert dialog.split() == (80, 10, 10)
