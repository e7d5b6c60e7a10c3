"""What lies under the pointer. Pure functions, no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Part(IntEnum):
    """What a box shows; where boxes lie over each other, the smaller value wins."""

    FOLD = 0
    BOOKMARK = 1
    CHIP = 2
    GHOST = 3
    LABEL = 4
    UNDERLINE = 5
    PILL = 6
    WORDS = 7


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the page (pixels, right and bottom excluded) that stands for an item."""

    left: float
    top: float
    right: float
    bottom: float
    item: str
    part: Part

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Tell whether a point lies in the box grown by ``slack`` on every side."""
        return self.left - slack <= x < self.right + slack and self.top - slack <= y < self.bottom + slack


def pick(boxes: Iterable[Box], x: float, y: float, slack: float = 1.5) -> Box | None:
    """Return the box at a point: exact hits first, then near ones; then by part; then the narrowest."""
    best: tuple[int, int, float, str] | None = None
    found: Box | None = None
    for box in boxes:
        if not box.holds(x, y, slack):
            continue
        key = (0 if box.holds(x, y) else 1, int(box.part), box.right - box.left, box.item)
        if best is None or key < best:
            best, found = key, box
    return found
