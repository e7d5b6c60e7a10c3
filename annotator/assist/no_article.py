"""Pages without an article: a list of teasers, an error, a consent, a login. Nothing on them is body; a page
flag says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.domain.scheme import Scheme
from annotator.formats.reference import is_boilerplate

from .cues import Cues, shipped
from .lines import width
from .proposals import OTHER, PageProposal, Proposal, joined

LIST, NONE = "list_page", "not_article"
"""The page flags that are proposed, if the scheme has them."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TEASERS = (
    6  # entries that make a list: lines of a date, an age or a link, each with something short around it
)
_ENTRY = 20  # width from which on a link reads as a headline
_PARAGRAPH = 200  # width of a line from which on there is running text
_MEAN = 110  # width that lines of text have on average at most on a list page
_LITTLE = 80  # width of all text on a page with less than an article
_WALL = 900  # width of the text at most that stands where an article is missing
_DATE = 40  # width of a line of date or age
_JUDGED = 0.8  # share of the page that is proposed to be something, from which on nothing was overlooked
_NEAR = 3  # lines at the text's beginning, and above it, that may say why there is no article
_TEXT = frozenset(("body", "standfirst"))
_ABOVE = frozenset((OTHER, "paywall"))
"""Kinds of lines above the text that are looked at: a menu on every page says "Log in"."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text that is proposed as an article's: where it begins, and its width."""

    start: int
    size: int


def page_proposal(
    text: str, proposals: Sequence[Proposal], scheme: Scheme, cues: Cues | None = None
) -> PageProposal:
    """Return what is proposed for a page: without an article, and with a flag, if the page has none.

    Told by the shape of what is proposed as text, in any language: a list is many dates, ages or links with
    lines between them none of which is a paragraph; a line or two make no article, and nor does a page on
    which all is something else. What an error, a consent or a login says is told by words, if it is short.
    """
    flag = _flag(text, proposals, cues or shipped())
    if flag is None:
        return PageProposal(proposals)
    kind = "related_links" if flag == LIST else OTHER
    kept = [one if is_boilerplate(one.kind) else replace(one, kind=kind, article=None) for one in proposals]
    return PageProposal(joined(text, kept, scheme), frozenset((flag,)) & frozenset(scheme.page_flags))


def _flag(text: str, proposals: Sequence[Proposal], cues: Cues) -> str | None:
    lines = [
        _Line(found.start(), width(found[0].strip()))
        for one in proposals
        if one.kind in _TEXT
        for found in _LINE.finditer(text, one.range.start, one.range.end)
    ]
    if not lines:
        listed = sum(_entries(text, proposals)) >= _TEASERS
        return (LIST if listed else NONE) if _is_judged(text, proposals) else None
    total = sum(one.size for one in lines)
    if total <= _WALL and _is_wall(text, proposals, lines, cues):
        return NONE
    if any(one.size >= _PARAGRAPH for one in lines):
        return None
    first, last = lines[0].start, lines[-1].start + lines[-1].size
    parted = [one for one in proposals if first < one.range.start < last]
    entries = len(_entries(text, parted))
    between = [found[0].strip() for found in _LINE.finditer(text, first, last)]
    dates = sum(_is_date(one, cues) for one in between)
    parts = max(5 * dates if dates >= _TEASERS else 0, 2 * entries if entries >= _TEASERS else 0)
    if parts >= len(lines) and total <= _MEAN * len(lines):
        return LIST
    titled = any(one.kind == "title" for one in proposals)
    return NONE if total < _LITTLE and not titled else None  # a short news item is an article


def _entries(text: str, proposals: Sequence[Proposal]) -> list[int]:
    """Return for each segment with links to stories how many it has, by what is proposed."""
    found = [
        sum(width(line[0].strip()) >= _ENTRY for line in _LINE.finditer(text, one.range.start, one.range.end))
        for one in proposals
        if one.kind == "related_links"
    ]
    return [one for one in found if one]


def _is_judged(text: str, proposals: Sequence[Proposal]) -> bool:
    """Tell whether nearly all of a page is proposed to be something, and nothing to be an article's."""
    whole = sum(map(len, text.split()))
    told = sum(len("".join(text[one.range.start : one.range.end].split())) for one in proposals)
    return whole > 0 and told >= _JUDGED * whole and all(one.kind != "table" for one in proposals)


def _is_wall(text: str, proposals: Sequence[Proposal], lines: Sequence[_Line], cues: Cues) -> bool:
    """Tell whether the title, a line above the text or one at its beginning says why there is no article."""
    return any(cues.walls.fullmatch(one) for one in _first(text, proposals, lines))


def _first(text: str, proposals: Sequence[Proposal], lines: Sequence[_Line]) -> Iterator[str]:
    for one in proposals:
        if one.kind == "title":
            yield " ".join(text[one.range.start : one.range.end].split())
    for found in list(_LINE.finditer(text, 0, lines[0].start))[-_NEAR:]:
        kinds = {
            one.kind for one in proposals if one.range.start < found.end() and found.start() < one.range.end
        }
        if kinds & _ABOVE:
            yield found[0].strip()
    for line in lines[:_NEAR]:
        yield text[line.start :].partition("\n")[0].strip()


def _is_date(line: str, cues: Cues) -> bool:
    if width(line) > _DATE:
        return False
    cue = cues.of(line)
    return cue is not None and cue.kind == "dateline"
