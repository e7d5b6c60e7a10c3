"""What an import asks of a project besides storing documents: a rehearsal, and what a set was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError
from annotator.edits.relabelling import Relabelling

from . import bundles, commits, relabelling
from .connection import Database
from .relabelling import ForPage
from .values import AddedBundle, Bundle


class Importing:
    """Reached as ``Project.importing``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tried(self, incoming: Iterable[Bundle]) -> Iterator[AddedBundle]:
        """Yield what ``Project.add_bundles`` would; nothing is stored."""
        return bundles.tried(self._database, incoming)

    def relabel(self, by: Relabelling, for_page: ForPage) -> None:
        """Put the whole project into the labels of another scheme; see `relabelling.relabel`."""
        relabelling.relabel(self._database, by, for_page)

    def earlier_states(self, annotations: AnnotationSet) -> Iterator[AnnotationSet]:
        """Yield what a stored set was before each row of its journal, the last one first.

        It ends where the journal does, or where an edit does not fit what is there.
        """
        with self._database.reading() as connection:
            journal = commits.journal(connection, set_id=annotations.id)
        for row in reversed(journal):
            try:
                annotations = annotations.applied(row.edit.inverse())
            except EditError:
                return
            yield annotations
