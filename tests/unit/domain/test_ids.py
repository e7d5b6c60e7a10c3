"""Identifiers: short, in the order in which they were made, never the same twice."""

from __future__ import annotations

import time

import pytest

from annotator.domain import ids
from annotator.domain.ids import fresh_id, ordered_id

SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
OLDER = "019af3c2-5d1e-7a41-8f0c-2b6e9d4c7a10"
"""Of November 2025, as programs before made them."""
HOUR = 2**22 * 1_000_000
"""Nanoseconds after which a process begins elsewhere."""


def number(made: str) -> int:
    return sum(SIGNS.index(sign) << 5 * place for place, sign in enumerate(reversed(made)))


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the clock: one number, nanoseconds since 1970, that a test may set; nothing was made before."""
    clock = [time.time_ns()]
    monkeypatch.setattr(ids.time, "time_ns", lambda: clock[0])
    for name, value in (("_last", 0), ("_last_ordered", 0), ("_hour", None)):
        monkeypatch.setattr(ids, name, value)
    return clock


def test_an_id_says_in_which_hour_it_was_made(now: list[int]) -> None:
    made = fresh_id()
    assert len(made) == 12 and set(made) <= set(SIGNS)
    assert number(made) >> 40 == now[0] // HOUR


@pytest.mark.parametrize("make", [fresh_id, ordered_id])
def test_ids_increase_at_one_time_and_when_the_clock_goes_back(now: list[int], make) -> None:
    same = [make() for _ in range(5000)]
    now[0] += HOUR
    later = [make() for _ in range(10)]
    now[0] -= 3 * HOUR
    back = [make() for _ in range(10)]
    assert [*same, *later, *back] == sorted({*same, *later, *back})


def test_ids_sort_behind_those_of_older_programs_and_with_those_of_an_hour(now: list[int]) -> None:
    before, first = ordered_id(), fresh_id()
    now[0] += HOUR
    assert OLDER < before < fresh_id() and first < ordered_id()


def test_a_process_that_was_forked_counts_from_elsewhere(
    now: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_id()
    first = now[0] // HOUR << 40 | 1 << 38
    begun = []
    for process in range(1, 21):
        ids._last = first
        monkeypatch.setattr(ids.os, "getpid", lambda process=process: process)
        begun.append(number(fresh_id()))
    assert len({first, *begun}) == 21 and first + 1 not in begun


def test_where_a_process_begins_is_chance(now: list[int]) -> None:
    begun = set()
    for _ in range(200):
        ids._last, ids._hour = 0, None
        begun.add(number(fresh_id()) & ((1 << 40) - 1))
    assert len(begun) == 200
    assert {bit for one in begun for bit in range(40) if one >> bit & 1} == set(range(39))


def test_what_is_ordered_sorts_to_the_millisecond_whoever_made_it(now: list[int]) -> None:
    made = []
    for _ in range(50):
        made += [ordered_id(), ordered_id()]
        ids._last_ordered = 0  # as another process
        now[0] += 1_000_000
    assert made == sorted(set(made)) and {len(one) for one in made} == {18}
    assert number(made[0]) >> 48 == (now[0] - 50_000_000) // 1_000_000


def test_the_rest_of_what_is_ordered_is_chance() -> None:
    tails = {number(ordered_id()) & ((1 << 40) - 1) for _ in range(200)}
    assert len(tails) == 200
    assert {bit for tail in tails for bit in range(40) if tail >> bit & 1} == set(range(40))
