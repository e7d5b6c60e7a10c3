"""Labels chosen by typing their name, and key caps that show what is printed on the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.look.printed_keys import PRINTED, PrintedKeys
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, go, press, saved
from .test_keyboards import send, stroke

F2, RETURN, ESC = Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Escape


def type_name(qtbot: QtBot, window: MainWindow, name: str) -> None:
    press(qtbot, window, ":")
    chooser = window.choosers.labels[window.annotating.mode]
    assert chooser.isVisible() and chooser.search.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), name)
    qtbot.keyClick(QApplication.focusWidget(), RETURN)
    saved(qtbot, window)
    qtbot.waitUntil(window.page.hasFocus)


def test_an_entity_type_is_chosen_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    type_name(qtbot, window, "orga")
    (mention,) = window.session.annotations.mentions.values()
    assert mention.type == "ORG" and mention.span.surface(PACT) == "Norway"
    type_name(qtbot, window, "state")
    (mention,) = window.session.annotations.mentions.values()
    assert mention.type == "GPE", "the selected mention gets the other type"


def test_a_segment_kind_is_chosen_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, F2)
    window.page.set_selection(Range.at(0, PACT.index("\n")))
    type_name(qtbot, window, "kick")
    (segment,) = window.session.annotations.segments.values()
    assert segment.kind == "kicker"
    press(qtbot, window, ":")
    assert window.choosers.labels[Mode.SEGMENTS].isVisible()
    qtbot.keyClick(QApplication.focusWidget(), ESC)
    qtbot.waitUntil(window.page.hasFocus)
    assert len(window.session.annotations.segments) == 1


@pytest.fixture
def latin() -> Iterator[None]:
    yield
    PRINTED.learn("", "a")


def test_caps_show_what_is_printed_once_a_key_has_typed_it(
    qtbot: QtBot, window: MainWindow, latin: None
) -> None:
    caps = window.inspector.labels.grab().toImage()
    assert PRINTED.on("t") == "t"
    with qtbot.waitSignal(window.page_keys.printed):
        send(window.page, stroke("n", "т"))
    assert (PRINTED.on("t"), PRINTED.on("E"), PRINTED.on("1"), PRINTED.on("Tab")) == ("е", "У", "1", "Tab")
    assert window.inspector.labels.grab().toImage() != caps
    with qtbot.waitSignal(window.page_keys.printed):
        press(qtbot, window, "x")
    assert PRINTED.on("t") == "t"
    assert window.inspector.labels.grab().toImage() == caps


@pytest.mark.parametrize(
    ("place", "typed", "key", "printed"),
    [("s", "і", "t", "е"), ("t", "τ", "s", "σ"), ("t", "א", "a", "ש"), ("f", "ب", "e", "ث")],
    ids=["Ukrainian", "Greek", "Hebrew", "Arabic"],
)
def test_one_key_tells_the_layout(place: str, typed: str, key: str, printed: str) -> None:
    known = PrintedKeys()
    assert known.learn(place, typed) and known.on(key) == printed
    assert not known.learn(place, typed) and not known.learn("1", "&")


def test_an_unknown_layout_shows_the_keys_that_were_typed_alone() -> None:
    known = PrintedKeys()
    known.learn("t", "თ")
    assert (known.on("t"), known.on("s")) == ("თ", "s")
