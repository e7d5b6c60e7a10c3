"""Splitting loses nothing and cuts no grapheme; the height index counts like a plain list."""

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.clusters import cluster_start
from annotator.domain.ranges import Range
from annotator.gui.textview.paragraphs import HeightIndex, covered, split_text

texts = st.text(st.sampled_from("ab. \n?…é\u0301日本。\U0001f600\u200d\U0001f1ef"), max_size=200)


@given(texts, st.integers(4, 40))
def test_parts_and_newlines_make_up_the_text(text, limit):
    parts = split_text(text, limit)
    rebuilt = ""
    for start, end, tail in zip(parts.starts, parts.ends, parts.tails, strict=True):
        assert "\n" not in text[start:end]
        rebuilt += text[start:end] + ("\n" if tail else "")
    assert rebuilt == text + "\n"


@given(texts, st.integers(4, 40))
def test_parts_start_and_end_between_graphemes(text, limit):
    parts = split_text(text, limit)
    for (_, end), (start, _) in pairwise(zip(parts.starts, parts.ends, strict=True)):
        if start == end:
            assert cluster_start(text, start) == start


@given(texts, st.integers(4, 40), st.data())
def test_every_position_belongs_to_a_part(text, limit, data):
    parts = split_text(text, limit)
    position = data.draw(st.integers(0, len(text)))
    index = parts.at(position)
    assert parts.starts[index] <= position <= parts.ends[index]
    assert parts.head(index) <= index <= parts.tail(index)


def test_long_lines_are_cut_where_a_sentence_ends():
    text = "One sentence goes here. " * 20
    parts = split_text(text, 100)
    assert max(e - s for s, e in zip(parts.starts, parts.ends, strict=True)) <= 100
    assert all(text[s:].startswith("One") for s in parts.starts[:-1])


def test_one_word_without_end_is_cut_all_the_same():
    parts = split_text("x" * 1000, 100)
    assert list(parts.starts) == list(range(0, 1000, 100))
    assert bytes(parts.tails) == b"\0" * 9 + b"\1"


heights = st.lists(st.integers(0, 50), min_size=1, max_size=60)


@given(heights, st.data())
def test_the_height_index_counts_like_a_list(raw, data):
    index, plain = HeightIndex(raw), list(raw)
    for _ in range(data.draw(st.integers(0, 5))):
        at, height = data.draw(st.integers(0, len(raw) - 1)), data.draw(st.integers(0, 50))
        index.set(at, height)
        plain[at] = height
    assert list(index) == plain
    assert [index.before(n) for n in range(len(plain) + 1)] == [0, *accumulate(plain)]
    assert index.total == sum(plain)


@given(heights, st.integers(0, 4000))
def test_find_returns_the_paragraph_at_a_height(raw, y):
    index = HeightIndex(raw)
    found = index.find(y)
    if 0 <= y < index.total:
        assert index.before(found) <= y < index.before(found + 1)
    elif index.total:
        assert raw[found] > 0


def test_a_fold_covers_whole_paragraphs_only():
    text = "one\n  two \nthree four\nfive"
    parts = split_text(text)
    two = text.index("two")
    assert covered(parts, text, Range.at(two, two + 3)) == range(1, 2)
    assert covered(parts, text, Range.at(two, text.index(" four"))) == range(1, 2)
    assert covered(parts, text, Range.at(two, text.index("five"))) == range(1, 3)
    assert len(covered(parts, text, Range.at(1, 2))) == 0
    assert len(covered(parts, text, Range.at(0, 0))) == 0
