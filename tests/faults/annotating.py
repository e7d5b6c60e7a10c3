"""A program that annotates and says what it was told is saved: to be killed, and to have its disk fail.

    python -m tests.faults.annotating PROJECT EDITS [--window]

It prints ``open``; then, once the session (with ``--window``: the real window, by real keys) says that an
edit is saved, the number of edits saved so far; ``conflict`` where one was taken for somebody else's; and
``waiting N`` at the end, the number of edits that could not be saved however often that was tried.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.edits import tag_mention
from annotator.gui.work.line import SaveState
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

AUTHOR = Author("mary")
WORD = "storm "
"""What the page says over and over."""
TRIES = 6
PATIENCE = 120.0
"""Seconds for one edit, on a machine that has much else to do."""


def until(reached: Callable[[], bool]) -> None:
    """Let the program live until something is so."""
    end = time.monotonic() + PATIENCE
    while not reached():
        QCoreApplication.processEvents()
        if time.monotonic() > end:
            raise SystemExit("stuck")
        time.sleep(0.001)


def letter(annotations: AnnotationSet) -> Range:
    """Return the first letter of the page that is no mention yet."""
    word, at = divmod(len(annotations.mentions), len(WORD) - 1)
    return Range.at(word * len(WORD) + at, word * len(WORD) + at + 1)


def annotate(session: Session, edits: int, tag: Callable[[], None]) -> None:
    """Make so many edits, each once the one before it is saved or has failed often."""
    session.conflicted.connect(lambda *_: print("conflict", flush=True))
    until(lambda: session.document is not None)
    print("open", flush=True)
    before, done = len(session.annotations.mentions), 0
    for _edit in range(edits):
        tag()
        for _ in range(TRIES):
            until(lambda: session.state is not SaveState.SAVING)
            if session.state is SaveState.SAVED:
                break
            session.retry()
        done = len(session.annotations.mentions) - before
        if session.state is SaveState.SAVED and not session.pending():
            print(done, flush=True)
    print(f"waiting {session.pending()}", flush=True)


def in_session(path: str, edits: int) -> None:
    """Annotate through the session alone."""
    app = QCoreApplication([])
    database, project = DatabaseThread(), Project.open(path)
    session = Session(project, database, AUTHOR)
    session.start()
    session.open(project.documents()[0].id)

    def tag() -> None:
        session.perform(lambda a: tag_mention(a, session.scheme, letter(a), "GPE"))

    annotate(session, edits, tag)
    session.stop()
    database.stop()
    project.close()
    app.quit()


def in_window(path: str, edits: int) -> None:
    """Annotate in the window, by keys: a name is tagged, and the next one gone to."""
    from annotator.gui.look.theme import Theme
    from annotator.gui.window.main_window import MainWindow

    app = QApplication([])
    database, project = DatabaseThread(), Project.open(path)
    settings = QSettings(path + ".ini", QSettings.Format.IniFormat)
    window = MainWindow(Session(project, database, AUTHOR), settings, Theme(app, "light"))
    window.show()
    window.start(project.documents()[0].id)
    until(lambda: window.session.document is not None)

    def tag() -> None:
        window.desk.focus_page()
        window.page.set_selection(letter(window.session.annotations))
        QTest.keyClick(window.page, Qt.Key.Key_3)

    annotate(window.session, edits, tag)
    window.close()
    database.stop()
    project.close()


if __name__ == "__main__":
    (in_window if "--window" in sys.argv else in_session)(sys.argv[1], int(sys.argv[2]))
