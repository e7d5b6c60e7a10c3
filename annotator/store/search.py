"""Finding in a whole project: texts, items by what they are and refer to, and what was linked last."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from annotator.domain.items import Mention
from annotator.domain.label_map import Label

from . import item_search, tagged_words, text_search
from .connection import Database
from .label_counts import label_counts
from .values import FindItems, Hit, TextHit


class Search:
    """What is found in an open project (``Project.search``).

    In a blind project whoever is named by ``seen_by`` finds nothing that other people have said.
    """

    def __init__(self, database: Database, blinded: Callable[[str | None], str | None]) -> None:
        """``blinded`` returns an author if the project hides from them what others have said, else None."""
        self._database, self._blinded = database, blinded

    def texts(
        self,
        wanted: Sequence[str] | None = None,
        *,
        containing: str = "",
        words: bool = False,
        batch: int = 50,
    ) -> Iterator[tuple[str, str, str]]:
        """Yield (id, name, text) in project order, reading ``batch`` texts at a time and nothing else.

        Args:
            wanted: only the documents with these ids.
            containing: only texts that hold this string, letter for letter; the database sorts them out.
            words: it begins and ends with whole words, so the index of words can be asked, which is fast.
            batch: texts in memory at a time.
        """
        return text_search.texts(self._database, wanted, containing, words, batch)

    def find_items(self, query: FindItems, *, cancelled: Callable[[], bool] | None = None) -> Iterator[Hit]:
        """Yield items in project order, by author and place inside a document, as they are found.

        Raises FindError, before the first one, if the pattern is none, and later if it takes too long.
        ``cancelled`` is asked before each document.
        """
        seen = replace(query, seen_by=self._blinded(query.seen_by))
        return item_search.find_items(self._database, seen, cancelled)

    def find_text(
        self, text: str, *, limit: int | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[TextHit]:
        """Yield the places of what was typed, in project order, at most ``limit`` of them.

        The documents are those of ``documents(text=…)``. Where the words stand in a row, these places are
        yielded; in a document where they do not, each place of each word.
        """
        return text_search.find_text(self._database, text, limit, cancelled)

    def entity_mentions(self, entity_id: str, *, seen_by: str | None = None) -> Iterator[Hit]:
        """Yield every mention, of all authors, that refers to an entity, in project order."""
        return item_search.linked(self._database, "mention", entity_id, self._blinded(seen_by))

    def cluster_events(self, cluster_id: str, *, seen_by: str | None = None) -> Iterator[Hit]:
        """Yield every event, of all authors, in an event cluster, in project order."""
        return item_search.linked(self._database, "event", cluster_id, self._blinded(seen_by))

    def tagged(
        self, surfaces: Collection[str], labels: Sequence[str], *, seen_by: str | None = None
    ) -> set[str]:
        """Return those of some words that somebody, not a model, has tagged as one of the labels.

        They are folded by ``search_words.folded_surface``. The index tells it, without a text.
        """
        return tagged_words.tagged(self._database, surfaces, labels, self._blinded(seen_by))

    def entities_called(
        self, words: str, labels: Sequence[str], *, seen_by: str | None = None, limit: int = 20
    ) -> list[str]:
        """Return ids of the entities that mentions with the same words refer to, the most frequent first."""
        return tagged_words.entities_called(self._database, words, labels, self._blinded(seen_by), limit)

    def places_tagged(self, words: str, label: str, author: str) -> dict[str, set[tuple[int, int]]]:
        """Return where an author has tagged the same words with a label: ``(start, end)`` by document."""
        return tagged_words.places(self._database, words, label, author)

    def label_counts(self, *, seen_by: str | None = None) -> dict[Label, int]:
        """Return how many items have each label, all authors together; for roles how many arguments."""
        with self._database.reading() as connection:
            return label_counts(connection, self._blinded(seen_by))

    def mentions_on(self, documents: Collection[str], author: str) -> dict[str, list[Mention]]:
        """Return an author's mentions on some documents by document: their spans and types alone."""
        return tagged_words.mentions_on(self._database, documents, author)

    def entities_once(self) -> set[str]:
        """Return the ids of entities that one mention in the whole project refers to, and no other."""
        return item_search.entities_once(self._database)

    def entities_recent(self, author: str, limit: int = 50) -> list[str]:
        """Return ids of entities that an author linked mentions to, the last used first.

        Looks at the author's latest edits; what came by import follows, newest entity first.
        """
        return item_search.recent_entities(self._database, author, limit)
