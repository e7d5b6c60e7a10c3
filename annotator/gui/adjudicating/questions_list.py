"""The questions of a page at the left, in reading order: what is decided, what is open, which is in hand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.review.questions.docket import Asked, Standing

from ..look.i18n import tr
from ..look.sheet import mixed
from ..widgets.labels import plain, small_font
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.long_list import LongList, blank
from ..widgets.mirror import flipped, lead
from . import question_words as words
from .adjudicating import Adjudicating

_OPEN = (Standing.OPEN, Standing.STALE)


class _Rows(ListModel[Asked]):
    """The questions as rows."""

    def __init__(self, adjudicating: Adjudicating) -> None:
        super().__init__(adjudicating)
        self._adjudicating = adjudicating

    def shown(self, row: Asked, role: int) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        scheme = self._adjudicating.session.scheme
        title, standing = words.title(row, scheme), tr(words.STANDINGS[row.standing])
        return f"{title}, {standing}: {words.surface(row.question)}"


class _RowPainter(QStyledItemDelegate):
    """Draws a row: a sign of how it stands, what is asked, and the words it is about."""

    def __init__(self, adjudicating: Adjudicating) -> None:
        super().__init__(adjudicating)
        self._adjudicating = adjudicating

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(
            100, option.fontMetrics.height() + QFontMetrics(small_font(option.font, 8.5)).height() + 13
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        asked: Asked = index.data(ROW)
        current = asked.question.id == self._adjudicating.current
        palette, way = QPalette(option.palette), option.direction
        rect = QRectF(option.rect).adjusted(8, 1, -8, -1)
        painter.save()
        blank(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            accent = palette.color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(accent, 1) if current else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.14 if current else 0.06, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        muted = asked.standing not in _OPEN and not current
        ink = mixed(palette, 0.6) if muted else palette.color(QPalette.ColorRole.WindowText)
        sign = flipped(QRectF(rect.left() + 6, rect.top() + 5, 16, option.fontMetrics.height()), rect, way)
        font = painter.font()
        font.setBold(current or asked.standing is Standing.STALE)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, words.SIGNS[asked.standing])
        inner = rect.adjusted(26, 5, -8, -4)
        _line(painter, inner, words.title(asked, self._adjudicating.session.scheme), way)
        below = inner.adjusted(0, painter.fontMetrics().height() + 1, 0, 0)
        painter.setFont(small_font(option.font, 8.5))
        painter.setPen(mixed(palette, 0.62))
        _line(painter, below, words.surface(asked.question), way)
        painter.restore()


def _line(painter: QPainter, rect: QRectF, text: str, way: Qt.LayoutDirection) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, lead(way) & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop, shown)


class _List(LongList):
    """Enter or a click takes a question in hand."""

    chosen = Signal(object)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class QuestionsPanel(QWidget):
    """The list, with how many are left above it and how many were agreed below."""

    def __init__(self, adjudicating: Adjudicating) -> None:
        """Follow the work."""
        super().__init__()
        self.setObjectName("questionsPanel")
        self._adjudicating = adjudicating
        self.head, self.foot = plain("", strong=True), plain("", muted=True, small=True)
        self.none = plain("", muted=True, small=True)
        self.none.setWordWrap(True)
        self._rows = _Rows(adjudicating)
        self.list = _List(self._rows, _RowPainter(adjudicating))
        self.list.setAccessibleName(tr("Questions"))
        self.list.clicked.connect(self._choose)
        self.list.chosen.connect(self._choose)
        self.list.left.connect(adjudicating.desk.focus_page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 8)
        rows.setSpacing(6)
        for label in (self.head, self.none, self.foot):
            label.setContentsMargins(14, 0, 12, 0)
        rows.addWidget(self.head)
        rows.addWidget(self.none)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.foot)
        adjudicating.changed.connect(self.refresh)

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the questions as they stand."""
        listed, taken = self._adjudicating.listed(), len(self._adjudicating.taken())
        self._rows.show(listed)
        self.head.setText(tr("{left} of {all} left").format(left=self._adjudicating.left(), all=len(listed)))
        self.head.setVisible(bool(listed))
        self.foot.setText(tr("{n} agreed and taken", n=taken) if taken else "")
        self.foot.setVisible(bool(taken))
        self.none.setText(self._why_empty())
        self.none.setVisible(not listed)
        at = next((n for n, one in enumerate(listed) if one.question.id == self._adjudicating.current), -1)
        if at >= 0:
            self.list.setCurrentIndex(self._rows.index(at, 0))
            self.list.scrollTo(self._rows.index(at, 0))

    def _why_empty(self) -> str:
        if self._adjudicating.votes is None:
            return tr("Reading what was handed in…")
        if not self._adjudicating.votes.sets:
            return tr("Nobody has handed in this page yet.")
        return tr("Nothing to decide: all agree.")

    def _choose(self, index: QModelIndex) -> None:
        asked: Asked = index.data(ROW)
        self._adjudicating.go_to(asked.question.id)
        self._adjudicating.desk.focus_page()
