"""A small flat button with an icon or a letter or two: toggles and tools of the bars."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ..look import scale
from ..look.icons import icon
from ..look.literal import set_tip
from ..look.sheet import mixed
from .labels import small_font
from .mirror import painting

Role = QPalette.ColorRole


class IconButton(QAbstractButton):
    """Shows an icon, or ``glyph`` instead; its name is told to assistive technology and in the tip."""

    SIZE = 28

    def __init__(self, icon_name: str, name: str, *, glyph: str = "") -> None:
        """``icon_name`` is a file of ``resources/icons``; not used if there is a ``glyph`` to draw."""
        super().__init__()
        self._glyph = glyph
        if not glyph:
            self.setIcon(icon(icon_name))
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.SIZE, self.SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        on, box = self.isChecked(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if on or self.underMouse() or self.hasFocus():
            edge = palette.color(Role.Highlight) if on or self.hasFocus() else mixed(palette, 0.0)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(mixed(palette, 0.16 if on else 0.08, Role.Highlight))
            painter.drawRoundedRect(box, scale.ROUND, scale.ROUND)
        if self._glyph:
            painter.setFont(small_font(self.font(), scale.LIST))
            painter.setPen(mixed(palette, 0.9 if self.isEnabled() else 0.4))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._glyph)
        else:
            inner = QRect(0, 0, 16, 16)
            inner.moveCenter(self.rect().center())
            self.icon().paint(painter, inner)
