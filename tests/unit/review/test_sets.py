"""Measures on annotation sets: characters, blocks, boundaries, repair, and all of them together."""

from __future__ import annotations

import json
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.review import (
    Blocks,
    Counts,
    Repair,
    ReviewError,
    blocks_of,
    content_segments,
    content_text,
    corpus_scores,
    line_blocks,
    marked_text,
    repair_cost,
    scores,
)
from annotator.review.blocks import block_boundaries, block_counts, block_labels, content_blocks
from annotator.review.characters import boilerplate_counts, content_counts, edges, kind_confusion, kind_counts
from tests.unit.strategies import blank_set, full_texts

CONTENT = frozenset({"title", "body"})
KINDS = ("title", "body", "related_links", "caption")
PAGE = "Menu\nTitle here\n\nFirst line.\nSecond line. Top stories: x\nThird line.\nFooter"


Piece = tuple[str, str] | tuple[str, str, int | None]


def set_of(text: str, *marks: Piece, name: str = "ana") -> AnnotationSet:
    """A set whose segments are the first places of pieces of the text: (piece, kind[, article])."""
    segments = []
    for number, (piece, kind, *rest) in enumerate(marks):
        start = text.index(piece)
        article = rest[0] if rest else None
        segments.append(Segment(f"s{number}", Range.at(start, start + len(piece)), kind, article))
    return filled(blank_set(text, name), segments)


GOLD = set_of(
    PAGE,
    ("Menu", "navigation"),
    ("Title here", "title", 1),
    ("First line.\nSecond line.", "body", 1),
    ("Top stories: x", "related_links"),
    ("Third line.", "body", 1),
)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[AnnotationSet, AnnotationSet]:
    """Two sets of segments on one text."""
    text = draw(full_texts)
    made = []
    for name in ("model", "gold"):
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
        kinds, numbers = st.sampled_from(KINDS), st.sampled_from((None, 1, 2))
        segments = [
            Segment(str(start), Range.at(start, end), draw(kinds), draw(numbers))
            for start, end in pairwise(cuts)
            if draw(st.booleans())
        ]
        made.append(filled(blank_set(text, name), segments))
    return made[0], made[1]


def kinds_by_character(annotations: AnnotationSet) -> list[str | None]:
    """The kind of each character that is not white space, looked up one by one."""
    found = []
    for position, character in enumerate(annotations.text):
        if not character.isspace():
            segment = annotations.segment_at(position)
            found.append(segment.kind if segment else None)
    return found


# --- content --------------------------------------------------------------------------------------------


def test_content_of_all_and_of_the_first_article():
    text = "Two\nThree\nNone\nMenu"
    page = set_of(
        text, ("Two", "body", 2), ("Three", "body", 3), ("None", "body", None), ("Menu", "navigation", 1)
    )
    assert content_text(page, CONTENT) == "Two\nThree\nNone"
    assert content_text(page, CONTENT, "first") == "Two\nNone"
    assert content_segments(page, ()) == []
    with pytest.raises(ReviewError, match="choose first or all"):
        content_segments(page, CONTENT, "some")


def test_marked_text_is_in_cleaneval_form():
    assert marked_text(GOLD, CONTENT) == "<h>Title here\n<p>First line.\n<p>Second line.\n<p>Third line."
    assert marked_text(GOLD, {"body"}, marks={"body": "l"}).count("<l>") == 3


# --- characters -----------------------------------------------------------------------------------------


@given(pairs())
def test_kind_counts_are_those_of_single_characters(pair: tuple[AnnotationSet, AnnotationSet]):
    predicted, gold = pair
    ours, theirs = kinds_by_character(predicted), kinds_by_character(gold)
    both = list(zip(ours, theirs, strict=True))

    def by_hand(kinds: set[str]) -> Counts:
        return Counts(
            sum(a in kinds and b in kinds for a, b in both),
            sum(a in kinds and b not in kinds for a, b in both),
            sum(a not in kinds and b in kinds for a, b in both),
        )

    confusion = kind_confusion(predicted, gold)
    assert sum(confusion.values()) == sum(pair != (None, None) for pair in both)
    assert kind_counts(confusion) == {kind: by_hand({kind}) for kind in KINDS if {kind} & {*ours, *theirs}}
    assert boilerplate_counts(confusion, CONTENT) == by_hand(set(KINDS) - CONTENT)
    assert content_counts(predicted, gold, CONTENT) == by_hand(set(CONTENT))


