"""Where else a surface stands, in the page and in the project; runs in a worker, knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.folding import ignores_case, is_variant
from annotator.domain.items import NO_ATTRIBUTES, Author
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.store.project import Project

CONTEXT = 60
"""Code points that are shown to either side."""
_ROWS = 500  # documents asked for at once
_TEXTS = 50  # in hand at a time


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place (code points, half-open) in a document, with the text around it.

    ``variant``: the same words in other signs than those of the mention that is repeated.
    """

    document: str
    name: str
    range: Range
    before: str
    surface: str
    after: str
    variant: bool = False

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
    accents: bool = True
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
    for page, name, found in _pages(where, source, asked, cancelled):
        for place in edits.untagged(page, found, source.type):
            take(_occurrence(page.document, name, page.text, place, source, asked))
        if cancelled():
            return


def none_left(annotations: AnnotationSet, source: Source, asked: Asked) -> bool:
    """Tell whether nothing else on a page would be tagged."""
    return not edits.untagged(annotations, _places(annotations.text, source, asked), source.type)


def tagged(annotations: AnnotationSet, scheme: Scheme, ranges: list[Range], source: Source) -> Edit:
    """Return the edit that tags the ranges as the source is."""
    return edits.tag_everywhere(annotations, scheme, ranges, source.type, source.attributes, source.entity)


def _occurrence(
    document: str, name: str, text: str, place: Range, source: Source, asked: Asked
) -> Occurrence:
    before = text[max(0, place.start - CONTEXT) : place.start]
    surface, after = text[place.start : place.end], text[place.end : place.end + CONTEXT]
    variant = is_variant(surface, source.surface, case=not ignores_case(source.surface, asked.case))
    return Occurrence(document, name, place, before, surface, after, variant)


def _pages(
    where: Where, source: Source, asked: Asked, cancelled: Callable[[], bool]
) -> Iterator[tuple[AnnotationSet, str, list[Range]]]:
    """Yield the author's sets in which places may be left, with the names of the pages and those places."""
    here, project, author = where.annotations, where.project, where.author
    yield here, where.name, _places(here.text, source, asked)
    if not asked.project:
        return
    # The index of tagged words tells which places are done; mentions are read where others are left.
    done = project.search.places_tagged(source.surface, source.type, author.name)
    texts = _texts(project, source.surface, asked)
    while (part := list(islice(texts, _TEXTS))) and not cancelled():
        left: dict[str, list[Range]] = {}
        for document, _, text in part:
            tagged = done.get(document, ())
            places = [one for one in _places(text, source, asked) if (one.start, one.end) not in tagged]
            if places and document != here.document:
                left[document] = places
        mentions = project.search.mentions_on(left, author.name)
        for document, name, text in part:
            if document in left:
                page = filled(AnnotationSet("", document, text, author), mentions.get(document, ()))
                yield page, name, left[document]


def _places(text: str, source: Source, asked: Asked) -> list[Range]:
    return edits.occurrences(
        text, source.surface, whole_words=asked.whole_words, case=asked.case, accents=asked.accents
    )


def _texts(project: Project, surface: str, asked: Asked) -> Iterator[tuple[str, str, str]]:
    """Yield the texts that may hold the surface, in whatever signs: the index of words tells where it can."""
    if not asked.whole_words:
        yield from project.search.texts()
        return
    after = -1
    while rows := project.documents(text=surface, after=after, limit=_ROWS):
        yield from project.search.texts([row.id for row in rows])
        after = rows[-1].position
