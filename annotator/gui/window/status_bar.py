"""The line below the page: where the caret is, what is on the page, which keys do what; and messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.annotation_set import AnnotationSet

from ..look.i18n import key_names, said, tr
from ..widgets.mirror import lead, painting, placed
from ..widgets.parts import Elided, draw_key, key_width, mixed, plain, small_font

_MESSAGE = 320  # pixels that a message takes from the keys beside it, if it needs them
_ROOMY = 1100  # width from which there is room for the counts too
_SHOWN = 6000  # milliseconds that a message stays


def count(number: int, name: str) -> str:
    """Return "1 event", "2 events"."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def partition(share: float) -> str:
    """Return the state of a page of which a share (0 … 1) has no label; 0 and 100 % are never rounded to."""
    if share <= 0:
        return tr("all labelled")
    if share < 0.01:
        return tr("under 1 % unlabelled")
    percent = 100 if share >= 1 else min(99, round(100 * share))
    return tr("{percent} % unlabelled").format(percent=percent)


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
        self.partition = plain("", muted=True, small=True)
        self.message = Elided("", small=True)
        self.message.setAccessibleName(tr("Message"))
        self.hints = KeyHints()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(16)
        for widget in (self.place, self.counts, self.partition):
            row.addWidget(widget)
        row.addWidget(self.message, 1)
        row.addWidget(self.hints)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(lambda: self.show_message("", lasting=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.counts.setVisible(self.width() >= _ROOMY)

    def show_caret(self, text: str, position: int) -> None:
        """Show the paragraph and the code point the caret stands at."""
        paragraph = text.count("\n", 0, position) + 1
        place = tr("¶ {paragraph} · char {position}")
        self.place.setText(place.format(paragraph=paragraph, position=position))

    def show_counts(self, annotations: AnnotationSet) -> None:
        """Show how much is on the page."""
        parts = (
            tr("{n} mentions", n=len(annotations.mentions)),
            tr("{n} events", n=len(annotations.events)),
            tr("{n} segments", n=len(annotations.segments)),
        )
        self.counts.setText(" · ".join(parts))

    def show_partition(self, share: float | None) -> None:
        """Show how much of the page has no label yet (0 … 1); None: nothing is to be labelled here."""
        self.partition.setText("" if share is None else partition(share))

    def show_message(self, text: str, *, refused: bool = False, lasting: bool = False) -> None:
        """Show a message for some seconds; ``lasting``: until another one is shown."""
        self.message.setProperty("danger", "true" if refused else "false")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        text = said(text)
        self.message.setText(text)
        self.message.setToolTip(text)
        self.message.setMinimumWidth(min(_MESSAGE, self.message.sizeHint().width()) if text else 0)
        if lasting:
            self._timer.stop()
        else:
            self._timer.start()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys and what they do."""
        self.hints.show_hints(tuple(hints))


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

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        words = QFontMetrics(small_font(self.font(), 8.5))
        for left, width, text, key, what in self._places():
            if text + words.horizontalAdvance(what) > self.width():
                break  # a key without what it does would only puzzle
            painter.setFont(small_font(self.font(), 8))
            draw_key(painter, palette, placed(self, QRectF(left, 1, width, 18)), key)
            painter.setFont(small_font(self.font(), 8.5))
            painter.setPen(mixed(palette, 0.7))
            area = placed(self, QRectF(text, 0, 400, self.height()))
            painter.drawText(area, lead(self.layoutDirection()), what)
