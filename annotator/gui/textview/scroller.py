"""Which part of the page is in sight. What stands at the top stays there when heights turn out otherwise."""

from __future__ import annotations

from collections.abc import Callable

from .geometry import TOP
from .page_layout import Page


class Scroller:
    """Keeps the top of the viewport as a paragraph and pixels into it, so that estimates cannot move it."""

    def __init__(self, page: Page) -> None:
        """Start at the top of the page."""
        self.page = page
        self._paragraph, self._inside = 0, -TOP

    @property
    def top(self) -> int:
        """The height of the page that is at the viewport's top."""
        return self.page.top(self._paragraph) + self._inside

    def jump(self, y: int, height: int) -> None:
        """Bring a height of the page to the top."""
        self._set(max(0, min(y, self.page.height - height)))
        self.settle(height)

    def move(self, by: int, height: int) -> None:
        """Scroll by pixels; what comes into sight above is laid out first, so nothing jumps."""
        index, need = self._paragraph, -by - self._inside
        while need > 0 and index > 0:
            index -= 1
            if not self.page.folded(index):
                self.page.laid(index)
            need -= self.page.heights[index]
        self._set(max(0, self.top + by))
        self.settle(height)

    def settle(self, height: int) -> None:
        """Lay out what is in sight, and stay within the page."""
        for _ in range(4):
            self._inside = min(self._inside, max(0, self.page.heights[self._paragraph] - 1))
            top = self.top
            shown = [index for index, _y in self.page.visible(top, top + height)]
            self.page.make_room(self._paragraph, shown[-1] if shown else self._paragraph)
            lowest = max(0, self.page.height - height)
            if self.top <= lowest:
                return
            self._set(lowest)

    def _set(self, y: int) -> None:
        self._paragraph = self.page.paragraph_at(y)
        self._inside = y - self.page.top(self._paragraph)

    def held(self) -> tuple[int, int]:
        """Return the position at the top and how far above it the viewport starts; see ``restore``."""
        top = self.top
        if top <= 0:
            return 0, -1
        position = self.page.position_at(0.0, top)[0]
        start = self.page.paragraphs.starts[self.page.at(position)]
        line = self.page.line_edges(position, False)[0]
        return max(start, line), self.page.spot(max(start, line)).y - top

    def restore(self, held: tuple[int, int], height: int) -> None:
        """Bring what ``held`` returned to the top again after the measures changed."""
        position, above = held
        if above == -1 and position == 0:
            self.jump(0, height)
            return
        pitch = self.page.metrics.pitch
        self.jump(self.page.spot(position).y - max(-pitch, min(above, pitch)), height)

    def through(self, change: Callable[[], None], stays: tuple[int, int] | None, height: int) -> None:
        """Change the measures; the line of ``stays`` (a position, pixels below the top) stays where it is.

        Without one the line at the top does. The top of the page stays at the top if that line is in sight.
        """
        held, at_top = self.held(), self.top <= 0
        change()
        if stays is None or (at_top and self._bottom(stays[0]) <= height):
            self.restore(held, height)
            return
        for _ in range(4):  # what stands between is laid out on the way, so it takes a second look
            before = self.top
            self.jump(self.page.spot(stays[0]).y - stays[1], height)
            if self.top == before:
                return

    def _bottom(self, position: int) -> int:
        spot = self.page.spot(position)
        return spot.y + self.page.line_pitch(spot.paragraph)
