"""Mentions of several authors beside each other: places with at most one item an author."""

from __future__ import annotations

import time
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.items import Mention
from annotator.domain.ranges import Range, Span
from annotator.review.alignment import overlaps, places
from tests.unit.review.beside import NAMES, mentions
from tests.unit.review.examples import example

spans = st.lists(
    st.tuples(st.integers(0, 24), st.integers(1, 8)).map(lambda pair: Range.at(pair[0], sum(pair))),
    min_size=1,
    max_size=2,
).map(Span.of)
marked = st.lists(st.tuples(spans, st.sampled_from(("ORG", "GPE"))), max_size=7)


@st.composite
def authors(draw: st.DrawFn) -> list[list[Mention]]:
    return [
        [Mention(f"{name}-{n}", span, kind) for n, (span, kind) in enumerate(draw(marked))]
        for name in NAMES[: draw(st.integers(2, 4))]
    ]


def shown(place):
    return [[item.span.start, item.span.end, item.type] if item else None for item in place.items]


def test_three_authors():
    asked = example("align_three_mentions")
    found = places([mentions(asked["input"][name], name) for name in "ABC"], "ABC")
    expected = [[group.get(name) for name in "ABC"] for group in asked["expected"]["groups"]]
    assert [shown(place) for place in found] == expected


def test_spans_that_touch_are_two_places():
    asked = example("mentions_overlap_edge")["input"]
    assert len(places([mentions(asked["key"]), mentions(asked["other"])], "ab")) == 2


def test_one_within_another_is_a_place_of_its_own():
    ana = mentions([[0, 15, "ORG"], [8, 15, "GPE"]])
    found = places([ana, mentions([[0, 15, "ORG"]], "ben")], ("ana", "ben"))
    assert [shown(place) for place in found] == [[[0, 15, "ORG"]] * 2, [[8, 15, "GPE"], None]]


def test_the_type_settles_which_of_two_is_meant():
    ana = mentions([[0, 10, "ORG"], [0, 10, "GPE"]])
    found = places([ana, mentions([[0, 10, "GPE"]], "ben")], ("ana", "ben"))
    assert [shown(place) for place in found] == [[[0, 10, "GPE"]] * 2, [[0, 10, "ORG"], None]]


def test_what_an_author_has_twice_is_at_two_places():
    found = places([mentions([[0, 5, "ORG"]] * 2), mentions([[0, 5, "ORG"]], "ben")], ("ana", "ben"))
    assert [sum(item is not None for item in place.items) for place in found] == [2, 1]


@given(st.lists(spans, max_size=9))
def test_overlaps_count_shared_characters(listed):
    def characters(span):
        return {at for fragment in span.fragments for at in range(fragment.start, fragment.end)}

    expected = {
        (i, j): len(shared)
        for (i, one), (j, other) in combinations(enumerate(listed), 2)
        if (shared := characters(one) & characters(other))
    }
    assert overlaps(listed) == expected


@given(authors())
def test_every_item_of_every_author_is_at_exactly_one_place(listed):
    found = places(listed, NAMES)
    for author, items in enumerate(listed):
        at = [place.items[author].id for place in found if place.items[author]]
        assert sorted(at) == sorted(item.id for item in items)


@given(authors())
def test_a_place_knows_its_first_span_and_where_it_lies(listed):
    for place in places(listed, NAMES):
        held = [item.span for _, item in place.present]
        assert place.first == min(held)
        assert place.hull == Range(min(one.start for one in held), max(one.end for one in held))


@given(authors(), st.randoms())
def test_the_order_of_authors_changes_nothing(listed, dice):
    order = list(range(len(listed)))
    dice.shuffle(order)
    one = places(listed, NAMES)
    other = places([listed[author] for author in order], [NAMES[author] for author in order])
    assert [tuple(place.items[a] for a in order) for place in one] == [place.items for place in other]


@given(authors())
def test_equal_authors_are_of_one_mind(listed):
    twice = [listed[0], listed[0]]
    assert all(place.items[0] == place.items[1] for place in places(twice, NAMES))


def test_many_items_take_time_by_the_item():
    def seconds(n):
        ana = mentions([[20 * i, 20 * i + 10, "ORG"] for i in range(n)])
        ben = mentions([[20 * i + i % 3, 20 * i + 10, "ORG"] for i in range(n)], "ben")
        started = time.process_time()
        assert len(places([ana, ben], NAMES)) == n
        return time.process_time() - started

    small = min(seconds(300) for _ in range(3))
    assert min(seconds(2400) for _ in range(3)) < 30 * small
