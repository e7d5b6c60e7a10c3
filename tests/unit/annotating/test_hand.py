"""The hand as a value: what selecting, opening, arming, walking and letting go leave in it."""

from __future__ import annotations

import dataclasses

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.gui.annotating.hand import Gripped, Hand, OpenEvent, Stay
from annotator.gui.textview.geometry import Mode

from .player import empty_set

TEXT = "Norway and Chile sign a pact in Oslo"
NORWAY, CHILE = Mention("m1", Span.at(0, 6), "GPE"), Mention("m2", Span.at(11, 16), "GPE")
SIGN, PACT = Event("e1", Span.at(17, 21), "Dip.Agree"), Event("e2", Span.at(24, 28), "Dip.Agree")
BODY = Segment("s1", Range.at(0, 16), "body", 1)


@pytest.fixture
def there() -> AnnotationSet:
    return filled(empty_set(TEXT), [NORWAY, CHILE, SIGN, PACT, BODY])


def test_a_hand_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Hand().selected = "m1"  # type: ignore[misc]  # that is what is tried


def test_a_mention_leaves_the_event_open_and_plain_text_closes_it(there: AnnotationSet) -> None:
    hand = Hand().selecting(there, "e1").arming("Party").selecting(there, "m1")
    assert (hand.selected, hand.open_event, hand.armed, hand.held) == ("m1", "e1", "Party", True)
    assert hand.item(there) == NORWAY and hand.event(there) == SIGN
    hand = hand.selecting(there, None)
    assert (hand.selected, hand.open, hand.held) == (None, None, False)


def test_another_event_is_opened_without_the_role_that_was_armed(there: AnnotationSet) -> None:
    hand = Hand().selecting(there, "e1").arming("Party").staying(Stay.AWAY)
    assert hand.selecting(there, "e1").open == OpenEvent("e1", Stay.AWAY, "Party")
    assert hand.selecting(there, "e2").open == OpenEvent("e2")


def test_what_is_not_there_is_not_selected(there: AnnotationSet) -> None:
    assert Hand().selecting(there, "gone") == Hand()


def test_an_event_that_is_selected_stays_open(there: AnnotationSet) -> None:
    passing = Hand(selected="e1", open=OpenEvent("e1", Stay.PASSING))
    assert passing.letting_go() == Hand()
    kept = passing.selecting(there, "e1")
    assert kept.open == OpenEvent("e1", Stay.KEPT)
    assert kept.letting_go() == Hand(selected="e1", open=OpenEvent("e1"))


def test_a_role_and_a_relation_do_not_wait_together(there: AnnotationSet) -> None:
    hand = Hand(relating="m1", open=OpenEvent("e1"))
    assert hand.arming("Party").relating is None
    assert hand.arming(None).relating == "m1"
    assert Hand(relating="m1").arming("Party") == Hand(relating="m1"), "no event is open"


def test_the_armed_role_is_read_from_the_scheme(there: AnnotationSet, news: Scheme) -> None:
    hand = Hand().selecting(there, "e1")
    assert hand.role(there, news) is None
    role = hand.arming("Party").role(there, news)
    assert role is not None and role.id == "Party"
    assert hand.arming("NoSuchRole").role(there, news) is None


def test_walking_lets_go_of_edges_and_in_segments_mode_of_the_segment(there: AnnotationSet) -> None:
    held = Hand(selected="m1", held=True, open=OpenEvent("e1", Stay.AWAY, "Party"))
    walked = held.walking(there, 30)
    assert walked == Hand(selected="m1", open=OpenEvent("e1", Stay.KEPT, "Party"))
    in_segments = Hand(mode=Mode.SEGMENTS, selected="s1", held=True)
    assert in_segments.walking(there, 16).selected == "s1", "its end still belongs to it"
    assert in_segments.walking(there, 17).selected is None


def test_edges_are_let_go_with_what_they_are_of(there: AnnotationSet) -> None:
    hand = Hand(selected="m1", gripped=Gripped("m1", 0, 6))
    assert hand.selecting(there, "m1").gripped is not None
    assert hand.selecting(there, "m2").gripped is None
    assert hand.showing(None).gripped is None
    assert hand.letting_go().gripped is None


def test_a_grip_knows_its_edge() -> None:
    grip = Gripped("m1", 3, 6)
    assert (grip.edge, grip.range) == (6, Range.at(3, 6))
    assert dataclasses.replace(grip, at_end=False).edge == 3
