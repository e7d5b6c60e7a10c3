"""Mentions by keys: tag, retype, lock, from name to name, fragments, edges by words; attributes."""

from __future__ import annotations

from annotator.domain.items import Entity
from annotator.gui.annotating import attribute_keys, mention_keys
from annotator.gui.annotating.asked import FillAttribute, PutCaret, Reveal, Select, Tell
from annotator.gui.annotating.hand import Hand
from annotator.gui.annotating.known_names import KnownNames

from .conftest import PACT, On
from .player import Player, Shared, tagged, triggered


def words(player: Player) -> str:
    """The words of the selected item."""
    return player.item.span.surface(PACT)


# --- tagging ----------------------------------------------------------------------------------------------


def test_the_word_under_the_caret_is_tagged_and_held(player: Player) -> None:
    player.go("Norway").press("3")
    assert player.mentions() == {"Norway": "GPE"} and words(player) == "Norway"
    assert player.hand.held and player.wished == [Tell(), Select(None)]


def test_the_selection_is_tagged_and_the_next_key_retypes(player: Player) -> None:
    player.mark("Nordic Minerals").press("1", "2")
    assert player.mentions() == {"Nordic Minerals": "ORG"} and player.selection() is None


def test_what_is_tagged_already_is_selected(player: Player) -> None:
    first = tagged(player, "Norway", "3")
    player.press("Escape").mark("Norway").press("3")
    assert player.hand.selected == first and len(player.annotations.mentions) == 1


def test_no_word_no_mention(player: Player) -> None:
    player.press("Ctrl+End", "3")
    assert "put the caret on a word" in player.told and not player.annotations.mentions


def test_the_trigger_does_not_fill_its_own_role(player: Player) -> None:
    triggered(player, "signed")
    player.press("p", "3")
    assert "go to the word that fills the role" in player.told and player.hand.armed == "Party"


def test_a_word_is_tagged_and_fills_the_armed_role_as_one_edit(player: Player) -> None:
    event = triggered(player, "signed")
    player.press("p").go("Oslo").press("3")
    assert player.roles() == [("Party", "Oslo")]
    assert player.hand == Hand(selected=event, held=True, open=player.hand.open) and not player.hand.armed
    player.undo()
    assert player.mentions() == {} and player.roles() == []


def test_a_mention_that_is_there_fills_the_armed_role(player: Player) -> None:
    tagged(player, "Oslo", "3")
    triggered(player, "signed")
    player.press("p").mark("Oslo").press("3")
    assert player.roles() == [("Party", "Oslo")] and len(player.annotations.mentions) == 1


# --- a locked label ---------------------------------------------------------------------------------------


def test_a_locked_label_tags_with_enter_and_with_the_mouse(player: Player) -> None:
    player.press("Ctrl+L")
    assert player.hand.locking
    player.press("3")
    assert player.hand == Hand(locked="GPE") and "is locked" in player.told
    player.go("Oslo").press("Return")
    player.mark("Chile").ask(mention_keys.span_chosen)
    assert player.mentions() == {"Oslo": "GPE", "Chile": "GPE"}
    player.press("1")
    assert player.hand.locked == "PER", "another key locks another label"
    player.press("Ctrl+L")
    assert player.hand.locked is None


def test_a_drag_tags_nothing_without_a_lock(player: Player) -> None:
    player.mark("Chile").ask(mention_keys.span_chosen)
    assert not player.annotations.mentions


def test_enter_opens_the_event_under_the_caret_although_a_label_is_locked(player: Player) -> None:
    event = triggered(player, "signed")
    player.press("Escape", "Ctrl+L", "3", "Ctrl+Home").go("signed").press("Return")
    assert player.hand.open_event == event and not player.annotations.mentions


def test_a_lock_that_is_begun_takes_no_role_key(player: Player) -> None:
    triggered(player, "signed")
    player.press("Ctrl+L", "t")
    assert player.hand.locked == "TIMEX" and player.hand.armed is None


# --- from name to name ------------------------------------------------------------------------------------


def test_names_are_gone_through_and_those_tagged_left_out(player: Player) -> None:
    player.press(".")
    assert PACT[player.selection().start : player.selection().end] == "Norway"
    assert player.wished == [Select(player.selection()), Reveal(player.selection())]
    player.press("3", ".")
    assert PACT[player.selection().start : player.selection().end] == "Chile"
    player.press(",")
    assert "no earlier names" in player.told
    player.press("Ctrl+End", ".")
    assert "no more names" in player.told


def test_names_that_are_known(on: On, player: Player) -> None:
    shared = Shared(player.scheme, {"x": Entity("x", "lithium", "COMMODITY")})
    known = KnownNames(shared)
    assert known.surfaces(player.annotations) == {"lithium"}
    found = known.next(player.annotations, PACT.index("sign "), True)
    assert PACT[found.start : found.end] == "lithium"
    norway = tagged(player, "Norway", "3")
    known.edited(player.annotations, player._done[-1].changes)
    assert known.surfaces(player.annotations) == {"lithium", "Norway"}
    player.press("2")
    known.edited(player.annotations, player._done[-1].changes)
    unread = player.annotations.unchecked(mentions={})
    assert "Norway" in known.surfaces(unread), "of another type it is the same name: nothing is read anew"
    player.click(norway).press("Del")
    known.edited(player.annotations, player._done[-1].changes)
    assert known.surfaces(player.annotations) == {"lithium"}
    tagged(player, "Oslo", "3")
    known.forget()
    assert "Oslo" in known.surfaces(player.annotations)


