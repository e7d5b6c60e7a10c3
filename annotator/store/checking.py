"""Checking a project: every promise about what is stored, in sentences, and the repairs that lose nothing.

What cannot be read is a finding like any other: no damage ends a check.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.items import Document
from annotator.domain.nodemap import NodeMap
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message

from . import files, rows
from . import messages as of_store
from .addresses import is_url, postgres_url
from .checks import history, looked, messages, pages, project, repairs, search_index, sets, work
from .checks.codes import can_be_repaired
from .checks.look import BROKEN, STEPS, Look, StoppedError
from .connection import Database
from .dialects import Dialect, Postgres
from .tables import SET
from .values import Finding

Progress = Callable[[int, int, str], None]
Reread = Callable[[Document, bytes], NodeMap | None]
"""Reads a page's bytes again and returns its node map, None if that makes another text."""
_DAMAGE = (of_store.DAMAGED.id, of_store.NOT_READ.id)


@dataclass(frozen=True, slots=True)
class CheckWish:
    """How a check goes: with repairs or not, who is told how far it is, and who may stop it.

    ``changed``: pages that a check on this computer found whole, and that were not changed since, are passed
    over, as are storage and index once they were found whole (`checks.looked`).
    ``elsewhere``: looks in this one's place, at the same project in another process; repairs stay here.
    """

    repair: bool = False
    progress: Progress | None = None
    cancelled: Callable[[], bool] = bool
    reread: Reread | None = None
    changed: bool = False
    elsewhere: Callable[[CheckWish], Checked] | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check: the findings, how many pages were looked at, and of how many.

    ``since``: when what was passed over was last looked at as a whole (UTC); "": nothing was passed over.
    """

    findings: list[Finding]
    pages: int
    of: int
    since: str = ""


def checked(database: Database, scheme: Scheme | None, wish: CheckWish) -> Checked:
    """Return the findings: storage and project first, then by document, then the rest; see `Project.check`.

    Raises AnnotatorError if it was cancelled; what was looked at until then is not looked at again.
    """
    look = wish.elsewhere or (lambda wish: _Check(database, scheme, wish).checked())
    found = look(wish)
    findings = found.findings
    if not wish.repair or database.dialect.read_only or not any(can_be_repaired(f.code) for f in findings):
        return found
    repairs.repair(database, scheme, findings, wish.reread)
    after = look(wish)
    left = {(one.code, one.where, str(one.message)) for one in after.findings}
    gone = [one for one in findings if (one.code, one.where, str(one.message)) not in left]
    return replace(after, findings=[repairs.as_repaired(one) for one in gone] + after.findings)


def checked_unopened(target: str, wish: CheckWish) -> list[Finding]:
    """Return the findings of a project that cannot be opened because it is damaged.

    Raises AnnotatorError for what is no damage: nothing is there, it is no project, a newer program made it.
    """
    dialect: Dialect
    if is_url(target):
        dialect = Postgres(postgres_url(target), read_only=True)
    else:
        try:
            files.inspected(Path(target))
        except AnnotatorError as error:
            if error.message.id not in _DAMAGE:
                raise
            return [Finding("storage", target, error.message)]
        dialect = files.sqlite_dialect(Path(target), read_only=True)
    with closing(Database(dialect)) as database:
        return checked(database, None, wish).findings


def is_damage(error: AnnotatorError) -> bool:
    """Tell whether a project was not opened because it is damaged."""
    return error.message.id in _DAMAGE


class _Check:
    """One pass over a project."""

    def __init__(self, database: Database, scheme: Scheme | None, wish: CheckWish) -> None:
        self.database, self.scheme, self.wish = database, scheme, wish
        self.done = self.total = 0

    def checked(self) -> Checked:
        """Look, and keep what was found whole, also if it was cancelled."""
        with self.database.reading() as reading, _stoppable(reading, self.wish.cancelled):
            # One moment of the project, also while others write to it.
            dialect = self.database.dialect
            moment = reading.execution_options(**dialect.snapshot)
            look = Look(dialect, moment, self.scheme, self.wish.cancelled)
            self._tell(look.dialect.target)
            known = looked.recall(look)
            since = known.since if self.wish.changed else ""
            due: list[str] = []
            try:
                findings = list(self._findings(look, known, since, due))
            finally:
                known.keep()
            passed = len(look.names) - len(due)
            return Checked(findings, len(due), len(look.names), since if passed or since else "")

    def _findings(self, look: Look, known: looked.Looked, since: str, due: list[str]) -> Iterator[Finding]:
        """Yield what is found; ``known`` is brought up to date, ``due`` gets the pages that are looked at."""
        now, whole = rows.now(), True
        for one in look.safely("storage", partial(project.of_storage, look, whole=not since)):
            whole = False
            yield one
        for name, part in (
            ("project", project.of_project), ("scheme_version", project.of_schemes),
            ("author", project.of_authors), ("document", pages.listed),
        ):  # fmt: skip
            yield from look.safely(name, partial(part, look))
        prints = looked.fingerprints(look)
        known.pages = {one: kept for one, kept in known.pages.items() if one in look.names}
        for document_id in look.names:
            kept = known.pages.get(document_id) if self.wish.changed else None
            if kept is None or kept != prints.get(document_id):
                due.append(document_id)
        self.total = 2 * len(due) + 1
        yield from self._pages(look, known, prints, due)
        yield from look.safely("entity", partial(sets.of_shared, look))
        yield from look.safely("beginning", partial(history.lost_sets, look))
        for name, looks in work.parts():
            yield from look.safely(name, partial(looks, look))
        tick = partial(self._tell, "search", search_index.AT_ONCE)
        only = due if since else None
        for one in look.safely("search", partial(search_index.of_project, look, tick, only)):
            whole = False
            known.pages.pop(one.document, None)
            yield one
        if whole:
            known.since = since or now
        elif not since:
            known.since = ""

    def _pages(
        self, look: Look, known: looked.Looked, prints: Mapping[str, str], due: Sequence[str]
    ) -> Iterator[Finding]:
        """Look at the pages that are due; know those in which nothing is found."""
        for document_id in due:
            self._tell(look.names[document_id])
            known.pages.pop(document_id, None)
            look.lengths.pop(document_id, None)
            part = partial(self._document, look, document_id)
            found = list(look.safely("document", part, document_id))
            if not found and document_id in prints:
                known.pages[document_id] = prints[document_id]
            yield from found

    def _tell(self, name: str, steps: int = 1) -> None:
        if self.wish.cancelled():
            raise StoppedError(messages.STOPPED)
        if self.wish.progress is not None:
            self.wish.progress(min(self.done, self.total), self.total, name)
        self.done += steps

    def _document(self, look: Look, document_id: str) -> Iterator[Finding]:
        document, found = pages.one(look, document_id)
        yield from found
        query = rows.SETS.where(SET.c.document_id == document_id).order_by(SET.c.author)
        for row in look.rows(query):
            part = partial(self._set, look, document, row)
            yield from look.safely("annotation_set", part, document_id, row.author)

    def _set(self, look: Look, document: Document | None, row: Any) -> Iterator[Finding]:
        annotations = None
        text = document.text if document is not None else None
        if text is not None:
            try:
                annotations = _read(look, row, text)
            except BROKEN as error:
                said = message(of_store.SET_UNREADABLE, reason=fault_of(error))
                yield look.found("unreadable", said, row.document_id, row.author)
        if annotations is not None:
            yield from sets.of_set(look, annotations, row)
        digest = document.text_sha256 if document is not None else None
        yield from history.of_set(look, history.read(look, row), annotations, digest)
        if text is not None:
            yield from work.of_set(look, row, text)


@contextmanager
def _stoppable(reading: Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Let a statement on a file end soon after somebody wants no more: to look at its storage takes long."""
    raw = reading.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        yield
        return
    raw.set_progress_handler(cancelled, STEPS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, 0)


def _read(look: Look, row: Any, text: str) -> AnnotationSet:
    (found,) = rows.read_sets(look.connection, [row], {row.document_id: text})
    return found