@given(pairs())
def test_content_counts_turn_round_with_the_sets(pair: tuple[AnnotationSet, AnnotationSet]):
    one = content_counts(*pair, CONTENT, "first")
    other = content_counts(pair[1], pair[0], CONTENT, "first")
    assert (one.tp, one.fp, one.fn) == (other.tp, other.fn, other.fp)
    assert content_counts(pair[0], pair[0], CONTENT, "first").f1 == 1


def test_one_segment_or_one_a_line_is_the_same():
    split = set_of(PAGE, ("First line.", "body"), ("Second line.", "body"))
    whole = set_of(PAGE, ("First line.\nSecond line.", "body"))
    assert kind_confusion(split, whole) == {("body", "body"): len("Firstline.Secondline.")}


def test_edges_are_to_the_character():
    early = set_of(PAGE, ("Menu\nTitle here", "body"), ("Third line", "body"))
    found = edges(early, GOLD, CONTENT)
    assert (found.unit, found.start, found.end) == ("characters", -len("Menu\n"), -1)
    assert (found.start_exact, found.start_near) == (False, False)
    assert (found.end_exact, found.end_near) == (False, True)


# --- blocks ---------------------------------------------------------------------------------------------


def test_lines_are_blocks():
    blocks = line_blocks(" a \r\n\r\n\u00a0\nb c\rd")
    assert blocks == Blocks("lines", (Range.at(1, 2), Range.at(9, 12), Range.at(13, 14)))


def test_blocks_handed_over_are_checked():
    assert blocks_of("dom", " ab  ", [Range.at(0, 3), Range.at(3, 5)]).ranges == (Range.at(1, 3),)
    with pytest.raises(ReviewError, match=r"blocks ‘dom’: .* out of order"):
        blocks_of("dom", "abcd", [Range.at(0, 3), Range.at(2, 4)])
    with pytest.raises(ReviewError, match="past the text of 2"):
        blocks_of("dom", "ab", [Range.at(0, 3)])


def test_a_block_is_content_from_half_of_its_ink():
    blocks = line_blocks("abcd\nefgh")
    half = set_of("abcd\nefgh", ("cd\nefg", "body"))
    assert content_blocks(half.text, blocks, half.segments_in_order()) == [True, True]
    assert content_blocks(half.text, blocks, half.segments_in_order(), 0.6) == [False, True]


@given(pairs())
def test_block_decisions_and_labels_are_those_of_single_characters(pair: tuple[AnnotationSet, AnnotationSet]):
    page, _ = pair
    text, blocks = page.text, line_blocks(page.text)
    decided = content_blocks(text, blocks, content_segments(page, CONTENT))
    labels = block_labels(text, blocks, page.segments_in_order())
    for block, decision, label in zip(blocks.ranges, decided, labels, strict=True):
        kinds = []
        for position in range(block.start, block.end):
            if not text[position].isspace():
                segment = page.segment_at(position)
                kinds.append(segment.kind if segment else None)
        inside = sum(kind in CONTENT for kind in kinds)
        assert decision is (inside * 2 >= len(kinds))
        most = max(kinds.count(kind) for kind in kinds)
        best = [kind for kind in dict.fromkeys(kinds) if kinds.count(kind) == most]
        assert label == next((kind for kind in best if kind is not None), None)


def test_boundaries_by_hand():
    gold = [False, True, True, False, True, False]
    found = block_boundaries("lines", [True, True, False, False, False, False], gold)
    assert (found.start, found.end) == (-1, -3)
    assert (found.start_exact, found.start_near) == (False, True)
    assert (found.end_exact, found.end_near) == (False, False)
    assert block_boundaries("lines", gold, gold).start_exact
    nothing = [False] * 6
    missing = block_boundaries("lines", nothing, gold)
    assert (missing.start, missing.end_exact, missing.end_near) == (None, False, False)
    both = block_boundaries("lines", nothing, nothing)
    assert both.start_exact
    assert both.end_exact


def test_repair_by_hand():
    gold = [0, 1, 1, 0, 1, 0, 0]
    assert repair_cost([0] * 7, gold) == Repair(3, 2)  # by hand: three blocks in two runs
    assert repair_cost([1, 0, 1, 1, 1, 0, 1], gold) == Repair(4, 4)  # neighbours that need other labels
    assert repair_cost([1, 1, 1, 0, 1, 1, 1], gold) == Repair(3, 2)
    assert repair_cost([None, "a", None], ["b", "b", "b"]) == Repair(3, 1)


labels = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("abc")), max_size=30)


