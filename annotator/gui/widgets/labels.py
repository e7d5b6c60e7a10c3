"""Words in the window: labels, headings, a line that ends in an ellipsis; and the hairline between them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from .mirror import lead, painting


def small_font(base: QFont, points: float) -> QFont:
    """Return a font in another size."""
    font = QFont(base)
    font.setPointSizeF(points)
    return font


def plain(text: str = "", **marks: bool) -> QLabel:
    """Return a label that shows its text as it is; marks are style properties (muted, small, strong …).

    It starts where reading starts in the window: Qt would align each text by its own direction.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(lead(label.layoutDirection()))
    for name, on in marks.items():
        label.setProperty(name, "true" if on else "false")
    return label


def wrapped(text: str = "", **marks: bool) -> QLabel:
    """Return a label like ``plain`` that breaks into lines."""
    label = plain(text, **marks)
    label.setWordWrap(True)
    return label


def heading(text: str) -> QLabel:
    """Return a section heading: small, muted capitals."""
    label = plain(text.upper(), heading=True)
    label.setAccessibleName(text)
    return label


def hairline() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet("background: palette(mid);")
    return line


class Elided(QLabel):
    """A line of text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, text: str = "", **marks: bool) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        for name, on in marks.items():
            self.setProperty(name, "true" if on else "false")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(
            QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, super().sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting(self)
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), lead(self.layoutDirection()), text)
