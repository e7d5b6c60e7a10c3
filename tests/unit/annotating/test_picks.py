"""Clicks, Tab, walking, Enter, Escape; another mode, another page, what is deleted."""

from __future__ import annotations

from annotator.domain.changes import Kind
from annotator.domain.ranges import Range
from annotator.edits import delete_items, retype_event, tag_mention
from annotator.gui.annotating import keys, picks, segment_keys
from annotator.gui.annotating.asked import Announce, PutCaret
from annotator.gui.annotating.hand import Hand, Stay
from annotator.gui.textview.geometry import Mode

from .conftest import PACT, On
from .player import Player, tagged, triggered


def test_a_click_selects_and_holds_and_a_click_on_text_lets_go(player: Player) -> None:
    norway = tagged(player, "Norway", "3")
    player.press("Escape")
    assert player.hand == Hand()
    player.click(norway)
    assert player.hand == Hand(selected=norway, held=True)
    player.click("")
    assert player.hand == Hand()


def test_what_is_walked_over_is_selected_and_not_held(player: Player) -> None:
    norway = tagged(player, "Norway", "3")
    player.go("pact")
    assert player.hand.selected is None
    player.go("orway")
    assert player.hand == Hand(selected=norway)
    player.click(norway)
    assert player.hand.held, "a click on what is selected already holds it"


def test_an_event_is_open_while_the_caret_is_on_its_trigger(player: Player) -> None:
    event = triggered(player, "signed")
    player.press("Escape", "Ctrl+Home").go("signed")
    assert player.hand.open and player.hand.open.stay is Stay.PASSING
    player.press("Ctrl+Right")
    assert player.hand.open is None
    player.go("signed").press("Return").press("Ctrl+Right")
    assert player.hand.open_event == event == player.hand.selected, "Enter keeps it open"


def test_a_segment_picked_in_the_gutter_takes_the_caret_there(player: Player) -> None:
    player.press("F2", "t").go("Anna").press("b")
    segment = player.annotations.segment_at(0)
    assert segment is not None
    player.ask(picks.pick, segment.id, by_mouse=True)
    assert player.caret == 0 and player.wished[-1] == PutCaret(0, reveal=False)
    assert player.hand.selected == segment.id and player.hand.held


def test_going_through_what_lies_under_the_caret(player: Player) -> None:
    player.mark("Norway and Chile").press("2")
    outer = player.hand.selected
    inner = player.mark("Norway").press("3").hand.selected
    player.press("Escape").go("way and").press("Escape", "Ctrl+Space")
    assert player.hand == Hand(selected=inner, held=True) and player.told == "1 of 2 here"
    player.press("Ctrl+Space")
    assert player.hand.selected == outer and Announce(outer) in player.wished
    player.press("Ctrl+Space")
    assert player.hand.selected == inner
    player.go("pact").press("Ctrl+Space")
    assert player.told == "nothing is tagged here"


def test_with_a_role_armed_what_lies_under_the_caret_is_shown_and_escape_leads_back(player: Player) -> None:
    tagged(player, "Oslo", "3")
    norway = tagged(player, "Norway", "3")
    event = triggered(player, "signed")
    player.press("p").go("Norway").press("Ctrl+Space")
    assert player.hand.selected == norway and player.hand.open_event == event
    assert player.hand.open and player.hand.open.stay is Stay.AWAY
    player.press("Escape")
    assert player.hand.armed is None and player.hand.selected == event
    player.press("Escape")
    assert player.hand == Hand() and player.caret == PACT.index("signed"), "back at the trigger"


def test_escape_takes_one_step_at_a_time(player: Player) -> None:
    event = triggered(player, "signed")
    player.press("Ctrl+L", "3").press("p").press("Shift+Right")
    assert player.hand.armed and player.hand.locked
    player.press("Escape")
    assert player.hand.armed is None and player.hand.locked
    player.press("Escape")
    assert player.selection() is None and player.hand.locked
    player.press("Escape")
    assert player.hand.locked is None and player.hand.open_event == event
    player.press("Escape")
    assert player.hand == Hand()
    assert picks.escape(player.hand, player.asked()) is None


def test_escape_drops_the_mark_last(player: Player) -> None:
    player.press("F2", "t", ".")
    assert player.hand.mark == player.caret
    player.press("Left")
    player.press("Escape", "Escape")
    assert player.hand == Hand(mode=Mode.SEGMENTS, steps=player.hand.steps)


