"""What people do about each other's work, as plain JSON: what the archive holds, and a project takes over.

By document: hand-ins, remarks, assignments; of the project: settings, authors without a set, notes for the
guidelines, which pages are near-duplicates or newer forms of others. A record has the names of its table's
columns; what is null is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, insert, or_, select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, EditError, fault_of
from annotator.domain.items import GOLD, AuthorKind
from annotator.domain.sentences import message

from . import bundle_checks, hand_ins, json_text, messages, page_links, project_settings, rows
from .connection import Database
from .roles import ROLES
from .tables import AUTHOR, DOCUMENT, HAND_IN, METADATA, SET
from .values import Bundle, ProjectSettings

Json = dict[str, Any]
HAND_INS, KINDS = "hand_ins", "kinds"
BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, IndexError)


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of records: its table, what tells one from another, their order, who stands in them.

    ``packed`` are columns that hold JSON; ``placed`` says that a column ``position`` repeats the document's,
    so that no record has it. A record that is there already is left as it is.
    """

    table: str
    key: tuple[str, ...]
    order: tuple[str, ...]
    people: tuple[str, ...] = ()
    packed: tuple[str, ...] = ()
    placed: bool = False

    @property
    def of_table(self) -> Table:
        """The table."""
        return METADATA.tables[self.table]

    def record(self, row: RowMapping) -> Json:
        """Return a row as a record. Raises ValueError for one that is damaged."""
        if any(isinstance(value, bytes) for value in row.values()):
            raise ValueError("bytes stand where words belong")
        found = {
            name: json_text.from_json(value) if name in self.packed else value for name, value in row.items()
        }
        own = {"document_id", "position"} if self.placed else {"document_id"}
        return {name: value for name, value in found.items() if value is not None and name not in own}

    def values(self, record: Mapping[str, Any], document: str | None) -> rows.Values:
        """Return a record as a row. Raises EditError if it holds what cannot be stored."""
        names = {column.name for column in self.of_table.columns}
        of_document = {"document_id": document} if document is not None else {}
        found = {name: record.get(name) for name in names} | of_document
        for value in found.values():
            _require_storable(value)
        return {name: json_text.to_json(one) if name in self.packed else one for name, one in found.items()}


OF_DOCUMENT = {
    "remarks": Sort("remark", ("id",), ("start", "recorded", "id"), ("about", "author"), ("answers",)),
    "assignments": Sort("assignment", ("document_id", "author", "task"), ("author", "task"), ("author",)),
    "withdrawals": Sort("withdrawal", ("document_id", "author", "task"), ("author", "task"), ("author",)),
    "seen": Sort("feedback_seen", ("document_id", "author"), ("author",), ("author",)),
    "open_pages": Sort("open_page", ("document_id",), ("document_id",), placed=True),
}
OF_PROJECT = {"guideline_notes": Sort("guideline_note", ("id",), ("recorded", "id"), (), ("examples",))}
ELSEWHERE = frozenset(
    (
        "project", "scheme_version", "author", "document", "document_body", "annotation_set", "segment",
        "entity", "event_cluster", "mention", "event", "argument", "relation", "note", "page_flag",
        "bookmark", "decision", "rejected", "hand_in", "near_duplicate", "newer_form",
    )
)  # fmt: skip
"""Tables that the archive holds in other ways."""
LEFT_OUT = frozenset(("agreement_page", "journal", "beginning"))
"""Tables that it does not hold: what can be counted or found again, and how things came about."""


