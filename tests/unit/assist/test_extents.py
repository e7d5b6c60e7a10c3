"""How far names reach beyond what looks like one is learned: from two pages on, and only where it fits."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.mentions.extents import Extents, extents_of
from annotator.assist.mentions.lessons import Lesson
from annotator.domain.ranges import Range

from .pages import lesson


def at(text: str, words: str) -> Range:
    return Range.at(text.index(words), text.index(words) + len(words))


def taught(*pages: tuple[str, str, str]) -> Extents:
    """Learn from pages: the text, what looks like a name in it, and what was tagged."""
    lessons: list[tuple[Lesson, Sequence[Range]]] = [
        (lesson(text, (tagged, "X"), number=number), [at(text, base)])
        for number, (text, base, tagged) in enumerate(pages)
    ]
    return extents_of(lessons)


def grown(extents: Extents, text: str, base: str) -> str:
    place = extents.grown(text, Range.at(0, len(text)), at(text, base))
    return text[place.start : place.end]


HARBOUR = taught(
    ("in Oslo harbour today", "Oslo", "Oslo harbour"), ("at Lund harbour then", "Lund", "Lund harbour")
)
LAST = taught(
    ("seen last Sunday there", "Sunday", "last Sunday"), ("and last Friday again", "Friday", "last Friday")
)


def test_what_is_tagged_after_and_before_on_two_pages_belongs_to_it():
    assert grown(HARBOUR, "near Bergen Harbour, they", "Bergen") == "Bergen Harbour"
    assert grown(LAST, "it was Last Monday", "Monday") == "Last Monday"
    assert grown(LAST, "it was last\u00a0Monday", "Monday") == "last\u00a0Monday"


def test_one_page_teaches_nothing():
    once = taught(("in Oslo harbour today", "Oslo", "Oslo harbour"))
    assert grown(once, "Bergen harbour", "Bergen") == "Bergen"


def test_a_word_that_goes_on_is_another_one():
    assert grown(HARBOUR, "Bergen harbourside", "Bergen") == "Bergen"
    assert grown(LAST, "ballast Monday", "Monday") == "Monday"


def test_not_over_lines_nor_over_the_stretch():
    assert grown(HARBOUR, "Bergen\nharbour", "Bergen") == "Bergen"
    text = "Bergen harbour"
    assert HARBOUR.grown(text, Range.at(0, 6), Range.at(0, 6)) == Range.at(0, 6)
    two = taught(("Oslo\nharbour", "Oslo", "Oslo\nharbour"), ("Lund\nharbour", "Lund", "Lund\nharbour"))
    assert grown(two, "Bergen\nharbour", "Bergen") == "Bergen"


def test_where_words_run_together_no_blank_is_asked_for():
    taught_by = taught(("東京都で", "東京", "東京都"), ("京都都で", "京都", "京都都"))
    assert grown(taught_by, "大阪都が", "大阪") == "大阪都"


@given(st.text(alphabet="ab .\nÖß東lastharbour", max_size=30), st.data())
def test_it_only_grows_and_stays_inside(text: str, data: st.DataObject):
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    part = Range.at(data.draw(st.integers(0, start)), data.draw(st.integers(end, len(text))))
    for one in (HARBOUR, LAST, Extents()):
        place = one.grown(text, part, Range.at(start, end))
        assert part.covers(place) and place.covers(Range.at(start, end))
    assert Extents().grown(text, part, Range.at(start, end)) == Range.at(start, end)
