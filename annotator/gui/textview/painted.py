"""A surface that is drawn: on the screen, and as a picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent

from .geometry import RULER
from .painter import PagePainter
from .scene import Scene
from .scroller import Scroller
from .surface import Surface

TALLEST = 16_000
"""Most pixels a picture of a whole page is high at scale 1; what is below is left out."""


class PaintedSurface(Surface):
    """Draws what the surface shows."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self._scroller.settle(self.viewport().height())
        self._sync()
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        try:
            # PySide lets a region be iterated, its type stubs do not say so.
            for area in cast("Iterable[QRect]", event.region()):
                painter.setClipRect(area)
                self._paint(painter, self._scene, QRectF(area), self.top(), self.viewport().height())
        finally:
            painter.end()

    def _paint(self, painter: QPainter, scene: Scene, area: QRectF, top: int, height: int) -> None:
        strip = QRectF(scene.metrics.ruler_left, 0, RULER, height)
        if area.left() < strip.left():
            PagePainter(painter, scene, self._state, top).paint(area)
        if area.right() >= strip.left():
            low = scene.page.position_at(0.0, top)[0] if top > 0 else 0
            high = scene.page.position_at(1e6, top + height)[0]
            self._ruler.draw(painter, strip, scene.palette, low, high)

    def render_image(self, width: int, *, scale: float = 1.0, whole: bool = True) -> QImage:
        """Return a picture ``width * scale`` pixels wide of the whole page, or of what is in sight.

        The whole page ends at ``TALLEST`` pixels (before scaling). The caret is left out.
        """
        metrics = self._metrics(width)
        scene = Scene(self.annotations(), self._scheme, metrics, self._names)
        scene.palette, scene.folded = self._scene.palette, set(self._scene.folded)
        scene.apply_folds()
        scroller = Scroller(scene.page)
        if whole:
            for _shown in scene.page.visible(0, TALLEST):
                pass
            height = min(TALLEST, scene.page.height)
        else:
            height = max(1, self.viewport().height())
            scroller.restore(self._scroller.held(), height)
        while self._ruler.count_more():
            pass
        image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        shown = self._state
        self._state = replace(shown, caret_shown=False, lock=None)
        painter = QPainter(image)
        try:
            self._paint(painter, scene, QRectF(0, 0, width, height), scroller.top, height)
        finally:
            painter.end()
            self._state = shown
        return image
