"""Splits: exact, by content and seed, even, and what belongs together stays together."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.datasets.split import PARTS, Page, Shares, check_shares, divided, parse_shares
from annotator.domain.errors import AnnotatorError


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


def pages(count: int, **more: frozenset[str]) -> list[Page]:
    return [Page(f"d{n}", f"text {n}", **more) for n in range(count)]


def sizes(found: dict[str, str]) -> list[int]:
    counts = Counter(found.values())
    return [counts[part] for part in PARTS]


@pytest.mark.parametrize(
    ("count", "shares", "expected"),
    [
        (18, (60, 20, 20), [11, 4, 3]), (10, (80, 10, 10), [8, 1, 1]), (1, (80, 10, 10), [1, 0, 0]),
        (2000, (70, 20, 10), [1400, 400, 200]), (7, (0, 0, 100), [0, 0, 7]), (0, (80, 10, 10), [0, 0, 0]),
    ],
)  # fmt: skip
def test_the_parts_have_the_sizes_that_were_asked_for(count: int, shares: Shares, expected: list[int]):
    assert sizes(divided(pages(count), shares, 3)) == expected


@given(st.permutations(range(30)), st.integers(0, 2**40))
def test_neither_order_nor_ids_matter_but_content_and_seed(order: list[int], seed: int):
    one = divided(pages(30), (34, 33, 33), seed)
    anew = divided([Page(f"other {n}", f"text {n}") for n in order], (34, 33, 33), seed)
    assert {f"other {key[1:]}": part for key, part in one.items()} == anew
    assert divided(pages(30), (34, 33, 33), seed + 1) != one


def test_what_belongs_together_stays_together_and_what_is_known_stays_where_it_is():
    tied = [
        Page(f"d{n}", f"text {n}", ties=frozenset({f"cluster {n // 4}", f"near {n % 4 // 2}-{n // 8}"}))
        for n in range(40)
    ]
    found = divided(tied, (60, 20, 20), 1)
    for one in tied:
        assert {found[other.id] for other in tied if one.ties & other.ties} == {found[one.id]}
    assert sizes(found) == [24, 8, 8]
    twice = [Page("a", "same"), Page("b", "same"), *pages(8)]
    assert len({divided(twice, (50, 0, 50), n)[key] for key in ("a", "b") for n in (4,)}) == 1

    before = divided(pages(20), (60, 20, 20), 1)
    after = divided(pages(30), (60, 20, 20), 1, before)
    assert {key: after[key] for key in before} == before
    assert sizes(after) == [18, 6, 6]


def test_labels_languages_and_outlets_are_spread_evenly():
    mixed = [
        Page(f"d{n}", f"text {n}", frozenset({"type PER", *(["event rare"] if n % 20 == 0 else []),
                                              "language de" if n % 4 == 0 else "language en"}))
        for n in range(200)
    ]  # fmt: skip
    found = divided(mixed, (60, 20, 20), 5)
    assert sizes(found) == [120, 40, 40]
    for kind, expected in (("event rare", [6, 2, 2]), ("language de", [30, 10, 10])):
        assert sizes({one.id: found[one.id] for one in mixed if kind in one.kinds}) == expected
