"""What a project holds, in numbers."""

from __future__ import annotations

from collections import defaultdict
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, case, func, select

from annotator.domain.items import State

from .connection import Database
from .review_values import DecisionCount
from .tables import (
    AUTHOR,
    CLUSTER,
    DECISION,
    DOCUMENT,
    ENTITY,
    EVENT,
    JOURNAL,
    MENTION,
    RELATION,
    SEGMENT,
    SET,
)
from .values import Effort


def collected(database: Database) -> dict[str, Any]:
    """Return counts as a JSON object: documents, authors, labels, effort, journal."""
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
            **_effort_json(_effort(connection)),
        }


def effort(database: Database, document_id: str, author: str) -> Effort:
    """Return what an author's work on a document took; see ``Project.effort``."""
    with database.reading() as connection:
        return _effort(connection, JOURNAL.c.document_id == document_id, JOURNAL.c.author == author)


def decisions(connection: Connection) -> list[DecisionCount]:
    """Return how many decisions there are, by what was asked, what decided, and what came of it."""
    c, looked = DECISION.c, (DECISION.c.by != "").label("looked")
    query = select(c.asked, c.rule, looked, c.outcome, func.count().label("n"))
    counted = connection.execute(query.group_by(c.asked, c.rule, "looked", c.outcome))
    found = [DecisionCount(r.asked, r.rule, bool(r.looked), r.outcome, r.n) for r in counted]
    return sorted(found, key=lambda one: (one.asked, one.rule or "", one.looked, one.outcome))


_EDITS = func.sum(case((JOURNAL.c.kind == "edit", 1), else_=0))
_SUMS = (func.sum(JOURNAL.c.seconds), func.sum(JOURNAL.c["keys"]), func.sum(JOURNAL.c.pointers), _EDITS)


def _effort(connection: Connection, *of: ColumnElement[bool]) -> Effort:
    return _summed(*connection.execute(select(*_SUMS).where(*of)).one())


def _summed(seconds: Any, keys: Any, pointers: Any, edits: Any) -> Effort:
    return Effort(float(seconds or 0), int(keys or 0), int(pointers or 0), int(edits or 0))


def _effort_json(spent: Effort) -> dict[str, Any]:
    seconds = round(spent.seconds, 3)
    return {"seconds": seconds, "keys": spent.keys, "pointers": spent.pointers, "edits": spent.edits}


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _authors(connection: Connection, documents: int) -> dict[str, Any]:
    """Return kind, documents by state, counts and effort of each author; without a set it is to do.

    The seconds of a done page are the median over those with any in the journal (None: there are none).
    """
    found: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for name, kind in connection.execute(select(AUTHOR.c.name, AUTHOR.c.kind).order_by(AUTHOR.c.name)):
        states = {"todo": documents, "in_progress": 0, "done": 0}
        found[name] = {"kind": kind, "states": states, "mentions": 0, "events": 0, **_effort_json(Effort()),
                       "pages_done": 0, "seconds_per_done_page": None}  # fmt: skip
    sums = (func.count(), func.sum(SET.c.mentions), func.sum(SET.c.events))
    by_state = select(SET.c.author, SET.c.state, *sums).group_by(SET.c.author, SET.c.state)
    for author, state, sets, mentions, events in connection.execute(by_state):
        if author not in found:
            continue  # of a damaged project: nobody is called so
        entry = found[author]
        entry["states"]["todo"] -= sets
        entry["states"][state] = entry["states"].get(state, 0) + sets
        entry["mentions"] += int(mentions)
        entry["events"] += int(events)
    for author, *sums_of in connection.execute(select(JOURNAL.c.author, *_SUMS).group_by(JOURNAL.c.author)):
        if author not in found:
            continue
        found[author] |= _effort_json(_summed(*sums_of))
    for author, spent in _seconds_of_done(connection).items():
        if author not in found:
            continue
        found[author] |= {"pages_done": len(spent)}
        if timed := [seconds for seconds in spent if seconds > 0]:
            found[author]["seconds_per_done_page"] = round(median(timed), 3)
    return dict(found)


def _seconds_of_done(connection: Connection) -> dict[str, list[float]]:
    """Return the seconds that each page an author has done took them, by author."""
    by_set = select(JOURNAL.c.set_id, func.sum(JOURNAL.c.seconds).label("spent"))
    sums = by_set.group_by(JOURNAL.c.set_id).subquery()
    done = (
        select(SET.c.author, func.coalesce(sums.c.spent, 0.0))
        .outerjoin_from(SET, sums, sums.c.set_id == SET.c.id)
        .where(SET.c.state == State.DONE.value)
    )
    found: defaultdict[str, list[float]] = defaultdict(list)
    for author, spent in connection.execute(done):
        found[author].append(float(spent))
    return found


def _labels(connection: Connection, table: Table, column: str) -> dict[str, int]:
    label = table.c[column]
    counted = connection.execute(select(label, func.count()).group_by(label))
    return dict(sorted((str(name), int(count)) for name, count in counted))
