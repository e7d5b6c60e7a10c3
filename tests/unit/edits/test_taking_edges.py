"""Where a suggestion meets what a person labelled: to the character, also inside a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, AuthorKind, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits.taking import accept, next_open, open_pieces
from tests.unit.strategies import blank_set, full_texts

TEXT = "Top storiesSign up now"
PLACES = [
    (Range.at(0, 11), [Range.at(11, 22)]),
    (Range.at(0, 5), [Range.at(5, 22)]),
    (Range.at(11, 22), [Range.at(0, 11)]),
    (Range.at(16, 22), [Range.at(0, 15)]),
    (Range.at(4, 11), [Range.at(0, 3), Range.at(11, 22)]),
    (Range.at(5, 6), [Range.at(0, 5), Range.at(6, 22)]),
    (Range.at(0, 22), []),
]
"""What a person labelled, and what is left of a suggestion of the whole line."""


def suggestion(text: str, *segments: Segment) -> AnnotationSet:
    model = AnnotationSet("model", "doc", text, Author("rules", AuthorKind.MODEL))
    return filled(model, segments)


@pytest.mark.parametrize(("labelled", "left"), PLACES)
def test_a_suggestion_reaches_up_to_the_very_character(
    news: Scheme, labelled: Range, left: list[Range]
) -> None:
    human = filled(blank_set(TEXT), [Segment("h", labelled, "title", 1)])
    whole = suggestion(TEXT, Segment("s", Range.at(0, 22), "body", 2))
    after = human.applied(accept(human, news, whole))
    assert [one.range for one in after.segments_in_order() if one.kind == "body"] == left
    assert after.segments["h"] == human.segments["h"]
    assert open_pieces(human, whole) == [Segment("s", one, "body", 2) for one in left]


def test_two_labels_in_a_row_leave_what_is_before_between_and_behind(news: Scheme) -> None:
    human = filled(
        blank_set(TEXT),
        [Segment("a", Range.at(1, 3), "title", 1), Segment("b", Range.at(13, 15), "kicker", 1)],
    )
    whole = suggestion(TEXT, Segment("s", Range.at(0, 22), "body", 2))
    left = [Range.at(0, 1), Range.at(4, 13), Range.at(16, 22)]
    assert [one.range for one in open_pieces(human, whole)] == left
    edit = accept(human, news, whole)
    assert edit.values == {"suggester": "rules", "n": 1, "kept": 1, "kind": "body", "article": 2}
    assert len({change.id for change in edit.changes}) == 4, "three segments, each with its own id, the state"


def test_what_is_asked_for_is_what_shares_a_character_with_it(news: Scheme) -> None:
    two = suggestion(
        TEXT, Segment("s", Range.at(0, 11), "title", 1), Segment("t", Range.at(11, 22), "body", None)
    )
    nobody = blank_set(TEXT)
    for asked, ids in (
        (Range.at(10, 11), ["s"]),
        (Range.at(11, 12), ["t"]),
        (Range.at(10, 12), ["s", "t"]),
    ):
        assert [one.id for one in open_pieces(nobody, two, asked)] == ids
        assert accept(nobody, news, two, asked).values["n"] == len(ids)
    assert accept(nobody, news, two, ["t", "t"]).values == {
        "suggester": "rules", "n": 1, "kept": 1, "kind": "body", "article": None,
    }  # fmt: skip


def test_the_next_one_ends_behind_the_caret(news: Scheme) -> None:
    human = filled(blank_set(TEXT), [Segment("h", Range.at(4, 11), "title", 1)])
    both = suggestion(TEXT, Segment("s", Range.at(0, 14), "body", 2), Segment("t", Range.at(16, 22), "tags"))
    first, rest = Segment("s", Range.at(0, 3), "body", 2), Segment("s", Range.at(11, 14), "body", 2)
    last = Segment("t", Range.at(16, 22), "tags")
    wanted = [*[first] * 3, *[rest] * 11, *[last] * 8, None]
    assert [next_open(human, both, position) for position in range(23)] == wanted


@st.composite
def both_sets(draw: st.DrawFn) -> tuple[AnnotationSet, AnnotationSet]:
    """What a person and a suggester say about one text, anywhere in it, none overlapping its own."""
    text = draw(full_texts)

    def segments(prefix: str) -> list[Segment]:
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
        pairs = zip(cuts[::2], cuts[1::2], strict=False)
        kinds = st.sampled_from(("body", "title"))
        return [
            Segment(f"{prefix}{n}", Range.at(*pair), draw(kinds), draw(st.integers(1, 2)))
            for n, pair in enumerate(pairs)
        ]

    return filled(blank_set(text), segments("h")), suggestion(text, *segments("s"))


@given(both_sets())
def test_each_letter_is_labelled_by_the_person_else_by_the_suggester(
    news: Scheme, sets: tuple[AnnotationSet, AnnotationSet]
) -> None:
    human, suggested = sets
    after = human.applied(accept(human, news, suggested))
    for position, letter in enumerate(human.text):
        if letter.isalnum():
            said = human.segment_at(position) or suggested.segment_at(position)
            now = after.segment_at(position)
            assert (said and (said.kind, said.article)) == (now and (now.kind, now.article))
    assert human.segments.items() <= after.segments.items()
    assert open_pieces(after, suggested) == [], "nothing is left to accept"


@given(both_sets())
def test_going_on_from_one_to_the_next_finds_all_that_is_left(
    sets: tuple[AnnotationSet, AnnotationSet],
) -> None:
    human, suggested = sets
    found, position = [], 0
    while (one := next_open(human, suggested, position)) is not None:
        found.append(one)
        position = one.range.end
    assert found == open_pieces(human, suggested)
