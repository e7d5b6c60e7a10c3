"""What the tour draws over a window: a ring around a part of it, and a bubble with words and buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import key_names, tr
from ..look.literal import set_tip
from ..look.sheet import floating
from ..widgets.labels import wrapped

_WIDTH = 348
_GAP, _EDGE = 16, 10


class Ring(QWidget):
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
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), scale.SOFT, scale.SOFT)


class Bubble(QFrame):
    """The words of a stop and its three buttons; takes no keyboard by itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("tour", "2px solid palette(highlight)"))
        self.title, self.text, self.number = wrapped(), wrapped(), wrapped(muted=True)
        self.title.setStyleSheet(scale.filled("font-size: @pt.strong; font-weight: 600;"))
        self.number.setWordWrap(False)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.leave, self.back, self.next = QPushButton(), QPushButton(), QPushButton()
        for button in (self.leave, self.back, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(scale.CLOSE)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        self._rows.setSpacing(scale.NEAR)
        self._rows.addLayout(head)
        self._rows.addWidget(self.text)
        self._rows.addLayout(foot)
        self.hide()

    def show_step(
        self, title: str, text: str, number: str, *, offered: bool, first: bool, last: bool
    ) -> None:
        """Show a stop's words."""
        self.title.setText(title)
        self.text.setText(text)
        self.number.setText(number)
        self.setAccessibleName(f"{title}. {text}")
        self.leave.setText(tr("No, thanks") if offered else tr("Leave"))
        set_tip(self.leave, key_names("Esc"))
        self.leave.setVisible(not last)
        self.back.setText(tr("Back"))
        set_tip(self.back, "←")
        self.back.setVisible(not offered and not first)
        self.next.setText(tr("Show me") if offered else tr("Finish") if last else tr("Next"))
        set_tip(self.next, "→")

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
