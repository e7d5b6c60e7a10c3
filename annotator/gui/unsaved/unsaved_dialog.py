"""The list of edits that were not saved, and beside it both sides of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import heading, wrapped
from ..widgets.own_direction import keep_direction
from .unsaved import Held, Unsaved


class UnsavedDialog(QDialog):
    """Not modal: one may look at the page, and at what is said of it, at the same time."""

    def __init__(self, unsaved: Unsaved, parent: QWidget | None = None) -> None:
        """Show what is kept; it closes itself when nothing is left."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edits that were not saved"))
        self.resize(720, 380)
        self._unsaved = unsaved
        self.list = QListWidget()
        keep_direction(self.list)
        self.list.setAccessibleName(tr("Edits that were not saved"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(lambda _row: self._show_one())
        self.mine, self.reason, self.theirs = wrapped(), wrapped(muted=True), wrapped()
        self.insist = QPushButton(tr("Do it all the same"))
        self.insist.clicked.connect(lambda: self._with(self._unsaved.insist))
        self.go = QPushButton(tr("Go to the page"))
        self.go.clicked.connect(lambda: self._with(self._unsaved.go_to))
        self.copy = QPushButton(tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.drop = QPushButton(tr("Forget it"))
        self.drop.clicked.connect(lambda: self._with(self._unsaved.drop))
        self._lay_out()
        unsaved.changed.connect(self._fill)
        unsaved.session.opened.connect(self._show_one)
        self._fill()

    def _lay_out(self) -> None:
        body = QHBoxLayout(self)
        body.setContentsMargins(scale.WIDE, scale.EDGE, scale.WIDE, scale.EDGE)
        body.setSpacing(scale.EDGE)
        body.addWidget(self.list, 2)
        side = QVBoxLayout()
        side.setSpacing(scale.CLOSE)
        for title, label in ((tr("Yours"), self.mine), ("", self.reason), (tr("Theirs"), self.theirs)):
            if title:
                side.addWidget(heading(title))
            side.addWidget(label)
        side.addStretch(1)
        for button in (self.insist, self.go, self.copy, self.drop):
            button.setAutoDefault(False)
            side.addWidget(button)
        body.addLayout(side, 3)

    def _fill(self) -> None:
        held = self._unsaved.held
        if not held:
            self.close()
            return
        row = max(0, min(self.list.currentRow(), len(held) - 1))
        self.list.clear()
        for one in held:
            self.list.addItem(f"{one.at.toString('HH:mm')}  {self._unsaved.sides(one)[0]}")
        self.list.setCurrentRow(row)
        self._show_one()

    def _current(self) -> Held | None:
        row = self.list.currentRow()
        return self._unsaved.held[row] if 0 <= row < len(self._unsaved.held) else None

    def _show_one(self, *_opened: object) -> None:
        held = self._current()
        if held is None:
            return
        mine, reason, theirs = self._unsaved.sides(held)
        self.mine.setText(f"{mine}\n{held.document.name}")
        self.reason.setText(reason)
        self.theirs.setText(theirs)
        here = self._unsaved.possible(held)
        self.insist.setEnabled(here)
        self.go.setEnabled(not here)

    def _with(self, do: Callable[[Held], None]) -> None:
        held = self._current()
        if held is not None:
            do(held)

    def _copy(self) -> None:
        held = self._current()
        if held is not None:
            QGuiApplication.clipboard().setText(self._unsaved.text(held))
