"""What of an annotation set is carried over to a page that came again, and what stays behind."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assets import resource
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import (
    Argument,
    Author,
    Bookmark,
    Event,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import Severity, problems
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits.carrying import CarryOver, Fate, Sort, carry_over, plan
from tests.unit.strategies import marked_sets

from .corruptions import corrupted

TITLE = "Kettlewick harbour closed\n"
FIRST = "The harbour of Kettlewick was closed on Monday, mayor Ada Quill said in Port Ellis.\n"
PROMO = "Sign up for our newsletter and read more every day.\n"
LAST = "Fishermen signed a pact with Kettlewick to repair what the storm had left of both piers.\n"
POLARITY = {"polarity": "positive"}
OLD = TITLE + FIRST + PROMO + LAST


def at(words: str, text: str = OLD, number: int = 0) -> Range:
    place = -1
    for _ in range(number + 1):
        place = text.index(words, place + 1)
    return Range.at(place, place + len(words))


def older() -> AnnotationSet:
    items: list[Item] = [
        Segment("s1", at(TITLE.strip()), "title", 1),
        Segment("s2", at(FIRST.strip()), "body", 1),
        Segment("s3", at(PROMO.strip()), "newsletter_promo"),
        Segment("s4", at(LAST.strip()), "body", 1),
        Mention("m1", Span((at("Kettlewick", number=2),)), "GPE", entity="k"),
        Mention("m2", Span((at("Ada Quill"),)), "PER"),
        Mention("m3", Span((at("harbour of"), at("closed on"))), "FAC"),
        Mention("m4", Span((at("Port Ellis"),)), "GPE"),
        Event(
            "e1",
            Span((at("signed"),)),
            "Dip.Agree",
            {"polarity": "positive"},
            "c",
            (Argument("Party", "m1"),),
        ),
        Event("e2", Span((at("said"),)), "Say.Support", {}, None, (Argument("Speaker", "m2"),)),
        Relation("r1", "Part_Of", "m4", "m1"),
        Note("m2", "who is she?"),
        Note("", "the whole page"),
        Bookmark("b1", at("Fishermen").start, "go on here"),
    ]
    made = filled(AnnotationSet("old", "older", OLD, Author("ana")), items)
    return made.unchecked(flags=frozenset({"paywalled"}))


def newer(text: str, *items: Item) -> AnnotationSet:
    return filled(AnnotationSet("new", "newer", text, Author("ana")), items)


def carried(news: Scheme, text: str, *items: Item, threshold: float = 0.9) -> tuple[CarryOver, AnnotationSet]:
    there = newer(text, *items)
    done = carry_over(
        plan(older(), text),
        there,
        news,
        "older page",
        threshold=threshold,
        new_id=map("n{}".format, count()).__next__,
    )
    return done, there.applied(done.edit) if done.edit else there


def surfaces(annotations: AnnotationSet) -> list[str]:
    spans = [*annotations.mentions.values(), *annotations.events.values()]
    return sorted(one.span.surface(annotations.text) for one in spans)


def kinds(annotations: AnnotationSet) -> list[tuple[str, str]]:
    text = annotations.text
    return [(one.kind, text[one.range.start : one.range.end]) for one in annotations.segments_in_order()]


def test_the_same_text_takes_over_everything(news: Scheme) -> None:
    found = plan(older(), OLD)
    assert {one.confidence for one in found.items} == {1.0}
    assert [one.sort for one in found.items].count(Sort.ARGUMENT) == 2
    assert all(one.old == one.new for one in found.items)
    done, after = carried(news, OLD)
    assert done.left == ()
    assert kinds(after) == kinds(older()) and surfaces(after) == surfaces(older())
    assert after.flags == {"paywalled"} and after.state is State.IN_PROGRESS
    assert [one.text for one in after.notes.values()] == ["who is she?", "the whole page"]
    assert {one.position for one in after.bookmarks.values()} == {at("Fishermen").start}
    event = next(one for one in after.events.values() if one.type == "Dip.Agree")
    target = after.mentions[event.arguments[0].target]
    assert (event.attributes, event.cluster, event.arguments[0].role) == (
        {"polarity": "positive"},
        "c",
        "Party",
    )
    assert (target.entity, target.span.surface(OLD)) == ("k", "Kettlewick")
    assert (
        after.note_on(next(one.id for one in after.mentions.values() if one.type == "PER")) == "who is she?"
    )
    assert not {one.id for one in after.mentions.values()} & older().mentions.keys(), (
        "items of another set are others"
    )


def test_an_edit_says_from_where_and_is_undone_as_one(news: Scheme) -> None:
    done, after = carried(news, OLD)
    assert str(done.edit.message) == "carry over 17 items from ‘older page’"
    assert done.edit.values == {"page": "older page", "document": "older", "n": 17}
    back = after.applied(done.edit.inverse())
    assert back.state is State.TODO and not back.mentions and not back.flags
    theirs = replace(newer(OLD), author=Author("eve"))
    other = carry_over(plan(older(), OLD), theirs, news, "older page").edit
    assert str(other.message) == "carry over 17 items of ana from ‘older page’"


def test_what_moved_what_is_doubtful_and_what_is_gone(news: Scheme) -> None:
    text = TITLE + LAST + FIRST.replace("Ada Quill", "Ida Quall").replace(" in Port Ellis", "")
    found = {one.key: one for one in plan(older(), text).items}
    gone = [one for one in found.values() if one.fate() is Fate.GONE]
    assert {(one.sort, one.id) for one in gone} == {
        (Sort.SEGMENT, "s3"), (Sort.MENTION, "m4"), (Sort.RELATION, "r1"),
    }  # fmt: skip
    assert str(found[Sort.RELATION, "r1", None].reason) == "what it belongs to: its text is gone"
    assert found[Sort.MENTION, "m2", None].fate() is Fate.DOUBTFUL
    assert found[Sort.ARGUMENT, "e2", Argument("Speaker", "m2")].fate() is Fate.DOUBTFUL
    assert found[Sort.NOTE, "m2", None].confidence == found[Sort.MENTION, "m2", None].confidence
    assert found[Sort.MENTION, "m1", None].new == (at("Kettlewick", text, 1),)
    done, after = carried(news, text)
    assert "Ida Quall" not in surfaces(after)
    assert {str(one.reason) for one in done.left} >= {"its text is gone"}
    _, all_of_it = carried(news, text, threshold=0.1)
    assert "Ida Quall" in surfaces(all_of_it)


def test_a_segment_stays_one_over_a_few_words_and_parts_over_more(news: Scheme) -> None:
    few = OLD.replace("was closed", "was, it seems, closed")
    _, after = carried(news, few)
    assert ("body", FIRST.replace("was closed", "was, it seems, closed").strip()) in kinds(after)
    much = OLD.replace(
        "was closed", "was\n\nRead more: all about the storm of the century, on our pages\n\nclosed"
    )
    done, after = carried(news, much)
    assert [text for kind, text in kinds(after) if kind == "body"][:2] == [
        "The harbour of Kettlewick was", FIRST[FIRST.index("closed") :].strip(),
    ]  # fmt: skip
    parted = next(one for one in done.taken if one.id == "s2")
    assert len(parted.new) == 2 and str(parted.reason) == "new text stands inside: it stays unlabelled"


def test_paragraphs_that_changed_places_keep_their_segments(news: Scheme) -> None:
    _, after = carried(news, TITLE + LAST + PROMO + FIRST)
    assert kinds(after) == [
        ("title", TITLE.strip()), ("body", LAST.strip()),
        ("newsletter_promo", PROMO.strip()), ("body", FIRST.strip()),
    ]  # fmt: skip


def test_nothing_that_is_there_is_touched(news: Scheme) -> None:
    there: list[Item] = [
        Segment("x1", at(FIRST.strip()), "standfirst", 1),
        Mention("x2", Span((at("Kettlewick", number=2),)), "GPE"),
        Event("x3", Span((at("signed"),)), "Dip.Agree"),
        Note("", "mine"),
        Bookmark("x4", at("Fishermen").start, "mine"),
    ]
    done, after = carried(news, OLD, *there)
    for item in there:
        assert item in [*newer(OLD, *there).of(Kind.NOTE).values(), *_all(after)]
    reasons = {(one.item.sort, one.item.id): str(one.reason) for one in done.left}
    assert reasons == {
        (Sort.SEGMENT, "s2"): "the text there is labelled already",
        (Sort.MENTION, "m1"): "the same is there already",
        (Sort.EVENT, "e1"): "the same is there already",
        (Sort.ARGUMENT, "e1"): "the same is there already",
        (Sort.NOTE, ""): "the same is there already",
        (Sort.BOOKMARK, "b1"): "the same is there already",
    }
    relation = next(iter(after.relations.values()))
    assert relation.target == "x2", "what is there already stands for what was carried over"


def _all(annotations: AnnotationSet) -> list[Item]:
    sorts = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.NOTE, Kind.BOOKMARK)
    return [item for sort in sorts for item in annotations.of(sort).values()]


def test_carrying_over_twice_adds_nothing(news: Scheme) -> None:
    done, after = carried(news, OLD)
    again = carry_over(plan(older(), OLD), after, news, "older page")
    assert done.edit and not again.edit
    assert len(again.left) == len(done.taken)


def test_only_what_was_chosen(news: Scheme) -> None:
    found = plan(older(), OLD)
    chosen = {one.key for one in found.items if one.sort is Sort.ARGUMENT or one.id == "e1"}
    done = carry_over(found, newer(OLD), news, "older page", chosen=chosen)
    assert [(one.sort, one.id) for one in done.taken] == [(Sort.EVENT, "e1")]
    left = {(one.item.sort, one.item.id): str(one.reason) for one in done.left}
    assert left[Sort.ARGUMENT, "e1"] == "what it belongs to was not carried over"
    assert left[Sort.MENTION, "m1"] == "not chosen"


def test_what_the_scheme_no_longer_allows_is_left(news: Scheme) -> None:
    old = older()
    odd = old.applied(Edit("", {}, ())).unchecked(
        mentions={**old.mentions, "m2": replace(old.mentions["m2"], type="GHOST")}
    )
    done = carry_over(plan(odd, OLD), newer(OLD), news, "older page")
    reasons = {(one.item.sort, one.item.id): str(one.reason) for one in done.left}
    assert "GHOST" in reasons[Sort.MENTION, "m2"]
    assert reasons[Sort.ARGUMENT, "e2"] == "what it belongs to was not carried over"


def test_refusals(news: Scheme) -> None:
    finished = replace(newer(OLD), state=State.DONE)
    with pytest.raises(EditError, match="set the page back to in progress"):
        carry_over(plan(older(), OLD), finished, news, "older page")
    with pytest.raises(EditError, match="to itself"):
        carry_over(plan(older(), OLD), older(), news, "older page")


def test_a_segment_of_which_nothing_was_found_again(news: Scheme) -> None:
    old = filled(
        AnnotationSet("old", "older", "Tokyo:0", Author("ana")), [Segment("s", Range(5, 6), "body", 1)]
    )
    found = plan(old, "Tokyo 0 and Tokyo.\nTokyo:0")
    assert all(0 <= place.start < place.end for one in found.items for place in one.new)
    assert plan(old, corrupted(old.text, 146)[0].text).items


@given(old=marked_sets(), seed=st.integers(0, 10_000))
def test_whatever_changed_the_newer_set_is_sound(old: AnnotationSet, seed: int) -> None:
    news = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
    text = corrupted(old.text, seed)[0].text if old.text else ""
    there = AnnotationSet("new", "newer", text, Author("ana"))
    found = plan(old, text)
    assert len(found.items) == len(old.segments) + len(old.mentions)
    done = carry_over(found, there, news, "older", threshold=0.0)
    after = there.applied(done.edit)
    assert len(done.taken) + len(done.left) == len(found.items), "nothing is dropped in silence"
    assert [one for one in problems(after, news) if one.severity is Severity.ERROR] == []
    segments = [one.range for one in after.segments_in_order()]
    assert all(a.end <= b.start for a, b in pairwise(segments))
    for one in found.items:
        assert all(0 <= place.start < place.end <= len(text) for place in one.new)
        assert bool(one.new) == bool(one.confidence)
