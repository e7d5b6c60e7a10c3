"""What an import asks of a project besides storing documents: a rehearsal, and what a set was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.edits.relabelling import Relabelling

from . import bundles, page_metadata, relabelling
from .connection import Database
from .history import History
from .page_metadata import Offered
from .relabelling import ForPage
from .values import AddedBundle, Bundle


class Importing:
    """Reached as ``Project.importing``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._history = History(database)

    def tried(self, incoming: Iterable[Bundle]) -> Iterator[AddedBundle]:
        """Yield what ``Project.add_bundles`` would; nothing is stored."""
        return bundles.tried(self._database, incoming)

    def relabel(self, by: Relabelling, for_page: ForPage) -> None:
        """Put the whole project into the labels of another scheme; see `relabelling.relabel`."""
        relabelling.relabel(self._database, by, for_page)

    def metadata(self, offered: Sequence[Offered], *, take: bool) -> list[frozenset[str]]:
        """Return what is other in metadata that come again, and take it over; see `page_metadata.compare`."""
        return page_metadata.compare(self._database, offered, take=take)

    def earlier_states(self, annotations: AnnotationSet) -> Iterator[AnnotationSet]:
        """Yield what a stored set was before each row of its journal, the last one first.

        It ends where the journal does, or where an edit does not fit what is there.
        """
        timeline = self._history.of_set(annotations).timeline
        yield from map(timeline.at, range(len(timeline) - 1, timeline.start - 1, -1))
