"""Measures on plain texts: shingles, words, CleanEval, snippets."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.review import (
    Counts,
    PageShingles,
    ReviewError,
    apart_words,
    cleaneval_counts,
    mean_scores,
    shingle_counts,
    shingle_scores,
    snippet_counts,
    word_counts,
)
from annotator.review.cleaneval import cleaneval_words, macro, micro
from annotator.review.shingles import shingles
from tests.unit.strategies import texts

words = st.lists(st.sampled_from(["a", "b", "A", "der", "東京は", "é", "x1", "."]), max_size=30).map(" ".join)
some = st.one_of(words, texts)


# --- counts ---------------------------------------------------------------------------------------------


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_scores_of_counts_are_the_text_book_ones(tp: int, fp: int, fn: int):
    counts = Counts(tp, fp, fn)
    if tp == fp == fn == 0:
        assert (counts.precision, counts.recall, counts.f1) == (1, 1, 1)
        return
    precision = tp / (tp + fp) if tp + fp else 0
    recall = tp / (tp + fn) if tp + fn else 0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    assert counts.scores.as_dict() == pytest.approx({"precision": precision, "recall": recall, "f1": f1})


# --- shingles -------------------------------------------------------------------------------------------


def naive_shingle_counts(predicted: str, gold: str) -> tuple[float, float, float]:
    """The definition, word for word and slow: every shingle that either side has, one after the other."""

    def grams(text: str) -> list[str]:
        tokens = re.findall(r"\w+", text)
        if 0 < len(tokens) < 4:
            return ["\0".join(tokens)]
        return ["\0".join(tokens[at : at + 4]) for at in range(len(tokens) - 3)]

    ours, theirs = grams(predicted), grams(gold)
    tp = fp = fn = 0
    for gram in set(ours + theirs):
        here, there = ours.count(gram), theirs.count(gram)
        tp, fp, fn = tp + min(here, there), fp + max(0, here - there), fn + max(0, there - here)
    whole = tp + fp + fn
    return (tp / whole, fp / whole, fn / whole) if whole else (0, 0, 0)


@given(some, some)
def test_shingle_counts_are_those_of_the_definition(predicted: str, gold: str):
    page = shingle_counts(predicted, gold)
    counts = page.counts
    assert (counts.tp, counts.fp, counts.fn) == pytest.approx(naive_shingle_counts(predicted, gold))
    assert page.exact is (re.findall(r"\w+", predicted) == re.findall(r"\w+", gold))


@given(some, some)
def test_shingle_counts_turn_round_with_the_texts(predicted: str, gold: str):
    one, other = shingle_counts(predicted, gold), shingle_counts(gold, predicted)
    assert one.counts == Counts(other.counts.tp, other.counts.fn, other.counts.fp)
    assert one.exact is other.exact


def test_shingles_by_hand():
    page = shingle_counts("a b c d e", "b c d e f")  # abcd bcde | bcde cdef
    assert page == PageShingles(Counts(1 / 3, 1 / 3, 1 / 3), exact=False)
    assert shingles(["a"] * 6) == {("a",) * 4: 3}


@pytest.mark.parametrize(
    ("predicted", "gold", "expected", "exact"),
    [
        ("", "", (0, 0, 0), True),
        ("", "one two", (0, 0, 1), False),
        ("one two", "one two", (1, 0, 0), True),
        ("one two three", "one two three four", (0, 0.5, 0.5), False),  # under four tokens: one shingle
        ("One two", "one two", (0, 0.5, 0.5), False),  # case counts
        ("one, two!", "one two", (1, 0, 0), True),  # marks do not
    ],
)
def test_shingle_edges(predicted: str, gold: str, expected: tuple[float, float, float], exact: bool):
    page = shingle_counts(predicted, gold)
    assert (page.counts.tp, page.counts.fp, page.counts.fn) == expected
    assert page.exact is exact


def test_writing_without_spaces_is_one_token_unless_taken_apart():
    gold, predicted = "東京の株価は上がった。", "東京の株価は下がった。"
    assert shingle_counts(predicted, gold).counts == Counts(0, 0.5, 0.5)
    # 10 characters, 7 shingles a side, those that hold the seventh character differ
    assert shingle_counts(predicted, gold, apart_words).counts == Counts(3 / 11, 4 / 11, 4 / 11)
    assert apart_words("NHKの東京 news, สวัสดี") == ["NHK", "の", "東", "京", "news", *["ส", "วั", "ส", "ดี"]]


def test_means_are_over_pages_and_f1_is_of_the_means():
    pages = [
        PageShingles(Counts(1, 0, 0), True),
        PageShingles(Counts(0.25, 0.75, 0), False),
        PageShingles(Counts(0, 0, 1), False),  # nothing predicted: counts for recall alone
        PageShingles(Counts(0, 1, 0), False),  # no gold: counts for precision alone
        PageShingles(Counts(0, 0, 0), True),  # neither
    ]
    found = shingle_scores(pages, resamples=0)
    precision, recall = (1 + 0.25 + 0) / 3, (1 + 1 + 0) / 3
    assert found.spread is None
    assert (found.precision, found.recall) == pytest.approx((precision, recall))
    assert found.f1 == pytest.approx(2 * precision * recall / (precision + recall))
    assert (found.pages, found.accuracy) == (5, 2 / 5)


def test_nothing_on_any_page_and_nothing_right():
    nothing, missed = shingle_counts("", ""), shingle_counts("", "gold")
    assert shingle_scores([nothing], 0).f1 == 1
    found = shingle_scores([missed, nothing], 0)
    assert (found.precision, found.recall, found.f1) == (0, 0, 0)
    with pytest.raises(ReviewError, match="no pages"):
        shingle_scores([])


def test_spread_is_the_same_each_time_and_near_what_theory_says():
    pages = [PageShingles(Counts(1, 0, 0), True)] * 20 + [PageShingles(Counts(0, 0.5, 0.5), False)] * 20
    first, again = shingle_scores(pages, 2000), shingle_scores(pages, 2000)
    assert first.spread is not None
    assert first.spread == again.spread
    assert first.spread != shingle_scores(pages, 2000, seed=7).spread
    expected = math.sqrt(0.25 / len(pages))  # of the mean of as many fair coins
    assert first.spread.accuracy == pytest.approx(expected, rel=0.1)
    assert first.spread.precision == pytest.approx(expected, rel=0.1)
    alone = shingle_scores(pages[:1], 10).spread
    assert alone is not None
    assert alone.f1 == 0
    assert set(first.as_dict()) == {"pages", "precision", "recall", "f1", "accuracy", "spread"}


# --- words ----------------------------------------------------------------------------------------------


@given(some, some)
def test_words_are_compared_as_bags(predicted: str, gold: str):
    left, right = (re.findall(r"\w+", text.lower()) for text in (predicted, gold))
    common, rest = 0, list(right)
    for word in left:
        if word in rest:
            rest.remove(word)
            common += 1
    assert word_counts(predicted, gold) == Counts(common, len(left) - common, len(right) - common)


@given(words)
def test_word_order_and_case_do_not_count(text: str):
    assert word_counts(" ".join(reversed(text.split())).upper(), text).f1 == 1


def test_word_means_are_of_each_number_apart():
    pages = [word_counts("a b", "a"), word_counts("a", "a b c d"), word_counts("", "")]
    found = mean_scores(pages)
    assert found.precision == pytest.approx((0.5 + 1 + 1) / 3)
    assert found.recall == pytest.approx((1 + 0.25 + 1) / 3)
    assert found.f1 == pytest.approx((2 / 3 + 0.4 + 1) / 3)
    assert word_counts("", "a").scores == word_counts("a", "").scores == mean_scores([])


# --- CleanEval ------------------------------------------------------------------------------------------

GOLD = "URL: http://x\n<h>Title\n<p>one two three\n<p>four five"


@pytest.mark.parametrize(
    # The numbers are those of the scorer of 2008 itself, run under Python 2.7.
    ("predicted", "gold", "labelled", "expected_words", "expected_marks"),
    [
        ("", "", True, (1, 0, 0), (0, 0, 0)),  # the empty word of an empty text counts
        ("", "<p> a", True, (1, 0, 2), (0, 0, 1)),
        ("<p>a b", "<p>a b", True, (4, 0, 0), (1, 0, 0)),
        ("<h>Title\n<p>one two three\n<l>four", GOLD, True, (8, 1, 2), (2, 1, 1)),
        ("<h>Title\n<p>one two three\n<l>four", GOLD, False, (9, 0, 1), (3, 0, 0)),
        ("Title one two", "<h>Title\n<p>one two", True, (3, 0, 3), (0, 0, 2)),
        ("<P>a", "<p>a", True, (2, 1, 1), (0, 1, 1)),
        ("<P>a", "<p>a", False, (3, 0, 0), (1, 0, 0)),
    ],
)
def test_cleaneval_counts_are_those_of_its_scorer(
    predicted: str,
    gold: str,
    labelled: bool,
    expected_words: tuple[int, ...],
    expected_marks: tuple[int, ...],
):
    found = cleaneval_counts(predicted, gold, labelled)
    assert found.words == Counts(*expected_words)
    assert found.marks == Counts(*expected_marks)


def test_cleaneval_words_keep_the_scorer_s_habits():
    assert cleaneval_words("a\nURLs are cut\nb") == ["a", "b"]
    assert cleaneval_words("a\u00a0b\tc\x1dd\u2028e") == ["a\u00a0b", "c", "d\u2028e"]
    assert cleaneval_words("<L>x<p>y") == ["", "<L>", "x", "<p>", "y"]
    assert cleaneval_words("<L>x", labelled=False) == ["", "<p>", "x"]
    assert cleaneval_words("né 東京 b", ascii_only=True) == ["n", "b"]


@given(words, words)
def test_cleaneval_counts_hang_together(predicted: str, gold: str):
    found = cleaneval_counts(f"<p>{predicted}", f"<h>{gold}")
    ours, theirs = (cleaneval_words(text) for text in (f"<p>{predicted}", f"<h>{gold}"))
    assert found.words.tp + found.words.fp == len(ours)
    assert found.words.tp + found.words.fn == len(theirs)
    assert found.words.tp <= (Counter(ours) & Counter(theirs)).total()
    assert found.marks == Counts(0, 1, 1)
    assert all(0 <= value <= 1 for value in found.word_scores.as_dict().values())


@given(texts)
def test_cleaneval_identity_is_1(text: str):
    found = cleaneval_counts(f"<p>{text}", f"<p>{text}")
    assert found.word_scores.f1 == found.mark_scores.f1 == 1


def test_cleaneval_micro_and_macro():
    pages = [cleaneval_counts("<p>a b", "<p>a b"), cleaneval_counts("x", "<h>a")]
    together = micro(pages)
    assert together.words == Counts(4, 1, 3)
    assert together.as_dict()["words"] == pytest.approx(
        {"tp": 4, "fp": 1, "fn": 3, "precision": 0.8, "recall": 4 / 7, "f1": 2 / 3}
    )
    words_mean, marks_mean = macro(pages)
    assert (words_mean.f1, marks_mean.f1) == (0.5, 0.5)
    # No marks on either side score 0, as in the source.
    assert cleaneval_counts("a", "a").mark_scores.f1 == 0


# --- snippets -------------------------------------------------------------------------------------------


def test_snippets_by_hand():
    found = snippet_counts("One  two\nthree\u00a0four", ["one", "two three", "three four"], ["Menu", "One"])
    assert (found.tp, found.fp, found.fn, found.tn) == (2, 1, 1, 1)
    assert found.as_dict() == pytest.approx(
        {
            "tp": 2, "fp": 1, "fn": 1, "tn": 1,
            "precision": 2 / 3, "recall": 2 / 3, "f1": 2 / 3, "accuracy": 3 / 5,
            "with_rate": 2 / 3, "without_rate": 1 / 2,
        }
    )  # fmt: skip


def test_a_failed_extraction_misses_all_and_lets_nothing_through():
    found = snippet_counts(None, ["a"], ["b", "c"])
    assert (found.tp, found.fp, found.fn, found.tn) == (0, 0, 1, 2)
    assert found == snippet_counts("", ["a"], ["b", "c"])


def test_snippets_without_text_and_none_at_all():
    assert snippet_counts("a", [" \n", "a"], [""]) == snippet_counts("a", ["a"], [])
    nothing = snippet_counts("a", [], [])
    assert set(nothing.as_dict().values()) == {0}


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=4))
def test_snippet_counts_add_up(pages: list[tuple[int, int]]):
    together = snippet_counts("x", [], [])
    for there, missing in pages:
        together += snippet_counts("yes", ["yes"] * there + ["no"] * missing, ["es"] * missing)
    rights, wrongs = sum(page[0] for page in pages), sum(page[1] for page in pages)
    assert (together.tp, together.fn, together.fp, together.tn) == (rights, wrongs, wrongs, 0)
    assert together.scores.f1 == pytest.approx(rights / (rights + wrongs) if rights + wrongs else 0)


def test_bounds_hold_for_every_text_measure():
    for predicted, gold in product(["", " ", "a", "a b c d", "😀", "東京"], repeat=2):
        for counts in (shingle_counts(predicted, gold).counts, word_counts(predicted, gold)):
            assert all(0 <= value <= 1 for value in counts.scores.as_dict().values())
            assert counts.f1 == 1 or predicted != gold
