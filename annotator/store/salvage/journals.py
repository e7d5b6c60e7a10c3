"""The journal, row by row: of all that file, copy and backups say of an entry, what the hash chain proves.

A row's hash covers what it says and the hash of the row before it in its set, and the set's row holds the
last one. A chain that leads from a set's beginning to its head is the set's whole history, whatever else
there is: a row that was altered is not on it, nor one of a state that was given up for a backup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from annotator.domain.changes import Edit
from annotator.domain.codec import edit_from_json

from .. import chain, json_text
from .evidence import Evidence
from .histories import Entry
from .items import BROKEN
from .sqlite_tables import Row

_BEGINNING = ("author", "text_sha256", "revision", "content")


@dataclass(slots=True)
class Journal:
    """The entries by number; ``whole``: the beginnings of the sets whose chain is whole, by set.

    ``missing`` are numbers that no entry has, ``altered`` those whose hash shows that they are not what they
    were.
    """

    entries: dict[int, Entry]
    missing: list[int]
    whole: dict[str, Row] = field(default_factory=dict)
    altered: set[int] = field(default_factory=set)


def journal(evidence: Evidence, set_of: Callable[[str, Row], str], begun: Mapping[str, Row]) -> Journal:
    """Read the journal.

    ``set_of`` tells the set of a row of a table and puts its id right, ``begun`` what chains begin with if
    nothing came in with an import, by set.
    """
    told = _told(evidence)
    for row in (row for rows in told.values() for row in rows if isinstance(row.get("set_id"), str)):
        set_of("journal", row)
    by_set: dict[str, dict[int, list[Row]]] = {}
    for rows in told.values():
        for row in rows:
            if isinstance(row.get("set_id"), str) and type(row.get("revision")) is int:
                by_set.setdefault(row["set_id"], {}).setdefault(row["revision"], []).append(row)
    for rows_of_set in by_set.values():
        _put_revisions_right(rows_of_set)
    found = {number: _best(rows) for number, rows in told.items()}
    result = Journal({}, [])
    for set_id in dict.fromkeys([*by_set, *begun]):
        set_row = evidence.rows.get("annotation_set", {}).get((set_id,))
        proven = _chain(by_set.get(set_id, {}), list(_beginnings(evidence, set_id, begun)), set_row)
        if proven is None:
            continue
        result.whole[set_id], linked = proven
        ids = {one["id"] for one in linked}
        for number in [n for n, one in found.items() if one.get("set_id") == set_id and n not in ids]:
            del found[number]
        found |= {one["id"]: one for one in linked}
    result.entries = {number: Entry(number, row, _edit(row)) for number, row in sorted(found.items())}
    result.missing = [n for n in range(1, max(found, default=0)) if n not in found]
    result.altered = set(_altered(result))
    return result


def _told(evidence: Evidence) -> dict[int, list[Row]]:
    """Return what is said of each entry, what the file says first, nothing twice.

    Its status follows from the others, and is the file's own.
    """
    found: dict[int, list[Row]] = {
        int(key[0]): [row] for key, row in evidence.rows.get("journal", {}).items()
    }
    for row in evidence.broken.get("journal", ()):
        if type(row["id"]) is int:
            found.setdefault(row["id"], []).append(row)
    for backup in evidence.backups:
        for row in backup.rows("journal"):
            listed = found.setdefault(int(row["id"]), [])
            status = listed[0].get("status") if listed else None
            kept = row | ({"status": status} if isinstance(status, str) else {})
            if all(_differs(one, kept) for one in listed):
                listed.append(kept)
    return found


def _differs(one: Row, other: Row) -> bool:
    """Tell whether two rows say something else: all but the status stays as it was written."""
    return any(one.get(name) != value for name, value in other.items() if name != "status")


def _best(rows: Sequence[Row]) -> Row:
    """Return the row that is right as far as can be told without a chain: a backup's, or the only one."""
    return next((row for row in rows[1:] if _edit(row) is not None), rows[0])


def _put_revisions_right(by_revision: dict[int, list[Row]]) -> None:
    """Where a revision is missing, try the row that comes next in the journal: the chain tells."""
    in_order = sorted((row for rows in by_revision.values() for row in rows), key=lambda row: int(row["id"]))
    for gap in [n for n in range(1, max(by_revision)) if n not in by_revision]:
        before = max((row["id"] for row in by_revision.get(gap - 1, ())), default=0)
        following = next((row for row in in_order if row["id"] > before), None)
        if following is not None:
            by_revision[gap] = [following | {"revision": gap}]


