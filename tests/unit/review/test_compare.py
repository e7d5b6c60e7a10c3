"""Two sets beside each other: one-to-one pairs, the best of all ways to pair, and changes by id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.items import (
    Argument,
    Author,
    Bookmark,
    Event,
    Mention,
    Note,
    Rejection,
    Relation,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.edits.differences import changes
from annotator.review.compare import Pair, Verdict, overlaps, paired, paired_segments
from tests.unit.strategies import marked_sets


def segment(start: int, end: int, kind: str = "body", article: int | None = 1) -> Segment:
    return Segment(f"{kind}{start}", Range.at(start, end), kind, article)


@st.composite
def rows(draw: st.DrawFn, most: int = 12) -> list[Segment]:
    """Segments of one side in text order; some touch, none overlap."""
    cuts = sorted(draw(st.sets(st.integers(0, 30), max_size=most)))
    kinds = st.sampled_from(("body", "title", "share"))
    return [
        segment(start, end, draw(kinds), draw(st.sampled_from((1, 2, None))))
        for start, end in pairwise(cuts)
        if draw(st.booleans())
    ]


def told(pairs: Sequence[Pair[Segment] | Pair[Event] | Pair[Relation]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(pair.verdict.value, pair.fields) for pair in pairs]


def test_what_is_the_same_what_differs_and_what_one_side_alone_has():
    left = [segment(0, 5, "title"), segment(6, 20), segment(30, 35, "share", None)]
    right = [segment(0, 5, "title"), segment(6, 18, "caption", 2), segment(40, 44)]
    assert told(paired_segments(left, right)) == [
        ("same", ()),
        ("differing", ("range", "kind", "article")),
        ("only_left", ()),
        ("only_right", ()),
    ]
    assert paired_segments([], []) == []


def test_one_long_segment_goes_with_the_piece_that_is_most_like_it():
    pieces = [segment(0, 4), segment(5, 20), segment(21, 24)]
    pairs = paired_segments([segment(0, 24)], pieces)
    assert [(pair.left is not None, pair.right) for pair in pairs] == [
        (False, pieces[0]), (True, pieces[1]), (False, pieces[2]),
    ]  # fmt: skip


def test_the_likest_two_may_have_to_part_so_that_more_is_paired():
    left, right = [segment(0, 10), segment(10, 16)], [segment(6, 15), segment(15, 19)]
    assert [one.shared for one in overlaps(left, right)] == [4, 5, 1]
    pairs = [(pair.left, pair.right) for pair in paired_segments(left, right)]
    assert pairs == list(zip(left, right, strict=True))


def _weight(left: list[Segment], right: list[Segment], chosen: list[tuple[int, int]]) -> float:
    total = 0.0
    shared = {(one.left, one.right): one.shared for one in overlaps(left, right)}
    for i, j in chosen:
        one, other = left[i], right[j]
        either = len(one.range) + len(other.range) - shared[i, j]
        edge = one.range.start == other.range.start or one.range.end == other.range.end
        total += shared[i, j] / either + 0.25 * (one.kind == other.kind) + 0.01 * edge
    return total


@given(rows(5), rows(5))
def test_no_other_way_to_pair_weighs_more(left: list[Segment], right: list[Segment]):
    row = [(one.left, one.right) for one in overlaps(left, right)]
    ways = (
        [pair for pair, kept in zip(row, choice, strict=True) if kept]
        for choice in product((False, True), repeat=len(row))
    )
    free = [
        way
        for way in ways
        if len({i for i, _ in way}) == len(way) == len({j for _, j in way})
    ]  # fmt: skip
    pairs = paired_segments(left, right)
    found = [
        (left.index(pair.left), right.index(pair.right))
        for pair in pairs
        if pair.left is not None and pair.right is not None
    ]
    best = max(_weight(left, right, way) for way in free)
    assert _weight(left, right, found) == pytest.approx(best)


@given(rows(), rows())
def test_every_segment_stands_in_one_pair_and_the_sides_may_be_swapped(
    left: list[Segment], right: list[Segment]
):
    pairs = paired_segments(left, right)
    assert [pair.left for pair in pairs if pair.left is not None] == left
    assert [pair.right for pair in pairs if pair.right is not None] == right
    same = {(one.range, one.kind, one.article) for one in left} & {
        (one.range, one.kind, one.article) for one in right
    }
    assert sum(pair.verdict is Verdict.SAME for pair in pairs) == len(same)
    swapped = paired_segments(right, left)
    weights = [
        _weight(one, other, [(one.index(p.left), other.index(p.right)) for p in found if p.left and p.right])
        for one, other, found in ((left, right, pairs), (right, left, swapped))
    ]
    assert weights[0] == pytest.approx(weights[1])


@given(rows())
def test_a_side_beside_itself_is_all_the_same(side: list[Segment]):
    assert told(paired_segments(side, side)) == [("same", ())] * len(side)


@given(marked_sets(), st.data())
def test_changes_make_one_state_of_the_other(base: AnnotationSet, data: st.DataObject):
    def kept(name: str) -> AnnotationSet:
        drop = data.draw(st.sets(st.sampled_from(sorted([*base.segments, *base.mentions, "-"]))), label=name)
        mentions = {k: replace(v, type="LOC") if k in drop else v for k, v in base.mentions.items()}
        return base.unchecked(
            segments={k: v for k, v in base.segments.items() if k not in drop},
            mentions=mentions,
            notes={"": Note("", name)},
            bookmarks={name: Bookmark(name, 0)},
            flags=frozenset({name, "both"}),
            rejected=frozenset({Rejection("rules", name), Rejection("rules", "both")}),
            state=State.IN_PROGRESS if name == "before" else State.DONE,
        )

    before, after = kept("before"), kept("after")
    made = before.applied(Edit("said", {}, tuple(changes(before, after))))
    assert made.unchecked(revision=after.revision) == after
    assert changes(after, after) == []


NEWS = "Norway and Chile signed a pact in Oslo, officials said."


def news(name: str, *items: Mention | Event | Relation) -> AnnotationSet:
    return filled(AnnotationSet(name, "page", NEWS, Author(name)), items)


def span(words: str) -> Span:
    return Span.at(NEWS.index(words), NEWS.index(words) + len(words))


PLACE = Argument("Place", "a")


def test_mentions_events_and_relations_of_two_sets_are_paired_by_place():
    left = news(
        "ana",
        Mention("1", span("Norway"), "GPE", {}, "n"),
        Mention("2", span("Oslo"), "GPE"),
        Mention("3", span("officials"), "PER"),
        Event("4", span("signed"), "Dip.Agree", {}, None, (Argument("Party", "1"), Argument("Place", "2"))),
        Relation("5", "Part_Of", "2", "1"),
    )
    right = news(
        "ben",
        Mention("b", span("Norway"), "GPE", {}, "n"),
        Mention("a", span("in Oslo"), "LOC"),
        Mention("c", span("Chile"), "GPE"),
        Event(
            "d",
            span("signed a pact"),
            "Dip.Agree",
            {},
            None,
            (Argument("Place", "a"), Argument("Party", "b")),
        ),
        Relation("e", "Located_In", "a", "b"),
    )
    pairs = paired(left, right)
    assert [(pair.verdict.value, pair.fields) for pair in pairs.mentions] == [
        ("same", ()), ("only_right", ()), ("differing", ("span", "type")), ("only_left", ()),
    ]  # fmt: skip
    assert told(pairs.events) == [("differing", ("span",))], "the same fillers, in another order"
    assert told(pairs.relations) == [("differing", ("type",))]
    fewer = replace(right.events["d"], arguments=right.events["d"].arguments[:1])
    assert paired(left, filled(right, [fewer])).events[0].fields == ("span", "arguments")


@given(marked_sets())
def test_a_set_beside_itself_is_all_the_same(one: AnnotationSet):
    pairs = paired(one, one)
    every = [*pairs.segments, *pairs.mentions, *pairs.events, *pairs.relations]
    assert {pair.verdict for pair in every} <= {Verdict.SAME}
    assert len(every) == len(one.segments) + len(one.mentions)
