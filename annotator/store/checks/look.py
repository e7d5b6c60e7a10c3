"""What every part of a check may ask for, and how it goes on when a part cannot be read."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message

from ..dialects import Dialect, Sqlite
from ..values import Finding
from . import messages

BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError,
          RecursionError, zlib.error)  # fmt: skip
"""What comes of data that are not what the program writes."""
STEPS = 200_000
"""Of a statement on a file, some milliseconds, after which it is asked whether to go on."""
_REFUSED = (*BROKEN, SQLAlchemyError, sqlite3.Error)


class StoppedError(AnnotatorError):
    """A check was cancelled, which is no damage."""


@dataclass(slots=True)
class Look:
    """A check on its way: the connection that reads, and what was learnt so far.

    ``scheme`` is None if the project's cannot be read. ``stopped`` tells whether nobody wants more of it.
    ``names`` are the documents by id, ``lengths`` those of their texts in code points.
    """

    dialect: Dialect
    connection: Connection
    scheme: Scheme | None
    stopped: Callable[[], bool] = bool
    names: dict[str, str] = field(default_factory=dict)
    positions: dict[str, int] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    """The kind of each author."""

    @property
    def path(self) -> Path | None:
        """The project's file; None: it is on a server."""
        return self.dialect.path if isinstance(self.dialect, Sqlite) else None

    def rows(self, query: Select[Any]) -> list[Any]:
        """Return the rows of a query."""
        return list(self.connection.execute(query).all())

    def found(self, code: str, said: Message, document: str = "", author: str = "") -> Finding:
        """Return a finding about a document, or about somebody's work on it."""
        where = f"{document}, {author}" if document and author else document or author
        return Finding(code, where, said, document=document, author=author)

    def safely(
        self, part: str, look: Callable[[], Iterable[Finding]], document: str = "", author: str = ""
    ) -> Iterator[Finding]:
        """Yield what a part of a check finds; what cannot be read is a finding itself."""
        try:
            yield from look()
        except StoppedError:
            raise
        except _REFUSED as error:
            if self.stopped():  # which ends a statement of a file in its midst
                raise StoppedError(messages.STOPPED) from error
            reason = self.dialect.cause(error) if isinstance(error, DBAPIError) else fault_of(error)
            self.connection.rollback()
            found = message(messages.PART_UNREADABLE, part=part, reason=reason)
            yield self.found("unreadable", found, document, author)
