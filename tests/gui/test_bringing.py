"""Data is brought by keys and mouse: looked at, its labels mapped, imported with a balance that adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_making import completed
from annotator.gui.app import Application
from annotator.gui.bringing.bring_dialog import BringDialog
from annotator.gui.bringing.mapping_table import NEW, OUT
from annotator.gui.dialogs.project_dialogs import NewProjectDialog
from annotator.gui.look.theme import Theme
from annotator.gui.widgets.buttons import Check
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import cut

Key = Qt.Key
TEXT = "Ola Dahl died in Bergen. Skorvan mourns.\n"
LINES = """\
T1\tPER 0 8\tOla Dahl
T2\tDie 9 13\tdied
E1\tDie:T2 Victim:T1 Where:T4
T3\tMerge-Org 25 32\tSkorvan
R1\tEmployment Arg1:T1 Arg2:T3
T4\tPlace 17 23\tBergen
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "brat"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"{name}. {TEXT}" if name == "b" else TEXT, encoding="utf-8")
    (folder / "a.ann").write_text(LINES, encoding="utf-8")
    (folder / "b.ann").write_text("T1\tPlace 20 26\tBergen\n", encoding="utf-8")
    return folder


def waiting(qtbot: QtBot, dialog: BringDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.running.active)


def asked(qtbot: QtBot, window: MainWindow, where: Path) -> BringDialog:
    """Say where the data is, and wait for what is in it."""
    assert window.registry.run("project.bring")
    dialog = window.bringing.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.path.edit, str(where))
    QTest.keyClick(dialog.path.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.looked is not None)
    waiting(qtbot, dialog)
    return dialog


def answer(box: QComboBox, data: object) -> None:
    """Go to an answer by the arrow keys."""
    at = next(n for n in range(box.count()) if _same(box.itemData(n), data))
    box.setFocus()
    while box.currentIndex() != at:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < at else Key.Key_Up)


def _same(one: object, other: object) -> bool:
    return one == other or (not isinstance(one, str) and tuple(one) == other)


def sheet(dialog: BringDialog) -> dict[str, tuple[int, int, int]]:
    """Return the balance as it is shown: found, taken, left out."""
    table = dialog.sheet
    rows = [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]
    return {name: (int(found), int(taken), int(out)) for name, found, taken, out in rows}


def types(target: str) -> Counter[str]:
    with Project.open(target, read_only=True) as project:
        sets = [one for row in project.documents() for one in project.annotation_sets(row.id)]
    return Counter(m.type for one in sets for m in one.mentions.values())


def test_labels_are_mapped_left_out_or_new_and_the_balance_adds_up(
    qtbot: QtBot, window: MainWindow, corpus: Path
):
    dialog = asked(qtbot, window, corpus)
    assert dialog.head.text() == "2 documents · brat × 1 · 1 author"
    answers = dialog.mapping.answers
    assert answers["type", "PER"] == ("type", "PER"), "what is called the same is the same"
    assert answers["type", "Merge-Org"] == NEW
    answer(dialog.mapping.boxes["type", "Place"], ("type", "LOC"))
    answer(dialog.mapping.boxes["type", "Merge-Org"], OUT)
    assert cut(dialog) == []
    dialog.tabs.setCurrentIndex(1)
    assert dialog.marks.list.count() == 2
    assert {m.type for m in dialog.marks.page.annotations().mentions.values()} == {
        "PER",
        "Place",
        "Merge-Org",
    }
    # Tried first: nothing is stored.
    before = types(window.session.project.target)
    QTest.mouseClick(dialog.rehearse, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2)
    assert sheet(dialog)["Mentions"] == (4, 3, 1)
    assert types(window.session.project.target) == before
    assert "PLACE" not in window.session.scheme.entity_types
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.pages.currentIndex() == 1, "back to the labels, as they were said"
    assert dialog.mapping.answers["type", "Merge-Org"] == OUT
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2)
    assert sheet(dialog) == {
        "Mentions": (4, 3, 1), "Events": (1, 1, 0), "Arguments": (2, 2, 0), "Relations": (1, 0, 1),
    }  # fmt: skip
    assert types(window.session.project.target) - before == {"PER": 1, "LOC": 2}
    qtbot.waitUntil(lambda: "Die" in window.session.scheme.event_types)
    qtbot.waitUntil(lambda: len(window.queue.model.rows) == 5)
    assert "Merge-Org" not in window.session.scheme.entity_types
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert window.bringing.dialog is None


def test_where_nothing_is_the_reason_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    assert window.registry.run("project.bring")
    dialog = window.bringing.dialog
    QTest.keyClicks(dialog.path.edit, str(tmp_path / "nowhere"))
    QTest.keyClick(dialog.path.edit, Key.Key_Return)
    assert "nowhere" in dialog.error.text()
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "a.txt").write_text("Nothing is annotated here.", encoding="utf-8")
    dialog.path.edit.selectAll()
    QTest.keyClicks(dialog.path.edit, str(tmp_path / "plain"))
    QTest.keyClick(dialog.path.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.running.active and "nowhere" not in dialog.error.text())
    assert dialog.error.isVisible()
    assert dialog.pages.currentIndex() == 0
    QTest.keyClick(dialog, Key.Key_Escape)
    assert window.bringing.dialog is None


