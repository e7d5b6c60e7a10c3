"""How many items of a project have each label, by what one author may see."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from annotator.domain.label_map import Label, within

from .sight import seen_sets
from .tables import ARGUMENT, EVENT, FLAG, MENTION, RELATION, SEGMENT, SET

_LABELLED: tuple[tuple[str, Table, str], ...] = (
    ("kind", SEGMENT, "kind"), ("type", MENTION, "type"), ("event", EVENT, "type"),
    ("relation", RELATION, "type"), ("flag", FLAG, "flag"),
)  # fmt: skip


def label_counts(connection: Connection, seen_by: str | None) -> dict[Label, int]:
    """Return items by label, all authors together: arguments for roles; attributes are not counted."""
    seen = seen_sets(SET.c.author, seen_by)
    found: dict[Label, int] = {}
    for sort, table, column in _LABELLED:
        label = table.c[column]
        for name, count in connection.execute(_counted(table, (label,), seen)):
            found[sort, str(name)] = int(count)
    event = EVENT.c.type.label("event")
    arguments = _counted(ARGUMENT, (event, ARGUMENT.c.role), seen).where(
        EVENT.c.set_id == ARGUMENT.c.set_id, EVENT.c.id == ARGUMENT.c.event_id
    )
    for kind, role, count in connection.execute(arguments):
        found[within("role", str(kind), str(role))] = int(count)
    return found


def _counted(
    table: Table, by: tuple[ColumnElement[str], ...], seen: list[ColumnElement[bool]]
) -> Select[tuple[Any, ...]]:
    columns: list[Any] = [*by, func.count()]
    query: Select[tuple[Any, ...]] = select(*columns).select_from(table).group_by(*by)
    return query.where(SET.c.id == table.c.set_id, *seen) if seen else query
