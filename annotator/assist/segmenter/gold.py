"""What a page with known content teaches: which pieces are text, title, byline, dateline, or nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.formats.extraction.align import align

from .evidence import Evidence
from .features import NAMES, Described, alike, folded, shares

REST, TEXT, TITLE, BYLINE, DATELINE = range(5)
_HALF = 0.5
_MIXED = (0.2, 0.8)  # shares of a piece in the gold between which it teaches less
_LITTLE = 0.3
_ALIKE = 0.8
_NEAR = (12, 25)  # pieces before and after the title among which its lines stand
_NUMBER = re.compile(r"\d+")
_BESIDE = 12  # code points that stand beside a name where nothing but the name is told
_SHORT = 80  # code points of a line with a date
_NAMED = [NAMES.index(f"named {group}") for group in (2, 3)]
_H1 = NAMES.index("tag h1")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page to learn from: its pieces, what each is (0 rest, 1 text, 2 title, 3 byline, 4 dateline), and how
    much each counts (0: nobody knows); ``group`` are the pages that stay together, ``article`` is whether
    the page is an article's."""

    described: Described
    labels: NDArray[np.int64]
    weights: NDArray[np.float64]
    group: str
    article: bool = True

    def row_weights(self) -> NDArray[np.float64]:
        """Return what each piece counts: longer ones more, and a long page not more than by its root."""
        sizes = np.array([len(one.range) for one in self.described.pieces], np.float64)
        kind = 1.0 if self.article else _HALF
        found: NDArray[np.float64] = (
            self.weights * np.minimum(1 + sizes / 60, 6) * kind / np.sqrt(max(len(sizes), 1) / 100)
        )
        return found


def lesson(evidence: Evidence, one: Described, gold: Mapping[str, object], group: str) -> Lesson:
    """Return what a page teaches; ``gold`` has ``text`` and may have ``title author date page_type``.

    Titles, names and dates are found where they stand near the text's beginning; other places where they
    stand teach nothing, nor does a line that says again what a line of the text says.
    """
    bodies = [evidence.text[piece.range.start : piece.range.end] for piece in one.pieces]
    inside = np.array(shares(align(str(gold.get("text") or ""), evidence.text).ranges, one.pieces))
    labels = (inside >= _HALF).astype(np.int64)
    weights = np.ones(len(labels))
    weights[(inside > _MIXED[0]) & (inside < _MIXED[1])] = _LITTLE
    said = [folded(body) for body in bodies]
    texts = {body for body, label in zip(said, labels, strict=True) if label}
    again = [not label and body in texts for body, label in zip(said, labels, strict=True)]
    weights[np.array(again, np.bool_)] = 0.0
    weights[(labels == REST) & (one.matrix[:, _NAMED] > 0).any(axis=1)] *= _LITTLE
    first = int(np.flatnonzero(labels)[0]) if labels.any() else len(labels)
    title = _titles(said, one, folded(gold.get("title")), first)
    _set(labels, weights, title, TITLE)
    start = title[1][0] if title[1] else first
    near = range(max(0, start - _NEAR[0]), start + _NEAR[1])
    _set(labels, weights, _names(said, labels, folded(gold.get("author")), near), BYLINE)
    _set(labels, weights, _dates(bodies, labels, str(gold.get("date") or ""), near), DATELINE)
    kind = gold.get("page_type")
    return Lesson(one, labels, weights, group, kind in (None, "article"))


_Found = tuple[Sequence[int], Sequence[int]]
"""Where something stands, and which of these places is meant."""


def _set(labels: NDArray[np.int64], weights: NDArray[np.float64], found: _Found, label: int) -> None:
    for place in found[0]:
        weights[place] = 0.0
    for place in found[1]:
        labels[place], weights[place] = label, 1.0


def _titles(said: Sequence[str], one: Described, title: str, first: int) -> _Found:
    if not title:
        return (), ()
    found = [
        place
        for place, body in enumerate(said)
        if len(body) < 2 * len(title) + 10 and alike(body, title) >= _ALIKE
    ]
    headings = [place for place in found if one.matrix[place, _H1] == 1]
    above = [place for place in found if place <= first + 1]
    return found, headings or above[-1:] or found[:1]


def _names(said: Sequence[str], labels: NDArray[np.int64], author: str, near: range) -> _Found:
    if not author:
        return (), ()
    found = [
        place
        for place, body in enumerate(said)
        if author in body and len(body) < len(author) + 60 and labels[place] != TITLE
    ]
    inside = [place for place in found if place in near][:2]
    bare = [place for place in found if len(said[place]) < len(author) + _BESIDE]
    return found, inside or bare[:1]


def _dates(bodies: Sequence[str], labels: NDArray[np.int64], date: str, near: range) -> _Found:
    wanted = {int(number) for number in _NUMBER.findall(date[:10])}
    if len(wanted) < 2:
        return (), ()
    found = [
        place
        for place in near
        if place < len(bodies)
        and len(bodies[place]) < _SHORT
        and labels[place] < TITLE
        and len(wanted & {int(number) for number in _NUMBER.findall(bodies[place])}) >= 2
    ]
    return (), found[:2]
