"""Mentions by real keys and clicks: names, a locked label, what lies under the caret, spans of pieces."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.gui.textview.geometry import Mode
from annotator.gui.widgets.buttons import Pill
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, go, press, saved, select
from .test_annotating import CTRL, SHIFT, Key, click_on, mention, mentions, one_event


def chosen(window: MainWindow) -> str:
    """The selected words."""
    selection = window.page.selection()
    return "" if selection is None else window.page.text()[selection.start : selection.end]


def drag(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Drag over words with the mouse."""
    at = window.page.text().index(words)
    start, end = (window.page.position_of(place) for place in (at, at + len(words)))
    viewport = window.page.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(20, 0))
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def double_click(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Double-click a word, as a mouse does it: press, release, press again."""
    at = window.page.text().index(words)
    point = window.page.position_of(at + 1)
    qtbot.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=point)


# --- names ------------------------------------------------------------------------------------------


def test_a_name_costs_two_keys(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "in Oslo")
    press(qtbot, window, ".")
    assert chosen(window) == "Oslo"
    press(qtbot, window, "3")
    press(qtbot, window, ".")
    assert chosen(window) == "Tuesday", "after tagging it goes on from there"
    press(qtbot, window, "t")
    go(window, "began")
    press(qtbot, window, ".")
    assert chosen(window) == "May 2024"
    press(qtbot, window, "t")
    assert mentions(window) == {"Oslo": "GPE", "Tuesday": "TIMEX", "May 2024": "TIMEX"}


def test_names_that_are_tagged_or_in_boilerplate_are_passed_over(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Norway and Chile sign l")
    press(qtbot, window, "t")
    go(window, "Norway and Chile signed")
    press(qtbot, window, "n", Key.Key_F3)
    window.page.move_caret(0)
    press(qtbot, window, ".", "3", ".")
    assert chosen(window) == "Chile"
    press(qtbot, window, "3", ".")
    assert window.page.selection() is not None
    assert window.page.selection().start >= PACT.index("Sign up"), "the second line is a newsletter's"
    window.page.move_caret(PACT.index("lithium"))
    press(qtbot, window, ",")
    assert chosen(window) == "" and "no earlier names" in window.status.message.text()


def test_the_name_before(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "on Tuesday")
    press(qtbot, window, ",")
    assert chosen(window) == "Oslo"
    press(qtbot, window, ",")
    assert chosen(window) == "Chile"
    press(qtbot, window, ".")
    assert chosen(window) == "Oslo"


def test_what_was_tagged_once_is_a_name_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "lithium")
    press(qtbot, window, "8")
    go(window, "signed a pact")
    press(qtbot, window, ".")
    assert chosen(window) == "lithium", "a word in small letters, as it was tagged in the title"
    window.page.move_caret(0)
    go(window, "lithium")
    press(qtbot, window, Key.Key_Delete)
    go(window, "signed a pact")
    press(qtbot, window, ".")
    assert chosen(window) == "Oslo", "nothing tagged it any more"


def test_going_to_a_name_lets_go_of_the_mention_before(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3", ".", Key.Key_Delete)
    assert mentions(window) == {"Norway": "GPE"}, "Delete means what is selected now, which is no mention"


# --- a locked label ---------------------------------------------------------------------------------


def locked_pills(window: MainWindow) -> list[str]:
    pills = window.inspector.labels.findChildren(Pill)
    return [pill.text() for pill in pills if pill.accessibleDescription() == "locked"]


def test_a_locked_label_tags_what_the_mouse_selects(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_L, held=CTRL)
    assert "lock" in window.status.hints.accessibleName()
    press(qtbot, window, "1")
    assert window.annotating.hand.locked == "PER" and not mentions(window)
    assert locked_pills(window) == ["Person"]
    assert "unlock" in window.status.hints.accessibleName()
    drag(qtbot, window, "Anna Brekke")
    double_click(qtbot, window, "Oslo")
    assert mentions(window) == {"Anna Brekke": "PER", "Oslo": "PER"}
    press(qtbot, window, "3")
    assert mentions(window)["Oslo"] == "PER", "another key changes the lock, not the mention"
    double_click(qtbot, window, "Chile")
    assert mentions(window)["Chile"] == "GPE"
    press(qtbot, window, Key.Key_Escape)
    assert window.annotating.hand.locked is None and not locked_pills(window)
    drag(qtbot, window, "lithium")
    assert "lithium" not in mentions(window)


def test_a_locked_label_tags_the_word_under_the_caret_by_enter(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_L, held=CTRL)
    press(qtbot, window, "3")
    go(window, "Norway")
    press(qtbot, window, Key.Key_Return, ".", Key.Key_Return)
    select(qtbot, window, "Oslo on")
    press(qtbot, window, Key.Key_Return)
    assert mentions(window) == {"Norway": "GPE", "Chile": "GPE", "Oslo on": "GPE"}
    press(qtbot, window, Key.Key_L, held=CTRL)
    assert window.annotating.hand.locked is None
    press(qtbot, window, Key.Key_L, held=CTRL)
    press(qtbot, window, Key.Key_Escape, "2")
    assert window.annotating.hand.locked is None, "Escape took the lock back before a label was named"


def test_segments_know_no_locked_label(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_L, held=CTRL)
    press(qtbot, window, "3", Key.Key_F2)
    assert window.annotating.mode is Mode.SEGMENTS and window.annotating.hand.locked is None
    drag(qtbot, window, "Anna Brekke")
    assert not mentions(window) and not window.session.annotations.segments


# --- what is here -----------------------------------------------------------------------------------


def test_one_key_goes_through_what_lies_under_the_caret(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "Anna Brekke of Nordic Minerals")
    press(qtbot, window, "1")
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "2")
    select(qtbot, window, "Minerals")
    press(qtbot, window, "9")
    go(window, "Minerals said")
    seen = []
    for _press in range(3):
        press(qtbot, window, Key.Key_Space, held=CTRL)
        item = window.annotating.item()
        assert item is not None and window.page.selected() == item.id
        seen.append(item.span.surface(PACT))
    assert sorted(seen, key=len) == ["Minerals", "Nordic Minerals", "Anna Brekke of Nordic Minerals"]
    assert "of 3 here" in window.status.message.text()
    while window.annotating.item() != mention(window, "Nordic Minerals"):
        press(qtbot, window, Key.Key_Space, held=CTRL)
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    assert mention(window, "Nordic Minerals said").type == "ORG", "what was gone to can be resized"
    go(window, "dispute")
    press(qtbot, window, Key.Key_Space, held=CTRL)
    assert "nothing is tagged here" in window.status.message.text()


def test_cycling_to_an_item_does_not_fill_an_armed_role(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Oslo")
    press(qtbot, window, "3")
    go(window, "signed")
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    press(qtbot, window, "x")
    at = window.page.position_of(PACT.index("Share"))
    qtbot.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    window.page.move_caret(PACT.index("Oslo"), picks=False)
    press(qtbot, window, Key.Key_Space, held=CTRL)
    assert not one_event(window).arguments, "the click before it was another one"
    press(qtbot, window, Key.Key_Return)
    assert len(one_event(window).arguments) == 1


# --- pieces -----------------------------------------------------------------------------------------


def test_a_fragment_is_added_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3", "+")
    assert "add words" in window.status.hints.accessibleName()
    go(window, "sign lithium")
    press(qtbot, window, "+")
    assert mentions(window) == {"Norway sign": "GPE"}
    assert window.annotating.hand.selected == mention(window, "Norway sign").id
    press(qtbot, window, "+")
    select(qtbot, window, "lithium pact")
    press(qtbot, window, Key.Key_Return)
    assert [len(m.span.fragments) for m in window.session.annotations.mentions.values()] == [3]
    press(qtbot, window, "+", Key.Key_Escape)
    go(window, "Chile")
    press(qtbot, window, Key.Key_Return)
    assert window.annotating.hand.adding is None and "Chile" not in str(mentions(window))


def test_the_selection_is_taken_out_of_the_span(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "Norway and Chile")
    press(qtbot, window, "3")
    select(qtbot, window, " and")
    press(qtbot, window, "-")
    (made,) = window.session.annotations.mentions.values()
    assert [PACT[f.start : f.end] for f in made.span.fragments] == ["Norway", "Chile"]
    assert window.annotating.hand.selected == made.id
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert mentions(window) == {"Norway and Chile": "GPE"}
    press(qtbot, window, "-")
    assert "select the part" in window.status.message.text()
    select(qtbot, window, "Norway and Chile")
    press(qtbot, window, "-")
    assert mentions(window) == {"Norway and Chile": "GPE"}, "nothing would be left"


# --- the inspector ----------------------------------------------------------------------------------


def test_everything_of_a_mention_is_reached_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "2")
    press(qtbot, window, Key.Key_F6)
    fields = window.inspector.mention
    names = []
    for _tab in range(24):
        focus = window.focusWidget()
        assert focus is not None and focus is not window.page
        names.append(focus.accessibleName())
        if focus is fields.note:
            break
        qtbot.keyClick(focus, Key.Key_Tab)
    assert window.focusWidget() is fields.note and "Refers to" in names
    assert any("nominal" in name for name in names) and any("firm" in name for name in names)
    for _tab in range(len(names)):
        qtbot.keyClick(window.focusWidget(), Key.Key_Backtab)
    assert window.page.hasFocus(), "Shift+Tab leads back where Tab came from"
    press(qtbot, window, Key.Key_F6)
    while "nominal" not in window.focusWidget().accessibleName():
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Key.Key_Space)
    assert mention(window, "Nordic Minerals").attributes == {"mention_kind": "nominal"}
    press(qtbot, window, Key.Key_F6)
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    assert window.page.hasFocus()


def test_a_mention_clicked_is_the_one_that_is_told_about(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Oslo")
    press(qtbot, window, "3", Key.Key_Home)
    click_on(qtbot, window, "Oslo")
    assert window.inspector.mention.isVisible() and "Oslo" in window.inspector.mention.span.text()


def test_what_is_told_is_said_to_a_screen_reader(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(window.page, "announce", heard.append)
    press(qtbot, window, Key.Key_Delete)
    assert heard == ["nothing is selected"]
