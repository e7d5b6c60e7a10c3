"""Rows of the remaining tables: as they are if they can be read, from a backup if not; never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from annotator.domain.packing import PackingError, unpack

from .. import json_text
from ..tables import METADATA
from . import messages
from .evidence import Evidence, keys_of
from .report import Outcome, SalvageReport
from .sqlite_rows import Broken
from .sqlite_tables import Row

ONLY_ADDED_TO = (
    "hand_in", "remark", "guideline_note", "newer_form", "withdrawal", "feedback_seen", "open_page",
)  # fmt: skip
"""Tables from which nothing is ever taken away: what a backup has and the file has not, is lost."""
OTHERS = (
    "near_duplicate", "hand_in", "remark", "assignment", "withdrawal", "open_page", "guideline_note",
    "feedback_seen", "newer_form",
)  # fmt: skip
COUNTED_AGAIN = ("agreement_page",)
"""Tables of what can be counted again whenever it is wanted."""
_CHANGED: Mapping[str, tuple[str, ...]] = {
    "hand_in": (), "remark": ("answers", "settled"), "guideline_note": ("settled",), "newer_form": (),
}  # fmt: skip
"""The columns that may change after a row was written, of tables whose other columns never do."""
_JSON = {"remark": ("answers",), "guideline_note": ("examples",)}


def other_rows(evidence: Evidence, table: str, report: SalvageReport) -> list[Row]:
    """Return the rows of a table."""
    found = dict(evidence.rows.get(table, {}))
    for key, row in found.items():
        if not _reads(table, row) or table in _CHANGED:
            kept = next(evidence.from_backups(table, key), None)
            if kept is not None and _reads(table, row):
                kept = _with_changes(evidence, table, kept, row, report)
            if kept is not None and kept != row:
                found[key] = kept
                report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table=table, key=_shown(key))
    _put_keys_right(evidence, table, found, report)
    for row in evidence.broken.get(table, ()):
        key = tuple(row[name] for name in keys_of(table))
        kept = next((one for one in _kept(evidence, table, row)), None)
        if kept is not None:
            found.setdefault(tuple(kept[name] for name in keys_of(table)), kept)
            report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table=table, key=_shown(key))
        else:
            report.add(Outcome.LOST, messages.ROW_LOST, table=table, key=_shown(key))
    if table == "near_duplicate":
        _put_groups_right(evidence, found, report)
    if table == "assignment":
        _take_assignments(evidence, found, report)
    if table in ONLY_ADDED_TO or evidence.damaged.get(table):
        _take_from_backup(evidence, table, found, report)
    for key in [key for key, row in found.items() if not _reads(table, row)]:
        del found[key]
        report.add(Outcome.LOST, messages.ROW_LOST, table=table, key=_shown(key))
    count = evidence.damaged.get(table)
    if count and table != "hand_in":  # journals tell whether any of those is missing: `hand_ins_again`
        report.add(Outcome.LOST, messages.ROWS_LOST, table=table, n=count)
    return list(found.values())


def _with_changes(evidence: Evidence, table: str, kept: Row, row: Row, report: SalvageReport) -> Row:
    """Return a row as it was kept, with what may have changed since.

    Where the journal's copy follows a table, that is only what came in the seconds after it was written last.
    """
    changed = {name: row[name] for name in _CHANGED[table] if row[name] != kept[name]}
    if changed and table in evidence.followed:
        if not _went_on(kept, changed):
            return kept
        report.add(Outcome.MENDED, messages.ROW_WENT_ON, table=table, key=str(row["id"]))
    return kept | changed


def _went_on(kept: Row, changed: Row) -> bool:
    """Tell whether people may have changed a row so: more answers, settled later or open again."""
    answers, before = (json_text.from_json(one.get("answers", "[]")) for one in (changed, kept))
    if "answers" in changed and (len(answers) <= len(before) or answers[: len(before)] != before):
        return False
    settled = changed.get("settled")
    return settled is None or (_is_time(settled) and settled > (kept["settled"] or kept["recorded"]))


def _is_time(value: str) -> bool:
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _put_keys_right(
    evidence: Evidence, table: str, found: dict[tuple[Any, ...], Row], report: SalvageReport
) -> None:
    """Give rows the key that a backup has, where the rest says, down to the time, that they are the same."""
    if not {"recorded", "made"} & set(METADATA.tables[table].c.keys()):
        return
    for backup in evidence.backups:
        for kept in backup.rows(table):
            key = tuple(kept[name] for name in keys_of(table))
            if key in found:
                continue
            for other, row in found.items():
                if other != key and sum(row.get(name) != value for name, value in kept.items()) == 1:
                    del found[other]
                    found[key] = kept
                    report.add(Outcome.HEALED, messages.KEY_AGAIN, table=table, key=_shown(key))
                    break


def _put_groups_right(evidence: Evidence, found: dict[tuple[Any, ...], Row], report: SalvageReport) -> None:
    """Give each group of near-duplicates its first page, which is one of it, and those that a backup has."""
    firsts = {row["first"] for row in found.values()}
    kept = [row for backup in evidence.backups for row in backup.rows("near_duplicate")]
    for row in (*({"document_id": first, "first": first} for first in firsts), *kept):
        if (row["document_id"],) not in found and row["first"] in firsts:
            found[row["document_id"],] = row
            report.add(Outcome.HEALED, messages.ROW_AGAIN, table="near_duplicate", key=row["document_id"])


def _take_assignments(evidence: Evidence, found: dict[tuple[Any, ...], Row], report: SalvageReport) -> None:
    """Take from backups what was never taken back: that would have left a row of its own."""
    gone = evidence.rows.get("withdrawal", {})
    for backup in evidence.backups:
        for row in backup.rows("assignment"):
            key = tuple(row[name] for name in keys_of("assignment"))
            place = tuple(row[name] for name in keys_of("withdrawal"))
            if key not in found and (place not in gone or gone[place]["recorded"] < row["made"]):
                found[key] = row
                report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="assignment", key=_shown(key))


def _take_from_backup(
    evidence: Evidence, table: str, found: dict[tuple[Any, ...], Row], report: SalvageReport
) -> None:
    for backup in evidence.backups[:1] if table not in ONLY_ADDED_TO else evidence.backups:
        for row in backup.rows(table):
            key = tuple(row[name] for name in keys_of(table))
            if key not in found:
                found[key] = row
                report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table=table, key=_shown(key))


def _kept(evidence: Evidence, table: str, row: Row) -> Iterator[Row]:
    """Yield rows of backups that say the same as all that can be read of a row."""
    readable = {name: value for name, value in row.items() if not isinstance(value, Broken)}
    key = {name: readable[name] for name in keys_of(table) if name in readable}
    for backup in evidence.backups:
        for one in backup.rows(table, **key):
            if sum(one.get(name) != value for name, value in readable.items()) <= 1:
                yield one


def _reads(table: str, row: Row) -> bool:
    try:
        if not all(isinstance(json_text.from_json(row[name]), list) for name in _JSON.get(table, ())):
            return False
        if table == "hand_in":
            json_text.from_json(unpack(row["data"]))
    except (ValueError, PackingError, TypeError, RecursionError):
        return False
    return True


def _shown(key: tuple[Any, ...]) -> str:
    return ", ".join("?" if isinstance(one, Broken) else str(one) for one in key)


def referred(table: str) -> dict[str, tuple[str, str]]:
    """Return what columns of a table refer to: column to table and column."""
    return {
        key.parent.name: (key.column.table.name, key.column.name)
        for key in METADATA.tables[table].foreign_keys
    }
