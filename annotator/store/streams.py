"""What an export asks of a project: which documents there are, and a few at a time, read in few queries.

Another process reads on its own connection; what it needs for that is small and can be sent to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import AuthorKind
from annotator.domain.nodemap import NodeMap

from . import damaged_pages, documents, json_text, passwords, project_settings
from .connection import Database
from .dialects import Postgres, Sqlite
from .opening import Opened, load
from .tables import AUTHOR, BODY, DOCUMENT, EVENT, MENTION, SET
from .values import Stored

_SPLITS = "splits"
"""Where splits with a name stand beside the settings."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A document that is to be read: its id, the code points of its text, its position in the project."""

    id: str
    characters: int
    position: int


@dataclass(frozen=True, slots=True)
class ToDivide:
    """A document as a split sees it; ``labels`` and ``clusters`` are of all authors.

    ``annotated``: whether anybody has worked on it.
    """

    id: str
    text_sha256: str
    language: str
    outlet: str
    labels: frozenset[str]
    clusters: frozenset[str]
    annotated: bool


@dataclass(frozen=True, slots=True)
class About:
    """What is told of a document beside its text."""

    id: str
    name: str
    uri: str
    metadata: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Address:
    """Where another process finds an open project file, and how it is opened."""

    file: Path
    access: str

    def opened(self) -> Opened:
        """Open the project to read, without the checks that were made before. Raises ProjectError."""
        return load(Database(Sqlite(self.file, read_only=True, access=self.access)))


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where another process finds a project on a server; it goes there by a pipe, for the password in it."""

    url: str = field(repr=False)
    password: str | None = field(repr=False)

    def opened(self) -> Opened:
        """Open the project to read. Raises ProjectError."""
        url = make_url(self.url)
        if self.password is not None:
            passwords.learn(url, self.password)
        return load(Database(Postgres(url, read_only=True)))


class Streams:
    """Reached as ``Project.streams``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def address(self) -> Address | None:
        """Return where another process finds the project; None on a server: it may lack the password."""
        dialect = self._database.dialect
        return Address(dialect.path.absolute(), dialect.access) if isinstance(dialect, Sqlite) else None

    def anywhere(self) -> Address | ServerAddress:
        """Return where another process of ours finds the project, on a server too."""
        dialect, address = self._database.dialect, self.address()
        if address is not None or not isinstance(dialect, Postgres):
            return cast("Address", address)
        url = dialect.url
        return ServerAddress(url.render_as_string(hide_password=False), passwords.known(url))

    def size(self) -> tuple[int, int]:
        """Return how many documents there are, and how many code points their texts have."""
        asked = select(func.count(), func.coalesce(func.sum(DOCUMENT.c.characters), 0))
        with self._database.reading() as connection:
            documents, characters = connection.execute(asked).one()
        return int(documents), int(characters)

    def planned(self) -> list[Planned]:
        """Return all documents that have a text, in project order."""
        query = select(DOCUMENT.c.id, DOCUMENT.c.characters, DOCUMENT.c.position).join(
            BODY, BODY.c.document_id == DOCUMENT.c.id
        )
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(DOCUMENT.c.position)).all()
        # A damaged number must not keep the page from going out.
        return [Planned(str(row[0]), row[1] if type(row[1]) is int else 0, row[2]) for row in found]

    def to_divide(self) -> list[ToDivide]:
        """Return what a split goes by of every document, in project order."""
        labels: defaultdict[str, set[str]] = defaultdict(set)
        clusters: defaultdict[str, set[str]] = defaultdict(set)
        asked = select(DOCUMENT.c.id, DOCUMENT.c.text_sha256, DOCUMENT.c.language, DOCUMENT.c.outlet)
        with self._database.reading() as connection:
            listed = connection.execute(asked.order_by(DOCUMENT.c.position)).all()
            annotated = set(connection.execute(select(SET.c.document_id).distinct()).scalars())
            for table, sort in ((MENTION, "type"), (EVENT, "event")):
                query = select(SET.c.document_id, table.c.type).join(table, table.c.set_id == SET.c.id)
                for document, label in connection.execute(query.distinct()):
                    labels[document].add(f"{sort} {label}")
            linked = select(SET.c.document_id, EVENT.c.cluster).join(EVENT, EVENT.c.set_id == SET.c.id)
            for document, cluster in connection.execute(
                linked.where(EVENT.c.cluster.is_not(None)).distinct()
            ):
                clusters[document].add(cluster)
        return [
            ToDivide(
                row.id, row.text_sha256, row.language or "", row.outlet or "",
                frozenset(labels[row.id]), frozenset(clusters[row.id]), row.id in annotated,
            )
            for row in listed
        ]  # fmt: skip

    def about(self) -> list[About]:
        """Return what is told of every document, in project order; damaged metadata say nothing."""
        asked = select(DOCUMENT.c.id, DOCUMENT.c.name, DOCUMENT.c.uri, DOCUMENT.c.metadata)
        with self._database.reading() as connection:
            listed = connection.execute(asked.order_by(DOCUMENT.c.position)).all()
        return [About(row.id, row.name, row.uri or "", _metadata(row.metadata)) for row in listed]

    def named_splits(self) -> dict[str, dict[str, Any]]:
        """Return the splits that are kept, by name: ``shares``, ``seed``, ``parts`` by the text's digest."""
        with self._database.reading() as connection:
            found = project_settings.read_key(connection, _SPLITS)
        return found if isinstance(found, dict) else {}

    def keep_split(self, name: str, record: Mapping[str, Any]) -> None:
        """Keep a split under a name, in the place of one that has it."""
        with self._database.writing() as connection:
            found = project_settings.read_key(connection, _SPLITS)
            whole = (found if isinstance(found, dict) else {}) | {name: dict(record)}
            project_settings.write_key(connection, _SPLITS, whole)

    def with_gold(self) -> set[str]:
        """Return the documents about which there is a set of gold."""
        gold = select(AUTHOR.c.name).where(AUTHOR.c.kind == AuthorKind.GOLD.value)
        with self._database.reading() as connection:
            return set(connection.execute(select(SET.c.document_id).where(SET.c.author.in_(gold))).scalars())

    def lost(self, unread: damaged_pages.Told) -> None:
        """Tell of documents without a text and of sets whose author or document is not known."""
        with self._database.reading() as connection:
            found = [*damaged_pages.without_text(connection), *damaged_pages.without_author(connection)]
        for one in found:
            unread(one)

    def read(self, wanted: Sequence[int], unread: damaged_pages.Told) -> list[Stored]:
        """Return the documents at some positions with their sets, in order; ``unread`` is told of damage.

        An id that is damaged could be asked for in vain; its page is named then, not passed over.
        """
        query = documents.WHOLE.where(DOCUMENT.c.position.in_(wanted)).order_by(DOCUMENT.c.position)
        with self._database.reading() as connection:
            part = connection.execute(query).all()
            stored = [one for _, one in damaged_pages.documents(part, documents.from_row, unread)]
            sets: defaultdict[str, list[AnnotationSet]] = defaultdict(list)
            for annotations in documents.sets_of(connection, stored, unread=unread):
                sets[annotations.document].append(annotations)
        return [Stored(one, tuple(sets[one.id])) for one in stored]

    def node_maps(self, wanted: Sequence[int]) -> dict[str, NodeMap | None]:
        """Return node maps of the documents at some positions; none of plain texts; None: it is damaged."""
        query = select(BODY.c.document_id, BODY.c.node_map).join(
            DOCUMENT, DOCUMENT.c.id == BODY.c.document_id
        )
        query = query.where(DOCUMENT.c.position.in_(wanted), BODY.c.node_map.is_not(None))
        with self._database.reading() as connection:
            return {str(row[0]): _node_map(row[1]) for row in connection.execute(query)}


def _node_map(stored: bytes) -> NodeMap | None:
    try:
        return NodeMap.from_bytes(stored)
    except AnnotatorError:
        return None


def _metadata(stored: str) -> dict[str, Any]:
    try:
        found = json_text.from_json(stored)
    except (ValueError, TypeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