def test_no_name_is_looked_for_in_boilerplate(player: Player) -> None:
    player.press("F2").mark("Norway and Chile").press("h").press("F3", "Ctrl+Home", ".")
    assert player.selection().start > len("Norway and Chile")


# --- the span ---------------------------------------------------------------------------------------------


def test_a_selection_is_added_to_the_selected_span(player: Player) -> None:
    norway = tagged(player, "Norway", "3")
    player.caret = player.anchor = PACT.index("lithium pact")
    player.press(*["Shift+Right"] * 12)
    player.hand = player.hand.selecting(player.annotations, norway)
    player.press("+")
    assert player.mentions() == {"Norway lithium pact": "GPE"}


def test_a_span_waits_for_its_words(player: Player) -> None:
    norway = tagged(player, "Norway", "3")
    player.press("+")
    assert player.hand.adding == norway and "go to the words to add" in player.told
    player.go("Chile").press("Return")
    assert player.mentions() == {"Norway Chile": "GPE"}
    assert player.hand == Hand(selected=norway, held=True)
    player.press("+").go("pact").press("+")
    assert player.mentions() == {"Norway Chile pact": "GPE"}
    player.press("+").press("Escape")
    assert player.hand == Hand(selected=norway, held=True)


def test_nothing_is_added_to_nothing(player: Player) -> None:
    player.press("+")
    assert "select a mention first" in player.told
    tagged(player, "Norway", "3")
    player.press("+", "Ctrl+End", "+")
    assert "select a mention first" in player.told and player.hand.adding, "it waits on for its words"


def test_a_part_is_taken_out_of_the_span_it_touches(player: Player) -> None:
    player.mark("Norway and Chile").press("3").press("Escape").mark(" and ").press("-")
    assert player.mentions() == {"Norway Chile": "GPE"} and words(player) == "Norway Chile"
    player.press("-")
    assert "select the part" in player.told
    player.mark("sign").press("-")
    assert "select the part" in player.told


def test_edges_by_words(player: Player) -> None:
    player.go("Brekke").press("1")
    player.press("Ctrl+Alt+Left")
    assert words(player) == "Anna Brekke"
    player.press("Ctrl+Shift+Right")
    assert words(player) == "Anna Brekke of"
    player.press("Ctrl+Shift+Left", "Ctrl+Alt+Right")
    assert words(player) == "Brekke"
    player.press("Ctrl+Shift+Left")
    assert "cannot be made smaller" in player.told
    player.ask(mention_keys.resize, end=False, right=True)
    assert "cannot be made smaller" in player.told


def test_where_the_text_ends_there_is_no_further_word(on: On) -> None:
    player = on("Norway").press("3", "Ctrl+Shift+Right")
    assert "no more words" in player.told


def test_the_caret_goes_along_with_the_span(player: Player) -> None:
    player.mark("Anna Brekke").press("1")
    assert player.caret == PACT.index(" of Nordic")
    player.press("Ctrl+Shift+Left")
    assert words(player) == "Anna" and player.caret == PACT.index(" Brekke")
    assert player.wished == [PutCaret(player.caret)] and player.hand.held
    player.press("Ctrl+Shift+Left")
    assert player.hand.held, "nothing was done"


def test_what_is_not_held_is_not_resized_but_text_selected(player: Player) -> None:
    player.go("Brekke").press("1").go("Oslo").go("Brekke")
    assert not mention_keys.resizable(player.hand, player.asked())
    player.press("Ctrl+Shift+Right")
    assert words(player) == "Brekke" and player.selection() is not None
    assert mention_keys.resize(Hand(), player.asked(), end=True, right=True).edit is None


# --- attributes -------------------------------------------------------------------------------------------


def test_a_key_goes_through_the_values_of_an_attribute(player: Player) -> None:
    item = tagged(player, "officials", "2")
    told = []
    for _press in range(3):
        player.press("Ctrl+1")
        told.append((player.annotations.mentions[item].attributes.get("mention_kind"), player.told))
    name = player.scheme.attributes["mention_kind"].name
    assert told == [("nominal", f"{name}: nominal"), ("pronoun", f"{name}: pronoun"), (None, f"{name}: name")]
    player.press("Ctrl+2", *["Ctrl+2"] * 6)
    assert player.told.endswith(": none")


def test_an_attribute_that_is_text_is_asked_for(player: Player) -> None:
    player.mark("May 2024").press("t", "Ctrl+2")
    assert player.wished == [FillAttribute("timex_value")]


def test_no_attribute_no_meaning(player: Player) -> None:
    assert attribute_keys.next_value(player.hand, player.asked(), 0) is None
    tagged(player, "Norway", "3")
    assert attribute_keys.next_value(player.hand, player.asked(), 8) is None
    player.read_only = True
    player.press("Ctrl+1")
    assert player.told == "read only"