class WorkRecords:
    """The records of an open project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_project(self) -> Json:
        """Return settings that differ from a new project's, authors without a set, guideline notes, and
        what links pages to each other.
        """
        with self._database.reading() as connection:
            return _of_project(connection) | page_links.records(connection)

    def reader(self) -> Reader:
        """Return what gives the records of one document after the other."""
        return Reader(self._database)

    def add(self, records: Mapping[str, Any], here: Mapping[str, str]) -> None:
        """Take over what stands in the project's line of an archive, but the settings.

        ``here`` gives the id of each of its documents that is in the project.

        Raises EditError, and takes over nothing, if something of it cannot be stored.
        """
        with self._database.writing() as connection:
            _add_to_project(connection, records)
            page_links.add(connection, records, here)


class Reader:
    """Gives the records of documents. Tables in which nothing stands are not asked for each of them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            self._sorts = {name: one for name, one in OF_DOCUMENT.items() if _any(connection, one.of_table)}
            self._hand_ins = _any(connection, HAND_IN)

    def of(self, document: str, sets: Iterable[AnnotationSet]) -> Json:
        """Return the records of a document; ``sets`` are those that stand beside them."""
        if not self._sorts and not self._hand_ins:
            return {}
        with self._database.reading() as connection:
            found: Json = {HAND_INS: hand_ins.records(connection, sets)} if self._hand_ins else {}
            for name, one in self._sorts.items():
                asked = select(one.of_table).where(one.of_table.c.document_id == document)
                listed = connection.execute(asked.order_by(*(one.of_table.c[key] for key in one.order)))
                found[name] = [one.record(row) for row in listed.mappings()]
        return {name: listed for name, listed in found.items() if listed}


def _any(connection: Connection, table: Table) -> bool:
    return connection.execute(select(table).limit(1)).first() is not None


class Taking:
    """Takes the records of one batch of bundles over; what is there already is left as it is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._taken: set[tuple[Any, ...]] = set()

    def people(self, bundle: Bundle) -> dict[str, str]:
        """Return the kinds of the authors whom the records of a bundle name."""
        kinds = bundle.work.get(KINDS, {})
        names = {
            record[column]
            for name, sort in OF_DOCUMENT.items()
            for record in bundle.work.get(name, ())
            for column in sort.people
        }
        for name in names:
            bundle_checks.require_id(message(messages.AN_AUTHOR), name)
        gold = {GOLD: AuthorKind.GOLD.value}
        return {name: kinds.get(name) or gold.get(name, AuthorKind.HUMAN.value) for name in sorted(names)}

    def rows(self, bundle: Bundle, next_position: int) -> list[tuple[Table, rows.Values]]:
        """Return the rows of a bundle's records that are new; ``next_position`` is a new document's.

        Raises EditError if one cannot be stored.
        """
        found: list[tuple[Table, rows.Values]] = []
        document, length = bundle.document.id, len(bundle.document.text)
        for name, sort in OF_DOCUMENT.items():
            if not (records := bundle.work.get(name)):
                continue
            position = {"position": self._position(document, next_position)} if sort.placed else {}
            known = self._known(sort, document, records)
            for record in self._standing(name, document, records):
                values = sort.values(record, document) | position
                if not 0 <= record.get("start", 0) <= record.get("end", 0) <= length:
                    raise EditError(
                        messages.RECORD_OUTSIDE, id=record["id"], end=record["end"], length=length
                    )
                key = tuple(values[one] for one in sort.key)
                if key not in known and (name, key) not in self._taken:
                    self._taken.add((name, key))
                    found.append((sort.of_table, values))
        return found

    def _standing(
        self, name: str, document: str, records: Sequence[Mapping[str, Any]]
    ) -> Iterator[Mapping[str, Any]]:
        """Yield records without assignments that were taken back here, and withdrawals of what stands."""
        if name not in ("assignments", "withdrawals"):
            yield from records
            return
        other = METADATA.tables["withdrawal" if name == "assignments" else "assignment"]
        query = select(other).where(other.c.document_id == document)
        there = {(row.author, row.task): row for row in self._connection.execute(query)}
        for record in records:
            own = there.get((record["author"], record["task"]))
            if (
                own is None
                or (name == "assignments" and record["made"] > own.recorded)
                or (name == "withdrawals" and own.made > record["recorded"])
            ):
                yield record

    def _known(self, sort: Sort, document: str, records: Sequence[Mapping[str, Any]]) -> set[tuple[Any, ...]]:
        """Return the keys that are stored of a document's records."""
        table = sort.of_table
        where: ColumnElement[bool]
        if sort.key == ("id",):
            where = table.c.id.in_([record["id"] for record in records])
        else:
            where = table.c.document_id == document
        asked = select(*(table.c[key] for key in sort.key)).where(where)
        return {tuple(row) for row in self._connection.execute(asked)}

    def _position(self, document: str, next_position: int) -> int:
        stored = self._connection.execute(
            select(DOCUMENT.c.position).where(DOCUMENT.c.id == document)
        ).scalar()
        return next_position if stored is None else int(stored)


