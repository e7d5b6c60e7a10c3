"""How the domain's costs grow: positions in logarithmic time, checks in linear time."""

from __future__ import annotations

import itertools
import random

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Mention
from annotator.domain.offsets import CodePoint, OffsetMap, Utf16
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import problems
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import label

from .ratios import Judge, made_document, made_set

pytestmark = [pytest.mark.bench, pytest.mark.timeout(120)]

SMALL, LARGE = 1_000, 100_000
ASKED = 300  # positions asked for in one measurement


def positions(length: int) -> list[int]:
    rng = random.Random(5)
    return [rng.randrange(length - 20) for _ in range(ASKED)]


def index_of(size: int) -> RangeIndex:
    return RangeIndex((10 * n, 10 * n + 7, f"m{n:06}") for n in range(size))


def page(length: int, mentions: int, segments: int = 0) -> AnnotationSet:
    return made_set(made_document(length, 1), mentions, segments)


def test_range_index_grows_with_the_logarithm(judge: Judge):
    def asking(size: int):
        index, asked = index_of(size), positions(10 * size)
        return lambda: [index.overlapping(start, start + 20) for start in asked]

    def adding(size: int):
        index, asked = index_of(size), positions(10 * size)
        return lambda: [index.added((start, start + 5, "new")) for start in asked]

    judge("300 index queries, 100k entries", asking(LARGE), "1k entries", asking(SMALL), 8)
    judge("300 index additions, 100k entries", adding(LARGE), "1k entries", adding(SMALL), 5)


def tagging(annotations: AnnotationSet, count: int) -> Edit:
    step = len(annotations.text) // (count + 1)
    mentions = [Mention(f"new{n}", Span.at(n * step, n * step + 5), "PER") for n in range(count)]
    return Edit("tag", {}, tuple(Change(Kind.MENTION, m.id, None, m) for m in mentions))


def test_an_edit_costs_little_more_than_a_copy_of_the_mapping(judge: Judge):
    """A set is a value with plain mappings of items by id; one copy of one is what an edit may cost."""
    small, large = page(10 * SMALL, SMALL), page(10 * LARGE, LARGE)
    one = tagging(large, 1)
    mapping = dict(large.mentions)

    def edit_large() -> AnnotationSet:
        return large.applied(one)

    judge("edit of 1 in 100k mentions", edit_large, "copy of the dict", lambda: dict(mapping), 2.5, 15)
    judge("edit of 1 in 100k mentions", edit_large, "in 1k", lambda: small.applied(one), 100, 15)


def test_an_edit_grows_with_its_changes_not_with_changes_times_set(judge: Judge):
    small, large = page(200_000, SMALL), page(200_000, 20 * SMALL)
    few, many = tagging(large, 50), tagging(large, 1_000)
    judge(
        "edit of 1,000 changes, 20k mentions", lambda: large.applied(many),
        "50 changes", lambda: large.applied(few), 20 * 1.5, 9,
    )  # fmt: skip
    judge(
        "edit of 1,000 changes, 20k mentions", lambda: large.applied(many),
        "in 1k mentions", lambda: small.applied(many), 3, 5,
    )  # fmt: skip


def test_offset_map_looks_up_in_logarithmic_time(judge: Judge):
    def asking(size: int):
        text = "news \U0001f600 text" * size
        offsets, asked = OffsetMap(text), positions(len(text))
        return lambda: [offsets.to_code_point(offsets.to_utf16(CodePoint(at))) for at in asked]

    text = "news \U0001f600 text" * LARGE
    offsets, somewhere = OffsetMap(text), CodePoint(len(text) // 2)
    assert offsets.to_code_point(Utf16(len(text[:somewhere].encode("utf-16-le")) // 2)) == somewhere
    judge("600 offset lookups, 100k emoji", asking(LARGE), "1k emoji", asking(SMALL), 8)
    judge(
        "1 offset lookup in 1 MB", lambda: offsets.to_utf16(somewhere),
        "encoding what is before it", lambda: len(text[:somewhere].encode("utf-16-le")) // 2, 0.02, 51,
    )  # fmt: skip


def test_labelling_does_not_grow_with_the_segments(judge: Judge):
    def labelling(segments: int):
        annotations = page(100 * segments, 0, segments)
        middle = 100 * (segments // 2)
        ids = (f"n{n}" for n in itertools.count())
        asked = [Range.at(middle + 10 + n, middle + 290) for n in range(30)]
        assert len(label(annotations, asked[0], "caption", 1)) > 2
        return lambda: [label(annotations, one, "caption", 1, lambda: next(ids)) for one in asked]

    judge("30 labels among 5,000 segments", labelling(5_000), "among 50", labelling(50), 2)


def test_problems_grow_with_the_page(judge: Judge, scheme: Scheme):
    small, large = page(20_000, 500, 20), page(80_000, 2_000, 80)
    judge(
        "problems of 2,000 mentions", lambda: problems(large, scheme),
        "of 500", lambda: problems(small, scheme), 4 * 1.5,
    )  # fmt: skip
