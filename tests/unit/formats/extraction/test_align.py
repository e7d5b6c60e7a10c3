"""Gold text onto a page: what is found, where its edges are, and how the work grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.matching import tokens_of
from annotator.formats.extraction.align import align, align_pieces, coverage, follow_pieces


def found(gold, page):
    return [page[one.start : one.end] for one in align(gold, page).ranges]


@pytest.mark.parametrize(
    ("gold", "page", "expected"),
    [
        ("Body text here.", "Menu Body text here. Share", ["Body text here."]),
        ("on its anniversary", "x on its anniversaryReuters y", ["on its anniversary"]),
        ("an niversary of Y ang", "the anniversary of Yang. More", ["anniversary of Yang"]),
        ("an anniversaryReuters said", "an anniversary Reuters said so", ["an anniversary Reuters said"]),
        ("“Hello,” she said 😀.", "Top “Hello,” she said 😀. Top stories", ["“Hello,” she said 😀."]),
        ("ستشارك مصر في المحادثات.", "القائمة ستشارك مصر في المحادثات. المزيد", ["ستشارك مصر في المحادثات."]),
        ("東京で会談した。", "メニュー東京で会談した。もっと読む", ["東京で会談した。"]),
        ("One two three. Four five six.", "One two three. Sign up now. Four five six.",
         ["One two three.", "Four five six."]),
        ("the colour of money and time", "x the color of money and time y", ["the color of money and time"]),
        ("caf\u00e9 & bar", "a caf\u00e9 &\u00a0bar b", ["caf\u00e9 &\u00a0bar"]),
        ("", "anything", []),
        ("something", "", []),
        ("not here at all", "the page says other things, of course", []),
    ],
)  # fmt: skip
def test_what_is_found(gold, page, expected):
    assert found(gold, page) == expected


def test_of_a_sentence_that_stands_twice_the_one_beside_the_rest_is_taken():
    teaser = "Talks ended on Monday without a result."
    rest = "The two sides will meet again in the autumn, the ministry said in a statement."
    page = f"{teaser}\nSport\nWeather\n{teaser}\n{rest}\n{teaser}"
    placed = align(f"{teaser} {rest}", page)
    assert [(one.start, one.end) for one in placed.ranges] == [
        (page.index(teaser, 5), page.index(rest) + len(rest))
    ]


def test_common_words_far_from_the_text_are_not_taken():
    body = "The council voted on Tuesday night after a long debate about the new road to the harbour."
    menu = " the of and in to a" * 30
    placed = align(f"{body} A sentence of the gold that is in no way on the page.", f"{body}{menu}")
    assert [one.end for one in placed.ranges] == [len(body)]
    assert coverage([placed]) < 1


def test_pieces_follow_one_another_and_signs_alone_stay_where_they_are():
    page = "Go\nIt rejected the plan. Go on"
    placed = align_pieces(["Go", "It", "rejected", "the plan", ".", "Go on"], page)
    assert [[page[r.start : r.end] for r in one.ranges] for one in placed] == [
        ["Go"], ["It"], ["rejected"], ["the plan"], ["."], ["Go on"],
    ]  # fmt: skip
    assert coverage(placed) == 1


def test_pieces_that_are_the_whole_page_are_followed_character_by_character():
    page = " an\u00a0an\n. ni versary\t. "
    placed = follow_pieces(["an", " a", "n.", "", " ", "niv", "ersary."], page)
    assert [[page[r.start : r.end] for r in one.ranges] for one in placed] == [
        ["an"], ["a"], ["n\n."], [], [], ["ni v"], ["ersary\t."],
    ]  # fmt: skip
    assert follow_pieces(["an an. ni"], page) is None
    assert follow_pieces([], "") == []


def test_coverage_counts_tokens():
    placed = align("one two three four zzzz", "one two three four five")
    assert (placed.found, placed.tokens) == (4, 5)
    assert coverage([placed]) == 0.8
    assert coverage([]) == 1


WORDS = st.sampled_from(
    ["talks", "the", "ended", "in", "東京", "😀", "مصر", "naïve", "don’t", "3.5", "a", "…", "\xa0"]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS, TEXTS, TEXTS)
def test_a_text_that_is_on_the_page_word_for_word_is_found_whole(before, gold, after):
    page = f"{before} {gold} {after}"
    placed = align(gold, page)
    assert placed.tokens == len(tokens_of(gold).words)
    ends = [0, *(int(place) for one in placed.ranges for place in (one.start, one.end)), len(page)]
    assert ends == sorted(ends)
    assert all(page[one.start : one.end].strip() for one in placed.ranges)
    if placed.tokens >= 1:
        assert placed.found == placed.tokens


@given(st.text(max_size=60), st.text(max_size=60))
def test_ranges_are_in_order_and_inside_for_any_texts(gold, page):
    placed = align(gold, page)
    ends = [0, *(int(place) for one in placed.ranges for place in (one.start, one.end)), len(page)]
    assert ends == sorted(ends)
    assert 0 <= placed.found <= placed.tokens
