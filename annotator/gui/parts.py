"""The small things the window is made of: headings, key caps, pills, choices, hairlines.

They take their colours from the palette, so that a change of theme needs no word to them. None takes the
keyboard away from the page when it is clicked; all can be reached with Tab.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QWidget

from annotator.domain.scheme import Color

from .flow import FlowBox

Role = QPalette.ColorRole

SHEET = """
#header, #queue, #inspector, #status { background: palette(window); }
#header { border-bottom: 1px solid palette(mid); }
#status { border-top: 1px solid palette(mid); }
#queue { border-right: 1px solid palette(mid); }
#inspector { border-left: 1px solid palette(mid); }
QSplitter#body::handle { background: transparent; }
QListView#pages { border: none; background: transparent; outline: none; }
QScrollArea#fields, QScrollArea#fields > QWidget > QWidget { border: none; background: transparent; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[small="true"] { font-size: 8.5pt; }
QLabel[tiny="true"] { font-size: 8pt; }
QLineEdit[bare="true"] { padding: 3px 6px; }
QLineEdit[wrong="true"] { border: 1px solid #c0392b; }
QPlainTextEdit#note { padding: 3px; }
QTextBrowser#guideline { border: none; background: transparent; font-size: 9pt; }
"""
"""What the window adds to the application's style sheet; ``palette(…)`` follows the theme."""


def is_dark(widget: QWidget) -> bool:
    """Tell whether a widget is painted on a dark ground."""
    return widget.palette().color(Role.Window).lightness() < 128


def label_color(color: Color, widget: QWidget) -> QColor:
    """Return a label's colour for the theme a widget is shown in."""
    return QColor(color.dark if is_dark(widget) else color.light)


def mixed(palette: QPalette, strength: float, role: QPalette.ColorRole = Role.WindowText) -> QColor:
    """Return a palette colour let through with a strength of 0 … 1."""
    color = QColor(palette.color(role))
    color.setAlphaF(strength)
    return color


def small_font(base: QFont, points: float) -> QFont:
    """Return a font in another size."""
    font = QFont(base)
    font.setPointSizeF(points)
    return font


def plain(text: str = "", **marks: bool) -> QLabel:
    """Return a label that shows its text as it is; marks are style properties (muted, small, strong …)."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    for name, on in marks.items():
        label.setProperty(name, "true" if on else "false")
    return label


def heading(text: str) -> QLabel:
    """Return a section heading: small, muted capitals."""
    label = plain(text.upper(), heading=True)
    label.setAccessibleName(text)
    return label


def hairline() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet("background: palette(mid);")
    return line


def draw_key(painter: QPainter, palette: QPalette, rect: QRectF, text: str) -> None:
    """Draw a key cap."""
    painter.setPen(QPen(mixed(palette, 0.28), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(mixed(palette, 0.75))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def key_width(font: QFont, text: str) -> int:
    """Return how wide a key cap with a text is, in pixels."""
    return max(18, QFontMetrics(font).horizontalAdvance(text) + 10)


class KeyCap(QWidget):
    """A key as it is printed on a keyboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"key {text}")

    def sizeHint(self) -> QSize:
        return QSize(key_width(small_font(self.font(), 8), self._text), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.font(), 8))
        draw_key(painter, self.palette(), QRectF(self.rect()), self._text)


class Pill(QAbstractButton):
    """A label of the scheme, to be clicked: dot in its colour, name, key. Checked: it is in force."""

    HEIGHT = 24

    def __init__(
        self, name: str, key: str = "", color: Color | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(name)
        self._key, self._color = key, color
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}, key {key}" if key else name)

    def _font(self) -> QFont:
        return small_font(self.font(), 9)

    def sizeHint(self) -> QSize:
        width = 20 + QFontMetrics(self._font()).horizontalAdvance(self.text())
        width += 14 if self._color else 0
        width += 6 + key_width(small_font(self.font(), 8), self._key) - 4 if self._key else 0
        return QSize(width, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = label_color(self._color, self) if self._color else palette.color(Role.Highlight)
        self._draw_ground(painter, color)
        x = 10.0
        if self._color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QPointF(x + 4, self.height() / 2), 4, 4)
            x += 14
        right = self.width() - 10.0
        if self._key:
            font = small_font(self.font(), 8)
            width = key_width(font, self._key)
            painter.setFont(font)
            draw_key(
                painter, palette, QRectF(self.width() - width - 4, 3, width, self.height() - 6), self._key
            )
            right = self.width() - width - 10.0
        painter.setFont(self._font())
        painter.setPen(
            palette.color(Role.WindowText) if self.isEnabled() else palette.color(Role.PlaceholderText)
        )
        rect = QRectF(x, 0, right - x + 2, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _draw_ground(self, painter: QPainter, color: QColor) -> None:
        ground = QColor(color)
        ground.setAlphaF(
            0.16 if self.isChecked() else 0.09 if self.underMouse() and self.isEnabled() else 0.0
        )
        strong = self.isChecked() or self.hasFocus()
        edge = color if strong else self.palette().color(Role.Mid)
        painter.setPen(QPen(edge, 1.4 if strong else 1))
        painter.setBrush(ground if ground.alpha() else self.palette().color(Role.Base))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)


