"""The command palette: every command by name, with its key. Lies over the window; not modal."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..look import scale
from ..look.i18n import tr
from ..look.sheet import mixed
from ..widgets.fuzzy import score
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import small_font
from ..widgets.list_model import ROW, Index, ListModel
from ..widgets.mirror import flipped, lead
from ..widgets.overlay import Overlay, begin_row
from .command import AnyCommand, Command
from .registry import CommandRegistry

_KEY = ROW + 1
_WIDTH, _HEIGHT = 520, 400


class _Commands(ListModel[AnyCommand]):
    def __init__(self, registry: CommandRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self._registry = registry

    def shown(self, row: AnyCommand, role: int) -> object:
        if role == _KEY:
            return self._registry.shown_key(row)
        return tr(row.title) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = index.isValid() and self._registry.action(self.rows[index.row()].id).isEnabled()
        return (
            Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled if enabled else Qt.ItemFlag.NoItemFlags
        )

    def narrow(self, wanted: str) -> None:
        """Show the commands that fit, the best first; those that cannot be done now come last."""
        scored = [
            (points, self._registry.action(c.id).isEnabled(), c)
            for c in self._registry.commands.values()
            if (points := score(wanted, f"{tr(c.title)} {tr(c.group)}")) is not None
        ]
        self.show([c for _, _, c in sorted(scored, key=lambda s: (not s[1], -s[0]))])


class _CommandPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH - 20, 32)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: AnyCommand = index.data(ROW)
        title, way = tr(command.title), option.direction
        start = lead(way)
        rect = QRectF(option.rect)
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        begin_row(painter, option)
        painter.setFont(option.font)
        painter.setPen(mixed(palette, 1.0 if enabled else 0.45))
        left = rect.adjusted(12, 0, -12, 0)
        painter.drawText(left, start, title)
        shift = painter.fontMetrics().horizontalAdvance(title) + 10
        painter.setFont(small_font(painter.font(), scale.SMALL))
        painter.setPen(mixed(palette, 0.5))
        painter.drawText(flipped(left.adjusted(shift, 0, 0, 0), rect, way), start, tr(command.group))
        if key := index.data(_KEY):
            width = key_width(painter.font(), key)
            cap = QRectF(left.right() - width, left.center().y() - 9.5, width, 19)
            draw_key(painter, palette, flipped(cap, rect, way), key)
        painter.restore()


class CommandPalette(Overlay):
    """A search field and the commands that fit; Enter does the marked one, Escape closes."""

    closed = Signal()

    def __init__(self, registry: CommandRegistry, parent: QWidget) -> None:
        super().__init__("commands", parent)
        self._registry = registry
        self.setAccessibleName(tr("All commands"))
        self.search.setPlaceholderText(tr("What would you like to do? Type a few letters"))
        self.search.setAccessibleName(tr("Search commands"))
        self.model = _Commands(registry, self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_CommandPainter(self.view))
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(tr("Commands"))
        self.view.clicked.connect(self._do)
        self.search.textChanged.connect(self._narrow)

    def open(self) -> None:
        """Open at the top of the parent, in the middle, with an empty search."""
        self._registry.refresh()
        self.search.clear()
        self._narrow("")
        self.open_on_top(_WIDTH, _HEIGHT)

    def _press(self, event: QKeyEvent, *, in_search: bool) -> bool:
        """The arrows move the mark, Enter does, Escape closes."""
        row, rows = self.view.currentIndex().row(), self.model.rowCount()
        match event.key():
            case Qt.Key.Key_Escape:
                self.hide()
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._do(self.view.currentIndex())
            case Qt.Key.Key_Down if row + 1 < rows:
                self.view.setCurrentIndex(self.model.index(row + 1))
            case Qt.Key.Key_Up if row > 0:
                self.view.setCurrentIndex(self.model.index(row - 1))
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                pass
            case _:
                return False
        return True

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        if self.model.rows:
            self.view.setCurrentIndex(self.model.index(0))

    def _do(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        command: AnyCommand = index.data(ROW)
        self.hide()
        self.closed.emit()
        self._registry.run(command.id)


PALETTE: Command[CommandPalette] = Command(
    "view.palette", "All commands…", "View", CommandPalette.open, keys=("Ctrl+K",)
)
COMMANDS = (PALETTE,)
