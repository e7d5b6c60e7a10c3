"""The list of pages: filters as chips, growing lists, and the panels that take turns at the left."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, Document, Source
from annotator.domain.scheme import Scheme
from annotator.gui.look.theme import Theme
from annotator.gui.queue import page_list
from annotator.gui.widgets.buttons import Chip
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

from .conftest import Opener, press, saved
from .test_session import tag

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(window: MainWindow) -> list[str]:
    return [row.name for row in window.queue.model.rows]


def read(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the list is read."""
    qtbot.waitUntil(lambda: not window.queue._timer.isActive() and window.session.database.idle())


@pytest.fixture
def project_file(project_file: Path) -> Path:
    """Two more pages, with a language and an outlet."""
    with Project.open(project_file) as project:
        for name, language in (("rhein", "de"), ("oder", "de")):
            text = f"Die {name} ist ein Fluss.\n"
            digest = sha256(text.encode()).hexdigest()
            source = Source("text/plain", digest, f"https://www.fluss.example/{name}")
            made = Document(f"doc-{name}", name, text, digest, source)
            project.add_document(replace(made, metadata={"language": language}), None)
    return project_file


def choose(qtbot: QtBot, window: MainWindow, facet: str, value: str) -> None:
    """Open the filters with the button and choose with the keyboard."""
    qtbot.mouseClick(window.queue.more, Qt.MouseButton.LeftButton)
    assert window.queue.filters.isVisible()
    read(qtbot, window)
    box = window.queue.filters.boxes[facet]
    box.setFocus()
    at = next(n for n in range(box.count()) if box.itemData(n) == value)
    for _ in range(at - box.currentIndex()):
        qtbot.keyClick(box, Key.Key_Down)
    box.activated.emit(box.currentIndex())
    qtbot.keyClick(box, Key.Key_Escape)
    assert not window.queue.filters.isVisible()
    read(qtbot, window)


def chips(window: MainWindow) -> list[Chip]:
    return [chip for chip in window.queue.chips.findChildren(Chip) if chip.isVisible()]


def test_language_and_outlet_with_counts_and_a_chip_to_remove(qtbot: QtBot, window: MainWindow) -> None:
    read(qtbot, window)
    choose(qtbot, window, "language", "de")
    assert shown(window) == ["rhein", "oder"]
    (chip,) = chips(window)
    assert chip.text() == "Language: de" and window.queue.more.isChecked()
    box = window.queue.filters.boxes["language"]
    assert "de · 2" in [box.itemText(n) for n in range(box.count())]
    assert window.queue.progress.text() == "0 of 5 done", "the progress is that of the project"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    read(qtbot, window)
    assert len(shown(window)) == 5 and not window.queue.chips.isVisible()


def test_a_label_and_words_narrow_together(qtbot: QtBot, window: MainWindow) -> None:
    tag(window.session, 0, 6)
    saved(qtbot, window)
    choose(qtbot, window, "label", "GPE")
    assert shown(window) == ["pact"]
    window.queue.filter.setText("kestrel")
    read(qtbot, window)
    qtbot.waitUntil(lambda: shown(window) == [])
    assert window.queue.none.isVisible()


def test_a_page_flag_narrows(qtbot: QtBot, window: MainWindow) -> None:
    flag = next(iter(window.session.scheme.page_flags))
    window.session.perform(lambda a: edits.set_flag(a, window.session.scheme, flag, True))
    saved(qtbot, window)
    choose(qtbot, window, "flag", flag)
    assert shown(window) == ["pact"]


def test_long_lists_come_in_slices_and_stay_whole(
    qtbot: QtBot, open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_list, "FIRST", 2)
    monkeypatch.setattr(page_list, "SLICE", 2)
    window = open_window(page="doc-oder")
    read(qtbot, window)
    assert shown(window) == ["pact", "ferry", "long", "rhein", "oder"]
    assert window.session.document.id == "doc-oder" and window.header.place.text() == "5 / 5"
    assert window.queue.view.currentIndex().row() == 4
    assert window.queue.progress.text() == "0 of 5 done"
    press(qtbot, window, Key.Key_PageUp, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-rhein")
    window.pages.read()
    read(qtbot, window)
    assert len(shown(window)) == 5


def test_typing_on_drops_the_list_that_is_being_read(
    qtbot: QtBot, open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_list, "FIRST", 1)
    monkeypatch.setattr(page_list, "SLICE", 1)
    window = open_window()
    window.pages.read()
    window.queue.filter.setText("fluss")
    window.queue.ask()
    read(qtbot, window)
    assert shown(window) == ["rhein", "oder"]
    assert window.queue.progress.text() == "0 of 5 done"


def test_the_panels_take_turns_at_one_place(qtbot: QtBot, window: MainWindow) -> None:
    place = window.left.geometry()
    press(qtbot, window, Key.Key_F8)
    assert window.left.outline.isVisible() and not window.queue.isVisible()
    assert window.left.geometry() == place
    press(qtbot, window, Key.Key_F9)
    assert window.queue.isVisible() and window.page.hasFocus()
    press(qtbot, window, Key.Key_F9)
    assert not window.left.isVisible() and window.page.hasFocus()
    press(qtbot, window, Key.Key_F7)
    assert window.queue.filter.hasFocus()
    qtbot.mouseClick(window.left._tabs["search"], Qt.MouseButton.LeftButton)
    assert window.left.search.pattern.hasFocus()


def test_an_empty_project_has_no_pages_yet_and_a_filter_that_none_matches_says_that(
    qtbot: QtBot, window: MainWindow, theme: Theme, scheme: Scheme, tmp_path: Path
) -> None:
    database, project = DatabaseThread(), Project.create(tmp_path / "empty.annotator", scheme)
    settings = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    empty = MainWindow(Session(project, database, Author("ana")), settings, theme)
    qtbot.addWidget(empty)
    empty.show()
    empty.start(None)
    qtbot.waitUntil(lambda: database.idle() and empty.queue.none.isVisible())
    assert empty.queue.none.text() == "no pages yet"
    empty.close()
    database.stop()
    project.close()
    qtbot.keyClicks(window.queue.filter, "zebra")
    qtbot.waitUntil(lambda: window.queue.none.isVisible())
    assert window.queue.none.text() == "no page matches"
