"""Ways from a trigger to the names of its roles: upright and level, over no label if one is free. No Qt.

Between two lines there is one row, in which labels stand; a curve from box to box runs through them. A way
goes up or down between two labels, and level above or below their row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

Area = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels of the page."""
Point = tuple[float, float]
Way = tuple[Point, ...]
"""Corners, the first one at the trigger: each is straight below, above or beside the one before."""

_LABEL, _WORDS, _BEND = 60.0, 2.0, 8.0
"""What a pixel over a label costs, one over words, and a corner; a pixel of way costs 1."""
_BESIDE, _UNDER = 1.5, 2.5
"""Pixels kept from the sides of a label, and from its upper and lower edge."""
_RISE = 6.0
"""Pixels that a way leads away from a box before it turns."""
_LEAST = 1.5
"""Pixels that a way leads on at least between two turns at a box."""
_MOST = 7
"""Heights, and places beside labels, that are tried."""
_BLANKS = 4
"""Blanks between words in which a way up or down is tried."""
_END = float("inf")
_FAR = 40.0
"""Pixels beside and above the two boxes in which a way may go round."""


@lru_cache(maxsize=512)
def way(trigger: Area, head: Area, labels: tuple[Area, ...], words: tuple[Area, ...]) -> Way:
    """Return the cheapest way from a trigger's words to the name of a role, with four corners at most.

    Args:
        trigger: the trigger's words.
        head: the box with the role's name, which the way ends at.
        labels: what is not to be crossed: labels, and the names of other roles.
        words: words of the text, line by line; a line is crossed upright, between two words if that is near.

    A detour is better than a label that cannot be read. Where nothing is free, some of a label is crossed:
    whoever draws leaves the way out there.
    """
    near = _around(trigger, head)
    labels = tuple(one for one in labels if _touch(one, near))
    ground = _Ground((trigger, head, *labels), tuple(one for one in words if _touch(one, near)))
    levels = _levels(trigger, head, labels)
    slots = _slots(trigger, head, labels, ground.blanks(*_between(trigger, head)))
    x, y, over = _mid(trigger), trigger[1], min(trigger[1], head[1]) - _RISE
    best: Way = ((x, y), (x, over), (_mid(head), over), (_mid(head), head[1]))  # whatever stands around
    least = ground.price(best)
    for begun in _beginnings(trigger, labels, levels):
        if ground.price(begun) + _at_least(begun[-1], head) >= least:
            continue
        for slot in (begun[-1][0], *slots):
            turned = (*begun, (slot, begun[-1][1]))
            if ground.price(turned) + _at_least(turned[-1], head) >= least:
                continue
            for ending in _endings(slot, head):
                whole = (*turned, *ending)
                if _leads_on(whole) and (cost := ground.price(whole)) < least:
                    best, least = whole, cost
    return _clean(best)


def crossed(one: Way, areas: Sequence[Area]) -> float:
    """Return how many pixels of a way lie within areas."""
    return sum(_within(a, b, area) for a, b in pairwise(one) for area in areas)


class _Ground:
    """What a way costs among boxes and lines of words; each piece is worked out once."""

    def __init__(self, boxes: Sequence[Area], words: Sequence[Area]) -> None:
        self._boxes = boxes
        lines: dict[tuple[float, float], list[tuple[float, float]]] = {}
        for left, top, right, bottom in words:
            lines.setdefault((top, bottom), []).append((left, right))
        self._lines = [(top, bottom, sorted(found)) for (top, bottom), found in lines.items()]
        self._known: dict[tuple[Point, Point], float] = {}

    def blanks(self, high: float, low: float) -> list[float]:
        """Return the middles of the blanks between words of lines between two heights."""
        return [
            (before[1] + after[0]) / 2
            for top, bottom, words in self._lines
            if top < low and high < bottom
            for before, after in pairwise(words)
            if after[0] - before[1] >= 2 * _LEAST
        ]

    def price(self, one: Way) -> float:
        """Return what a way costs; pieces without length cost nothing."""
        pieces = [piece for piece in pairwise(one) if piece[0] != piece[1]]
        return sum(self._price(piece) for piece in pieces) + _BEND * (len(pieces) - 1)

    def _price(self, piece: tuple[Point, Point]) -> float:
        if (known := self._known.get(piece)) is not None:
            return known
        a, b = piece
        cost = abs(a[0] - b[0]) + abs(a[1] - b[1])
        cost += _LABEL * sum(_within(a, b, area) for area in self._boxes)
        cost += _WORDS * self._over_words(a, b)
        self._known[piece] = cost
        return cost

    def _over_words(self, a: Point, b: Point) -> float:
        if a[1] == b[1]:
            lines = (words for top, bottom, words in self._lines if top < a[1] < bottom)
            low, high = min(a[0], b[0]), max(a[0], b[0])
            return sum(
                max(0.0, min(high, right) - max(low, left)) for words in lines for left, right in words
            )
        low, high, found = min(a[1], b[1]), max(a[1], b[1]), 0.0
        for top, bottom, words in self._lines:
            if top < high and low < bottom:
                at = bisect_right(words, (a[0], _END)) - 1
                if at >= 0 and words[at][0] < a[0] < words[at][1]:
                    found += min(high, bottom) - max(low, top)
        return found


