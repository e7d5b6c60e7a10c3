"""The look in a pause: it begins when nobody works, stops when somebody does, and speaks of damage alone."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.window.main_window import MainWindow
from annotator.store.checking import CheckWish
from annotator.store.checks import pages

from .conftest import Opener, press, saved, select


def paused(qtbot: QtBot, window: MainWindow) -> bool:
    """Let a pause go by, and the look that it brings."""
    quiet = window.quiet_check
    quiet.look_in_a_pause()
    begun = quiet.look_in_a_pause()
    qtbot.waitUntil(lambda: not quiet.looking)
    return begun


def left_to_look_at(window: MainWindow) -> int:
    return window.session.project.checked(CheckWish(changed=True)).pages


def test_what_changed_is_looked_at_in_a_pause_once(qtbot: QtBot, window: MainWindow) -> None:
    assert paused(qtbot, window)
    assert left_to_look_at(window) == 0
    assert not paused(qtbot, window), "nobody worked since"
    select(qtbot, window, "Norway")
    press(qtbot, window, "1")
    saved(qtbot, window)
    assert paused(qtbot, window)
    assert left_to_look_at(window) == 0
    assert window.status.message.text() == ""


def test_whoever_works_stops_it_and_it_goes_on_later(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking, go_on, seen = threading.Event(), threading.Event(), []
    one = pages.one

    def slow(look: object, document: str) -> object:
        seen.append(document)
        looking.set()
        assert go_on.wait(20)
        return one(look, document)

    monkeypatch.setattr(pages, "one", slow)
    window.quiet_check.look_in_a_pause()
    assert window.quiet_check.look_in_a_pause()
    qtbot.waitUntil(looking.is_set)
    select(qtbot, window, "Norway")
    press(qtbot, window, "1")
    saved(qtbot, window)
    go_on.set()
    qtbot.waitUntil(lambda: not window.quiet_check.looking)
    assert len(seen) == 1, "it stopped at the next page"
    assert window.status.message.text() == ""
    assert paused(qtbot, window)
    assert left_to_look_at(window) == 0


def test_damage_is_said_once(qtbot: QtBot, open_window: Opener, project_file: Path) -> None:
    with closing(sqlite3.connect(project_file)) as damage:
        damage.execute("UPDATE document SET characters = 3 WHERE id = 'doc-pact'")
        damage.commit()
    window = open_window()
    assert paused(qtbot, window)
    assert "Check project" in window.status.message.text()
    window.status.show_message("")
    press(qtbot, window, Qt.Key.Key_Right)
    assert paused(qtbot, window)
    assert window.status.message.text() == ""
