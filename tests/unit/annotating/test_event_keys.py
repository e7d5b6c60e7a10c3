"""Events by keys: triggers, roles, what fills them, frames; and relations."""

from __future__ import annotations

from annotator.gui.annotating import event_keys, keys, picks, relation_keys
from annotator.gui.annotating.asked import ChooseRelation, Result, Reveal
from annotator.gui.annotating.hand import Hand, OpenEvent

from .conftest import PACT
from .player import Player, tagged, triggered


def shown(player: Player) -> str:
    """The words of what is shown as the one that is meant."""
    return player.item.span.surface(PACT)


# --- triggers ---------------------------------------------------------------------------------------------


def test_the_word_under_the_caret_becomes_a_trigger(player: Player) -> None:
    event = triggered(player, "signed")
    assert player.event.type == "Dip.Agree" and shown(player) == "signed"
    assert player.hand == Hand(selected=event, held=True, open=OpenEvent(event))


def test_on_its_trigger_an_event_gets_another_type(player: Player) -> None:
    event = triggered(player, "signed")
    player.press("e", "n")
    assert player.event.type == "Dip.Negotiate" and player.hand.open_event == event
    player.mark("Oslo")
    assert event_keys.to_retype(player.hand, player.asked()) is None
    player.press("e", "o")
    assert len(player.annotations.events) == 2


def test_no_word_no_event(player: Player) -> None:
    player.press("Ctrl+End", "e", "a")
    assert "put the caret on the word that states the event" in player.told


def test_the_very_same_event_is_not_made_twice(player: Player) -> None:
    triggered(player, "signed")
    player.press("Escape", "Escape").mark("signed").press("e", "a")
    assert len(player.annotations.events) == 1


# --- roles ------------------------------------------------------------------------------------------------


def test_a_role_proposes_the_nearest_and_goes_round(player: Player) -> None:
    for place in ("Norway and Chile signed", "Chile signed", "Oslo"):
        tagged(player, place, "3")
    triggered(player, "signed")
    player.press("p")
    assert shown(player) == "Chile" and player.hand.armed == "Party"
    assert player.told == "Party: “Chile” (1 of 3) · Enter accepts it, p or Tab shows the next"
    assert player.wished[0] == Reveal(player.item.span.fragments[0])
    player.press("p")
    assert shown(player) == "Norway"
    player.press("Tab")
    assert shown(player) == "Oslo"
    player.press("Tab", "Shift+Tab")
    assert shown(player) == "Oslo"
    player.press("Return")
    assert player.roles() == [("Party", "Oslo")] and player.hand.selected == player.hand.open_event
    assert Reveal(player.event.span.fragments[0]) in player.wished, "back to the trigger"


def test_what_has_a_role_is_proposed_last(player: Player) -> None:
    chile = tagged(player, "Chile signed", "3")
    tagged(player, "Oslo", "3")
    triggered(player, "signed")
    player.press("p", "Return", "x")
    assert shown(player) == "Oslo"
    assert event_keys.ring(player.hand, player.asked())[-1] == chile
    assert not event_keys.fits(player.hand, player.asked(), chile), "Tab passes it over"
    assert not event_keys.fits(player.hand, player.asked(), player.hand.open_event or "")
    assert not event_keys.fits(player.hand, player.asked(), "gone")


def test_nothing_fits(player: Player) -> None:
    triggered(player, "signed")
    player.press("i")
    role = player.event and player.scheme.event_types["Dip.Agree"].role("Instrument")
    assert player.told == f"{role.name}: nothing here fits; go to the words and press an entity key"
    told = player.told
    player.press("Tab")
    assert player.told == told and player.hand.armed == "Instrument"


def test_a_long_filler_is_shortened(player: Player) -> None:
    player.mark("Anna Brekke of Nordic Minerals said the pact").press("1")
    triggered(player, "signed")
    player.press("p")
    assert "“Anna Brekke of Nordic Mineral…”" in player.told


def test_what_the_selection_or_caret_is_on_fills_at_once(player: Player) -> None:
    tagged(player, "Oslo", "3")
    triggered(player, "signed")
    player.go("Oslo").press("x")
    assert player.roles() == [("Place", "Oslo")]
    player.press("p")
    assert player.hand.armed == "Party", "the caret only rests there"
    player.press("Escape").go("Tuesday").go("Oslo").press("p")
    assert player.roles() == [("Place", "Oslo"), ("Party", "Oslo")], "it is selected again, so it is meant"


def test_a_selection_fills_with_what_lies_in_it(player: Player) -> None:
    tagged(player, "Chile signed", "3")
    triggered(player, "signed")
    player.go("and Chile signed").press(*["Shift+Right"] * len("and Chile"), "p")
    assert player.roles() == [("Party", "Chile")]
    assert not any(isinstance(wish, Reveal) for wish in player.wished), "the eye is at the words"


def test_the_type_key_of_a_filler_tags_it(player: Player) -> None:
    triggered(player, "signed")
    player.press("z").go("Tuesday").press("t")
    assert player.roles() == [("Time", "Tuesday")] and player.mentions() == {"Tuesday": "TIMEX"}
    player.press("t")
    assert player.hand.armed == "Topic", "without a role armed the letter is a role's"


