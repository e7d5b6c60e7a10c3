"""A short tour of the window: a ring around a part and a few words beside it, to be left at any time.

The keyboard stays where it is. The tour takes →, Enter, ← and Esc and nothing else: labels can be pressed and
the caret be moved with the other keys meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.ranges import Range

from ..look.i18n import key_names, tr
from ..widgets.labels import wrapped

if TYPE_CHECKING:
    from .main_window import MainWindow

_WIDTH = 348
_GAP, _EDGE = 16, 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DONE = "tour_done"
"""Set once the tour was taken, left or declined: it is not offered again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stop: its words, what it points at, and what the window does first."""

    title: str
    text: str
    place: Callable[[], QRect]
    """Returns the part pointed at, in the coordinates of the window."""
    prepare: Callable[[], object] = lambda: None


class Tour(QObject):
    """Runs through the steps over a window."""

    def __init__(self, window: MainWindow) -> None:
        """Prepare; ``offer`` asks first, ``start`` begins."""
        super().__init__(window)
        self._window = window
        self._ring, self.bubble = _Ring(window), _Bubble(window)
        self.bubble.next.clicked.connect(self.forward)
        self.bubble.back.clicked.connect(self.backward)
        self.bubble.leave.clicked.connect(self.end)
        self.steps: tuple[Step, ...] = ()
        self.at = 0
        self._offered = False

    # --- going --------------------------------------------------------------------------------------

    def offer(self) -> bool:
        """Ask whether the tour is wanted, unless it was asked before; tell whether it was asked now."""
        if self._window.remembered.get(DONE, 0):
            return False
        offer = Step(
            tr("New here?"),
            tr("A short tour shows the window in seven stops. You can leave it at any time."),
            QRect,
        )
        self._begin((offer, *steps(self._window)), offered=True)
        return True

    def start(self) -> None:
        """Begin at the first stop."""
        self._begin(steps(self._window), offered=False)

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
        self._window.remembered.put(DONE, 1)
        self.steps = ()
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self._ring.hide()
        self.bubble.hide()
        self._window.focus_page()

    def _begin(self, found: tuple[Step, ...], *, offered: bool) -> None:
        app = QApplication.instance()
        if not self.steps and app is not None:
            app.installEventFilter(self)
        self.steps, self._offered = found, offered
        self._window.focus_page()
        self._go(0)

    def _go(self, at: int) -> None:
        self.at = at
        step = self.steps[at]
        step.prepare()
        first = int(self._offered)
        offered = at < first
        number = "" if offered else tr("{at} of {all}").format(at=at + 1 - first, all=len(self.steps) - first)
        last = at + 1 == len(self.steps)
        self.bubble.show_step(step, number, offered=offered, first=at == first, last=last)
        self._settle()

    def _settle(self) -> None:
        """Put ring and words where the part is now."""
        if not self.steps:
            return
        room = self._window.centre.geometry()
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
        if not isinstance(watched, QWidget) or watched.window() is not self._window or held:
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
        window = self._window
        return any(panel.isVisible() for panel in (window.palette_dialog, window.chooser, window.relations))


def steps(window: MainWindow) -> tuple[Step, ...]:
    """Return the stops of the tour; the keys named are those in force."""
    keys = {name: window.registry.shown_key(command) or tr("(no key)") for name, command in _KEYS.items()}

    def said(text: str) -> str:
        return text.format(**keys)

    def part(widget: QWidget) -> Callable[[], QRect]:
        return lambda: _place(window, widget)

    def turn_to(command: str) -> Callable[[], None]:
        def turn() -> None:
            window.registry.run(command)
            window.annotating.select(None)

        return turn

    texts = iter(_words())
    segments, entities = turn_to("mode.segments"), turn_to("mode.entities")
    event = _first_event(window)
    shown = (
        (part(window.queue), entities),
        (part(window.page), entities),
        (part(window.inspector.labels), segments),
        (part(window.inspector.labels), entities),
        (lambda: _words_of(window, event) or _place(window, window.page), lambda: window.go_to(event)),
        (part(window.header.saved), entities),
        (part(window.header.commands), entities),
    )
    return tuple(
        Step(said(title), said(text), place, prepare)
        for (title, text), (place, prepare) in zip(texts, shown, strict=True)
    )


_KEYS = {
    "next": "page.next",
    "previous": "page.previous",
    "filter": "go.filter",
    "undo": "edit.undo",
    "segments": "mode.segments",
    "entities": "mode.entities",
    "event": "entities.event",
    "finish": "page.finish",
    "palette": "view.palette",
    "sheet": "help.keys",
    "settings": "edit.settings",
}


def _words() -> tuple[tuple[str, str], ...]:
    """Return title and text of each stop, with named places for the keys."""
    return (
        (
            tr("The pages"),
            tr(
                "The list shows what is done and how much is on each page. {next} and {previous} go through "
                "it, {filter} searches it."
            ),
        ),
        (
            tr("The page"),
            tr(
                "The caret walks through the text and never changes it; Shift selects, Ctrl jumps by word. "
                "All can be done from the keyboard, and all can be taken back: {undo}."
            ),
        ),
        (
            tr("Segments: {segments}"),
            tr(
                "First say what each part of the page is: title, body, promotion. Put the caret in it and "
                "press the letter of the kind; a digit says which article it belongs to."
            ),
        ),
        (
            tr("Entities: {entities}"),
            tr("Put the caret on a name and press the key of its type. The keys stand on the labels."),
        ),
        (
            tr("Events: {event}"),
            tr(
                "With the caret on the word that says what happened, {event} opens the list of events. Then "
                "a letter for each role, and the mention that fills it."
            ),
        ),
        (
            tr("Done: {finish}"),
            tr(
                "{finish} finishes the page and shows the next one. Every edit is on disk as soon as “saved” "
                "stands here."
            ),
        ),
        (
            tr("Any command: {palette}"),
            tr(
                "{palette} finds every command by some letters of its name, {sheet} shows all keys, and in "
                "the settings ({settings}) you can change them."
            ),
        ),
    )


def _place(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size()) if widget.isVisible() else QRect()


def _first_event(window: MainWindow) -> str:
    annotations = window.session.annotations
    found = sorted(annotations.events.values(), key=lambda e: e.span.start) if annotations else []
    return found[0].id if found else ""


def _words_of(window: MainWindow, item: str) -> QRect | None:
    """Return where the words of an event are in the window, if they are in sight."""
    annotations, page = window.session.annotations, window.page
    event = annotations.events.get(item) if annotations else None
    if event is None:
        return None
    words: Range = event.span.hull
    first, last = page.position_of(words.start), page.position_of(words.end)
    spot = QRect(first, last).normalized().adjusted(-10, -30, 10, 34)
    place = QRect(page.viewport().mapTo(window, spot.topLeft()), spot.size())
    return place.intersected(QRect(page.mapTo(window, QPoint()), page.size()))


class _Ring(QWidget):
    """A ring around a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, place: QRect) -> None:
        """Stand around a part; nothing is shown around nothing."""
        self.setVisible(not place.isEmpty())
        if not place.isEmpty():
            self.setGeometry(place.adjusted(-4, -4, 4, 4).intersected(self._window.rect()))
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)


