"""The list of pages on the left: search, filter by state, progress. Asks for rows, reads nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QListView,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import State
from annotator.store.values import DocumentRow

from .flow import FlowBox
from .parts import ChoiceButton, heading, mixed, plain, small_font

ROW = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
_DEBOUNCE = 180  # milliseconds between the last key in the filter box and the search


def meta(row: DocumentRow) -> str:
    """Return the second line of a row: what is on the page."""
    parts = [
        f"{count} {name if count == 1 else name + 's'}"
        for count, name in ((row.mentions, "mention"), (row.events, "event"), (row.articles, "article"))
        if count
    ]
    return " · ".join(parts) or f"{row.characters:,} characters".replace(",", " ")


def counted(row: DocumentRow, annotations: AnnotationSet) -> DocumentRow:
    """Return the row with the state and counts of a set that was just edited."""
    articles = {segment.article for segment in annotations.segments.values() if segment.article}
    return replace(
        row,
        state=annotations.state,
        articles=len(articles),
        mentions=len(annotations.mentions),
        events=len(annotations.events),
    )


class PageList(QAbstractListModel):
    """The rows in project order, those that match the search and the state filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DocumentRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.state.words}, {meta(row)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return None

    def show(self, rows: Sequence[DocumentRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def place(self, document_id: str) -> int:
        """Return the row number of a document, or -1."""
        return next((i for i, row in enumerate(self.rows) if row.id == document_id), -1)

    def update(self, row: DocumentRow) -> None:
        """Show a row's new state and counts, where it stands."""
        at = self.place(row.id)
        if at >= 0 and self.rows[at] != row:
            self.rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))


class RowPainter(QStyledItemDelegate):
    """Draws a row: glyph of the state, title in at most two lines, what is on the page."""

    LEFT, RIGHT, TOP = 30, 10, 8

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Two lines are kept for every title: rows of one height make long lists quick and calm.
        lines = option.fontMetrics.lineSpacing() * 2
        return QSize(100, lines + 16 + 2 * self.TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DocumentRow = index.data(ROW)
        rect = QRectF(option.rect).adjusted(8, 1, -8, -1)
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.14 if selected else 0.06, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect, 6, 6)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        _glyph(painter, palette, QPointF(rect.left() + 14, rect.top() + self.TOP + 7), row.state)
        left, width = rect.left() + self.LEFT - 4, rect.width() - self.LEFT - self.RIGHT + 4
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        bottom = _two_lines(painter, row.name, QPointF(left, rect.top() + self.TOP - 2), width)
        painter.setFont(small_font(painter.font(), 8.5))
        painter.setPen(mixed(palette, 0.62))
        painter.drawText(QRectF(left, bottom + 1, width, 16), Qt.AlignmentFlag.AlignVCenter, meta(row))
        painter.restore()


def _glyph(painter: QPainter, palette: QPalette, centre: QPointF, state: State) -> None:
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    green, amber = QColor("#6fcf97" if dark else "#1f7a44"), QColor("#e6b062" if dark else "#c77700")
    color = {State.DONE: green, State.IN_PROGRESS: amber}.get(state, mixed(palette, 0.5))
    ring = QRectF(centre.x() - 5, centre.y() - 5, 10, 10)
    painter.setPen(QPen(color, 1.4))
    painter.setBrush(color if state is State.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if state is State.IN_PROGRESS:
        painter.setBrush(color)
        painter.drawPie(ring, 90 * 16, 180 * 16)


def _two_lines(painter: QPainter, text: str, at: QPointF, width: float) -> float:
    """Draw a text in at most two lines; return where the next thing may be drawn."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    metrics, y = painter.fontMetrics(), at.y()
    layout.beginLayout()
    for number in (1, 2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
        whole = text.encode("utf-16-le")
        piece = whole[2 * line.textStart() : 2 * end].decode("utf-16-le", "replace")
        rest = whole[2 * line.textStart() :].decode("utf-16-le", "replace")
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(width)) if number == 2 else piece
        area = QRectF(at.x(), y, width, metrics.lineSpacing())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown.strip())
        y += metrics.lineSpacing()
    layout.endLayout()
    return y


class FilterBox(QLineEdit):
    """The search field; Down goes to the list, Escape empties it or goes back to the page."""

    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(QWidget):
    """Search, chips, list and progress."""

    wanted = Signal(str)
    """The id of a page to open."""
    asked = Signal(str, object)
    """``(text, State | None)``: other rows are wanted."""
    left = Signal()
    """The keyboard should go back to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.current: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE)
        self._timer.timeout.connect(self.ask)
        self.filter = FilterBox()
        self.filter.setPlaceholderText("Filter · full text…")
        self.filter.setAccessibleName("Search the pages")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._timer.start())
        self.filter.left.connect(self.left)
        self.filter.down.connect(self._to_list)
        self.model = PageList(self)
        self.view = _List(self.model)
        self.view.chosen.connect(self.wanted)
        self.view.left.connect(self.left)
        self.none = plain("no page matches", muted=True, small=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName("Progress")
        self.progress = plain("", muted=True, small=True)
        self._lay_out()

    def _lay_out(self) -> None:
        self._states: dict[State | None, ChoiceButton] = {}
        chips, group = FlowBox(gap=4), QButtonGroup(self)
        for state, name in ((None, "all"), *((state, state.words) for state in State)):
            button = ChoiceButton(name)
            button.setAccessibleName(f"show {name}")
            button.clicked.connect(lambda _checked=False: self.ask())
            group.addButton(button)
            chips.flow.addWidget(button)
            self._states[state] = button
        self._states[None].setChecked(True)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.setSpacing(8)
        top.addWidget(self.filter)
        top.addWidget(chips)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(5)
        foot.addWidget(heading("Progress"))
        foot.addWidget(self.bar)
        foot.addWidget(self.progress)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.none)
        rows.addWidget(self.view, 1)
        rows.addLayout(foot)

    # --- what the window asks and tells -------------------------------------------------------------

    @property
    def state(self) -> State | None:
        """The state whose pages are shown; None: all."""
        return next((state for state, button in self._states.items() if button.isChecked()), None)

    def ask(self) -> None:
        """Ask for the rows that match now."""
        self._timer.stop()
        self.asked.emit(self.filter.text().strip(), self.state)

    def show_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Show rows, keeping the page in the window marked where it is among them."""
        at = self.view.verticalScrollBar().value()
        self.model.show(rows)
        self.view.verticalScrollBar().setValue(at)
        self.none.setVisible(not rows)
        self.mark(self.current)

    def mark(self, document_id: str | None) -> None:
        """Mark the page that the window shows."""
        self.current = document_id
        at = self.model.place(document_id) if document_id else -1
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))
            self.view.scrollTo(self.model.index(at))
        else:
            self.view.clearSelection()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many pages are done."""
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.progress.setText(f"{done} of {total} done")

    def neighbour(self, step: int, *, unfinished: bool = False) -> str | None:
        """Return the page ``step`` rows on from the one shown (or the next unfinished one, round the end)."""
        rows = self.model.rows
        at = self.model.place(self.current) if self.current else -1
        if not unfinished:
            to = at + step
            return rows[to].id if 0 <= to < len(rows) else None
        order = [*rows[at + 1 :], *rows[: max(at, 0)]]
        return next((row.id for row in order if row.state is not State.DONE and row.id != self.current), None)

    def _to_list(self) -> None:
        if self.model.rows:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))


class _List(QListView):
    """The list itself: Enter or a click opens, Escape goes back to the page."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, model: PageList) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setModel(model)
        self.setItemDelegate(RowPainter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Pages")
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
