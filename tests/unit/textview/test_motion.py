"""The caret never leaves the text, never stops inside a grapheme, and gets on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.clusters import cluster_start
from annotator.domain.ranges import Range
from annotator.gui.textview import motion

texts = st.text(
    st.sampled_from(
        "ab1-_ \n.!?’é\u0301日本ひらカー。\u0645\u0627\U0001f600\U0001f468\u200d\U0001f1ef\U0001f1f5\u0327"
    ),
    max_size=60,
)
FORWARD = [
    motion.next_grapheme,
    motion.next_word,
    motion.next_word_end,
    motion.next_sentence,
    motion.next_paragraph,
]
BACKWARD = [
    motion.previous_grapheme,
    motion.previous_word,
    motion.previous_sentence,
    motion.previous_paragraph,
]


@pytest.mark.parametrize("move", FORWARD, ids=lambda m: m.__name__)
@given(text=texts, data=st.data())
def test_forward_moves_end_at_the_end(move, text, data):
    position = cluster_start(text, data.draw(st.integers(0, len(text))))
    for _ in range(len(text) + 1):
        after = move(text, position)
        assert position < after <= len(text) or after == position == len(text)
        assert cluster_start(text, after) == after
        position = after
    assert position == len(text)


@pytest.mark.parametrize("move", BACKWARD, ids=lambda m: m.__name__)
@given(text=texts, data=st.data())
def test_backward_moves_end_at_the_start(move, text, data):
    position = cluster_start(text, data.draw(st.integers(0, len(text))))
    for _ in range(len(text) + 1):
        after = move(text, position)
        assert 0 <= after < position or after == position == 0
        assert cluster_start(text, after) == after
        position = after
    assert position == 0


@given(text=texts, data=st.data())
def test_words_are_whole_graphemes_and_hold_the_position(text, data):
    position = data.draw(st.integers(0, len(text)))
    word = motion.word_at(text, position)
    if word is not None:
        assert word.start <= position <= word.end
        assert cluster_start(text, word.start) == word.start
        assert cluster_start(text, word.end) == word.end


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("rare-earth alloys", 2, "rare"),
        ("rare-earth alloys", 5, "earth"),
        ("rare-earth alloys", 4, "rare"),
        ("Japan's EU", 3, "Japan"),
        ("日経新聞が報じた", 1, "日経新聞"),
        ("トヨタ自動車", 1, "トヨタ"),
        ("はじめ", 1, "じ"),
        ("café deals", 1, "café"),
        ("قال ماكرون", 5, "ماكرون"),
    ],
)
def test_words(text, position, word):
    found = motion.word_at(text, position)
    assert found is not None
    assert text[found.start : found.end] == word


def test_there_is_no_word_between_spaces():
    assert motion.word_at("a   b", 2) is None


def test_growing_takes_one_word_more_each_time():
    text = "The rare-earth alloys."
    first = motion.grown(text, None, 5)
    assert first == Range.at(4, 8)
    second = motion.grown(text, first, 8)
    assert second == Range.at(4, 14)
    third = motion.grown(text, second, 14)
    assert third == Range.at(4, 21)
    assert motion.grown(text, third, 21) == third


def test_growing_first_completes_a_word_that_is_cut():
    assert motion.grown("some words", Range.at(0, 2), 2) == Range.at(0, 4)


def test_growing_at_a_space_takes_the_next_word():
    assert motion.grown("a    word", None, 3) == Range.at(5, 9)


def test_sentences_and_paragraphs():
    text = "First one. Second “one.” Third?\n\nNext para here. End"
    assert motion.next_sentence(text, 0) == text.index("Second")
    assert motion.next_sentence(text, text.index("Second")) == text.index("Third")
    assert motion.next_sentence(text, text.index("Third")) == text.index("Next")
    assert motion.previous_sentence(text, text.index("Third")) == text.index("Second")
    assert motion.next_paragraph(text, 3) == text.index("Next")
    assert motion.previous_paragraph(text, len(text)) == text.index("Next")
    assert motion.previous_paragraph(text, text.index("Next")) == 0


def test_words_far_away_are_found():
    text = "a" + " " * 10_000 + "b"
    assert motion.next_word(text, 0) == len(text) - 1
    assert motion.previous_word(text, len(text) - 1) == 0