class _Bubble(QFrame):
    """The words of a stop and its three buttons; takes no keyboard by itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            "#tour { background: palette(base); border: 2px solid palette(highlight); border-radius: 10px; }"
        )
        self.title, self.text, self.number = wrapped(), wrapped(), wrapped(muted=True)
        self.title.setStyleSheet("font-size: 11.5pt; font-weight: 600;")
        self.number.setWordWrap(False)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.leave, self.back, self.next = QPushButton(), QPushButton(), QPushButton()
        for button in (self.leave, self.back, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(6)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(18, 14, 16, 14)
        self._rows.setSpacing(10)
        self._rows.addLayout(head)
        self._rows.addWidget(self.text)
        self._rows.addLayout(foot)
        self.hide()

    def show_step(self, step: Step, number: str, *, offered: bool, first: bool, last: bool) -> None:
        """Show a stop's words."""
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.number.setText(number)
        self.setAccessibleName(f"{step.title}. {step.text}")
        self.leave.setText(tr("No, thanks") if offered else tr("Leave"))
        self.leave.setToolTip(key_names("Esc"))
        self.leave.setVisible(not last)
        self.back.setText(tr("Back"))
        self.back.setToolTip("←")
        self.back.setVisible(not offered and not first)
        self.next.setText(tr("Show me") if offered else tr("Finish") if last else tr("Next"))
        self.next.setToolTip("→")

    def stand_by(self, place: QRect, room: QRect) -> None:
        """Stand beside a part where there is room, else in it; in the middle if it is nowhere."""
        height = self._rows.totalHeightForWidth(_WIDTH)
        self.setGeometry(_beside(place, room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), _WIDTH, height))
        self.show()
        self.raise_()


def _beside(place: QRect, room: QRect, width: int, height: int) -> QRect:
    """Return a rectangle beside ``place`` within ``room``, or in its middle where there is none.

    What is low has its words below or above it, what is high at its side.
    """
    middle = (place if not place.isEmpty() else room).center()
    x = max(room.left(), min(middle.x() - width // 2, room.right() - width))
    y = max(room.top(), min(middle.y() - height // 2, room.bottom() - height))
    if not place.isEmpty():
        beside = [
            QRect(place.right() + _GAP, y, width, height),
            QRect(place.left() - _GAP - width, y, width, height),
        ]
        over = [
            QRect(x, place.bottom() + _GAP, width, height),
            QRect(x, place.top() - _GAP - height, width, height),
        ]
        for found in (*over, *beside) if place.height() < height else (*beside, *over):
            if room.contains(found):
                return found
    return QRect(x, y, width, height)
