"""A version as a button: its key, what it says, and who gave it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from annotator.domain.scheme import Color

from ..look.i18n import tr
from ..look.literal import set_name, set_tip
from ..look.sheet import label_color, mixed, ring
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import small_font
from ..widgets.mirror import lead, painting, placed

Role = QPalette.ColorRole
_LINES = 3


class VersionButton(QAbstractButton):
    """A version: its key, what it says, and who gave it; strong where it is the first choice or gold's."""

    def __init__(
        self, key: str, text: str, authors: str, color: Color | None, *, strong: bool, dashed: bool = False
    ) -> None:
        """``dashed``: what a model says; without a key it is only looked at."""
        super().__init__()
        set_name(self, text)
        self.key = key
        self._authors, self._color, self._strong, self._dashed = authors, color, strong, dashed
        self.setAccessibleName(tr("{name}, key {key}").format(name=text, key=key) if key else text)
        self.setAccessibleDescription(authors)
        set_tip(self, text)
        if key or not dashed:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if key or not dashed else Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _flags(self) -> int:
        return (
            int(Qt.TextFlag.TextWordWrap)
            | int(Qt.AlignmentFlag.AlignTop)
            | int((lead(self.layoutDirection()) & Qt.AlignmentFlag.AlignHorizontal_Mask).value)
        )

    def _room(self, width: int) -> QRectF:
        key = key_width(small_font(self.font(), 8.5), self.key) if self.key else 0
        authors = QFontMetrics(small_font(self.font(), 8.5)).horizontalAdvance(self._authors)
        return QRectF(key + (18 if key else 12), 7, max(40, width - key - authors - 40), 400)

    def heightForWidth(self, width: int) -> int:
        measure = self.fontMetrics()
        area = measure.boundingRect(self._room(width).toRect(), self._flags(), self.text())
        return max(30, min(area.height(), _LINES * measure.lineSpacing()) + 15)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        color = label_color(self._color, self) if self._color else palette.color(Role.Mid)
        strong = self._strong or self.hasFocus()
        pen = QPen(color if strong else palette.color(Role.Mid), 1.6 if strong else ring(self))
        pen.setStyle(Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(
            mixed(palette, 0.10, Role.Highlight) if self.underMouse() else palette.color(Role.Base)
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        small = small_font(self.font(), 8.5)
        painter.setFont(small)
        if self.key:
            cap = QRectF(8, 6, key_width(small, self.key), 18)
            draw_key(painter, palette, placed(self, cap), self.key)
        right = QFontMetrics(small).horizontalAdvance(self._authors)
        painter.setPen(mixed(palette, 0.66))
        area = placed(self, QRectF(self.width() - right - 12, 0, right + 4, self.height()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._authors)
        painter.setFont(self.font())
        painter.setPen(palette.color(Role.WindowText))
        room = self._room(self.width())
        room.setHeight(self.height() - 12)
        painter.drawText(placed(self, room), self._flags(), self.text())
