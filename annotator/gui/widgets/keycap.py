"""Keys as they are printed on a keyboard: drawn, as a widget, and in a line with what they do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..look import scale
from ..look.i18n import key_names, tr
from ..look.printed_keys import PRINTED
from ..look.sheet import mixed
from .labels import small_font
from .mirror import lead, painting, placed


def draw_key(painter: QPainter, palette: QPalette, rect: QRectF, text: str) -> None:
    """Draw a key cap, with what is printed on it as far as that is known."""
    painter.setPen(QPen(mixed(palette, 0.28), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scale.CRISP, scale.CRISP)
    painter.setPen(mixed(palette, 0.75))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, PRINTED.on(text))


def key_width(font: QFont, text: str) -> int:
    """Return how wide a key cap with a text is, in pixels."""
    return max(18, QFontMetrics(font).horizontalAdvance(PRINTED.on(text)) + 10)


def draw_anew(window: QWidget) -> None:
    """Draw every key cap of a window anew: other letters are known to be printed on the keys."""
    for widget in window.findChildren(QWidget):
        widget.update()


class KeyCap(QWidget):
    """A key as it is printed on a keyboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("key {key}").format(key=text))

    def sizeHint(self) -> QSize:
        return QSize(key_width(small_font(self.font(), scale.TINY), self._text), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting(self)
        painter.setFont(small_font(self.font(), scale.TINY))
        draw_key(painter, self.palette(), QRectF(self.rect()), self._text)


class KeyHints(QWidget):
    """Keys and what they do, in one line; painted, as it changes with every move from word to mention."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: tuple[tuple[str, str], ...] = ()
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Show other keys."""
        if hints != self._asked:
            self._asked = hints
            self._shown = tuple((key_names(key), what) for key, what in hints)
            self.setAccessibleName(", ".join(f"{key}: {what}" for key, what in hints))
            self.updateGeometry()
            self.update()

    def _places(self) -> Iterator[tuple[int, int, int, str, str]]:
        """Yield the left edge and width of each key cap, the left edge of its text, and both texts."""
        small, words = small_font(self.font(), scale.TINY), QFontMetrics(small_font(self.font(), scale.SMALL))
        x = 0
        for key, what in self._shown:
            width = key_width(small, key)
            yield x, width, x + width + 5, key, what
            x += width + 5 + words.horizontalAdvance(what) + 14

    def sizeHint(self) -> QSize:
        words = QFontMetrics(small_font(self.font(), scale.SMALL))
        return QSize(
            max((x + words.horizontalAdvance(what) for *_, x, _, what in self._places()), default=0), 20
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        words = QFontMetrics(small_font(self.font(), scale.SMALL))
        for left, width, text, key, what in self._places():
            if text + words.horizontalAdvance(what) > self.width():
                break  # a key without what it does would only puzzle
            painter.setFont(small_font(self.font(), scale.TINY))
            draw_key(painter, palette, placed(self, QRectF(left, 1, width, 18)), key)
            painter.setFont(small_font(self.font(), scale.SMALL))
            painter.setPen(mixed(palette, 0.7))
            area = placed(self, QRectF(text, 0, 400, self.height()))
            painter.drawText(area, lead(self.layoutDirection()), what)
