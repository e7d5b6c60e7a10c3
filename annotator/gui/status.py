"""The line below the page: where the caret is, what is on the page, which keys do what; and messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.annotation_set import AnnotationSet

from .parts import Elided, draw_key, key_width, mixed, plain, small_font

_SHOWN = 6000  # milliseconds that a message stays


def count(number: int, name: str) -> str:
    """Return "1 event", "2 events"."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


class StatusBar(QWidget):
    """Place, counts, a message, key hints; of fixed height, so that the page never moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(30)
        self.place = plain("", muted=True, small=True)
        self.place.setMinimumWidth(110)
        self.counts = plain("", muted=True, small=True)
        self.message = Elided("", small=True)
        self.message.setAccessibleName("Message")
        self.hints = KeyHints()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(16)
        for widget in (self.place, self.counts):
            row.addWidget(widget)
        row.addWidget(self.message, 1)
        row.addWidget(self.hints)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(lambda: self.message.setText(""))

    def show_caret(self, text: str, position: int) -> None:
        """Show the paragraph and the code point the caret stands at."""
        paragraph = text.count("\n", 0, position) + 1
        self.place.setText(f"¶ {paragraph} · char {position}")

    def show_counts(self, annotations: AnnotationSet) -> None:
        """Show how much is on the page."""
        parts = (
            (len(annotations.mentions), "mention"),
            (len(annotations.events), "event"),
            (len(annotations.segments), "segment"),
        )
        self.counts.setText(" · ".join(count(number, name) for number, name in parts))

    def show_message(self, text: str, *, refused: bool = False) -> None:
        """Show a message for some seconds."""
        self.message.setProperty("danger", "true" if refused else "false")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.setToolTip(text)
        self._timer.start()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys and what they do."""
        self.hints.show_hints(tuple(hints))


class KeyHints(QWidget):
    """Keys and what they do, in one line; painted, as it changes with every move from word to mention."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Show other keys."""
        if hints != self._shown:
            self._shown = hints
            self.setAccessibleName(", ".join(f"{key}: {what}" for key, what in hints))
            self.updateGeometry()
            self.update()

    def _places(self) -> Iterator[tuple[int, int, int, str, str]]:
        """Yield the left edge and width of each key cap, the left edge of its text, and both texts."""
        small, words = small_font(self.font(), 8), QFontMetrics(small_font(self.font(), 8.5))
        x = 0
        for key, what in self._shown:
            width = key_width(small, key)
            yield x, width, x + width + 5, key, what
            x += width + 5 + words.horizontalAdvance(what) + 14

    def sizeHint(self) -> QSize:
        words = QFontMetrics(small_font(self.font(), 8.5))
        return QSize(
            max((x + words.horizontalAdvance(what) for *_, x, _, what in self._places()), default=0), 20
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for left, width, text, key, what in self._places():
            painter.setFont(small_font(self.font(), 8))
            draw_key(painter, palette, QRectF(left, 1, width, 18), key)
            painter.setFont(small_font(self.font(), 8.5))
            painter.setPen(mixed(palette, 0.7))
            painter.drawText(QRectF(text, 0, 400, self.height()), Qt.AlignmentFlag.AlignVCenter, what)
