"""F1 opens the manual where one is: in the browser, or in a window where there is none."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import assets
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.manual import places
from annotator.gui.manual.manual_window import ManualWindow
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.start_page import StartPage

from .conftest import Opener
from .test_history import look, worked  # noqa: F401 - a fixture

ROOT = Path(__file__).parents[2]
BASES = {"Sheet", "JobSheet", "ImportSheet"}
WORKS = {"Segments", "Entities", "Event", "Review", "Feedback", "History"}


class Desktop:
    """A desktop with a browser, or without one: ``asked`` is what it was to open."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.browser = True

    def open(self, url: QUrl) -> bool:
        self.asked.append(url.toLocalFile() or url.toString())
        return self.browser


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    made = Desktop()
    monkeypatch.setattr(QDesktopServices, "openUrl", made.open)
    return made


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A manual like a built one, as far as it is asked for."""
    folder = tmp_path / "site"
    (folder / "help").mkdir(parents=True)
    for place in places.places():
        (folder / "help" / f"{place}.html").write_text(place, encoding="utf-8")
    monkeypatch.setattr(assets, "manual_site", lambda: folder)
    return folder


def asked(desktop: Desktop) -> str:
    """Return the place that was opened last."""
    path = Path(desktop.asked[-1])
    assert path.is_file() and path.parent.name == "help"
    return path.stem


def press(key: Qt.Key = Qt.Key.Key_F1) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key)


def test_f1_is_about_the_work(window: MainWindow, desktop: Desktop, site: Path) -> None:
    press(Qt.Key.Key_F2)
    press()
    assert asked(desktop) == "Segments"
    press(Qt.Key.Key_F3)
    press()
    assert asked(desktop) == "Entities"


@pytest.mark.usefixtures("worked")
def test_f1_while_one_looks_back(qtbot: QtBot, open_window: Opener, desktop: Desktop, site: Path) -> None:
    look(qtbot, open_window())
    press()
    assert asked(desktop) == "HistoryPanel"


def test_f1_is_about_the_panel_that_has_the_keyboard(
    window: MainWindow, desktop: Desktop, site: Path
) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_F, both)
    assert window.left.search.isAncestorOf(QApplication.focusWidget())
    press()
    assert asked(desktop) == "ProjectSearch"


def test_f1_in_a_dialog_is_about_the_dialog(
    qtbot: QtBot, window: MainWindow, desktop: Desktop, site: Path
) -> None:
    window.dialogs.export_dataset()
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)))
    (dialog,) = window.findChildren(ExportDialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    press()
    press()
    assert asked(desktop) == "ExportDialog" and len(desktop.asked) == 2
    dialog.close()


def test_f1_on_the_start_page(qtbot: QtBot, desktop: Desktop, site: Path) -> None:
    page = StartPage(())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget()))
    press()
    qtbot.waitUntil(lambda: bool(desktop.asked))
    assert asked(desktop) == "StartPage"


def test_another_key_is_heeded(window: MainWindow, desktop: Desktop, site: Path) -> None:
    window.registry.set_keys("help.manual", ("Ctrl+F2",), ())
    press()
    assert desktop.asked == []
    QTest.keyClick(window, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    assert asked(desktop) == "Entities"


def test_without_a_browser_the_page_is_in_a_window(
    qtbot: QtBot, window: MainWindow, desktop: Desktop, site: Path
) -> None:
    desktop.browser = False
    press(Qt.Key.Key_F2)
    press()
    (shown,) = window.findChildren(ManualWindow)
    top = shown.pages.cursorForPosition(shown.pages.viewport().rect().topLeft()).block()
    assert top.text() == "Segments (F2)" and shown.pages.source().path() == "manual/annotating.md"
    window.activateWindow()
    window.desk.focus_page()
    press()
    assert window.findChildren(ManualWindow) == [shown], "one window is enough"
    shown.close()


def test_links_lead_on_and_back(qtbot: QtBot, desktop: Desktop) -> None:
    folder = assets.manual_pages()
    assert folder is not None
    shown = ManualWindow(folder)
    qtbot.addWidget(shown)
    shown.show_page("manual/annotating.md")
    shown.pages.anchorClicked.emit(QUrl("walk.md"))
    assert shown.pages.toPlainText().startswith("A walk")
    shown.pages.anchorClicked.emit(QUrl("../effort.md"))
    assert shown.pages.toPlainText().startswith("Effort")
    shown.pages.backward()
    assert shown.pages.toPlainText().startswith("A walk")
    shown.pages.anchorClicked.emit(QUrl("https://example.org/"))
    assert desktop.asked == ["https://example.org/"]


def test_the_window_shows_pictures_and_nothing_from_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    folder = assets.manual_pages()
    assert folder is not None
    shown = ManualWindow(folder)
    qtbot.addWidget(shown)
    shown.show_page("manual/annotating.md")
    picture = shown.pages.loadResource(2, QUrl("../images/window.png"))
    assert picture is not None
    for outside in ("../README.md", "../../../etc/passwd", "https://example.org/x.md", "file:///etc/passwd"):
        assert shown.pages.loadResource(4, QUrl(outside)) is None


def test_an_installation_without_manual_says_so(
    window: MainWindow, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "manual_site", lambda: None)
    monkeypatch.setattr(assets, "manual_pages", lambda: None)
    refused: list[str] = []
    window.desk.refused.connect(refused.append)
    press()
    assert len(refused) == 1 and "docs" in refused[0] and desktop.asked == []


def classes() -> dict[str, set[str]]:
    """Return the classes of the windows, each with the names of those it is made from."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "annotator" / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name] = {ast.unparse(base) for base in node.bases}
    return found


def test_every_dialog_has_its_page() -> None:
    dialogs = {name for name, bases in classes().items() if bases & {"QDialog", *BASES}} - BASES
    assert dialogs - places.places().keys() == set()


def test_every_place_is_one() -> None:
    assert places.places().keys() - classes().keys() == WORKS
