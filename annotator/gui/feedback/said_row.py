"""What one side says: a bar in the colour of its label, who it is, and the words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.scheme import Color

from ..look import scale
from ..look.sheet import is_strong, label_color, mixed
from ..widgets.labels import plain, wrapped
from ..widgets.mirror import painting, placed

_BAR = 4


class SaidRow(QWidget):
    """Gold's answer stands out, one's own is quieter."""

    def __init__(self, who: str, words: str, color: Color, *, strong: bool) -> None:
        super().__init__()
        self._color, self._strong = color, strong
        self.setAccessibleName(f"{who}: {words}")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_BAR + scale.NEAR, scale.NEAR, scale.NEAR, scale.NEAR)
        rows.setSpacing(scale.HAIR)
        rows.addWidget(plain(who, muted=True, tiny=True))
        text = wrapped(words, strong=strong)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        rows.addWidget(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = is_strong(palette) and not self._strong  # strong contrast has no faint tints
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid)) if outlined else Qt.PenStyle.NoPen)
        quiet = Qt.BrushStyle.NoBrush if outlined else mixed(palette, 0.05)
        painter.setBrush(mixed(palette, 0.10, QPalette.ColorRole.Highlight) if self._strong else quiet)
        rect = QRectF(self.rect())
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scale.ROUND, scale.ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(label_color(self._color, self))
        bar = QRectF(rect.left() + 4, rect.top() + 6, _BAR, rect.height() - 12)
        painter.drawRoundedRect(placed(self, bar), scale.SHARP, scale.SHARP)
