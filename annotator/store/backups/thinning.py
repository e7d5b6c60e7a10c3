"""Which backups may go. Plain values in, plain values out; no clock is asked.

Going from the newest number back, backups made on one day follow each other: the newest ``DAYS`` such days,
``WEEKS`` weeks and all months keep one backup each, their newest, and the newest day keeps ``OF_LAST_DAY``.
What counts is on how many days backups were made, never how long ago that is: a clock that is wrong by years,
ahead or behind, adds a day of its own, and makes none of the others old.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby

from .folder import BackupFile

OF_LAST_DAY = 20
DAYS, WEEKS = 14, 8
KEPT = frozenset({"by-hand", "before-migration", "before-restoring", "damaged"})
"""Reasons whose backups only a person takes away."""


def superfluous(backups: Sequence[BackupFile]) -> list[BackupFile]:
    """Return the backups, given with the newest first, that may be taken away."""
    candidates = [one for one in backups if one.number > 0 and one.reason not in KEPT]
    days = _runs(candidates, _day)
    kept = {id(one) for one in (days[0][:OF_LAST_DAY] if days else ())}
    newest = [day[0] for day in days]
    kept |= {id(one) for one in newest[:DAYS]}
    weeks = [week[0] for week in _runs(newest[DAYS:], _week)]
    kept |= {id(one) for one in weeks[:WEEKS]}
    kept |= {id(month[0]) for month in _runs(weeks[WEEKS:], _month)}
    return [one for one in candidates if id(one) not in kept]


def _runs(backups: Sequence[BackupFile], key: Callable[[datetime], object]) -> list[list[BackupFile]]:
    """Return neighbours of one day, week or month together."""
    return [list(run) for _, run in groupby(backups, lambda one: key(one.made))]


def _day(made: datetime) -> object:
    return made.date()


def _week(made: datetime) -> object:
    return made.isocalendar()[:2]


def _month(made: datetime) -> object:
    return made.year, made.month
