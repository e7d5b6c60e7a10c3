"""Tokens and sentences: what they are, and that they never lose or cut what they must not."""

import itertools
import re

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain import tokens as rules
from annotator.domain.ranges import Range
from annotator.domain.tokens import cut_at, sentence_starts, tokens
from tests.unit.costs import cost
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


ODD = (
    *"aAsStTß129٣½²ⅣªʰǅΩж_.,:;!?…%()[]\"'“”‘’«»-‐–$£€#@/&\\日カーあ한😀 \n",
    *"\u00a0\u00ad\u0301\u0600\u200b\u200d\u2028\u20e3\ufe0f\x1c\x85",
    *("'s", "’s", "U.", "S.", "i.e.", "don't", "l’Union", "e-mail", "www.", "https://a", "1,", "1,000.5"),
    *("...", "e\u0301", "👩\u200d🚀", "🇯🇵", "東京", "Tokyo"),
)
odd_texts = st.lists(st.one_of(st.sampled_from(ODD), st.characters()), max_size=30).map("".join)


@settings(max_examples=500)
@given(st.one_of(st.text(), odd_texts, world.texts))
def test_the_quick_rule_finds_what_the_whole_rule_finds(text):
    chunks = re.finditer(r"\S+", text)
    whole = [one.span() for c in chunks for one in rules._TOKEN.finditer(text, c.start(), c.end())]
    assert [(one.start, one.end) for one in tokens(text)] == whole


def test_letters_of_the_quick_rule_are_letters_of_the_whole_rule():
    letters = re.findall(f"[{rules._LATIN}]", "".join(map(chr, range(0x10000))))
    assert len(letters) > 400
    assert regex.fullmatch(r"\p{Latin}+", "".join(letters))
    assert regex.fullmatch(r"\p{L}+", "".join(letters))


def test_plain_english_is_left_to_the_quick_rule():
    text = "The “U.S.” (and Japan's $1,000.50 e-mail), don't forget: Zürich, 10:30!"
    assert all(one["rest"] is None for one in rules._PLAIN.finditer(text))


@given(odd_texts, st.lists(st.integers(0, 60)), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20))))
@example("aaa\na", [], [(4, 1)])  # where an unbroken range starts a sentence may start
def test_sentences_start_wherever_the_rule_says_so(text, edges, kept):
    found = tokens(text, edges)
    unbroken = [Range.at(start, start + length) for start, length in kept]
    inside = {i for i, w in enumerate(found) if any(one.start < w.start < one.end for one in unbroken)}
    said = {i for i in range(1, len(found)) if i not in inside and rules._breaks(text, found, i)}
    assert sentence_starts(text, found, unbroken) == sorted(said | ({0} if found else set()))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 6)), max_size=12), st.lists(st.integers(-3, 90)))
def test_places_are_cut_at_the_edges_inside_them_and_nowhere_else(steps, edges):
    places, at = [], 0
    for gap, length in steps:
        places.append((at + gap, at + gap + length))
        at += gap + length
    expected = []
    for start, end in places:
        cuts = sorted({start, end, *(edge for edge in edges if start < edge < end)})
        expected += [Range.at(*pair) for pair in itertools.pairwise(cuts)]
    assert cut_at(iter(places), edges) == expected


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


@pytest.mark.slow
def test_time_grows_with_the_text_whatever_it_is_made_of():
    for piece in ("” ", "a-", "U.", "'s", "1,", "https://a,", "(.) ", ".,", "'’", "(a", "\u0301"):
        few, many = (
            cost(lambda text=piece * count: sentence_starts(text, tokens(text))) for count in (400, 4_000)
        )
        assert many < 40 * few, piece


def test_no_sentence_starts_inside_an_unbroken_range():
    text = "One. Two. Three."
    assert sentences(text, [Range.at(0, 9)]) == ["One. Two.", "Three."]


@given(world.texts)
def test_the_first_token_starts_a_sentence_and_starts_ascend(text):
    found = tokens(text)
    starts = sentence_starts(text, found, [])
    assert starts == sorted(set(starts))
    assert starts[:1] == ([0] if found else [])
