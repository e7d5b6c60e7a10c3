"""What became of a project in time: its journal, and every set as it was at any place of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind, Value
from annotator.domain.codec import change_from_json
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Entity, EventCluster
from annotator.domain.messages import item as word
from annotator.domain.moments import Moment
from annotator.domain.sentences import Message
from annotator.edits import verbs
from annotator.edits.taking_back import take_back
from annotator.edits.timeline import Timeline

from . import commits, json_text, messages, roles, rows
from .connection import Database
from .errors import ProjectError
from .sight import seen_sets
from .tables import DOCUMENT, JOURNAL, SET
from .values import JournalRow

_ASKED_AT_ONCE = 200
_SHARED = (Kind.ENTITY, Kind.CLUSTER)


@dataclass(frozen=True)
class SetHistory:
    """A set with its journal, in order. Where that is damaged, places before ``timeline.start`` are lost."""

    rows: Sequence[JournalRow]
    timeline: Timeline

    @property
    def now(self) -> AnnotationSet:
        """The set as it is."""
        return self.timeline.now

    def place(self, wanted: Moment, today: datetime | None = None) -> int:
        """Return how many of the rows stand at a moment.

        Rows count in their order. A time stands before the first row that was noted later: so a clock that
        was set back does not let a later edit stand before an earlier one, nor do edits that were merged in.
        What was noted after ``today`` (now, if not given) is a clock's fault, and no reason to stop there.
        """
        if wanted.edit is not None:
            return bisect_right([row.id for row in self.rows], wanted.edit)
        if wanted.time is None:
            return len(self.rows)
        asked, latest = _noted(wanted.time), _noted(today or datetime.now(UTC))
        later = (n for n, row in enumerate(self.rows) if asked < row.recorded <= latest)
        return next(later, len(self.rows))

    def at(self, place: int) -> AnnotationSet:
        """Return the set at a place. Raises ProjectError if the journal is damaged after it."""
        if place < self.timeline.start:
            raise ProjectError(messages.JOURNAL_BREAKS, entry=self.rows[self.timeline.start - 1].id)
        return self.timeline.at(place)

    def recorded(self, place: int) -> str | None:
        """Return when the last edit was made that stands at a place; None at the beginning."""
        return self.rows[place - 1].recorded if place else None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking a set back does, or would do: ``left`` of its edits stand, ``of`` there are."""

    document: str
    name: str
    author: str
    left: int
    of: int
    edit: Edit

    @property
    def changed(self) -> int:
        """How many things become what they were."""
        return len(self.edit.changes)


class History:
    """The time machine of an open project (``Project.history``). Errors are those of `Project`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(
        self,
        document: str | None = None,
        author: str | None = None,
        *,
        since: datetime | None = None,
        seen_by: str | None = None,
    ) -> list[JournalRow]:
        """Return the journal in its order, of one document or author, noted at or after a time if asked.

        ``seen_by``: only what this author may see of a blind project. A row that cannot be read says so in
        place of what was done (`unreadable`).
        """
        query = select(JOURNAL).where(*seen_sets(JOURNAL.c.author, seen_by)).order_by(JOURNAL.c.id)
        for column, value in ((JOURNAL.c.document_id, document), (JOURNAL.c.author, author)):
            query = query if value is None else query.where(column == value)
        if since is not None:
            query = query.where(JOURNAL.c.recorded >= _noted(since))
        with self._database.reading() as connection:
            return [_row(row) for row in connection.execute(query)]

    def of_set(self, annotations: AnnotationSet) -> SetHistory:
        """Return the history of a set as it is stored."""
        with self._database.reading() as connection:
            return _of_set(connection, annotations)

    def gone(self, then: AnnotationSet) -> list[Entity | EventCluster]:
        """Return what a set refers to and the project no longer has, as it was when it went.

        Raises ProjectError if the journal does not know it.
        """
        with self._database.reading() as connection:
            return _gone(connection, then)

    def shared(self, edit: int) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
        """Return the project's entities and event clusters as they were right after an edit (its number)."""
        with self._database.reading() as connection:
            return _shared(connection, edit)

    def pages_after(self, wanted: Moment) -> set[str]:
        """Return the ids of the documents that came into the project after a moment, by the clock.

        Right after an edit is when it was noted; of an edit that there is not, it is the one before it.
        """
        query = select(DOCUMENT.c.id)
        if wanted.edit is not None:
            noted = select(JOURNAL.c.recorded).where(JOURNAL.c.id <= wanted.edit)
            query = query.where(
                DOCUMENT.c.created > noted.order_by(JOURNAL.c.id.desc()).limit(1).scalar_subquery()
            )
        elif wanted.time is not None:
            query = query.where(DOCUMENT.c.created > _noted(wanted.time))
        else:
            return set()
        with self._database.reading() as connection:
            return set(connection.execute(query).scalars())

    def may_take_back(self, person: str, author: str, document: str, *, blind: bool) -> bool:
        """Tell whether a person may take another's set back: reviewers and managers may.

        Gold is taken back by whoever may adjudicate the page.
        """
        if person == author:
            return True
        with self._database.reading() as connection:
            if author == GOLD:
                allowed = roles.reviewable(connection, person, blind=blind)
                return allowed is None or document in allowed
            return roles.listed(connection).get(person) in roles.REVIEWING

    def take_back(
        self,
        wanted: Moment,
        *,
        by: str,
        document: str | None = None,
        author: str | None = None,
        blind: bool = False,
        anybodys: bool = False,
        rehearse: bool = False,
    ) -> list[TakenBack]:
        """Make sets say what they said at a moment: of one page or all, of one author or all, in one edit.

        Returns what is taken back, page by page, those alone that change; nothing is stored if there are
        none, or with ``rehearse``. ``by`` is who does it. Raises EditError, and changes nothing, for a set
        that is not theirs to take back (``anybodys``: whosesoever it is); ProjectError if a journal does not
        reach back so far.
        """
        found = []
        for name, now in self._sets(document, author):
            whose = now.author.name
            history = self.of_set(now)
            place = history.place(wanted)
            if place == len(history.rows):
                continue
            then = history.at(place)
            edit = take_back(now, then, history.recorded(place), self.gone(then))
            if not edit:
                continue
            if not anybodys and not self.may_take_back(by, whose, now.document, blind=blind):
                raise EditError(messages.NOT_YOURS, author=whose, person=by)
            one = TakenBack(now.document, name, whose, place, len(history.rows), edit)
            found.append((now, one))
        if found and not rehearse:
            commits.commit(self._database, _made_once(found), by=by)
        return [one for _, one in found]

    def _sets(self, document: str | None, author: str | None) -> Iterator[tuple[str, AnnotationSet]]:
        """Yield sets with the names of their pages, in project order."""
        query = select(SET.c.id, DOCUMENT.c.name).join(DOCUMENT, DOCUMENT.c.id == SET.c.document_id)
        for column, value in ((SET.c.document_id, document), (SET.c.author, author)):
            query = query if value is None else query.where(column == value)
        with self._database.reading() as connection:
            named = list(connection.execute(query.order_by(DOCUMENT.c.position, SET.c.author)).all())
        for first in range(0, len(named), _ASKED_AT_ONCE):
            part = named[first : first + _ASKED_AT_ONCE]
            with self._database.reading() as connection:
                sets = commits.sets_by_id(connection, [one.id for one in part])
            yield from ((one.name, sets[one.id]) for one in part if one.id in sets)


