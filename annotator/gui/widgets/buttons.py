"""What is clicked or ticked in the window: pills of labels, chips, choices, check boxes.

None takes the keyboard away from the page when it is clicked; all can be reached with Tab.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.domain.scheme import Color

from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_name, set_tip
from ..look.sheet import label_color, mixed, ring
from .flow import FlowBox
from .keycap import draw_key, key_width
from .labels import small_font
from .mirror import lead, painting, placed, spot

Role = QPalette.ColorRole


class Pill(QAbstractButton):
    """A label of the scheme, to be clicked: dot in its colour, name, key. Checked: it is in force.

    A locked one, which tags whatever is chosen, is filled with its colour and has a padlock for the dot.
    """

    HEIGHT = 24

    def __init__(
        self, name: str, key: str = "", color: Color | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_name(self, name)
        self._key, self._color = "", color
        self._locked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_key(key)

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show another key, or none."""
        name, self._key = self.text(), key
        self.setAccessibleName(tr("{name}, key {key}").format(name=name, key=key) if key else name)
        self.updateGeometry()
        self.update()

    def set_locked(self, locked: bool) -> None:
        """Show that the label is locked, or no longer is."""
        if locked != self._locked:
            self._locked = locked
            self.setAccessibleDescription(tr("locked") if locked else "")
            self.update()

    def _font(self) -> QFont:
        return small_font(self.font(), scale.LIST)

    def sizeHint(self) -> QSize:
        width = 20 + QFontMetrics(self._font()).horizontalAdvance(self.text())
        width += 14 if self._color else 0
        width += 6 + key_width(small_font(self.font(), scale.TINY), self._key) - 4 if self._key else 0
        return QSize(width, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        color = label_color(self._color, self) if self._color else palette.color(Role.Highlight)
        self._draw_ground(painter, color)
        x = 10.0
        if self._color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            middle = spot(self, x + 4, self.height() / 2)
            if self._locked:
                _draw_padlock(painter, middle, color)
            else:
                painter.drawEllipse(middle, 4, 4)
            x += 14
        right = self.width() - 10.0
        if self._key:
            font = small_font(self.font(), scale.TINY)
            width = key_width(font, self._key)
            painter.setFont(font)
            cap = QRectF(self.width() - width - 4, 3, width, self.height() - 6)
            draw_key(painter, palette, placed(self, cap), self._key)
            right = self.width() - width - 10.0
        painter.setFont(self._font())
        painter.setPen(
            palette.color(Role.WindowText) if self.isEnabled() else palette.color(Role.PlaceholderText)
        )
        rect = QRectF(x, 0, right - x + 2, self.height())
        painter.drawText(placed(self, rect), lead(self.layoutDirection()), self.text())

    def _draw_ground(self, painter: QPainter, color: QColor) -> None:
        ground = QColor(color)
        ground.setAlphaF(
            0.3
            if self._locked
            else 0.16
            if self.isChecked()
            else 0.09
            if self.underMouse() and self.isEnabled()
            else 0.0
        )
        strong = self.isChecked() or self.hasFocus() or self._locked
        edge = color if strong else self.palette().color(Role.Mid)
        painter.setPen(QPen(edge, 2 if self._locked or ring(self) > 1 else 1.4 if strong else 1))
        painter.setBrush(ground if ground.alpha() else self.palette().color(Role.Base))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)


def _draw_padlock(painter: QPainter, middle: QPointF, color: QColor) -> None:
    painter.drawRoundedRect(QRectF(middle.x() - 4.5, middle.y() - 1, 9, 7), scale.SHARP, scale.SHARP)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.6))
    painter.drawArc(QRectF(middle.x() - 3, middle.y() - 5.5, 6, 9), 0, 180 * 16)


