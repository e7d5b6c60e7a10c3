"""A search field and a list below it that lie over the window until one row is taken. Not modal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ..look import scale
from ..look.sheet import floating, mixed


class Overlay(QFrame):
    """Made hidden. The keyboard stays in the field; when it goes elsewhere the overlay goes too."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """``name`` is the object's."""
        super().__init__(parent)
        self._parent = parent
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"{floating(name)} #{name} QListView {{ border: none; background: transparent; outline: none; }}"
        )
        self.search, self.view = QLineEdit(), QListView()
        self.search.installEventFilter(self)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(scale.NEAR, scale.NEAR, scale.NEAR, scale.NEAR)
        self.rows.setSpacing(scale.NEAR)
        self.rows.addWidget(self.search)
        self.rows.addWidget(self.view)
        self.hide()

    def open_in(self, place: QRect) -> None:
        """Open at a place in the parent and take the keyboard."""
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def open_on_top(self, width: int, height: int) -> None:
        """Open at the top of the parent, in the middle; the size is smaller where there is no room."""
        room = self._parent.rect()
        width, height = min(width, room.width() - 24), min(height, room.height() - 80)
        self.open_in(QRect(room.center().x() - width // 2, 64, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the keys of the fields, and where the keyboard goes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event, in_search=watched is self.search)
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            focus = QApplication.focusWidget()
            if focus is not None and not self.isAncestorOf(focus):
                self._go()
        return False

    def _press(self, event: QKeyEvent, *, in_search: bool) -> bool:
        """Do what a key is for; return False for one that is the field's."""
        return False

    def _go(self) -> None:
        self.hide()


def begin_row(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Save the painter and make it ready for a row, whose ground is drawn if it is the marked one."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(QPalette(option.palette), 0.16, QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), scale.ROUND, scale.ROUND)
