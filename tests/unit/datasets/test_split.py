"""Splits: by id and seed alone, whatever else is in the project and in whatever order."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.datasets.split import PARTS, check_shares, parse_shares, part_of
from annotator.domain.errors import AnnotatorError

IDS = [f"document-{number}" for number in range(2000)]


def test_shares_are_read_and_checked():
    assert parse_shares(" 80/10/10 ") == (80, 10, 10)
    assert parse_shares("100/0/0") == (100, 0, 0)


@pytest.mark.parametrize("text", ["80/10", "80/10/11", "a/b/c", "", "80/10/10/0", "-10/100/10", "80.0/10/10"])
def test_other_shares_are_refused(text: str):
    with pytest.raises(AnnotatorError, match="split"):
        parse_shares(text)


def test_negative_shares_are_refused():
    with pytest.raises(AnnotatorError, match="add up to 100"):
        check_shares((120, -10, -10))


def test_the_parts_of_known_documents_stay_what_they_were():
    assert [part_of(name, (60, 20, 20), 7) for name in "abcdef"] == [
        "train", "test", "train", "test", "train", "dev",
    ]  # fmt: skip


def test_the_parts_have_about_their_shares():
    found = Counter(part_of(name, (70, 20, 10), 1) for name in IDS)
    assert abs(found["train"] - 1400) < 90
    assert abs(found["dev"] - 400) < 75
    assert abs(found["test"] - 200) < 60


def test_a_part_without_a_share_gets_nothing_and_another_seed_divides_otherwise():
    assert {part_of(name, (50, 0, 50), 0) for name in IDS} == {"train", "test"}
    assert {part_of(name, (0, 0, 100), 0) for name in IDS} == {"test"}
    assert [part_of(n, (50, 0, 50), 0) for n in IDS] != [part_of(n, (50, 0, 50), 1) for n in IDS]


@given(st.permutations(IDS[:30]), st.integers(0, 2**40))
def test_the_order_of_the_documents_does_not_matter(order: list[str], seed: int):
    one = {name: part_of(name, (34, 33, 33), seed) for name in IDS[:30]}
    assert {name: part_of(name, (34, 33, 33), seed) for name in order} == one
    assert set(one.values()) <= set(PARTS)
