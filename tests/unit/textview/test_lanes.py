"""Lanes never let two spans share a place, and labels never run into each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.textview.lanes import assign_lanes, place_labels, stack

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), max_size=25)


def pieces_of(raw):
    return [(start, start + length, f"i{number}") for number, (start, length) in enumerate(raw)]


@given(spans)
def test_spans_that_share_a_character_have_different_lanes(raw):
    pieces = pieces_of(raw)
    lanes = assign_lanes(pieces)
    for n, (start, end, item) in enumerate(pieces):
        for other_start, other_end, other in pieces[n + 1 :]:
            if start < other_end and other_start < end:
                assert lanes[item] != lanes[other]


@given(spans)
def test_what_lies_inside_another_span_is_nearer_to_the_words(raw):
    pieces = pieces_of(raw)
    lanes = assign_lanes(pieces)
    for start, end, item in pieces:
        for inner_start, inner_end, inner in pieces:
            if start <= inner_start and inner_end <= end and inner_end - inner_start < end - start:
                assert lanes[inner] < lanes[item]


@given(spans, st.randoms())
def test_the_order_they_come_in_does_not_matter(raw, random):
    pieces = pieces_of(raw)
    shuffled = list(pieces)
    random.shuffle(shuffled)
    assert assign_lanes(pieces) == assign_lanes(shuffled)


def test_a_lone_span_and_its_neighbour_share_the_first_lane():
    assert assign_lanes([(0, 5, "a"), (5, 9, "b"), (1, 3, "c")]) == {"a": 1, "b": 0, "c": 0}


def test_the_gap_of_a_discontinuous_span_belongs_to_it():
    lanes = assign_lanes([(0, 3, "far"), (20, 25, "far"), (10, 12, "within")])
    assert lanes == {"within": 0, "far": 1}


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(5, 160)), max_size=12), st.floats(420, 600))
def test_labels_in_a_row_stay_apart_and_inside(raw, right):
    wanted = sorted(raw)
    placed = [place for place in place_labels(wanted, right, gap=5, least=22) if place]
    for (left, width), (following, _) in pairwise(placed):
        assert left + width <= following
    for left, width in placed:
        assert left >= 0
        assert left + width <= right + 0.1


def test_labels_keep_their_place_when_there_is_room():
    assert place_labels([(0, 40), (100, 50)], 300) == [(0, 40), (100, 50)]


def test_a_label_gives_way_to_the_next_one():
    assert place_labels([(0, 90), (60, 50)], 300, gap=5) == [(0, 55), (60, 50)]


def test_labels_that_want_one_place_queue_up():
    assert place_labels([(10, 60), (10, 50)], 300, gap=5) == [(10, 60), (75, 50)]


def test_the_last_label_moves_in_from_the_edge():
    assert place_labels([(280, 50)], 300) == [(250, 50)]


@given(st.lists(st.floats(0, 500), max_size=20))
def test_chips_never_cover_each_other(raw):
    placed = stack(sorted(raw), 18, 2)
    for upper, lower in pairwise(placed):
        assert lower >= upper + 20 - 1e-9
    assert all(at >= wanted for at, wanted in zip(placed, sorted(raw), strict=True))
