"""The whole window on a project, hands on it, and a heart that beats in its event loop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from annotator.domain.items import Author
from annotator.gui.look.theme import Theme
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

Key = Qt.Key
BEAT = 5
"""Milliseconds between two beats."""


class Heart:
    """Beats every 5 ms in the event loop; ``gaps`` are the seconds between two beats.

    ``worked`` holds how many of them the window's own thread was at work: other programs do not count.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.worked: list[float] = []
        self._last, self._work = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self.gaps.append(now - self._last)
        self.worked.append(work - self._work)
        self._last, self._work = now, work

    def stop(self) -> float:
        """Return the longest gap in seconds."""
        self._timer.stop()
        return max(self.gaps[1:], default=0.0)


def longest_gap(work: Callable[[], object]) -> float:
    """Return the longest gap between two beats while something is done that lets the event loop run."""
    heart = Heart()
    QTest.qWait(50)
    heart.gaps.clear()
    work()
    return heart.stop()


def idle(milliseconds: int = 1500) -> float:
    """Return the longest gap while nothing happens."""
    return longest_gap(lambda: QTest.qWait(milliseconds))


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Let the event loop run until something holds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "the window did not come to that"
        QTest.qWait(3)


@contextmanager
def window_on(path: Path, author: Author, document: str | None = None) -> Iterator[MainWindow]:
    """Open the window on a project file."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme, database, project = Theme(app, "light"), DatabaseThread(), Project.open(path)
    settings = QSettings(str(path.parent / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(project, database, author), settings, theme)
    window.resize(1400, 900)
    window.show()
    window.start(document)
    try:
        until(lambda: window.session.document is not None and database.idle())
        take_keyboard(window)
        QTest.qWait(300)
        yield window
    finally:
        until(lambda: not window.session._line and database.idle())
        window.session.stop()
        window.close()
        database.stop()
        project.close()
        window.deleteLater()
        theme.deleteLater()
        QApplication.processEvents()


def press(*keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        QTest.keyClick(focus, key, held)


def take_keyboard(window: MainWindow) -> None:
    """Bring the window to the front, the keyboard in the page."""
    window.activateWindow()
    window.desk.focus_page()
    until(window.page.hasFocus)


class BareText(QAbstractScrollArea):
    """The least a widget must do to show the same text: draw each line of a screen, and nothing else."""

    def __init__(self, text: str, like: QAbstractScrollArea) -> None:
        super().__init__()
        self.resize(like.size())
        self.setFont(like.font())
        width = max(20, like.viewport().width() // max(1, self.fontMetrics().averageCharWidth()) * 2 // 3)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.lines = [text[at : at + width].replace("\n", " ") for at in range(0, len(text), width)]
        self.verticalScrollBar().setRange(0, len(self.lines))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height = QPainter(self.viewport()), round(self.fontMetrics().height() * 1.6)
        painter.fillRect(self.viewport().rect(), Qt.GlobalColor.white)
        first = self.verticalScrollBar().value()
        for row in range(self.viewport().height() // height + 1):
            painter.drawText(10, (row + 1) * height, self.lines[(first + row) % len(self.lines)])
        painter.end()
