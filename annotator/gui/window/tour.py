"""A short tour of the window: a ring around a part and a few words beside it, to be left at any time.

The keyboard stays where it is. The tour takes →, Enter, ← and Esc and nothing else: labels can be pressed and
the caret be moved with the other keys meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import tr
from .tour_bubble import Bubble, Ring
from .tour_steps import Sights, Step, steps

DONE = "tour_done"
"""Set once the tour was taken, left or declined: it is not offered again."""


class Tour(QObject):
    """Runs through the steps over a window."""

    def __init__(self, desk: Desk, sights: Sights) -> None:
        """Prepare; ``offer`` asks first, ``start`` begins."""
        super().__init__(sights.window)
        self._desk, self._sights, self._window = desk, sights, sights.window
        self._ring, self.bubble = Ring(self._window), Bubble(self._window)
        self.bubble.next.clicked.connect(self.forward)
        self.bubble.back.clicked.connect(self.backward)
        self.bubble.leave.clicked.connect(self.end)
        self.steps: tuple[Step, ...] = ()
        self.at = 0
        self._offered = False

    # --- going --------------------------------------------------------------------------------------

    def offer(self) -> bool:
        """Ask whether the tour is wanted, unless it was asked before; tell whether it was asked now."""
        if self._desk.remembered.get(DONE, 0):
            return False
        offer = Step(
            tr("New here?"),
            tr("A short tour of the window in seven stops. You can leave it at any time."),
            QRect,
        )
        self._begin((offer, *steps(self._desk, self._sights)), offered=True)
        return True

    def start(self) -> None:
        """Begin at the first stop."""
        self._begin(steps(self._desk, self._sights), offered=False)

    def running(self) -> bool:
        """Tell whether a stop is shown."""
        return bool(self.steps)

    def forward(self) -> None:
        """Go to the next stop; after the last one the tour is over."""
        if self.at + 1 < len(self.steps):
            self._go(self.at + 1)
        else:
            self.end()

    def backward(self) -> None:
        """Go to the stop before."""
        if self.at > 0:
            self._go(self.at - 1)

    def end(self) -> None:
        """Leave; the tour does not come back by itself."""
        if not self.steps:
            return
        self._desk.remembered.put(DONE, 1)
        self.steps = ()
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self._ring.hide()
        self.bubble.hide()
        self._desk.focus_page()

    def _begin(self, found: tuple[Step, ...], *, offered: bool) -> None:
        app = QApplication.instance()
        if not self.steps and app is not None:
            app.installEventFilter(self)
        self.steps, self._offered = found, offered
        self._desk.focus_page()
        self._go(0)

    def _go(self, at: int) -> None:
        self.at = at
        step = self.steps[at]
        step.prepare()
        first = int(self._offered)
        offered = at < first
        number = "" if offered else tr("{at} of {all}").format(at=at + 1 - first, all=len(self.steps) - first)
        last = at + 1 == len(self.steps)
        self.bubble.show_step(step.title, step.text, number, offered=offered, first=at == first, last=last)
        self._settle()

    def _settle(self) -> None:
        """Put ring and words where the part is now."""
        if not self.steps:
            return
        room = self._desk.centre.geometry()
        place = self.steps[self.at].place().intersected(self._window.rect())
        self._ring.surround(place)
        self.bubble.stand_by(place, room)

    # --- keys ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the tour's own keys in this window; follow the window's size."""
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._settle()
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            return self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not isinstance(watched, QWidget) or watched.window() is not self._window.window() or held:
            return False
        if isinstance(watched, QLineEdit | QPlainTextEdit) or self._busy():
            return False
        act: Callable[[], None] | None = None
        mirrored = self.bubble.layoutDirection() is Qt.LayoutDirection.RightToLeft
        match event.key():
            case Qt.Key.Key_Escape:
                act = self.end
            case Qt.Key.Key_Right | Qt.Key.Key_Left:
                forward = (event.key() == Qt.Key.Key_Right) is not mirrored
                act = self.forward if forward else self.backward
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not isinstance(watched, QPushButton):
                act = self.forward
        if act is None:
            return False
        if event.type() is QEvent.Type.KeyPress:
            act()
        event.accept()
        return True

    def _busy(self) -> bool:
        """Tell whether a panel over the page has the keyboard: its keys are its own."""
        return any(panel.isVisible() for panel in self._sights.panels)


TOUR: Command[Tour] = Command("help.tour", "Short tour", "Help", Tour.start)
COMMANDS = (TOUR,)
