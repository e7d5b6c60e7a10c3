"""Sums over the pages of a project, kept by blocks: after one more page only its block is added up anew.

What is counted on a page is kept under its hand-ins, the sum of a block of pages under those of them all. So
a project that has not changed costs one row a block.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author
from annotator.review.agreement.pages import Page
from annotator.store.review_values import PageCounts

from . import messages
from .errors import CancelledError

if TYPE_CHECKING:
    from annotator.store.project import Project

BLOCK = 64
"""Pages that are added up together."""
T = TypeVar("T")
Progress = Callable[[int, int, str], None]
Numbers = Mapping[Author, int]
"""Which hand-in of whom is compared."""


@dataclass(frozen=True, slots=True)
class Counting(Generic[T]):
    """What is counted on a page, how it adds up, and how it is kept as JSON under a name.

    ``merged`` may be told which documents, of those in the first part, come after the other parts. ``whole``
    tells whether something can be added to a sum without a rounding that depends on when it was added.
    """

    name: str
    count: Callable[[Page], T]
    merged: Callable[[Iterable[T], Set[str]], T]
    to_json: Callable[[T], Any]
    from_json: Callable[[Any], T]
    whole: Callable[[T], bool]


def hand_ins_key(numbers: Numbers) -> str:
    """Return the hand-ins of a page as what is counted on it is kept under."""
    return json.dumps(sorted([author.name, number] for author, number in numbers.items()), ensure_ascii=False)


def unread(page: Page, numbers: Numbers) -> set[str]:
    """Return whose hand-ins of a page are damaged: they are to be compared, and could not be read."""
    return {author.name for author in numbers} - page.sets.keys()


class KeptSums:
    """The pages of a project that are compared, in blocks by their place in the project.

    ``damaged`` are authors by document whose hand-ins could not be read. What is counted without them is not
    kept.
    """

    def __init__(
        self,
        project: Project,
        order: Sequence[str],
        compared: Mapping[str, Numbers],
        read: Callable[[str, Numbers], Page],
    ) -> None:
        """``order`` are all documents of the project; ``read`` returns a page with the sets compared."""
        self._project, self._compared, self._read = project, compared, read
        self.damaged: dict[str, set[str]] = {}
        self._keys = {document: hand_ins_key(numbers) for document, numbers in compared.items()}
        self._blocks = [
            (order[at], [one for one in order[at : at + BLOCK] if one in compared])
            for at in range(0, len(order), BLOCK)
        ]

    def total(
        self,
        counting: Counting[T],
        *,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> T:
        """Return the sum over all pages; what is not kept yet is counted, and kept where that may be.

        Raises CancelledError; the blocks that were through by then are kept.
        """
        return counting.merged(self._sums(counting, progress, cancelled), frozenset())

    def _sums(
        self, counting: Counting[T], progress: Progress | None, cancelled: Callable[[], bool]
    ) -> Iterator[T]:
        """Yield the sum of each block, one read after the other is added: all at once are many objects."""
        name, done = f"{counting.name} of {BLOCK}", 0
        for head, pages in self._blocks:
            if not pages:
                continue
            key = self._block_key(pages)
            kept = {one.hand_ins: one.counts for one in self._project.reviewing.counted([name], [head])}
            if key in kept:
                yield counting.from_json(kept[key])
            else:
                if progress is not None:
                    progress(done, len(self._compared), "")
                made = self._one_more(counting, pages, kept, cancelled)
                if made is None:
                    counted = self.pages(counting, pages, cancelled=cancelled)
                    made = counting.merged(counted.values(), frozenset())
                if not self.damaged.keys() & set(pages):
                    self._keep([PageCounts(head, key, name, counting.to_json(made))], alone=True)
                yield made
            done += len(pages)

    def _one_more(
        self,
        counting: Counting[T],
        pages: Sequence[str],
        kept: Mapping[str, Any],
        cancelled: Callable[[], bool],
    ) -> T | None:
        """Return the sum of a block in which one page is new and the others are as they were added up.

        None if there is no such sum: a page that was compared before, with fewer hand-ins, is not taken out.
        """
        for at, new in enumerate(pages) if kept else ():
            before = kept.get(self._block_key([*pages[:at], *pages[at + 1 :]]))
            if before is None:
                continue
            (counted,) = self.pages(counting, [new], cancelled=cancelled).values()
            total = counting.from_json(before)
            if counting.whole(total) and counting.whole(counted):
                return counting.merged([total, counted], frozenset(pages[at + 1 :]))
        return None

    def pages(
        self, counting: Counting[T], wanted: Collection[str] | None = None, *,
        cancelled: Callable[[], bool] = bool,
    ) -> dict[str, T]:  # fmt: skip
        """Return what is counted on each page, of some or of all that are compared, in project order."""
        of = [one for _, pages in self._blocks for one in pages if wanted is None or one in wanted]
        kept: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        for one in self._project.reviewing.counted([counting.name], of):
            kept[one.document][one.hand_ins] = one.counts
        found: dict[str, T] = {}
        new: list[PageCounts] = []
        for document in of:
            key = self._keys[document]
            if (counts := kept[document].get(key)) is not None:
                found[document] = counting.from_json(counts)
                continue
            if cancelled():
                self._keep(new)
                raise CancelledError(messages.REPORT_STOPPED)
            page = self._read(document, self._compared[document])
            found[document] = counting.count(page)
            if missing := unread(page, self._compared[document]):
                self.damaged[document] = missing
                continue
            new.append(PageCounts(document, key, counting.name, counting.to_json(found[document])))
        self._keep(new)
        return found

    def _block_key(self, pages: Sequence[str]) -> str:
        told = json.dumps([[one, self._keys[one]] for one in pages], ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()

    def _keep(self, counts: Sequence[PageCounts], *, alone: bool = False) -> None:
        """Keep what was counted; it is a cache, so a project that cannot be written to does without."""
        if not counts or self._project.read_only:
            return
        try:
            self._project.reviewing.keep_counts(counts, alone=alone)
        except AnnotatorError:
            return