@pytest.fixture
def program(
    qtbot: QtBot, tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Application(app, settings, theme)
    yield made
    made.close_project()
    if made.start_page is not None:
        made.start_page.close()
    made.database.stop()


def test_a_new_project_is_made_of_data_from_the_start_page(
    qtbot: QtBot, program: Application, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def filled(self: NewProjectDialog) -> int:
        assert self.data.isVisibleTo(self) and not self.scheme.isVisibleTo(self)
        self.path.edit.setText(str(tmp_path / "mine.annotator"))
        QTest.mouseClick(self.accept_button, Qt.MouseButton.LeftButton)
        assert self.error.text(), "it asks where the data is"
        QTest.keyClicks(self.data.edit, str(corpus))
        QTest.mouseClick(self.accept_button, Qt.MouseButton.LeftButton)
        return int(self.result())

    monkeypatch.setattr(QDialog, "exec", filled)
    program.show_start()
    page = program.start_page
    page.bring_asked.emit()
    qtbot.waitUntil(lambda: program.window is not None and program.window.bringing.dialog is not None)
    dialog = program.window.bringing.dialog
    qtbot.waitUntil(lambda: dialog.looked is not None and not dialog.running.active)
    assert set(dialog.mapping.answers.values()) == {NEW}, "it takes the labels of the data as they are"
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2)
    assert all(found == taken for found, taken, _out in sheet(dialog).values())
    qtbot.waitUntil(lambda: set(program.window.session.scheme.entity_types) == {"PER", "Merge-Org", "Place"})
    dialog.reject()
    program.window.session.stop()


def test_a_new_project_without_labels_opens_the_editor_in_which_they_are_made(
    qtbot: QtBot, program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def filled(self: NewProjectDialog) -> int:
        self.path.edit.setText(str(tmp_path / "harbour.annotator"))
        QTest.keyClicks(self.scheme, "none")
        QTest.mouseClick(self.accept_button, Qt.MouseButton.LeftButton)
        return int(self.result())

    monkeypatch.setattr(QDialog, "exec", filled)
    program.show_start()
    program.start_page.new_asked.emit()
    qtbot.waitUntil(lambda: program.window is not None and program.window.scheme.window is not None)
    window = program.window
    editor = window.scheme.window
    assert window.session.scheme.name == "harbour" and not window.session.scheme.entity_types
    editor.tree.setCurrentItem(editor.tree.findItems("Entity types", Qt.MatchFlag.MatchExactly)[0])
    QTest.keyClick(editor.tree, Key.Key_Insert)
    QTest.keyClicks(editor.form.id, "Ship")
    QTest.keyClick(editor.form.id, Key.Key_Return)
    qtbot.waitUntil(editor.apply.isEnabled)
    editor.apply.setFocus()
    QTest.keyClick(editor.apply, Key.Key_Return)
    dialog = window.scheme.dialog
    qtbot.waitUntil(dialog.ready)
    QTest.keyClick(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: list(window.session.scheme.entity_types) == ["Ship"])
    panel = window.inspector.labels
    qtbot.waitUntil(lambda: window.inspector._pills.height() == panel.height_for(panel.width()))
    window.session.stop()


def test_files_that_name_their_authors_keep_them_unless_somebody_is_named(
    qtbot: QtBot, window: MainWindow
) -> None:
    corpora = Path(__file__).parents[1] / "corpora"
    dialog = asked(qtbot, window, corpora / "prodigy")
    assert "news-ana (2)" in dialog.counts.text()
    dialog.reject()
    assert window.registry.run("project.bring")
    dialog = window.bringing.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.author, "ben")
    QTest.keyClicks(dialog.path.edit, str(corpora / "doccano" / "ben.jsonl"))
    QTest.keyClick(dialog.path.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.looked is not None)
    waiting(qtbot, dialog)
    assert "ben (1)" in dialog.counts.text()


def test_the_inspector_stands_a_scheme_without_the_flags_that_it_shows(window: MainWindow) -> None:
    """Data brings labels, and a page is shown before the boxes of the older scheme's flags are gone."""
    flags = [
        box for box in window.inspector.page.findChildren(Check) if box.isVisibleTo(window.inspector.page)
    ]
    assert flags
    window.session.scheme = parse_scheme(completed({"name": "small", "entity_types": ["Person"]}))
    window.inspector.page.show_page(window.session.annotations)
    window.inspector.page.show_proposed(frozenset(), "rules")
    assert not any(box.isVisibleTo(window.inspector.page) for box in flags)