class Chip(QAbstractButton):
    """A value of a field. ``dashed``: an empty place; ``removable``: a cross, and a click takes it away."""

    HEIGHT = 22

    def __init__(
        self, text: str, *, dashed: bool = False, removable: bool = False, checked: bool = False
    ) -> None:
        super().__init__()
        set_name(self, text)
        self._dashed, self._removable = dashed, removable
        self.setCheckable(checked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("{text}, remove").format(text=text) if removable else text)
        if removable:
            set_tip(self, tr("Click to remove it"))

    def _font(self) -> QFont:
        return small_font(self.font(), scale.LIST)

    def sizeHint(self) -> QSize:
        width = (
            QFontMetrics(self._font()).horizontalAdvance(self.text()) + 20 + (14 if self._removable else 0)
        )
        return QSize(width, self.HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the width down to which the words give way, in the middle; the cross stays."""
        return QSize(min(self.sizeHint().width(), 64), self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        focus = self.hasFocus()
        if self._dashed:
            pen = QPen(
                palette.color(Role.Highlight) if focus or self.isChecked() else mixed(palette, 0.35), 1
            )
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(
                mixed(palette, 0.12, Role.Highlight) if self.isChecked() else Qt.BrushStyle.NoBrush
            )
        else:
            painter.setPen(QPen(palette.color(Role.Highlight), ring(self)) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.24 if self.underMouse() else 0.14, Role.Highlight))
        painter.drawRoundedRect(rect, scale.ROUND, scale.ROUND)
        painter.setFont(self._font())
        painter.setPen(mixed(palette, 0.62) if self._dashed else palette.color(Role.WindowText))
        inner = rect.adjusted(8, 0, -8 - (14 if self._removable else 0), 0)
        text = QFontMetrics(self._font()).elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, int(inner.width()) + 1
        )
        painter.drawText(placed(self, inner), lead(self.layoutDirection()), text)
        if self._removable:
            painter.setPen(QPen(mixed(palette, 0.6), 1.2))
            x, y = spot(self, rect.right() - 13, rect.center().y()).toTuple()
            painter.drawLine(QPointF(x - 3, y - 3), QPointF(x + 3, y + 3))
            painter.drawLine(QPointF(x - 3, y + 3), QPointF(x + 3, y - 3))


class ChoiceButton(QAbstractButton):
    """One value of a choice; filled when it is in force, lighter when it is only the default."""

    HEIGHT = 22

    def __init__(self, value: str) -> None:
        super().__init__()
        set_name(self, value)
        self.setCheckable(True)
        self.default = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(
            QFontMetrics(small_font(self.font(), scale.LIST)).horizontalAdvance(self.text()) + 14, self.HEIGHT
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        filled = self.isChecked() and not self.default
        accent = palette.color(Role.Highlight)
        edge = accent if self.isChecked() or self.hasFocus() else palette.color(Role.Mid)
        painter.setPen(QPen(edge, ring(self)))
        soft = mixed(palette, 0.14 if self.isChecked() else 0.08, Role.Highlight)
        ground = soft if self.isChecked() or self.underMouse() else palette.color(Role.Base)
        painter.setBrush(accent if filled else ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), scale.ROUND, scale.ROUND)
        painter.setFont(small_font(self.font(), scale.LIST))
        painter.setPen(palette.color(Role.HighlightedText if filled else Role.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Check(QAbstractButton):
    """A box to tick, with its text as it is (an ampersand is an ampersand)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        set_name(self, text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 26, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, on = painting(self), self.palette(), self.isChecked()
        accent, middle = palette.color(Role.Highlight), self.height() / 2
        painter.setPen(QPen(accent if on or self.hasFocus() else mixed(palette, 0.4), ring(self)))
        painter.setBrush(accent if on else palette.color(Role.Base))
        box = placed(self, QRectF(0.5, middle - 7.5, 15, 15))
        painter.drawRoundedRect(box, scale.CRISP, scale.CRISP)
        if on:
            painter.setPen(QPen(palette.color(Role.HighlightedText), 1.8))
            left = box.left()  # a tick is a tick: it is not mirrored itself
            tick = (QPointF(3.5, 0), QPointF(6.5, 3), QPointF(11.5, -3.5))
            painter.drawPolyline([QPointF(left + p.x(), middle + p.y()) for p in tick])
        painter.setPen(palette.color(Role.WindowText))
        area = QRectF(24, 0, self.width() - 24, self.height())
        painter.drawText(placed(self, area), lead(self.layoutDirection()), self.text())


class Choices(FlowBox):
    """One of a few values, all in sight; a click on the one in force takes it back to the default."""

    chosen = Signal(object)
    """``str | None``: the value clicked; None: back to the default."""

    def __init__(self, values: Mapping[str, str], default: str | None, name: str) -> None:
        """Take the values with what each is called; ``name`` is what all of them are about."""
        super().__init__(gap=scale.TIGHT)
        self._default = default
        self.setAccessibleName(name)
        self._buttons: dict[str, ChoiceButton] = {}
        for value, called in values.items():
            button = ChoiceButton(called)
            button.setAccessibleName(f"{name}: {called}")
            button.clicked.connect(lambda _checked=False, v=value: self._clicked(v))
            self.flow.addWidget(button)
            self._buttons[value] = button
        self._value: str | None = None
        self.show_value(None)

    def show_value(self, value: str | None) -> None:
        """Show the stored value, or the default when there is none."""
        self._value = value
        for name, button in self._buttons.items():
            button.default = value is None and name == self._default
            button.setChecked(name == (value if value is not None else self._default))
            button.update()

    def _clicked(self, value: str) -> None:
        self.chosen.emit(None if value == self._value else value)
        self.show_value(self._value)
