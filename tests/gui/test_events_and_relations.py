"""Real keys where they once did the wrong thing: roles, edges of mentions, triggers passed by; relations."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.items import Mention
from annotator.gui.widgets.buttons import Chip
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, go, press, saved, select
from .test_annotating import ALT, CTRL, SHIFT, Key, click_on, mention, mentions, one_event


def tagged_three(qtbot: QtBot, window: MainWindow) -> None:
    """Norway, Chile and Oslo of the second line as mentions; the caret is on "signed" after that."""
    line = PACT.index("Norway and Chile signed")
    for words in ("Norway", "Chile", "Oslo"):
        window.page.move_caret(PACT.index(words, line))
        press(qtbot, window, "3")
    window.page.move_caret(PACT.index("signed", line))


def test_the_next_role_key_does_not_take_what_was_just_picked(qtbot: QtBot, window: MainWindow) -> None:
    tagged_three(qtbot, window)
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    press(qtbot, window, "p", Key.Key_Return)
    press(qtbot, window, "p")
    window.page.move_caret(PACT.index("Norway and Chile signed") + 1)
    press(qtbot, window, Key.Key_Return)
    press(qtbot, window, "x")
    assert window.annotating.hand.armed == "Place", "the caret rests on Norway, which has its role"
    press(qtbot, window, Key.Key_Return)
    text = window.page.text()
    filled = [
        (a.role, window.session.annotations.mentions[a.target].span.surface(text))
        for a in one_event(window).arguments
    ]
    assert sorted(filled) == [("Party", "Chile"), ("Party", "Norway"), ("Place", "Oslo")]


def test_tab_stops_only_at_what_may_fill_the_armed_role(qtbot: QtBot, window: MainWindow) -> None:
    tagged_three(qtbot, window)
    go(window, "Tuesday")
    press(qtbot, window, "t")
    window.page.move_caret(PACT.index("signed"))
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    press(qtbot, window, "z", Key.Key_Tab)
    item = window.annotating.item()
    assert isinstance(item, Mention) and item.type == "TIMEX", "Oslo stands before it and cannot be a time"
    press(qtbot, window, Key.Key_Escape, "3", Key.Key_Tab)
    assert window.page.fits(item.id), "nothing is armed: Tab stops everywhere"


def test_a_mention_gone_to_again_may_fill_a_second_role(qtbot: QtBot, window: MainWindow) -> None:
    tagged_three(qtbot, window)
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    press(qtbot, window, "p", Key.Key_Return)
    go(window, "Chile signed")
    press(qtbot, window, "x")
    assert [a.role for a in one_event(window).arguments] == ["Party", "Place"]


def test_closing_an_event_takes_the_caret_back_to_its_trigger(qtbot: QtBot, window: MainWindow) -> None:
    tagged_three(qtbot, window)
    at = window.page.caret()
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    press(qtbot, window, "p", Key.Key_Tab, Key.Key_Return, Key.Key_Escape)
    assert window.page.caret() == at
    assert window.annotating.hand.open_event is None and window.annotating.hand.selected is None


def test_a_trigger_walked_over_does_not_stay_open(qtbot: QtBot, window: MainWindow) -> None:
    tagged_three(qtbot, window)
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "a")
    press(qtbot, window, Key.Key_Escape, Key.Key_Home)
    for _word in ("and", "Chile", "signed"):
        press(qtbot, window, Key.Key_Right, held=CTRL)
    assert window.annotating.opened_event() is not None, "on the trigger its roles are shown"
    press(qtbot, window, Key.Key_Right, held=CTRL)
    assert window.annotating.opened_event() is None
    press(qtbot, window, Key.Key_Left, held=CTRL)
    press(qtbot, window, Key.Key_Return)
    press(qtbot, window, Key.Key_Right, held=CTRL)
    assert window.annotating.opened_event() is not None, "Enter keeps it open"
    press(qtbot, window, Key.Key_Left, Key.Key_Right, Key.Key_Right, held=CTRL)
    assert window.annotating.opened_event() is not None, "also when the caret comes by again"


def test_words_are_selected_from_a_mention_the_caret_walked_on(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3", Key.Key_Home)
    press(qtbot, window, Key.Key_Right, Key.Key_Left)
    assert window.annotating.item() is not None and not window.annotating.resizable()
    press(qtbot, window, Key.Key_Right, Key.Key_Right, held=CTRL | SHIFT)
    assert mentions(window) == {"Norway": "GPE"}
    chosen = window.page.selection()
    assert chosen is not None and PACT[chosen.start : chosen.end] == "Norway and"
    assert "end" not in window.status.hints.accessibleName()


@pytest.mark.parametrize("held", [CTRL | ALT, ALT | SHIFT])
def test_a_mention_gone_to_with_tab_is_resized(
    qtbot: QtBot, window: MainWindow, held: Qt.KeyboardModifier
) -> None:
    go(window, "Brekke")
    press(qtbot, window, "1", Key.Key_Home, Key.Key_Tab)
    assert window.annotating.resizable()
    assert "start" in window.status.hints.accessibleName()
    press(qtbot, window, Key.Key_Left, held=held)
    assert mentions(window) == {"Anna Brekke": "PER"}
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    assert mentions(window) == {"Anna Brekke of": "PER"}


def test_the_caret_stays_with_a_span_that_shrinks(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "Anna Brekke")
    press(qtbot, window, "1", Key.Key_End, Key.Key_Backtab)
    press(qtbot, window, Key.Key_Right, held=ALT | SHIFT)
    press(qtbot, window, "6")
    assert mentions(window) == {"Brekke": "NORP"}
    press(qtbot, window, Key.Key_Left, held=ALT | SHIFT)
    assert mentions(window) == {"Anna Brekke": "NORP"}


def test_a_clicked_mention_is_resized(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Brekke")
    press(qtbot, window, "1", Key.Key_End)
    click_on(qtbot, window, "Brekke")
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    assert mentions(window) == {"Brekke of": "PER"}


def test_backspace_home_end_and_space(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Chile signed")
    press(qtbot, window, "3", Key.Key_Backspace)
    assert mentions(window) == {}
    press(qtbot, window, Key.Key_Home)
    assert window.page.caret() == PACT.index("Norway and Chile signed")
    press(qtbot, window, " ", " ")
    chosen = window.page.selection()
    assert chosen is not None and PACT[chosen.start : chosen.end] == "Norway and"
    go(window, "Share this")  # a line that does not break, however wide the letters are
    press(qtbot, window, " ", Key.Key_End)
    assert window.page.selection() is None and PACT[window.page.caret() :] == "\n"


def test_a_message_about_what_to_do_goes_when_it_is_done(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Sign up")
    press(qtbot, window, ".")
    assert "from here" in window.status.message.text()
    press(qtbot, window, Key.Key_End, "n")
    assert window.status.message.text() == ""


# --- relations --------------------------------------------------------------------------------------


def office_and_person(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Brekke")
    press(qtbot, window, "1")
    go(window, "officials")
    press(qtbot, window, "7")


def test_the_one_relation_that_can_be_is_made_at_once(qtbot: QtBot, window: MainWindow) -> None:
    office_and_person(qtbot, window)
    press(qtbot, window, "r", Key.Key_Tab, Key.Key_Return)
    (relation,) = window.session.annotations.relations.values()
    assert relation.type == "Role_Holder"
    assert relation.source == mention(window, "officials").id
    assert window.annotating.hand.selected == relation.source
    (chip,) = window.inspector.relations.findChildren(Chip)
    assert chip.text() == "Role holder → Brekke"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not window.session.annotations.relations
    saved(qtbot, window)


def test_which_relation_it_is_is_chosen_by_a_key(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Minerals")
    press(qtbot, window, "2")
    go(window, "Oslo")
    press(qtbot, window, "2", "r", Key.Key_Tab, Key.Key_Return)
    qtbot.waitUntil(window.choosers.relations.hasFocus)
    qtbot.keyClick(window.choosers.relations, "1")
    assert window.choosers.relations.isVisible(), "Member of does not lead from an organisation"
    qtbot.keyClick(window.choosers.relations, "5")
    qtbot.waitUntil(window.page.hasFocus)
    (relation,) = window.session.annotations.relations.values()
    assert relation.type == "Alias" and relation.target == mention(window, "Minerals").id


def test_a_relation_is_given_up_and_needs_a_mention(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "pact")
    press(qtbot, window, "r")
    assert "the mention or event where the relation starts" in window.status.message.text()
    office_and_person(qtbot, window)
    press(qtbot, window, "r", Key.Key_Escape, Key.Key_Tab, Key.Key_Return)
    assert window.annotating.hand.relating is None and not window.session.annotations.relations
