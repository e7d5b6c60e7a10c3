"""Ranges, spans, and the tidying of their edges."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.clusters import cluster_end, cluster_start
from annotator.domain.errors import EditError
from annotator.domain.ranges import Range, Span, snapped, trimmed
from tests.unit.strategies import full_texts, ranges, spans


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_range_is_never_negative_or_reversed(start: int, end: int) -> None:
    with pytest.raises(EditError):
        Range.at(start, end)


def test_a_range_holds_its_characters_and_not_its_end() -> None:
    asked = Range.at(3, 6)
    assert [position in asked for position in range(2, 7)] == [False, True, True, True, False]
    assert [asked.overlaps(Range.at(*one)) for one in ((0, 3), (0, 4), (5, 9), (6, 9), (4, 5))] == [
        False, True, True, False, True,
    ]  # fmt: skip
    assert [asked.covers(Range.at(*one)) for one in ((3, 6), (2, 6), (3, 7), (4, 5))] == [
        True, False, False, True,
    ]  # fmt: skip
    assert (len(asked), asked.moved(-3), asked.moved(2)) == (3, Range.at(0, 3), Range.at(5, 8))


def test_a_span_tells_where_it_begins_and_ends() -> None:
    one, two = Span.at(3, 6), Span.at(1, 2, 4, 9)
    assert (one.start, one.end, one.hull, one.discontinuous) == (3, 6, Range.at(3, 6), False)
    assert (two.start, two.end, two.hull, two.discontinuous) == (1, 9, Range.at(1, 9), True)
    assert two.moved(2) == Span.at(3, 4, 6, 11)
    with pytest.raises(ValueError, match="zip"):
        Span.at(1, 2, 3)


def test_a_span_has_characters_and_its_fragments_do_not_overlap() -> None:
    for numbers in ((2, 2), (0, 3, 2, 5), (5, 6, 1, 2)):
        with pytest.raises(EditError):
            Span.at(*numbers)


def test_fragments_that_touch_become_one() -> None:
    assert Span.of([Range.at(5, 7), Range.at(0, 3), Range.at(3, 4)]) == Span.at(0, 4, 5, 7)


@given(st.data())
def test_a_span_holds_exactly_the_characters_of_its_ranges(data: st.DataObject) -> None:
    text = data.draw(full_texts)
    asked = data.draw(st.lists(ranges(text), min_size=1, max_size=4))
    span = Span.of(asked)
    wanted = {n for piece in asked for n in range(piece.start, piece.end)}
    assert {n for piece in span.fragments for n in range(piece.start, piece.end)} == wanted


@given(st.data())
def test_cutting_leaves_what_lies_outside(data: st.DataObject) -> None:
    text = data.draw(full_texts)
    one, other = data.draw(ranges(text)), data.draw(ranges(text))
    left = {n for piece in one.cut(other) for n in range(piece.start, piece.end)}
    assert left == set(range(one.start, one.end)) - set(range(other.start, other.end))


@given(st.data())
def test_trimming_takes_white_space_and_nothing_else(data: st.DataObject) -> None:
    text = data.draw(full_texts)
    asked = data.draw(ranges(text))
    kept = trimmed(text, asked)
    assert asked.covers(kept)
    assert text[kept.start : kept.end] == text[asked.start : asked.end].strip()


@given(st.data())
def test_snapping_never_cuts_a_grapheme_cluster(data: st.DataObject) -> None:
    text = data.draw(full_texts)
    asked = data.draw(ranges(text))
    edges = {0} | {match.end() for match in regex.finditer(r"\X", text)}
    kept = snapped(text, asked)
    assert kept.covers(asked)
    assert {int(kept.start), int(kept.end)} <= edges


def test_a_family_emoji_is_taken_whole() -> None:
    text = "x👩‍👩‍👧y"
    assert snapped(text, Range.at(2, 3)) == Range.at(1, 6)
    assert (cluster_start(text, 4), cluster_end(text, 4)) == (1, 6)


@given(st.data())
def test_a_surface_reads_as_the_annotator_saw_it(data: st.DataObject) -> None:
    text = data.draw(full_texts)
    span = data.draw(spans(text))
    assert span.surface(text) == " ".join(text[f.start : f.end] for f in span.fragments)
    moved = span.moved(3)
    assert moved.surface("abc" + text) == span.surface(text)
