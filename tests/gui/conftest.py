"""A project with two pages written for the tests, the session on it, and the main window in sight."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from annotator.domain.items import Author, Document, Source
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.gui.look import i18n
from annotator.gui.look.theme import Theme
from annotator.gui.textview.page_view import PageView
from annotator.gui.widgets.labels import Elided
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.collector import free_closed
from annotator.gui.work.line import SaveState
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

from .page_view import ITEMS, TEXT, page_of, shown

_TESTS = itertools.count(1)
PACT = (
    "Norway and Chile sign lithium pact\n"
    "Norway and Chile signed a pact on lithium in Oslo on Tuesday, officials said.\n"
    "Sign up for our morning letter\n"
    "Anna Brekke of Nordic Minerals said the pact would end a dispute that began in May 2024.\n"
    "Share this\n"
)
FERRY = "Ferry stops for winter\nThe Kestrel ferry will stop in December, its owner told reporters.\n"
LONG = "\n".join(
    f"Paragraph {n}: the harbour at Lista was quiet, and nobody spoke of Norway." for n in range(200)
)


def document(name: str, text: str) -> Document:
    """A plain page."""
    digest = sha256(text.encode()).hexdigest()
    return Document(
        f"doc-{name}", name, text, digest, Source("text/plain", digest, f"https://www.{name}.example/")
    )


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def three_pages(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """A project with three pages, for tests to copy: making one takes longer than many a test."""
    path = tmp_path_factory.mktemp("three pages") / "test.annotator"
    with Project.create(path, scheme, "Test project") as project:
        for name, text in (("pact", PACT), ("ferry", FERRY), ("long", LONG)):
            project.add_document(document(name, text), text.encode())
    return path


@pytest.fixture
def project_file(tmp_path: Path, three_pages: Path) -> Path:
    """A project with three pages."""
    return Path(shutil.copy(three_pages, tmp_path))


@pytest.fixture(autouse=True)
def no_modal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal dialog would hang the annotator's hands, and the test: it is an error."""

    def refuse(self: QDialog) -> int:
        raise AssertionError(f"a modal dialog was opened: {self.windowTitle()}")

    monkeypatch.setattr(QDialog, "exec", refuse)


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is none: a test that opens the manual does not open it on the desktop of whoever runs it."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)


@pytest.fixture(autouse=True)
def deleted(qapp: QApplication) -> Iterator[None]:
    """Delete what a test made and gave up, which takes an event loop otherwise.

    What stays is styled again by each theme: the windows of a whole run took more time than the tests.
    Some 5 MB of a window are left to the collector, which a window keeps from working meanwhile.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if next(_TESTS) % 40 == 0:
        free_closed()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def speak(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """Give the program a language; it is English and reads from the left again at the end."""
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    yield lambda language: i18n.install(qapp, language)
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    i18n.install(qapp, "en")


Opener = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, project_file: Path, tmp_path: Path, theme: Theme) -> Iterator[Opener]:
    """Open the window on the project, as often as asked; all are closed at the end."""
    opened: list[tuple[MainWindow, DatabaseThread, Project]] = []

    def make(author: str = "ana", *, page: str | None = "doc-pact") -> MainWindow:
        database, project = DatabaseThread(), Project.open(project_file)
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(Session(project, database, Author(author)), settings, theme)
        opened.append((window, database, project))
        window.show()
        window.start(page)
        qtbot.waitUntil(lambda: window.session.document is not None and database.idle())
        window.activateWindow()
        window.desk.focus_page()
        qtbot.waitUntil(window.page.hasFocus)
        return window

    yield make
    for window, database, project in opened:
        window.session.stop()
        if window.session.state is SaveState.NOT_SAVED:
            window.session._line.clear()  # what a test left unsaved would make closing ask
        window.close()
        database.stop()
        project.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    """The window on the page about the pact, entities and events being annotated."""
    return open_window()


def saved(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything is on disk."""
    qtbot.waitUntil(lambda: not window.session._line and window.session.database.idle())
    assert window.session.state is SaveState.SAVED


def press(
    qtbot: QtBot, window: MainWindow, *keys: str | Qt.Key, held: Qt.KeyboardModifier | None = None
) -> None:
    """Press keys in the page: characters, or keys of the keyboard, all with the same modifiers."""
    modifiers = held or Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(window.page, key, modifiers)


def go(window: MainWindow, words: str) -> int:
    """Put the caret at the start of some words of the page, by the keyboard's own way; return the place."""
    at = window.page.text().index(words)
    window.page.move_caret(at)
    return at


def select(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Select words with Shift and the arrow."""
    go(window, words)
    for _letter in words:
        qtbot.keyClick(window.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def cut(window: QWidget) -> list[str]:
    """Return the labels and buttons in sight that have less room than their text needs."""
    found: list[str] = []
    for widget in (*window.findChildren(QLabel), *window.findChildren(QAbstractButton)):
        free = isinstance(widget, Elided) or (isinstance(widget, QLabel) and widget.wordWrap())
        text = widget.text()
        if text and widget.isVisible() and not free and widget.width() < widget.sizeHint().width() - 1:
            found.append(f"{text}: {widget.width()} of {widget.sizeHint().width()} pixels")
    return found


@pytest.fixture
def view(qtbot: QtBot, scheme: Scheme) -> PageView:
    """A page view that shows ``page_view.TEXT`` with its items."""
    made = PageView()
    qtbot.addWidget(made)
    made.set_scheme(scheme)
    made.set_entity_names({"E1": "China"})
    return shown(made, page_of(TEXT, ITEMS))
