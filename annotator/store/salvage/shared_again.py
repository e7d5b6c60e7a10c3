"""What the whole project shares, healed: its row, its schemes, its authors, entities and event clusters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from annotator import __version__
from annotator.domain.changes import Kind
from annotator.domain.items import GOLD, AuthorKind
from annotator.domain.scheme import Scheme

from .. import json_text, project_settings, rows
from ..labels_in_use import stand_in
from ..scheme_copies import Origin, digest_of, readable, shipped_schemes, version_of
from ..tables import SCHEMA_VERSION
from . import messages
from .evidence import Evidence
from .histories import Entry
from .nearest import nearest
from .report import Outcome, SalvageReport
from .sqlite_rows import Broken
from .sqlite_tables import Row

_ENOUGH = 200
"""So many bytes of a scheme's beginning tell it from the others: name and version are among them."""


def project_row(evidence: Evidence, path: Path, report: SalvageReport) -> Row:
    """Return the project's row."""
    mine = [*evidence.rows.get("project", {}).values(), *evidence.broken.get("project", ())]
    found: Row = {}
    for row in (*mine, *evidence.from_backups("project", (1,))):
        for name, value in row.items():
            if name not in found and _stands(name, value):
                found[name] = value
    made = {"name": path.stem, "uuid": str(uuid4()), "settings": "{}"}
    made["made_with"] = f"annotator {__version__}"
    if any(name not in found for name in ("name", "uuid", "settings")):
        report.add(Outcome.MENDED, messages.PROJECT_LOST)
    elif not mine:
        report.add(Outcome.MENDED, messages.PROJECT_FROM_BACKUP)
    elif not any(all(_stands(name, row.get(name)) for name in made) for row in mine):
        report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="project", key=found["name"])
    whole = {**found, **{name: found.get(name, value) for name, value in made.items()}}
    return whole | {"id": 1, "format_version": SCHEMA_VERSION, "imports": int(found.get("imports", 0))}


def _stands(name: str, value: object) -> bool:
    if name in ("name", "uuid"):
        return isinstance(value, str) and bool(value.strip())
    if name == "settings":
        return isinstance(value, str) and _settings(value)
    return isinstance(value, int | str)


def _settings(data: str) -> bool:
    try:
        project_settings.of_json(json_text.from_json(data))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return False
    return True


# --- schemes ------------------------------------------------------------------------------------------


def scheme_rows(evidence: Evidence, report: SalvageReport) -> list[Row]:
    """Return the versions of the scheme, by number; there is at least one."""
    found: dict[int, Row] = {}
    mine = [*evidence.rows.get("scheme_version", {}).values(), *evidence.broken.get("scheme_version", ())]
    kept = [row for backup in evidence.backups for row in backup.rows("scheme_version")]
    kept = [row for row in kept if scheme_of(row) is not None]
    _put_numbers_right(mine, kept, report)
    for row in mine:
        if type(row["number"]) is int:
            found[row["number"]] = _sound_scheme(row, kept, report)
    for row in kept:
        if row["number"] not in found:
            found[row["number"]] = row
            report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="scheme_version", key=row["number"])
    good = {number: row for number, row in found.items() if row and scheme_of(row) is not None}
    for number in found.keys() - good.keys():
        report.add(Outcome.LOST, messages.ROW_LOST, table="scheme_version", key=number)
    if not good:
        name, data = stand_in(lambda table: evidence.rows.get(table, {}).values())
        report.add(Outcome.MENDED, messages.SCHEME_LOST, name=name)
        good[1] = {"number": 1, "data": data, "sha256": digest_of(data), "created": rows.now()}
    return [good[number] for number in sorted(good)]


def _put_numbers_right(mine: Sequence[Row], kept: Sequence[Row], report: SalvageReport) -> None:
    """Versions are numbered from 1: give one that has another number the one that is missing."""
    wanted = {*range(1, len(mine) + 1), *(row["number"] for row in kept)}
    missing = sorted(wanted - {row["number"] for row in mine})
    strays = [row for row in mine if row["number"] not in wanted]
    if len(missing) == len(strays) == 1:
        strays[0]["number"] = missing[0]
        report.add(Outcome.HEALED, messages.KEY_AGAIN, table="scheme_version", key=missing[0])


def _sound_scheme(row: Row, kept: Sequence[Row], report: SalvageReport) -> Row:
    """Return a version of the scheme as its checksum says it was; {} if it cannot be read at all."""
    data, number = row["data"], row["number"]
    created = row["created"] if isinstance(row["created"], str) else ""
    found = version_of(row, (("", one) for one in kept))
    whole = {"number": number, "data": found.data, "sha256": digest_of(found.data), "created": created}
    if found.origin is Origin.OWN:
        return row | {"created": created}
    if found.origin is Origin.BACKUP:
        report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="scheme_version", key=number)
        same = next((one for one in kept if one["number"] == number and one["data"] == found.data), {})
        return {**whole, **same}
    if found.origin is Origin.SHIPPED:
        report.add(Outcome.HEALED, messages.SCHEME_AGAIN, number=number)
        return whole
    if isinstance(data, Broken) and len(data.data) >= _ENOUGH:
        for name, shipped in shipped_schemes().items():
            if shipped.encode().startswith(data.data[:_ENOUGH]):
                report.add(Outcome.MENDED, messages.SCHEME_COMPLETED, number=number, name=name)
                return {**whole, "data": shipped, "sha256": digest_of(shipped)}
    if found.origin is Origin.UNSURE:
        report.add(Outcome.MENDED, messages.SCHEME_UNSURE, number=number)
        return whole
    return {}


