"""What a crash report tells of the last keys: enough to play them again, and no text."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet
from annotator.gui.window.crash import CrashReporter
from annotator.gui.window.main_window import MainWindow
from tests.unit.annotating.legal import canonical
from tests.unit.annotating.player import Player

from .conftest import PACT, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SECRET = "Sejourne in Katowice"


def work(qtbot: QtBot, window: MainWindow) -> None:
    """Label, tag, make an event, move edges, undo: by letters, shortcuts, menus and a chooser."""
    press(qtbot, window, Key.Key_F2, "t", Key.Key_Space, "b", "+")
    press(qtbot, window, Key.Key_F3)
    press(qtbot, window, Key.Key_Home, held=CTRL)
    press(qtbot, window, "3", ".", "3", Key.Key_Right, Key.Key_Right)
    press(qtbot, window, Key.Key_Right, Key.Key_Right, held=CTRL)
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, "a")
    qtbot.waitUntil(window.page.hasFocus)
    press(qtbot, window, "p", Key.Key_Tab, Key.Key_Return, "<")
    press(qtbot, window, Key.Key_Right, held=CTRL)
    press(qtbot, window, Key.Key_Return, Key.Key_Escape, Key.Key_Escape)
    press(qtbot, window, Key.Key_Tab, held=SHIFT)
    window.registry.action("edit.delete").trigger()
    press(qtbot, window, "~", Key.Key_Escape)


def test_a_trail_played_without_a_window_ends_in_the_same_set(qtbot: QtBot, window: MainWindow) -> None:
    work(qtbot, window)
    saved(qtbot, window)
    scheme, made = window.session.scheme, window.session.annotations
    blank = AnnotationSet(made.id, made.document, made.text, made.author)
    played, shown = Player(scheme, blank).press(*window.trail.names()), Player(scheme, made)
    shown.hand, shown.caret, shown.anchor = window.annotating.hand, window.page.caret(), window.page.anchor()
    assert canonical(played) == canonical(shown)
    assert "segments.grow" in window.trail.names() and "edit.delete" in window.trail.names()
    assert "·" in window.trail.names(), "a character that means nothing is not told"


def test_no_text_gets_into_a_report(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    work(qtbot, window)
    press(qtbot, window, "/")
    qtbot.keyClicks(window.focusWidget(), SECRET)
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    window.desk.focus_page()
    press(qtbot, window, Key.Key_M, held=CTRL)
    qtbot.keyClicks(window.focusWidget(), SECRET)
    window.desk.focus_page()
    press(qtbot, window, "E")
    qtbot.keyClicks(window.focusWidget(), SECRET)
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    qtbot.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    reporter = CrashReporter(tmp_path / "annotator.log")
    reporter.trail = lambda: window.trail
    told: list[str] = []
    reporter.happened.disconnect()
    reporter.happened.connect(lambda _place, details: told.append(details))
    reporter.caught(ValueError(SECRET))
    QGuiApplication.clipboard().clear()
    (line,) = (row for row in told[0].splitlines() if row.startswith("before it: "))
    names = line.removeprefix("before it: ").split()
    assert names[-1] == "click" and "find.page" in names and len(names) == len(window.trail.names())
    words = set(re.findall(r"\w{2,}", f"{PACT} {SECRET}"))
    assert words.isdisjoint(names)
    letters = "".join(name for name in names if len(name) == 1)
    assert not any(word in letters for word in words if len(word) > 3)