def test_another_mode_lets_go_of_everything_but_the_article_and_the_frame(player: Player) -> None:
    triggered(player, "signed")
    player.press("Ctrl+Shift+C", "Ctrl+L", "F2", "3")
    assert player.hand == Hand(mode=Mode.SEGMENTS, article=3, frame=player.hand.frame)
    assert player.hand.frame is not None
    told = player.told
    player.ask(picks.set_work, Mode.SEGMENTS)
    assert player.told == told, "it is this mode already"


def test_another_page_forgets_what_belongs_to_the_one_before(player: Player) -> None:
    triggered(player, "signed")
    player.press("Ctrl+Shift+C", "Ctrl+L", "3", "p")
    player.ask(picks.reset)
    assert player.hand == Hand(locked="GPE"), "the lock is of no page"


def test_what_an_edit_or_an_undo_takes_away_is_let_go(player: Player) -> None:
    norway = tagged(player, "Norway", "3")
    player.press("+")
    assert player.hand.adding == norway
    player.undo()
    assert player.hand == Hand()
    person = tagged(player, "Anna", "1")
    player.press("r")
    assert player.hand.relating == person
    player.undo()
    assert player.hand == Hand()
    triggered(player, "signed")
    player.press("p")
    player.undo()
    assert player.hand == Hand()


def test_a_role_that_the_new_type_lacks_waits_no_more(player: Player) -> None:
    triggered(player, "signed")
    player.press("p")
    assert player.hand.armed == "Party"
    event = player.hand.open_event or ""
    player.perform(lambda a: retype_event(a, player.scheme, event, "Civ.Protest"))
    assert player.hand.open_event == event and player.hand.armed is None
    player.press("p")
    assert player.hand.armed == "Protester"
    player.perform(lambda a: retype_event(a, player.scheme, event, "Dip.Agree"))
    assert player.hand.open_event == event and player.hand.armed is None


def test_delete(player: Player) -> None:
    event = triggered(player, "signed")
    tagged(player, "Oslo", "3")
    player.press("Del")
    assert player.mentions() == {} and player.hand.selected == event, "the open event is selected again"
    player.press("Del")
    assert not player.annotations.events and player.hand == Hand()
    player.press("Del")
    assert player.told == "nothing is selected"
    player.press("F2", "Ctrl+Home", "t", "Ctrl+Home", "Del")
    assert player.segments() == []


def test_a_deletion_that_is_refused_leaves_the_hand(player: Player) -> None:
    norway = tagged(player, "Norway", "3")
    player.read_only = True
    player.press("Del")
    assert player.told == "read only" and player.hand.selected == norway


def test_tab_goes_from_item_to_item_and_holds_it(player: Player) -> None:
    norway, oslo = tagged(player, "Norway", "3"), tagged(player, "Oslo", "3")
    player.press("Escape", "Ctrl+Home", "Tab")
    assert player.hand == Hand(selected=oslo, held=True) and player.caret == PACT.index("Oslo")
    player.press("Shift+Tab")
    assert player.hand == Hand(selected=norway, held=True)


def test_the_set_of_another_process_is_followed(on: On) -> None:
    player = on()
    norway = tagged(player, "Norway", "3")
    there = player.annotations
    gone = there.applied(delete_items(there, [norway]))
    player.annotations = gone.applied(tag_mention(gone, player.scheme, Range.at(11, 16), "GPE"))
    player.ask(picks.follow)
    assert player.hand == Hand()
    assert Kind.MENTION in (found[0] for found in map(player.annotations.find, player.annotations.mentions))


def test_keys_that_mean_nothing_are_left_to_others(player: Player) -> None:
    assert keys.first(player.hand, player.asked(), "x") is None
    assert keys.first(player.hand, player.asked(), "Tab") is None
    assert keys.first(player.hand, player.asked(), "Return") is None
    assert keys.last(player.hand, player.asked(), "~") is None
    assert segment_keys.key(player.hand, player.asked(), "~") is None


def test_going_through_what_lies_under_the_caret_opens_an_event_on_purpose(player: Player) -> None:
    triggered(player, "signed")
    player.press("Escape", "Ctrl+Home").go("signed").press("Ctrl+Space")
    assert player.hand.open and player.hand.open.stay is Stay.KEPT
