"""The line below the page: where the caret is, what is on the page, which keys do what; and messages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.annotation_set import AnnotationSet

from .parts import Elided, KeyCap, plain

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
        self.hints = QWidget()
        self._shown_hints: tuple[tuple[str, str], ...] = ()
        self._hints = QHBoxLayout(self.hints)
        self._hints.setContentsMargins(0, 0, 0, 0)
        self._hints.setSpacing(5)
        self.hints.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
        if tuple(hints) == self._shown_hints:
            return
        self._shown_hints = tuple(hints)
        while (item := self._hints.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, what in hints:
            self._hints.addWidget(KeyCap(key))
            label = plain(what, muted=True, small=True)
            self._hints.addWidget(label)
            self._hints.addSpacing(8)
