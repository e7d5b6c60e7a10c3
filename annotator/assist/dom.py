"""What a page's own names for its parts say of its text: landmarks, roles, properties, class names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.formats.reference import is_boilerplate

from .base import Maker
from .cues import Cues, shipped
from .dom_words import ARTICLE, ASIDE, BODY, BOXES, FOOTER, MAIN, meaning
from .outline import Outline, outline_of
from .proposals import OTHER, Proposal, joined

if TYPE_CHECKING:
    from annotator.store.project import Project

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BOX_KINDS = frozenset(kind for kind, _ in BOXES)
_LISTS = frozenset(("comments", "related_links"))  # these may hold articles
_AROUND = frozenset((ARTICLE, MAIN, FOOTER, ASIDE, BODY))
_PROSE = frozenset(
    ("p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre", "td", "th", "q", "ul", "ol")
)
_BUTTONS = frozenset(("button", "select"))
_STORY = 200  # characters of running text that make an article of an <article>
_PARAGRAPH = 80  # characters from which a line that no element names reads as running text
_CUE = 150  # code points: longer lines are no button, call or heading
_HIDDEN = 50  # hidden ranges that are looked at for one line
_MOST_LINK = 0.8  # share of a line inside links, from which on it is an entry of a list


def maker(project: Project) -> Maker:
    """Return what reads the parts of HTML pages; each page is read in the guarded worker."""

    def made(document: Document) -> list[Proposal]:
        return proposals(document.text, outline_of(project, document))

    return made


def proposals(text: str, outline: Outline) -> list[Proposal]:
    """Return what the elements of a page say of its text; text that nothing names is left out."""
    return joined(text, _Reading(text, outline).proposals())


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line, its kind (None: open), its article's element (-1: none), and if it is a link's."""

    start: int
    end: int
    kind: str | None
    article: int
    link: bool


class _Reading:
    def __init__(self, text: str, outline: Outline, cues: Cues | None = None) -> None:
        self.text, self.outline, self.cues = text, outline, cues or shipped()
        pairs = zip(outline.tags, outline.hints, strict=True)
        meanings = [meaning(tag, hint) for tag, hint in pairs]
        self.stories = frozenset(one for one in meanings if one in (ARTICLE, BODY, MAIN))
        self.places = _places(outline, meanings)
        self.kinds = [place.kind(self.stories) for place in self.places]

    def proposals(self) -> Iterator[Proposal]:
        parts = [part for line in self._lines() for part in line]
        numbers = self._numbers(parts)
        for part in parts:
            if part.kind is not None:
                article = None if is_boilerplate(part.kind) else numbers.get(part.article, 1)
                yield Proposal(Range.at(part.start, part.end), part.kind, article)

    def _numbers(self, parts: list[Part]) -> dict[int, int]:
        """Return the article numbers of the ``article`` elements with a story, in page order."""
        story: Counter[int] = Counter()
        for part in parts:
            if part.kind == "body" and part.article >= 0:
                story[part.article] += part.end - part.start
        told = sorted(element for element, length in story.items() if length >= _STORY)
        return {element: number for number, element in enumerate(told, start=1)}

    # --- lines -----------------------------------------------------------------------------------------

    def _lines(self) -> Iterator[list[Part]]:
        hidden = self.outline.hidden
        at = 0
        for found in _LINE.finditer(self.text):
            line = Range.at(found.start(), found.end())
            while at < len(hidden) and hidden[at].end <= line.start:
                at += 1
            parts = [self._part(*one) for one in self.outline.stretches(line)]
            if at < len(hidden) and hidden[at].start < line.end:
                parts = [_hide(part, hidden[at : at + _HIDDEN]) for part in parts]
            if parts:
                yield self._line(line, [part for part in parts if self.text[part.start : part.end].strip()])

    def _part(self, start: int, end: int, element: int) -> Part:
        if element < 0:
            return Part(start, end, None, -1, False)
        place = self.places[element]
        return Part(start, end, self.kinds[element], place.article, place.link)

    def _line(self, line: Range, parts: list[Part]) -> list[Part]:
        """Return a line's parts with kinds that go together."""
        kinds = {part.kind for part in parts}
        piece = self.text[line.start : line.end].strip()
        if kinds <= {None, "body"} | _AROUND:
            kind = self._plain(piece, parts, kinds)
            return [_as(parts, line, kind)] if parts else []
        if "body" in kinds or None in kinds:
            # A date or a name inside a sentence is part of it; a box inside a line is not.
            rest = "body" if "body" in kinds else self._named_inline(parts)
            return [part if is_boilerplate(part.kind) else _as([part], None, rest) for part in parts]
        if len(kinds) == 1:
            return [_as(parts, line, parts[0].kind)]
        return [_as([part], None, self._settled(part.kind, piece)) for part in parts]

    def _named_inline(self, parts: list[Part]) -> str | None:
        """Return the kind of a line of which some words are named: theirs if they are most of it."""
        ink: Counter[str | None] = Counter()
        for part in parts:
            if not is_boilerplate(part.kind):
                ink[part.kind if part.kind not in _AROUND else None] += part.end - part.start
        named = [kind for kind, _ in ink.most_common() if kind is not None]
        return named[0] if named and ink[named[0]] * 2 >= ink[None] else None

    def _plain(self, piece: str, parts: list[Part], kinds: set[str | None]) -> str | None:
        """Return the kind of a line in which nothing is named but what it stands in."""
        cue = self.cues.of(piece) if len(piece) <= _CUE else None
        linked = sum(part.end - part.start for part in parts if part.link)
        whole = sum(part.end - part.start for part in parts) or 1
        if FOOTER in kinds:
            return cue.kind if cue and is_boilerplate(cue.kind) else "navigation" if linked else "disclaimer"
        if ASIDE in kinds:
            return cue.kind if cue and is_boilerplate(cue.kind) else "related_links" if linked else OTHER
        if cue and is_boilerplate(cue.kind):
            return cue.kind
        if linked / whole >= _MOST_LINK and len(piece) < _CUE and not piece.endswith("."):
            return "related_links" if "body" in kinds else None
        if "body" in kinds:
            return "body"
        return "body" if len(piece) >= _PARAGRAPH and (kinds & {ARTICLE, MAIN} or not self.stories) else None

    def _settled(self, kind: str | None, piece: str) -> str | None:
        if kind == FOOTER:
            return "navigation"
        return OTHER if kind == ASIDE else None if kind in _AROUND else kind


