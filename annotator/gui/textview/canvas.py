"""What all that draws on a page shares: the painter, the scene and its measures, and where things are."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.domain.ranges import Range

from .bookmarks import Shown
from .geometry import Mode
from .paragraph_layout import label_font
from .scene import Scene, State


class Canvas:
    """One scene in one state, to be drawn on. ``top`` is the height of the page that comes to y = 0."""

    def __init__(self, painter: QPainter, scene: Scene, state: State, top: int) -> None:
        """Prepare; nothing is drawn yet."""
        self.p, self.scene, self.state, self.top = painter, scene, state, top
        self.m, self.palette, self.page = scene.metrics, scene.palette, scene.page
        self.x = self.m.text_left
        self.reading = self.m.reading
        self.entities = self.m.mode is Mode.ENTITIES and not self.reading
        self.bold, self.plain = label_font(self.m, bold=True), label_font(self.m)

    def wash(self, index: int, y: int, what: Range, color: QColor) -> None:
        """Fill the background of a range's words in one paragraph."""
        m = self.page.metrics_of(index)
        for line, left, right in self.page.rectangles(index, what.start, what.end):
            top = y + line * self.page.line_pitch(index)
            height = m.word_bottom - m.word_top
            self.p.fillRect(QRectF(self.x + left, top + m.word_top, right - left, height), color)
        end = self.page.paragraphs.ends[index]
        if what.start <= end < what.end and self.page.paragraphs.tails[index]:
            self._wash_newline(index, y, color)

    def _wash_newline(self, index: int, y: int, color: QColor) -> None:
        """Show that the selection goes on past the end of a paragraph."""
        laid = self.page.laid(index)
        line = laid.line_count - 1
        end = self.page.paragraphs.ends[index] - self.page.paragraphs.starts[index]
        x = self.x + laid.caret_x(end, line) - (6 if laid.right_to_left else 0)
        pitch, m = self.page.line_pitch(index), self.page.metrics_of(index)
        height = min(m.word_bottom - m.word_top, pitch)
        top = y + line * pitch + (0 if self.page.is_blank(index) else m.word_top)
        self.p.fillRect(QRectF(x, top, 6, height), color)

    def in_sight(self, position: int, shown: Shown) -> bool:
        """Tell whether a position's paragraph is shown; laying out others now would move it."""
        index = self.page.at(position)
        return any(index - 1 <= here <= index for here, _ in shown)
