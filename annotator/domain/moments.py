"""A place in a journal as people name it: after an edit, or by the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from . import messages
from .errors import AnnotatorError
from .times import shown_time

_UNITS = {
    "second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1),
    "day": timedelta(days=1), "week": timedelta(weeks=1),
}  # fmt: skip
_AGO = re.compile(r"(\d{1,6})\s*(second|minute|hour|day|week)s?\s+ago")
_EDIT = re.compile(r"edit\s+#?(\d{1,18})")
_DAY = re.compile(r"(today|yesterday)(?:[\s,]+(?:at\s+)?(.+))?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LAST = time(23, 59, 59, 999_999)


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in a journal as somebody names it: right after an edit, or when it was some time."""

    edit: int | None = None
    time: datetime | None = None

    def __str__(self) -> str:
        """Return it as people read it."""
        if self.edit is not None:
            return f"edit {self.edit}"
        return shown_time(self.time) if self.time is not None else "now"


def moment(text: str, now: datetime) -> Moment:
    """Return what a text means: a date or time (ISO 8601), "yesterday 17:00", "2 hours ago", "edit 1234".

    Without a zone it is local time; a day without a time is its end; "now" is allowed too. Raises
    AnnotatorError.
    """
    words = " ".join(text.split()).lower()
    if words == "now":
        return Moment()
    if found := _EDIT.fullmatch(words):
        return Moment(edit=int(found[1]))
    try:
        return Moment(time=_time(words, now.astimezone()))
    except (ValueError, OverflowError):
        raise AnnotatorError(messages.NO_TIME, text=text) from None


def _time(words: str, now: datetime) -> datetime:
    if found := _AGO.fullmatch(words):
        return now - int(found[1]) * _UNITS[found[2]]
    if found := _DAY.fullmatch(words):
        day = now.date() - timedelta(days=found[1] == "yesterday")
        return datetime.combine(day, _clock(found[2]) if found[2] else _LAST).astimezone()
    if _CLOCK.fullmatch(words):
        return datetime.combine(now.date(), _clock(words)).astimezone()
    if _DATE.fullmatch(words):
        return datetime.combine(datetime.fromisoformat(words).date(), _LAST).astimezone()
    return datetime.fromisoformat(words.upper()).astimezone()


def _clock(words: str) -> time:
    if not (found := _CLOCK.fullmatch(words)):
        raise ValueError(words)
    return time(int(found[1]), int(found[2]), int(found[3] or 0))