@given(labels)
def test_repair_is_what_it_takes_to_go_through_the_page(both: list[tuple[str, str]]):
    found = repair_cost([one for one, _ in both], [other for _, other in both])
    wrong = [pair[1] if pair[0] != pair[1] else None for pair in both]
    assert found.wrong_blocks == len(wrong) - wrong.count(None)
    assert found.wrong_runs == sum(needed is not None for needed, _ in groupby(wrong))
    assert found.wrong_runs <= found.wrong_blocks


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=30))
def test_block_counts_hold_every_block(both: list[tuple[bool, bool]]):
    counts = block_counts([one for one, _ in both], [other for _, other in both])
    assert counts.fp + counts.fn == sum(one != other for one, other in both)
    assert counts.tp == sum(one and other for one, other in both)


# --- all together ---------------------------------------------------------------------------------------


def test_a_page_by_hand():
    marked = "First line.\nSecond line. Top stories: x\nThird line."
    predicted = set_of(PAGE, (marked, "body", 1), name="model")
    page = scores(predicted, GOLD, CONTENT, cleaneval=True)
    assert page.words == Counts(6, 3, 2)
    assert page.content == Counts(31, 12, 9)
    assert page.kinds["body"] == Counts(31, 12, 0)
    assert page.boilerplate == Counts(0, 0, 16)
    # Of "Second line. Top stories: x" the gold holds 11 of 23 characters: to lines it is no content.
    assert page.blocks == Counts(2, 1, 1)
    assert (page.boundaries.start, page.boundaries.end, page.edges.start) == (1, 0, len("Title here\n\n"))
    assert page.repair == Repair(2, 2)
    assert page.repair_kinds == Repair(3, 3)
    assert page.cleaneval is not None
    assert page.cleaneval.marks == Counts(3, 0, 1)
    assert page.shingles.exact is False


@given(pairs())
def test_a_set_against_itself_is_perfect(pair: tuple[AnnotationSet, AnnotationSet]):
    gold = pair[1]
    page = scores(gold, gold, CONTENT, articles="first", cleaneval=True)
    assert page.shingles.exact
    assert page.shingles.counts.f1 == page.words.f1 == page.content.f1 == page.blocks.f1 == 1
    assert all(counts.f1 == 1 for counts in page.kinds.values())
    assert page.boundaries.start_exact and page.boundaries.end_exact
    assert page.repair == page.repair_kinds == Repair(0, 0)


@given(st.lists(pairs(), min_size=1, max_size=3))
def test_many_pages_go_into_json_and_keep_their_bounds(every: list[tuple[AnnotationSet, AnnotationSet]]):
    pages = [scores(*pair, CONTENT, cleaneval=True) for pair in every]
    found = corpus_scores(pages, resamples=5).as_dict()
    assert found == json.loads(json.dumps(found, allow_nan=False))
    assert json.loads(json.dumps([page.as_dict() for page in pages], allow_nan=False))
    repair = found["repair"]
    assert isinstance(repair, dict)
    assert repair["pages_right"] <= found["pages"] == len(every)


def test_a_corpus_by_hand():
    empty = blank_set(PAGE, "model")
    found = corpus_scores([scores(GOLD, GOLD, CONTENT), scores(empty, GOLD, CONTENT)], resamples=0).as_dict()
    assert found["shingles"] == {
        "pages": 2, "precision": 1, "recall": 0.5, "f1": 2 / 3, "accuracy": 0.5, "spread": None,
    }  # fmt: skip
    assert found["boundaries"] == {
        "unit": "lines", "start_exact": 1, "end_exact": 1, "start_near": 1, "end_near": 1,
    }  # fmt: skip
    assert found["repair"] == {
        "pages_right": 1, "wrong_blocks_mean": 1.5, "wrong_blocks_median": 1.5, "wrong_runs_mean": 1,
    }  # fmt: skip
    assert "cleaneval" not in found


def test_a_page_too_long_for_cleaneval_is_scored_without_it():
    text = "word " * 20_001
    page = filled(blank_set(text), [Segment("s", Range.at(0, len(text) - 1), "body")])
    found = scores(page, page, CONTENT, cleaneval=True)
    assert found.cleaneval is None
    assert found.words.f1 == 1
    assert "cleaneval" not in corpus_scores([found], resamples=0).as_dict()


def test_what_cannot_be_compared_is_refused():
    with pytest.raises(ReviewError, match=r"document doc: .* are about different texts"):
        scores(blank_set("a"), blank_set("b"), CONTENT)
    one = scores(GOLD, GOLD, CONTENT)
    other = scores(GOLD, GOLD, CONTENT, blocks=blocks_of("dom", PAGE, [Range.at(0, len(PAGE))]))
    assert other.segmentation == "dom"
    with pytest.raises(ReviewError, match="blocks dom, lines cannot be compared"):
        corpus_scores([one, other])
    with pytest.raises(ReviewError, match="no pages"):
        corpus_scores([])
