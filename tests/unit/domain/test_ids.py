"""Identifiers: short, in the order in which they were made, never the same twice."""

from __future__ import annotations

import time

import pytest

from annotator.domain import ids
from annotator.domain.ids import fresh_id

SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
OLDER = "019af3c2-5d1e-7a41-8f0c-2b6e9d4c7a10"
"""Of November 2025, as programs before made them."""
OLD = "d25waxk3g55ykcs5mn"
"""Of eighteen signs, as the programs between made them: of a time that these signs give."""


def number(made: str) -> int:
    return sum(SIGNS.index(sign) << 5 * place for place, sign in enumerate(reversed(made)))


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the clock: one number, nanoseconds since 1970, that a test may set."""
    clock = [time.time_ns() + 10_000_000_000]
    monkeypatch.setattr(ids.time, "time_ns", lambda: clock[0])
    monkeypatch.setattr(ids, "_last", 0)
    monkeypatch.setattr(ids, "_counting", None)
    return clock


def test_an_id_says_in_which_minute_it_was_made(now: list[int]) -> None:
    made = fresh_id()
    assert len(made) == 12 and set(made) <= set(SIGNS)
    assert number(made) >> 34 == now[0] // 1_000_000 // 65_536


def test_ids_increase_within_a_minute_and_when_the_clock_goes_back(now: list[int]) -> None:
    same = [fresh_id() for _ in range(5000)]
    now[0] += 70_000_000_000
    later = [fresh_id() for _ in range(10)]
    now[0] -= 200_000_000_000
    back = [fresh_id() for _ in range(10)]
    assert [*same, *later, *back] == sorted({*same, *later, *back})
    assert number(same[-1]) - number(same[0]) == 4999


def test_ids_sort_behind_those_of_older_programs(now: list[int]) -> None:
    assert fresh_id() > OLDER
    now[0] = ((number(OLD) >> 48) + 65_536) * 1_000_000
    assert fresh_id() > OLD
    now[0] -= 2 * 65_536 * 1_000_000
    ids._last = 0
    assert fresh_id() < OLD


def test_a_process_that_was_forked_counts_from_elsewhere(
    now: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_id()
    first = now[0] // 1_000_000 // 65_536 << 34 | 1 << 32
    begun = []
    for process in range(1, 21):
        ids._last = first
        monkeypatch.setattr(ids.os, "getpid", lambda process=process: process)
        begun.append(number(fresh_id()))
    assert len({first, *begun}) == 21 and first + 1 not in begun


def test_where_a_process_begins_is_chance(now: list[int]) -> None:
    begun = set()
    for _ in range(200):
        ids._last, ids._counting = 0, None
        begun.add(number(fresh_id()) & ((1 << 34) - 1))
    assert len(begun) == 200
    assert {bit for one in begun for bit in range(34) if one >> bit & 1} == set(range(33))
