"""From what the segmenter says of pieces to segments: kinds, articles, neighbours joined, doubts noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from annotator.domain.ranges import Range
from annotator.formats.reference import is_boilerplate

from .. import rules
from ..proposals import OTHER, Proposal
from ..tables import unframed
from .evidence import VOTERS, Evidence
from .features import Described, kinds
from .model import HEADS, SURE, Judgement

DOUBT = 0.25
"""A piece whose probability is less than this from even is disputed: the window asks for attention."""

INSIDE = frozenset(("standfirst", "caption", "pull_quote", "embed", "table", "correction"))
"""Kinds of text beside body."""
_AROUND = frozenset(("kicker", "byline", "dateline", "source_attribution", "author_bio", "caption", "tags"))
_MOST_HEADS = {"title": 1, "byline": 2, "dateline": 2}
_SEEMS = 0.5
_BOX = 150  # code points: longer ones in an article are no box


@dataclass(slots=True)
class _Judged:
    """A piece on its way to a segment; ``likely`` is the probability that it is text of an article."""

    range: Range
    kind: str | None
    article: int
    likely: float
    disputed: bool
    votes: tuple[bool, ...] = ()


def judged_kinds(evidence: Evidence, one: Described, said: Judgement) -> list[str | None]:
    """Return the kind that the shipped model gives each piece.

    Text takes the kind that the page's own names give it (a caption, a table), else it is body, as is what is
    a table or a post by name only. What is no text takes the box's kind from those names, else from the
    rules, else it is other boilerplate.
    """
    named, ruled = kinds(evidence.named, one.pieces), kinds(evidence.ruled, one.pieces)
    if evidence.outline is not None:
        named = unframed(evidence.outline, [piece.range for piece in one.pieces], named)
    heads = _heads(said)
    taken = np.flatnonzero(said.text)
    last = int(taken[-1]) if len(taken) else -1
    found: list[str | None] = []
    for place, text in enumerate(said.text.tolist()):
        if place in heads:
            found.append(heads[place])
        elif text:
            its = named[place]
            found.append(its if its in INSIDE else "body")
        else:
            found.append(_rest(named[place], ruled[place], before_end=place < last))
    return found


def plain_kinds(evidence: Evidence, one: Described) -> list[str | None]:
    """Return the kinds of a page of plain text: what the rules say, and on glued pages each article's own.

    What is surely nobody's, or may be of either of two articles, is left open.
    """
    ruled = kinds(evidence.ruled, one.pieces)
    if not evidence.glued:
        return ruled
    found: list[str | None] = []
    for piece, kind in zip(one.pieces, ruled, strict=True):
        article = evidence.article_at(piece.range.start)
        box = kind is not None and is_boilerplate(kind)
        if article is None:
            found.append(kind if box else None)
        elif article.title is not None and article.title.start <= piece.range.start < article.title.end:
            found.append("title")
        elif kind in (None, "title") or (box and len(piece.range) > _BOX):
            found.append("body")
        else:
            found.append(kind)
    return found


def proposals(
    evidence: Evidence, one: Described, said: Sequence[str | None], likely: NDArray[np.float64]
) -> list[Proposal]:
    """Return segments, in text order, that do not overlap, from the kinds of a page's pieces.

    ``likely`` are the probabilities that pieces are text of an article; what is in doubt gets a note.
    """
    if not one.pieces:
        return []
    found = _judged(evidence, one, said, likely)
    _threads(found)
    _signs(evidence.text, found)
    _tables(found)
    voters = [name for name in VOTERS if name in evidence.votes]
    return [made for group in _grouped(evidence.text, found) for made in _made(group, voters)]


def _judged(
    evidence: Evidence, one: Described, said: Sequence[str | None], likely: NDArray[np.float64]
) -> list[_Judged]:
    articles = _articles(evidence, one, said)
    asked = [one.column(name) >= _SEEMS for name in VOTERS if name in evidence.votes]
    found: list[_Judged] = []
    for place, (piece, kind, share) in enumerate(zip(one.pieces, said, likely.tolist(), strict=True)):
        open_ = kind in INSIDE or kind == "body" or (kind is not None and is_boilerplate(kind))
        disputed = open_ and abs(share - _SEEMS) < DOUBT
        votes = tuple(bool(column[place]) for column in asked)
        found.append(_Judged(piece.range, kind, articles[place], share, disputed, votes))
    return found


def _heads(said: Judgement) -> dict[int, str]:
    """Return which pieces are title, byline or dateline: the most probable ones, if they are probable."""
    found: dict[int, str] = {}
    for name in HEADS:
        shares = said.heads[name]
        for place in np.argsort(-shares)[: _MOST_HEADS[name]].tolist():
            if shares[place] >= SURE and place not in found:
                found[place] = name
    return found


def _rest(named: str | None, ruled: str | None, *, before_end: bool) -> str:
    """Return the kind of a piece that is no text of an article."""
    if named is not None and is_boilerplate(named):
        return named
    if named in _AROUND and before_end:
        return named
    if named in ("author_bio", "tags"):
        return named
    return ruled if ruled is not None and is_boilerplate(ruled) else OTHER


def _articles(evidence: Evidence, one: Described, said: Sequence[str | None]) -> list[int]:
    """Return each piece's article number: that of the page's named part it is in, else the last one.

    Of plain text headlines with their stories make the articles, as for the rules.
    """
    if evidence.glued:
        inside = [evidence.article_at(piece.range.start) for piece in one.pieces]
        return [its.article if its is not None else 1 for its in inside]
    if evidence.outline is None:
        return rules.article_numbers(
            [(piece.range, kind, piece.first) for piece, kind in zip(one.pieces, said, strict=True)]
        )
    named = evidence.named
    found: list[int] = []
    at, number = 0, 1
    for piece in one.pieces:
        while at < len(named) and named[at].range.end <= piece.range.start:
            at += 1
        if at < len(named) and named[at].range.start < piece.range.end:
            number = named[at].article or number
        found.append(number)
    return found


def _threads(found: Sequence[_Judged]) -> None:
    """Make one stretch of a menu or of a thread of comments: what lies in it takes its kind."""
    for rest, group in groupby(found, lambda one: one.kind is not None and is_boilerplate(one.kind)):
        run = list(group)
        if not rest:
            continue
        spoken = [place for place, one in enumerate(run) if one.kind == "comments"]
        for one in run[spoken[0] : spoken[-1] + 1] if spoken else ():
            one.kind = one.kind if one.kind == "hidden" else "comments"
        before = OTHER
        for place, one in enumerate(run):
            if one.kind != OTHER:
                before = one.kind or OTHER
                continue
            after = next((its.kind for its in run[place + 1 : place + 4] if its.kind != OTHER), None)
            if after == before:
                one.kind = before


def _signs(text: str, found: list[_Judged]) -> None:
    """Give signs without a letter to the piece beside them: none makes a segment of its own."""
    for place, one in enumerate(found):
        piece = text[one.range.start : one.range.end]
        if len(piece) > 3 or any(map(str.isalnum, piece)):
            continue
        beside = found[place - 1] if place else found[place + 1] if len(found) > 1 else None
        one.kind = None if beside is None else beside.kind
        if beside is not None:
            one.article, one.disputed = beside.article, beside.disputed


def _tables(found: Sequence[_Judged]) -> None:
    """Make each table one segment: its rows are in doubt together, if most of them are, or not at all."""
    for kind, group in groupby(found, lambda one: one.kind):
        if kind != "table":
            continue
        rows = list(group)
        doubtful = sum(len(one.range) for one in rows if one.disputed)
        for one in rows:
            one.disputed = 2 * doubtful > sum(len(its.range) for its in rows)


def _grouped(text: str, found: Sequence[_Judged]) -> list[list[_Judged]]:
    """Return neighbours that say the same together."""
    groups: list[list[_Judged]] = []
    for one in found:
        last = groups[-1][-1] if groups else None
        if last is not None and _same(last, one) and not text[last.range.end : one.range.start].strip():
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _same(last: _Judged, one: _Judged) -> bool:
    if last.kind is None or last.kind != one.kind or last.disputed != one.disputed:
        return False
    return is_boilerplate(last.kind) or last.article == one.article


def _made(group: Sequence[_Judged], voters: Sequence[str]) -> list[Proposal]:
    first = group[0]
    if first.kind is None:
        return []
    whole = Range(first.range.start, group[-1].range.end)
    note = _note(group, voters) if first.disputed else ""
    return [Proposal(whole, first.kind, None if is_boilerplate(first.kind) else first.article, note)]


def _note(group: Sequence[_Judged], voters: Sequence[str]) -> str:
    """Return how sure the segmenter is that a stretch is text of an article, and what each extractor says."""
    sizes = [len(one.range) for one in group]
    likely = sum(one.likely * size for one, size in zip(group, sizes, strict=True)) / sum(sizes)
    longest = max(group, key=lambda one: len(one.range))
    said = [f"{name}: {'body' if yes else '–'}" for name, yes in zip(voters, longest.votes, strict=False)]
    return " · ".join([f"body {likely:.0%}", *said])