class Chip(QAbstractButton):
    """A value of a field. ``dashed``: an empty place; ``removable``: a cross, and a click takes it away."""

    HEIGHT = 22

    def __init__(
        self, text: str, *, dashed: bool = False, removable: bool = False, checked: bool = False
    ) -> None:
        super().__init__()
        self.setText(text)
        self._dashed, self._removable = dashed, removable
        self.setCheckable(checked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text}, remove" if removable else text)
        if removable:
            self.setToolTip("Click to take it out")

    def _font(self) -> QFont:
        return small_font(self.font(), 9)

    def sizeHint(self) -> QSize:
        width = (
            QFontMetrics(self._font()).horizontalAdvance(self.text()) + 20 + (14 if self._removable else 0)
        )
        return QSize(width, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
            painter.setPen(QPen(palette.color(Role.Highlight), 1) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.24 if self.underMouse() else 0.14, Role.Highlight))
        painter.drawRoundedRect(rect, 5, 5)
        painter.setFont(self._font())
        painter.setPen(mixed(palette, 0.62) if self._dashed else palette.color(Role.WindowText))
        inner = rect.adjusted(8, 0, -8 - (14 if self._removable else 0), 0)
        text = QFontMetrics(self._font()).elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, int(inner.width()) + 1
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self._removable:
            painter.setPen(QPen(mixed(palette, 0.6), 1.2))
            x, y = rect.right() - 13, rect.center().y()
            painter.drawLine(QPointF(x - 3, y - 3), QPointF(x + 3, y + 3))
            painter.drawLine(QPointF(x - 3, y + 3), QPointF(x + 3, y - 3))


class ChoiceButton(QAbstractButton):
    """One value of a choice; filled when it is in force, lighter when it is only the default."""

    HEIGHT = 22

    def __init__(self, value: str) -> None:
        super().__init__()
        self.setText(value)
        self.setCheckable(True)
        self.default = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(
            QFontMetrics(small_font(self.font(), 9)).horizontalAdvance(self.text()) + 14, self.HEIGHT
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = self.isChecked() and not self.default
        accent = palette.color(Role.Highlight)
        painter.setPen(QPen(accent if self.isChecked() or self.hasFocus() else palette.color(Role.Mid), 1))
        soft = mixed(palette, 0.14 if self.isChecked() else 0.08, Role.Highlight)
        ground = soft if self.isChecked() or self.underMouse() else palette.color(Role.Base)
        painter.setBrush(accent if filled else ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(small_font(self.font(), 9))
        painter.setPen(palette.color(Role.HighlightedText if filled else Role.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Check(QAbstractButton):
    """A box to tick, with its text as it is (an ampersand is an ampersand)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 26, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, on = QPainter(self), self.palette(), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, middle = palette.color(Role.Highlight), self.height() / 2
        painter.setPen(QPen(accent if on or self.hasFocus() else mixed(palette, 0.4), 1))
        painter.setBrush(accent if on else palette.color(Role.Base))
        painter.drawRoundedRect(QRectF(0.5, middle - 7.5, 15, 15), 4, 4)
        if on:
            painter.setPen(QPen(palette.color(Role.HighlightedText), 1.8))
            tick = (QPointF(4, middle), QPointF(7, middle + 3), QPointF(12, middle - 3.5))
            painter.drawPolyline(tick)
        painter.setPen(palette.color(Role.WindowText))
        area = QRectF(24, 0, self.width() - 24, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())


class Choices(FlowBox):
    """One of a few values, all in sight; a click on the one in force takes it back to the default."""

    chosen = Signal(object)
    """``str | None``: the value clicked; None: back to the default."""

    def __init__(self, values: Sequence[str], default: str | None, name: str) -> None:
        super().__init__(gap=4)
        self._default = default
        self.setAccessibleName(name)
        self._buttons: dict[str, ChoiceButton] = {}
        for value in values:
            button = ChoiceButton(value)
            button.setAccessibleName(f"{name}: {value}")
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


class Elided(QLabel):
    """A line of text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, text: str = "", **marks: bool) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        for name, on in marks.items():
            self.setProperty(name, "true" if on else "false")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(
            QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, super().sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
