"""Entities and event clusters that come into a project: which are there already, and under which id.

They are known by their ids, and where those are no more than numbers, by what is said of them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from uuid import UUID

from sqlalchemy import Connection, Table, insert

from annotator.domain.changes import Kind
from annotator.domain.items import Entity, EventCluster
from annotator.domain.messages import item as word
from annotator.domain.sentences import Message, message

from . import bundle_checks, messages, rows
from .connection import Database
from .tables import CLUSTER, ENTITY

_OF_A_BASE = re.compile(r"Q[1-9][0-9]*|[^\s:]+:\S+")
_ASKED_AT_ONCE = 5_000  # values of one IN; SQLite takes 32,766


def add_shared(
    database: Database, entities: Sequence[Entity], clusters: Sequence[EventCluster]
) -> tuple[Message, ...]:
    """Store entities and event clusters that are new; return a warning for each that is there and differs.

    One whose id stands for something else in the project gets another id.

    Raises EditError, and stores none, if one of them cannot be stored.
    """
    warnings: list[Message] = []
    for entity in entities:
        bundle_checks.check_entity(entity)
    for cluster in clusters:
        bundle_checks.check_entity(cluster)
    with database.writing() as connection:
        for table, values in ((ENTITY, entities), (CLUSTER, clusters)):
            known = stored(connection, table, (one.id for one in values))
            renamed = [replace(one, id=own_id(known.get(one.id), one)) for one in values]
            known |= stored(connection, table, (one.id for one in renamed))
            made = [rows.project_values(one) for one in renamed]
            warnings += [differs(table, known[row["id"]]) for row in made if known.get(row["id"], row) != row]
            if new := [row for row in made if row["id"] not in known]:
                connection.execute(insert(table), new)
    return tuple(warnings)


def other_thing(table: Table, asked: str, value: Entity | EventCluster) -> Message:
    """Return the warning that something got another id than it has in the file."""
    what = word(Kind.ENTITY if table is ENTITY else Kind.CLUSTER)
    return message(messages.SHARED_OTHER, item=what, name=value.name, id=asked, new=value.id)


def differs(table: Table, there: rows.Values) -> Message:
    """Return the warning that something stays as the project has it."""
    what = word(Kind.ENTITY if table is ENTITY else Kind.CLUSTER)
    return message(messages.SHARED_DIFFERS, item=what, name=there["name"], id=there["id"])


def stored(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, rows.Values]:
    """Return the stored rows of entities or event clusters, by id."""
    asked = iter(sorted(set(bundle_checks.storable(ids))))
    found: dict[str, rows.Values] = {}
    while part := list(islice(asked, _ASKED_AT_ONCE)):
        for row in connection.execute(rows.shared(table).where(table.c.id.in_(part))).mappings():
            found[row["id"]] = dict(row)
    return found


def own_id(known: rows.Values | None, value: Entity | EventCluster) -> str:
    """Return the id under which an entity or event cluster of a file is stored.

    An id that many files might use for different things (``e1``) stands for one thing only as long as the
    project's says the same; else it gets an ending made of what is said of it, the same one each time. An id
    that no two things can share, or one of a knowledge base that both name, is believed.
    """
    if known is None or known == rows.project_values(value) or _is_unique(value.id):
        return value.id
    if isinstance(value, Entity):
        if (value.kb and value.kb == known["kb"]) or _alike(value.name, known["name"]):
            return value.id
        said = f"{_folded(value.name)}\0{value.type}\0{value.kb}"
    else:
        if _alike(value.name, known["name"]):
            return value.id
        said = _folded(value.name)
    ending = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{value.id[: bundle_checks.LONGEST_ID - 9]}~{ending}"


def _alike(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _is_unique(item_id: str) -> bool:
    """Tell whether an id is one that no two things can share: a UUID, or one of a knowledge base."""
    if _OF_A_BASE.fullmatch(item_id):
        return True
    try:
        UUID(item_id)
    except ValueError:
        return False
    return True
