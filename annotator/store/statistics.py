"""What a project holds, in numbers."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Table, func, select

from .connection import Database
from .tables import AUTHOR, CLUSTER, DOCUMENT, ENTITY, EVENT, JOURNAL, MENTION, RELATION, SEGMENT, SET


def collected(database: Database) -> dict[str, Any]:
    """Return counts as a JSON object: documents, characters, authors, labels, seconds and journal."""
    with database.reading() as connection:
        total = select(func.count(), func.coalesce(func.sum(DOCUMENT.c.characters), 0)).select_from(DOCUMENT)
        documents, characters = connection.execute(total).one()
        return {
            "documents": documents,
            "characters": int(characters),
            "entities": _count(connection, ENTITY),
            "event_clusters": _count(connection, CLUSTER),
            "authors": _authors(connection, documents),
            "labels": {
                "segments": _labels(connection, SEGMENT, "kind"),
                "mentions": _labels(connection, MENTION, "type"),
                "events": _labels(connection, EVENT, "type"),
                "relations": _labels(connection, RELATION, "type"),
            },
            "journal": _count(connection, JOURNAL),
            "seconds": round(float(connection.execute(select(func.sum(JOURNAL.c.seconds))).scalar() or 0), 3),
        }


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _authors(connection: Connection, documents: int) -> dict[str, Any]:
    """Return kind, documents by state, counts and seconds of each author; without a set it is to do."""
    found: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for name, kind in connection.execute(select(AUTHOR.c.name, AUTHOR.c.kind).order_by(AUTHOR.c.name)):
        states = {"todo": documents, "in_progress": 0, "done": 0}
        found[name] = {"kind": kind, "states": states, "mentions": 0, "events": 0, "seconds": 0.0}
    sums = (func.count(), func.sum(SET.c.mentions), func.sum(SET.c.events))
    by_state = select(SET.c.author, SET.c.state, *sums).group_by(SET.c.author, SET.c.state)
    for author, state, sets, mentions, events in connection.execute(by_state):
        entry = found[author]
        entry["states"]["todo"] -= sets
        entry["states"][state] += sets
        entry["mentions"] += int(mentions)
        entry["events"] += int(events)
    seconds = select(JOURNAL.c.author, func.sum(JOURNAL.c.seconds)).group_by(JOURNAL.c.author)
    for author, spent in connection.execute(seconds):
        found[author]["seconds"] = round(float(spent), 3)
    return dict(found)


def _labels(connection: Connection, table: Table, column: str) -> dict[str, int]:
    label = table.c[column]
    counted = connection.execute(select(label, func.count()).group_by(label))
    return dict(sorted((str(name), int(count)) for name, count in counted))