def hand_in_rows(bundle: Bundle, one: AnnotationSet) -> list[rows.Values]:
    """Return the rows of the hand-ins of a set that a bundle brings.

    Raises EditError if one cannot be read or stored, or their numbers do not count up from 1.
    """
    author = one.author.name
    mine = [record for record in bundle.work.get(HAND_INS, ()) if record["author"] == author]
    if [record["number"] for record in mine] != list(range(1, len(mine) + 1)):
        raise EditError(messages.HAND_IN_NUMBERS, author=author)
    found = []
    for record in mine:
        try:
            _require_storable((record["recorded"], record["by"]))
            found.append(hand_ins.from_record(bundle, one, record))
        except BROKEN as error:
            raise EditError(
                messages.HAND_IN_BROKEN, number=record["number"], author=author, reason=fault_of(error)
            ) from error
    return found


def _require_storable(value: object) -> None:
    """Raise EditError if a text in a value holds a NUL or a lone surrogate."""
    for text in _texts(value):
        bundle_checks.require_text(message(messages.A_RECORD), text)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for name, one in value.items():
                yield from (name, *_texts(one))
        case list() | tuple():
            for one in value:
                yield from _texts(one)


def _of_project(connection: Connection) -> Json:
    found: Json = {}
    settings = project_settings.read(connection)
    usual = asdict(ProjectSettings())
    # Whoever fills a project from an archive has chosen nothing yet.
    usual["scheme_chosen"] = settings.scheme_chosen
    found["settings"] = {name: one for name, one in asdict(settings).items() if one != usual[name]}
    wanted: ColumnElement[bool] = AUTHOR.c.name.not_in(select(SET.c.author))
    if any(_any(connection, one.of_table) for one in OF_DOCUMENT.values()):
        wanted = or_(wanted, AUTHOR.c.kind != AuthorKind.HUMAN.value)
    listed = connection.execute(select(AUTHOR).where(wanted).order_by(AUTHOR.c.name))
    found["authors"] = [
        {"name": str(row.name), "kind": rows.kind_of(row.kind).value}
        | ({"role": row.role} if row.role in ROLES else {})
        for row in listed
    ]
    for name, one in OF_PROJECT.items():
        order = (one.of_table.c[key] for key in one.order)
        found[name] = [
            one.record(row) for row in connection.execute(select(one.of_table).order_by(*order)).mappings()
        ]
    return {name: value for name, value in found.items() if value}


def _add_to_project(connection: Connection, records: Mapping[str, Any]) -> None:
    known = set(connection.execute(select(AUTHOR.c.name)).scalars())
    people = [one for one in records.get("authors", ()) if one["name"] not in known]
    for one in people:
        bundle_checks.require_id(message(messages.AN_AUTHOR), one["name"])
    if people:
        connection.execute(insert(AUTHOR), [{"role": None, **one} for one in people])
    for name, sort in OF_PROJECT.items():
        if listed := [sort.values(one, None) for one in records.get(name, ())]:
            _insert_new(connection, sort, listed)


def _insert_new(connection: Connection, sort: Sort, listed: list[rows.Values]) -> None:
    table = sort.of_table
    columns = [table.c[name] for name in sort.key]
    there = {tuple(row) for row in connection.execute(select(*columns))}
    new = [one for one in listed if tuple(one[name] for name in sort.key) not in there]
    if new:
        connection.execute(insert(table), new)
