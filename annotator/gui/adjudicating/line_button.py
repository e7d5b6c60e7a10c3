"""A line of a table at the right: how it stands, what it is called, and what gold has; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ..look import scale
from ..look.literal import set_name, set_tip
from ..look.sheet import is_strong, mixed
from ..widgets.labels import small_font
from ..widgets.mirror import lead, painting, placed

Role = QPalette.ColorRole
_SIGN = 18


class LineButton(QAbstractButton):
    """``filled``: nothing is left to be decided there. ``current``: it is the one in hand."""

    def __init__(self, sign: str, name: str, value: str, *, filled: bool, current: bool, said: str) -> None:
        """``said`` is the line as a screen reader says it."""
        super().__init__()
        set_name(self, name)
        self.sign, self.value = sign, value
        self.filled, self.current = filled, current
        self.setAccessibleName(said)
        set_tip(self, f"{name}: {value}" if value else name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        accent = palette.color(Role.Highlight)
        painter.setPen(QPen(accent, 1.2) if self.current or self.hasFocus() else Qt.PenStyle.NoPen)
        strength = 0.14 if self.current else 0.08 if self.underMouse() else 0.0
        ground = mixed(palette, strength, Role.Highlight) if strength else mixed(palette, 0.06)
        tinted = strength or (self.filled and not is_strong(palette))  # strong contrast has no faint tints
        painter.setBrush(ground if tinted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, scale.ROUND, scale.ROUND)
        font = self.font()
        font.setBold(self.current)
        painter.setFont(font)
        ink = palette.color(Role.WindowText) if self.current or not self.filled else mixed(palette, 0.7)
        painter.setPen(ink)
        side = lead(self.layoutDirection())
        painter.drawText(
            placed(self, QRectF(4, 0, _SIGN, self.height())), Qt.AlignmentFlag.AlignCenter, self.sign
        )
        small = small_font(self.font(), scale.LIST)
        name, value = self._fitted(QFontMetrics(font), QFontMetrics(small))
        left = _SIGN + 6
        painter.drawText(placed(self, QRectF(left, 0, self.width() - left, self.height())), side, name)
        painter.setFont(small)
        painter.setPen(mixed(palette, 0.7))
        area = placed(self, QRectF(left, 0, self.width() - left - 8, self.height()))
        far = Qt.AlignmentFlag.AlignRight if side & Qt.AlignmentFlag.AlignLeft else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, far | Qt.AlignmentFlag.AlignVCenter, value)

    def _fitted(self, names: QFontMetrics, values: QFontMetrics) -> tuple[str, str]:
        """Return name and value as there is room for them: the value gives way down to a half of it."""
        room = self.width() - _SIGN - 24
        wide = min(values.horizontalAdvance(self.value) + 2, max(room // 2, room - self._wide(names)))
        end = Qt.TextElideMode.ElideRight
        value = values.elidedText(self.value, end, wide)
        return names.elidedText(self.text(), end, room - values.horizontalAdvance(value)), value

    def _wide(self, names: QFontMetrics) -> int:
        return names.horizontalAdvance(self.text()) + 2
