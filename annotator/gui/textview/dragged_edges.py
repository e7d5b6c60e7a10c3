"""Which edge of an item the pointer is at, and where an edge that is dragged goes. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from . import ghosts, motion
from .geometry import Mode
from .gutter import BAR
from .scene import Scene

_NEAR = 4.0
"""Pixels from an edge within which it is taken."""
_DEEP = 9.0
"""Pixels below the first underline's top in which an edge in the text is taken."""
_LEAST_BAR = 16.0
"""Pixels a bar is high at least, for its two edges to be told apart."""


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of an item; ``by_line``: it is that of a bar in the gutter, and goes from line to line."""

    item: str
    at_end: bool
    by_line: bool


def edge_at(scene: Scene, selected: str | None, x: float, y: float) -> Edge | None:
    """Return the edge at a point of the page: of the selected item in the text, of any bar in the gutter."""
    metrics = scene.metrics
    if metrics.reading:
        return None
    if metrics.mode is Mode.SEGMENTS and metrics.bar_left - _NEAR <= x <= metrics.bar_left + BAR + _NEAR:
        return _bar_edge(scene, y)
    return _text_edge(scene, selected, x, y) if selected else None


def _bar_edge(scene: Scene, y: float) -> Edge | None:
    found, _chips = scene.gutter(round(y) - 1, round(y) + 1)
    for bar in found:
        if ghosts.is_ghost(bar.segment.id) or bar.segment.id in scene.folded:
            continue
        if bar.bottom - bar.top < _LEAST_BAR:
            continue
        if bar.starts and abs(y - bar.top) <= _NEAR:
            return Edge(bar.segment.id, False, True)
        last = scene.page.at(bar.segment.range.end)
        if abs(y - bar.bottom) <= _NEAR and scene.page.paragraph_at(round(bar.bottom) - 2) == last:
            return Edge(bar.segment.id, True, True)
    return None


def _text_edge(scene: Scene, selected: str, x: float, y: float) -> Edge | None:
    pieces = scene.spans(selected)
    if not pieces or (selected in scene.annotations.segments) is not (scene.metrics.mode is Mode.SEGMENTS):
        return None
    page = scene.page
    for position, at_end in ((pieces[0].start, False), (pieces[-1].end, True)):
        index = page.at(position)
        if page.folded(index) or page.paragraph_at(round(y)) not in (index - 1, index):
            continue
        spot, within = page.spot(position, upstream=at_end), page.metrics_of(index)
        # Under the words, where the mark is: a drag that begins in the words selects, also from an edge on.
        high, low = spot.y + within.lane_top - 1, spot.y + within.lane_top + _DEEP
        if abs(x - scene.metrics.text_left - spot.x) <= _NEAR and high <= y <= low:
            return Edge(selected, at_end, False)
    return None


def destination(scene: Scene, edge: Edge, x: float, y: float, *, exact: bool) -> int:
    """Return where an edge goes that is dragged to a point of the page.

    In the text it goes to the nearest edge of a word (``exact``: of a letter), beside it to that of a line.
    """
    page = scene.page
    if edge.by_line:
        position, upstream = page.position_at(0.0, round(y))
        return page.line_edges(position, upstream)[edge.at_end]
    position = page.position_at(x - scene.metrics.text_left, round(y))[0]
    return position if exact else word_edge(page.text, position, end=edge.at_end)


def word_edge(text: str, position: int, *, end: bool) -> int:
    """Return the nearest end of a word (``end``), or start of one; the position itself far from words."""
    word = motion.word_at(text, position)
    if end:
        before = word.start if word is not None else position
        previous = motion.word_at(text, motion.previous_word(text, before)) if before > 0 else None
        places = [int(one.end) for one in (previous, word) if one is not None]
    else:
        here = [int(word.start)] if word is not None else []
        places = [*here, motion.next_word(text, position)]
    return min(places, key=lambda place: abs(place - position), default=position)
