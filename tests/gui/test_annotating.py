"""Annotating with real keys and clicks: entities, events with roles, segments, attributes, notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.domain.items import Argument, Event, Mention, State
from annotator.gui.textview.geometry import Mode
from annotator.gui.widgets.buttons import Chip
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, Opener, go, press, saved, select

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def mentions(window: MainWindow) -> dict[str, str]:
    """Surface to type."""
    text = window.page.text()
    return {m.span.surface(text): m.type for m in window.session.annotations.mentions.values()}


def segments(window: MainWindow) -> list[tuple[str, str, int | None]]:
    """Text, kind and article, in order."""
    found = window.session.annotations.segments_in_order()
    return [(PACT[s.range.start : s.range.end], s.kind, s.article) for s in found]


def one_event(window: MainWindow) -> Event:
    (event,) = window.session.annotations.events.values()
    return event


def mention(window: MainWindow, words: str) -> Mention:
    text = window.page.text()
    found = window.session.annotations.mentions.values()
    return next(m for m in found if m.span.surface(text) == words)


def make_event(qtbot: QtBot, window: MainWindow, trigger: str, key: str) -> None:
    """Tag the word at the caret as the trigger of an event, by keys alone."""
    go(window, trigger)
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, key)
    qtbot.waitUntil(window.page.hasFocus)


def click_on(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Click in the middle of some words of the page."""
    at = window.page.text().index(words)
    left, right = window.page.position_of(at), window.page.position_of(at + len(words) - 1)
    point = QPoint((left.x() + right.x()) // 2, left.y())
    qtbot.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=point)


# --- entities ---------------------------------------------------------------------------------------


def test_the_word_under_the_caret_is_tagged_by_one_key(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    assert mentions(window) == {"Norway": "GPE"}
    saved(qtbot, window)
    assert window.session.annotations.state is State.IN_PROGRESS


def test_a_selection_is_tagged_and_the_next_key_retypes_it(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "1")
    assert mentions(window) == {"Nordic Minerals": "PER"}
    press(qtbot, window, "2")
    assert mentions(window) == {"Nordic Minerals": "ORG"}
    assert window.page.selection() is None


def test_a_drag_with_the_mouse_and_one_key(qtbot: QtBot, window: MainWindow) -> None:
    at = PACT.index("Anna Brekke")
    start, end = (window.page.position_of(p) for p in (at, at + len("Anna Brekke")))
    viewport = window.page.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(20, 0))
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    press(qtbot, window, "1")
    assert mentions(window) == {"Anna Brekke": "PER"}


