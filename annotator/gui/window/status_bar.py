"""The line below the page: where the caret is, what is on the page, which keys do what; and messages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.annotation_set import AnnotationSet

from ..finishing.wording import partition
from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_tip
from ..widgets.keycap import KeyHints
from ..widgets.labels import Elided, plain

_MESSAGE = 480  # pixels that a message takes from the keys beside it, if it needs them
_ROOMY = 1100  # width from which there is room for the counts too
_SHOWN = 6000  # milliseconds that a message stays


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
        self.hints = KeyHints()
        row = QHBoxLayout(self)
        row.setContentsMargins(scale.EDGE, 0, scale.APART, 0)
        row.setSpacing(scale.EDGE)
        for widget in (self.place, self.counts, self.partition):
            row.addWidget(widget)
        row.addWidget(self.message, 1)
        row.addWidget(self.hints)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(lambda: self.show_message("", lasting=True))

    def add_note(self, note: QWidget) -> None:
        """Let a quiet line stand before the messages."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.indexOf(self.message), note)

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
        self.message.setText(text)
        set_tip(self.message, text)
        self.message.setMinimumWidth(min(_MESSAGE, self.message.sizeHint().width()) if text else 0)
        if lasting:
            self._timer.stop()
        else:
            self._timer.start()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys and what they do."""
        self.hints.show_hints(tuple(hints))
