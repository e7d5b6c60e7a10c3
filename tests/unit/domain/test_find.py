"""Searching in a page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.annotation_set import filled
from annotator.domain.errors import FindError
from annotator.domain.find import find, find_attribute, find_label
from annotator.domain.folding import Folded, is_variant
from annotator.domain.items import Event, Mention, Relation, Segment
from annotator.domain.ranges import Range, Span
from tests.unit.strategies import blank_set, texts

CASES = "aßİsſς.é\u0301😀ẞŉ東 \n\u00ad\u00a0ﾄﾞＡｈ’–ﬁ-م\u0640\u064e\u200d\ufe0f\ufefb\r"


def test_plain_text_smart_case_and_whole_words() -> None:
    text = "Japan japan JAPAN Japanese"
    assert [r.start for r in find(text, "japan")] == [0, 6, 12, 18]
    assert [r.start for r in find(text, "Japan")] == [0, 18]
    assert [r.start for r in find(text, "japan", case="exact")] == [6]
    assert [r.start for r in find(text, "japan", whole_words=True)] == [0, 6, 12]
    assert list(find(text, "")) == []


def test_folding_keeps_positions() -> None:
    assert list(find("İİ Straße STRASSE", "strasse")) == [Range.at(3, 9), Range.at(10, 17)]
    assert list(find("ß", "s")) == [], "half a letter is none"
    assert list(find("e\u0301 e", "e")) == [Range.at(3, 4)], "an accent belongs to its letter"


@given(st.text(alphabet=CASES, max_size=12), st.booleans(), st.booleans())
@example("東\rﾄ", False, False)
@example("a-\nb", True, True)
def test_every_place_of_a_folded_text_leads_back(text: str, case: bool, accents: bool) -> None:
    there = Folded(text, case=case, accents=accents)
    for at in range(len(there.folded) + 1):
        start, end = there.start(at), there.end(at)
        assert start is None or end is None or end <= start, "an end is before what counts for nothing"
    starts = [one for at in range(len(there.folded) + 1) if (one := there.start(at)) is not None]
    assert starts == sorted(set(starts)) and starts[-1] == len(text), "in order, and none lost"
    for low, high in pairwise(starts):
        whole = Folded(text[low:high], case=case, accents=accents).folded
        assert whole.strip() in there.folded, (
            "what a line end at an edge stands for is told by what is beyond"
        )


@given(texts, texts.filter(bool))
def test_what_is_found_is_there(text: str, wanted: str) -> None:
    for case in ("ignore", "exact"):
        counts = case == "exact"
        asked = Folded(wanted, case=counts).folded
        for one in find(text, wanted, case=case):
            assert Folded(text[one.start : one.end], case=counts).folded == asked


@pytest.mark.parametrize(
    "written",
    [
        "Sa\u0303o Paulo", "São\u00a0Paulo", "São\u2009Paulo", "São\nPaulo", "São\r\n Paulo", "São  Paulo",
        "São Pau\u00adlo", "\uff33ão Paulo", "Sa\u0303o\u202fPau\u200blo",
    ],
)  # fmt: skip
def test_the_same_words_in_other_signs_are_found_where_they_stand(written: str) -> None:
    text = f"In ({written}), \u00ad{written}\u00ad."
    for case in ("exact", "smart", "ignore"):
        found = list(find(text, "São Paulo", case=case, whole_words=True))
        assert [text[one.start : one.end] for one in found] == [written, written], "without what is around"
    assert len(list(find("In São Paulo.", written))) == 1, "and the other way round"


def test_variants_of_apostrophes_dashes_and_widths_are_the_same_words() -> None:
    text = "O’Brien O'Brien Oʼ\u00adBrien O‘Brien"
    assert [text[r.start : r.end] for r in find(text, "O'Brien", whole_words=True)] == text.split()
    assert len(list(find("Jean-Luc Jean‑Luc Jean–Luc Jean\u2212Luc", "Jean‐Luc", whole_words=True))) == 4
    assert len(list(find("ﾄﾞｱ ドア ト\u3099ア", "ドア"))) == 3
    assert len(list(find("ＡＢＣ ABC", "ABC"))) == 2
    assert len(list(find("\u1112\u1161\u11ab\u1100\u116e\u11a8 한국", "한국"))) == 2


SAME = (
    ("東京都", ("東京\n都", "東\r\n　京都", "東京\u200b都", "東京都\U000e0100", "東京\ufa26")),
    ("山田 太郎", ("山田　太郎", "山田\n太郎", "山田\u00a0太郎")),
    ("กรุงเทพ", ("กรุง\nเทพ", "กรุง\u200bเทพ")),
    (
        "محمد علي",
        ("محـمد علي", "محمد\u200f علي", "\ufee3\ufea4\ufee4\ufeaa علی", "محمد\nعلي", "محمد\u2069 علي"),
    ),
    ("می‌خواهم", ("میخواهم", "ميخواهم")),
    ("سلام", ("س\ufefcم",)),
    ("צ'ארלס תל-אביב", ("צ׳ארלס תל־אביב",)),
    ("Schwarz-Schilling", ("Schwarz-\nSchilling", "Schwarz‐ \r\n Schilling")),
    ("Schilling", ("Schil-\nling", "Schil\u00ad\n ling", "Schil\u200dling")),
)


@pytest.mark.parametrize(("name", "ways"), SAME, ids=[name for name, _ in SAME])
def test_a_line_end_and_signs_that_are_not_seen_part_no_name(name: str, ways: tuple[str, ...]) -> None:
    for written in ways:
        for text, wanted in ((f"x {written} y", name), (f"x {name} y", written)):
            found = [text[one.start : one.end] for one in find(text, wanted, case="exact", whole_words=True)]
            assert found == [text[2:-2]], (text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("東京\n\n都", "東京都"),
        ("東京 都", "東京都"),
        ("well-\n\nknown", "wellknown"),
        ("1990-\n2000", "19902000"),
        ("São\nPaulo", "SãoPaulo"),
        ("👨\u200d👩", "👨"),
    ],
)
def test_other_words_are_not_the_same(text: str, wanted: str) -> None:
    assert not list(find(text, wanted))


def test_points_and_vowel_signs_are_accents() -> None:
    for text, wanted in (("שָׁלוֹם", "שלום"), ("مُحَـمَّد", "محمد"), ("أحمد", "احمد")):
        assert len(list(find(text, wanted, accents=False))) == 1 and not list(find(text, wanted))


def test_an_empty_line_parts_words_and_half_a_letter_is_none() -> None:
    assert not list(find("São\n\nPaulo", "São Paulo"))
    assert not list(find("Sa\u0303o", "Sa", case="exact"))
    assert not list(find("Nor\u00adway", "Nor", whole_words=True)), "a soft hyphen ends no word"


def test_accents_count_or_do_not() -> None:
    text = "São Sao Sa\u0303o SÃO"
    assert len(list(find(text, "Sao", case="ignore"))) == 1
    assert len(list(find(text, "Sao", case="ignore", accents=False))) == 4
    assert len(list(find(text, "São", case="exact", accents=False))) == 3
    assert not list(find("が", "か", accents=False)), "a mark that makes another letter stays"


def test_what_is_found_in_other_signs_is_a_variant() -> None:
    assert is_variant("São\u00a0Paulo", "São Paulo") and not is_variant("São Paulo", "São Paulo")
    assert is_variant("JAPAN", "Japan") and not is_variant("JAPAN", "Japan", case=False)


def test_patterns() -> None:
    assert list(find("a1 b22\nc333", r"\d+$", regex=True)) == [Range.at(4, 6), Range.at(8, 11)]
    assert list(find("aXbx", r"\Wx|x", regex=True)) == [Range.at(1, 2), Range.at(3, 4)]
    assert list(find("aXbx", r"X", regex=True)) == [Range.at(1, 2)]
    assert list(find("aaa", r"b*", regex=True)) == []
    assert list(find("cat cats", "cat", regex=True, whole_words=True)) == [Range.at(0, 3)]
    long = "<" + "x" * 200_000 + ">"
    assert list(find(long, "(?s)<.*>", regex=True)) == [Range.at(0, 200_002)]
    assert list(find("b" * 65_535 + "needle", "needle")) == [Range.at(65_535, 65_541)]


def test_what_is_no_pattern_or_takes_too_long_is_said() -> None:
    with pytest.raises(FindError, match="not a regular expression"):
        list(find("a", "(", regex=True))
    with pytest.raises(FindError, match="too long"):
        list(find("a" * 40 + "b" + "a" * 100_000, r"(a|aa)+$|(a+)+c", regex=True, timeout=0.05))


def test_a_search_can_be_left() -> None:
    asked = iter((False, True))
    assert list(find("a" * 300_000, "b", stopped=lambda: next(asked))) == []
    assert next(asked, "all were asked") == "all were asked"


def test_labels_and_attributes() -> None:
    page = filled(
        blank_set("Japan met Peru in Lima."),
        [
            Segment("s", Range.at(0, 23), "body", 1),
            Mention("m1", Span.at(0, 5), "GPE", {"mention_kind": "name"}),
            Mention("m2", Span.at(10, 14), "GPE"),
            Event("e", Span.at(6, 9), "Dip.Meet"),
            Relation("r", "in", "m2", "m1"),
        ],
    )
    assert [i for _, i in find_label(page, {"GPE", "Dip.Meet", "body", "in"})] == ["m1", "s", "e", "m2", "r"]
    assert find_attribute(page, "mention_kind") == [(Range.at(0, 5), "m1")]
    assert find_attribute(page, "mention_kind", "nominal") == []
    assert find_attribute(page, "mention_kind", "name") == [(Range.at(0, 5), "m1")]
    assert find_attribute(page, "other") == []
    assert find_label(page, {"in"}) == [(Range.at(10, 14), "r")], "a relation stands where its source does"
    lost = filled(page.unchecked(mentions={}), [])
    assert find_label(lost, {"in"}) == []


def test_cases_are_three() -> None:
    assert [r.start for r in find("Aa", "a", case="ignore")] == [0, 1]
    assert [r.start for r in find("Aa", "A", case="ignore")] == [0, 1]
    assert [r.start for r in find("Aa", "A", case="exact")] == [0]
    with pytest.raises(ValueError, match="exact, ignore, smart"):
        find("Aa", "a", case="loud")


def test_words_end_where_letters_marks_and_underscores_do() -> None:
    text = "cat cat_ cats _cat 猫cat cat猫 cat. e\u0301cat"
    found = [r.start for r in find(text, "cat", whole_words=True)]
    assert found == [0, 20, 24, 29]


def test_no_match_of_a_pattern_lies_over_another_and_none_is_empty() -> None:
    assert list(find("aaaa", "aa", regex=True)) == [Range.at(0, 2), Range.at(2, 4)]
    assert list(find("aaaa", "aa", case="exact")) == [Range.at(0, 2), Range.at(2, 4)]
    assert list(find("ab", "a*", regex=True)) == [Range.at(0, 1)]
    assert list(find("a.b", ".", case="exact")) == [Range.at(1, 2)]


def test_places_near_the_edge_of_a_slice_are_found() -> None:
    for before in range(65_530, 65_540):
        text = "x" * before + "needle" + "x" * 70_000
        wanted = [Range.at(before, before + 6)]
        assert list(find(text, "needle")) == wanted
        assert list(find(text, "ne+dle", regex=True)) == wanted
        assert list(find(text, "needle", case="ignore")) == wanted
