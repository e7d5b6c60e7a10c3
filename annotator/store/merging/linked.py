"""What pages have to do with each other and with people, taken from another project.

Near-duplicates, links between forms of a page, who has seen what became of one, notes for the guidelines. Of
what both sides know the later one stands, whichever project is taken into which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from .. import near_duplicates, newer_forms
from ..form_table import FORM
from ..tables import GUIDELINE, NEAR, SEEN
from .reading import Values, stored
from .values import MergeReport


def take(connection: Connection, other: Connection, here: Mapping[str, str], report: MergeReport) -> None:
    """Take it all in; ``here`` gives the id here of each page there."""
    notes, forms, seen = (stored(other, select(table)) for table in (GUIDELINE, FORM, SEEN))
    report.changed |= _take_later(connection, GUIDELINE, ("id",), notes, _settled)
    report.changed |= _take_later(connection, SEEN, ("document_id", "author"), _placed(seen, here), _gold)
    placed = [row | {"older": here[row["older"]]} for row in _placed(forms, here) if row["older"] in here]
    report.changed |= newer_forms.take(connection, placed)
    groups: dict[str, list[str]] = {}
    for row in stored(other, select(NEAR)):
        if row["document_id"] in here:
            groups.setdefault(row["first"], []).append(here[row["document_id"]])
    report.changed |= near_duplicates.join(connection, groups.values())


def _placed(found: Sequence[Values], here: Mapping[str, str]) -> list[Values]:
    return [row | {"document_id": here[row["document_id"]]} for row in found if row["document_id"] in here]


def _settled(row: Mapping[str, Any]) -> Any:
    return row["settled"] or "", row["recorded"], row["by"]


def _gold(row: Mapping[str, Any]) -> Any:
    return row["gold"], row["recorded"]


def _take_later(
    connection: Connection, table: Table, key: tuple[str, ...], found: Sequence[Values], later: Any
) -> bool:
    """Add rows, or put them in place of those with their key that are earlier; return whether any was."""
    known = {tuple(row[name] for name in key): row for row in stored(connection, select(table))}
    changed = False
    for row in found:
        own = known.get(tuple(row[name] for name in key))
        if own is None:
            connection.execute(insert(table), row)
        elif later(row) > later(own):
            same = (table.c[name] == row[name] for name in key)
            connection.execute(update(table).where(*same).values(row))
        else:
            continue
        changed = True
    return changed
