"""Keyboards of all countries, by key events as platforms make them: a character and the code of its key."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.key_places import by_place, held_by_place, letter
from annotator.gui.window.main_window import MainWindow

from .conftest import go, press, saved

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLACES = {sign: code for first, row in ((2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'`"),
          (43, "\\zxcvbnm,./")) for code, sign in enumerate(row, first)}  # fmt: skip

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="keys have other codes there")


def stroke(place: str, typed: str, held: Qt.KeyboardModifier = NONE, key: int | None = None) -> QKeyEvent:
    """The key that has ``place`` on a US keyboard and types something else here."""
    code = PLACES[place] + (0 if sys.platform == "win32" else 8)
    meant = ord(typed.upper()) if key is None else key
    return QKeyEvent(QEvent.Type.KeyPress, meant, held, code, 0, 0, "" if held & CTRL else typed)


def send(widget: QWidget, *events: QKeyEvent) -> None:
    for event in events:
        QCoreApplication.sendEvent(widget, event)


def kinds(window: MainWindow) -> list[str]:
    annotations = window.session.annotations
    assert annotations is not None
    return sorted(f"{s.kind} {s.article}" for s in annotations.segments.values())


@pytest.mark.parametrize("typed", ["е", "τ", "א", "ف"])
def test_a_label_is_meant_by_the_place_of_its_key(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    press(qtbot, window, Key.Key_F2)
    press(qtbot, window, Key.Key_Home, held=CTRL)
    send(window.page, stroke("t", typed))
    assert kinds(window) == ["title 1"]
    assert window.page_keys._trail.names()[-1] == "t", "a trail is played again on any keyboard"


def test_digits_and_types_and_commands_too(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "pact on lithium")
    send(window.page, stroke("8", "_"))  # AZERTY without Shift
    annotations = window.session.annotations
    assert annotations is not None and len(annotations.mentions) == 1
    send(window.page, stroke("z", "я", CTRL))
    saved(qtbot, window)
    assert window.session.annotations is not None and not window.session.annotations.mentions, "Ctrl+Z"
    send(window.page, stroke("z", "Я", CTRL | SHIFT))
    saved(qtbot, window)
    assert window.session.annotations is not None and len(window.session.annotations.mentions) == 1
    before = window.page.selection()
    send(window.page, stroke(".", "ю"))
    assert window.page.selection() not in (None, before), "the next name"


def test_a_field_has_its_own_keys(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, held=CTRL)
    field = window.finding.page.bar.pattern
    qtbot.keyClicks(field, "pact")
    field.deselect()
    send(field, stroke("a", "ф", CTRL))
    assert field.selectedText() == "pact", "Ctrl+A selects in the field"
    assert window.page.selection() is None


def test_a_latin_letter_is_what_is_printed_on_the_key(qtbot: QtBot, window: MainWindow) -> None:
    assert by_place(stroke("q", "a")) == "" == held_by_place(stroke("w", "z", CTRL))
    assert by_place(stroke("1", "&")) == "1" and by_place(stroke("2", "é")) == "2"
    assert by_place(stroke("t", "Е", SHIFT)) == "T" and by_place(stroke("/", ".", SHIFT)) == "?"
    assert by_place(stroke("5", "5")) == ""
    assert [letter(stroke("w", sign)) for sign in ("ц", "w", "W")] == ["w", "w", "w"]


def test_dead_keys_are_the_signs_they_wait_with(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "pact on lithium")
    press(qtbot, window, "8")
    send(window.page, stroke("=", "", key=Key.Key_Dead_Acute))  # German: the key right of ß
    assert window.repeat.panel.isVisible(), "by its place: ´ means nothing"


def test_what_an_input_method_composes_labels_nothing(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert page.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is not True
    go(window, "pact on lithium")
    composed = QInputMethodEvent("t", [])
    composed.setCommitString("た")
    QCoreApplication.sendEvent(page, composed)
    send(page, stroke("t", "たて", key=Key.Key_unknown), stroke("t", "", key=Key.Key_Kanji))
    annotations = window.session.annotations
    assert annotations is not None and not annotations.mentions and not annotations.segments


def test_letters_of_a_list_are_meant_by_place(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "pact on lithium")
    press(qtbot, window, "8", "=")
    panel = window.repeat.panel
    assert panel.whole.isChecked()
    send(panel.view, stroke("w", "ц"))
    assert not panel.whole.isChecked()
