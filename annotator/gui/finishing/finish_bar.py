"""The question whether a page is to be finished although something is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..look import scale
from ..look.sheet import mixed
from ..widgets.keycap import KeyHints
from ..widgets.labels import Elided

HEIGHT = 34
_MARGINS = 48  # left, right, and between what is said and the keys


class FinishBar(QWidget):
    """What is missing and what to press; lies over the page's last line, so that nothing moves."""

    def __init__(self, centre: QWidget, status: QWidget, page: QWidget) -> None:
        """Lie over ``centre``, above the status bar and, where there is room, below the page; hidden."""
        super().__init__(centre)
        self.setObjectName("finish")
        self._centre, self._status, self._page = centre, status, page
        self.text = Elided("", small=True, strong=True)
        self._hints = KeyHints()
        row = QHBoxLayout(self)
        row.setContentsMargins(scale.EDGE, scale.HAIR, scale.APART, 0)
        row.setSpacing(scale.EDGE)
        row.addWidget(self.text, 1)
        row.addWidget(self._hints)
        centre.installEventFilter(self)
        self.hide()

    def show_missing(self, said: Sequence[str], hints: tuple[tuple[str, str], ...]) -> None:
        """Say what is missing, and by keys and words what can be done about it."""
        self._hints.show_hints(hints)
        self.text.setText(" · ".join(said))
        self.setAccessibleName(self.text.text())
        self._settle()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            QTimer.singleShot(0, self, self._settle)  # after the status bar has its new place
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        painter.fillRect(self.rect(), mixed(palette, 0.12, QPalette.ColorRole.Highlight))
        painter.fillRect(0, 0, self.width(), 2, palette.color(QPalette.ColorRole.Highlight))

    def _settle(self) -> None:
        """Stand under the page, or in the whole width of the window where the page is too narrow."""
        below, page = self._status.geometry(), self._page
        left, width = below.x(), below.width()
        needed = self.text.sizeHint().width() + self._hints.sizeHint().width() + _MARGINS
        if page.isVisible() and page.width() >= needed:
            left, width = page.mapTo(self._centre, QPoint()).x(), page.width()
        self.setGeometry(left, below.y() - HEIGHT, width, HEIGHT)
