"""Times as people write them on the command line, and stints."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.moments import Moment, moment
from annotator.domain.sentences import Message
from annotator.domain.times import local_time, shown_time
from annotator.edits.stints import stints


@pytest.fixture(autouse=True)
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


NOW = datetime(2026, 11, 29, 3, 30, tzinfo=UTC)  # 12:30 in Tokyo


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-28 17:00", datetime(2026, 11, 28, 8, tzinfo=UTC)),
        ("2026-11-28T17:00:05", datetime(2026, 11, 28, 8, 0, 5, tzinfo=UTC)),
        ("2026-11-28T17:00Z", datetime(2026, 11, 28, 17, tzinfo=UTC)),
        ("2026-11-28T17:00+01:00", datetime(2026, 11, 28, 16, tzinfo=UTC)),
        ("Yesterday 17:00", datetime(2026, 11, 28, 8, tzinfo=UTC)),
        ("yesterday at 9:05", datetime(2026, 11, 28, 0, 5, tzinfo=UTC)),
        ("today 09:00", datetime(2026, 11, 29, 0, tzinfo=UTC)),
        ("9:00", datetime(2026, 11, 29, 0, tzinfo=UTC)),
        ("2 hours ago", NOW - timedelta(hours=2)),
        ("1 minute ago", NOW - timedelta(minutes=1)),
        ("3 weeks ago", NOW - timedelta(weeks=3)),
        ("2026-11-28", datetime(2026, 11, 28, 14, 59, 59, 999_999, tzinfo=UTC)),
        ("yesterday", datetime(2026, 11, 28, 14, 59, 59, 999_999, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_in_local_time(text: str, expected: datetime) -> None:
    assert moment(text, NOW) == Moment(time=expected)


def test_an_edit_and_now_are_moments_too() -> None:
    assert moment("edit 1234", NOW) == moment(" Edit #1234 ", NOW) == Moment(edit=1234)
    assert moment("now", NOW) == Moment()


@pytest.mark.parametrize(
    "text",
    ["", "tomorrow", "edit", "edit -1", "25:00", "2026-13-01", "yesterday noon", "999999 weeks ago", "½"],
)
def test_anything_else_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(AnnotatorError, match="is no time: write 2026-11-28 17:00"):
        moment(text, NOW)


def test_a_time_in_a_sentence_is_what_the_local_clock_showed() -> None:
    assert (
        str(Message("edit.take_back", {"time": "2026-11-28T08:00:00.123Z"}))
        == "take back to 2026-11-28 17:00"
    )
    assert shown_time(local_time("no time at all")) == "1970-01-01 09:00"


@dataclass
class Row:
    recorded: str
    by: str = "ana"
    document_id: str = "d"
    author: str = "ana"


def test_a_longer_break_another_person_and_another_page_end_a_sitting() -> None:
    rows = [
        Row("2026-11-28T08:00:00Z"), Row("2026-11-28T08:30:00Z"), Row("2026-11-28T09:00:01Z"),
        Row("2026-11-28T09:00:02Z", by="eve"), Row("2026-11-28T09:00:03Z", "eve", "e"),
    ]  # fmt: skip
    assert [len(one.rows) for one in stints(rows)] == [2, 1, 1, 1]


def test_a_clock_set_back_changes_no_order() -> None:
    rows = [Row("2026-11-28T08:10:00Z"), Row("2026-11-28T08:00:00Z"), Row("2026-11-28T01:00:00Z")]
    first, second = stints(rows)
    assert (first.rows, second.rows) == (tuple(rows[:2]), tuple(rows[2:]))
    assert (first.began, first.ended) == (local_time(rows[1].recorded), local_time(rows[0].recorded))
