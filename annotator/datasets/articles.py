"""From a page to its articles: each article's own text, and what stands in it, moved there.

An article's text is its content and attribution segments in page order. Between two of them stands what
the page has there, as far as it is the same writing: a line break if the page breaks the line or has
anything else in between, a space if they were parted by white space, nothing if they touch.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Document, Event, Item, Mention, Note, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.formats.accounting import Left, settle
from annotator.formats.base import Entry, Holds, Losses
from annotator.pages.text import proposed_name

from .messages import NO_ARTICLE, OTHER_ARTICLE, OUTSIDE, WHOLE_PAGE


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article's text, and the stretches of the page it is made of: (page start, page end, own start)."""

    number: int
    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def moved(self, page: str, asked: Range) -> Range | None:
        """Return where a range of the page stands here, or None if not every character of it does."""
        start = self._place(asked.start)
        end = self._place(asked.end - 1)
        if start is None or end is None or self.text[start : end + 1] != page[asked.start : asked.end]:
            return None
        return Range.at(start, end + 1)

    def _place(self, position: int) -> int | None:
        index = bisect_right(self.pieces, position, key=lambda piece: piece[0]) - 1
        if index < 0 or position >= self.pieces[index][1]:
            return None
        page_start, _, own_start = self.pieces[index]
        return own_start + position - page_start


def article_texts(annotations: AnnotationSet, scheme: Scheme) -> list[ArticleText]:
    """Return the articles of a set by number; an article without content segments is none."""
    by_number: dict[int, list[Segment]] = {}
    for segment in annotations.segments_in_order():
        if segment.article is not None and scheme.is_content(segment.kind):
            by_number.setdefault(segment.article, []).append(segment)
    return [_text(annotations.text, number, by_number[number]) for number in sorted(by_number)]


def _text(page: str, number: int, segments: Iterable[Segment]) -> ArticleText:
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length, before = 0, None
    for segment in segments:
        start, end = int(segment.range.start), int(segment.range.end)
        if before is not None:
            joint = _joint(page[before:start])
            parts.append(joint)
            length += len(joint)
        parts.append(page[start:end])
        pieces.append((start, end, length))
        length, before = length + end - start, end
    return ArticleText(number, "".join(parts), tuple(pieces))


def _joint(between: str) -> str:
    if not between:
        return ""
    return " " if between.isspace() and "\n" not in between else "\n"


def article_entries(entry: Entry, scheme: Scheme, losses: Losses) -> list[Entry]:
    """Return the articles of a page as entries of their own, each with what stands in it.

    The entry has one annotation set. What stands in no article is recorded in ``losses`` under the
    page's id; the caller has counted the set as stored. A moved mention has the surface it had.
    """
    annotations = entry.sets[0]
    cut = _Cut(annotations, article_texts(annotations, scheme), scheme)
    settle(losses, entry.document.id, annotations, cut.holds, cut.left, {Holds.PAGE_FLAGS: WHOLE_PAGE})
    return [
        Entry(_document(entry.document, article), (cut.set_of(article, entry.document.id),), entry.part)
        for article in cut.articles
    ]


def article_id(document_id: str, number: int) -> str:
    """Return the id of an article as a document of its own."""
    return f"{document_id}#{number}"


def _document(page: Document, article: ArticleText) -> Document:
    digest = hashlib.sha256(article.text.encode("utf-8")).hexdigest()
    metadata = {**page.metadata, "page": page.id, "page_name": page.name, "article": article.number}
    name = proposed_name(article.text) or f"{page.name} ({article.number})"
    source = replace(page.source, media_type="text/plain")
    return Document(article_id(page.id, article.number), name, article.text, digest, source, metadata)


class _Cut:
    """Which item of a set goes into which article, and why the others go into none."""

    holds = frozenset(Holds) - {Holds.PAGE_FLAGS}

    def __init__(self, annotations: AnnotationSet, articles: list[ArticleText], scheme: Scheme) -> None:
        self.annotations, self.articles = annotations, articles
        self.home: dict[str, int] = {}
        self.moved: dict[str, Item] = {}
        self.left = Left()
        for segment in annotations.segments.values():
            self._segment(segment, scheme)
        for mention in annotations.mentions.values():
            self._place(mention)
        for event in annotations.events.values():
            self._place(event)
        self._arguments()
        self._relations()
        self._notes()

    def _segment(self, segment: Segment, scheme: Scheme) -> None:
        home = next((a for a in self.articles if a.number == segment.article), None)
        moved = home.moved(self.annotations.text, segment.range) if home else None
        if home and moved and scheme.is_content(segment.kind):
            self.home[segment.id] = home.number
            self.moved[segment.id] = replace(segment, range=moved)
        else:
            content = scheme.is_content(segment.kind)
            self.left.items[segment.id] = NO_ARTICLE if content else OUTSIDE

    def _place(self, item: Mention | Event) -> None:
        for article in self.articles:
            ranges = [article.moved(self.annotations.text, f) for f in item.span.fragments]
            whole = [r for r in ranges if r is not None]
            if len(whole) == len(ranges):
                self.home[item.id] = article.number
                self.moved[item.id] = replace(item, span=Span(tuple(whole)))
                return
        self.left.items[item.id] = OUTSIDE

    def _arguments(self) -> None:
        for event in self.annotations.events.values():
            home = self.home.get(event.id)
            moved = self.moved.get(event.id)
            if home is None or not isinstance(moved, Event):
                continue
            kept = []
            for place, argument in enumerate(event.arguments):
                there = self.home.get(argument.target)
                if there == home:
                    kept.append(argument)
                elif there is not None:
                    self.left.arguments[event.id, place] = OTHER_ARTICLE
            self.moved[event.id] = replace(moved, arguments=tuple(kept))

    def _relations(self) -> None:
        for relation in self.annotations.relations.values():
            source, target = self.home.get(relation.source), self.home.get(relation.target)
            if source is not None and source == target:
                self.home[relation.id] = source
                self.moved[relation.id] = relation
            elif source is not None and target is not None:
                self.left.items[relation.id] = OTHER_ARTICLE

    def _notes(self) -> None:
        for note in self.annotations.notes.values():
            if note.target in self.home:
                self.moved[f"note:{note.target}"] = note
            elif not note.target:
                self.left.items["note:"] = WHOLE_PAGE

    def set_of(self, article: ArticleText, page_id: str) -> AnnotationSet:
        """Return the annotation set of one article, with positions in its own text."""
        items = [
            item
            for key, item in self.moved.items()
            if self.home.get(item.target if isinstance(item, Note) else key) == article.number
        ]
        base = replace(
            self.annotations.unchecked(
                segments={}, mentions={}, events={}, relations={}, notes={}, bookmarks={}, decisions={}
            ),
            id=f"{self.annotations.id}#{article.number}",
            document=article_id(page_id, article.number),
            text=article.text,
            flags=frozenset(),
        )
        return filled(base, items)
