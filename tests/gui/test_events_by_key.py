"""Events by real keys: type-ahead, roles with the nearest filler first, several fillers, frames, chips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.items import Event
from annotator.gui.textview import arcs
from annotator.gui.widgets.buttons import Chip, Pill
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, go, press, saved
from .test_annotating import CTRL, SHIFT, Key, make_event, mention, mentions, one_event


def surfaces(window: MainWindow, event: Event | None = None) -> list[tuple[str, str]]:
    """Role and words of each argument."""
    annotations = window.session.annotations
    found = []
    for argument in (event or one_event(window)).arguments:
        item = annotations.find(argument.target)[1]
        found.append((argument.role, item.span.surface(annotations.text)))
    return found


def proposed(window: MainWindow) -> str:
    """The words of the selected item."""
    item = window.annotating.item()
    return "" if item is None else item.span.surface(window.page.text())


def tagged(qtbot: QtBot, window: MainWindow) -> None:
    """Norway, Chile, Oslo and Tuesday of the second line; an agreement opened on "signed"."""
    line = PACT.index("Norway and Chile signed")
    for words, key in (("Norway", "3"), ("Chile", "3"), ("Oslo", "3"), ("Tuesday", "t")):
        window.page.move_caret(PACT.index(words, line))
        press(qtbot, window, key)
    make_event(qtbot, window, "signed", "a")


def shown_chips(window: MainWindow) -> list[Chip]:
    section = window.inspector.arguments
    return [chip for chip in section.findChildren(Chip) if chip.isVisibleTo(section)]


# --- types ------------------------------------------------------------------------------------------


def test_a_type_is_found_by_some_letters_of_it(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "dispute")
    press(qtbot, window, "E")
    search = window.choosers.events.search
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "impsan")
    assert search.accessibleDescription() == "Impose sanctions"
    qtbot.keyClick(search, Key.Key_Return)
    assert one_event(window).type == "Sanction.Impose" and window.page.hasFocus()


def test_up_and_down_go_through_the_matches(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "dispute")
    press(qtbot, window, "E")
    search = window.choosers.events.search
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "re")
    marked = []
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        qtbot.keyClick(search, key)
        (pill,) = [pill for pill in window.choosers.events.findChildren(Pill) if pill.isChecked()]
        assert pill.text() == search.accessibleDescription()
        marked.append(pill.text())
    assert marked[0] != marked[1] and marked[1] == marked[3] and marked[2] not in marked[:2]
    qtbot.keyClick(search, Key.Key_Return)
    made = window.session.scheme.event_types[one_event(window).type]
    assert made.name == marked[3]


@pytest.mark.parametrize("way", ["key", "letters"])
def test_a_selected_event_gets_another_type_the_same_way(qtbot: QtBot, window: MainWindow, way: str) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "z", Key.Key_Return)
    made = one_event(window).id
    if way == "key":
        press(qtbot, window, "e")
        qtbot.waitUntil(window.choosers.events.hasFocus)
        (marked,) = [pill.text() for pill in window.choosers.events.findChildren(Pill) if pill.isChecked()]
        assert marked == "Agree", "the type in force is marked"
        qtbot.keyClick(window.choosers.events, "m")
    else:
        press(qtbot, window, "E")
        qtbot.waitUntil(window.choosers.events.search.hasFocus)
        qtbot.keyClicks(window.choosers.events.search, "meet")
        qtbot.keyClick(window.choosers.events.search, Key.Key_Return)
    event = one_event(window)
    assert (event.id, event.type) == (made, "Dip.Meet") and surfaces(window) == [("Time", "Tuesday")]


# --- roles ------------------------------------------------------------------------------------------


def test_a_role_takes_its_nearest_filler_by_two_keys(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    at = window.page.caret()
    press(qtbot, window, "z")
    assert proposed(window) == "Tuesday" and "Tuesday" in window.status.message.text()
    assert not one_event(window).arguments, "it is only proposed"
    assert [chip.text() for chip in shown_chips(window) if "Tuesday" in chip.text()] == ["Tuesday · ↵"]
    press(qtbot, window, Key.Key_Return)
    assert surfaces(window) == [("Time", "Tuesday")]
    assert window.page.caret() == at and window.annotating.hand.selected == one_event(window).id


def test_the_role_key_goes_on_and_adds_several_fillers(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "p")
    assert proposed(window) == "Chile", "the nearest to the trigger"
    press(qtbot, window, "p", "p", "p")
    assert proposed(window) == "Chile", "round and round; Tuesday cannot be a party"
    press(qtbot, window, Key.Key_Return, "p")
    assert proposed(window) != "Chile", "it has a role already"
    while proposed(window) != "Norway":
        press(qtbot, window, "p")
    press(qtbot, window, Key.Key_Return)
    assert surfaces(window) == [("Party", "Chile"), ("Party", "Norway")]
    saved(qtbot, window)


def test_tab_goes_round_the_fillers_both_ways(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "x")
    ring = [proposed(window)]
    for _press in range(2):
        press(qtbot, window, Key.Key_Tab)
        ring.append(proposed(window))
    assert sorted(ring) == ["Chile", "Norway", "Oslo"]
    press(qtbot, window, Key.Key_Tab)
    assert proposed(window) == ring[0]
    press(qtbot, window, Key.Key_Backtab)
    assert proposed(window) == ring[2]
    press(qtbot, window, Key.Key_Return)
    assert surfaces(window) == [("Place", ring[2])]


def test_the_caret_picks_as_well(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "x")
    window.page.move_caret(PACT.index("Norway and Chile signed") - 1)
    press(qtbot, window, Key.Key_Right)
    assert proposed(window) == "Norway" and not one_event(window).arguments
    press(qtbot, window, Key.Key_Return)
    assert surfaces(window) == [("Place", "Norway")]


def test_an_event_is_among_the_fillers_where_the_role_takes_events(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "dispute", "h")
    inner = one_event(window).id
    press(qtbot, window, Key.Key_Escape)
    make_event(qtbot, window, "said the", "s")
    press(qtbot, window, "o")
    assert window.annotating.hand.selected == inner
    press(qtbot, window, Key.Key_Return)
    outer = window.session.annotations.events[window.annotating.hand.open_event]
    assert surfaces(window, outer) == [("Topic", "dispute")]


def test_a_role_that_nothing_fits_waits_for_words(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "z")
    assert window.annotating.hand.armed == "Time" and "nothing here fits" in window.status.message.text()
    press(qtbot, window, "t")
    assert not mentions(window) and "go to the word" in window.status.message.text()
    go(window, "Tuesday")
    press(qtbot, window, "t")
    assert surfaces(window) == [("Time", "Tuesday")]


def test_escape_leaves_the_role_empty(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "p", "p", Key.Key_Escape)
    assert window.annotating.hand.armed is None and window.annotating.hand.selected == one_event(window).id
    assert not one_event(window).arguments


def test_what_is_proposed_moves_nothing_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    QApplication.processEvents()
    before = window.inspector.arguments.pos()
    press(qtbot, window, "p")
    QApplication.processEvents()
    assert window.inspector.event_fields.isVisible() and not window.inspector.mention.isVisible()
    assert window.inspector.arguments.pos() == before


def test_the_curves_of_the_open_event_stay_while_a_filler_is_proposed(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    tagged(qtbot, window)
    drawn: list[str] = []
    monkeypatch.setattr(arcs, "draw", lambda _painter, _scene, event, *_shown: drawn.append(event))
    for keys in (["p"], [Key.Key_Return], [Key.Key_Escape]):
        press(qtbot, window, *keys)
        drawn.clear()
        window.page.viewport().grab()
        assert drawn == ([] if keys == [Key.Key_Escape] else [one_event(window).id])


# --- frames -----------------------------------------------------------------------------------------


def test_the_frame_of_an_event_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "p", Key.Key_Return, "z", Key.Key_Return)
    press(qtbot, window, Key.Key_C, held=CTRL | SHIFT)
    first = one_event(window)
    press(qtbot, window, Key.Key_Escape)
    go(window, "said the")
    press(qtbot, window, Key.Key_V, held=CTRL | SHIFT)
    second = window.session.annotations.events[window.annotating.hand.open_event]
    assert second.id != first.id and second.type == first.type
    assert second.span.surface(PACT) == "said"
    assert surfaces(window, second) == [("Party", "Chile"), ("Time", "Tuesday")]
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert one_event(window) == first


def test_a_frame_must_be_copied_first(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "said the")
    press(qtbot, window, Key.Key_V, held=CTRL | SHIFT)
    assert "copy the frame" in window.status.message.text()
    press(qtbot, window, Key.Key_C, held=CTRL | SHIFT)
    assert "open the event" in window.status.message.text()
    assert not window.session.annotations.events


# --- the inspector ----------------------------------------------------------------------------------


def tab_to(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Go with Tab through the inspector until a control with a name has the keyboard."""
    for _tab in range(40):
        focus = window.focusWidget()
        if name in focus.accessibleName():
            return
        qtbot.keyClick(focus, Key.Key_Tab)
    raise AssertionError(f"{name} is not reached")


