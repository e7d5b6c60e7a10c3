"""What people say and do beside their sets, taken from another project: remarks and hand-ins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from .. import json_text
from ..tables import AGREEMENT, ASSIGNMENT, HAND_IN, REMARK, SEEN, WITHDRAWAL
from .reading import Values, parts, stored
from .values import MergeReport


def take_remarks(
    connection: Connection, other: Connection, here: Mapping[str, str], report: MergeReport
) -> None:
    """Add remarks that are new, and to those that are here the answers that are new.

    A remark is settled if it was settled on either side after the last answer.
    """
    known = {row["id"]: row for row in stored(connection, select(REMARK))}
    for row in stored(other, select(REMARK).order_by(REMARK.c.id)):
        if row["document_id"] not in here:
            continue
        if (own := known.get(row["id"])) is None:
            connection.execute(insert(REMARK), row | {"document_id": here[row["document_id"]]})
            report.remarks += 1
            report.changed = True
        elif (values := _joined(own, row)) != {name: own[name] for name in ("answers", "settled")}:
            connection.execute(update(REMARK).where(REMARK.c.id == row["id"]), values)
            report.remarks += 1
            report.changed = True


def _joined(own: Mapping[str, Any], other: Mapping[str, Any]) -> Values:
    mine, theirs = json_text.from_json(own["answers"]), json_text.from_json(other["answers"])
    given = sorted(
        mine + [one for one in theirs if one not in mine],
        key=lambda one: (one["recorded"], one["author"], one["text"]),
    )
    settled = max((one["settled"] for one in (own, other) if one["settled"]), default=None)
    if settled is not None and any(one["recorded"] > settled for one in given):
        settled = None
    return {"answers": json_text.to_json(given) if given != mine else own["answers"], "settled": settled}


def people(connection: Connection, here: Mapping[str, str]) -> set[str]:
    """Return the authors that remarks, assignments, their withdrawals and what was seen name."""
    names: set[str] = set()
    for table, columns in (
        (REMARK, ("about", "author")), (ASSIGNMENT, ("author",)), (WITHDRAWAL, ("author",)),
        (SEEN, ("author",)),
    ):  # fmt: skip
        for row in stored(connection, select(table)):
            if row["document_id"] in here:
                names |= {row[column] for column in columns}
    return names


def take_hand_ins(
    connection: Connection, other: Connection, sets: Mapping[str, str], report: MergeReport
) -> None:
    """Add the hand-ins of sets (theirs → here) that are not here yet; they are numbered on."""
    for part in parts(list(sets.items())):
        mine: dict[str, list[Values]] = {}
        query = select(HAND_IN).where(HAND_IN.c.set_id.in_([own for _, own in part]))
        for row in stored(connection, query):
            mine.setdefault(row["set_id"], []).append(row)
        query = select(HAND_IN).where(HAND_IN.c.set_id.in_([their for their, _ in part]))
        for row in stored(other, query.order_by(HAND_IN.c.set_id, HAND_IN.c.number)):
            kept = mine.setdefault(sets[row["set_id"]], [])
            if any(_same_hand_in(row, one) for one in kept):
                continue
            number = max((one["number"] for one in kept), default=0) + 1
            added = row | {"set_id": sets[row["set_id"]], "number": number}
            connection.execute(insert(HAND_IN), added)
            kept.append(added)
            report.hand_ins += 1
            report.changed = True


def _same_hand_in(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(one[name] == other[name] for name in ("recorded", "by", "revision"))


def forget_counts(connection: Connection, documents: set[str]) -> None:
    """Drop what was counted between hand-ins of pages of which there are new ones."""
    for part in parts(sorted(documents)):
        connection.execute(delete(AGREEMENT).where(AGREEMENT.c.document_id.in_(part)))
