"""A change of labels in a whole project: one edit per set, in one transaction, taken back as one.

What was handed in stays as it was. Whoever reads a hand-in gets it in the labels of today, by the migrations
that the project remembers (`older_labels`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, Mention, Relation
from annotator.domain.label_map import Label
from annotator.domain.label_migration import Labelled, LabelMigration, to_json, words_of
from annotator.domain.scheme import Scheme
from annotator.edits.label_migrating import Account, LabelMigrating, label_of
from annotator.edits.relabelling import Relabelling

from . import commits, documents, hand_ins, label_messages, opening, rows
from .connection import Database
from .older_labels import newer_scheme, records, scheme_numbered, write_records
from .relabelling import relabel_notes
from .tables import DOCUMENT, ENTITY, JOURNAL, SET
from .writing import Step, scheme_in_use

_PAGES = 100  # in hand at a time
ForPage = Callable[[Relabelling, Iterable[Mention]], Relabelling]
"""Makes what relabels a page able to do so with its decisions, by all mentions that anybody has there."""
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class MigrationWish:
    """What is asked: to which scheme, by what rules, by whom.

    ``rehearse``: only tell. ``asked``: labels whose items are listed, for a person to say what each becomes.
    """

    scheme: Scheme
    migration: LabelMigration
    by: str | None = None
    rehearse: bool = False
    asked: frozenset[Label] = frozenset()


@dataclass
class Migrated:
    """What came of it: sets looked at and edited, the account, and the items that were asked for."""

    sets: int = 0
    edited: int = 0
    account: Account = field(default_factory=Account)
    items: list[tuple[Label, str, str, str]] = field(default_factory=list)
    """Label, item id, name of the page, words."""
    edited_of: Counter[str] = field(default_factory=Counter)
    """Sets that change, by author."""
    items_of: Counter[str] = field(default_factory=Counter)
    """Items that get another label, go, or do not fit, by author."""


class _Rehearsed(Exception):  # noqa: N818 - it ends a rehearsal, and is no error
    pass


class _Work:
    """One migration within its transaction."""

    def __init__(
        self,
        database: Database,
        connection: Connection,
        migrating: LabelMigrating,
        wish: MigrationWish,
        done: Migrated,
    ) -> None:
        self.database, self.connection, self.migrating = database, connection, migrating
        self.wish, self.done = wish, done
        self.batch, self.was = fresh_id(), scheme_in_use(connection)
        self.entities = list(self._entity_changes())

    def _entity_changes(self) -> Iterator[Change]:
        for one in rows.read_entities(self.connection).values():
            if (after := self.migrating.entity(one)) != one:
                yield Change(Kind.ENTITY, one.id, one, after)

    def pages(
        self, for_page: ForPage, progress: Progress | None, cancelled: Callable[[], bool]
    ) -> Iterator[commits.StoredSteps]:
        """Write the edits of all sets, some pages at a time."""
        ids = self.connection.execute(select(DOCUMENT.c.id).order_by(DOCUMENT.c.position)).scalars().all()
        for first in range(0, len(ids), _PAGES):
            if cancelled():
                raise EditError(label_messages.MIGRATION_STOPPED)
            part = documents.WHOLE.where(DOCUMENT.c.id.in_(ids[first : first + _PAGES]))
            steps: list[Step] = []
            for document in [documents.from_row(row) for row in self.connection.execute(part)]:
                sets = documents.sets_of(self.connection, [document])
                self._list(document.name, sets)
                steps += self._steps(document.text, sets, for_page)
                if progress is not None:
                    progress(first, len(ids), document.name)
            if steps:
                yield commits.store(self.database, self.connection, steps, self.batch, self.wish.by)

    def _steps(self, text: str, sets: Sequence[AnnotationSet], for_page: ForPage) -> Iterator[Step]:
        kept = [each for one in sets for each in hand_ins.kept_sets(self.connection, one)]
        mentions = (mention for one in (*sets, *kept) for mention in one.mentions.values())
        by = for_page(self.migrating.relabelling(text), mentions)
        for one in sets:
            self.done.sets += 1
            before = self.done.account.items
            edit = self.migrating.edit(one, by, self.entities)
            self.done.items_of[one.author.name] += self.done.account.items - before
            if edit is not None:
                self.done.edited += 1
                self.done.edited_of[one.author.name] += 1
                self.entities = []
                yield Step(one, one.applied(edit), edit)

    def _list(self, page: str, sets: Sequence[AnnotationSet]) -> None:
        for one in sets if self.wish.asked else ():
            items: list[Labelled] = [
                *one.segments.values(), *one.mentions.values(), *one.events.values(), *one.relations.values(),
            ]  # fmt: skip
            for item in items:
                if label_of(item) in self.wish.asked:
                    words = _words(item, one)
                    self.done.items.append((label_of(item), item.id, page, " ".join(words.split())))

    def finish(self) -> None:
        """Store the scheme, and what the sets and the project have to know of the change."""
        connection = self.connection
        for change in self.entities:  # nobody's set changed: nothing stands in a journal
            if isinstance(change.after, Entity):
                kind = change.after.type
                connection.execute(update(ENTITY).where(ENTITY.c.id == change.id).values(type=kind))
        relabel_notes(connection, self.migrating.relabelling(""))
        opening.store_scheme(connection, self.wish.scheme)
        number = scheme_in_use(connection)
        connection.execute(update(SET).values(scheme=number))
        record = {
            "recorded": rows.now(), "was": self.was, "number": number, "batch": self.batch,
            "sets": self.done.sets, "migration": to_json(self.wish.migration),
        }  # fmt: skip
        write_records(connection, [*records(connection), record])


def _words(item: Labelled, one: AnnotationSet) -> str:
    """Return by what words a person knows an item: of a relation, by those of its ends."""
    if not isinstance(item, Relation):
        return words_of(item, one.text)
    ends = (one.placed(item.source), one.placed(item.target))
    return " – ".join(end.span.surface(one.text) for end in ends if end is not None)


class LabelMigrations:
    """Reached as ``Project.labels``. Whoever changes the labels sets the scheme of the open project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def migrate(
        self,
        theirs: Scheme,
        wish: MigrationWish,
        for_page: ForPage,
        refuse: Callable[[Migrated], None],
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> Migrated:
        """Put a project under another scheme. ``refuse`` raises if what was found must not be stored.

        Everything is one transaction: it is stored whole or not at all. Raises AnnotatorError.
        """
        done = Migrated()
        migrating = LabelMigrating(wish.migration, theirs, wish.scheme)
        done.account = migrating.account
        remember: list[Callable[[], None]] = []
        try:
            with self._database.writing() as connection:
                work = _Work(self._database, connection, migrating, wish, done)
                for stored in work.pages(for_page, progress, cancelled):
                    remember.append(stored.remember)
                refuse(done)
                work.finish()
                if wish.rehearse:
                    raise _Rehearsed
        except _Rehearsed:
            return done
        for one in remember:
            one()
        return done

    def newer(self, known: Scheme) -> Scheme | None:
        """Return the scheme in use if it is not the one that is known; None: it is, or it cannot be read."""
        with self._database.reading() as connection:
            return newer_scheme(connection, known)

    def undo(self, by: str | None = None) -> Scheme:
        """Take the last migration back: every set says what it said, and the older scheme is in use again.

        Raises EditError if there is none, or if anything was annotated or imported since.
        """
        with self._database.writing() as connection:
            listed = records(connection)
            if not listed:
                raise EditError(label_messages.NO_MIGRATION)
            last = listed[-1]
            of_batch = select(func.max(JOURNAL.c.id)).where(JOURNAL.c.batch == last["batch"])
            end = connection.execute(of_batch).scalar_one()
            since = select(func.count()).select_from(JOURNAL).where(JOURNAL.c.id > (end or 0))
            edits = connection.execute(since).scalar_one() if end is not None else 0
            sets = connection.execute(select(func.count()).select_from(SET)).scalar_one() - int(last["sets"])
            if edits or sets or scheme_in_use(connection) != last["number"]:
                raise EditError(label_messages.WORK_SINCE, edits=edits, sets=max(0, sets))
            older = scheme_numbered(connection, last["was"])
            stored = commits.take_back(self._database, connection, last["batch"], by)
            opening.store_scheme(connection, older)
            connection.execute(update(SET).values(scheme=scheme_in_use(connection)))
            write_records(connection, listed[:-1])
        stored.remember()
        return older