def _of_set(connection: Connection, annotations: AnnotationSet) -> SetHistory:
    query = select(JOURNAL).where(JOURNAL.c.set_id == annotations.id).order_by(JOURNAL.c.id)
    found = [_row(row) for row in connection.execute(query)]
    timeline = Timeline(annotations, [None if unreadable(row) else row.edit for row in found])
    return SetHistory(found, timeline)


def _row(row: Any) -> JournalRow:
    """Return a row of the journal; one that cannot be read says so in place of what was done."""
    try:
        return commits.journal_row(row)
    except ProjectError as error:
        bare = SimpleNamespace(**{**row._mapping, "verb": verbs.SAID, "values": "{}", "changes": "[]"})
        return replace(commits.journal_row(bare), edit=Edit(verbs.SAID, {"text": error.message}, ()))


def unreadable(row: JournalRow) -> bool:
    """Tell whether what was done cannot be read any more."""
    return isinstance(row.edit.values.get("text"), Message)


def _noted(time: datetime) -> str:
    """Return a time as the journal notes it, so that the two compare as texts."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _made_once(found: Sequence[tuple[AnnotationSet, TakenBack]]) -> list[tuple[AnnotationSet, Edit]]:
    """Return the edits of several sets; what several of them refer to again is made by the first."""
    made: set[tuple[Kind, str]] = set()
    edits = []
    for now, one in found:
        kept = tuple(c for c in one.edit.changes if c.kind not in _SHARED or (c.kind, c.id) not in made)
        made |= {(c.kind, c.id) for c in kept if c.kind in _SHARED}
        edits.append((now, replace(one.edit, changes=kept)))
    return edits


# --- entities and event clusters, which belong to the whole project -------------------------------------


def _gone(connection: Connection, then: AnnotationSet) -> list[Entity | EventCluster]:
    found: list[Entity | EventCluster] = []
    wanted = {
        Kind.ENTITY: {one.entity for one in then.mentions.values()} - {None},
        Kind.CLUSTER: {one.cluster for one in then.events.values()} - {None},
    }
    for kind, ids in wanted.items():
        table = rows.TABLES[kind]
        known = (
            set(connection.execute(select(table.c.id).where(table.c.id.in_(ids))).scalars()) if ids else ids
        )
        for one in sorted(cast("set[str]", ids - known)):
            found.append(_last_known(connection, kind, one))
    return found


def _last_known(connection: Connection, kind: Kind, name: str) -> Entity | EventCluster:
    """Return what an entity or cluster was right before it went."""
    for change in _shared_changes(
        connection, kind, JOURNAL.c.changes.contains(json_text.to_json(name), autoescape=True)
    ):
        if change.id == name and change.before is not None:
            return cast("Entity | EventCluster", change.before)
    raise ProjectError(messages.NOT_KNOWN_ANY_MORE, item=word(kind), id=name)


def _shared(connection: Connection, edit: int) -> tuple[dict[str, Entity], dict[str, EventCluster]]:
    found: dict[Kind, dict[str, Value]] = {
        Kind.ENTITY: dict(rows.read_entities(connection)),
        Kind.CLUSTER: dict(rows.read_clusters(connection)),
    }
    for kind, known in found.items():
        for change in _shared_changes(connection, kind, JOURNAL.c.id > edit):
            if change.before is None:
                known.pop(change.id, None)
            else:
                known[change.id] = change.before
    return cast("dict[str, Entity]", found[Kind.ENTITY]), cast("dict[str, EventCluster]", found[Kind.CLUSTER])


def _shared_changes(connection: Connection, kind: Kind, where: ColumnElement[bool]) -> Iterator[Change]:
    """Yield changes to entities or clusters in the journal, the newest first; nothing else is unpacked."""
    told = JOURNAL.c.changes.contains(f'"kind":"{kind.value}"', autoescape=True)
    for row in connection.execute(select(JOURNAL.c.changes).where(told, where).order_by(JOURNAL.c.id.desc())):
        for one in reversed(json_text.from_json(row.changes)):
            if one["kind"] == kind.value:
                yield change_from_json(one)
