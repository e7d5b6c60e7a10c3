"""Identifiers: UUIDs of version 7 that sort by when they were made."""

from __future__ import annotations

import time
import uuid

import pytest

from annotator.domain import ids
from annotator.domain.ids import uuid7


def test_an_id_is_a_uuid_of_version_7_made_now() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid7()
    found = uuid.UUID(made)
    assert str(found) == made and len(made) == 36
    assert (found.version, found.variant) == (7, uuid.RFC_4122)
    assert before <= found.int >> 80 <= time.time_ns() // 1_000_000 + 1


def test_ids_increase_within_a_millisecond_and_when_the_clock_goes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [time.time_ns() + 10_000_000_000]
    monkeypatch.setattr(ids.time, "time_ns", lambda: now[0])
    monkeypatch.setattr(ids, "_last", 0)
    same = [uuid7() for _ in range(5000)]
    now[0] -= 1_000_000_000
    back = [uuid7() for _ in range(10)]
    assert [*same, *back] == sorted({*same, *back})
    counters = [uuid.UUID(one).int >> 64 & 0xFFF for one in same[:3]]
    assert counters == [0, 1, 2]


def test_the_rest_of_an_id_is_chance() -> None:
    tails = {uuid.UUID(uuid7()).int & ((1 << 62) - 1) for _ in range(200)}
    assert len(tails) == 200
    assert any(tail >> 61 for tail in tails) and any(not tail >> 61 for tail in tails)
    assert {bit for tail in tails for bit in range(62) if tail >> bit & 1} == set(range(62))
