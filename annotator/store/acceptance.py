"""What a comparison of suggestions with labels needs of a project: rows, and what the journal says."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from annotator.domain.changes import Edit
from annotator.domain.items import NO_WORD, Author, AuthorKind, Segment, State
from annotator.domain.ranges import Range
from annotator.edits import verbs

from .commits import APPLIED, EDIT, journal_row
from .connection import Database
from .errors import ProjectError
from .rows import kind_of
from .tables import AUTHOR, DOCUMENT, JOURNAL, SEGMENT, SET
from .values import SegmentedSet

_ANSWERS = (
    verbs.ACCEPT, verbs.REJECT, verbs.RESTORE, verbs.ACCEPT_ITEMS, verbs.REJECT_ITEMS, verbs.RESTORE_ITEMS,
)  # fmt: skip
_AT_ONCE = 200  # documents whose segments are in memory
_ASKED_AT_ONCE = 1_000  # values of one IN


class SuggestionRows:
    """What a project holds about suggestions and what people did with them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pages(self) -> Iterator[list[SegmentedSet]]:
        """Yield for each document that a model has a set on: those sets, and all done ones by others."""
        with self._database.reading() as connection:
            sets = _sets(connection)
            listed = sorted(sets)
            for first in range(0, len(listed), _AT_ONCE):
                pages = [sets[one] for one in listed[first : first + _AT_ONCE]]
                held = _segments(connection, [row.id for page in pages for row in page])
                yield from ([_segmented(row, held[row.id]) for row in page] for page in pages)

    def finished(self, author: str | None = None) -> dict[str, tuple[tuple[str, int], ...]]:
        """Return in project order the documents with done sets of people or gold, or of one ``author``.

        Of each set the id, and how many edits it has seen: they tell whether anything has changed.
        """
        query = (
            select(SET.c.document_id, SET.c.id, SET.c.revision)
            .join_from(SET, AUTHOR, AUTHOR.c.name == SET.c.author)
            .join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
            .where(SET.c.state == State.DONE.value, AUTHOR.c.kind.not_in([one.value for one in NO_WORD]))
            .order_by(DOCUMENT.c.position, SET.c.id)
        )
        found: defaultdict[str, tuple[tuple[str, int], ...]] = defaultdict(tuple)
        with self._database.reading() as connection:
            for row in connection.execute(query if author is None else query.where(SET.c.author == author)):
                found[row.document_id] += ((row.id, row.revision),)
        return dict(found)

    def taken_by_hand(self) -> tuple[Counter[str], Counter[str]]:
        """Return by suggester the edits that accepted something, and the segments that were rejected.

        Only what stands is counted: not what was undone, nor what was brought back.
        """
        accepted: Counter[str] = Counter()
        dismissed: Counter[str] = Counter()
        with self._database.reading() as connection:
            for values in _edits(connection, verbs.ACCEPT):
                accepted[values.get("suggester", "")] += 1
            for verb, sign in ((verbs.REJECT, 1), (verbs.RESTORE, -1)):
                for values in _edits(connection, verb):
                    dismissed[values.get("suggester", "")] += sign * values.get("n", 0)
        return accepted, dismissed

    def answered(self) -> Iterator[tuple[str, str, str, Edit]]:
        """Yield the edits that stand by which people took or rejected suggestions, in the journal's order.

        Each with the document, the author whose set it is of, and the suggester; what cannot be read is left
        out.
        """
        query = (
            select(JOURNAL)
            .where(JOURNAL.c.verb.in_(_ANSWERS), JOURNAL.c.kind == EDIT, JOURNAL.c.status == APPLIED)
            .order_by(JOURNAL.c.id)
        )
        with self._database.reading() as connection:
            for row in connection.execute(query):
                try:
                    found = journal_row(row)
                except ProjectError:
                    continue
                yield found.document_id, found.author, str(found.edit.values.get("suggester", "")), found.edit


def _sets(connection: Connection) -> dict[str, list[Any]]:
    """Return the rows of models' sets, and of done ones by others on the same documents, by document."""
    model = AuthorKind.MODEL.value
    of_models = (
        select(SET.c.document_id)
        .join_from(SET, AUTHOR, AUTHOR.c.name == SET.c.author)
        .where(AUTHOR.c.kind == model)
    )
    query = (
        select(SET.c.document_id, SET.c.id, SET.c.author, AUTHOR.c.kind, SET.c.state, SET.c.revision)
        .join_from(SET, AUTHOR, AUTHOR.c.name == SET.c.author)
        .where(SET.c.document_id.in_(of_models))
        .where((AUTHOR.c.kind == model) | (SET.c.state == State.DONE.value))
    )
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.document_id].append(row)
    return found


def _segments(connection: Connection, sets: Sequence[str]) -> dict[str, list[Segment]]:
    """Return the segments of sets in text order."""
    columns = (SEGMENT.c.set_id, SEGMENT.c.id, SEGMENT.c.start, SEGMENT.c.end, SEGMENT.c.kind)
    query = select(*columns, SEGMENT.c.article).order_by(SEGMENT.c.set_id, SEGMENT.c.start)
    found: dict[str, list[Segment]] = {one: [] for one in sets}
    for first in range(0, len(sets), _ASKED_AT_ONCE):
        asked = query.where(SEGMENT.c.set_id.in_(sets[first : first + _ASKED_AT_ONCE]))
        for held, item, start, end, kind, article in connection.execute(asked):
            found[held].append(Segment(item, Range(start, end), kind, article))
    return found


def _segmented(row: Any, segments: Sequence[Segment]) -> SegmentedSet:
    author = Author(row.author, kind_of(row.kind))
    return SegmentedSet(author, State(row.state), row.revision, tuple(segments))


def _edits(connection: Connection, verb: str) -> Iterator[dict[str, Any]]:
    """Yield the values of the edits with a verb that stand."""
    query = select(JOURNAL.c["values"]).where(JOURNAL.c.verb == verb, JOURNAL.c.status == "applied")
    return map(json.loads, connection.execute(query).scalars())
