"""A version that clashes, kept whole under a name of its own, so that whoever adjudicates sees both.

"mary" has hers; the other one becomes the set of "mary (2)", handed in as it is. That is an author of a kind
of its own, whose sets are nobody's word. Coming back later with more edits, it goes on there; a third version
becomes "mary (3)". So does a version that was set aside there, unless it is one of those that are here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from annotator.domain.authors import set_aside, whose
from annotator.domain.items import Author, AuthorKind, Document

from .. import bundle_checks, hand_ins, rows
from ..tables import SET
from . import journals
from .copies import copy_sets
from .sides import Sides
from .versions import Side, judged


class Aside:
    """A version on its way to a name of its own."""

    def __init__(self, sides: Sides, page: Document, row: Mapping[str, Any], theirs: Side) -> None:
        self.sides, self.page, self.row, self.theirs = sides, page, row, theirs
        self.is_new = False
        """Whether nothing of it was here yet."""
        self.person = whose(Author(row["author"], AuthorKind(row["author_kind"])))

    def keep(self) -> str:
        """Keep the version, or bring the one that is kept up to date; return the author it is kept as."""
        for name in self._names():
            stored = self._stored(name)
            if stored is None:
                self._copy(name)
                return name
            if self._goes_on(stored):
                return name
        raise AssertionError("names never end")

    def is_own(self) -> bool:
        """Tell whether what was set aside there is what the person has here; then it goes on here."""
        stored = self._stored(self.person)
        return stored is not None and self._goes_on(stored, again=False)

    def _names(self) -> Iterator[str]:
        for number in count(2):
            name = set_aside(self.person, number)
            if self.sides.authors.get(name, AuthorKind.ASIDE.value) == AuthorKind.ASIDE.value:
                yield name

    def _stored(self, name: str) -> Side | None:
        connection = self.sides.connection
        query = rows.SETS.where(SET.c.document_id == self.page.id, SET.c.author == name)
        row = connection.execute(query).one_or_none()
        if row is None:
            return None
        (found,) = rows.read_sets(connection, [row], {self.page.id: self.page.text})
        return Side(found, journals.read(connection, [found.id])[found.id])

    def _copy(self, name: str) -> None:
        sides, one = self.sides, self.theirs.annotations
        bundle_checks.check_set(self.page, one)
        sides.shared.need(one)
        sides.ensure_author(name, AuthorKind.ASIDE.value)
        copied = sides.copied(self.row, self.page.id, name)
        copy_sets(sides.connection, sides.database.dialect, sides.other, [copied])
        self.is_new = True
        author = Author(name, AuthorKind.ASIDE)
        if self.row["author_kind"] != AuthorKind.ASIDE.value:  # otherwise its hand-ins have come along
            self._hand_in(one.unchecked(id=copied.set_id, document=self.page.id, author=author))
        sides.report.changed = True

    def _goes_on(self, stored: Side, *, again: bool = True) -> bool:
        """Tell whether a version that is kept is this one, as it is or as it was.

        ``again``: hand it in anew if it has become newer.
        """
        author = stored.annotations.author
        theirs = Side(self.theirs.annotations.unchecked(author=author), self.theirs.rows)
        verdict = judged(stored, theirs, self.sides.scheme, same_origin=self.sides.same_origin)
        if verdict.conflicts:
            return False
        if verdict.how is not None:
            self.sides.write(self.page, stored, theirs, verdict)
            if again:
                self._hand_in(verdict.annotations)
        return True

    def _hand_in(self, one: Any) -> None:
        hand_ins.put(self.sides.connection, one, self.person)
