"""Other projects taken into one: in one transaction, so that it comes in whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import parse_scheme

from .. import json_text
from ..backups import backup_beside
from ..connection import Database
from ..dialects import Sqlite
from ..tables import AUTHOR, JOURNAL, PROJECT, SCHEME, SET
from . import assigned, beside, linked, messages, pages
from .reading import parts
from .schemes import Known, chosen
from .sets import Sets
from .shared import Shared
from .values import Cancelled, LeftOut, MergeReport, MergeWish, Progress

BACKUP = "before-merge"


class _Rehearsed(Exception):  # noqa: N818 - it ends a rehearsal, and is no error
    """Everything was done and is to be rolled back."""


def merge(
    database: Database,
    others: Sequence[Database],
    wish: MergeWish,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> MergeReport:
    """Take other projects into one; see ``Project.merge``.

    In which order they come does not matter: they are taken by what is in them.
    """
    for other in others:
        if _place(other) == _place(database):
            raise AnnotatorError(messages.SAME_PROJECT, file=other.dialect.target)
    report = MergeReport(rehearsed=wish.rehearse)
    try:
        with database.writing() as connection:
            _Merging(database, connection, wish, report, progress, cancelled).take(others)
            if report.changed:
                connection.execute(update(PROJECT).values(imports=PROJECT.c.imports + 1))
            if wish.rehearse:
                raise _Rehearsed
            if report.changed and isinstance(database.dialect, Sqlite):
                # Until the COMMIT everybody else still reads the project as it was.
                report.backup = str(backup_beside(database.dialect, BACKUP))
    except _Rehearsed:
        pass
    except BaseException:
        if report.backup is not None:
            Path(report.backup).unlink(missing_ok=True)
        raise
    return report


def _place(database: Database) -> object:
    dialect = database.dialect
    if isinstance(dialect, Sqlite):
        found = dialect.path.stat()
        return found.st_dev, found.st_ino
    with database.reading() as connection:
        where = select(func.current_database(), func.current_schema())
        return dialect.target.partition("?")[0], tuple(connection.execute(where).one())


class _Merging:
    """One merge: the transaction, what was asked, and what came of it so far."""

    def __init__(
        self,
        database: Database,
        connection: Connection,
        wish: MergeWish,
        report: MergeReport,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        self.database, self.connection, self.wish, self.report = database, connection, wish, report
        self.progress = progress or (lambda _done, _total, _name: None)
        self.cancelled = cancelled or (lambda: False)
        self.uuid = _uuid(connection)

    def take(self, others: Sequence[Database]) -> None:
        """Take everything in."""
        opened = [(other, other.reading()) for other in others]
        connections: list[tuple[Database, Connection]] = []
        try:
            for other, reading in opened:
                connections.append((other, reading.__enter__()))
            connections.sort(key=lambda one: (_content(one[1]), one[0].dialect.target))
            self._take_scheme(connections)
            for other, connection in connections:
                self.report.files.append(other.dialect.target)
                self._take_one(other.dialect.target, connection)
        finally:
            for (_, reading), _ in zip(opened, connections, strict=False):
                reading.__exit__(None, None, None)

    def _take_scheme(self, others: Sequence[tuple[Database, Connection]]) -> None:
        own = _known(self.database.dialect.target, self.connection)
        found = chosen(own, [_known(other.dialect.target, connection) for other, connection in others])
        if found.digest == own.digest:
            self.scheme = own.scheme
            return
        self.scheme = found.scheme
        newest = select(SCHEME).order_by(SCHEME.c.number.desc()).limit(1)
        source = next(c for other, c in others if other.dialect.target == found.file)
        row = dict(source.execute(newest).mappings().one())
        number = self.connection.execute(select(func.max(SCHEME.c.number))).scalar_one() + 1
        self.connection.execute(insert(SCHEME), row | {"number": number})
        self.report.scheme, self.report.changed = found.file, True

    def _take_one(self, file: str, other: Connection) -> None:
        own, theirs = pages.listed(self.connection), pages.listed(other)
        found = pages.matched(own, theirs)
        here = dict(found.here)
        for page, reason in found.refused.values():
            self.report.left_out.append(LeftOut(file, page.name, "", reason))
        done = 0
        dialect = self.database.dialect
        for page, wrong in pages.put_in(self.connection, dialect, other, own, found.new):
            self._stop_if_asked()
            if wrong is None:
                self.report.documents += 1
                self.report.changed = True
            else:
                del here[page.id]
                self.report.left_out.append(LeftOut(file, page.name, "", wrong))
        shared = Shared(self.connection, other, file, self.wish.prefer, self.report)
        shared.take()
        sets = self._sets(file, other, shared)
        for name in sorted(beside.people(other, here)):
            sets.ensure_author(name, sets.there[name])
        taken = len(self.report.taken)
        names = {page.id: page.name for page in theirs}
        for part in parts(list(here.items())):
            self._stop_if_asked()
            self.progress(done, len(here), names[part[0][0]])
            sets.take(dict(part))
            done += len(part)
        self.progress(done, len(here), "")
        beside.take_remarks(self.connection, other, here, self.report)
        assigned.take(self.connection, other, here, self.report)
        linked.take(self.connection, other, here, self.report)
        shared.drop()
        touched = {one.document for one in self.report.taken[taken:]}
        beside.forget_counts(self.connection, touched)

    def _sets(self, file: str, other: Connection, shared: Shared) -> Sets:
        same_origin = self.uuid != "" and _uuid(other) == self.uuid
        return Sets(
            self.database, self.connection, other, file, self.scheme, same_origin, self.wish.prefer, shared,
            self.report, _numbers(self.connection, other), _kinds(self.connection), _kinds(other),
        )  # fmt: skip

    def _stop_if_asked(self) -> None:
        if self.cancelled():
            raise AnnotatorError(messages.CANCELLED)


def _uuid(connection: Connection) -> str:
    return str(connection.execute(select(PROJECT.c.uuid)).scalar_one())


def _kinds(connection: Connection) -> dict[str, str]:
    return {row.name: row.kind for row in connection.execute(select(AUTHOR))}


def _known(file: str, connection: Connection) -> Known:
    found = connection.execute(select(SCHEME).order_by(SCHEME.c.number)).all()
    scheme = parse_scheme(json_text.from_json(found[-1].data))
    return Known(file, scheme, found[-1].sha256, frozenset(row.sha256 for row in found[:-1]))


def _numbers(connection: Connection, other: Connection) -> dict[int | None, int | None]:
    """Return the number here of each version of the scheme there; one that is not here: the one in use."""
    own = {row.sha256: row.number for row in connection.execute(select(SCHEME).order_by(SCHEME.c.number))}
    newest = max(own.values())
    found: dict[int | None, int | None] = {
        row.number: own.get(row.sha256, newest) for row in other.execute(select(SCHEME))
    }
    return found | {None: None}


def _content(connection: Connection) -> str:
    """Return a digest of what is in a project, by which several are put in order."""
    digest = hashlib.sha256()
    columns: Sequence[Sequence[Any]] = (
        (SET.c.document_id, SET.c.author, SET.c.revision, SET.c.state),
        (JOURNAL.c.session, JOURNAL.c.recorded),
    )
    for listed in columns:
        found: list[tuple[Any, ...]] = [tuple(row) for row in connection.execute(select(*listed).distinct())]
        for row in sorted(found):
            digest.update(repr(row).encode())
    for page in sorted(pages.listed(connection), key=lambda page: page.id):
        digest.update(repr(page).encode())
    return digest.hexdigest()
