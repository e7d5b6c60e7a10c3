"""What the store asks of a database: the one description that SQLite and PostgreSQL both fit (`dialects`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from sqlalchemy import ColumnElement, Connection, Engine, FromClause
from sqlalchemy.exc import DBAPIError

from annotator.domain.sentences import Message

from . import search_words


class Dialect(Protocol):
    """What the store asks of a database beyond common SQL."""

    name: str
    read_only: bool
    snapshot: Mapping[str, str]
    """Execution options of a connection that sees the project as it stands at one moment."""

    @property
    def target(self) -> str:
        """The path, or the address without its password."""

    def engine(self) -> Engine:
        """Return an engine whose connections are set up for a project."""

    def make_schema(self, connection: Connection) -> None:
        """Create the tables, the search index and the marks of a project in an empty database."""

    def make_search(self, connection: Connection) -> None:
        """Create the search index."""

    def index(self, connection: Connection, rows: Sequence[tuple[int, str, str]]) -> None:
        """Put documents into the search index, as (position, name, text)."""

    def unindex(self, connection: Connection, row: tuple[int, str, str]) -> None:
        """Take a document out of the search index, given as it was put in."""

    def matches(self, query: search_words.Query) -> ColumnElement[bool]:
        """Return the condition that a document holds every word of a query."""

    def contains(self, column: ColumnElement[str], piece: str) -> ColumnElement[bool]:
        """Return the condition that a column of texts holds a string, letter for letter."""

    def listed(self, values: Sequence[str], *, surfaces: bool = False) -> FromClause:
        """Return a table whose column ``value`` has these; ``surfaces``: it is compared with surfaces."""

    def version(self, connection: Connection) -> int:
        """Return the schema version of the project."""

    def set_version(self, connection: Connection, version: int) -> None:
        """Store the schema version."""

    def go_on_counting(self, connection: Connection) -> None:
        """Number new rows after those that came in with their numbers."""

    def changes_seen(self, connection: Connection, session: str) -> int:
        """Return a number that changes when another session wrote."""

    def journal_ids(self, connection: Connection, count: int) -> list[int]:
        """Return so many numbers for rows of the journal, rising, that nobody else gets."""

    def integrity(self, connection: Connection) -> Iterator[Message]:
        """Yield what the database itself finds wrong with its storage."""

    def cause(self, error: DBAPIError) -> Message | str:
        """Return in plain words why a statement failed."""
