"""Documents of several projects: which are the same page, which are new, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from annotator.domain.errors import AnnotatorError, told_by
from annotator.domain.items import Document, Source
from annotator.domain.sentences import Message, message

from .. import bundle_checks, json_text
from ..dialects import Dialect
from ..tables import BODY, DOCUMENT
from . import messages
from .reading import Values, parts, stored

_PAGE = select(
    DOCUMENT.c.id, DOCUMENT.c.position, DOCUMENT.c.name, DOCUMENT.c.source_sha256, DOCUMENT.c.text_sha256
)
_WHOLE = select(BODY.c.document_id, BODY.c.text)
_PLACE = update(DOCUMENT).where(DOCUMENT.c.id == bindparam("of_id")).values(position=bindparam("new"))


@dataclass(frozen=True, slots=True)
class Page:
    """A document in one project, without its text."""

    id: str
    position: int
    name: str
    source: str
    text: str

    @property
    def content(self) -> tuple[str, str]:
        """Its hashes: what it is known by, if not by its id."""
        return self.source, self.text


def listed(connection: Connection) -> list[Page]:
    """Return all documents in project order."""
    return [Page(*row) for row in connection.execute(_PAGE.order_by(DOCUMENT.c.position))]


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of the pages of another project.

    ``here`` gives the id here of each that is here or comes in; ``new`` are those that come in; ``refused``
    are those that cannot, by id.
    """

    here: Mapping[str, str]
    new: tuple[Page, ...]
    refused: Mapping[str, tuple[Page, Message]]


def matched(own: Sequence[Page], others: Sequence[Page]) -> Matched:
    """Match the pages of another project by id, then by source and text."""
    by_id = {page.id: page for page in own}
    by_content = {page.content: page for page in own}
    here: dict[str, str] = {}
    new: list[Page] = []
    refused: dict[str, tuple[Page, Message]] = {}
    for page in others:
        same, twin = by_id.get(page.id), by_content.get(page.content)
        if same is not None and same.text == page.text:
            here[page.id] = page.id
        elif twin is not None:
            here[page.id] = twin.id
        elif same is not None:
            refused[page.id] = page, message(messages.OTHER_PAGE)
        else:
            here[page.id] = page.id
            new.append(page)
    return Matched(here, tuple(new), refused)


def in_order(own: Sequence[Page], new: Sequence[Page]) -> list[tuple[Page, int]]:
    """Return every page with its position, whichever project the others come into.

    Positions that do not meet stay. From the first one that two pages claim on, each project keeps its own
    order, and of two pages the one whose id is lower, mostly the older one, comes first.
    """
    taken = {page.position for page in own}
    meeting = min((page.position for page in new if page.position in taken), default=None)
    if meeting is None:
        return [(page, page.position) for page in (*own, *new)]
    settled = [page for page in (*own, *new) if page.position < meeting]
    left, right = (
        sorted((page for page in side if page.position >= meeting), key=lambda page: page.position)
        for side in (own, new)
    )
    following = enumerate(_zipped(left, right), meeting)
    return [(page, page.position) for page in settled] + [(page, place) for place, page in following]


def _zipped(left: list[Page], right: list[Page]) -> Iterator[Page]:
    one, other = 0, 0
    while one < len(left) and other < len(right):
        if left[one].id < right[other].id:
            yield left[one]
            one += 1
        else:
            yield right[other]
            other += 1
    yield from left[one:]
    yield from right[other:]


def put_in(
    connection: Connection, dialect: Dialect, other: Connection, own: Sequence[Page], new: Sequence[Page]
) -> Iterator[tuple[Page, Message | None]]:
    """Store new pages with their sources; yield each, with the reason if it breaks a rule and is left out."""
    places = {page.id: place for page, place in in_order(own, new)}
    _move(connection, dialect, [(page, places[page.id]) for page in own if places[page.id] != page.position])
    for part in parts(new):
        ids = [page.id for page in part]
        bodies = {
            row["document_id"]: row for row in stored(other, select(BODY).where(BODY.c.document_id.in_(ids)))
        }
        wrong: dict[str, Message] = {}
        documents: list[Values] = []
        for row in stored(other, select(DOCUMENT).where(DOCUMENT.c.id.in_(ids))):
            try:
                bundle_checks.check_document(_document(row, bodies[row["id"]]["text"]), None)
            except (AnnotatorError, ValueError, KeyError) as error:
                wrong[row["id"]] = told_by(error)
            else:
                documents.append(row | {"position": places[row["id"]]})
        if documents:
            connection.execute(insert(DOCUMENT), documents)
            connection.execute(insert(BODY), [bodies[row["id"]] for row in documents])
            index = [(places[row["id"]], row["name"], bodies[row["id"]]["text"]) for row in documents]
            dialect.index(connection, index)
        yield from ((page, wrong.get(page.id)) for page in part)


def _document(row: Values, text: str) -> Document:
    source = Source(row["media_type"], row["source_sha256"], row["uri"], row["encoding"])
    return Document(
        row["id"], row["name"], text, row["text_sha256"], source, json_text.from_json(row["metadata"])
    )


def _move(connection: Connection, dialect: Dialect, moved: Sequence[tuple[Page, int]]) -> None:
    """Give documents other positions; the search index goes by them."""
    for part in parts(moved):
        query = _WHOLE.where(BODY.c.document_id.in_([page.id for page, _ in part]))
        texts = {row.document_id: row.text for row in connection.execute(query)}
        for page, _ in part:
            dialect.unindex(connection, (page.position, page.name, texts[page.id]))
    # No two may stand in one place, not even between two statements.
    for sign in (-1, 1):
        values = [{"of_id": page.id, "new": sign * place - (sign < 0)} for page, place in moved]
        if values:
            connection.execute(_PLACE, values)
    for part in parts(moved):
        query = _WHOLE.where(BODY.c.document_id.in_([page.id for page, _ in part]))
        texts = {row.document_id: row.text for row in connection.execute(query)}
        dialect.index(connection, [(place, page.name, texts[page.id]) for page, place in part])
