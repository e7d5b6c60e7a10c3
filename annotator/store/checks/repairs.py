"""Repairs of what nothing is lost by: each is a transaction of its own, and of annotations an edit."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Document
from annotator.domain.nodemap import NodeMap
from annotator.domain.scheme import Scheme
from annotator.edits import verbs

from .. import commits, documents, essentials, open_pages, rows, scheme_copies
from ..backups import backup_beside
from ..connection import Database
from ..dialects import Sqlite
from ..search_words import folded_surface
from ..tables import (
    AGREEMENT,
    ALL,
    BEGINNING,
    BODY,
    DOCUMENT,
    EVENT,
    JOURNAL,
    MENTION,
    NEAR,
    OPEN_PAGE,
    PROJECT,
    SCHEMA_VERSION,
    SCHEME,
    SET,
)
from ..values import Finding
from . import history, pages, search_index, work
from .codes import can_be_repaired
from .look import Look

Reread = Callable[[Document, bytes], NodeMap | None]
_DANGLING = ("dangling-argument", "dangling-note", "dangling-relation")


def as_repaired(finding: Finding) -> Finding:
    """Return a finding of something that is as it should be now."""
    return replace(finding, repaired=True)


def repair(
    database: Database, scheme: Scheme | None, findings: Sequence[Finding], reread: Reread | None
) -> None:
    """Repair what can be repaired, after a backup of a file. What does not succeed stays as it is.

    Raises AnnotatorError, and repairs nothing, if the backup cannot be made.
    """
    if isinstance(database.dialect, Sqlite):
        backup_beside(database.dialect, "before-repair")
    work_to_do = _Repairs(database, scheme, reread)
    for code in _ORDER:
        listed = [one for one in findings if one.code == code and can_be_repaired(code)]
        places = dict.fromkeys(("", "") if code in _WHOLE else (one.document, one.author) for one in listed)
        for document, author in places:
            try:
                work_to_do.run(code, document, author)
            except (AnnotatorError, *_BROKEN):
                continue  # named again by the check that follows


_BROKEN = (ValueError, KeyError, TypeError, IndexError, zlib.error)


class _Repairs:
    def __init__(self, database: Database, scheme: Scheme | None, reread: Reread | None) -> None:
        self.database, self.scheme, self.reread = database, scheme, reread

    def run(self, code: str, document: str, author: str) -> None:
        """Do the repairs of a code in one place."""
        if code in _DANGLING:
            self._dangling(document, author)
        elif code == "node-map":
            self._node_map(document)
        else:
            with self.database.writing() as connection:
                look = Look(self.database.dialect, connection, self.scheme)
                _WAYS[code](look, document, author)

    def _dangling(self, document: str, author: str) -> None:
        (found,) = self._sets(document, author)
        if edit := _mending(found):
            commits.commit(self.database, [(found, edit)])

    def _sets(self, document: str, author: str) -> list[AnnotationSet]:
        page = documents.one(self.database, document)
        with self.database.reading() as connection:
            return documents.sets_of(connection, [page], author)

    def _node_map(self, document: str) -> None:
        source = documents.source_bytes(self.database, document)
        page = documents.one(self.database, document)
        if self.reread is None or source is None or (made := self.reread(page, source)) is None:
            return
        nodes = None if made.plain else made.to_bytes()
        with self.database.writing() as connection:
            connection.execute(update(BODY).where(BODY.c.document_id == document).values(node_map=nodes))


def _mending(annotations: AnnotationSet) -> Edit:
    """Return the edit that takes away arguments, relations and notes that refer to nothing."""
    changes: list[Change] = []
    known = annotations.mentions.keys() | annotations.events.keys()
    for event in annotations.events.values():
        kept = tuple(argument for argument in event.arguments if argument.target in known)
        if kept != event.arguments:
            changes.append(Change(Kind.EVENT, event.id, event, replace(event, arguments=kept)))
    for relation in annotations.relations.values():
        if not {relation.source, relation.target} <= known:
            changes.append(Change(Kind.RELATION, relation.id, relation, None))
    for note in annotations.notes.values():
        if note.target and annotations.find(note.target) is None:
            changes.append(Change(Kind.NOTE, note.target, note, None))
    return Edit(verbs.REPAIR, {}, tuple(changes))


# --- the project ----------------------------------------------------------------------------------------


def _format_version(look: Look, _document: str, _author: str) -> None:
    look.connection.execute(update(PROJECT).values(format_version=SCHEMA_VERSION))


def _indexes(look: Look, _document: str, _author: str) -> None:
    for table in ALL:
        for index in table.indexes:
            index.create(look.connection, checkfirst=True)


def _schemes(look: Look, _document: str, _author: str) -> None:
    for row in look.rows(select(SCHEME)):
        kept = essentials.kept_rows(look.path, "scheme_version")
        found = scheme_copies.version_of(row._mapping, kept)
        values = {"data": found.data, "sha256": scheme_copies.digest_of(found.data)}
        if found.data and (row.data, row.sha256) != (found.data, values["sha256"]):
            look.connection.execute(update(SCHEME).where(SCHEME.c.number == row.number).values(values))


def _search(look: Look, _document: str, _author: str) -> None:
    search_index.make_anew(look.connection, look.dialect)


# --- pages ----------------------------------------------------------------------------------------------


def _page(look: Look, document: str) -> Document:
    row = look.connection.execute(documents.WHOLE.where(DOCUMENT.c.id == document)).one()
    return documents.from_row(row)


def _page_columns(look: Look, document: str, _author: str) -> None:
    page = _page(look, document)
    values: dict[str, Any] = dict(pages.columns_of(page))
    if hashlib.sha256(page.text.encode(errors="surrogatepass")).hexdigest() == page.text_sha256:
        values["characters"] = len(page.text)
    look.connection.execute(update(DOCUMENT).where(DOCUMENT.c.id == document).values(values))


def _open_page(look: Look, document: str, _author: str) -> None:
    place = select(DOCUMENT.c.position).where(DOCUMENT.c.id == document).scalar_subquery()
    put = update(OPEN_PAGE).where(OPEN_PAGE.c.document_id == document).values(position=place)
    look.connection.execute(put)
    open_pages.recount(look.connection, [document])


def _near_duplicates(look: Look, _document: str, _author: str) -> None:
    look.positions = {row.id: row.position for row in look.rows(select(DOCUMENT.c.id, DOCUMENT.c.position))}
    for document, first in work.wrong_groups(look).items():
        look.connection.execute(update(NEAR).where(NEAR.c.document_id == document).values(first=first))


def _agreement(look: Look, _document: str, _author: str) -> None:
    for row in work.wrong_counts(look):
        same = (AGREEMENT.c[name] == getattr(row, name) for name in ("document_id", "hand_ins", "measure"))
        look.connection.execute(delete(AGREEMENT).where(*same))


# --- sets -----------------------------------------------------------------------------------------------


def _row(look: Look, document: str, author: str) -> Any:
    same = (SET.c.document_id == document, SET.c.author == author)
    return look.connection.execute(rows.SETS.where(*same)).one()


def _set_columns(look: Look, document: str, author: str) -> None:
    row, page = _row(look, document, author), _page(look, document)
    (found,) = rows.read_sets(look.connection, [row], {document: page.text})
    put = update(SET).where(SET.c.id == found.id).values(rows.counts(found))
    look.connection.execute(put)
    spans = ((MENTION, found.mentions.values()), (EVENT, found.events.values()))
    for table, items in spans:
        for item in items:
            same = (table.c.set_id == found.id, table.c.id == item.id)
            own: dict[str, Any] = {"start": int(item.span.start), "end": int(item.span.end)}
            own |= {"surface": folded_surface(item.span.surface(page.text))}
            look.connection.execute(update(table).where(*same).values(own))


def _revision(look: Look, document: str, author: str) -> None:
    row = _row(look, document, author)
    begun = select(BEGINNING.c.revision).where(BEGINNING.c.set_id == row.id)
    last = select(func.max(JOURNAL.c.revision)).where(JOURNAL.c.set_id == row.id, JOURNAL.c.hash == row.head)
    number = look.connection.execute(last).scalar() or look.connection.execute(begun).scalar_one()
    look.connection.execute(update(SET).where(SET.c.id == row.id).values(revision=number))


def _beginning(look: Look, document: str, author: str) -> None:
    row, page = _row(look, document, author), _page(look, document)
    one = history.read(look, row)
    (found,) = rows.read_sets(look.connection, [row], {document: page.text})
    content = history.begun_content(look, one, found)
    made = history.found_beginning(one, page.text_sha256, content)
    if made is not None:
        look.connection.execute(insert(BEGINNING), dict(made))


def _journal_place(look: Look, document: str, author: str) -> None:
    row = _row(look, document, author)
    put = update(JOURNAL).where(JOURNAL.c.set_id == row.id).values(document_id=document, author=author)
    look.connection.execute(put)


def _journal_status(look: Look, document: str, author: str) -> None:
    one = history.read(look, _row(look, document, author))
    for number, status in history.statuses(one.journal).items():
        look.connection.execute(update(JOURNAL).where(JOURNAL.c.id == number).values(status=status))


_WAYS: dict[str, Callable[[Look, str, str], None]] = {
    "index-missing": _indexes,
    "format-version": _format_version,
    "scheme-elsewhere": _schemes,
    "scheme-hash": _schemes,
    "characters": _page_columns,
    "document-columns": _page_columns,
    "near-duplicate": _near_duplicates,
    "beginning-missing": _beginning,
    "revision": _revision,
    "journal-place": _journal_place,
    "journal-status": _journal_status,
    "counts": _set_columns,
    "span-columns": _set_columns,
    "surface": _set_columns,
    "open-page": _open_page,
    "agreement": _agreement,
    "search": _search,
    "search-extra": _search,
}
_ORDER = (*list(_WAYS)[:11], *_DANGLING, "node-map", *list(_WAYS)[11:])
"""Revisions before edits, since an edit must fit the revision; counts after them."""
_WHOLE = frozenset(
    (
        "index-missing",
        "format-version",
        "scheme-elsewhere",
        "scheme-hash",
        "near-duplicate",
        "agreement",
        "search",
        "search-extra",
    )
)
"""What is repaired in the whole project at once."""
