"""Pages that came again: which document is a newer form of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from annotator.domain.errors import EditError

from . import messages, rows
from .connection import Database
from .form_table import FORM
from .tables import DOCUMENT
from .values import FormReason, NewerForm

_ASKED_AT_ONCE = 500  # values of one IN


class NewerForms:
    """The links of an open project (``Project.newer_forms``): of one document to one older one at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def link(self, document: str, older: str, why: FormReason) -> NewerForm:
        """Store that a document is a newer form of another one, in place of what was known of it.

        Raises EditError, and changes nothing, for a document that is not there, or if the older one is a
        newer form of this one, over others too.
        """
        with self._database.writing() as connection:
            asked = select(DOCUMENT.c.id).where(DOCUMENT.c.id.in_([document, older]))
            there = set(connection.execute(asked).scalars())
            for one in (document, older):
                if one not in there:
                    raise EditError(messages.NO_DOCUMENT, document=one)
            above: str | None = older
            while above is not None:
                if above == document:
                    raise EditError(messages.OWN_FORM, document=document)
                next_one = select(FORM.c.older).where(FORM.c.document_id == above)
                above = connection.execute(next_one).scalar_one_or_none()
            connection.execute(delete(FORM).where(FORM.c.document_id == document))
            values = {"document_id": document, "older": older, "why": why.value, "recorded": rows.now()}
            connection.execute(insert(FORM), values)
        return NewerForm(document, older, why)

    def older(self, document: str) -> NewerForm | None:
        """Return of what a document is a newer form, or None."""
        with self._database.reading() as connection:
            row = connection.execute(select(FORM).where(FORM.c.document_id == document)).one_or_none()
        return NewerForm(row.document_id, row.older, FormReason(row.why)) if row else None

    def all(self) -> list[NewerForm]:
        """Return every link, in project order of the newer forms."""
        query = select(FORM).join(DOCUMENT, DOCUMENT.c.id == FORM.c.document_id).order_by(DOCUMENT.c.position)
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        return [NewerForm(row.document_id, row.older, FormReason(row.why)) for row in found]

    def same_address(self, documents: Sequence[str]) -> dict[str, str]:
        """Return for documents the last one before each that has the same address; others are left out."""
        before = DOCUMENT.alias("before_it")
        found: dict[str, str] = {}
        with self._database.reading() as connection:
            for first in range(0, len(documents), _ASKED_AT_ONCE):
                last = (
                    select(DOCUMENT.c.id, func.max(before.c.position).label("position"))
                    .join(
                        before, (before.c.uri == DOCUMENT.c.uri) & (before.c.position < DOCUMENT.c.position)
                    )
                    .where(DOCUMENT.c.id.in_(documents[first : first + _ASKED_AT_ONCE]), DOCUMENT.c.uri != "")
                    .group_by(DOCUMENT.c.id)
                    .subquery()
                )
                query = select(last.c.id, before.c.id).join(before, before.c.position == last.c.position)
                found |= {str(one): str(other) for one, other in connection.execute(query)}
        return found


def take(connection: Connection, links: Sequence[rows.Values]) -> bool:
    """Store links that come with other projects or an archive; return whether any is new.

    Of two links of one document the later one stands. Where links would go round in a ring, the earliest of
    them does not stand, so that it does not matter in which order they come.
    """
    known = {row.document_id: row._asdict() for row in connection.execute(select(FORM))}
    wanted = dict(known)
    for one in links:
        own = wanted.get(one["document_id"])
        if own is None or _age(one) > _age(own):
            wanted[one["document_id"]] = one
    for ring in _rings(wanted):
        del wanted[min(ring, key=lambda document: _age(wanted[document]))]
    if wanted == known:
        return False
    connection.execute(delete(FORM))
    if wanted:
        connection.execute(insert(FORM), list(wanted.values()))
    return True


def _age(link: rows.Values) -> tuple[str, str, str]:
    return link["recorded"], link["older"], link["why"]


def _rings(links: Mapping[str, rows.Values]) -> Iterator[list[str]]:
    """Yield the documents of each ring of links; a document has one link at most, so no two rings meet."""
    seen: set[str] = set()
    for start in links:
        path: list[str] = []
        document = start
        while document in links and document not in seen:
            seen.add(document)
            path.append(document)
            document = links[document]["older"]
        if document in path:
            yield path[path.index(document) :]
