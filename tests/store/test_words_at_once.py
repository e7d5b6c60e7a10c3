"""Words of a text for the index: folded once each, and the same as if the text were folded as it stands."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.folding import Folded
from annotator.store import search_words

_SIGNS = (
    *"aB1 ß éİŉﺵﷺﾊﾟ-‐־東京ーไทย한々ﬁＡـم’'م\u0301\u200b\u00a0\u2009\u2028\u00ad\u3000\u180e\ufeff٣",
    *("\n", "\r", "\x1c", "\x85", "e\u0301", " ", " ", "\t"),
)
texts = st.lists(st.sampled_from(_SIGNS), max_size=30).map("".join)


@given(texts | st.text(max_size=30))
@example("Exam\u00ad\nple and example")
@example("a\x00b \u0301 c")
@example("ﷺ \u0301\u0302 x")
@example("")
def test_words_are_those_of_the_whole_text(text: str):
    folded = search_words._folded(text)
    assert search_words._standing_words(text) == search_words._WORD.findall(folded)


@given(st.text(st.characters(max_codepoint=127), max_size=20), st.booleans())
@example("well-\nknown", False)
def test_plain_words_are_compared_as_all_others(surface: str, case: bool):
    whole = " ".join(Folded(surface, case=case, accents=case).folded.split())
    assert search_words.same_words(surface, case=case) == whole


@pytest.mark.parametrize("text", ["Höhe höhe HÖHE 9 hoehe", "one One ONE one-two"])
def test_a_word_comes_as_often_as_it_stands(text: str):
    words = search_words.indexed(text + " ü").split()
    assert len(words) == len(text.replace("-", " ").split()) + 1
