"""Segments stay a partition: whatever is asked, they never overlap and never begin or end in blanks."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import segmentation
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from tests.unit.strategies import blank_set, full_texts, ranges

TEXT = "Title here\nBody one. Sign up now. Body two.\nOther title\nOther body."


def _after(annotations: AnnotationSet, changes: list[Change]) -> AnnotationSet:
    return annotations.applied(Edit("test", {}, tuple(changes)))


def _shown(annotations: AnnotationSet) -> list[tuple[str, str, int | None]]:
    return [
        (annotations.text[s.range.start : s.range.end], s.kind, s.article)
        for s in annotations.segments_in_order()
    ]


def _where(piece: str) -> Range:
    return Range.at(TEXT.index(piece), TEXT.index(piece) + len(piece))


def _labelled(*rows: tuple[str, str, int | None]) -> AnnotationSet:
    number = count(1)
    return filled(
        blank_set(TEXT), [Segment(f"s{next(number)}", _where(piece), kind, n) for piece, kind, n in rows]
    )


def test_a_label_in_the_middle_of_a_segment_leaves_both_sides() -> None:
    page = _labelled(("Body one. Sign up now. Body two.", "body", 1))
    done = _after(page, segmentation.label(page, _where("Sign up now."), "newsletter_promo", None))
    assert _shown(done) == [
        ("Body one.", "body", 1),
        ("Sign up now.", "newsletter_promo", None),
        ("Body two.", "body", 1),
    ]


def test_the_same_range_again_changes_kind_and_keeps_the_id() -> None:
    page = _labelled(("Title here", "body", 1))
    done = _after(page, segmentation.label(page, _where("Title here\n"), "title", 1))
    assert _shown(done) == [("Title here", "title", 1)]
    assert list(done.segments) == ["s1"]


def test_split_then_join_gives_the_segment_back() -> None:
    page = _labelled(("Body one. Sign up now. Body two.", "body", 1))
    cut = _after(page, segmentation.split(page, TEXT.index("Body two")))
    assert [row[0] for row in _shown(cut)] == ["Body one. Sign up now.", "Body two."]
    assert _shown(_after(cut, segmentation.joined(cut, TEXT.index("Body two")))) == _shown(page)


def test_extend_to_here_takes_unlabelled_text_and_the_neighbours_front() -> None:
    page = _labelled(("Title here", "title", 1), ("Body one. Sign up now. Body two.", "body", 1))
    done = _after(page, segmentation.extended(page, TEXT.index("Sign up")))
    assert _shown(done) == [("Title here\nBody one.", "title", 1), ("Sign up now. Body two.", "body", 1)]


def test_start_here_gives_the_next_segment_the_rest_of_this_one() -> None:
    page = _labelled(("Body one. Sign up now.", "body", 1), ("Other title", "title", 2))
    done = _after(page, segmentation.extended_back(page, TEXT.index("Sign up")))
    assert _shown(done) == [("Body one.", "body", 1), ("Sign up now. Body two.\nOther title", "title", 2)]


def test_articles_are_numbered_as_they_come() -> None:
    page = _labelled(("Title here", "title", 3), ("Sign up now.", "share", None), ("Other title", "title", 1))
    done = _after(page, segmentation.renumbered(page, segmentation.order_of_appearance(page)))
    assert [row[2] for row in _shown(done)] == [1, None, 2]


def test_what_is_so_already_changes_nothing() -> None:
    page = _labelled(("Title here", "title", 1))
    assert segmentation.label(page, _where("Title here"), "title", 1) == []
    assert segmentation.resized(page, page.segments["s1"], _where("Title here\n")) == []
    assert segmentation.cleared(page, _where("Body one.")) == []
    assert segmentation.renumbered(page, {1: 1, 7: 2}) == []


def test_changes_are_made_in_the_order_in_which_they_fit() -> None:
    page = _labelled(("Body one. Sign up now. Body two.", "body", 1))
    whole = page.segments["s1"]
    made = segmentation.label(page, _where("Sign up now."), "share", None, iter("ab").__next__)
    assert made == [
        Change(Kind.SEGMENT, "s1", whole, replace(whole, range=_where("Body one."))),
        Change(Kind.SEGMENT, "b", None, Segment("b", _where("Body two."), "body", 1)),
        Change(Kind.SEGMENT, "a", None, Segment("a", _where("Sign up now."), "share", None)),
    ]
    cut = segmentation.split(page, TEXT.index("Body two"), lambda: "n")
    assert cut == [
        Change(Kind.SEGMENT, "s1", whole, replace(whole, range=_where("Body one. Sign up now."))),
        Change(Kind.SEGMENT, "n", None, Segment("n", _where("Body two."), "body", 1)),
    ]


def test_a_label_over_a_whole_segment_takes_its_place() -> None:
    page = _labelled(("Body one.", "body", 1), ("Sign up now.", "share", None))
    done = _after(page, segmentation.label(page, _where("Body one. Sign up now."), "title", 2))
    assert _shown(done) == [("Body one. Sign up now.", "title", 2)]
    bare = _after(page, segmentation.cleared(page, Range.at(0, len(TEXT))))
    assert _shown(bare) == []


def test_a_segment_takes_from_both_neighbours_what_it_grows_over() -> None:
    page = _labelled(("Title here", "title", 1), ("Sign up now.", "share", None), ("Other title", "title", 2))
    grown = Range.at(TEXT.index("here"), TEXT.index("title", 50))
    done = _after(page, segmentation.resized(page, page.segments["s2"], grown))
    assert _shown(done) == [
        ("Title", "title", 1),
        ("here\nBody one. Sign up now. Body two.\nOther", "share", None),
        ("title", "title", 2),
    ]


def test_joining_takes_kind_and_article_of_the_first_also_behind_it() -> None:
    page = _labelled(("Body one.", "body", 1), ("Body two.", "share", None))
    joined = [("Body one. Sign up now. Body two.", "body", 1)]
    for position in (TEXT.index("two"), TEXT.index("two.") + 5):
        done = _after(page, segmentation.joined(page, position))
        assert _shown(done) == joined
        assert list(done.segments) == ["s1"]


def test_two_articles_get_one_number_and_others_keep_theirs() -> None:
    page = _labelled(("Title here", "title", 3), ("Sign up now.", "share", None), ("Other title", "title", 1))
    done = _after(page, segmentation.renumbered(page, {3: 1}))
    assert [row[2] for row in _shown(done)] == [1, None, 1]
    assert segmentation.order_of_appearance(page) == {3: 1, 1: 2}
    assert [row[2] for row in _shown(_after(page, segmentation.renumbered(page, {1: 7})))] == [3, None, 7]


@pytest.mark.parametrize("position", [0, len(TEXT) - 1])
def test_what_cannot_be_cut_says_so(position: int) -> None:
    with pytest.raises(EditError, match="split"):
        segmentation.split(_labelled(("Body one.", "body", 1)), position)


def test_there_must_be_a_segment_to_extend_or_join() -> None:
    page = _labelled(("Body one.", "body", 1))
    for wrong in (
        lambda: segmentation.extended(page, 0),
        lambda: segmentation.extended_back(page, len(TEXT)),
        lambda: segmentation.joined(page, TEXT.index("Body one")),
        lambda: segmentation.label(page, Range.at(10, 11), "body", 1),
    ):
        with pytest.raises(EditError):
            wrong()


@given(st.data())
def test_segments_stay_a_partition_and_every_edit_undoes(data: st.DataObject) -> None:
    text = data.draw(full_texts)
    page, number = blank_set(text), count(1)
    for _ in range(data.draw(st.integers(1, 8))):
        asked = data.draw(ranges(text))
        position = data.draw(st.integers(0, len(text)))
        what = data.draw(
            st.sampled_from(("label", "split", "extended", "extended_back", "joined", "cleared"))
        )
        before = page
        try:
            changes = _ask(page, what, asked, position, lambda: f"n{next(number)}")
        except EditError:
            continue
        edit = Edit(what, {}, tuple(changes))
        page = page.applied(edit)
        _check_partition(page)
        assert dict(page.applied(edit.inverse()).segments) == dict(before.segments)


def _ask(
    page: AnnotationSet, what: str, asked: Range, position: int, new_id: segmentation.NewId
) -> list[Change]:
    if what == "label":
        return segmentation.label(page, asked, "body", 1, new_id)
    if what == "cleared":
        return segmentation.cleared(page, asked, new_id)
    if what == "joined":
        return segmentation.joined(page, position)
    return getattr(segmentation, what)(page, position, new_id)  # type: ignore[no-any-return]  # chosen by name


def _check_partition(page: AnnotationSet) -> None:
    segments = list(page.segments_in_order())
    assert len(segments) == len(page.segments)
    for left, right in pairwise(segments):
        assert left.range.end <= right.range.start
    for segment in segments:
        surface = page.text[segment.range.start : segment.range.end]
        assert surface == surface.strip() != ""
