"""The questions of a page at the left, in reading order: what is decided, what is open, which is in hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.review.questions.docket import Asked, Standing

from ..look import scale
from ..look.i18n import tr
from ..look.sheet import mixed
from ..widgets.going_to_rows import go_to_row
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import plain, small_font
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.long_list import LongList, blank
from ..widgets.mirror import flipped, lead
from . import question_words as words
from .adjudicating import Adjudicating

_OPEN = (Standing.OPEN, Standing.STALE)


@dataclass(frozen=True, slots=True)
class Fold:
    """The line above what was taken by rule: how many there are, how many to look at, whether it is open."""

    count: int
    look: int
    unfolded: bool

    @property
    def text(self) -> str:
        """What it says."""
        text = tr("{n} agreed, taken", n=self.count)
        return f"{text} · {tr('{n} to look at', n=self.look)}" if self.look else text


class _Rows(ListModel[Asked | Fold]):
    """The questions as rows; below them what was taken by rule, if it is unfolded."""

    def __init__(self, adjudicating: Adjudicating) -> None:
        super().__init__(adjudicating)
        self._adjudicating = adjudicating
        self.look: frozenset[str] = frozenset()
        """The ids of what is to be looked at."""

    def shown(self, row: Asked | Fold, role: int) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, Fold):
            return f"{row.text}, {tr('open') if row.unfolded else tr('closed')}"
        title = words.title(row, self._adjudicating.session.scheme)
        return f"{title}, {self.standing(row)}: {words.surface(row.question)}"

    def standing(self, row: Asked) -> str:
        """Return how a question stands, in a word."""
        return tr("to look at") if row.question.id in self.look else tr(words.STANDINGS[row.standing])

    def sign(self, row: Asked) -> str:
        """Return how a question stands, as a sign."""
        return "?" if row.question.id in self.look else words.SIGNS[row.standing]


class _RowPainter(QStyledItemDelegate):
    """Draws a row: a sign of how it stands, what is asked, and the words it is about."""

    def __init__(self, adjudicating: Adjudicating) -> None:
        super().__init__(adjudicating)
        self._adjudicating = adjudicating

    def _key(self) -> str:
        command = self._adjudicating.desk.registry.commands.get("review.taken")
        return command.typed[0] if command is not None and command.typed else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(
            100,
            option.fontMetrics.height() + QFontMetrics(small_font(option.font, scale.SMALL)).height() + 13,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        asked: Asked | Fold = index.data(ROW)
        if isinstance(asked, Fold):
            _paint_fold(painter, option, asked, self._key())
            return
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
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scale.ROUND, scale.ROUND)
        rows = index.model()
        assert isinstance(rows, _Rows)  # noqa: S101 - it paints no other
        sign_text = rows.sign(asked)
        muted = asked.standing not in _OPEN and sign_text != "?" and not current
        ink = mixed(palette, 0.6) if muted else palette.color(QPalette.ColorRole.WindowText)
        sign = flipped(QRectF(rect.left() + 6, rect.top() + 5, 16, option.fontMetrics.height()), rect, way)
        font = painter.font()
        font.setBold(current or asked.standing is Standing.STALE)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, sign_text)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        inner = flipped(rect.adjusted(26, 5, -8, -4), rect, way)
        _line(painter, inner, words.title(asked, self._adjudicating.session.scheme), way)
        below = inner.adjusted(0, painter.fontMetrics().height() + 1, 0, 0)
        painter.setFont(small_font(option.font, scale.SMALL))
        painter.setPen(mixed(palette, 0.62))
        _line(painter, below, words.surface(asked.question), way)
        painter.restore()


def _paint_fold(painter: QPainter, option: QStyleOptionViewItem, fold: Fold, key: str) -> None:
    palette, way = QPalette(option.palette), option.direction
    rect = QRectF(option.rect).adjusted(8, 0, -8, 0)
    painter.save()
    blank(painter, option)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(mixed(palette, 0.25), 1))
    painter.drawLine(rect.topLeft() + QPointF(6, 2), rect.topRight() + QPointF(-6, 2))
    small = small_font(option.font, scale.SMALL)
    width = key_width(small, key) if key else 0
    painter.setFont(small)
    if key:
        cap = QRectF(rect.right() - width - 8, rect.center().y() - 8, width, 18)
        draw_key(painter, palette, flipped(cap, rect, way), key)
    painter.setPen(palette.color(QPalette.ColorRole.WindowText) if fold.look else mixed(palette, 0.68))
    painter.setBrush(painter.pen().color())
    left, y = rect.left() + 13, rect.center().y() + 1
    arrow = [(0.0, -3.0), (8.0, -3.0), (4.0, 3.0)] if fold.unfolded else [(2.0, -4.0), (7.0, 0.0), (2.0, 4.0)]
    mirror = way == Qt.LayoutDirection.RightToLeft
    points = [QPointF(left + x, y + dy) for x, dy in arrow]
    if mirror:
        points = [QPointF(rect.left() + rect.right() - point.x(), point.y()) for point in points]
    painter.drawPolygon(points)
    painter.setFont(small_font(option.font, scale.SMALL))
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    room = rect.adjusted(25, 0, -width - 12, 0)
    text = painter.fontMetrics().elidedText(fold.text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(flipped(room, rect, way), lead(way) | Qt.AlignmentFlag.AlignVCenter, text)
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
        self.head = plain("", strong=True)
        self.none = plain("", muted=True, small=True)
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rows = _Rows(adjudicating)
        self.list = _List(self._rows, _RowPainter(adjudicating))
        self.list.setAccessibleName(tr("Questions"))
        self.list.clicked.connect(self._choose)
        self.list.chosen.connect(self._choose)
        self.list.left.connect(adjudicating.desk.focus_page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, scale.NEAR, 0, scale.NEAR)
        rows.setSpacing(scale.CLOSE)
        for label in (self.head, self.none):
            label.setContentsMargins(scale.APART, 0, scale.APART, 0)
        rows.addWidget(self.head)
        rows.addWidget(self.none)
        rows.addWidget(self.list, 1)
        adjudicating.changed.connect(self.refresh)

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the questions as they stand."""
        work = self._adjudicating
        listed, taken, look = work.listed(), work.taken(), frozenset(work.to_look_at())
        self._rows.look = look
        shown: list[Asked | Fold] = list(listed)
        if taken:
            shown.append(Fold(len(taken), len(look), work.unfolded))
            shown += taken if work.unfolded else []
        self._rows.follow(shown)
        self.head.setText(tr("{left} of {all} left").format(left=work.left(), all=len(listed)))
        self.head.setVisible(bool(listed))
        self.none.setText(self._why_empty())
        self.none.setVisible(not listed)
        asked = work.asked()
        at = next((n for n, row in enumerate(shown) if row is asked), -1)
        if at >= 0:
            go_to_row(self.list, self._rows.index(at, 0), share=1 / 3)  # what follows is in sight

    def _why_empty(self) -> str:
        if self._adjudicating.votes is None:
            return tr("Reading what was handed in…")
        if not self._adjudicating.votes.page.sets:
            return tr("Nobody has handed in this page yet.")
        return tr("Nothing to decide: all agree.")

    def _choose(self, index: QModelIndex) -> None:
        row: Asked | Fold = index.data(ROW)
        if isinstance(row, Fold):
            self._adjudicating.fold()
        else:
            self._adjudicating.go_to(row.question.id)
        self._adjudicating.desk.focus_page()
