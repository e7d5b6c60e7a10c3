"""A set is a value: edits give new sets, refuse what does not fit, and undo to the very same set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.codec import change_from_json, change_to_json
from annotator.domain.errors import EditError
from annotator.domain.items import (
    Argument,
    Bookmark,
    Decision,
    Event,
    Mention,
    Note,
    Outcome,
    Relation,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from tests.unit.strategies import blank_set, marked_sets, ranges

TEXT = "Japan and the EU will meet 😀 in Tokyo"
JAPAN = Mention("m1", Span.at(0, 5), "GPE")
COLLECTED = {"segment", "mention", "event", "relation", "note", "bookmark", "decision"}
TOKYO = Mention("m2", Span.at(32, 37), "GPE")
MEET = Event("e1", Span.at(22, 26), "Dip.Meet", arguments=(Argument("Place", "m2"),))


def _page() -> AnnotationSet:
    return filled(blank_set(TEXT), [JAPAN, TOKYO, MEET, Segment("s1", Range.at(0, 37), "title", 1)])


def _edit(*changes: Change) -> Edit:
    return Edit("test", {}, changes)


def test_items_are_found_by_position_and_by_id() -> None:
    page = _page()
    assert page.mentions_in(Range.at(3, 33)) == [JAPAN, TOKYO]
    assert page.events_in(Range.at(0, 22)) == []
    assert page.events_in(Range.at(22, 23)) == [MEET]
    assert page.segment_at(20) == page.segments["s1"]
    assert page.find("e1") == (Kind.EVENT, MEET)
    assert page.find("nothing") is None
    assert page.events_with_argument("m2") == [MEET]
    assert page.neighbours(Kind.MENTION, 10) == (JAPAN, TOKYO)


def test_neighbours_start_before_and_after() -> None:
    page = _page()
    assert page.neighbours(Kind.MENTION, 0) == (None, TOKYO)
    assert page.neighbours(Kind.MENTION, 32) == (JAPAN, None)
    assert page.neighbours(Kind.MENTION, 33) == (TOKYO, None)
    assert page.neighbours(Kind.EVENT, 21) == (None, MEET)
    title = page.segments["s1"]
    assert (page.segment_before(0), page.segment_before(1)) == (None, title)
    assert (page.segment_from(0), page.segment_from(1)) == (title, None)
    assert (page.segment_at(36), page.segment_at(37)) == (title, None)


def test_what_refers_to_an_item_is_found_from_both_ends() -> None:
    one, other = Relation("r", "in", "m1", "m2"), Relation("q", "in", "m2", "m1")
    page = filled(_page(), [one, other, Relation("p", "in", "m2", "m3")])
    assert page.relations_of("m1") == [one, other]
    assert page.events_with_argument("m1") == []
    assert page.note_on("m1") == ""


def test_bookmarks_come_in_text_order() -> None:
    marks = [Bookmark("c", 4), Bookmark("a", 9), Bookmark("b", 4), Bookmark("d", 0)]
    assert [one.id for one in filled(blank_set(TEXT), marks).bookmarks_in_order()] == ["d", "b", "c", "a"]


def test_every_kind_of_item_is_put_in_its_place() -> None:
    decision = Decision("d", "segment", Range.at(0, 1), Outcome.NOTHING)
    items = [JAPAN, MEET, Segment("s", Range.at(0, 3), "x"), Relation("r", "in", "m1", "m2"), Note("", "x")]
    page = filled(blank_set(TEXT), [*items, Bookmark("b", 2), decision])
    assert [list(page.of(kind)) for kind in Kind if kind.value in COLLECTED] == [
        ["s"], ["m1"], ["e1"], ["r"], [""], ["b"], ["d"],
    ]  # fmt: skip
    assert [page.find(one) for one in ("m1", "e1", "s", "r")] == [
        (Kind.MENTION, JAPAN), (Kind.EVENT, MEET), (Kind.SEGMENT, items[2]), (Kind.RELATION, items[3]),
    ]  # fmt: skip
    assert page.find("b") is None and page.find("d") is None
    more = filled(page, [TOKYO])
    assert set(more.mentions) == {"m1", "m2"}, "what was there stays"
    assert more.mentions_in(Range.at(0, 40)) == [JAPAN, TOKYO]


def test_a_change_of_a_label_alone_leaves_the_places() -> None:
    page = _page()
    after = page.applied(_edit(Change(Kind.MENTION, "m1", JAPAN, replace(JAPAN, type="ORG"))))
    assert [one.type for one in after.mentions_in(Range.at(0, 1))] == ["ORG"]
    gone = after.applied(_edit(Change(Kind.MENTION, "m1", replace(JAPAN, type="ORG"), None)))
    assert gone.mentions_in(Range.at(0, 5)) == []
    assert gone.entries_in(Kind.MENTION, Range.at(0, 40)) == [(32, 37, "m2")]
    assert gone.applied(_edit(Change(Kind.ENTITY, "x", None, None))).revision == gone.revision + 1


def test_a_discontinuous_mention_is_found_under_each_fragment_and_once() -> None:
    page = filled(blank_set(TEXT), [Mention("m", Span.at(0, 5, 14, 16), "GPE")])
    assert [len(page.mentions_in(Range.at(*where))) for where in ((0, 37), (1, 2), (15, 16), (6, 13))] == [
        1,
        1,
        1,
        0,
    ]


def test_an_edit_gives_a_new_set_and_leaves_the_old_one() -> None:
    page = _page()
    moved = replace(TOKYO, span=Span.at(27, 37))
    after = page.applied(_edit(Change(Kind.MENTION, "m2", TOKYO, moved)))
    assert page.mentions["m2"] == TOKYO
    assert after.mentions_in(Range.at(28, 29)) == [moved]
    assert page.mentions_in(Range.at(28, 29)) == []
    assert after.revision == page.revision + 1


@pytest.mark.parametrize(
    "change",
    [
        Change(Kind.MENTION, "m2", replace(TOKYO, type="LOC"), None),
        Change(Kind.MENTION, "m1", None, JAPAN),
        Change(Kind.STATE, "set", "done", "todo"),
    ],
)
def test_an_edit_that_expects_another_page_is_refused(change: Change) -> None:
    with pytest.raises(EditError, match="meanwhile"):
        _page().applied(_edit(change))


def test_state_flags_and_notes_are_part_of_the_set() -> None:
    page = _page()
    edit = _edit(
        Change(Kind.STATE, "set", "todo", "done"),
        Change(Kind.FLAG, "paywalled", None, "paywalled"),
        Change(Kind.NOTE, "", None, Note("", "odd page")),
    )
    after = page.applied(edit)
    assert (after.state, after.flags, after.note_on("")) == (State.DONE, {"paywalled"}, "odd page")
    back = after.applied(edit.inverse())
    assert (back.state, back.flags, dict(back.notes)) == (page.state, page.flags, {})


@given(marked_sets(), st.data())
def test_undo_gives_the_very_same_set_back_also_through_json(
    page: AnnotationSet, data: st.DataObject
) -> None:
    changes: list[Change] = []
    for mention in page.mentions.values():
        match data.draw(st.sampled_from(("keep", "drop", "retype", "move"))):
            case "drop":
                changes.append(Change(Kind.MENTION, mention.id, mention, None))
            case "retype":
                changes.append(Change(Kind.MENTION, mention.id, mention, replace(mention, type="LOC")))
            case "move":
                span = Span((data.draw(ranges(page.text)),))
                changes.append(Change(Kind.MENTION, mention.id, mention, replace(mention, span=span)))
    edit = _edit(*changes)
    journalled = Edit("test", {}, tuple(change_from_json(change_to_json(c)) for c in edit.changes))
    assert journalled == edit
    after = page.applied(journalled)
    back = after.applied(journalled.inverse())
    assert {**back.mentions} == {**page.mentions}
    for probe in (page, after, back):
        asked = data.draw(ranges(page.text))
        hits = {m.id for m in probe.mentions.values() if any(f.overlaps(asked) for f in m.span.fragments)}
        assert {m.id for m in probe.mentions_in(asked)} == hits
