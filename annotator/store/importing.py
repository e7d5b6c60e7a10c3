"""What an import asks of a project besides storing documents: a rehearsal, and what a set was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.domain.annotation_set import AnnotationSet

from . import bundles, writing
from .connection import Database
from .history import History
from .values import AddedBundle, Bundle


class Importing:
    """Reached as ``Project.importing``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._history = History(database)

    def tried(self, incoming: Iterable[Bundle]) -> Iterator[AddedBundle]:
        """Yield what ``Project.add_bundles`` would; nothing is stored."""
        return bundles.tried(self._database, incoming)

    def earlier_states(self, annotations: AnnotationSet) -> Iterator[AnnotationSet]:
        """Yield what a stored set was before each row of its journal, the last one first.

        It ends where the journal does, or where an edit does not fit what is there.
        """
        timeline = self._history.of_set(annotations).timeline
        yield from map(timeline.at, range(len(timeline) - 1, timeline.start - 1, -1))

    def set_left_out(self, annotations: AnnotationSet, left_out: int) -> None:
        """Store how many things the last import of a set could not take in."""
        with self._database.writing() as connection:
            writing.store_left_out(connection, annotations, left_out)
