"""Who is to do what, taken from another project: assignments, which were taken back, pages that wait.

Each record has the time it was made, and the later one stands. So the order of projects does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from .. import open_pages, withdrawals
from ..tables import ASSIGNMENT, DOCUMENT, OPEN_PAGE, WITHDRAWAL
from .reading import Values, stored
from .values import MergeReport


def take(connection: Connection, other: Connection, here: Mapping[str, str], report: MergeReport) -> None:
    """Take assignments, withdrawals and waiting pages in; ``here``: the id here of each page there."""
    _take_withdrawals(connection, other, here, report)
    _take_assignments(connection, other, here, report)
    _take_waiting(connection, other, here, report)
    waiting = list(connection.execute(select(OPEN_PAGE.c.document_id)).scalars())
    open_pages.recount(connection, sorted(set(waiting) & set(here.values())))


def _of_pages(other: Connection, query: Any, here: Mapping[str, str]) -> list[Values]:
    return [
        row | {"document_id": here[row["document_id"]]}
        for row in stored(other, query)
        if row["document_id"] in here
    ]


def _take_withdrawals(
    connection: Connection, other: Connection, here: Mapping[str, str], report: MergeReport
) -> None:
    for row in _of_pages(other, select(WITHDRAWAL), here):
        if withdrawals.note(connection, withdrawals.key_of(row), row["recorded"]):
            report.withdrawals += 1
            report.changed = True


def _take_assignments(
    connection: Connection, other: Connection, here: Mapping[str, str], report: MergeReport
) -> None:
    """Add assignments that were not taken back since; of one that both sides have, the later one stands."""
    known = {withdrawals.key_of(row): row for row in stored(connection, select(ASSIGNMENT))}
    gone = {withdrawals.key_of(row): row["recorded"] for row in stored(connection, select(WITHDRAWAL))}
    for wanted in _of_pages(other, select(ASSIGNMENT), here):
        key = withdrawals.key_of(wanted)
        own = known.get(key)
        if wanted["made"] <= gone.get(key, "") or (own is not None and _made(own) >= _made(wanted)):
            continue
        if own is not None:
            connection.execute(delete(ASSIGNMENT).where(*withdrawals.is_one(ASSIGNMENT, key)))
        connection.execute(insert(ASSIGNMENT), wanted)
        report.assignments += 1
        report.changed = True


def _made(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return (row["made"], row["round"], row["position"], row["due"] or "", row["by"])


def _take_waiting(
    connection: Connection, other: Connection, here: Mapping[str, str], report: MergeReport
) -> None:
    """Let a page wait for as many people as either side wants."""
    places = {row.id: row.position for row in connection.execute(select(DOCUMENT.c.id, DOCUMENT.c.position))}
    known = {row["document_id"]: row for row in stored(connection, select(OPEN_PAGE))}
    for row in known.values():  # pages may have moved
        if row["position"] != places[row["document_id"]]:
            page = OPEN_PAGE.c.document_id == row["document_id"]
            connection.execute(update(OPEN_PAGE).where(page).values(position=places[row["document_id"]]))
    for row in _of_pages(other, select(OPEN_PAGE), here):
        document = row["document_id"]
        if document not in known:
            connection.execute(insert(OPEN_PAGE), row | {"position": places[document]})
        elif row["wanted"] > known[document]["wanted"]:
            page = OPEN_PAGE.c.document_id == document
            connection.execute(update(OPEN_PAGE).where(page).values(wanted=row["wanted"]))
        else:
            continue
        report.changed = True