def test_delete_takes_the_selected_mention(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3", Key.Key_Delete)
    assert mentions(window) == {}
    press(qtbot, window, Key.Key_Delete)
    assert "nothing is selected" in window.status.message.text()


def test_the_ends_of_a_mention_move_by_words(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Brekke")
    press(qtbot, window, "1")
    press(qtbot, window, Key.Key_Left, held=CTRL | ALT)
    assert mentions(window) == {"Anna Brekke": "PER"}
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    assert mentions(window) == {"Anna Brekke of": "PER"}
    press(qtbot, window, Key.Key_Left, held=CTRL | SHIFT)
    press(qtbot, window, Key.Key_Right, held=CTRL | ALT)
    assert mentions(window) == {"Brekke": "PER"}


def test_a_fragment_is_added(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    select(qtbot, window, "lithium pact")
    window.annotating.select(next(iter(window.session.annotations.mentions)))
    press(qtbot, window, "+")
    assert mentions(window) == {"Norway lithium pact": "GPE"}


def test_attributes_cycle_by_their_number(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "officials")
    press(qtbot, window, "2")
    item = next(iter(window.session.annotations.mentions))
    values = []
    for _press in range(3):
        press(qtbot, window, Key.Key_1, held=CTRL)
        values.append(window.session.annotations.mentions[item].attributes.get("mention_kind"))
    assert values == ["nominal", "pronoun", None], "the default is not stored"


def test_a_time_value_is_checked_where_it_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "May 2024")
    press(qtbot, window, "t")
    press(qtbot, window, Key.Key_2, held=CTRL)
    field = window.focusWidget()
    assert field is not window.page
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.hasFocus() and "not an ISO value" in field.parent().reason.text()
    assert not mention(window, "May 2024").attributes
    field.clear()
    qtbot.keyClicks(field, "2024-05")
    qtbot.keyClick(field, Key.Key_Return)
    assert window.page.hasFocus()
    assert mention(window, "May 2024").attributes == {"timex_value": "2024-05"}


@pytest.mark.qt_log_ignore("This plugin does not support")  # the list of completions, without a screen
def test_what_a_mention_refers_to(qtbot: QtBot, window: MainWindow) -> None:
    for place in ("Norway and Chile sign l", "Norway and Chile signed"):
        go(window, place)
        press(qtbot, window, "3")
        field = window.inspector.mention.entity
        field.setFocus()
        qtbot.keyClicks(field, "Kingdom of Norway")
        qtbot.keyClick(field, Key.Key_Return)
        assert window.page.hasFocus()
    saved(qtbot, window)
    (entity,) = window.session.project.entities().values()
    assert entity.name == "Kingdom of Norway"
    assert {m.entity for m in window.session.annotations.mentions.values()} == {entity.id}


def test_a_note_is_kept_when_it_is_left(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    press(qtbot, window, Key.Key_M, held=CTRL)
    note = window.inspector.mention.note
    assert note.hasFocus()
    qtbot.keyClicks(note, "the state")
    qtbot.keyClick(note, Key.Key_Return, CTRL)
    assert window.page.hasFocus()
    saved(qtbot, window)
    assert window.session.document.id == "doc-pact", "Ctrl+Return ended the note, not the page"
    assert window.session.annotations.note_on(mention(window, "Norway").id) == "the state"


def test_a_note_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_M, held=CTRL)
    note = window.inspector.page.note
    qtbot.keyClicks(note, "two articles?")
    qtbot.keyClick(note, Key.Key_Escape)
    assert window.page.hasFocus() and window.session.annotations.note_on("") == "two articles?"


# --- events -----------------------------------------------------------------------------------------


def test_an_event_with_roles_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Chile signed")
    press(qtbot, window, "3")
    make_event(qtbot, window, "signed", "a")
    event = one_event(window)
    assert event.type == "Dip.Agree" and window.annotating.hand.open_event == event.id
    party = window.session.scheme.event_types["Dip.Agree"].roles[0]
    go(window, "Chile signed")
    press(qtbot, window, party.key)
    assert one_event(window).arguments == (Argument(party.id, mention(window, "Chile").id),)
    assert window.annotating.hand.armed is None and window.annotating.hand.selected == event.id


def test_an_armed_role_is_filled_by_tagging_a_word(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed", "a")
    party = window.session.scheme.event_types["Dip.Agree"].roles[0]
    press(qtbot, window, party.key)
    assert window.annotating.hand.armed == party.id
    go(window, "Norway and Chile signed")
    press(qtbot, window, "3")
    assert mentions(window) == {"Norway": "GPE"}
    assert one_event(window).arguments == (Argument(party.id, mention(window, "Norway").id),)
    saved(qtbot, window)
    assert str(window.session.steps[0]) == f"tag GPE ‘Norway’ as {party.id}"
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert not mentions(window) and not one_event(window).arguments, "both were one edit"


def test_time_is_tagged_by_its_letter_while_its_role_waits(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "z")
    go(window, "Tuesday")
    press(qtbot, window, "t")
    assert mentions(window) == {"Tuesday": "TIMEX"}
    assert one_event(window).arguments == (Argument("Time", mention(window, "Tuesday").id),)


def test_an_armed_role_is_filled_by_tab_and_enter(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Oslo")
    press(qtbot, window, "3")
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "x", Key.Key_Tab)
    assert window.annotating.hand.selected == mention(window, "Oslo").id, "Tab shows the candidate"
    assert not one_event(window).arguments
    press(qtbot, window, Key.Key_Return)
    assert one_event(window).arguments == (Argument("Place", mention(window, "Oslo").id),)


def test_an_armed_role_is_filled_by_a_click(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Oslo")
    press(qtbot, window, "3")
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "x")
    click_on(qtbot, window, "Oslo")
    assert one_event(window).arguments == (Argument("Place", mention(window, "Oslo").id),)


def test_a_filler_that_the_role_does_not_take_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Tuesday")
    press(qtbot, window, "t")
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "x")
    click_on(qtbot, window, "Tuesday")
    assert not one_event(window).arguments
    assert "not Time expression" in window.status.message.text()
    assert window.annotating.hand.armed == "Place", "the role still waits"


def test_an_event_may_be_an_argument(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "dispute", "h")
    inner = one_event(window).id
    press(qtbot, window, Key.Key_Escape)
    make_event(qtbot, window, "said the", "s")
    outer = window.annotating.hand.open_event
    scheme = window.session.scheme
    role = next(r for r in scheme.event_types["Say.Support"].roles if "*event" in r.targets)
    go(window, "dispute")
    window.annotating.select(outer)
    press(qtbot, window, role.key)
    assert window.session.annotations.events[outer].arguments == (Argument(role.id, inner),)


def test_escape_disarms_then_closes_the_event(qtbot: QtBot, window: MainWindow) -> None:
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "x")
    press(qtbot, window, Key.Key_Escape)
    assert window.annotating.hand.armed is None and window.annotating.hand.open_event
    press(qtbot, window, Key.Key_Escape)
    assert window.annotating.hand.open_event is None
    go(window, "Chile")
    press(qtbot, window, "i")
    assert mentions(window) == {"Chile": "INSTRUMENT"}, "letters are entity keys again"


def test_a_chip_in_the_inspector_empties_a_role(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Oslo")
    press(qtbot, window, "3")
    make_event(qtbot, window, "signed", "a")
    press(qtbot, window, "x")
    click_on(qtbot, window, "Oslo")

    def chips() -> list[Chip]:
        found = window.inspector.arguments.findChildren(Chip)
        return [chip for chip in found if chip.text() == "Oslo" and chip.isVisible()]

    qtbot.waitUntil(lambda: len(chips()) == 1)
    qtbot.mouseClick(chips()[0], Qt.MouseButton.LeftButton)
    assert not one_event(window).arguments and window.page.hasFocus()


def test_the_chooser_searches_and_closes(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "signed")
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "/")
    assert window.choosers.events.search.hasFocus()
    qtbot.keyClicks(window.choosers.events.search, "agree")
    qtbot.keyClick(window.choosers.events.search, Key.Key_Return)
    assert one_event(window).type == "Dip.Agree" and not window.choosers.events.isVisible()
    press(qtbot, window, Key.Key_Escape, "e")
    qtbot.keyClick(window.choosers.events, Key.Key_Escape)
    assert not window.choosers.events.isVisible() and window.page.hasFocus()
    assert len(window.session.annotations.events) == 1


# --- segments ---------------------------------------------------------------------------------------


def test_segments_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    assert window.annotating.mode is Mode.SEGMENTS and window.page.mode() is Mode.SEGMENTS
    go(window, "Norway and Chile sign l")
    press(qtbot, window, "t")
    go(window, "Sign up")
    press(qtbot, window, "n")
    assert segments(window) == [
        ("Norway and Chile sign lithium pact", "title", 1),
        ("Sign up for our morning letter", "newsletter_promo", None),
    ]


def test_from_here_to_there(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Norway and Chile signed")
    press(qtbot, window, ".")
    go(window, "\nSign up")
    press(qtbot, window, "b")
    assert segments(window) == [(PACT.split("\n")[1], "body", 1)]
    assert window.page.mark() is None


def test_split_number_join_and_relabel(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Anna")
    press(qtbot, window, "b")
    go(window, "Nordic")
    press(qtbot, window, Key.Key_Return)
    go(window, "Nordic")
    press(qtbot, window, "2", "c")
    assert [(kind, article) for _text, kind, article in segments(window)] == [("body", 1), ("caption", 2)]
    press(qtbot, window, Key.Key_J, held=CTRL)
    assert [(kind, article) for _text, kind, article in segments(window)] == [("body", 1)]
    press(qtbot, window, Key.Key_Backspace)
    assert segments(window) == []


def test_extend_to_here_and_start_here(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Norway")
    press(qtbot, window, "t")
    go(window, "Sign up")
    press(qtbot, window, "n")
    go(window, "officials")
    press(qtbot, window, Key.Key_E, held=CTRL)
    press(qtbot, window, Key.Key_E, held=CTRL | SHIFT)
    first, second = segments(window)
    assert first[0].endswith("on Tuesday,") and second[0].startswith("officials said.")


def test_the_article_number_holds_for_the_next_labels(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Anna")
    press(qtbot, window, "2", "b")
    assert segments(window) == [(PACT.split("\n")[3], "body", 2)]
    go(window, "Anna")
    press(qtbot, window, "0")
    assert segments(window) == [(PACT.split("\n")[3], "body", None)]


# --- undo -------------------------------------------------------------------------------------------


def test_undo_and_redo_say_what_they_do(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Chile")
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert window.registry.action("edit.undo").text() == "Undo: tag State or city ‘Chile’"
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert not mentions(window) and window.session.annotations.state is State.TODO
    assert window.registry.action("edit.redo").text() == "Redo: tag State or city ‘Chile’"
    press(qtbot, window, Key.Key_Z, held=CTRL | SHIFT)
    saved(qtbot, window)
    assert mentions(window) == {"Chile": "GPE"}


def test_after_a_restart_everything_is_there_and_can_be_undone(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    go(window, "Chile")
    press(qtbot, window, "3")
    make_event(qtbot, window, "signed", "a")
    saved(qtbot, window)
    window.close()
    again = open_window(page=None)
    assert again.session.document.id == "doc-pact"
    assert mentions(again) == {"Chile": "GPE"} and one_event(again).type == "Dip.Agree"
    assert again.page.caret() == window.page.caret()
    for _time in range(2):
        press(qtbot, again, Key.Key_Z, held=CTRL)
        saved(qtbot, again)
    assert not mentions(again) and not again.session.annotations.events
