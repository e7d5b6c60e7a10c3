"""Pages without an article: a list of teasers, an error. Nothing on them is body; a page flag says why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.scheme import Scheme
from annotator.formats.reference import is_boilerplate

from .cues import Cues, shipped
from .lines import width
from .proposals import OTHER, PageProposal, Proposal, joined

LIST, NONE = "list_page", "not_article"
"""The page flags that are proposed, if the scheme has them."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TEASERS = 6  # entries that make a list: lines of a date or an age, each with something short around it
_PARAGRAPH = 200  # width of a line from which on there is running text
_MEAN = 110  # width that lines of text have on average at most on a list page
_LITTLE = 80  # width of all text on a page with less than an article
_DATE = 40  # width of a line of date or age
_TEXT = frozenset(("body", "standfirst"))


def page_proposal(
    text: str, proposals: Sequence[Proposal], scheme: Scheme, cues: Cues | None = None
) -> PageProposal:
    """Return what is proposed for a page: without an article, and with a flag, if the page has none.

    Told by the shape of what is proposed as text, in any language: a list is many dates or ages with lines
    between them none of which is a paragraph; a line or two make no article.
    """
    lines = [
        (found.start(), width(found[0].strip()))
        for one in proposals
        if one.kind in _TEXT
        for found in _LINE.finditer(text, one.range.start, one.range.end)
    ]
    flag = _flag(text, lines, cues or shipped())
    titled = any(one.kind == "title" for one in proposals)
    if flag is None or (flag == NONE and titled):  # a short news item is an article
        return PageProposal(proposals)
    kind = "related_links" if flag == LIST else OTHER
    kept = [one if is_boilerplate(one.kind) else replace(one, kind=kind, article=None) for one in proposals]
    return PageProposal(joined(text, kept, scheme), frozenset((flag,)) & frozenset(scheme.page_flags))


def _flag(text: str, lines: Sequence[tuple[int, int]], cues: Cues) -> str | None:
    """Return the flag for a page with these lines of text: where each begins, and its width."""
    if not lines or any(size >= _PARAGRAPH for _, size in lines):
        return None
    total = sum(size for _, size in lines)
    inside = _LINE.finditer(text, lines[0][0], lines[-1][0] + lines[-1][1])
    dates = sum(_is_date(line[0].strip(), cues) for line in inside)
    if dates >= _TEASERS and 5 * dates >= len(lines) and total <= _MEAN * len(lines):
        return LIST
    return NONE if total < _LITTLE else None


def _is_date(line: str, cues: Cues) -> bool:
    if width(line) > _DATE:
        return False
    cue = cues.of(line)
    return cue is not None and cue.kind == "dateline"
