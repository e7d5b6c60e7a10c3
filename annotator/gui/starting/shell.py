"""The frame of the window: on the screen before there is anything to put into it, and around it from then on.

Building the main window takes most of a start. So that it does not come up as a second window, elsewhere on
some systems, it is put into this one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from ..look.literal import title
from ..work.screens import bring_onto_screen
from ..work.stored import PROGRAM
from . import accessible_frame

if TYPE_CHECKING:
    from ..textview.page_view import PageView

GROUND = "window/ground"
"""Setting: the colour that the window had, so that the frame does not come up white in the dark."""
USUAL_SIZE = (1480, 920)
SMALLEST = (880, 560)
_PATIENCE_MS = 10_000
"""After that the main window is shown without a live page: something is wrong, and it says so."""


class Shell(QWidget):
    """Empty first; then with the page that was open last, else the project's name; then the main window."""

    def __init__(self, settings: QSettings, name: str) -> None:
        """Take the size and the place that the window had."""
        accessible_frame.install()  # before Qt asks for the first time, which is while a widget is made
        super().__init__()
        self._name, self._dressed = name, False
        self._ground = QColor(str(settings.value(GROUND, "")))
        self._page: PageView | None = None
        self._edges: tuple[int, ...] = (0, 0, 0, 0)
        self._window: QWidget | None = None
        self._ended = self._revealed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.reveal)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.timeout.connect(self.close)
        self.setWindowTitle(title(f"{name} – {PROGRAM}") if name else PROGRAM)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL_SIZE)
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        bring_onto_screen(self)

    def dress(self) -> None:
        """Go on in the program's own looks, in force by now, and show that there is more to come."""
        from PySide6.QtCore import Qt

        self._dressed = True
        self.setCursor(Qt.CursorShape.BusyCursor)
        self.update()

    # --- the page that was open last ------------------------------------------------------------------

    def show_page(self, page: PageView, edges: Sequence[int], held: tuple[int, int]) -> None:
        """Show a page where the window will show it: so far from the left, top, right and bottom.

        It can be read and scrolled, by ``held`` to where it was; nobody listens to what else is done to it.
        """
        page.setParent(self)
        self._page, self._edges = page, tuple(edges)
        self._place()
        page.hold(held)
        page.show()
        page.setFocus()

    @property
    def page(self) -> PageView | None:
        """The page that was open last, until the live one is shown."""
        return self._page

    # --- the main window ------------------------------------------------------------------------------

    def take(self, window: QWidget) -> None:
        """Take the main window in; it stays hidden behind the page, if there is one, until ``reveal``."""
        window.setParent(self)
        self._window = window
        self._patience.start(_PATIENCE_MS)
        window.windowTitleChanged.connect(self.setWindowTitle)
        self._place()
        if self._page is None:
            self.reveal()

    def reveal(self, live: PageView | None = None) -> None:
        """Show the main window; on ``live``, if it shows the same text, scroll and caret stay as they are."""
        window, kept = self._window, self._page
        if window is None or self._revealed:
            return
        self._revealed, self._page = True, None
        self._patience.stop()
        window.show()
        if kept is not None:
            if live is not None and live.text() == kept.text():
                live.move_caret(kept.caret(), reveal=False, picks=False)
                live.hold(kept.held())
            if live is not None and kept.hasFocus():
                live.setFocus()
            kept.hide()
            kept.deleteLater()
        self.unsetCursor()

    def leave(self) -> None:
        """Close for good: the main window has closed, or there will be none."""
        self._ended = True
        self._going.start(0)  # not at once: the main window may be about to note where it was

    # --- as a widget ----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        # The main window may have to ask first; it ends this one then.
        if not self._ended and self._window is not None and not self._window.close():
            event.ignore()
        else:
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._window is not None:
            self._window.setGeometry(self.rect())
        if self._page is not None:
            left, top, right, bottom = self._edges
            self._page.setGeometry(self.rect().adjusted(left, top, -right, -bottom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, roles = self.palette(), QPalette.ColorRole
        plain = self._dressed or not self._ground.isValid()
        painter.fillRect(self.rect(), palette.color(roles.Window) if plain else self._ground)
        if self._page is not None:
            painter.setPen(palette.color(roles.Mid))
            painter.drawRect(self._page.geometry().adjusted(-1, -1, 0, 0))
        elif self._dressed and not self._revealed:
            from PySide6.QtCore import Qt

            painter.setPen(palette.color(roles.PlaceholderText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._name)
        painter.end()


class AfterPaint(QObject):
    """Calls something once a widget is painted and the event that painted it is over."""

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        """Watch a widget from now on."""
        super().__init__(widget)
        self._call: Callable[[], None] | None = call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first time that it is painted."""
        if event.type() is QEvent.Type.Paint and (call := self._call) is not None:
            self._call = None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, call)
        return False
