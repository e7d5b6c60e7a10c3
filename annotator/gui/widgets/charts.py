"""Charts in a window: paints a drawing of `review.charts` in the colours of the theme.

What a mouse shows of a shape stands in the accessible description for those who listen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.review.charts import Box, Drawing, Shape, Stroke, Tone, Words

from ..look.colours import INKS, contrast
from ..look.literal import show_tip
from ..look.sheet import is_dark, is_strong
from ..look.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from .mirror import painting

Role = QPalette.ColorRole
_TEXT = 12
"""Pixels of the words, at a scale of 1: what `review.charts` measures its labels with."""
_LEAST = 0.6
"""A drawing is not made smaller than this share of its size; what does not fit is cut off."""


class Chart(QWidget):
    """A drawing as wide as there is room, at most at its own size; its height follows."""

    picked = Signal(object)
    """The key (a tuple of str) of a box that was clicked."""

    def __init__(self, drawing: Drawing | None = None) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.drawing = drawing or Drawing("", 0, 0, ())
        self.show_drawing(self.drawing)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing."""
        self.drawing = drawing
        said = [one.name for one in drawing.shapes if not isinstance(one, Words) and one.name]
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription("\n".join(said))
        self.updateGeometry()
        self.update()

    # --- size ---------------------------------------------------------------------------------------

    def _scale(self, width: float) -> float:
        return max(_LEAST, min(1.0, width / self.drawing.width)) if self.drawing.width else 1.0

    def sizeHint(self) -> QSize:
        return QSize(round(self.drawing.width), round(self.drawing.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.drawing.width * _LEAST), round(self.drawing.height * _LEAST))

    def heightForWidth(self, width: int) -> int:
        return round(self.drawing.height * self._scale(width))

    # --- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting(self)
        scale = self._scale(self.width())
        painter.scale(scale, scale)
        font = QFont(self.font())
        font.setPixelSize(_TEXT)
        painter.setFont(font)
        for shape in self.drawing.shapes:
            self._paint(painter, shape)
        painter.end()

    def _paint(self, painter: QPainter, shape: Shape) -> None:
        if isinstance(shape, Box):
            painter.fillRect(_rect(shape), self.colour(shape.tone, shape.strength))
        elif isinstance(shape, Stroke):
            painter.setPen(QPen(self.colour(shape.tone), 1 if shape.tone is Tone.RULE else 2))
            points = [QPointF(x, y) for x, y in shape.points]
            painter.drawPolyline(points)
            if len(points) == 1:  # a line of one value would not be seen
                painter.setBrush(self.colour(shape.tone))
                painter.drawEllipse(points[0], 2, 2)
        else:
            self._write(painter, shape)

    def _write(self, painter: QPainter, words: Words) -> None:
        color = self.colour(words.tone)
        if words.strength:
            color = self.ink_on(self.colour(Tone.FIRST, words.strength))
        painter.setPen(color)
        wide = painter.fontMetrics().horizontalAdvance(words.text)
        left = {"start": 0.0, "middle": wide / 2, "end": float(wide)}[words.anchor]
        painter.drawText(QPointF(words.x - left, words.y), words.text)

    def colour(self, tone: Tone, strength: float = 1.0) -> QColor:
        """Return the colour of a tone here, let into the ground with a strength of 0 … 1."""
        return toned(self, tone, strength)

    @staticmethod
    def ink_on(ground: QColor) -> QColor:
        """Return near-black or white, whichever can be read better on a colour."""
        return max(map(QColor, INKS), key=lambda ink: contrast(ink, ground))

    # --- mouse --------------------------------------------------------------------------------------

    def box_at(self, place: QPointF) -> Box | None:
        """Return the box with a name or a key under a point of the widget, the front one."""
        scale = self._scale(self.width())
        point = QPointF(place.x() / scale, place.y() / scale)
        boxes = (one for one in reversed(self.drawing.shapes) if isinstance(one, Box))
        return next((one for one in boxes if (one.name or one.key) and _rect(one).contains(point)), None)

    def tooltip_at(self, point: QPoint) -> str:
        """Return what a tooltip says at a point of the widget."""
        box = self.box_at(QPointF(point))
        return box.name if box else ""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), self.tooltip_at(event.pos()), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        box = self.box_at(event.position())
        if box is not None and box.key and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(box.key)
        else:
            super().mousePressEvent(event)


def toned(widget: QWidget, tone: Tone, strength: float = 1.0) -> QColor:
    """Return the colour of a tone in a widget, let into its ground with a strength of 0 … 1."""
    strong, usual = (DARK_CONTRAST, DARK) if is_dark(widget) else (LIGHT_CONTRAST, LIGHT)
    colors = strong if is_strong(widget.palette()) else usual
    chosen = {
        Tone.INK: colors.text,
        Tone.MUTED: colors.muted,
        Tone.RULE: colors.border,
        Tone.FIRST: colors.accent,
        Tone.SECOND: colors.success,
        Tone.THIRD: colors.warning,
    }[tone]
    return _mixed(QColor(chosen), widget.palette().color(Role.Window), strength)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _mixed(color: QColor, ground: QColor, strength: float) -> QColor:
    pairs = zip(
        (color.red(), color.green(), color.blue()), (ground.red(), ground.green(), ground.blue()), strict=True
    )
    return QColor(*(round(g + (c - g) * strength) for c, g in pairs))