def _within(a: Point, b: Point, area: Area) -> float:
    left, top, right, bottom = area
    if a[1] == b[1]:
        if not top < a[1] < bottom:
            return 0.0
        low, high = (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
        return max(0.0, min(high, right) - max(low, left))
    if not left < a[0] < right:
        return 0.0
    low, high = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
    return max(0.0, min(high, bottom) - max(low, top))


def _at_least(point: Point, head: Area) -> float:
    """Return how far a box is from a point: no way there is shorter."""
    (x, y), (left, top, right, bottom) = point, head
    return max(left - x, x - right, 0.0) + max(top - y, y - bottom, 0.0)


def _between(trigger: Area, head: Area) -> tuple[float, float]:
    """Return the heights between which the lines lie that are crossed."""
    return min(trigger[3], head[3]), max(trigger[1], head[1])


def _around(trigger: Area, head: Area) -> Area:
    return (
        min(trigger[0], head[0]) - _FAR,
        min(trigger[1], head[1]) - _FAR,
        max(trigger[2], head[2]) + _FAR,
        max(trigger[3], head[3]) + _FAR,
    )


def _touch(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# --- the ways there are -----------------------------------------------------------------------------------


def _beginnings(trigger: Area, labels: Sequence[Area], levels: Sequence[float]) -> Iterator[Way]:
    """Yield how a way begins, up to where it goes level."""
    left, top, right, bottom = trigger
    inset, middle, own = min(_RISE, (right - left) / 4), _mid(trigger), _own_label(trigger, labels)
    under = [one for one in labels if abs(one[1] - bottom) <= 2 * _RISE]
    beside = {x for one in under for x in (one[0] - _BESIDE, one[2] + _BESIDE) if left < x < right}
    below = (middle, left + inset, right - inset, *sorted(beside)[:2])
    if own is not None:  # from the ends of its label
        height = (own[1] + own[3]) / 2
        yield ((own[0], height),)
        yield ((own[2], height),)
    for start, down in [((middle, own[1] if own else top), False), *(((x, bottom), True) for x in below)]:
        ahead = (y for y in levels if _beyond(y, start[1], down=down))
        for level in sorted(ahead, key=lambda y: abs(y - start[1]))[:_MOST]:
            yield (start, (start[0], level))


def _endings(slot: float, head: Area) -> Iterator[Way]:
    """Yield how a way ends that goes up or down next: above the box, below it, or in a side."""
    middle = (head[1] + head[3]) / 2
    for edge, to in ((head[1], head[1] - _RISE), (head[3], head[3] + _RISE)):
        yield ((slot, to), (_mid(head), to), (_mid(head), edge))
    for edge, right in ((head[0], False), (head[2], True)):
        if _beyond(slot, edge, down=right):
            yield ((slot, middle), (edge, middle))


def _beyond(one: float, edge: float, *, down: bool) -> bool:
    """Tell whether a height lies far enough below (``down``) or above an edge to turn there; so for x."""
    return one - edge >= _LEAST if down else edge - one >= _LEAST


def _leads_on(one: Way) -> bool:
    """Tell whether a way never goes back over itself."""
    pieces = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(one) if a != b]
    return all(a[0] * b[0] >= 0 and a[1] * b[1] >= 0 for a, b in pairwise(pieces))


def _own_label(trigger: Area, labels: Sequence[Area]) -> Area | None:
    """Return the label that stands above the trigger's words."""
    over = (one for one in labels if one[0] <= _mid(trigger) <= one[2] and abs(one[3] - trigger[1]) <= _RISE)
    return min(over, key=lambda one: one[1], default=None)


def _levels(trigger: Area, head: Area, labels: Sequence[Area]) -> list[float]:
    """Return heights at which a way may go level, those nearest to either box."""
    found = {y for box in (trigger, head) for y in (box[1] - _RISE, box[3] + _RISE, (box[1] + box[3]) / 2)}
    found |= {y for one in labels for y in (one[1] - _UNDER, one[3] + _UNDER)}
    heights, nearest = {round(y, 1) for y in found}, set[float]()
    for box in (trigger, head):
        nearest |= set(sorted(heights, key=lambda y: abs(y - (box[1] + box[3]) / 2))[: 2 * _MOST])
    return sorted(nearest)


def _slots(trigger: Area, head: Area, labels: Sequence[Area], blanks: Sequence[float]) -> list[float]:
    """Return where a way may go up and down: beside labels and between words, nearest and free ones first."""
    middles = (_mid(trigger), _mid(head))
    found = {*middles, head[0] - _RISE, head[2] + _RISE}
    found |= {x for one in labels for x in (one[0] - _BESIDE, one[2] + _BESIDE)}
    top, bottom = _between(trigger, head)
    between = [one for one in labels if one[1] < bottom and top < one[3]]

    def detour(x: float) -> tuple[bool, float]:
        blocked = any(one[0] < x < one[2] for one in between)
        return blocked, abs(x - middles[0]) + abs(x - middles[1])

    free = [x for x in blanks if not detour(x)[0]]
    return [*sorted(found, key=detour)[:_MOST], *sorted(free, key=detour)[:_BLANKS]]


def _mid(area: Area) -> float:
    return (area[0] + area[2]) / 2


def _clean(corners: Way) -> Way:
    """Return a way without corners at which nothing turns."""
    found: list[Point] = []
    for corner in corners:
        if found and corner == found[-1]:
            continue
        same = [len(found) > 1 and found[-2][at] == found[-1][at] == corner[at] for at in (0, 1)]
        if any(same):
            found.pop()
        found.append(corner)
    return tuple(found)
