"""A version as a button: its key, what it says, and who gave it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from annotator.domain.scheme import Color

from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_name, set_tip
from ..look.sheet import label_color, mixed, ring
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import small_font
from ..widgets.mirror import lead, painting, placed
from .question_words import SHOWN_KEYS

Role = QPalette.ColorRole
_LINES = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to choose: its key ("": it is only looked at), what it says, and who gave it.

    ``strong``: it is the first choice, or what gold has.
    """

    key: str = ""
    text: str = ""
    authors: str = ""
    color: Color | None = None
    strong: bool = False


class VersionButton(QAbstractButton):
    """An answer as a button; it may show one after the other."""

    def __init__(self, *, dashed: bool = False) -> None:
        """``dashed``: what a model says; without a key it is only looked at."""
        super().__init__()
        self.answer = Answer()
        self._dashed = dashed
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def key(self) -> str:
        """The key as it is shown."""
        return SHOWN_KEYS.get(self.answer.key, self.answer.key)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer in the place of the one before."""
        if answer == self.answer:
            return
        self.answer, self._heights = answer, {}
        name = tr("{name}, key {key}").format(name=answer.text, key=self.key) if answer.key else answer.text
        set_name(self, answer.text)
        self.setAccessibleName(name)
        self.setAccessibleDescription(answer.authors)
        set_tip(self, answer.text)
        usable = bool(answer.key)
        self.setCursor(Qt.CursorShape.PointingHandCursor if usable else Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, usable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if usable else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._heights = {}

    def _flags(self) -> int:
        return (
            int(Qt.TextFlag.TextWordWrap)
            | int(Qt.AlignmentFlag.AlignTop)
            | int((lead(self.layoutDirection()) & Qt.AlignmentFlag.AlignHorizontal_Mask).value)
        )

    def _room(self, width: int) -> QRectF:
        key = key_width(small_font(self.font(), scale.SMALL), self.key) if self.key else 0
        authors = QFontMetrics(small_font(self.font(), scale.SMALL)).horizontalAdvance(self.answer.authors)
        return QRectF(key + (18 if key else 12), 7, max(40, width - key - authors - 40), 400)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # a layout asks for it many times
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        measure = self.fontMetrics()
        area = measure.boundingRect(self._room(width).toRect(), self._flags(), self.text())
        return max(30, min(area.height(), _LINES * measure.lineSpacing()) + 15)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        answer = self.answer
        color = label_color(answer.color, self) if answer.color else palette.color(Role.Mid)
        strong = answer.strong or self.hasFocus()
        pen = QPen(color if strong else palette.color(Role.Mid), 1.6 if strong else ring(self))
        pen.setStyle(Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(
            mixed(palette, 0.10, Role.Highlight) if self.underMouse() else palette.color(Role.Base)
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), scale.ROUND, scale.ROUND)
        small = small_font(self.font(), scale.SMALL)
        painter.setFont(small)
        if self.key:
            cap = QRectF(8, 6, key_width(small, self.key), 18)
            draw_key(painter, palette, placed(self, cap), self.key)
        right = QFontMetrics(small).horizontalAdvance(answer.authors)
        painter.setPen(mixed(palette, 0.66))
        area = placed(self, QRectF(self.width() - right - 12, 0, right + 4, self.height()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, answer.authors)
        painter.setFont(self.font())
        painter.setPen(palette.color(Role.WindowText))
        room = self._room(self.width())
        room.setHeight(self.height() - 12)
        painter.drawText(placed(self, room), self._flags(), self.text())
