"""The real window on one page, and the keys that are pressed in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author
from annotator.gui.look.theme import Theme
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

from .pages import GoldPage, scheme

AUTHOR = "ana"


@contextmanager
def window_on(page: GoldPage, folder: Path, sets: Sequence[AnnotationSet] = ()) -> Iterator[MainWindow]:
    """Open the window on a new project with the page, nothing annotated by who sits there.

    ``sets`` are what others have handed in.
    """
    path, document = folder / f"{page.name.replace(' ', '-')}.annotator", page.document()
    with Project.create(path, scheme(), "Effort") as made:
        made.add_bundle(document, sets, (), (), page.text.encode())
    with window_at(path, document.id, folder) as window:
        yield window


@contextmanager
def window_at(path: Path, document: str, folder: Path) -> Iterator[MainWindow]:
    """Open the window on a page of a project that is there; settings go into the folder."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme, database, project = Theme(app, "light"), DatabaseThread(), Project.open(path)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(project, database, Author(AUTHOR)), settings, theme)
    window.show()
    window.start(document)
    try:
        until(lambda: window.session.document is not None and database.idle())
        window.activateWindow()
        window.desk.focus_page()
        until(window.page.hasFocus)
        yield window
    finally:
        window.session.stop()
        window.close()
        database.stop()
        project.close()
        window.deleteLater()
        theme.deleteLater()
        QApplication.processEvents()


def until(true: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "the window did not come to that"
        QTest.qWait(2)


def strike(key: str) -> None:
    """Press a key, by its name, where the keyboard is."""
    one = QKeySequence({"+": "Plus", ",": ",", "=": "="}.get(key, key))[0]
    focus = QApplication.focusWidget()
    assert focus is not None, f"nothing has the keyboard for {key}"
    if len(key) == 1:
        QTest.keyClick(focus, key)
    else:
        QTest.keyClick(focus, one.key(), one.keyboardModifiers())
