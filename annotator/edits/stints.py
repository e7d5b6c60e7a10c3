"""Edits by stints: what somebody did without a longer break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from annotator.domain.times import local_time

BREAK = timedelta(minutes=30)
"""Without an edit for so long, a stint is over."""


class Recorded(Protocol):
    """A row of the journal, as far as stints are concerned."""

    @property
    def document_id(self) -> str:
        """Of which page."""

    @property
    def author(self) -> str:
        """Whose set it changed."""

    @property
    def by(self) -> str:
        """Who did it."""

    @property
    def recorded(self) -> str:
        """When: ISO 8601."""


R = TypeVar("R", bound=Recorded)


@dataclass(frozen=True, slots=True)
class Stint(Generic[R]):
    """Rows that follow each other, of one page, one set and one person, without a longer break."""

    rows: tuple[R, ...]

    @property
    def document(self) -> str:
        """The page."""
        return self.rows[0].document_id

    @property
    def author(self) -> str:
        """Whose set was changed."""
        return self.rows[0].author

    @property
    def by(self) -> str:
        """Who worked."""
        return self.rows[0].by

    @property
    def began(self) -> datetime:
        """The earliest time noted, in local time: a clock may have been set back meanwhile."""
        return min(local_time(row.recorded) for row in self.rows)

    @property
    def ended(self) -> datetime:
        """The latest time noted, in local time."""
        return max(local_time(row.recorded) for row in self.rows)


def stints(rows: Sequence[R]) -> Iterator[Stint[R]]:
    """Yield rows of the journal by stints, in the order of the journal.

    A clock that was set back by more than a break begins another stint too; nothing is put into another
    order.
    """
    held: list[R] = []
    for row in rows:
        if held and not _goes_on(held[-1], row):
            yield Stint(tuple(held))
            held = []
        held.append(row)
    if held:
        yield Stint(tuple(held))


def _goes_on(last: Recorded, row: Recorded) -> bool:
    same = (last.document_id, last.author, last.by) == (row.document_id, row.author, row.by)
    return same and abs(local_time(row.recorded) - local_time(last.recorded)) <= BREAK
