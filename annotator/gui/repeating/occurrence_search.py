"""Where else a surface stands, in the page and in the project; runs in a worker, knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.folding import ignores_case
from annotator.domain.items import NO_ATTRIBUTES, Author
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.store.project import Project

CONTEXT = 60
"""Code points that are shown to either side."""
_ROWS = 500  # documents asked for at once


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place (code points, half-open) in a document, with the text around it."""

    document: str
    name: str
    range: Range
    before: str
    surface: str
    after: str

    @property
    def key(self) -> tuple[str, int]:
        """What it is known by when everything is looked for anew."""
        return self.document, self.range.start


@dataclass(frozen=True, slots=True)
class Source:
    """The mention that is repeated: its words, and what all the others get from it."""

    surface: str
    type: str
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Where and how is looked."""

    whole_words: bool = True
    case: str = "exact"
    project: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """The project and the page in the window, as they were when the search began."""

    project: Project
    author: Author
    annotations: AnnotationSet
    name: str


def look(
    where: Where,
    source: Source,
    asked: Asked,
    take: Callable[[Occurrence], object],
    cancelled: Callable[[], bool],
) -> None:
    """Give every untagged occurrence to ``take``: those of the page in the window first."""
    for page, name in _pages(where, source.surface, asked, cancelled):
        text = page.text
        found = edits.occurrences(text, source.surface, whole_words=asked.whole_words, case=asked.case)
        for place in edits.untagged(page, found, source.type):
            take(_occurrence(page.document, name, text, place))
        if cancelled():
            return


def tagged(annotations: AnnotationSet, scheme: Scheme, ranges: list[Range], source: Source) -> Edit:
    """Return the edit that tags the ranges as the source is."""
    return edits.tag_everywhere(annotations, scheme, ranges, source.type, source.attributes, source.entity)


def _occurrence(document: str, name: str, text: str, place: Range) -> Occurrence:
    before = text[max(0, place.start - CONTEXT) : place.start]
    after = text[place.end : place.end + CONTEXT]
    return Occurrence(document, name, place, before, text[place.start : place.end], after)


def _pages(
    where: Where, surface: str, asked: Asked, cancelled: Callable[[], bool]
) -> Iterator[tuple[AnnotationSet, str]]:
    yield where.annotations, where.name
    if not asked.project:
        return
    for document, name, text in _texts(where.project, surface, asked):
        if cancelled():
            return
        if document == where.annotations.document:
            continue
        # Only where the words are is the author's set read.
        if edits.occurrences(text, surface, whole_words=asked.whole_words, case=asked.case):
            yield where.project.annotation_set(document, where.author), name


def _texts(project: Project, surface: str, asked: Asked) -> Iterator[tuple[str, str, str]]:
    """Yield the texts that may hold the surface: the index of words tells where it can."""
    if not ignores_case(surface, asked.case):
        yield from project.search.texts(containing=surface, words=asked.whole_words)
    elif not asked.whole_words:
        yield from project.search.texts()
    else:
        after = -1
        while rows := project.documents(text=surface, after=after, limit=_ROWS):
            yield from project.search.texts([row.id for row in rows])
            after = rows[-1].position
