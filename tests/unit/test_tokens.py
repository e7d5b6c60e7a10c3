"""Tokens and sentences: what they are, and that they never lose or cut what they must not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens
from tests.unit.formats import world


def words(text, edges=()):
    return [text[one.start : one.end] for one in tokens(text, edges)]


@given(world.texts, st.lists(st.integers(0, 60)))
def test_tokens_hold_every_character_but_white_space_and_stop_at_edges(text, edges):
    found = tokens(text, edges)
    assert "".join(text[one.start : one.end] for one in found) == "".join(text.split())
    assert all(len(one) and not text[one.start : one.end].split()[1:] for one in found)
    assert not any(one.start < edge < one.end for one in found for edge in edges)
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan's U.S.-China deal", "Japan 's U.S. - China deal"),
        ("Don’t e-mail l'Union", "Don’t e-mail l'Union"),
        ("$1,000.50, 3.5% at 10:30.", "$ 1,000.50 , 3.5 % at 10:30 ."),
        ("see https://a.example/b?c=d.", "see https://a.example/b?c=d ."),
        ("well... (“so”)!!", "well ... ( “ so ” ) !!"),
        ("日本のトランプ氏", "日 本 の トランプ 氏"),
        ("👩\u200d🚀🇯🇵 e\u0301te\u0301", "👩\u200d🚀 🇯🇵 e\u0301te\u0301"),
        ("وزير الخارجية،", "وزير الخارجية ،"),
        ("Tokyo\u00a0fell\u2028now", "Tokyo fell now"),
    ],
)
def test_tokens(text, expected):
    assert words(text) == expected.split(" ")


def test_edges_cut_tokens():
    assert words("U.S.-led Japan", (1, 9, 11, 99)) == ["U", ".S.", "-", "led", "Ja", "pan"]


def sentences(text, unbroken=()):
    found = tokens(text)
    starts = sentence_starts(text, found, unbroken)
    ends = [*(found[i - 1].end for i in starts[1:]), found[-1].end] if found else []
    return [text[found[i].start : end] for i, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It fell. Then it rose! Why? “No.” He left.",
            ["It fell.", "Then it rose!", "Why?", "“No.”", "He left."],
        ),
        ("Mr. Abe met J. Smith of Acme Inc. in Jan. 2020.", None),
        ("The U.S. Army left.", None),
        ("Headline here\nThe text.\n\nMore", ["Headline here", "The text.", "More"]),
        ("会談した。次の日、「はい。」と言った。", ["会談した。", "次の日、「はい。」", "と言った。"]),
        ("It cost 3. 5 was too much.", ["It cost 3.", "5 was too much."]),
        ("so... and then", None),
        ("وصل؟ نعم.", ["وصل؟", "نعم."]),
        ("", []),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == ([text] if expected is None else expected)


def test_time_grows_with_the_text_whatever_it_is_made_of():
    for piece in ("” ", "a-", "U.", "'s", "1,", "https://a,", "(.) ", "\u0301"):
        text = piece * 20_000
        begun = time.perf_counter()
        sentence_starts(text, tokens(text))
        assert time.perf_counter() - begun < 5, piece


def test_no_sentence_starts_inside_an_unbroken_range():
    text = "One. Two. Three."
    assert sentences(text, [Range.at(0, 9)]) == ["One. Two.", "Three."]


@given(world.texts)
def test_the_first_token_starts_a_sentence_and_starts_ascend(text):
    found = tokens(text)
    starts = sentence_starts(text, found, [])
    assert starts == sorted(set(starts))
    assert starts[:1] == ([0] if found else [])
