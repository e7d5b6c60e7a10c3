"""From what extractors take for content to segments: one extractor's word, or the majority of several.

An extractor knows content and the rest, nothing more. Which content is a title or a caption, and what the
rest is, comes from the page's own names for its parts (``dom``). Titles, names, dates and the like, which
extractors leave out of the text on principle, are taken from there as far as the content reaches.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from annotator.domain.ranges import Range
from annotator.formats.reference import is_boilerplate

from .proposals import OTHER, Proposal, joined

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"\w")
_WHOLE = 0.9
"""A line of which so much is content is content; one of which as much is not, is none."""

_TEXT = frozenset(("body", "table", "embed"))
_IMPLAUSIBLE = frozenset(("hidden", "comments"))  # an extractor that takes these for content errs


def single(text: str, content: Sequence[Range], parts: Sequence[Proposal]) -> list[Proposal]:
    """Return what one extractor takes for content, with the kinds that the page's parts give it.

    Text that it leaves out is proposed as the boilerplate that the page calls it, or not at all.
    """
    boxes, named = _sorted(parts)
    wrong = [one.range for one in boxes if one.kind in _IMPLAUSIBLE]
    inside = _without(text, whole_lines(text, content), wrong)
    left = _without(text, [one.range for one in boxes], inside)
    found = [*_kinds(inside, named), *_boxed(left, boxes)]
    end = inside[-1].end if inside else 0
    return joined(text, [*found, *_furniture(text, named, inside, end)])


def majority(text: str, content: Mapping[str, Sequence[Range]], parts: Sequence[Proposal]) -> list[Proposal]:
    """Return what most of several extractors take for content; notes tell where they are not of one mind.

    Text that only a minority takes is proposed as boilerplate, with the note; text that none takes is
    proposed as what the page calls it, or not at all.
    """
    ranges = {name: whole_lines(text, held) for name, held in content.items()}
    boxes, named = _sorted(parts)
    found: list[Proposal] = []
    told: list[Range] = []
    end = 0
    for piece, votes in _votes(text, ranges):
        note = "" if len(votes) == len(ranges) else _note(ranges, votes)
        if 2 * len(votes) > len(ranges):
            made = list(_kinds([piece], named))
            end = piece.end
        else:
            inside = [one for one in (*_over(boxes, piece), *_over(named, piece)) if one.kind != "body"]
            made = [Proposal(_shared(one.range, piece), one.kind, one.article) for one in inside]
            rest = _without(text, [piece], sorted(one.range for one in made))
            made += [Proposal(one, OTHER) for one in rest]
        found += [Proposal(one.range, one.kind, one.article, note) for one in made]
        told.append(piece)
    left = _without(text, [one.range for one in boxes], told)
    return joined(text, [*found, *_boxed(left, boxes), *_furniture(text, named, told, end)])


def _sorted(parts: Sequence[Proposal]) -> tuple[list[Proposal], list[Proposal]]:
    """Return the parts that are boilerplate, and the others, each in order."""
    ordered = sorted(parts, key=lambda one: one.range)
    boxes = [one for one in ordered if is_boilerplate(one.kind)]
    return boxes, [one for one in ordered if not is_boilerplate(one.kind)]


def _furniture(text: str, named: Sequence[Proposal], told: Sequence[Range], end: int) -> list[Proposal]:
    """Return titles, names, dates, … that the page names before ``end``, outside of what is told already."""
    around = [one for one in named if one.kind not in _TEXT and one.range.start < end]
    return _boxed(_without(text, [one.range for one in around], told), around)


def _over(parts: Sequence[Proposal], asked: Range) -> Sequence[Proposal]:
    """Return the parts (in order, apart) that share a character with a range."""
    first = bisect_right(parts, asked.start, key=lambda one: one.range.end)
    last = first
    while last < len(parts) and parts[last].range.start < asked.end:
        last += 1
    return parts[first:last]


def whole_lines(text: str, content: Sequence[Range]) -> list[Range]:
    """Return content ranges with their edges at the lines' own, where next to nothing lies between.

    What an extractor drops inside a line (a bullet, a credit's dash) does not make two pieces of it, nor
    does a word of a menu that occurs in the story make it content.
    """
    found: list[Range] = []
    at = 0
    for match in _LINE.finditer(text):
        line = Range.at(match.start(), match.end())
        while at < len(content) and content[at].end <= line.start:
            at += 1
        pieces: list[Range] = []
        place = at
        while place < len(content) and content[place].start < line.end:
            pieces.append(_shared(content[place], line))
            place += 1
        if not pieces:
            continue
        letters = _letters(text, line)
        share = sum(_letters(text, one) for one in pieces) / letters if letters else 1.0
        if share >= _WHOLE:
            found.append(line)
        elif share > 1 - _WHOLE:
            found += _closed(text, line, pieces)
    return found


def _closed(text: str, line: Range, pieces: Sequence[Range]) -> Iterator[Range]:
    """Yield the pieces of a line, joined where no word lies between, and reaching over signs at its edges."""
    start, end = pieces[0].start, pieces[0].end
    if not _WORD.search(text, line.start, start):
        start = line.start
    for one in pieces[1:]:
        if _WORD.search(text, end, one.start):
            yield Range.at(start, end)
            start = one.start
        end = one.end
    yield Range.at(start, end if _WORD.search(text, end, line.end) else line.end)


def _letters(text: str, asked: Range) -> int:
    return sum(map(str.isalnum, text[asked.start : asked.end]))


def _shared(one: Range, other: Range) -> Range:
    return Range.at(max(one.start, other.start), min(one.end, other.end))


def _votes(text: str, ranges: Mapping[str, Sequence[Range]]) -> Iterator[tuple[Range, tuple[str, ...]]]:
    """Yield stretches with text, and who takes them for content: somebody does."""
    edges = sorted({edge for held in ranges.values() for one in held for edge in (one.start, one.end)})
    at = dict.fromkeys(ranges, 0)
    for start, end in pairwise(edges):
        votes = []
        for name, held in ranges.items():
            while at[name] < len(held) and held[at[name]].end <= start:
                at[name] += 1
            if at[name] < len(held) and held[at[name]].start <= start:
                votes.append(name)
        if votes and text[start:end].strip():
            yield Range.at(start, end), tuple(votes)


def _note(ranges: Mapping[str, object], votes: Sequence[str]) -> str:
    return " · ".join(f"{name}: {'body' if name in votes else '–'}" for name in ranges)


def _kinds(pieces: Sequence[Range], named: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield pieces of content with the kinds and articles of the page's parts, body where there are none."""
    for piece in pieces:
        before = bisect_right(named, piece.start, key=lambda one: one.range.end) - 1
        article = (named[before].article if before >= 0 else None) or 1
        start = piece.start
        for one in _over(named, piece):
            if start < one.range.start:
                yield Proposal(Range(start, one.range.start), "body", article)
            article = one.article or article
            yield Proposal(_shared(one.range, piece), one.kind, article)
            start = min(one.range.end, piece.end)
        if start < piece.end:
            yield Proposal(Range(start, piece.end), "body", article)


def _without(text: str, pieces: Sequence[Range], taken: Sequence[Range]) -> list[Range]:
    """Return ranges (in order, apart) without others (in order, apart); what is all white space goes."""
    found: list[Range] = []
    at = 0
    for piece in pieces:
        start = piece.start
        while at < len(taken) and taken[at].end <= start:
            at += 1
        place = at
        while place < len(taken) and taken[place].start < piece.end:
            if start < taken[place].start:
                found.append(Range(start, taken[place].start))
            start = max(start, taken[place].end)
            place += 1
        if start < piece.end:
            found.append(Range(start, piece.end))
    return [one for one in found if text[one.start : one.end].strip()]


def _boxed(pieces: Sequence[Range], boxes: Sequence[Proposal]) -> list[Proposal]:
    """Return ranges that are pieces of boxes as proposals of the boxes' kinds; both in order."""
    found: list[Proposal] = []
    at = 0
    for piece in pieces:
        while at < len(boxes) and boxes[at].range.end <= piece.start:
            at += 1
        if at < len(boxes):
            found.append(Proposal(piece, boxes[at].kind, boxes[at].article))
    return found
