"""The colour of a label: chosen from colours that are told apart, or written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.label_colors import PAGES
from annotator.domain.scheme import Color
from annotator.domain.scheme_making import COLORS, GREYS

from ..look import scale
from ..look.colours import GREY
from ..look.i18n import tr
from ..look.literal import set_tip
from ..look.sheet import floating
from ..widgets.labels import plain
from ..widgets.mirror import painting

_COLUMNS = 8


class Swatch(QAbstractButton):
    """A colour on the light and on the dark page, side by side."""

    def __init__(self, color: Color, name: str, size: QSize) -> None:
        super().__init__()
        self.color, self._size = color, size
        self.used = False
        """Whether another label has the colour: a dot says so."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        half = box.width() / 2
        for number, (page, color) in enumerate(zip(PAGES.values(), self._colors(), strict=True)):
            part = QRectF(box.left() + number * half, box.top(), half, box.height())
            painter.fillRect(part, QColor(page))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(part.adjusted(3, 3, -3, -3), scale.CRISP, scale.CRISP)
            if self.used:
                painter.setBrush(QColor(page))
                painter.drawEllipse(part.center(), 2.2, 2.2)
        strong = self.hasFocus() or self.underMouse()
        edge = palette.color(QPalette.ColorRole.Highlight if strong else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, scale.CRISP, scale.CRISP)

    def _colors(self) -> tuple[str, str]:
        return self.color.light, self.color.dark


class ColorField(QWidget):
    """A swatch that opens the colours to choose from, two fields with the signs of the colour, a proposal."""

    chosen = Signal(str, str)
    """The colour on the light page and on the dark one, as they were chosen or written."""
    proposal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._users: Mapping[tuple[str, str], str] = {}
        self.swatch = Swatch(GREY, tr("Choose a colour"), QSize(76, 30))
        self.swatch.clicked.connect(self.open_colors)
        self.light, self.dark = QLineEdit(), QLineEdit()
        for edit, name in (
            (self.light, tr("Colour on the light page")),
            (self.dark, tr("Colour on the dark page")),
        ):
            edit.setAccessibleName(name)
            set_tip(edit, name)
            edit.setMaxLength(7)
            edit.setFixedWidth(92)
            edit.textEdited.connect(lambda _text: self._written())
        self.propose = QPushButton(tr("Propose"))
        self.propose.setAutoDefault(False)
        set_tip(self.propose, tr("The colour best told apart that the fewest labels have"))
        self.propose.clicked.connect(self.proposal_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.swatch)
        row.addWidget(self.light)
        row.addWidget(self.dark)
        row.addWidget(self.propose)
        row.addStretch(1)
        self.setFocusProxy(self.swatch)
        self.colors: ColorChoice | None = None

    def show_color(self, light: str, dark: str, users: Mapping[tuple[str, str], str]) -> None:
        """Show a colour; ``users`` are the names of labels by the colour that they have."""
        self._users = users
        self.swatch.color = Color(light, dark)
        self.swatch.update()
        for edit, text in ((self.light, light), (self.dark, dark)):
            if edit.text() != text:
                edit.setText(text)

    def open_colors(self) -> None:
        """Show the colours to choose from below the swatch."""
        over = self.window()
        colors = self.colors = ColorChoice(self._users, over)
        colors.chosen.connect(self._picked)
        colors.left.connect(lambda: self.swatch.setFocus(Qt.FocusReason.PopupFocusReason))
        colors.adjustSize()
        place = self.swatch.mapTo(over, QPoint(0, self.swatch.height() + 4))
        room = over.rect().adjusted(8, 8, -8, -8)
        colors.move(
            max(room.left(), min(place.x(), room.right() - colors.width())),
            max(room.top(), min(place.y(), room.bottom() - colors.height())),
        )
        colors.show()
        colors.raise_()
        colors.first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _picked(self, light: str, dark: str) -> None:
        self.chosen.emit(light, dark)
        self.swatch.setFocus(Qt.FocusReason.PopupFocusReason)

    def _written(self) -> None:
        self.chosen.emit(self.light.text().strip().lower(), self.dark.text().strip().lower())


class ColorChoice(QFrame):
    """All colours that the program gives, best told apart first; greys for boilerplate below."""

    chosen = Signal(str, str)
    left = Signal()
    """Nothing is to be chosen."""

    def __init__(self, users: Mapping[tuple[str, str], str], parent: QWidget) -> None:
        """``users`` are the names of labels by the colour that they have."""
        super().__init__(parent)
        self.setObjectName("colors")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("colors"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Colours"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scale.APART, scale.NEAR, scale.APART, scale.APART)
        rows.addWidget(plain(tr("Best told apart first, also by the colour-blind; a dot: taken"), muted=True))
        self.swatches: list[Swatch] = []
        for colors in (COLORS, GREYS):
            grid = QGridLayout()
            grid.setSpacing(scale.TIGHT)
            for at, pair in enumerate(colors):
                grid.addWidget(self._swatch(pair, users), at // _COLUMNS, at % _COLUMNS)
            grid.setColumnStretch(_COLUMNS, 1)
            rows.addLayout(grid)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.focus_moved)
        self.first = next((one for one in self.swatches if not one.used), self.swatches[0])

    def _swatch(self, pair: tuple[str, str], users: Mapping[tuple[str, str], str]) -> Swatch:
        name = f"{pair[0]} / {pair[1]}"
        user = users.get(pair)
        if user is not None:
            name = tr("{color}, taken by {name}").format(color=name, name=user)
        swatch = Swatch(Color(*pair), name, QSize(58, 28))
        swatch.used = user is not None
        set_tip(swatch, name)
        swatch.clicked.connect(lambda _checked=False: self._choose(pair))
        self.swatches.append(swatch)
        return swatch

    def _choose(self, pair: tuple[str, str]) -> None:
        self.close()
        self.chosen.emit(*pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from colour to colour, Enter takes one, Escape none."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_COLUMNS,
            Qt.Key.Key_Down: _COLUMNS,
        }
        at = next((n for n, one in enumerate(self.swatches) if one.hasFocus()), 0)
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.swatches[max(0, min(len(self.swatches) - 1, at + step))].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.swatches[at].click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            self.close()
        else:
            super().keyPressEvent(event)

    def focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Go when the keyboard goes elsewhere."""
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.close()
