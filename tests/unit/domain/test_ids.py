"""Identifiers: short, in the order in which they were made, never the same twice."""

from __future__ import annotations

import time

import pytest

from annotator.domain import ids
from annotator.domain.ids import fresh_id

SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
OLDER = "019af3c2-5d1e-7a41-8f0c-2b6e9d4c7a10"
"""Of November 2025, as programs before made them."""


def number(made: str) -> int:
    return sum(SIGNS.index(sign) << 5 * place for place, sign in enumerate(reversed(made)))


def test_an_id_says_when_it_was_made() -> None:
    before = time.time_ns() // 1_000_000
    made = fresh_id()
    assert len(made) == 18 and set(made) <= set(SIGNS)
    assert before <= number(made) >> 48 <= time.time_ns() // 1_000_000 + 1


def test_ids_increase_within_a_millisecond_and_when_the_clock_goes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [time.time_ns() + 10_000_000_000]
    monkeypatch.setattr(ids.time, "time_ns", lambda: now[0])
    monkeypatch.setattr(ids, "_last", 0)
    same = [fresh_id() for _ in range(5000)]
    now[0] -= 1_000_000_000
    back = [fresh_id() for _ in range(10)]
    assert [*same, *back] == sorted({*same, *back})
    assert [number(one) >> 40 & 0xFF for one in same[:3]] == [0, 1, 2]


def test_ids_sort_behind_those_of_older_programs() -> None:
    assert fresh_id() > OLDER


def test_the_rest_of_an_id_is_chance() -> None:
    tails = {number(fresh_id()) & ((1 << 40) - 1) for _ in range(200)}
    assert len(tails) == 200
    assert {bit for tail in tails for bit in range(40) if tail >> bit & 1} == set(range(40))
