"""What is offered is kept up to date by itself as somebody works, by real keys: nobody presses F5."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import Scheme
from annotator.gui.suggesting import in_the_pause, item_asking
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.remembered import IN_PAUSES
from annotator.store import Project

from .conftest import FERRY, Opener, document, go, press, saved, select
from .test_item_offers import offer, pills, selected, tagged
from .test_names_in_the_pause import teach

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TALE = "\n".join(
    [
        "Zarnow is quiet",
        *(f"Paragraph {n}: nobody went to Zarnow, and Mira Holt stayed at home." for n in range(60)),
    ]
)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_the_pause, "PAUSE", 30)
    monkeypatch.setattr(item_asking, "PAUSE", 30)


@pytest.fixture
def window(qtbot: QtBot, project_file: Path, open_window: Opener) -> MainWindow:
    """The window where names are tagged, on a page that says the same names again and again."""
    with Project.open(project_file) as project:
        project.add_document(document("tale", TALE), TALE.encode())
    made = open_window(page="doc-tale")
    press(qtbot, made, Key.Key_F3)
    return made


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nobody is asked any more, and nobody will be."""
    asking = window.suggesting.asking
    saved(qtbot, window)
    qtbot.waitUntil(lambda: not asking._again.isActive() and asking._job is None)
    saved(qtbot, window)


def test_what_was_tagged_is_offered_at_its_other_places_and_nothing_moves(
    qtbot: QtBot, window: MainWindow, scheme: Scheme
) -> None:
    window.page.verticalScrollBar().setValue(400)
    at = TALE.index("Zarnow", TALE.index("Paragraph 20"))
    window.page.move_caret(at)
    for _ in "Zarnow":
        press(qtbot, window, Key.Key_Right, held=Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, window, scheme.entity_types["GPE"].key)
    before = window.page.verticalScrollBar().value(), window.page.caret(), window.page.selection()
    qtbot.waitUntil(lambda: bool(pills(window)))
    settled(qtbot, window)
    assert before == (
        window.page.verticalScrollBar().value(), window.page.caret(), window.page.selection(),
    )  # fmt: skip
    assert window.page.hasFocus()
    assert tagged(window) == [("Zarnow", "GPE")], "it is offered, and nothing more"
    press(qtbot, window, "#")
    press(qtbot, window, "#")
    assert tagged(window) == [("Zarnow", "GPE")] * 2
    press(qtbot, window, Key.Key_Z, held=CTRL)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: not pills(window))
    assert tagged(window) == [], "what nobody tags any more is not offered"


def test_accepting_asks_nobody_again(qtbot: QtBot, window: MainWindow, scheme: Scheme) -> None:
    select(qtbot, window, "Zarnow")
    press(qtbot, window, scheme.entity_types["GPE"].key)
    qtbot.waitUntil(lambda: bool(pills(window)))
    settled(qtbot, window)
    press(qtbot, window, "#", "#", "#")
    assert not window.suggesting.asking._again.isActive()
    assert len(tagged(window)) == 3


def test_a_value_given_once_comes_with_the_same_words(
    qtbot: QtBot, window: MainWindow, scheme: Scheme
) -> None:
    select(qtbot, window, "Zarnow")
    press(qtbot, window, scheme.entity_types["ORG"].key)
    qtbot.waitUntil(lambda: bool(pills(window)))
    settled(qtbot, window)
    press(qtbot, window, Key.Key_2, held=CTRL)  # the second attribute: the kind of organisation
    settled(qtbot, window)
    press(qtbot, window, "#")
    qtbot.waitUntil(lambda: window.suggesting.items.values.isVisible())
    press(qtbot, window, "#")
    assert window.session.annotations is not None
    said = [dict(one.attributes) for one in window.session.annotations.mentions.values()]
    assert said == [{"org_kind": "gov"}] * 2


def test_while_keys_are_pressed_nobody_is_asked(qtbot: QtBot, window: MainWindow, scheme: Scheme) -> None:
    timer = window.suggesting.asking._again
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(60_000)
    select(qtbot, window, "Zarnow")
    press(qtbot, window, scheme.entity_types["GPE"].key)
    for _ in range(3):
        qtbot.wait(20)
        left = timer.remainingTime()
        press(qtbot, window, Key.Key_Right)
        assert left < timer.remainingTime(), "each key puts it off"


def test_where_nothing_is_wanted_unasked_nothing_comes(
    qtbot: QtBot, window: MainWindow, scheme: Scheme
) -> None:
    window.desk.remembered.put(IN_PAUSES, 0)
    select(qtbot, window, "Zarnow")
    press(qtbot, window, scheme.entity_types["GPE"].key)
    assert not window.suggesting.asking._again.isActive()
    press(qtbot, window, Key.Key_F5)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: bool(pills(window)))
    select(qtbot, window, "Mira Holt")
    press(qtbot, window, scheme.entity_types["PER"].key)
    qtbot.waitUntil(lambda: any(one.startswith("PER") for one in pills(window)))


def test_a_finished_page_renews_what_another_offers(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    teach(project_file, scheme, 5)
    with Project.open(project_file) as project:
        for name, text in (("one", "Mira Holt is in Oslo.\n"), ("two", "Oslo heard Mira Holt.\n")):
            project.add_document(document(name, text), text.encode())
    window = open_window(page="doc-two")
    press(qtbot, window, Key.Key_F3)
    qtbot.waitUntil(lambda: bool(pills(window)))
    assert [one.partition("?")[0] for one in pills(window)] == ["GPE"]
    window.session.open("doc-one")
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.id == "doc-one")
    select(qtbot, window, "Mira Holt")
    press(qtbot, window, scheme.entity_types["PER"].key)
    settled(qtbot, window)
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    settled(qtbot, window)
    window.session.open("doc-two")
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.id == "doc-two")
    qtbot.waitUntil(lambda: {one.partition("?")[0] for one in pills(window)} == {"GPE", "PER"})


def test_what_came_in_its_place_is_seen_before_it_is_taken(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    kestrel = partial(offer, project_file, scheme, "doc-ferry", FERRY)
    kestrel([("Kestrel", "GPE", 0.9)])
    window = open_window(page="doc-ferry")
    qtbot.waitUntil(lambda: bool(window.suggesting.items.suggestions))
    press(qtbot, window, Key.Key_F3)
    go(window, "Ferry")
    press(qtbot, window, "#")
    assert selected(window) == "Kestrel"
    kestrel([("Kestrel", "ORG", 0.9)])
    window.suggesting.read()
    qtbot.waitUntil(lambda: [one.partition("?")[0] for one in pills(window)] == ["ORG"])
    press(qtbot, window, "#")
    assert tagged(window) == [] and "Kestrel: ORG" in window.status.message.text()
    press(qtbot, window, "#")
    assert tagged(window) == [("Kestrel", "ORG")]


def test_of_a_very_long_page_nobody_is_asked_without_a_word(
    qtbot: QtBot, window: MainWindow, scheme: Scheme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(item_asking, "UNASKED", len(TALE) - 1)
    select(qtbot, window, "Zarnow")
    press(qtbot, window, scheme.entity_types["GPE"].key)
    settled(qtbot, window)
    assert tagged(window) == [("Zarnow", "GPE")]
    assert not pills(window)
    press(qtbot, window, Key.Key_F5)
    qtbot.waitUntil(lambda: bool(pills(window)))
