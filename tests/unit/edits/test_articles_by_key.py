"""A new article from here on, and several labels in one edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.clusters import cluster_start
from annotator.domain.errors import EditError
from annotator.domain.items import Segment, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId
from tests.unit.strategies import blank_set, marked_sets

TEXT = "aaaa bbbb cccc dddd eeee"


def _page(*articles: int | None) -> AnnotationSet:
    kinds = {None: "related_links"}
    return filled(
        blank_set(TEXT).unchecked(state=State.IN_PROGRESS),
        [
            Segment(f"s{n}", Range.at(5 * n, 5 * n + 4), kinds.get(a, "body"), a)
            for n, a in enumerate(articles)
        ],
    )


def _numbers(page: AnnotationSet) -> list[int | None]:
    return [segment.article for segment in page.segments_in_order()]


@pytest.mark.parametrize(
    ("articles", "position", "wanted"),
    [
        ((1, 1, 1, 1), 5, [1, 2, 2, 2]),
        ((1, 1, None, 1), 6, [1, 1, 2, None, 2]),
        ((1, 1, 2, 1), 5, [1, 3, 2, 1]),
        ((1, None, 1, 2), 5, [1, None, 3, 2]),
        ((1, 1, 1), 4, [1, 2, 2]),
    ],
)
def test_what_follows_gets_the_next_free_number(
    articles: tuple[int | None, ...], position: int, wanted: list[int | None]
) -> None:
    page = _page(*articles)
    edit = edits.new_article_here(page, position, new_id=lambda: "new")
    after = page.applied(edit)
    assert _numbers(after) == wanted
    assert after.applied(edit.inverse()).segments == page.segments


def test_where_no_article_follows_that_is_said() -> None:
    with pytest.raises(EditError, match="from here on"):
        edits.new_article_here(_page(1, None), 5)


def test_several_labels_are_one_edit(news: Scheme, ids: NewId) -> None:
    page = blank_set(TEXT)
    labels = [(Range.at(0, 9), "title", 1), (Range.at(10, 24), "body", 1), (Range.at(15, 19), "share", None)]
    edit = edits.label_many(page, news, labels, ids)
    after = page.applied(edit)
    assert [(s.kind, TEXT[s.range.start : s.range.end]) for s in after.segments_in_order()] == [
        ("title", "aaaa bbbb"), ("body", "cccc"), ("share", "dddd"), ("body", "eeee"),
    ]  # fmt: skip
    assert after.state is State.IN_PROGRESS
    assert not after.applied(edit.inverse()).segments
    assert len({change.id for change in edit.changes}) == len(edit.changes), "one change an item"


@pytest.fixture
def ids() -> NewId:
    numbers = iter(range(1000))
    return lambda: f"n{next(numbers)}"


def test_a_segment_that_ends_inside_a_cluster_is_cut_before_the_cluster() -> None:
    page = filled(blank_set("0👩\u200d🚀"), [Segment("s0", Range.at(0, 2), "body", 1)])
    after = page.applied(edits.new_article_here(page, 2))
    assert [(s.range, s.article) for s in after.segments_in_order()] == [
        (Range.at(0, 1), 1), (Range.at(1, 2), 2),
    ]  # fmt: skip


@given(marked_sets(), st.data())
def test_a_new_article_moves_no_edge_but_the_cut(page: AnnotationSet, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(page.text)))
    try:
        edit = edits.new_article_here(page, position)
    except EditError:
        return
    after = page.applied(edit)
    assert after.applied(edit.inverse()).segments == page.segments
    cut = cluster_start(page.text, position)  # an end inside a grapheme cluster lies behind the cut
    before = sorted(s.range for s in page.segments.values() if not s.range.start < cut < s.range.end)
    assert set(before) <= {s.range for s in after.segments.values()}
