"""A project handed out: a file for each author with their pages and what they have said, and no one else.

The files have the id of the project and the author's journal, so that `merge` finds the common beginning.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, or_, select

from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.items import AuthorKind

from .. import files, rows
from .. import messages as of_store
from ..connection import Database
from ..dialects import Sqlite
from ..sight import seen_sets, seen_shared
from ..sqlite_files import use_wal
from ..tables import (
    ASSIGNMENT,
    AUTHOR,
    BODY,
    CLUSTER,
    DOCUMENT,
    ENTITY,
    EVENT,
    MENTION,
    NEAR,
    PROJECT,
    REMARK,
    SCHEME,
    SET,
)
from . import messages
from .copies import Copied, copy_sets
from .file_names import file_names
from .reading import parts, stored
from .values import Cancelled, Handed, Progress


def hand_out(
    database: Database,
    people: Sequence[str],
    folder: Path,
    rehearse: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[Handed]:
    """Write a file for each author; see ``Project.hand_out``."""
    if not folder.is_dir():
        raise AnnotatorError(messages.NO_FOLDER, folder=str(folder))
    with database.reading() as connection:
        _check_people(connection, people)
        shares = [_share(connection, name, folder / file) for name, file in file_names(people).items()]
        for share in shares:
            if share.path.exists():
                raise AnnotatorError(messages.FILE_EXISTS, file=str(share.path))
        if rehearse:
            return [share.handed for share in shares]
        writing = _Writing(connection, progress, cancelled)
        try:
            made = [writing.write(share) for share in shares]
            for share, temporary in zip(shares, made, strict=True):
                _put_in_place(temporary, share.path)
            files.sync_folder(folder)
        except OSError as error:
            raise AnnotatorError(
                messages.NOT_WRITTEN, file=str(error.filename or folder), reason=fault_of(error)
            ) from error
        finally:
            writing.clear()
    return [share.handed for share in shares]


def _check_people(connection: Connection, people: Sequence[str]) -> None:
    kinds = {row.name: row.kind for row in connection.execute(select(AUTHOR))}
    for number, name in enumerate(people):
        if name in people[:number]:
            raise AnnotatorError(messages.NAMED_TWICE, author=name)
        if name not in kinds:
            raise AnnotatorError(of_store.NO_AUTHOR, author=name)
        if kinds[name] != AuthorKind.HUMAN.value:
            raise AnnotatorError(messages.ONLY_PEOPLE, author=name)


@dataclass(frozen=True, slots=True)
class _Share:
    """What goes to one author: ids, and how much it is."""

    author: str
    path: Path
    documents: list[str]
    sets: list[str]
    shared: dict[Table, list[str]]
    handed: Handed


def _share(connection: Connection, author: str, path: Path) -> _Share:
    """Look for what an author needs. Raises AnnotatorError if there is no page."""
    assigned = select(ASSIGNMENT.c.document_id).where(ASSIGNMENT.c.author == author)
    worked_on = select(SET.c.document_id).where(SET.c.author == author)
    wanted = select(DOCUMENT.c.id).where(or_(DOCUMENT.c.id.in_(assigned), DOCUMENT.c.id.in_(worked_on)))
    documents = list(connection.execute(wanted.order_by(DOCUMENT.c.position)).scalars())
    if not documents:
        raise AnnotatorError(messages.NOTHING_TO_HAND_OUT, author=author)
    sets: list[str] = []
    own = 0
    for part in parts(documents):
        query = select(SET.c.id, SET.c.author).where(SET.c.document_id.in_(part))
        for row in connection.execute(query.where(*seen_sets(SET.c.author, author)).order_by(SET.c.id)):
            sets.append(row.id)
            own += row.author == author
    shared = {
        ENTITY: _needed(connection, ENTITY, MENTION.c.entity, author, sets),
        CLUSTER: _needed(connection, CLUSTER, EVENT.c.cluster, author, sets),
    }
    tasks = len(_of_author(connection, ASSIGNMENT, ASSIGNMENT.c.author, author, documents))
    remarks = len(_of_author(connection, REMARK, REMARK.c.about, author, documents))
    handed = Handed(
        author, str(path), len(documents), own, len(sets) - own, tasks, remarks,
        len(shared[ENTITY]), len(shared[CLUSTER]),
    )  # fmt: skip
    return _Share(author, path, documents, sets, shared, handed)


def _needed(connection: Connection, table: Table, link: Any, author: str, sets: Sequence[str]) -> list[str]:
    """Return the entities or event clusters that an author may know of, or that their sets refer to."""
    found = set(connection.execute(select(table.c.id).where(*seen_shared(table, author))).scalars())
    for part in parts(sets):
        of_sets = select(link).where(link.table.c.set_id.in_(part), link.is_not(None))
        found |= set(connection.execute(of_sets).scalars())
    return sorted(found)


def _of_author(
    connection: Connection, table: Table, column: Any, author: str, documents: Sequence[str]
) -> list[rows.Values]:
    there = set(documents)
    return [
        row
        for row in stored(connection, select(table).where(column == author))
        if row["document_id"] in there
    ]


class _Writing:
    """Writes files under names that only it knows; ``clear`` takes away those that were not put in place."""

    def __init__(
        self, connection: Connection, progress: Progress | None, cancelled: Cancelled | None
    ) -> None:
        self.origin = connection
        self.progress = progress or (lambda _done, _total, _name: None)
        self.cancelled = cancelled or (lambda: False)
        self.made: list[Path] = []

    def clear(self) -> None:
        """Leave nothing half done behind."""
        for temporary in self.made:
            for name in (temporary.name, f"{temporary.name}-wal", f"{temporary.name}-shm"):
                temporary.with_name(name).unlink(missing_ok=True)

    def write(self, share: _Share) -> Path:
        """Write a share whole; return where."""
        temporary = share.path.with_name(f".{share.path.name}.{os.getpid()}.new")
        self.made.append(temporary)
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(Database(Sqlite(temporary))) as made, made.writing() as connection:
            made.dialect.make_schema(connection)
            self._fill(made, connection, share)
        use_wal(temporary)
        files.inspected(temporary)
        return temporary

    def _fill(self, made: Database, connection: Connection, share: _Share) -> None:
        project = dict(stored(self.origin, select(PROJECT))[0])
        connection.execute(insert(PROJECT), project | {"imports": 0})
        connection.execute(insert(SCHEME), stored(self.origin, select(SCHEME)))
        self._people(connection, share)
        for table, ids in share.shared.items():
            for part in parts(ids):
                _insert(connection, table, stored(self.origin, select(table).where(table.c.id.in_(part))))
        self._pages(made, connection, share)
        for part in parts(share.sets):
            wanted = [
                Copied(row, row["id"], row["document_id"], row["author"], row["scheme"])
                for row in stored(self.origin, select(SET).where(SET.c.id.in_(part)))
            ]
            copy_sets(connection, made.dialect, self.origin, wanted)
        for table, column in ((REMARK, REMARK.c.about), (ASSIGNMENT, ASSIGNMENT.c.author)):
            own = _of_author(self.origin, table, column, share.author, share.documents)
            _insert(connection, table, own)

    def _people(self, connection: Connection, share: _Share) -> None:
        names = {share.author}
        for part in parts(share.sets):
            names |= set(self.origin.execute(select(SET.c.author).where(SET.c.id.in_(part))).scalars())
        remarks = _of_author(self.origin, REMARK, REMARK.c.about, share.author, share.documents)
        names |= {row["author"] for row in remarks}
        _insert(connection, AUTHOR, stored(self.origin, select(AUTHOR).where(AUTHOR.c.name.in_(names))))

    def _pages(self, made: Database, connection: Connection, share: _Share) -> None:
        for done, part in enumerate(parts(share.documents)):
            if self.cancelled():
                raise AnnotatorError(messages.CANCELLED)
            self.progress(done * len(part), len(share.documents), share.author)
            documents = stored(self.origin, select(DOCUMENT).where(DOCUMENT.c.id.in_(part)))
            bodies = stored(self.origin, select(BODY).where(BODY.c.document_id.in_(part)))
            _insert(connection, DOCUMENT, documents)
            _insert(connection, BODY, bodies)
            texts = {row["document_id"]: row["text"] for row in bodies}
            index = [(row["position"], row["name"], texts[row["id"]]) for row in documents]
            made.dialect.index(connection, index)
        there = set(share.documents)
        near = stored(self.origin, select(NEAR))
        _insert(connection, NEAR, [row for row in near if {row["document_id"], row["first"]} <= there])


def _insert(connection: Connection, table: Table, values: Sequence[rows.Values]) -> None:
    if values:
        connection.execute(insert(table), list(values))


def _put_in_place(temporary: Path, path: Path) -> None:
    """Give a file its name, unless the name was taken meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise AnnotatorError(messages.FILE_EXISTS, file=str(path)) from error
    except OSError:  # a file system without links
        if path.exists():
            raise AnnotatorError(messages.FILE_EXISTS, file=str(path)) from None
        temporary.replace(path)
