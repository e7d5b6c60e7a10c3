"""The journal of one set in two projects: which rows both have, and what the rest did.

A row is known on the other side by who wrote it and when: ``session`` and ``recorded``, besides the verb and
which of several at that moment it is. Its number is its project's own, and its changes are others where it
was rebased.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.codec import edit_from_json
from annotator.domain.errors import EditError

from .. import json_text
from ..bundle_checks import same_content
from ..commits import APPLIED, EDIT
from ..tables import JOURNAL
from .reading import Values, stored

Key = tuple[str, str, str, int]


@dataclass(frozen=True)
class Row:
    """A row of the journal, as it is stored; ``key`` is the same in every project."""

    stored: Mapping[str, Any]
    key: Key

    @property
    def id(self) -> int:
        """Its number in its own project."""
        return int(self.stored["id"])

    @property
    def revision(self) -> int:
        """The revision of its set after it, in its own project."""
        return int(self.stored["revision"])

    @property
    def target(self) -> int | None:
        """The number of the edit that it undoes or does again."""
        number: int | None = self.stored["target"]
        return number

    @cached_property
    def edit(self) -> Edit:
        """What it did. Raises ValueError, KeyError or TypeError if it cannot be read."""
        values, changes = (
            json_text.from_json(self.stored["values"]),
            json_text.from_json(self.stored["changes"]),
        )
        return edit_from_json(self.stored["verb"], values, changes)


def keyed(stored: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return the rows of one set, which come in their order."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for one in stored:
        name = one["session"], one["recorded"], one["verb"]
        found.append(Row(one, (*name, seen[name])))
        seen[name] += 1
    return found


def read(connection: Connection, sets: Sequence[str]) -> dict[str, list[Row]]:
    """Return the rows of some sets, by set, each in their order."""
    by_set: defaultdict[str, list[Values]] = defaultdict(list)
    query = select(JOURNAL).where(JOURNAL.c.set_id.in_(sets)).order_by(JOURNAL.c.id)
    for row in stored(connection, query):
        by_set[row["set_id"]].append(row)
    return {one: keyed(by_set[one]) for one in sets}


def unknown(rows: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """Return the rows that the other side does not have."""
    known = {row.key for row in others}
    return [row for row in rows if row.key not in known]


def standing(rows: Sequence[Row]) -> list[Row]:
    """Return those of some rows, the last of a set, that made it what it is.

    Without edits that were undone again, and without their undoing. What undid an edit before these rows, or
    did it again, counts if it was done an odd number of times.
    """
    own = {row.id for row in rows}
    turned: defaultdict[int | None, list[Row]] = defaultdict(list)
    found = []
    for row in rows:
        if row.stored["kind"] == EDIT:
            if row.stored["status"] == APPLIED:
                found.append(row)
        elif row.target not in own:
            turned[row.target].append(row)
    found += [times[-1] for times in turned.values() if len(times) % 2]
    return sorted(found, key=lambda row: row.id)


def before(after: AnnotationSet, rows: Sequence[Row]) -> AnnotationSet | None:
    """Return what a set was before some rows; None if they cannot be taken back from it."""
    try:
        for row in reversed(rows):
            after = after.applied(row.edit.inverse())
    except (EditError, ValueError, KeyError, TypeError):
        return None
    return after


def since(after: AnnotationSet, rows: Sequence[Row], wanted: AnnotationSet) -> list[Row] | None:
    """Return the rows that came after a set first said what another one says; None if it never did."""
    first = None
    for number, past in _back(after, rows):
        if same_content(past, wanted):
            first = number
    return None if first is None else list(rows[first:])


def _back(after: AnnotationSet, rows: Sequence[Row]) -> Iterator[tuple[int, AnnotationSet]]:
    yield len(rows), after
    for number in range(len(rows) - 1, -1, -1):
        past = before(after, rows[number : number + 1])
        if past is None:
            return
        after = past
        yield number, after


def of_set(edit: Edit, set_id: str) -> Edit:
    """Return an edit as one of another set: the change of a state names its set."""
    changes = tuple(replace(c, id=set_id) if c.kind is Kind.STATE else c for c in edit.changes)
    return replace(edit, changes=changes)