# --- elements -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around text in an element, from the outside in: each costs the same, however deep."""

    box: str | None = None  # the innermost box, buttons aside
    button: str | None = None
    part: str | None = None  # the innermost part of an article
    around: str | None = None  # the innermost of _AROUND
    seen: frozenset[str] = frozenset()  # those of _AROUND that it stands in
    article: int = -1
    link: bool = False
    prose: bool = False

    def entered(self, element: int, tag: str, said: str | None) -> _Place:
        """Return what stands around text in an element inside this place."""
        made = self
        if tag == "a" or (tag in _PROSE and not self.prose):
            made = replace(made, link=self.link or tag == "a", prose=self.prose or tag in _PROSE)
        if said is None:
            return made
        if said in _BOX_KINDS:
            if tag in _BUTTONS:
                return replace(made, button=said)
            return made if self.box == "comments" else replace(made, box=said)
        if said not in _AROUND:
            return replace(made, part=said)
        made = replace(made, around=said, seen=self.seen | {said})
        if said in (BODY, ARTICLE):
            # A wrapper that is called "paywall" or "ad-free" has the whole story in it.
            made = replace(made, box=self.box if self.box in _LISTS else None, button=None)
        if said == BODY:
            return replace(made, part=None)
        return replace(made, article=element) if said == ARTICLE and self.article < 0 else made

    def kind(self, stories: frozenset[str | None]) -> str | None:
        """Return the kind of text here; one of ``_AROUND`` where nothing but those is known."""
        if self.box or self.button:
            return self.box or self.button
        inside = not self.seen.isdisjoint((BODY, ARTICLE))
        if FOOTER in self.seen and not inside:
            return FOOTER
        if ASIDE in self.seen and (not inside or self.around == ASIDE):
            return ASIDE
        if self.part is not None and (self.part != "table" or self.seen):
            return self.part
        if BODY in self.seen:
            return "body"
        main = ARTICLE in self.seen or (MAIN in self.seen and ARTICLE not in stories)
        if self.prose and main and self.part is None:
            return "body" if BODY not in stories else None
        return self.around if self.part is None else None


def _places(outline: Outline, meanings: list[str | None]) -> list[_Place]:
    """Return the place of each element; a parent comes before what stands in it."""
    found: list[_Place] = []
    outside = _Place()
    for element, (parent, tag) in enumerate(zip(outline.parents, outline.tags, strict=True)):
        found.append((found[parent] if parent >= 0 else outside).entered(element, tag, meanings[element]))
    return found


def _hide(part: Part, hidden: tuple[Range, ...]) -> Part:
    over = any(one.start <= part.start and part.end <= one.end for one in hidden)
    return Part(part.start, part.end, "hidden", part.article, part.link) if over else part


def _as(parts: list[Part], line: Range | None, kind: str | None) -> Part:
    """Return parts of one line as one of a kind."""
    start = parts[0].start if line is None else line.start
    end = parts[-1].end if line is None else line.end
    article = next((part.article for part in parts if part.article >= 0), -1)
    return Part(start, end, None if kind in _AROUND - {BODY} else kind, article, False)