def _beginnings(evidence: Evidence, set_id: str, begun: Mapping[str, Row]) -> Iterator[Row]:
    """Yield what a chain may have begun with: as it is stored anywhere, and with one value put right."""
    stored = [
        evidence.rows.get("beginning", {}).get((set_id,)),
        *evidence.from_backups("beginning", (set_id,)),
    ]
    known = [one for one in (*stored, begun.get(set_id)) if one is not None]
    yield from known
    if len(known) > 1:
        for mixed in product(*(dict.fromkeys(one[name] for one in known) for name in _BEGINNING)):
            yield known[0] | dict(zip(_BEGINNING, mixed, strict=True))


def _chain(
    by_revision: Mapping[int, Sequence[Row]], beginnings: Iterable[Row], set_row: Row | None
) -> tuple[Row, list[Row]] | None:
    """Return the beginning and the rows of a chain that is whole; None if there is none."""
    last = max(by_revision, default=None)
    for begun in beginnings:
        try:
            head = chain.beginning_hash(begun)
            first = int(begun["revision"])
        except (TypeError, ValueError, KeyError):
            continue
        linked = _linked(head, first, by_revision, None if set_row is None else set_row["head"])
        if _is_whole(head, first, linked, last, set_row):
            return begun, linked
    return None


def _linked(head: str, first: int, by_revision: Mapping[int, Sequence[Row]], end: str | None) -> list[Row]:
    """Return the rows that follow from a beginning, one on the other, up to the hash ``end``."""
    found: list[Row] = []
    numbers: dict[object, int] = {}
    revision = first + 1
    while revision in by_revision and head != end:
        row = _next(head, by_revision[revision], by_revision.get(revision + 1, ()), numbers)
        if row is None:
            break
        found.append(row)
        head = row["hash"]
        numbers[row["id"]] = revision
        revision += 1
    return found


def _next(head: str, rows: Sequence[Row], after: Sequence[Row], numbers: Mapping[object, int]) -> Row | None:
    """Return the row that follows a hash; one whose own hash is damaged is proven by the row after it."""
    counted = [(row, _hash(head, row, numbers)) for row in rows]
    for row, found in counted:
        if found is not None and found == row.get("hash"):
            return row
    for row, found in counted:
        known = {**numbers, row.get("id"): row["revision"]}
        if found is not None and any(_hash(found, one, known) == one.get("hash") for one in after):
            return row | {"hash": found}
    return None


def _hash(head: str, row: Row, numbers: Mapping[object, int]) -> str | None:
    try:
        return chain.row_hash(head, row, numbers.get(row["target"]))
    except (TypeError, KeyError, ValueError):
        return None


def _is_whole(head: str, first: int, linked: Sequence[Row], last: int | None, set_row: Row | None) -> bool:
    """Tell whether a chain ends where the set's row says that it does, or, without one, at the last row."""
    if linked:
        head = linked[-1]["hash"]
    end = first + len(linked)
    if set_row is not None and set_row["head"] == head:
        return True
    if not linked and last is None:
        return set_row is None  # what came in with an import has a hash of its own
    if not linked or last != end:
        return False  # a row after these may be one that cannot be read
    return set_row is None or set_row["revision"] == end


def _altered(found: Journal) -> Iterator[int]:
    """Yield the entries whose hash does not fit while that of the entry before them is there."""
    before: dict[str, Row] = {}
    numbers: dict[object, int] = {
        number: one.row["revision"]
        for number, one in found.entries.items()
        if type(one.row.get("revision")) is int
    }
    for number, entry in found.entries.items():
        row, set_id = entry.row, str(entry.row.get("set_id"))
        last = before.get(set_id)
        before[set_id] = row
        if set_id in found.whole or last is None or row.get("revision") != (last.get("revision") or 0) + 1:
            continue
        if row.get("target") is not None and row["target"] not in numbers:
            continue
        target = numbers.get(row["target"]) if isinstance(row.get("target"), int) else None
        if _hash(str(last.get("hash")), row, {row.get("target"): target} if target else {}) != row.get(
            "hash"
        ):
            yield number


def _edit(row: Row) -> Edit | None:
    try:
        return edit_from_json(
            row["verb"], json_text.from_json(row["values"]), json_text.from_json(row["changes"])
        )
    except BROKEN:
        return None
