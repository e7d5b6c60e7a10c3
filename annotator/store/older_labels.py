"""What was handed in before labels changed, read in the labels of today.

A project remembers its migrations beside its settings, under ``migrations``: when each was made, from which
version of the scheme to which, and what became of which label. Hand-ins themselves stay as they were.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self

from sqlalchemy import Connection, select

from annotator.domain.label_migration import from_json
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits.label_migrating import LabelMigrating

from . import project_settings
from .review_values import HandIn
from .scheme_copies import UNREADABLE
from .tables import SCHEME

_KEY = "migrations"


def records(connection: Connection) -> list[dict[str, Any]]:
    """Return what is remembered of each migration, the oldest first."""
    found = project_settings.read_key(connection, _KEY)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def write_records(connection: Connection, listed: Sequence[Mapping[str, Any]]) -> None:
    """Remember migrations."""
    project_settings.write_key(connection, _KEY, list(listed))


def scheme_numbered(connection: Connection, number: int) -> Scheme:
    """Return a version of the project's scheme by its number."""
    query = select(SCHEME.c.data).where(SCHEME.c.number == number)
    return _parsed(connection.execute(query).scalar_one())


def newer_scheme(connection: Connection, known: Scheme) -> Scheme | None:
    """Return the scheme in use if it says anything else than one that is known; None too if it is damaged."""
    query = select(SCHEME.c.data).order_by(SCHEME.c.number.desc()).limit(1)
    try:
        found = _parsed(connection.execute(query).scalar_one())
    except UNREADABLE:
        return None
    return found if found.data != known.data else None


@lru_cache(maxsize=8)
def _parsed(data: str) -> Scheme:
    return parse_scheme(json.loads(data))


@dataclass(frozen=True, slots=True)
class OlderLabels:
    """The migrations of a project, each with the time at which it was made."""

    steps: tuple[tuple[str, LabelMigrating], ...]

    @classmethod
    def of(cls, connection: Connection) -> Self | None:
        """Return those that a project remembers; None: labels never changed."""
        steps = []
        for one in records(connection):
            theirs = scheme_numbered(connection, one["was"])
            ours = scheme_numbered(connection, one["number"])
            steps.append((one["recorded"], LabelMigrating(from_json(one["migration"], theirs), theirs, ours)))
        return cls(tuple(steps)) if steps else None

    def today(self, one: HandIn) -> HandIn:
        """Return a hand-in as it would have been under the scheme of today; a set as it stands is that."""
        for recorded, migrating in self.steps:
            if not one.recorded or one.recorded > recorded:
                continue
            by = migrating.relabelling(one.annotations.text)
            made = migrating.annotation_set(one.annotations, by)
            entities = {key: migrating.entity(value) for key, value in one.entities.items()}
            one = replace(one, annotations=made, entities=entities)
        return one
