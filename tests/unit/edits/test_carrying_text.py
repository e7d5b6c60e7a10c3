"""Where words stand on a page that came again: measured on pages with seeded changes, and by property."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assets import resource_dir
from annotator.domain.ranges import Range
from annotator.edits.carrying import THRESHOLD
from annotator.edits.carrying.confidence import Confidence
from annotator.edits.carrying.text_map import TextMap
from tests.unit.strategies import full_texts, ranges, texts

from .corruptions import CORRUPTIONS, Newer, corrupted, letters, made, word_ranges

PAGES = Path(__file__).resolve().parents[4] / "shared" / "pages" / "gold.jsonl"
SAMPLES = sorted(resource_dir("samples").glob("[0-9]*.txt"))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def measured(old: str, new: Newer, seed: int) -> tuple[Counter[str], list[str]]:
    """Count spans of an old text on a newer one; return the landings that are wrong and sure."""
    counts: Counter[str] = Counter()
    wrong = []
    over, draw = TextMap(old, new.text), random.Random(seed)
    judge = Confidence(over)
    for asked in word_ranges(old, draw, 60):
        there, unchanged = over.landing(asked), new.unchanged(asked)
        confidence = judge.of(asked, there).confidence if there else 0.0
        counts["unchanged"] += unchanged is not None
        counts["exact"] += unchanged is not None and there == unchanged
        counts["sure"] += unchanged is not None and there == unchanged and confidence >= THRESHOLD
        if confidence >= THRESHOLD and there != new.truth(asked):
            wrong.append(f"{old[asked.start : asked.end]!r} {asked} → {there}, {confidence}")
    return counts, wrong


def check(page: str, seeds: range) -> Counter[str]:
    counts: Counter[str] = Counter()
    for seed in seeds:
        newer, names = corrupted(page, seed)
        found, wrong = measured(page, newer, seed)
        assert wrong == [], f"seed {seed}: {names}"
        counts += found
    return counts


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_that_come_again(sample: Path) -> None:
    counts = check(read(sample), range(500, 503))
    assert counts["exact"] >= 0.97 * counts["unchanged"], "of one page; of all of them it is 99 %"


def test_nearly_all_that_is_unchanged_lands_exactly() -> None:
    counts: Counter[str] = Counter()
    for sample in SAMPLES:
        counts += check(read(sample), range(600, 602))
    assert counts["exact"] >= 0.99 * counts["unchanged"]
    assert counts["sure"] >= 0.93 * counts["unchanged"]


def test_the_raw_pages_that_come_again(seeds: list[Path]) -> None:
    counts: Counter[str] = Counter()
    for page in seeds:
        counts += check(read(page), range(700, 706))
    assert counts["exact"] >= 0.99 * counts["unchanged"]


def test_real_pages_that_come_again() -> None:
    if not PAGES.exists():
        pytest.skip("../shared/pages is not here")
    counts: Counter[str] = Counter()
    lines = PAGES.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[:40]):
        counts += check(json.loads(line)["text"], range(800 + number, 801 + number))
    assert counts["exact"] >= 0.99 * counts["unchanged"]


@pytest.mark.parametrize("change", CORRUPTIONS, ids=lambda change: change.__name__)
def test_each_sort_of_change(change: object) -> None:
    assert callable(change)
    old = read(SAMPLES[0])
    for seed in range(900, 903):
        newer = made(old, change(letters(old), random.Random(seed)))
        counts, wrong = measured(old, newer, seed)
        assert wrong == []
        assert counts["exact"] >= 0.95 * counts["unchanged"]


# --- by property --------------------------------------------------------------------------------------


@given(text=full_texts, data=st.data())
def test_the_same_text_is_the_identity(text: str, data: st.DataObject) -> None:
    asked = data.draw(ranges(text))
    over = TextMap(text, text)
    there = over.landing(asked)
    if there is not None:  # marks alone, without any word on the page, are not looked for
        assert there == asked


@given(old=texts, new=texts)
def test_pieces_are_the_same_text_and_in_order(old: str, new: str) -> None:
    over = TextMap(old, new)
    at = 0
    for piece in over.pieces:
        assert piece.length > 0 and piece.old >= at
        assert old[piece.old : piece.old_end] == new[piece.new : piece.new_end]
        at = piece.old_end
    places = [place for piece in over.pieces for place in range(piece.new, piece.new_end)]
    assert len(set(places)) == len(places), "no character of the new text is two of the old one"


@given(text=full_texts, seed=st.integers(0, 10_000), data=st.data())
def test_a_landing_lies_in_the_new_text_and_keeps_the_order(
    text: str, seed: int, data: st.DataObject
) -> None:
    newer, _ = corrupted(text, seed)
    over = TextMap(text, newer.text)
    asked = data.draw(ranges(text))
    there = over.landing(asked)
    if there is None:
        return
    assert 0 <= there.start < there.end <= len(newer.text)
    inner = data.draw(st.integers(asked.start, asked.end - 1))
    one = over.landing(Range.at(inner, inner + 1))
    # A landing does not begin or end with white space, though that of the old range may be there still.
    if one is not None and over.is_kept(inner) and not text[inner].isspace():
        assert there.start <= one.start and one.end <= there.end


# --- by hand ------------------------------------------------------------------------------------------


def landed(old: str, new: str, words: str, number: int = 0) -> tuple[str, float, str]:
    """Return what the words (their n-th place) are in the new text, how sure that is, and why."""
    at = -1
    for _ in range(number + 1):
        at = old.index(words, at + 1)
    asked = Range.at(at, at + len(words))
    over = TextMap(old, new)
    there = over.landing(asked)
    if there is None:
        return "", 0.0, ""
    verdict = Confidence(over).of(asked, there)
    return new[there.start : there.end], verdict.confidence, verdict.reason.id


A = "The harbour of Kettlewick was closed on Monday after a storm had damaged both of its piers.\n"
B = "Sign up for our newsletter and read more. Sign Up\n"
C = "Fishermen from the islands said that they had lost half of their boats and all of their nets.\n"


@pytest.mark.parametrize(
    ("new", "words", "expected"),
    [
        (A + B + C, "Kettlewick", ("Kettlewick", 1.0, "carry.unchanged")),
        (B + A + C, "Fishermen", ("Fishermen", 1.0, "carry.unchanged")),
        (A.replace("Kettlewick", "Kettlewyck") + C, "Kettlewick", ("Kettlewyck", 0.93, "carry.worded")),
        (A.replace("of Kett", "of Port Kett") + C, "Kettlewick", ("Kettlewick", 0.96, "carry.around")),
        (A.replace("Kettlewick", "Kettle wick") + C, "Kettlewick", ("Kettle wick", 0.99, "carry.space")),
        (A.replace(" of Kettlewick", "") + C, "Kettlewick", ("", 0.0, "")),
        (C + A, "storm", ("storm", 0.95, "carry.moved")),
    ],
)
def test_what_became_of_a_word(new: str, words: str, expected: tuple[str, float, str]) -> None:
    found = landed(A + C, new, words)
    assert found[0] == expected[0] and found[2] == expected[2]
    assert found[1] == pytest.approx(expected[1], abs=0.07)


def test_a_paragraph_that_stands_twice_in_a_row_is_not_sure() -> None:
    for number in (0, 1):
        words, confidence, _ = landed(A + B + B + C, A + B + C, "newsletter", number)
        assert confidence < THRESHOLD, words
    assert landed(A + B + C, A + B + B + C, "newsletter")[1] < THRESHOLD


def test_a_copy_elsewhere_does_not_make_the_original_unsure() -> None:
    assert landed(A + B + C, B + A + B + C, "newsletter")[1] == 1.0
    assert landed(A + B + C, A + B + C + B, "newsletter")[1] == 1.0


def test_words_that_come_often_do_not_land_elsewhere() -> None:
    old = A + "The mayor spoke. The mayor left.\n" + C
    new = A + "The mayor left.\n" + C
    assert landed(old, new, "mayor", 0)[1] < THRESHOLD


def test_a_copy_in_which_a_misprint_was_mended_is_not_told_from_the_other() -> None:
    """By the misprint alone the one copy would look as if it stood nowhere else."""
    other = A.replace("Monday", "Mondey").replace("damaged", "damagd")
    for new in (A + other + C, other + A + C):
        assert landed(A + C, new, "after a storm")[1] < THRESHOLD
    assert landed(A + C, A.replace("Monday", "Tuesday") + C, "after a storm")[1] >= THRESHOLD


def test_a_short_line_that_stands_once_is_found_wherever_it_went() -> None:
    line = "Topics: Lithium, Germany, Chile, Batteries\n"
    words, confidence, reason = landed(line + A + C, A + C + line, "Lithium")
    assert (words, reason) == ("Lithium", "carry.moved") and confidence >= THRESHOLD
    assert landed("Sign Up\n" + A + C, A + C + "Sign Up\n", "Sign")[:2][0] == "Sign"
    assert landed("Sign Up\n" + A + C, A + C + "Sign Up\n", "Sign")[1] < THRESHOLD, "of two words not sure"
    assert landed(line + A + C, A + line + C + line, "Lithium")[1] < THRESHOLD


def test_what_was_read_with_another_encoding() -> None:
    old = "Die Gr\u00c3\u00bc\u00c3\u0178e kamen aus M\u00c3\u00bcnchen und K\u00c3\u00b6ln an.\n" + A
    new = "Die Grüße kamen aus München und Köln an.\n" + A
    assert landed(old, new, "M\u00c3\u00bcnchen")[0] == "München"
    assert landed(old, new, "K\u00c3\u00b6ln")[0] == "Köln"
