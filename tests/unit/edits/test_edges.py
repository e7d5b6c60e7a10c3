"""Edits where things touch, lie in each other, or are alike but for one thing."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator import edits
from annotator.assets import resource
from annotator.domain import messages
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Event, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme, parse_scheme
from tests.unit.strategies import blank_set

from .test_verbs import CHILE, NORWAY, SIGN, page


@pytest.fixture(scope="module")
def nested() -> Scheme:
    """The news scheme, in which the topic of a meeting is a meeting."""
    data = json.loads(resource("schemes", "news.json").read_text(encoding="utf-8"))
    meet = next(one for one in data["event_types"] if one["id"] == "Dip.Meet")
    next(role for role in meet["roles"] if role["id"] == "Topic")["targets"] = ["Dip.Meet"]
    return parse_scheme(data)


def test_an_event_that_fills_a_role_keeps_a_type_that_may(nested: Scheme) -> None:
    inner = Event("inner", Span.at(0, 1), "Dip.Meet")
    outer = Event("outer", Span.at(2, 3), "Dip.Meet", arguments=(Argument("Topic", "inner"),))
    marked = filled(blank_set("a b c"), [inner, outer])
    with pytest.raises(EditError) as refused:
        edits.retype_event(marked, nested, "inner", "Dip.Agree")
    assert refused.value.message.id == messages.WRONG_TARGET.id
    assert refused.value.message.values["type"] == "Dip.Agree"
    other = edits.retype_event(marked, nested, "outer", "Dip.Agree")
    assert marked.applied(other).events["outer"] == replace(outer, type="Dip.Agree")


def test_a_retyped_event_that_is_nested_in_another(news: Scheme) -> None:
    inner = Event("inner", Span.at(0, 1), "Dip.Meet")
    outer = Event("outer", Span.at(2, 3), "Dip.Meet", arguments=(Argument("Topic", "inner"),))
    marked = filled(blank_set("a b c"), [inner, outer])
    after = marked.applied(edits.retype_event(marked, news, "inner", "Dip.Agree"))
    assert after.events == {"inner": replace(inner, type="Dip.Agree"), "outer": outer}


def test_an_event_keeps_the_attributes_that_its_new_type_has(news: Scheme) -> None:
    shared = {"polarity": "negative"}
    marked = filled(blank_set("a b c"), [Event("e", Span.at(0, 1), "Dip.Meet", shared, "c")])
    after = marked.applied(edits.retype_event(marked, news, "e", "Dip.Agree"))
    assert after.events["e"] == Event("e", Span.at(0, 1), "Dip.Agree", shared, "c")


def test_of_mentions_that_are_alike_the_very_one_fills_the_role(news: Scheme) -> None:
    alike = [
        Mention("longer", Span.at(0, 16), "GPE"),
        Mention("other type", Span((CHILE,)), "ORG"),
        Mention("wanted", Span((CHILE,)), "GPE"),
    ]
    marked = filled(page().unchecked(mentions={}), [*alike, Mention("m1", Span((NORWAY,)), "GPE")])
    after = marked.applied(edits.tag_argument(marked, news, "e1", "Party", CHILE, "GPE"))
    assert after.events["e1"].arguments[-1] == Argument("Party", "wanted")
    assert after.mentions == marked.mentions


def test_the_same_span_of_another_type_is_another_mention_and_event(news: Scheme) -> None:
    tagged = edits.tag_mention(page(), news, NORWAY, "ORG", {"org_kind": "igo"}, lambda: "new")
    assert tagged.changes[0] == Change(
        Kind.MENTION, "new", None, Mention("new", Span((NORWAY,)), "ORG", {"org_kind": "igo"})
    )
    event = edits.tag_event(page(), news, SIGN, "Dip.Meet", lambda: "new")
    assert event.changes[0] == Change(Kind.EVENT, "new", None, Event("new", Span((SIGN,)), "Dip.Meet"))
    near = Range.at(SIGN.start, SIGN.end + 2)
    assert edits.tag_event(page(), news, near, "Dip.Agree"), "the same type on a longer span"
    assert edits.tag_mention(page(), news, Range.at(0, 10), "GPE")


def test_a_frame_is_copied_without_its_cluster(news: Scheme) -> None:
    edit = edits.copy_frame(page(), news, "e1", CHILE, lambda: "new")
    made = Event("new", Span((CHILE,)), "Dip.Agree", {}, None, (Argument("Party", "m1"),))
    assert edit.changes[0] == Change(Kind.EVENT, "new", None, made)
    longer = edits.copy_frame(page(), news, "e1", Range.at(SIGN.start, SIGN.end + 2), lambda: "new")
    assert longer, "another span, though it overlaps"


def test_a_trigger_is_resized_and_taken_apart_as_a_mention_is(news: Scheme) -> None:
    before = page().events["e1"]
    longer = edits.resize_span(page(), news, "e1", Range.at(SIGN.start, SIGN.end + 2))
    after = replace(before, span=Span.at(SIGN.start, SIGN.end + 2))
    assert longer.changes[0] == Change(Kind.EVENT, "e1", before, after)
    assert longer.values == {"type": "Dip.Agree", "surface": "sign a"}
    more = edits.add_fragment(page(), news, "e1", CHILE)
    assert page().applied(more).events["e1"].span == Span.of([SIGN, CHILE])


def test_a_role_with_room_for_one_swaps_and_others_stay(news: Scheme) -> None:
    items = [Mention("t1", Span((CHILE,)), "TIMEX"), Mention("t2", Span((NORWAY,)), "TIMEX")]
    timed = filled(page(), items)
    for time in ("t1", "t2"):
        timed = timed.applied(edits.add_argument(timed, news, "e1", "Time", time))
    assert timed.events["e1"].arguments == (Argument("Party", "m1"), Argument("Time", "t2"))


def test_one_of_two_arguments_is_taken_out(news: Scheme) -> None:
    both = page().applied(edits.add_argument(page(), news, "e1", "Party", "m2"))
    after = both.applied(edits.remove_argument(both, news, "e1", Argument("Party", "m1")))
    assert after.events["e1"].arguments == (Argument("Party", "m2"),)


# --- segments -------------------------------------------------------------------------------------------

WORDS = "aaaabbbb  cccc"


def words(*segments: Segment) -> AnnotationSet:
    return filled(blank_set(WORDS).unchecked(state=State.IN_PROGRESS), segments)


def test_a_label_that_touches_the_same_one_makes_it_longer(news: Scheme) -> None:
    for start in (4, 3):
        marked = words(Segment("s", Range.at(0, start), "body", 1))
        after = marked.applied(edits.continue_segment(marked, news, Range.at(start, 8), "body", 1))
        assert after.segments == {"s": Segment("s", Range.at(0, 8), "body", 1)}
    apart = words(Segment("s", Range.at(0, 3), "body", 1))
    after = apart.applied(edits.continue_segment(apart, news, Range.at(4, 8), "body", 1, lambda: "t"))
    assert set(after.segments) == {"s", "t"}, "a letter lies between them"
    over = words(Segment("s", Range.at(0, 8), "body", 1))
    after = over.applied(edits.continue_segment(over, news, Range.at(4, 14), "body", 1, lambda: "t"))
    assert [one.range for one in after.segments_in_order()] == [Range.at(0, 4), Range.at(4, 14)]


def test_a_segment_that_moves_into_another_cuts_it_in_two(news: Scheme) -> None:
    marked = words(Segment("s", Range.at(10, 14), "title", 1), Segment("t", Range.at(0, 8), "body", 2))
    after = marked.applied(edits.resize_segment(marked, "s", Range.at(2, 4), lambda: "new"))
    assert after.segments == {
        "t": Segment("t", Range.at(0, 2), "body", 2),
        "s": Segment("s", Range.at(2, 4), "title", 1),
        "new": Segment("new", Range.at(4, 8), "body", 2),
    }


def test_new_ids_are_those_that_are_given(news: Scheme) -> None:
    marked = words(Segment("s", Range.at(0, 14), "body", 1))
    for edit in (
        edits.label_segment(marked, news, Range.at(4, 8), "title", 1, iter("xyz").__next__),
        edits.clear_segments(marked, Range.at(4, 8), iter("xyz").__next__),
        edits.split_segment(marked, 4, iter("xyz").__next__),
        edits.new_article_here(marked, 4, iter("xyz").__next__),
        edits.label_many(marked, news, [(Range.at(4, 8), "title", 1)], iter("xyz").__next__),
        edits.continue_segment(marked, news, Range.at(4, 8), "title", 1, iter("xyz").__next__),
    ):
        assert set(marked.applied(edit).segments) <= {"s", "x", "y", "z"}, edit.verb
    gap = words(Segment("s", Range.at(0, 2), "body", 1), Segment("t", Range.at(4, 14), "title", 1))
    for edit in (
        edits.extend_to_here(gap, 8, iter("xyz").__next__),
        edits.start_here(gap, 3, iter("xyz").__next__),
    ):
        assert set(gap.applied(edit).segments) == {"s", "t"}


def test_an_article_from_one_on_is_an_article(news: Scheme) -> None:
    marked = words(Segment("s", Range.at(0, 4), "share"), Segment("t", Range.at(4, 8), "body", 2))
    edit = edits.set_article(marked, ["s", "t"], 1)
    assert [(one.before, one.after) for one in edit.changes] == [
        (marked.segments["s"], replace(marked.segments["s"], article=1)),
        (marked.segments["t"], replace(marked.segments["t"], article=1)),
    ]
    assert marked.applied(edits.set_article(marked, ["t"], None)).segments["t"].article is None


def test_a_new_article_begins_in_boilerplate_with_what_follows(news: Scheme) -> None:
    marked = words(
        Segment("s", Range.at(0, 4), "body", 1), Segment("t", Range.at(4, 8), "share"),
        Segment("u", Range.at(10, 14), "body", 1),
    )  # fmt: skip
    for position in (4, 6, 8, 9, 10):
        after = marked.applied(edits.new_article_here(marked, position))
        assert {one.id: one.article for one in after.segments.values()} == {"s": 1, "t": None, "u": 2}
    all_of_it = marked.applied(edits.new_article_here(marked, 0))
    assert {one.id: one.article for one in all_of_it.segments.values()} == {"s": 2, "t": None, "u": 2}


def test_a_new_article_reaches_to_the_next_of_another(news: Scheme) -> None:
    marked = words(
        Segment("s", Range.at(0, 4), "body", 3), Segment("t", Range.at(4, 8), "body", 1),
        Segment("u", Range.at(10, 14), "body", 3),
    )  # fmt: skip
    after = marked.applied(edits.new_article_here(marked, 2, lambda: "new"))
    assert {one.id: one.article for one in after.segments.values()} == {"s": 3, "new": 4, "t": 1, "u": 3}


def test_articles_are_merged_whole(news: Scheme) -> None:
    marked = words(
        Segment("s", Range.at(0, 4), "body", 1), Segment("t", Range.at(4, 8), "share"),
        Segment("u", Range.at(10, 14), "body", 2),
    )  # fmt: skip
    edit = edits.merge_articles(marked, 2, 1)
    assert edit.values == {"article": 2, "into": 1}
    assert {one.id: one.article for one in marked.applied(edit).segments.values()} == {
        "s": 1,
        "t": None,
        "u": 1,
    }
