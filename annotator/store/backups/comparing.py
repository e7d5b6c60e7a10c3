"""What a project says that a backup of it does not, and the other way round: pages, and edits by page."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from .contents import looking

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Compared:
    """A backup beside its project: ``since`` and ``gone`` are numbers of edits by the name of their page.

    Edits are told apart by the hashes of the chains (decision 27): what was done, taken back by restoring and
    done in another way is gone and since, and not *as many as before*.
    """

    pages_since: tuple[str, ...]
    """The names of the pages that came into the project after the backup."""
    pages_gone: tuple[str, ...]
    """The names of the pages that only the backup has."""
    since: dict[str, int]
    gone: dict[str, int]

    @property
    def same(self) -> bool:
        """Whether the two have the same pages and edits."""
        return not (self.pages_since or self.pages_gone or self.since or self.gone)


def compared(backup: Path, project: Path) -> Compared | None:
    """Return how a project differs from a backup; None if one of them is damaged or of an older format."""
    try:
        with closing(looking(backup)) as then, closing(looking(project)) as now:
            pages = _pages(then), _pages(now)
            sets = _sets(then), _sets(now)
            differing = [one for one in {*sets[0], *sets[1]} if sets[0].get(one) != sets[1].get(one)]
            before, after = _edits(then, differing), _edits(now, differing)
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    names = pages[0] | pages[1]
    return Compared(
        tuple(pages[1][one] for one in pages[1] if one not in pages[0]),
        tuple(pages[0][one] for one in pages[0] if one not in pages[1]),
        _counted(after, before, names),
        _counted(before, after, names),
    )


def _pages(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT id, name FROM document ORDER BY position"))


def _sets(connection: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    query = "SELECT id, revision, head FROM annotation_set"
    return {name: (revision, head) for name, revision, head in connection.execute(query)}


def _edits(connection: sqlite3.Connection, sets: Sequence[str]) -> dict[str, str]:
    """Return the pages of the edits of some sets, by the hash of the edit."""
    found: dict[str, str] = {}
    for first in range(0, len(sets), _AT_ONCE):
        part = sets[first : first + _AT_ONCE]
        marks = ", ".join("?" * len(part))
        query = f"SELECT hash, document_id FROM journal WHERE set_id IN ({marks})"  # noqa: S608 - question marks
        found |= dict(connection.execute(query, part))
    return found


def _counted(there: dict[str, str], elsewhere: dict[str, str], names: dict[str, str]) -> dict[str, int]:
    """Return how many edits stand there alone, by the name of their page, most first."""
    alone = Counter(names.get(page, page) for one, page in there.items() if one not in elsewhere)
    return dict(alone.most_common())