def scheme_of(row: Row) -> Scheme | None:
    """Return the scheme of a row; None if it is none."""
    return readable(row["data"])


# --- authors ------------------------------------------------------------------------------------------


def author_rows(evidence: Evidence, named: Iterable[str], report: SalvageReport) -> dict[str, Row]:
    """Return the authors by name: those that are there, those of backups, those that something names."""
    kinds = set(AuthorKind)
    found = {str(key[0]): dict(row) for key, row in evidence.rows.get("author", {}).items()}
    for row in evidence.broken.get("author", ()):
        if isinstance(row["name"], str):
            found.setdefault(row["name"], dict(row))
    for backup in evidence.backups:
        for row in backup.rows("author"):
            mine = found.setdefault(row["name"], row)
            if mine.get("kind") not in kinds or not isinstance(mine.get("role"), str | None):
                found[row["name"]] = row
                report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="author", key=row["name"])
    for name in named:
        if name not in found:
            found[name] = {"name": name, "kind": None, "role": None}
    for name, row in found.items():
        if row.get("kind") not in kinds:
            row["kind"] = AuthorKind.GOLD.value if name == GOLD else AuthorKind.HUMAN.value
            if name == GOLD:  # the name says it
                report.add(Outcome.HEALED, messages.ROW_AGAIN, table="author", key=name)
            else:
                report.add(Outcome.MENDED, messages.AUTHOR_LOST, author=name, kind=row["kind"])
        if not isinstance(row.get("role"), str | None):
            row["role"] = None
    return found


# --- entities and event clusters ------------------------------------------------------------------------


def shared_rows(
    evidence: Evidence, kind: Kind, linked: Iterable[str], entries: Mapping[int, Entry], report: SalvageReport
) -> list[Row]:
    """Return the entities or event clusters: the journal knows what became of those that were edited."""
    table = rows.TABLES[kind].name
    edited = dict(_edited(kind, entries))
    found: dict[str, Row] = {}
    known = [str(key[0]) for key in evidence.rows.get(table, ())]
    kept = [str(row["id"]) for backup in evidence.backups for row in backup.rows(table)]
    spoken_of = dict.fromkeys([*kept, *edited, *linked])
    for one in dict.fromkeys([*known, *spoken_of]):
        if one not in spoken_of and _is_another(evidence, table, one, spoken_of, edited):
            continue  # one of the others, with a letter that is damaged
        row = _shared(evidence, table, one, edited, report)
        if row is not None:
            found[one] = row
    if evidence.damaged.get(table) and not any(backup.schema() for backup in evidence.backups):
        report.add(Outcome.LOST, messages.ROWS_LOST, table=table, n=evidence.damaged[table])
    for one in linked:
        if one not in found:
            report.add(Outcome.MENDED, messages.ENTITY_LOST, id=one)
            found[one] = {"id": one, "name": one, "type": None, "kb": None, "made_by": None}
    return list(found.values())


def _is_another(
    evidence: Evidence,
    table: str,
    one: str,
    spoken_of: Mapping[str, object],
    edited: Mapping[str, Row | None],
) -> bool:
    """Tell whether a row that nothing speaks of is one that is missing, under a damaged id."""
    mine = evidence.rows.get(table, {})
    told = {name: value for name, value in mine[one,].items() if name not in ("id", "made_by")}
    for other in spoken_of:
        if (other,) in mine:
            continue
        known = edited.get(other) or next(evidence.from_backups(table, (other,)), None)
        if known is not None and all(known[name] == value for name, value in told.items()):
            return True
    return nearest(one, spoken_of) is not None


def _shared(
    evidence: Evidence, table: str, one: str, edited: Mapping[str, Row | None], report: SalvageReport
) -> Row | None:
    mine = evidence.rows.get(table, {}).get((one,))
    kept = next(evidence.from_backups(table, (one,)), None)
    if one in edited:
        after = edited[one]
        if after is None and mine is None:
            return None
        if after is not None and (mine is None or any(mine[name] != after[name] for name in after)):
            report.add(Outcome.HEALED, messages.ENTITY_AGAIN, id=one)
            return {"made_by": None} | (kept or {}) | (mine or {}) | after
        return mine
    if kept is not None and (mine is None or mine != kept):
        report.add(Outcome.HEALED, messages.ROW_FROM_BACKUP, table=table, key=one)
        return kept
    return mine


def _edited(kind: Kind, entries: Mapping[int, Entry]) -> Iterator[tuple[str, Row | None]]:
    """Yield each that an edit made, changed (its row) or deleted (None), in the order of the journal.

    Who made it first is known if the journal saw that.
    """
    makers: Row = {}
    for entry in entries.values():
        for change in entry.edit.changes if entry.edit is not None else ():
            if change.kind is kind:
                if change.before is None:
                    makers[change.id] = entry.row.get("author")
                maker = {"made_by": makers[change.id]} if change.id in makers else {}
                yield change.id, None if change.after is None else rows.project_values(change.after) | maker