def test_chips_are_taken_away_by_delete_one_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "p", Key.Key_Return, "p", Key.Key_Return)
    assert len(one_event(window).arguments) == 2
    press(qtbot, window, Key.Key_F6)
    tab_to(qtbot, window, "Party: ")
    qtbot.keyClick(window.focusWidget(), Key.Key_Delete)
    assert len(one_event(window).arguments) == 1
    assert "Party: " in window.focusWidget().accessibleName(), "the keyboard stays at the next chip"
    qtbot.keyClick(window.focusWidget(), Key.Key_Delete)
    assert not one_event(window).arguments
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    assert window.page.hasFocus()


def test_enter_on_a_chip_goes_to_its_words(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window)
    press(qtbot, window, "x", Key.Key_Return, Key.Key_F6)
    tab_to(qtbot, window, "Place: ")
    qtbot.keyClick(window.focusWidget(), Key.Key_Return)
    (argument,) = one_event(window).arguments
    assert window.page.hasFocus() and window.annotating.hand.selected == argument.target


def test_everything_of_an_event_is_reached_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, Key.Key_F6)
    tab_to(qtbot, window, "Party: press p")
    tab_to(qtbot, window, "Polarity: positive")
    qtbot.keyClick(window.focusWidget(), Key.Key_Space)
    assert one_event(window).attributes == {"polarity": "negative"}, (
        "where choices are folded, the next value"
    )
    press(qtbot, window, Key.Key_F6)
    tab_to(qtbot, window, "Note on the event")
    qtbot.keyClicks(window.focusWidget(), "hm")
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    assert window.page.hasFocus()
    assert window.session.annotations.note_on(one_event(window).id) == "hm"
    press(qtbot, window, Key.Key_F6)
    tab_to(qtbot, window, "Party: press p")
    qtbot.keyClick(window.focusWidget(), Key.Key_Space)
    assert window.annotating.hand.armed == "Party" and window.page.hasFocus(), "an empty place arms its role"


def test_a_required_role_is_shown_empty(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed", "a")
    assert shown_chips(window)[0].text() == "press p, then pick"
    go(window, "Oslo")
    press(qtbot, window, "3")
    assert mention(window, "Oslo").type == "GPE"
    qtbot.mouseClick(shown_chips(window)[0], Qt.MouseButton.LeftButton)
    assert window.annotating.hand.armed == "Party" and proposed(window) == "Oslo"