def test_a_click_fills_the_armed_role(player: Player) -> None:
    oslo = tagged(player, "Oslo", "3")
    event = triggered(player, "signed")
    player.press("p").click(event)
    assert player.hand.armed == "Party", "the event itself is selected"
    player.click(oslo)
    assert player.roles() == [("Party", "Oslo")] and player.hand.armed is None


def test_a_filler_that_the_scheme_refuses_leaves_the_role_waiting(player: Player) -> None:
    lithium = tagged(player, "lithium pact", "8")
    triggered(player, "signed")
    player.press("p").click(lithium)
    assert player.roles() == [] and player.hand.armed == "Party"
    assert player.hand.selected == player.hand.open_event


def test_an_event_fills_a_role_of_another(player: Player) -> None:
    inner = triggered(player, "signed")
    player.press("Escape")
    triggered(player, "said the pact", "s")
    player.press("o", "Return")
    assert player.roles() == [("Topic", "signed")]
    assert player.hand.open_event != inner


def test_without_an_open_event_nothing_is_armed(player: Player) -> None:
    player.ask(event_keys.arm, "Party")
    assert player.hand == Hand()
    assert event_keys.fill(player.hand, player.asked(), "gone") == Result(Hand())
    assert event_keys.next_filler(player.hand, player.asked()) is None
    triggered(player, "signed")
    player.ask(event_keys.arm, "NoSuchRole")
    assert player.hand.armed is None


# --- frames -----------------------------------------------------------------------------------------------


def test_a_frame_is_copied_to_another_trigger(player: Player) -> None:
    player.press("Ctrl+Shift+V")
    assert "first copy the frame of an event" in player.told
    player.press("Ctrl+Shift+C")
    assert "first open the event" in player.told
    tagged(player, "Oslo", "3")
    first = triggered(player, "signed")
    player.press("p", "Return", "Ctrl+Shift+C")
    assert player.hand.frame == first and "frame of “signed” copied" in player.told
    player.press("Escape", "Ctrl+End", "Ctrl+Shift+V")
    assert "put the caret on the word" in player.told
    player.go("began").press("Ctrl+Shift+V")
    assert shown(player) == "began" and player.roles() == [("Party", "Oslo")]
    assert player.hand.open_event != first


# --- relations --------------------------------------------------------------------------------------------


def test_the_only_relation_that_can_be_is_made(player: Player) -> None:
    tagged(player, "Oslo", "3")
    officials = tagged(player, "officials", "6")
    minerals = player.mark("Nordic Minerals").press("2").hand.selected
    player.click(officials).press("r")
    assert player.hand.relating == officials and "from “officials”" in player.told
    assert keys.waits_for(player.hand) == "relation"
    player.press("Tab")
    assert shown(player) == "Nordic Minerals", "Tab stops only where a relation may lead"
    player.press("Return")
    (relation,) = player.annotations.relations.values()
    assert (relation.type, relation.source, relation.target) == ("Member_Of", officials, minerals)
    assert player.hand == Hand(selected=officials, held=True)


def test_of_several_relations_one_is_chosen(player: Player) -> None:
    oslo, norway = tagged(player, "Oslo", "3"), tagged(player, "Norway", "3")
    player.press("r").click(oslo)
    assert player.wished == [ChooseRelation(oslo, ("Part_Of", "Alias"))]
    player.press("5")
    (relation,) = player.annotations.relations.values()
    assert (relation.type, relation.source) == ("Alias", norway)


def test_a_relation_that_cannot_be(player: Player) -> None:
    person, lithium = tagged(player, "Anna", "1"), tagged(player, "lithium pact", "8")
    player.press("Escape", "r")
    assert "put the caret on the mention" in player.told and player.hand == Hand()
    player.mark("May 2024").press("t", "r").click(lithium)
    assert "no relation between these two" in player.told
    player.press("Escape")
    assert player.hand.relating is None and shown(player) == "May 2024"
    player.click(person).press("r").click(person)
    assert player.hand.relating == person and player.hand.held, "not to itself"
    assert relation_keys.relate(Hand(), player.asked(), "Alias", person) == Result(Hand())


def test_a_relation_leads_to_no_event(player: Player) -> None:
    signed = triggered(player, "signed")
    player.press("Escape")
    tagged(player, "Norway", "3")
    player.press("r")
    assert not player.fits(signed)
    player.click(signed)
    assert "no relation between these two" in player.told


def test_a_refused_relation_waits_on(player: Player) -> None:
    oslo, norway = tagged(player, "Oslo", "3"), tagged(player, "Norway", "3")
    player.press("r")
    player.read_only = True
    player.ask(relation_keys.relate, "Alias", oslo)
    assert player.hand.relating == norway and not player.annotations.relations


def test_walking_shows_where_a_relation_may_lead(player: Player) -> None:
    oslo, norway = tagged(player, "Oslo", "3"), tagged(player, "Norway", "3")
    player.press("r").go("Oslo")
    assert player.hand.selected == oslo and player.hand.relating == norway
    player.ask(picks.activate, norway)
    assert player.hand.relating == norway
