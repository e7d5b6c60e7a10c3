"""Candidate mentions."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assets import resource_dir
from annotator.assist.names import left_of, next_name, previous_name
from annotator.domain.ranges import Range
from tests.unit.strategies import texts


def _free(found: Range) -> list[Range]:
    return [found]


def _forward(text: str, known: tuple[str, ...] = ()) -> list[Range]:
    found, at = [], 0
    while (one := next_name(text, at, _free, known)) is not None:
        found.append(one)
        at = one.end
    return found


def _surfaces(text: str, known: tuple[str, ...] = ()) -> list[str]:
    return [text[one.start : one.end] for one in _forward(text, known)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The European Commission's plan.", ["European Commission"]),
        (
            "On Friday, Ursula von der Leyen met J. R. Smith-Jones.",
            ["Friday", "Ursula von der Leyen", "J. R. Smith-Jones"],
        ),
        ("It cost $450 million, or 40 per cent of it.", ["$450 million", "40 per cent"]),
        (
            "German Economy Minister Annika Vollmers left for La Paz.",
            ["German", "Economy Minister", "Annika Vollmers", "La Paz"],
        ),
        ("talks on Jul 23, 16 August and 2025-07-23", ["Jul 23", "16 August", "2025-07-23"]),
        ("the EU and NATO", ["EU", "NATO"]),
        (
            "Der Verein Warnow-Wacht klagt am 30. April in Rostock.",
            ["Verein Warnow-Wacht", "30. April", "Rostock"],
        ),
        ("Selon la Banque de France, en juillet 2025", ["Banque de France", "juillet 2025"]),
        ("El presidente de Chile viajó el 3 de marzo", ["Chile", "3 de marzo"]),
        ("7月23日、東京でトヨタが会見した", ["7月23日", "東京", "トヨタ", "会見"]),
        ("وقالت الحكومة في مصر", ["الحكومة"]),
    ],
)
def test_what_looks_like_a_name(text: str, wanted: list[str]) -> None:
    assert _surfaces(text) == wanted


def test_surfaces_tagged_before_are_whole_words_in_any_case() -> None:
    assert _surfaces("prices of lithium and Lithium, not of lithiums", ("Lithium",)) == ["lithium", "Lithium"]
    assert _surfaces("これはひかりです", ("ひかり",)) == ["ひかり"]


def test_surfaces_tagged_before_are_found_in_other_signs() -> None:
    text = "the o’brien of são\u00a0paulo, sa\u0303o\npaulo, nor\u00adway"
    known = ("o'brien", "São Paulo", "norway")
    assert _surfaces(text, known) == ["o’brien", "são\u00a0paulo", "sa\u0303o\npaulo", "nor\u00adway"]
    assert _surfaces("これはﾄﾞｱです", ("ドア",)) == ["ﾄﾞｱ"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("EU Leaders Visit Japan", ["EU", "Japan"]),
        ("EU Leaders Visit Japan\nThe leaders of the EU went to Japan.", ["EU", "Japan"]),
        (
            "Vollmers Group Sways Quarrel In Harlund Bay\nIt sways a quarrel of a group of Harlund Bay.",
            ["Vollmers", "Harlund Bay"],
        ),
        (
            "Prime Minister Aino Berg Meets Ursula von der Leyen",
            ["Prime Minister", "Aino Berg", "Ursula von der Leyen"],
        ),
        ("Bank of Japan Governor Kenji Mori Raises Rates", ["Bank of Japan Governor", "Kenji Mori"]),
        (
            "NORWAY AND CHILE SIGN LITHIUM PACT\nNorway and Chile agreed on a lithium pact.",
            ["NORWAY", "CHILE"],
        ),
        ("Chile Leaders Visit Norway, Hopes to Jointly Extend Talks", ["Chile", "Norway"]),
        ("Ferry Leaves For La Paz", ["Ferry", "La Paz"]),
        ("Annika Vollmers left La Paz.", ["Annika Vollmers", "La Paz"]),
    ],
)
def test_a_headline_with_capitals_holds_the_names_that_the_text_tells_of(
    text: str, wanted: list[str]
) -> None:
    assert _surfaces(text)[: len(wanted)] == wanted
    assert not [one for one in _surfaces(text)[len(wanted) :] if one not in text.partition("\n")[2]]


@pytest.mark.parametrize(
    ("name", "tagged", "left"),
    [
        ("European Commission", ["European"], ["Commission"]),
        ("Bank of Japan", ["Bank"], ["Japan"]),
        ("Bank of Japan", ["Japan"], ["Bank"]),
        ("Ursula von der Leyen", ["von der"], ["Ursula", "Leyen"]),
        ("Ursula von der Leyen", ["Ursula", "Leyen"], []),
        ("Smith-Jones", ["Smith"], ["Jones"]),
        ("Smithson", ["Smith"], []),
        ("Japan’s Ministry", ["Japan"], ["Ministry"]),
        ("日米首脳会談", ["日米"], ["首脳会談"]),
        ("European Commission", [], ["European Commission"]),
        ("European Commission", ["European Commission"], []),
    ],
)
def test_of_a_name_that_is_tagged_in_part_the_rest_is_left(
    name: str, tagged: list[str], left: list[str]
) -> None:
    text = f"in {name}."
    places = [Range.at(text.index(one), text.index(one) + len(one)) for one in tagged]
    found = left_of(text, Range.at(3, 3 + len(name)), places)
    assert [text[one.start : one.end] for one in found] == left


def test_what_is_taken_is_passed_over() -> None:
    text = "Japan and Peru and Chile"
    assert next_name(text, 0, lambda found: [found] * (found.start != 0)) == Range.at(10, 14)
    assert previous_name(text, len(text), lambda found: [found] * (found.start != 19)) == Range.at(10, 14)
    assert previous_name(text, 10, _free) == Range.at(0, 5)
    assert previous_name(text, 3, _free) is None


@given(texts, st.sampled_from([(), ("rare earths", "東京")]))
def test_candidates_come_in_order_and_hold_text(text: str, known: tuple[str, ...]) -> None:
    found = _forward(text, known)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in found)


HEADLINE = "Tokyo Signs Trade Deal With Peru"


@pytest.mark.parametrize("between", ["\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\n"])
@pytest.mark.parametrize("head", [HEADLINE, "said Tokyo and Peru.", "x " * 2_950 + "\n", "y " * 2_995])
def test_a_headline_ends_at_a_line_break_whatever_breaks_lines_elsewhere(between: str, head: str) -> None:
    text = f"{head}{between}{HEADLINE}{between}said the firm of Tokyo."
    assert all(text[one.start : one.end].strip() for one in _forward(text))


@given(st.lists(st.sampled_from(["Tokyo", "Peru", "said", "of", "A", " ", "\n", "\r", "\u2028", ".", ","])))
def test_headlines_are_parted_in_any_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert all(left.end <= right.start for left, right in pairwise(_forward(text)))


def test_names_are_found_far_into_a_long_page() -> None:
    text = "x " * 10_000 + "Peru"
    assert next_name(text, 0, _free) == Range.at(20_000, 20_004)
    assert previous_name("Peru" + " x" * 10_000, 20_000, _free) == Range.at(0, 4)


def test_most_gold_mentions_of_the_samples_are_proposed_as_they_are() -> None:
    hits = golds = proposals = 0
    for line in (resource_dir("samples") / "gold.jsonl").read_text(encoding="utf-8").splitlines()[1:]:
        record = json.loads(line)
        said = record["annotations"][0]
        content = [Range.at(s["start"], s["end"]) for s in said["segments"] if s["article"]]
        found = {one for one in _forward(record["text"]) if any(part.covers(one) for part in content)}
        gold = {Range.at(*m["spans"][0]) for m in said["mentions"] if len(m["spans"]) == 1}
        hits, golds, proposals = hits + len(found & gold), golds + len(gold), proposals + len(found)
    assert hits / golds > 0.65
    assert proposals / golds < 1.1
